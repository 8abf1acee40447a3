"""Finishes the pages of a copy: signed where the report is, and searched before they leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.copy_search import Around, ProtectedFactError, finished_words, search

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.copy_order import LetThrough
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.records.kept import LogEvent
    from reportwriter.services.confidential_telling import ConfidentialTelling
    from reportwriter.services.identities import Identities
    from reportwriter.services.protected_facts import Fact
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.log import LogStore

ON_SCREEN = 1.5
"""Dots of a screen to those of a page."""


_NOTHING_AROUND = Around()


@dataclass(frozen=True, kw_only=True)
class CopyFinishing:
    """What is the same for every copy, whoever reads it."""

    identities: Identities
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    confidential: ConfidentialTelling
    log: LogStore
    now: Callable[[], datetime]

    def signed(
        self, report: Report, lay_out: Callable[[datetime], bytes], passphrase: str
    ) -> bytes:
        """Lay out a copy, and sign it where it is of a signed report.

        Raises WrongPassphraseError before anything is laid out.
        """
        author = self.identities.open(passphrase) if report.signed_at else None
        at = self.now()
        pdf = lay_out(at)
        if author is None:
            return pdf
        return self.signatures().sign(
            pdf,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=at,
        )

    def draft(self, lay_out: Callable[[datetime], bytes]) -> bytes:
        """Lay out a copy for its author to look at: it is not signed, and never leaves."""
        return lay_out(self.now())

    def pictures(self, pdf: bytes, scale: float) -> tuple[bytes, ...]:
        """Return a picture of each page as PNG, drawn in quarantine; a scale of 1.0 is 72 dpi."""
        pictures: list[bytes] = []
        with self.checking().quarantine() as quarantine:
            count = quarantine.read(pdf).pages
            while len(pictures) < count:
                pictures += quarantine.pages(pdf, len(pictures), count - 1, scale)
        return tuple(pictures)

    def require_clean(
        self,
        report: ReportId,
        pdf: bytes,
        facts: Sequence[Fact],
        stopped: LogEvent,
        around: Around = _NOTHING_AROUND,
    ) -> LetThrough | None:
        """Search the finished pages and all that the file says beside them, and its name.

        Returns the reason for which what was found may be there, None where nothing was found.
        Raises ProtectedFactError; the log says that it `stopped`.
        """
        pages, said = finished_words(self.checking(), pdf)
        beside = (said, around.file_name)
        found = search(pages, beside, facts, around)
        if not found:
            return None
        error = ProtectedFactError(found)
        if not error.is_settled_by(around.let_through):
            self.log.add(stopped, report)
            raise error
        return error.settled(around.let_through)
