"""The conferences of a chair, as Today lists them: first all, shortly; then one by one, in full."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reportwriter.services.who_was_asked import still_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.gone_over import GoneOver
    from reportwriter.services.intake import Intake
    from reportwriter.services.updating import Updating
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.received import ReceivedStore

LONG_OVER = timedelta(days=30)
"""After a conference: by then whatever is to be done about its files is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceRow:
    """A conference this vault's owner chairs; `problems` need something done.

    They are None until its files were judged. Until then `arrived` counts reports, whoever sent
    them. `gone_over` says who has it now, where it was chaired here. `is_due_for_review`: its
    records were kept as long as was meant (`services.retention`).
    """

    reference: ConferenceReference
    starts_at: datetime | None
    asked: int
    arrived: int
    problems: int | None = None
    gone_over: GoneOver | None = None
    is_due_for_review: bool = False


@dataclass(frozen=True, kw_only=True)
class ConferenceRows:
    intake: Intake
    received: ReceivedStore
    sent: InvitationStore
    updating: Updating
    now: Callable[[], datetime]

    def shortly(
        self, conferences: Iterable[Conference], due: Container[ConferenceReference]
    ) -> tuple[ConferenceRow, ...]:
        """Return conferences at once; of those long over nothing is judged any more.

        `due` are those whose records are due for review.
        """
        reports, oldest = self.received.reports_of_each(), self.now() - LONG_OVER
        return tuple(
            self._shortly(one, reports.get(one.reference, 0), oldest, is_due=one.reference in due)
            for one in conferences
        )

    def look_into(self, row: ConferenceRow) -> ConferenceRow:
        """Return a conference with its files judged. Raises NotInVaultError."""
        rows = self.intake.board(row.reference).rows
        checks = [one.check for one in rows if one.check is not None]
        return replace(
            row,
            asked=sum(one.asked is not None for one in rows),
            arrived=sum(one.asked is not None and one.check is not None for one in rows),
            problems=sum(not (check.can_be_relied_on or check.is_assigned) for check in checks),
        )

    def _shortly(
        self, conference: Conference, reports: int, oldest: datetime, *, is_due: bool
    ) -> ConferenceRow:
        invitations = self.sent.of(conference.reference)
        records = [one.record for one in invitations]
        asked = len({one.asked.agency for one in still_asked(records)})
        is_over = conference.starts_at is not None and conference.starts_at < oldest
        return ConferenceRow(
            reference=conference.reference,
            starts_at=conference.starts_at,
            asked=asked,
            arrived=min(asked, reports),
            problems=0 if is_over else None,
            gone_over=self.updating.gone_over_by(records),
            is_due_for_review=is_due,
        )
