"""The author's side of the invitation: take it in, and see whether it is the chair's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import Integrity
from reportwriter.records.kept import LogEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.file_check import Why
    from reportwriter.exchange.checking import Checking
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.trust import Trust
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class InvitationRefusedError(ExchangeError):
    """The file is no invitation that can be relied on; nothing of it was kept."""

    def __init__(self, why: Why, *, is_invitation: bool) -> None:
        super().__init__(why.value)
        self.why = why
        self.is_invitation = is_invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """`chair_is_known`: the check words were compared before, for this very key."""

    record: InvitationFile
    is_new: bool
    chair_is_known: bool


@dataclass(frozen=True, kw_only=True)
class Invitations:
    """Invitations this vault's owner has received."""

    store: InvitationStore
    conferences: ConferenceStore
    trust: Trust
    checking: Callable[[], Checking]
    log: LogStore

    def take_in(self, pdf: bytes) -> TakenIn:
        """Keep an invitation that is unchanged; the same file twice is one invitation.

        A chair who is not yet known is no obstacle: a report can be written at once, and the words
        are compared before anything is sealed to that key. Raises InvitationRefusedError, and
        AlreadyInVaultError when another file came under its id.
        """
        with self.checking().quarantine() as quarantine:
            examined = self.checking().examine(pdf, quarantine)
        record = examined.invitation
        if record is None or examined.integrity is not Integrity.UNCHANGED:
            raise InvitationRefusedError(examined.why, is_invitation=record is not None)
        is_new = self.store.add(record, pdf)
        if is_new:
            self.conferences.put(record.conference)
            # Its id is as another program wrote it, and could be words.
            self.log.add(LogEvent.INVITATION_TAKEN_IN, hashlib.sha256(pdf).hexdigest())
        return TakenIn(record=record, is_new=is_new, chair_is_known=self.is_known(record))

    def all(self) -> tuple[InvitationFile, ...]:
        """Return all invitations, the last first."""
        return tuple(kept.record for kept in self.store.all())

    def get(self, invitation_id: str) -> InvitationFile:
        """Raise NotInVaultError."""
        return self.store.get(invitation_id)

    def is_known(self, record: InvitationFile) -> bool:
        """Tell whether the chair's words were compared."""
        return self.trust.is_known(record.chair.certificates.signing_der)
