"""Who comes to one conference as it is known now, and what follows from it; all plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import DirectContact
from reportwriter.domain.attendee import Standing
from reportwriter.forms.quorum import Outlook, count_present, counts_as, forecast
from reportwriter.services.quorum_answer import QuorumAnswer, quorum_state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.attendance import Attendance
    from reportwriter.domain.attendance_plan import AttendancePlan
    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.view import View
    from reportwriter.domain.without_quorum import GoOnGround
    from reportwriter.forms.area import Rule
    from reportwriter.forms.practice import ExclusionRule, Quorum
    from reportwriter.forms.quorum import Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyComes:
    """`asked` is who was asked there, empty for an agency nobody asked; `counts_as` which it is.

    `observations` counts those in its report; None while none has arrived. `views` are the views it
    gives, by the first name of the child.
    """

    asked: str
    attendance: Attendance
    counts_as: str
    observations: int | None = None
    views: tuple[tuple[str, View], ...] = ()

    @property
    def agency(self) -> str:
        return self.attendance.agency


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonComes:
    """Somebody of the family or another person. `is_named`: by a report, or by the invitation.

    `has_responsibility`: a report says that they have parental responsibility. `interpreter` is
    the one that a report says they need.
    """

    attendee: Attendee
    is_named: bool = False
    has_responsibility: bool = False
    interpreter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the area says of who comes. `quorum` and its `rule` are None where it says nothing.

    `grounds` are those on which this conference may go on without its quorum, with their rules.
    `asks_reason`: why an agency is asked to come is to be said. `after_exclusion` is the rule on
    who is not content.
    """

    quorum: Quorum | None = None
    rule: Rule | None = None
    grounds: Mapping[GoOnGround, Rule | None] = field(default_factory=dict)
    needs_quorum_to_end: bool = False
    asks_reason: bool = False
    exclusion: ExclusionRule | None = None
    exclusion_rule: Rule | None = None
    after_exclusion: Rule | None = None
    conference_name: str = "conference"
    unit_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingTo:
    """`offered` names people of the reports who stand in no line yet."""

    conference: Conference
    agencies: tuple[AgencyComes, ...]
    people: tuple[PersonComes, ...] = ()
    plan: AttendancePlan
    rules: Rules
    offered: tuple[str, ...] = ()

    @property
    def forecast(self) -> Forecast:
        """The quorum from who is heard to come."""
        return forecast(self.rules.quorum, self._attending)

    @property
    def counted(self) -> Forecast | None:
        """The quorum from who is there; None while nobody was counted."""
        return count_present(self.rules.quorum, self._attending)

    @property
    def answer(self) -> QuorumAnswer:
        """Whether it may decide by who is there, and end a plan."""
        counted = self.counted
        return QuorumAnswer(
            state=quorum_state(self.forecast, counted),
            counted=counted,
            without=self.plan.without_quorum,
            needs_quorum_to_end=self.rules.needs_quorum_to_end,
        )

    @property
    def foresees_none(self) -> bool:
        """Whether there will be no quorum even if all come of whom nothing was heard."""
        return self.forecast.outlook is Outlook.NOT_QUORATE

    @property
    def by_contact(self) -> tuple[AgencyComes, ...]:
        """The agencies, those first that have had contact with a child, who see most (R14, R103).

        A quiet agency may know the child best. Of as much contact, whose report holds more
        observations.
        """
        return tuple(sorted(self.agencies, key=_little_contact))

    @property
    def observed_children(self) -> tuple[Attendee, ...]:
        """The children who are there, or expected, together with an observer (R116)."""
        attendees = [one.attendee for one in self.people]
        observers = [one for one in attendees if one.standing is Standing.OBSERVER]
        if not any(_comes(one) for one in observers):
            return ()
        return tuple(one for one in attendees if one.standing is Standing.CHILD and _comes(one))

    @property
    def here_though_excluded(self) -> tuple[Attendee, ...]:
        """Those who sit there though they are excluded from all of it."""
        return tuple(
            one.attendee
            for one in self.people
            if one.attendee.is_excluded_wholly and one.attendee.presence.is_at_table
        )

    def agency(self, name: str) -> AgencyComes | None:
        return next((one for one in self.agencies if one.agency == name), None)

    def person(self, attendee: str) -> PersonComes | None:
        return next((one for one in self.people if one.attendee.id == attendee), None)

    def with_agency(self, said: Attendance) -> ComingTo:
        """Return it with what was said of an agency."""
        quorum = self.rules.quorum
        number = counts_as(quorum, said) if quorum else ""
        agencies = (
            replace(one, attendance=said, counts_as=number) if one.agency == said.agency else one
            for one in self.agencies
        )
        return replace(self, agencies=tuple(agencies))

    def with_person(self, said: Attendee) -> ComingTo:
        """Return it with what was said of a person; somebody new comes last."""
        if self.person(said.id) is None:
            return replace(self, people=(*self.people, PersonComes(attendee=said)))
        people = (
            replace(one, attendee=said) if one.attendee.id == said.id else one
            for one in self.people
        )
        return replace(self, people=tuple(people))

    def without_person(self, attendee: str) -> ComingTo:
        people = (one for one in self.people if one.attendee.id != attendee)
        return replace(self, people=tuple(people))

    @property
    def _attending(self) -> tuple[Attendance, ...]:
        return tuple(one.attendance for one in self.agencies)


def _comes(one: Attendee) -> bool:
    """Tell whether somebody is at the table, or expected there and not known to be away."""
    return one.presence.is_at_table or (one.is_expected and not one.presence.was_looked_for)


_CONTACT = (DirectContact.YES, DirectContact.NOT_KNOWN, DirectContact.NO)


def _little_contact(one: AgencyComes) -> tuple[int, int]:
    return _CONTACT.index(one.attendance.direct_contact), -(one.observations or 0)
