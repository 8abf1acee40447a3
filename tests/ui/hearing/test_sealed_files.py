"""What is confidential at a conference is saved as one sealed file, while all stays closed."""

from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from tests.ui.hearing.sample import (
    FIC,
    PASSPHRASE,
)
from tests.ui.hearing.screens import a_screen, with_a_busy_pool

ANOTHER = ConferenceReference("FIC-0002")


def test_the_sealed_minute_is_saved_while_all_is_closed() -> None:
    screen = a_screen()
    screen.presenter.open(FIC)
    assert screen.view.names == ("FIC-0001 sealed minute.pdf", "FIC-0001 sealed bundle.pdf")

    screen.presenter.files.save_minute(Path("minute.pdf"), "wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)
    screen.presenter.files.save_minute(Path("minute.pdf"), PASSPHRASE)

    assert screen.view.saved == "The sealed minute was saved as minute.pdf."
    assert screen.view.choices is None


def test_the_whole_bundle_is_saved_while_all_is_closed_and_says_what_it_holds() -> None:
    screen = a_screen()
    screen.presenter.open(FIC)

    screen.presenter.files.save_bundle(Path("bundle.pdf"), "wrong")
    assert isinstance(screen.view.trouble, WrongPassphraseError)
    screen.presenter.files.save_bundle(Path("bundle.pdf"), PASSPHRASE)

    assert screen.view.saved == (
        "The confidential bundle was saved as bundle.pdf. It holds 3 papers. Its first page says"
        " what is not in it, and why."
    )
    assert screen.view.choices is None


def test_nothing_is_saved_once_the_vault_is_locked() -> None:
    screen = a_screen()
    screen.presenter.open(FIC)
    screen.presenter.close()

    screen.presenter.files.save_bundle(Path("bundle.pdf"), PASSPHRASE)
    screen.presenter.files.save_minute(Path("minute.pdf"), PASSPHRASE)

    assert screen.view.sealing == 0


def test_how_far_the_bundle_is_is_told_and_a_cancelled_one_says_nothing() -> None:
    pool, screen = with_a_busy_pool()
    screen.presenter.files.save_bundle(Path("bundle.pdf"), PASSPHRASE)

    screen.presenter.files.cancel()
    pool.do_all()

    assert pool.jobs[0].cancelled
    assert screen.view.bundling == [(0, 0), (2, 20)]
    assert screen.view.saved == ""


def test_one_file_is_saved_at_a_time_and_it_goes_on_while_the_items_lock() -> None:
    pool, screen = with_a_busy_pool()
    screen.presenter.files.save_bundle(Path("bundle.pdf"), PASSPHRASE)
    screen.presenter.files.save_minute(Path("minute.pdf"), PASSPHRASE)

    screen.presenter.lock()
    screen.presenter.open(FIC)
    pool.do_all()

    assert screen.view.saved.startswith("The confidential bundle was saved as bundle.pdf.")
    screen.presenter.files.save_minute(Path("minute.pdf"), PASSPHRASE)
    pool.do_all()
    assert screen.view.saved == "The sealed minute was saved as minute.pdf."


@pytest.mark.parametrize("passphrase", [PASSPHRASE, "wrong"])
@pytest.mark.parametrize("kind", ["minute", "bundle"])
def test_at_another_conference_nothing_is_told_of_the_file_of_the_first(
    kind: str, passphrase: str
) -> None:
    pool, screen = with_a_busy_pool()
    getattr(screen.presenter.files, f"save_{kind}")(Path("file.pdf"), passphrase)

    screen.presenter.open(ANOTHER)
    pool.do_all()

    assert screen.view.trouble is None
    assert screen.view.saved == ""
