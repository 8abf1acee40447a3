"""The record of a conference while it is held: what is said, viewed, decided and planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.complaint import Complaint
from reportwriter.domain.conference_record import Contribution
from reportwriter.domain.core_group import GroupAction
from reportwriter.domain.decision import Bounds, Dissent, PlanAction
from reportwriter.domain.errors import ReportError
from reportwriter.domain.people import Role
from reportwriter.services.citing import statements_of
from reportwriter.services.desk.people import people_of
from reportwriter.wording.conference_record import DECIDED
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.conference_record import ConferenceRecord, Missing
    from reportwriter.domain.decision import Cited
    from reportwriter.domain.ids import ConferenceReference, PersonId
    from reportwriter.domain.people import Person
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.forms.area import Area
    from reportwriter.forms.library import Library
    from reportwriter.services.board import Received
    from reportwriter.services.citing import CitedStatement
    from reportwriter.services.coming import ComingTo
    from reportwriter.services.deadlines import Dates, Deadline, Deadlines
    from reportwriter.services.desk.desk import Desk
    from reportwriter.services.desk.headings import HeardReport, SideBySide
    from reportwriter.services.desk.people import DeskPerson
    from reportwriter.services.who_comes import WhoComes
    from reportwriter.storage.conference_records import ConferenceRecordStore


class NotYetClosedError(ReportError):
    """Something that must be said before a conference is closed was not: `missing`, as `Lack`."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(f"not said: {', '.join(missing)}")
        self.missing = tuple(missing)


