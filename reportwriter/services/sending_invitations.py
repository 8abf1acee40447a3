"""An administrator sends out the invitations that the chair signed, as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import invitation_names, invitations_name
from reportwriter.records.kept import LogEvent
from reportwriter.records.passing_on import Sent
from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.services.who_was_asked import newest_of_each
from reportwriter.services.whole_files import free_folder, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.administering import Administering
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NothingToSendOutError(ReportError):
    """No invitation that holds is there to be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """The invitation of one who is asked; `sent` is None until it is said to have gone."""

    record: InvitationFile
    sent: Sent | None = None


@dataclass(frozen=True, kw_only=True)
class SendingInvitations:
    """Its owner's key signs nothing: what goes out are the very files that the chair signed."""

    administering: Administering
    store: InvitationStore
    log: LogStore
    now: Callable[[], datetime]

    def all(self, reference: ConferenceReference) -> tuple[Outgoing, ...]:
        """Return the newest invitation that holds of each who is asked."""
        sent = self.store.sent()
        held = newest_of_each(kept.record for kept in self.store.that_hold(reference))
        return tuple(Outgoing(record=one, sent=sent.get(one.id)) for one in held)

    def write(
        self, reference: ConferenceReference, invitations: Sequence[str], folder: Path
    ) -> Path:
        """Write invitations, by id, into a folder of their own, which is returned.

        All are written or none. Raises ChairNotCertainError, NothingToSendOutError,
        FileNotWrittenError, NotInVaultError.
        """
        if not self.administering.of(reference).is_certain:
            raise ChairNotCertainError
        wanted = [one.record for one in self.all(reference) if one.record.id in invitations]
        if not wanted:
            raise NothingToSendOutError
        own = free_folder(folder / invitations_name(reference))
        named = zip(invitation_names(wanted), wanted, strict=True)
        write_folder(own, {name: self.store.pdf(one.id) for name, one in named})
        return own

    def mark(self, invitation: str, how: str) -> None:
        """Keep that an invitation was sent just now, and how. Raises NotInVaultError."""
        self.store.get(invitation)
        self.store.record_sent(invitation, Sent(at=self.now(), how=how))
        # Its id is as another program wrote it, and could be words.
        self.log.add(LogEvent.INVITATION_SENT_ON)

    def take_back(self, invitation: str) -> None:
        """Forget that an invitation was sent, as where it was said of the wrong one."""
        self.store.record_sent(invitation, None)
