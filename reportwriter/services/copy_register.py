"""What is asked before a copy leaves, and the list of all that left (R74)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.domain.people import plain_name
from reportwriter.records.kept import CopyMade, CopyRules, CopyWay, LogEvent
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.copy_order import CopyOrder, Standing
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.forms.area import Area
    from reportwriter.services.writing import OpenReport
    from reportwriter.storage.copies import CopyStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.settings import SettingsStore


class OtherNameError(ReportError):
    """What was typed is not the name of the person the copy is for."""


class NoPurposeError(ReportError):
    """Nobody said what the copy is for."""


class SecondPersonError(ReportError):
    """The agency wants a second person to look, and no name of another one was entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who gets a copy: a member of the family with how they read, or (None) an agency."""

    name: str
    person: PersonId | None = None
    standing: Standing | None = None


@dataclass(frozen=True, kw_only=True)
class CopyRegister:
    """Keeps who got which copy. The log beside it holds no name and no word."""

    copies: CopyStore
    settings: SettingsStore
    log: LogStore
    now: Callable[[], datetime]

    @property
    def wants_second_person(self) -> bool:
        return self.settings.load(CopyRules()).second_person

    def second_person_looks(self, area: Area) -> bool:
        """Say whether somebody else looks: the agency wants it, or the area asks it."""
        return self.wants_second_person or area.may_refuse(area.second_person_rule)

    def want_second_person(self, *, wanted: bool) -> None:
        """Keep whether the agency wants somebody else to look before any copy leaves."""
        self.settings.save(CopyRules(second_person=wanted))

    def of(self, report: ReportId) -> tuple[CopyMade, ...]:
        """Return the copies of a report, the newest first."""
        return self.copies.of(report)[::-1]

    def next_number(self, report: ReportId, to: Recipient) -> int:
        """Return the number of the next copy for this reader: a person, or an agency by name."""
        wanted = (to.person, "" if to.person else plain_name(to.name))
        made = self.copies.of(report)
        return 1 + sum(
            (one.person, "" if one.person else plain_name(one.reader)) == wanted for one in made
        )

    def require_settled(self, opened: OpenReport, order: CopyOrder, reader: str) -> None:
        """Raise OtherNameError, NoPurposeError or SecondPersonError for what is still lacking."""
        if plain_name(order.typed_name) != plain_name(reader):
            raise OtherNameError
        if not order.purpose.strip():
            raise NoPurposeError
        second = plain_name(order.second_person)
        is_other = second and second not in (
            plain_name(opened.report.author.name),
            plain_name(reader),
        )
        if not is_other and (second or self.second_person_looks(opened.area)):
            raise SecondPersonError

    def keep(
        self, opened: OpenReport, to: Recipient, number: int, order: CopyOrder, way: CopyWay
    ) -> None:
        """Keep that a copy leaves, before it does."""
        report = opened.report
        made = CopyMade(
            report=report.id,
            version=report.version,
            signed_on=local_day(report.signed_at) if report.signed_at else None,
            reader=to.name,
            person=to.person,
            number=number,
            purpose=order.purpose.strip(),
            at=self.now(),
            way=way,
            standing=to.standing,
            second_person=order.second_person.strip(),
            let_through=order.let_through,
        )
        self.copies.add(made)
        if made.let_through:
            self.log.add(LogEvent.COPY_LET_THROUGH, report.id)
        self.log.add(_EVENTS[to.person is None, way], report.id)


_EVENTS = {
    (False, CopyWay.FILE): LogEvent.FAMILY_COPY_MADE,
    (False, CopyWay.PRINTED): LogEvent.FAMILY_COPY_PRINTED,
    (True, CopyWay.FILE): LogEvent.AGENCY_COPY_MADE,
    (True, CopyWay.PRINTED): LogEvent.AGENCY_COPY_PRINTED,
}
