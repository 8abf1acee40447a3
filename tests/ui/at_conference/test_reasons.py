"""The register of reasons and the log of complaints, at the conference and after it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from reportwriter.domain.complaint import ComplaintAbout
from reportwriter.domain.paper import PaperKind
from reportwriter.services.conference_papers import Order
from reportwriter.ui.at_conference.rows import Part
from reportwriter.ui.table_rows import Words
from reportwriter.wording import reasons as words
from tests.ui.at_conference.sample import (
    AT,
    FakeDeciding,
    complaints,
    meeting,
    whole_record,
)
from tests.ui.at_conference.screens import JUNIPER, Screen, a_screen
from tests.ui.fakes import PASSPHRASE


def spoken(screen: Screen) -> list[str]:
    return [line.spoken for line in screen.view.lines]


def test_each_reason_is_listed_with_who_gave_it_and_when() -> None:
    screen = a_screen().at(Part.REASONS, "")

    said = spoken(screen)
    assert any(
        one.startswith("Decision for Juniper, Child Protection Plan is made: Three agencies saw")
        and one.endswith("The conference, 6\N{NO-BREAK SPACE}Jan\N{NO-BREAK SPACE}2027")
        for one in said
    )
    assert any(one.startswith("Does not agree: a plan for Otto, He was never") for one in said)


def test_a_reason_in_full_quotes_what_it_rests_on_and_is_changed_elsewhere() -> None:
    screen = a_screen().at(Part.REASONS, f"reason decision {JUNIPER} 0")

    pane = screen.view.pane
    assert pane is not None
    assert pane.shown == ()
    assert not pane.may_remove
    quoted = meeting().statements(meeting().record.decision(JUNIPER).rests_on)
    assert len(quoted) == 2
    assert all(one.statement.text in pane.below for one in quoted)


def test_a_complaint_is_added_answered_and_taken_back_by_undo() -> None:
    deciding = FakeDeciding()
    screen = a_screen(deciding).at(Part.REASONS, "")

    screen.presenter.add()
    for ask, given in (
        ("who", "Mother"),
        ("matter", "plan"),
        ("looked_at_by", "The unit"),
        ("answered_on", "5 jan"),
        ("outcome", "It was explained."),
    ):
        screen.presenter.answer(ask, given)

    (kept,) = deciding.saved[-1].complaints
    assert (kept.who, kept.matter) == ("Mother", ComplaintAbout.PLAN)
    assert kept.received_on == AT.date()
    # A day that is past, where most days of a conference are still to come.
    assert kept.answered_on == date(2027, 1, 5)
    assert not kept.is_open
    screen.presenter.remove()
    assert not screen.record.complaints
    screen.presenter.undo()
    assert screen.record.complaints == (kept,)


def test_what_is_not_answered_is_counted_and_marked() -> None:
    made = meeting().record
    for one in complaints():
        made = made.with_complaint(one)
    screen = a_screen(FakeDeciding(held=meeting(made))).at(Part.REASONS, "")

    asides = {row.key: row.aside for row in screen.view.contents}
    assert asides[Part.REASONS] == "1"
    states = [line.cells[2] for line in screen.view.lines[:2]]
    assert states == [
        Words(words.OPEN, tone="error"),
        Words("The letter had the wrong time. The unit said sorry in writing."),
    ]


def test_a_complaint_does_not_open_a_closed_conference_again() -> None:
    closed = replace(whole_record(), closed_at=AT)
    deciding = FakeDeciding(held=meeting(closed))
    screen = a_screen(deciding).at(Part.REASONS, "")

    screen.presenter.add()
    screen.presenter.answer("who", "Mother")
    assert deciding.saved[-1].closed_at == AT
    screen.presenter.remove()

    assert deciding.saved[-1].closed_at == AT


def test_the_register_can_be_made_before_all_is_said_and_is_for_the_chair_alone() -> None:
    screen = a_screen().at(Part.PAPERS, "paper reasons")

    pane = screen.view.pane
    assert pane is not None
    assert pane.paper is not None
    assert pane.paper.file_name == "FIC-0001 Register of reasons for the chair.pdf"
    line = next(line for line in screen.view.lines if line.key == "paper reasons")
    assert line.spoken == "Register of reasons, The chair"
    assert not [one for one in screen.view.lines if one.key.startswith("paper reasons ")]
    screen.presenter.sign_paper(Path("reasons.pdf"), PASSPHRASE)
    assert screen.papers.made[-1][0] == Order(PaperKind.REASONS)