@dataclass(frozen=True, kw_only=True)
class AtConference:
    """What the chair works with at the table. `dates` is None while the conference has no day.

    Without slots, so that what every part of the screen asks for is worked out once.
    """

    conference: Conference
    area: Area
    coming: ComingTo
    side_by_side: SideBySide
    dates: Dates | None
    record: ConferenceRecord
    received: tuple[Received, ...] = ()
    """What came for it, as its board lists it."""

    @property
    def children(self) -> tuple[Person, ...]:
        return self.conference.children

    @property
    def child_ids(self) -> tuple[PersonId, ...]:
        return tuple(child.id for child in self.children)

    @property
    def family(self) -> tuple[Person, ...]:
        """The people of the conference, its children first."""
        order = tuple(Role)
        return tuple(sorted(self.conference.people, key=lambda one: order.index(one.role)))

    @property
    def attendees(self) -> tuple[Attendee, ...]:
        """Who is known of besides the agencies."""
        return tuple(one.attendee for one in self.coming.people)

    @property
    def agencies(self) -> tuple[str, ...]:
        return tuple(one.agency for one in self.coming.agencies)

    @property
    def reports(self) -> tuple[HeardReport, ...]:
        return self.side_by_side.reports

    @cached_property
    def bounds(self) -> Bounds:
        """What binds the decision here: the kind of conference, the area, and its quorum."""
        limits = self.area.category_limits
        return Bounds(
            type=self.conference.type,
            has_categories=bool(self.area.categories),
            has_threshold_test=bool(self.area.conduct.threshold_rule),
            most_categories=limits.most if limits else None,
            asks_referral=bool(self.area.names.referral),
            may_end_plan=self.coming.answer.may_end_plan,
        )

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What must be said before the conference can be closed."""
        return self.record.missing(self.child_ids, self.bounds)

    def require_all_said(self) -> None:
        """Raise NotYetClosedError where something must be said before it can be closed."""
        if missing := self.missing:
            raise NotYetClosedError([one.lack for one in missing])

    def with_record(self, record: ConferenceRecord) -> AtConference:
        after = replace(self, record=record)
        # What is recorded changes nothing of what binds the decision, nor of who is who.
        vars(after)["bounds"] = self.bounds
        if "_everybody" in vars(self):
            vars(after)["_everybody"] = self._everybody
        return after

    def named(self, people: Iterable[PersonId]) -> tuple[str, ...]:
        """Return how these people of the conference are known."""
        known = {person.id: person.known_as for person in self.conference.people}
        return tuple(known[one] for one in people if one in known)

    def known_as(self, person: PersonId) -> str:
        """Return how one of them is known; nothing where they are not of the conference."""
        return "".join(self.named([person]))

    def titles(self, categories: Iterable[str]) -> str:
        """Return the titles of categories as people list them."""
        found = (self.area.category(one) for one in categories)
        return named([one.title for one in found if one])

    def decided(self, child: PersonId) -> str:
        """Return what is decided for a child, in the words of the area."""
        return DECIDED[self.record.decision(child).decided].format(plan=self.area.plan_name)

    def statements(self, cited: Iterable[Cited]) -> tuple[CitedStatement, ...]:
        """Return the cited statements that a report that counts still holds."""
        return statements_of(cited, self.reports)

    def provisional(self, agency: str, child: PersonId) -> tuple[ProvisionalView, ...]:
        """Return the views that the reports of an agency give of a child of the conference."""
        return tuple(
            view
            for number, report in enumerate(self.reports, start=1)
            if report.agency == agency
            for view in report.opened.report.views
            if self._is(child, number, view.child)
        )

    def is_hidden_from(self, cited: CitedStatement, reader: PersonId) -> bool:
        """Tell whether a statement is kept from a person of the conference by its own report."""
        number = self.reports.index(cited.report) + 1
        reach = cited.report.reaches[cited.statement.id]
        return any(self._is(reader, number, one) for one in reach.hidden)

    def known_in(self, report: HeardReport, person: PersonId) -> Person | None:
        """Return a person of the conference as a report knows them."""
        number = self.reports.index(report) + 1
        people = report.opened.report.people
        return next((one for one in people if self._is(person, number, one.id)), None)

    @cached_property
    def dates_since(self) -> Dates | None:
        """The dates, counted from when the core group met once it has."""
        met_on = self.record.group_notes.held_on
        if self.dates is None or met_on is None:
            return self.dates
        return self.dates.knowing(Given(trigger=Trigger.CORE_GROUP, day=met_on))

    def latest(self, trigger: Trigger) -> Deadline | None:
        """Return by when the area wants what sets such a day; None where it says nothing."""
        deadlines = self.dates.deadlines if self.dates else ()
        return next((one for one in deadlines if one.timescale.gives is trigger), None)

    @cached_property
    def _everybody(self) -> tuple[DeskPerson, ...]:
        """Who is the same person in the conference, as number 0, and in each report after it."""
        reports = (report.opened.report.people for report in self.reports)
        return people_of([self.conference.people, *reports])

    def _is(self, person: PersonId, report: int, known_as: PersonId) -> bool:
        """Tell whether a report knows a person of the conference by this id."""
        return any(
            (0, person) in one.ids and (report, known_as) in one.ids for one in self._everybody
        )


@dataclass(frozen=True, kw_only=True)
class Deciding:
    store: ConferenceRecordStore
    desk: Desk
    who_comes: WhoComes
    library: Library
    deadlines: Deadlines
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def open(self, reference: ConferenceReference) -> AtConference:
        """Return the conference as it is to be held. Raises NotInVaultError, FormError."""
        desk = self.desk.open(reference)
        conference = desk.board.conference
        area = self.library.area(conference.area)
        return AtConference(
            conference=conference,
            area=area,
            coming=self.who_comes.of(desk.board),
            side_by_side=desk.side_by_side,
            dates=self.deadlines.of_conference(area, conference),
            record=self.store.get(reference),
            received=desk.board.rows,
        )

    def save(self, reference: ConferenceReference, record: ConferenceRecord) -> None:
        """Keep the record as it is now."""
        self.store.put(reference, record)

    def close(self, meeting: AtConference) -> ConferenceRecord:
        """Keep that the conference is over. Raises NotYetClosedError, and keeps nothing then."""
        meeting.require_all_said()
        closed = replace(meeting.record, closed_at=self.now())
        self.store.put(meeting.conference.reference, closed)
        return closed

    def new_contribution(self) -> Contribution:
        return Contribution(id=self.new_id())

    def new_action(self) -> PlanAction:
        return PlanAction(id=self.new_id())

    def new_group_action(self) -> GroupAction:
        return GroupAction(id=self.new_id())

    def new_complaint(self) -> Complaint:
        return Complaint(id=self.new_id())

    def new_dissent(self) -> Dissent:
        return Dissent(id=self.new_id())
