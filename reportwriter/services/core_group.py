"""The core group after the conference: who is in it, its notes and plan, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.core_group import listed, members_of
from reportwriter.domain.errors import ReportError
from reportwriter.domain.paper import Entry, Grid, PaperPart
from reportwriter.domain.people import plain_name
from reportwriter.services.child_told import children_told
from reportwriter.services.decision_parts import action_parts, action_row, labelled
from reportwriter.wording import core_group as words
from reportwriter.wording import paper as paper_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportwriter.domain.core_group import GroupAction
    from reportwriter.domain.decision import PlanAction
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.services.coming import AgencyComes
    from reportwriter.services.deadlines import Dates
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.paper_reader import PaperReader


_ROOM = "\u00a0\n\u00a0"
"""Two lines with nothing on them, so that a pen has room."""


class NotYetMetError(ReportError):
    """Nobody has said when the core group met, so there are no notes of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesBack:
    """By when a signed copy is to be back: `timescale` says so, of the dates of a conference."""

    dates: Dates
    timescale: str

    def by(self, sent_at: datetime | None) -> datetime | None:
        """Return the moment, counted from when it went if that was before it had to.

        None where the area sets none.
        """
        zone = ZoneInfo(self.dates.area.working_days.zone)
        ways = [self.dates]
        if sent_at is not None:
            went_on = sent_at.astimezone(zone).date()
            ways.append(self.dates.knowing(Given(trigger=Trigger.CIRCULATION, day=went_on)))
        counted = (one.of_timescale(self.timescale) for one in ways)
        return min((aware(one.practical, zone) for one in counted if one), default=None)


def aware(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return a moment as counted, which has no zone where only the day matters."""
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class InGroup:
    """Who of those that papers are sent to is in the core group; `unknown` are its other lines."""

    agencies: frozenset[str]
    people: frozenset[PersonId]
    known: tuple[str, ...]
    unknown: tuple[str, ...]


def in_group(meeting: AtConference) -> InGroup:
    """Return who is in the core group, by the names that were typed for it.

    A line that may mean two of them means neither.
    """
    agencies = {one.agency: _names_of_agency(meeting, one) for one in meeting.coming.agencies}
    people: dict[str, frozenset[str]] = {one.id: _names_of_person(one) for one in meeting.family}
    receivers = {**agencies, **people}
    found = {line: _meant(line, receivers) for line in members_of(meeting.record.core_group)}
    meant = set(found.values())
    named = tuple(one for one in agencies if one in meant)
    members = tuple(one for one in meeting.family if one.id in meant)
    return InGroup(
        agencies=frozenset(named),
        people=frozenset(one.id for one in members),
        known=(*named, *(one.name for one in members)),
        unknown=tuple(line for line, one in found.items() if one is None),
    )


def _names_of_agency(meeting: AtConference, one: AgencyComes) -> frozenset[str]:
    """Return by what an agency may be named: itself, or who speaks for it."""
    wrote = (
        report.author
        for report in meeting.reports
        if plain_name(report.agency) == plain_name(one.agency)
    )
    return _plain((one.agency, one.asked, *one.attendance.who.split(","), *wrote))


def _names_of_person(person: Person) -> frozenset[str]:
    return _plain((person.name, person.known_as, person.relationship))


def _plain(names: Iterable[str]) -> frozenset[str]:
    return frozenset(plain_name(one) for one in names if one.strip())


def _meant(line: str, receivers: Mapping[str | PersonId, frozenset[str]]) -> str | PersonId | None:
    """Return whom a line such as `Ada Quill, deputy head (School)` names; None if not one alone.

    By a whole name first; else `School` is Hollybrook Primary School where there is no other.
    """
    parts = _plain((line, *line.replace("(", ",").replace(")", ",").replace(";", ",").split(",")))
    whole = [one for one, names in receivers.items() if names & parts]
    within = [
        one
        for one, names in receivers.items()
        if any(f" {part} " in f" {name} " for name in names for part in parts)
    ]
    found = whole or within
    return found[0] if len(found) == 1 else None


def group_parts(meeting: AtConference, reader: PaperReader) -> tuple[PaperPart, ...]:
    """Return the notes and the plan. Raises NotYetMetError while it has not met."""
    if meeting.record.group_notes.held_on is None:
        raise NotYetMetError
    return (
        _met(meeting),
        PaperPart(title=words.NOTES, entries=_texts(meeting.record.group_notes.notes)),
        *_children(meeting),
        PaperPart(title=words.PLAN, entries=tuple(_plan(meeting))),
        *_actions(meeting, reader),
        _signatures(meeting),
    )


def _met(meeting: AtConference) -> PaperPart:
    notes, group = meeting.record.group_notes, meeting.record.core_group
    said = (
        (words.MET_ON, paper_words.on_day(notes.held_on)),
        (meeting.area.names.lead_worker or paper_words.LEADS, group.lead_worker),
        (words.THERE, "; ".join(listed(notes.there))),
        (words.ABSENT, "; ".join(listed(notes.absent))),
        (words.NEXT_ON, paper_words.on_day(notes.next_on)),
        (paper_words.REVIEW_ON, paper_words.on_day(group.review_on)),
    )
    return PaperPart(title=words.MET, entries=tuple(labelled(said)))


def _children(meeting: AtConference) -> Iterator[PaperPart]:
    for child in children_told(meeting):
        one = meeting.record.group_notes.child(child.id)
        said = ((words.VIEWS, one.views), (words.PART, one.part), (words.EXPLAINED, one.explained))
        entries = tuple(labelled(said)) or (Entry(text=words.NO_VIEW.format(child=child.known_as)),)
        yield PaperPart(title=words.CHILD.format(child=child.known_as), entries=entries)


def _plan(meeting: AtConference) -> Iterator[Entry]:
    notes, group = meeting.record.group_notes, meeting.record.core_group
    said = {ask: getattr(notes, ask) for ask in words.PLAN_ASKS}
    if not said["contingency"].strip():
        said["contingency"] = group.contingency
    yield from labelled((words.PLAN_ASKS[ask], text) for ask, text in said.items())


def _actions(meeting: AtConference, reader: PaperReader) -> Iterator[PaperPart]:
    outline, added = reader.actions(meeting), reader.group_actions(meeting)
    rows = [(one.is_familys, _outlined(meeting, one)) for one in outline]
    rows += [(one.is_familys, _added(meeting, one)) for one in added]
    yield from action_parts(rows)


def _outlined(meeting: AtConference, one: PlanAction) -> tuple[str, ...]:
    detail = meeting.record.group_notes.detail(one.id)
    return _with_more(action_row(meeting, one), detail.steps, detail.often)


def _added(meeting: AtConference, one: GroupAction) -> tuple[str, ...]:
    return _with_more(action_row(meeting, one), "", one.often)


def _with_more(row: tuple[str, ...], steps: str, often: str) -> tuple[str, ...]:
    what, who, by_when, success = row
    when = ", ".join(filter(None, (by_when.strip(), often.strip())))
    return "\n".join(filter(None, (what, steps.strip()))), who, when, success


def _signatures(meeting: AtConference) -> PaperPart:
    """Return where each of them signs; whose signature came back is no part of the paper."""
    rows = tuple((one, _ROOM, "") for one in members_of(meeting.record.core_group))
    grid = Grid(head=words.SIGN_HEAD, rows=rows) if rows else None
    return PaperPart(title=words.SIGN, lede=words.SIGN_LEDE, grid=grid)


def _texts(text: str) -> tuple[Entry, ...]:
    return tuple(Entry(text=one) for one in listed(text))
