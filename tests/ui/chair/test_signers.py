"""Check words on the chair's list: the own ones, and those of signers who are not known yet."""

import pytest

from reportwriter.ui.chair.signers import ALL_WORDS, WORDS_DIFFER
from tests.ui.chair.test_presenter import Screen, a_screen
from tests.ui.fakes import WORDS
from tests.ui.sample_board import a_board


@pytest.fixture
def screen() -> Screen:
    return a_screen(a_board())


def test_the_chairs_own_words_are_shown_to_be_read_out(screen: Screen) -> None:
    screen.presenter.signers.show_own_words()

    assert screen.view.own_words == WORDS


def test_the_words_of_an_unknown_signer_make_them_known(screen: Screen) -> None:
    screen.presenter.select("police")
    screen.presenter.signers.ask_for_words()
    assert screen.view.words_asked == "DC Wilf Harrowgate"

    screen.presenter.signers.enter_words([f" {word.upper()} " for word in WORDS])

    assert [known.name for known in screen.trust.known] == ["DC Wilf Harrowgate"]
    assert "know this signer" in screen.view.done


def test_words_that_differ_make_nobody_known(screen: Screen) -> None:
    screen.presenter.select("police")

    screen.presenter.signers.enter_words([*WORDS[:7], "other"])

    assert screen.view.refused == WORDS_DIFFER
    assert screen.trust.known == []


def test_all_eight_words_are_wanted(screen: Screen) -> None:
    screen.presenter.select("police")

    screen.presenter.signers.enter_words([*WORDS[:7], " "])

    assert screen.view.refused == ALL_WORDS


def test_no_words_are_asked_for_where_nothing_is_proven(screen: Screen) -> None:
    for key in ("school", "nurse", "asked Midwifery"):
        screen.presenter.select(key)
        screen.presenter.signers.ask_for_words()

    assert screen.view.words_asked == ""
