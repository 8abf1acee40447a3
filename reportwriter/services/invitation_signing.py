"""Makes the PDF of an invitation, signed by whoever issues it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.canonical import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures


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
            conference_name=area.conference_name,
            form_title=self.library.form(record.asked.form).title,
            unit=area.unit_name,
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
