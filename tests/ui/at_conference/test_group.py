"""The core group, as the chair writes it down for the key worker, and its paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.domain.core_group import NOT_MET, GroupAction, PlanDetail
from reportwriter.domain.paper import PaperKind
from reportwriter.services.conference_papers import Order
from reportwriter.ui.at_conference.rows import CORE_KEY, Part
from reportwriter.wording import core_group as words
from reportwriter.wording.dates import NBSP
from tests.ui.at_conference.sample import (
    AT,
    SCHOOL_NAME,
    FakeDeciding,
    children,
    meeting,
    whole_record,
    with_group,
)
from tests.ui.at_conference.screens import Screen, a_screen
from tests.ui.fakes import PASSPHRASE

MET, DETAIL = "group_met", "group_detail 6"


@pytest.fixture
def screen() -> Screen:
    """Return the screen of a conference that is closed, before the core group met."""
    return a_screen(FakeDeciding(held=meeting(replace(whole_record(), closed_at=AT))))


def after() -> Screen:
    return a_screen(FakeDeciding(held=meeting(with_group())))


def test_the_day_it_met_says_by_when_its_plan_goes_round_and_comes_back(screen: Screen) -> None:
    screen.at(Part.GROUP, MET)
    before = screen.view.shown("held_on").hint

    screen.presenter.answer("held_on", "19 jan 2027")

    hint = screen.view.shown("held_on").hint.replace(NBSP, " ")
    assert before == ""
    assert "sent out by Tuesday 2 February 2027." in hint
    assert "returned by Tuesday 9 February 2027. (Handbook, paragraph 23.6.)" in hint
    assert hint.count("Handbook") == 1
    assert screen.record.group_notes.held_on == date(2027, 1, 19)


def test_what_the_group_noted_leaves_the_conference_closed(screen: Screen) -> None:
    screen.at(Part.GROUP, MET).presenter.answer("notes", "The house was warm.")
    screen.at(Part.GROUP, "group_plan").presenter.answer("risks", "Mornings")
    child = children()[0]
    screen.at(Part.GROUP, f"group_child {child}").presenter.answer("views", "I like it.")

    notes = screen.record.group_notes
    assert (notes.notes, notes.risks, notes.child(child).views) == (
        "The house was warm.",
        "Mornings",
        "I like it.",
    )
    assert screen.is_closed


def test_an_action_of_the_plan_is_written_out_and_stays_as_the_conference_planned_it(
    screen: Screen,
) -> None:
    planned = screen.record.actions
    screen.at(Part.GROUP, DETAIL).presenter.answer("steps", "Walked in from the gate")

    pane = screen.view.pane
    assert pane is not None
    assert pane.title == "Breakfast at school each day"
    assert pane.below.startswith(words.OUTLINE)
    assert not pane.may_remove
    assert screen.record.group_notes.detail("6") == PlanDetail(
        action="6", steps="Walked in from the gate"
    )
    assert screen.record.actions == planned
    assert any("Walked in from the gate" in one for one in screen.view.spoken)


def test_what_the_group_agreed_is_added_and_taken_away_again(screen: Screen) -> None:
    screen.presenter.go_to(Part.GROUP)
    assert screen.view.head is not None
    assert screen.view.head.adds == words.ADD
    screen.presenter.add()
    screen.presenter.answer("what", "Ring at 7:15")
    (added,) = screen.record.group_notes.actions

    screen.presenter.remove()

    assert added == GroupAction(id=added.id, what="Ring at 7:15")
    assert screen.record.group_notes == NOT_MET
    assert screen.is_closed


def test_the_rows_say_how_much_is_written_and_what_is_not(screen: Screen) -> None:
    screen.presenter.go_to(Part.GROUP)
    before = screen.view.spoken
    told = after()
    told.presenter.go_to(Part.GROUP)

    assert before[0] == f"{words.MEETING}, {words.NOT_MET}"
    assert before[1] == f"{words.PLAN_ROW}, {words.NOT_WRITTEN}"
    assert told.view.spoken[1] == f"{words.PLAN_ROW}, 3 of 9 written"
    assert "from 20 January, each school day" in told.view.spoken[-1]
    # One not yet born has no view to be asked for.
    assert all("Marlow" not in one for one in before)


def test_who_is_in_the_group_is_said_to_get_its_plan_where_the_name_is_known() -> None:
    screen = after().at(Part.PLAN, CORE_KEY)

    hint = screen.view.shown("members").hint

    known, unknown = hint.split(words.NOT_KNOWN.partition("{")[0])
    assert SCHOOL_NAME in known
    assert "Tamsin Pebblewick" in known
    assert unknown.startswith("Ms Wren.")


def test_its_paper_is_offered_once_it_met_and_signed_for_its_reader(
    screen: Screen, tmp_path: Path
) -> None:
    screen.presenter.go_to(Part.PAPERS)
    assert not any("Core group" in one for one in screen.view.spoken)
    met = after().at(Part.PAPERS, "paper core_group")
    assert met.view.pane is not None
    assert met.view.pane.paper is not None

    met.presenter.sign_paper(tmp_path / "a.pdf", PASSPHRASE)

    assert [made[0] for made in met.papers.made] == [Order(PaperKind.CORE_GROUP)]
