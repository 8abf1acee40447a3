"""What each child is told, as the chair writes it, and the talk afterwards."""

from pathlib import Path

import pytest

from reportwriter.domain.child_told import DECISION
from reportwriter.domain.paper import PaperKind
from reportwriter.services.conference_papers import Order
from reportwriter.ui.at_conference.rows import Part
from reportwriter.wording import child_told as words
from reportwriter.wording import conference_record
from tests.ui.at_conference.sample import FakeDeciding, children, meeting, whole_record
from tests.ui.at_conference.screens import Screen, a_screen
from tests.ui.fakes import PASSPHRASE

TEXT = "Grown-ups will look that you are well."


@pytest.fixture
def screen() -> Screen:
    return a_screen(FakeDeciding(held=meeting(whole_record())))


def juniper() -> str:
    return children()[0]


def of_decision() -> str:
    return f"wording {juniper()} {DECISION}"


def line(screen: Screen, key: str) -> str:
    return next(one.spoken for one in screen.view.lines if one.key == key)


def test_what_a_child_may_be_told_stands_beside_what_adults_read(screen: Screen) -> None:
    screen.at(Part.TOLD, of_decision())

    pane = screen.view.pane
    assert pane is not None
    assert pane.title == "Juniper: what was decided"
    assert screen.deciding.held.decided(children()[0]) in pane.below
    assert [one.words for one in pane.shown] == [words.IN_WORDS.format(name="Juniper")]
    assert line(screen, of_decision()).endswith(words.NOT_WRITTEN)


def test_the_words_for_a_child_are_kept_as_they_are_typed_and_undone(screen: Screen) -> None:
    screen.at(Part.TOLD, of_decision()).presenter.answer("text", TEXT)
    kept = screen.deciding.saved[-1].wording(children()[0], DECISION)

    screen.presenter.undo()

    assert kept.text == TEXT
    assert kept.said
    assert screen.deciding.saved[-1].wordings == ()


def test_words_for_what_has_changed_say_so_and_may_be_said_to_hold(screen: Screen) -> None:
    screen.at(Part.TOLD, of_decision()).presenter.answer("text", TEXT)
    screen.at(Part.DECISIONS, f"decision {juniper()}").presenter.answer("because", "Other reasons.")
    screen.at(Part.TOLD, of_decision())
    pane, said = screen.view.pane, line(screen, of_decision())

    screen.presenter.act(of_decision())

    assert pane is not None
    assert pane.act == words.STILL_HOLDS
    assert words.CHANGED_MORE in pane.below
    assert f"{words.CHANGED}: {TEXT}" in said
    assert line(screen, of_decision()).endswith(f", {TEXT}")
    assert screen.view.pane is not None
    assert screen.view.pane.act == ""


def test_the_talk_is_left_to_the_chair_until_it_was_held(screen: Screen) -> None:
    key = f"debrief {juniper()}"
    screen.at(Part.TOLD, key)
    assert screen.view.head is not None
    before, state = screen.view.head.tasks, line(screen, key)

    screen.presenter.answer("on", "6 jan 2027")
    screen.presenter.answer("supporter", "Ada Quill")
    screen.presenter.answer("is_held", "yes")

    names = screen.deciding.held.named(children())
    assert before.endswith(words.debrief_tasks(names))
    assert state.endswith(words.TO_HOLD)
    assert "with Ada Quill" in line(screen, key)
    others = [name for name in names if name != "Juniper"]
    assert screen.view.head.tasks.endswith(words.debrief_tasks(others))


def test_a_talk_without_a_supporter_is_not_said_to_be_held_where_a_reason_stands(
    screen: Screen,
) -> None:
    key = f"debrief {juniper()}"
    screen.at(Part.TOLD, key)

    screen.presenter.answer("on", "6 jan 2027")
    screen.presenter.answer("is_held", "yes")
    screen.presenter.answer("not_because", "She is two years old.")

    assert line(screen, key).endswith(words.NONE_HELD.format(reason="She is two years old."))


def test_own_minutes_wait_for_words_and_are_then_signed(screen: Screen, tmp_path: Path) -> None:
    key = f"paper child {juniper()}"
    screen.at(Part.PAPERS, key)
    assert screen.view.pane is not None
    lacks, before = screen.view.pane.lacks, screen.view.pane.paper
    screen.at(Part.TOLD, of_decision()).presenter.answer("text", TEXT)
    screen.at(Part.PAPERS, key)

    screen.presenter.sign_paper(tmp_path / "own.pdf", PASSPHRASE)

    assert lacks == words.NOTHING_TOLD.format(name="Juniper")
    assert before is None
    assert screen.view.pane.paper is not None
    assert screen.view.pane.paper.word_name == ""
    assert words.sentences_told(1) in screen.view.pane.below
    assert screen.papers.made[-1][0] == Order(PaperKind.CHILD, children()[0])


def test_they_wait_for_the_conference_to_be_whole_as_all_papers_do() -> None:
    screen = a_screen().at(Part.PAPERS, f"paper child {juniper()}")

    assert screen.view.pane is not None
    assert screen.view.pane.lacks == conference_record.still_to_say(8)
