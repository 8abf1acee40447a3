"""Chasing: keep that an agency was reminded of its report, and tell when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import LogEvent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, kw_only=True)
class Chasing:
    """The log says which invitation was reminded of, and so names nobody."""

    sent: InvitationStore
    log: LogStore

    def remember(self, reference: ConferenceReference, agency: str) -> None:
        """Log that a reminder for an agency was copied; one that was not asked has none."""
        ids = [one for one, asked in self._asked(reference) if asked == agency]
        if ids:
            self.log.add(LogEvent.REMINDER_COPIED, ids[-1])

    def reminded(self, reference: ConferenceReference) -> Mapping[str, datetime]:
        """Return when each agency was last reminded; those that never were are left out."""
        last = self.log.last(LogEvent.REMINDER_COPIED)
        found: dict[str, datetime] = {}
        for invitation, agency in self._asked(reference):
            if (at := last.get(invitation)) is not None:
                found[agency] = max(at, found.get(agency, at))
        return found

    def _asked(self, reference: ConferenceReference) -> tuple[tuple[str, str], ...]:
        kept = self.sent.of(reference)
        return tuple((one.record.id, one.record.asked.agency) for one in kept)
