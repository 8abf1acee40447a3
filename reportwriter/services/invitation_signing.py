"""Makes the PDF of an invitation, signed by whoever issues it, and keeps all that go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.exchange.file_names import invitation_names
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, slots=True, kw_only=True)
class SentInvitation:
    """The signed PDF that is sent, and what it says."""

    record: InvitationFile
    pdf: bytes


@dataclass(frozen=True, kw_only=True)
class InvitationSigning:
    library: Library
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]

    def sign(
        self, record: InvitationFile, author: Author, changes: Sequence[str] = ()
    ) -> SentInvitation:
        """Return it signed; `changes` are what an update says otherwise, as they are printed."""
        area = self.library.area(record.conference.area)
        laid_out = self.press().invitation(
            record,
            area,
            form_title=self.library.form(record.asked.form).title,
            data=to_json(record),
            changes=changes,
        )
        pdf = self.signatures().sign(
            laid_out,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=record.issued_at,
        )
        return SentInvitation(record=record, pdf=pdf)


def files_of(made: Sequence[SentInvitation], folder: Path) -> dict[Path, bytes]:
    """Return the files as they are to lie in a folder, each under a name of its own."""
    names = invitation_names([one.record for one in made])
    return {folder / name: one.pdf for name, one in zip(names, made, strict=True)}


def keep_sent(
    sent: InvitationStore, log: LogStore, conference: Conference, made: Sequence[SentInvitation]
) -> None:
    """Keep what was sent of a conference, and what holds of it from now on."""
    sent.issue(conference, [(one.record, one.pdf) for one in made])
    for one in made:
        log.add(LogEvent.INVITATION_SENT, one.record.id)
