"""A row of the record by its key, and the record with an answer put into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.child_told import ChildWording, Debrief
from reportwriter.domain.complaint import Complaint
from reportwriter.domain.conference_record import Contribution, GivenView, StepDone
from reportwriter.domain.core_group import ChildInGroup, GroupAction, GroupNotes, PlanDetail
from reportwriter.domain.decision import ChildDecision, CoreGroup, Dissent, PlanAction
from reportwriter.domain.ids import PersonId
from reportwriter.services.child_told import thing
from reportwriter.services.citing import cite
from reportwriter.ui.at_conference.answers import AHEAD, CITED, DAYS, answered
from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.when_text import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reportwriter.domain.conference_record import ConferenceRecord
    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.at_conference.answers import Answer
    from reportwriter.ui.at_conference.keys import Key

Row = (
    StepDone
    | Contribution
    | GivenView
    | ChildDecision
    | Dissent
    | PlanAction
    | CoreGroup
    | Complaint
    | ChildWording
    | Debrief
    | GroupNotes
    | ChildInGroup
    | PlanDetail
    | GroupAction
)


def row_of(record: ConferenceRecord, key: Key) -> Row | None:
    """Return what a row is about; None where it was taken away, or is made of the record."""
    find = _FIND.get(key.form)
    return find(record, key.of) if find else None


def with_row(record: ConferenceRecord, row: Row) -> ConferenceRecord:
    """Return the record with a row in the place of its earlier state."""
    notes, keep = record.group_notes, record.with_group_notes
    put = {
        StepDone: record.with_step,
        Contribution: record.with_contribution,
        GivenView: record.with_view,
        ChildDecision: record.with_decision,
        Dissent: record.with_dissent,
        PlanAction: record.with_action,
        CoreGroup: record.with_core_group,
        Complaint: record.with_complaint,
        ChildWording: record.with_wording,
        Debrief: record.with_debrief,
        GroupNotes: keep,
        ChildInGroup: lambda one: keep(notes.with_child(one)),
        PlanDetail: lambda one: keep(notes.with_detail(one)),
        GroupAction: lambda one: keep(notes.with_action(one)),
    }
    changed: ConferenceRecord = put[type(row)](row)  # type: ignore[operator]  # Keyed by its type.
    return changed


def with_answer(
    meeting: AtConference, key: Key, ask: str, given: Answer, today: date
) -> ConferenceRecord | None:
    """Return the record with an answer put in; None where the row was taken away."""
    row = row_of(meeting.record, key)
    if row is None:
        return None
    value: object = given
    if ask in DAYS:
        value = day_of(str(given), today, ahead=ask in AHEAD)
    elif ask == CITED:
        value = cite(str(given), meeting.reports).cited
    elif ask == "categories":
        value = _in_order(row, given)
    changed = answered(row, ask, value)
    if isinstance(changed, ChildWording):
        changed = as_said_now(meeting, changed)
    return with_row(meeting.record, changed)


def as_said_now(meeting: AtConference, wording: ChildWording) -> ChildWording:
    """Return a wording as one of what it is of by now; whoever writes it has that before them."""
    found = thing(meeting, wording)
    return replace(wording, said=found.said) if found is not None else wording


def _in_order(row: Row, given: Answer) -> Answer:
    """Return what is chosen in the order in which it was: the first is the main worry."""
    before = getattr(row, "categories", ())
    kept = [one for one in before if one in given]
    return (*kept, *(one for one in given if one not in kept))


def _view(record: ConferenceRecord, of: str) -> GivenView:
    child, _, agency = of.partition(" ")
    return record.view(agency, PersonId(child))


def _wording(record: ConferenceRecord, of: str) -> ChildWording:
    child, _, what = of.partition(" ")
    return record.wording(PersonId(child), what)


_FIND: Mapping[Form, Callable[[ConferenceRecord, str], Row | None]] = {
    Form.STEP: lambda record, of: record.step(of),
    Form.SAID: lambda record, of: next((one for one in record.contributions if one.id == of), None),
    Form.VIEW: _view,
    Form.DECISION: lambda record, of: record.decision(PersonId(of)),
    Form.DISSENT: lambda record, of: next((one for one in record.dissents if one.id == of), None),
    Form.ACTION: lambda record, of: next((one for one in record.actions if one.id == of), None),
    Form.CORE_GROUP: lambda record, _of: record.core_group,
    Form.WORDING: _wording,
    Form.DEBRIEF: lambda record, of: record.debrief(PersonId(of)),
    Form.GROUP_MET: lambda record, _of: record.group_notes,
    Form.GROUP_PLAN: lambda record, _of: record.group_notes,
    Form.GROUP_CHILD: lambda record, of: record.group_notes.child(PersonId(of)),
    Form.GROUP_DETAIL: lambda record, of: record.group_notes.detail(of),
    Form.GROUP_ACTION: lambda record, of: next(
        (one for one in record.group_notes.actions if one.id == of), None
    ),
    Form.COMPLAINT: lambda record, of: next(
        (one for one in record.complaints if one.id == of), None
    ),
}
"""A paper or a print of the reports is made of what there is, and is no part of the record."""
