"""Make a handed-on page: the confidential page as its author signed it, sealed for somebody else.

Whoever hands on signs a letter around it with the keys by which they could open it, and that is
what whoever receives it looks for.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import HandsOn
from reportwriter.records.canonical import to_json
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.services.sealed_letters import Unsigned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.conference import Contact
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.examined import Examined
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.pdf.press import Press
    from reportwriter.records.travelling import ReportFile
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author


class NotYoursToHandOnError(ExchangeError):
    """The page was handed on to whoever wants to hand it on; its author did not seal it to them."""

    def __init__(self) -> None:
        super().__init__("not among those whom the page names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """What is handed on: the page (PDF) as it came out of its seal, and the report it is of.

    `signer` is the certificate (DER) the report is signed with. `role` is as what it is handed on
    by somebody who is not its author. `recipients` are encryption certificates (DER).
    """

    report: ReportFile
    signer: bytes
    page: bytes
    writer: Contact
    role: HandsOn
    note: str
    recipients: Sequence[bytes]


@dataclass(frozen=True, kw_only=True)
class HandedOnMaking:
    """Nothing is written here. With items or with none, it is made in the same way."""

    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    now: Callable[[], datetime]

    def make(self, onward: Onward, person: Author, quarantine: Quarantine) -> bytes:
        """Return the carrier of the handed-on page.

        Raises NotYoursToHandOnError, TooLargeToSealError, QuarantineError.
        """
        page = self.checking().examine(onward.page, quarantine)
        signs_as = _named_in(page, person)
        own = signs_as.certificates.encryption_der
        recipients = tuple(dict.fromkeys((*onward.recipients, own)))
        record = self._record(onward, signs_as, recipients)
        padded = self.press().handed_on_to_pad(record, onward.page, data=to_json(record))
        unsigned = Unsigned(padded=padded, at=record.signed_at)
        p7m = self.letters.make(unsigned, signs_as, recipients, self.seals().bucket)
        return self.press().sealed_handed_on(p7m)

    def _record(
        self, onward: Onward, signs_as: Author, recipients: Sequence[bytes]
    ) -> HandedOnFile:
        report = onward.report
        is_author = signs_as.certificates.signing_der == onward.signer
        return HandedOnFile(
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in recipients),
            author=signs_as.certificates,
            signed_at=self.now(),
            conference=report.report.conference.of_children_alone(),
            writer=onward.writer,
            role=HandsOn.AUTHOR if is_author else onward.role,
            note=onward.note,
            report=report.report.id,
            version=report.report.version,
            statements_sha256=report.statements_sha256,
            page_sha256=report.page_sha256,
            original_sha256=hashlib.sha256(onward.page).hexdigest(),
            original_size=len(onward.page),
        )


def _named_in(page: Examined, person: Author) -> Author:
    """Return whom the page names, of all that a person was and is. Raises NotYoursToHandOnError."""
    named = page.page.recipients if page.page else ()
    for one in (person, *person.earlier):
        if hashlib.sha256(one.certificates.encryption_der).hexdigest() in named:
            return one
    raise NotYoursToHandOnError
