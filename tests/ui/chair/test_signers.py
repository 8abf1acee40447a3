"""Check words on the chair's list: the own ones, and those of signers who are not known yet."""

import pytest

from reportwriter.ui.chair.signers import ALL_WORDS, WORDS_DIFFER
from tests.ui.chair.test_presenter import Screen, a_screen
from tests.ui.fakes import WORDS
from tests.ui.sample_board import (
    CLOSED_MESSAGE,
    UNKNOWN_MESSAGE,
    UNKNOWN_PAGE,
    UNKNOWN_SUPPLEMENT,
    WAITING_PAGE,
    SampleBoard,
    SampleRow,
    a_board,
)


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


@pytest.mark.parametrize(
    ("row", "signer"),
    [
        (UNKNOWN_MESSAGE, ("Pru Oakenshaw", "Hollybrook Primary School")),
        (UNKNOWN_PAGE, ("Merriweather Stope", "Safeguarding unit")),
        (UNKNOWN_SUPPLEMENT, ("Pru Oakenshaw", "Hollybrook Primary School")),
    ],
)
def test_whoever_signed_what_came_is_known_by_their_own_name(
    row: SampleRow, signer: tuple[str, str]
) -> None:
    """And not by what the row of a letter or a supplement is called."""
    screen = a_screen(SampleBoard(rows=(row,)))
    detail = screen.view.detail
    screen.presenter.signers.ask_for_words()

    screen.presenter.signers.enter_words(WORDS)

    assert detail is not None
    assert detail.may_enter_words
    assert screen.view.words_asked == signer[0]
    assert [(known.name, known.agency) for known in screen.trust.known] == [signer]


def test_of_a_letter_that_is_closed_or_known_no_words_are_asked_for() -> None:
    for row in (CLOSED_MESSAGE, WAITING_PAGE):
        screen = a_screen(SampleBoard(rows=(row,)))

        screen.presenter.signers.ask_for_words()

        assert screen.view.detail is not None
        assert not screen.view.detail.may_enter_words
        assert screen.view.words_asked == ""


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
