"""What a chair is told of an invitation to a conference that was called here."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.services.invitation_standing import Standing
from reportwriter.ui.begin.told import told
from reportwriter.ui.begin.view import BeginScreen
from reportwriter.ui.look import Look
from tests.ui.begin.sample import BY_DEPUTY, FIRST, GONE, followed, stepped_in
from tests.ui.showing import show


def test_a_step_in_says_who_has_the_conference_what_is_new_and_how_to_have_it_back() -> None:
    said = told(followed(Standing.UPDATE, gone=GONE, is_new=True))

    assert said
    name = BY_DEPUTY.chair.name
    assert f"{name} has stepped in for you on 5\xa0January\xa02027" in said.sentence
    assert said.more.splitlines()[0].startswith(f"Chair: {name}")
    assert "Where: Room 9" in said.more
    assert f"ask {name} to hand it back" in said.more
    assert (said.tone, said.opens) == ("warning", FIRST.conference.reference)
    assert said.compare is None


def test_the_other_files_of_a_step_in_say_the_same_again() -> None:
    said = told(followed(Standing.BESIDE, gone=GONE))

    assert said
    assert "has stepped in for you" in said.sentence


def test_what_changes_nothing_says_why_and_offers_no_words_to_compare() -> None:
    """No words that are read out make anybody a deputy whom the chair has not named."""
    for standing in (Standing.OLDER, Standing.SAME_NUMBER, Standing.NOT_THE_CHAIR):
        said = told(followed(standing))
        assert said
        assert "so nothing was changed" in said.sentence
        assert "Ring" in said.more
        assert said.compare is None


def test_ones_own_invitation_is_known_as_such() -> None:
    said = told(followed(Standing.BESIDE, record=FIRST, is_own=True))

    assert said
    assert "You signed this invitation" in said.sentence


def test_one_that_is_found_later_says_who_was_asked_besides() -> None:
    said = told(followed(Standing.BESIDE, is_new=True))
    known = told(followed(Standing.BESIDE))

    assert said
    assert known
    assert "was asked for conference" in said.sentence
    assert said.more == "Asked for a report: School and Police."
    assert "already" in known.sentence


def test_what_the_chair_of_today_changes_is_told_to_who_handed_over() -> None:
    given = replace(GONE, stepped_in="")

    said = told(followed(Standing.UPDATE, gone=given))

    assert said
    assert said.sentence.startswith(f"{BY_DEPUTY.chair.name} has changed conference")


def test_it_leads_to_the_conference_by_keyboard(look: Look, qtbot: QtBot) -> None:
    screen = stepped_in(look)
    assert isinstance(screen, BeginScreen)
    qtbot.addWidget(screen)
    show(qtbot, screen)
    heard: list[object] = []
    screen.conference_requested.connect(heard.append)

    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Space)

    assert heard == [FIRST.conference.reference]
