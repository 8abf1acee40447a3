"""The rows of the core group: its meeting, the plan in detail, each child, and each action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.circulation import Round
from reportwriter.domain.core_group import ChildInGroup, GroupNotes, PlanDetail, listed
from reportwriter.services.child_told import children_told
from reportwriter.services.core_group import in_group
from reportwriter.ui.at_conference.keys import Key
from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording import core_group as words
from reportwriter.wording.conference_record import NOTHING_SAID, by_then
from reportwriter.wording.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.core_group import GroupAction
    from reportwriter.domain.decision import PlanAction
    from reportwriter.domain.people import Person
    from reportwriter.services.deadlines import Deadline
    from reportwriter.services.deciding import AtConference


def group_lines(meeting: AtConference) -> Iterator[Line]:
    """Give the meeting and its plan, then each child, and what is done by whom."""
    notes = meeting.record.group_notes
    met = short_date(notes.held_on) if notes.held_on else words.NOT_MET
    there = ", ".join(listed(notes.there))
    yield _line(Key(Form.GROUP_MET), (words.MEETING, there, met), is_said=bool(notes.held_on))
    asked = [getattr(notes, ask).strip() for ask in words.PLAN_ASKS]
    count = sum(bool(one) for one in asked)
    state = words.written(count, len(asked))
    yield _line(Key(Form.GROUP_PLAN), (words.PLAN_ROW, state, ""), is_said=bool(count))
    for child in children_told(meeting):
        yield _child(meeting, child)
    for action in meeting.record.actions:
        yield _outlined(notes, action)
    for added in notes.actions:
        key = Key(Form.GROUP_ACTION, added.id)
        yield _action(key, added, words.ADDED, added.often)


def group_title(
    meeting: AtConference, key: Key, row: GroupNotes | ChildInGroup | PlanDetail | GroupAction
) -> str:
    """Return what a row is called beside the list."""
    if isinstance(row, GroupNotes):
        return words.MEETING if key.form is Form.GROUP_MET else words.PLAN_ROW
    if isinstance(row, ChildInGroup):
        return meeting.known_as(row.child)
    if isinstance(row, PlanDetail):
        outline = _outline(meeting, row)
        return outline.what.strip() if outline else words.OUTLINE
    return words.ADDED


def group_below(meeting: AtConference, row: GroupNotes | PlanDetail) -> str:
    """Return who may read it, or what the conference planned."""
    outline = _outline(meeting, row) if isinstance(row, PlanDetail) else None
    if outline is None:
        return words.MAY_READ
    said = (outline.purpose, outline.who, outline.by_when, outline.success)
    return f"{words.OUTLINE}: {'. '.join(one.strip(' .') for one in said if one.strip())}."


def after_it_met(meeting: AtConference) -> str:
    """Return by when notes and plan go round and come back, and what that rests on."""
    dates = meeting.dates_since
    if dates is None or meeting.record.group_notes.held_on is None:
        return ""
    said = meeting.area.circulates(Round.CORE_GROUP, meeting.conference.type)
    wanted = [timescale for one in said for timescale in (one.timescale, one.back)]
    found = [one for one in dates.counted if one[0].timescale.id in wanted]
    sources = [_source(deadline) for deadline, _ in found]
    return " ".join(
        # What both rest on is said once, after the last of them.
        by_then(
            deadline.timescale.what,
            counted.practical.date(),
            source if source not in sources[at:] else "",
        )
        for at, ((deadline, counted), source) in enumerate(zip(found, sources, strict=True), 1)
    )


def hint_of_members(meeting: AtConference) -> str:
    """Return who gets what the core group makes, by the names in it."""
    found = in_group(meeting)
    return words.goes_to(found.known, found.unknown)


def _child(meeting: AtConference, child: Person) -> Line:
    one = meeting.record.group_notes.child(child.id)
    said = next((text.strip() for text in (one.views, one.part, one.explained) if text.strip()), "")
    cells = (child.known_as, said or words.NOT_WRITTEN, "")
    return _line(Key(Form.GROUP_CHILD, child.id), cells, is_said=one.is_said)


def _outlined(notes: GroupNotes, action: PlanAction) -> Line:
    detail = notes.detail(action.id)
    key = Key(Form.GROUP_DETAIL, action.id)
    return _action(key, action, detail.steps.strip(), detail.often)


def _action(key: Key, action: PlanAction, more: str, often: str) -> Line:
    what = action.what.strip() or NOTHING_SAID
    by_when = ", ".join(filter(None, (action.by_when.strip(), often.strip())))
    return Line(
        key=str(key),
        cells=(
            Words(
                "\n".join(filter(None, (what, more))),
                mark="eye-off" if action.withheld_from else "",
            ),
            Words(action.who),
            Words(by_when),
        ),
        spoken=", ".join(filter(None, (what, more, action.who, by_when))),
    )


def _line(key: Key, cells: tuple[str, str, str], *, is_said: bool) -> Line:
    title, said, when = cells
    tone = "" if is_said else "second"
    return Line(
        key=str(key),
        cells=(Words(title, strong=True), Words(said, tone=tone), Words(when, tone=tone)),
        spoken=", ".join(filter(None, cells)),
    )


def _source(deadline: Deadline) -> str:
    return deadline.rule.source if deadline.rule else ""


def _outline(meeting: AtConference, row: PlanDetail) -> PlanAction | None:
    return next((one for one in meeting.record.actions if one.id == row.action), None)
