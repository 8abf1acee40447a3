"""Who comes to a conference, and whether it has its quorum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Attendance
from reportwriter.domain.attendee import Attendee
from reportwriter.domain.ids import RecordId
from reportwriter.forms.errors import FormError, UnknownFormError
from reportwriter.forms.quorum import counts_as
from reportwriter.services.coming import AgencyComes, ComingTo, Rules
from reportwriter.services.people_coming import offered_of, people_coming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from reportwriter.domain.attendance_plan import AttendancePlan
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.people import Person
    from reportwriter.domain.view import View
    from reportwriter.forms.area import Area
    from reportwriter.forms.library import Library
    from reportwriter.forms.practice import Quorum
    from reportwriter.services.board import Board, Received
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.intake import Intake
    from reportwriter.storage.attendance import AttendanceStore


@dataclass(frozen=True, kw_only=True)
class WhoComes:
    store: AttendanceStore
    intake: Intake
    library: Library
    deadlines: Deadlines
    new_id: Callable[[], str]

    def open(self, reference: ConferenceReference) -> ComingTo:
        """Return who comes. Raises NotInVaultError."""
        return self.of(self.intake.board(reference))

    def of(self, board: Board) -> ComingTo:
        """Return who comes to the conference of a board, agencies in its order."""
        reference = board.conference.reference
        rules = _rules(self._area(board.conference), board.conference)
        heard = {one.agency: one for one in self.store.of(reference)}
        named = (board.conference.people, *_named(board))
        people = people_coming(self.store.attendees(reference), named)
        return ComingTo(
            conference=board.conference,
            agencies=tuple(_agencies(board, heard, rules.quorum)),
            people=people,
            plan=self.store.plan(reference),
            rules=rules,
            offered=offered_of(people, named),
        )

    def held_again_by(self, reference: ConferenceReference) -> date | None:
        """Return the last day for a conference that lacked its quorum to be held again.

        None where the area sets none, or the conference has no day. It may load closed days, so it
        is asked beside the vault's own work. Raises NotInVaultError, FormError.
        """
        conference = self.intake.conferences.get(reference)
        area = self._area(conference)
        if area is None or area.quorum is None or not area.quorum.held_again:
            return None
        dates = self.deadlines.of_conference(area, conference)
        counted = dates.of_timescale(area.quorum.held_again) if dates else None
        return counted.practical.date() if counted else None

    def new_person(self) -> Attendee:
        """Return somebody of whom nothing is known yet."""
        return Attendee(id=RecordId(self.new_id()))

    def put(self, reference: ConferenceReference, attendance: Attendance) -> None:
        """Keep what was heard of an agency."""
        self.store.put(reference, attendance)

    def put_person(self, reference: ConferenceReference, attendee: Attendee) -> None:
        """Keep what was heard of a person, for this conference alone."""
        self.store.put_attendee(reference, attendee)

    def remove_person(self, reference: ConferenceReference, attendee: str) -> None:
        self.store.remove_attendee(reference, attendee)

    def put_plan(self, reference: ConferenceReference, plan: AttendancePlan) -> None:
        """Keep what was said of who comes as a whole."""
        self.store.put_plan(reference, plan)

    def _area(self, conference: Conference) -> Area | None:
        """Return the area; one whose rules cannot be read has none, and hides no report."""
        try:
            return self.library.area(conference.area)
        except (FormError, UnknownFormError):
            return None


def _rules(area: Area | None, conference: Conference) -> Rules:
    if area is None:
        return Rules()
    quorum, exclusion = area.quorum, area.exclusion
    return Rules(
        quorum=quorum,
        rule=area.rule(quorum.rule) if quorum else None,
        grounds={one: area.rule(by) for one, by in quorum.grounds(conference.type).items()}
        if quorum
        else {},
        needs_quorum_to_end=bool(quorum and area.may_refuse(quorum.ending_rule)),
        asks_reason=bool(area.invitee_rule),
        exclusion=exclusion,
        exclusion_rule=area.rule(exclusion.rule) if exclusion else None,
        after_exclusion=area.rule(exclusion.after_rule) if exclusion else None,
        conference_name=area.conference_name,
        unit_name=area.unit_name,
    )


def _agencies(
    board: Board, heard: Mapping[str, Attendance], quorum: Quorum | None
) -> Iterator[AgencyComes]:
    for agency, row in board.agencies.items():
        attendance = heard.get(agency) or Attendance(agency=agency)
        if row.withdrawn and not attendance.presence.came:
            # Nobody waits for them, whatever they said before; who was there all the same, was.
            continue
        asked = (row.asked.name or row.asked.role) if row.asked else ""
        yield AgencyComes(
            asked=asked,
            attendance=attendance,
            counts_as=counts_as(quorum, attendance) if quorum else "",
            observations=row.kinds.get("observation", 0) if row.check else None,
            views=tuple(_views(row)),
        )


def _views(row: Received) -> Iterator[tuple[str, View]]:
    known = {person.id: person.known_as for person in row.people}
    return ((known[view.child], view.view) for view in row.views if view.child in known)


def _named(board: Board) -> Iterator[tuple[Person, ...]]:
    """Give the people of each report that is of this conference and newest."""
    for row in board.rows:
        if row.check and row.check.answers and row.check.answers.is_heard:
            yield row.people
