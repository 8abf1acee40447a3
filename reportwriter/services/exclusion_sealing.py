"""Keeps why somebody is excluded out of the open vault: what an older version left there is sealed.

Of a reason only that there is one stands in the open, so that *Who comes* can say what is lacking.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.services.old_backups import remove_backups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import VaultError
    from reportwriter.domain.exclusion import ExclusionReason
    from reportwriter.domain.hearing import HearingRecord
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import Rules
    from reportwriter.storage.attendance import AttendanceStore
    from reportwriter.storage.backup import Backup, Backups
    from reportwriter.storage.hearing import HearingStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedNow:
    """That reasons were sealed which stood in the open, and where they may still stand.

    `older` are backups that hold them. `is_log_clear` is False only while another connection reads;
    closing the vault clears it. `failure` says why no fresh backup could be made.
    """

    is_log_clear: bool
    older: tuple[Backup, ...] = ()
    failure: VaultError | None = None


@dataclass(frozen=True, kw_only=True)
class ExclusionSealing:
    store: HearingStore
    attendance: AttendanceStore
    backups: Backups
    log: LogStore

    def waiting(self, conference: ConferenceReference) -> tuple[ExclusionReason, ...]:
        """Return what an older version kept in the open, and nobody has sealed yet."""
        return self.store.unsealed(conference)

    def seal(self, conference: ConferenceReference, sealed: bytes) -> SealedNow:
        """Keep the record that they are in now, purge them, and make a fresh backup.

        The record opens for the passphrase alone, so it is done when it is opened, not before.
        """
        known = self.store.known(conference)
        is_log_clear = self.store.seal_unsealed(conference, sealed, known)
        renewed = self.backups.renew(lambda: self.backups.holding_reasons(conference))
        return SealedNow(
            is_log_clear=is_log_clear, older=renewed.older_holding, failure=renewed.failure
        )

    def is_untold(self, conference: ConferenceReference) -> bool:
        """Tell whether they were sealed, and the chair was not told yet of older backups."""
        return self.store.is_untold(conference)

    def untold(self, conference: ConferenceReference) -> SealedNow | None:
        """Return what the chair was not told when they were sealed: a minute may have done it."""
        if not self.store.is_untold(conference):
            return None
        return SealedNow(is_log_clear=True, older=self.backups.holding_reasons(conference))

    def keep_told(self, conference: ConferenceReference) -> None:
        self.store.keep_told(conference)

    def remove_backups(self, backups: Sequence[Backup]) -> None:
        """Remove older backups that still hold them. Raises DiskFaultError."""
        remove_backups(backups, self.backups, self.log)

    def say_reasoned(
        self, conference: ConferenceReference, record: HearingRecord, rules: Rules
    ) -> None:
        """Keep in the open of whom it is said why they are excluded, and no word of it."""
        rule = rules.exclusion
        for one in self.attendance.attendees(conference):
            if (found := one.exclusion) is None:
                continue
            lacks = record.exclusion(one.id).lacks(area_has_grounds=bool(rule and rule.grounds))
            if found.is_reasoned is bool(lacks):
                changed = replace(found, is_reasoned=not lacks)
                self.attendance.put_attendee(conference, replace(one, exclusion=changed))
