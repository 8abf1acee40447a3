"""Receipts at the chair's list: one passphrase for all, and each report says when one was made."""

from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from tests.ui.chair.test_presenter import Screen, a_screen
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_board import a_board


@pytest.fixture
def screen() -> Screen:
    return a_screen(a_board())


def test_receipts_are_signed_with_one_passphrase_and_the_detail_says_so(screen: Screen) -> None:
    folder = Path("/out")
    screen.presenter.receipts.begin(folder)
    screen.presenter.receipts.sign("")
    assert screen.view.receipts_asked == 2

    screen.presenter.receipts.sign("wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)
    screen.presenter.receipts.sign(PASSPHRASE)
    screen.presenter.select("school")

    assert screen.view.done.startswith("2 receipts are written to /out")
    assert screen.view.detail is not None
    assert screen.view.detail.receipt.startswith("A receipt was made")


def test_no_receipts_are_asked_for_before_a_conference_is_open(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.receipts.begin(Path("/out"))
    screen.presenter.receipts.sign(PASSPHRASE)

    assert screen.view.receipts_asked == 0
    assert screen.view.done == ""
