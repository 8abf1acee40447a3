"""Reports in writing take over what a newer invitation says of their conference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import SetDetails, SetFamily
from reportwriter.domain.ids import PersonId, next_id
from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.writing import Writing
    from reportwriter.storage.invitations import InvitationStore


@dataclass(frozen=True, kw_only=True)
class Following:
    """A signed report stays as it was signed; its next version follows when it is begun."""

    writing: Writing
    store: InvitationStore

    def follow(self, invitation: InvitationFile) -> tuple[ReportId, ...]:
        """Bring the open reports for its conference up to date, and return them."""
        reference = invitation.conference.reference
        found = [
            row.id
            for row in self.writing.rows()
            if row.conference == reference and row.invitation and row.signed_at is None
        ]
        for report in found:
            self._follow(report, invitation)
        return tuple(found)

    def bring_up(self, report_id: ReportId) -> None:
        """Bring one open report up to date, as a next version that was begun just now."""
        report = self.writing.open(report_id).report
        if not self.writing.reports.invitation(report_id):
            return
        held = self.store.in_force(report.conference.reference)
        if held is not None:
            self._follow(report_id, held.record)

    def _follow(self, report_id: ReportId, invitation: InvitationFile) -> None:
        report = self.writing.open(report_id).report
        before = self.store.get(self.writing.reports.invitation(report_id) or invitation.id)
        details = SetDetails(conference=invitation.conference, author=report.author)
        if details.apply(report) != report:
            self.writing.apply(report_id, details)
        people = _with_new(report, before.conference, invitation.conference)
        if people != report.people:
            self.writing.apply(report_id, SetFamily(people=people, addresses=report.addresses))
        self.writing.reports.invite(report_id, self._for(before, invitation))

    def _for(self, before: InvitationFile, newest: InvitationFile) -> str:
        """Return the invitation a report answers: the newest that asks the same person."""
        same = [
            kept.record
            for kept in self.store.of(newest.conference.reference)
            if kept.in_force_since and kept.record.asked == before.asked
        ]
        return max(same, key=lambda one: one.rank_beside(newest), default=before).id


def _with_new(report: Report, before: Conference, now: Conference) -> tuple[Person, ...]:
    """Return the report's people, and whom the chair names since; nobody is taken out.

    Whoever was named before stands there already, perhaps under a name the author knows better.
    """
    known = {plain_name(one.name) for one in (*before.people, *report.people)}
    people = report.people
    for person in now.people:
        if plain_name(person.name) not in known:
            free = PersonId(next_id("P", (one.id for one in people)))
            # Whose address it is and whom they answer for is said in ids of another list.
            people = (*people, replace(person, id=free, address=None, responsible_for=()))
    return people
