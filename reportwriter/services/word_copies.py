"""Make a Word copy of a signed report, for agencies that insist on one.

It is made from the signed file and nothing else: what did not go out with that, as a confidential
item, an address that is kept from somebody or a remark of the author's own, is not there to be
copied. What is still open has no Word copy, and no reader of the family has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.file_names import word_copy_name
from reportwriter.exchange.word.signed_file import SignedFile
from reportwriter.records.kept import LogEvent
from reportwriter.services.whole_files import write_whole
from reportwriter.services.writing import with_form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.examined import Examined
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.services.writing import Writing
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.signed_copies import SignedCopyStore

    WordWriter = Callable[[Report, Form, Area, SignedFile], bytes]


class NoWordCopyError(ExchangeError):
    """A file is no signed report, or not unchanged: there is nothing to copy for certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCopy:
    """`name` is what the file is called; it names no child."""

    name: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class WordCopying:
    """`write` loads what knows the format of Word."""

    library: Library
    checking: Callable[[], Checking]
    write: WordWriter

    def of_signed(self, pdf: bytes, quarantine: Quarantine) -> WordCopy:
        """Return a copy of a signed report, whoever signed it. Raises NoWordCopyError, FormError.

        That the file is unchanged is checked first; who signed it is for the file check to say.
        """
        examined = self.checking().examine(pdf, quarantine)
        report, signed = _signed(examined)
        opened = with_form(self.library, report)
        content = self.write(report, opened.form, opened.area, signed)
        return WordCopy(name=word_copy_name(report), content=content)


@dataclass(frozen=True, kw_only=True)
class WordCopies:
    """Word copies of the author's own reports."""

    writing: Writing
    copies: SignedCopyStore
    copying: WordCopying
    log: LogStore

    def make(self, report_id: ReportId, path: Path) -> None:
        """Write a Word copy of the version that was signed last.

        Raises NotInVaultError where this version is not signed, FileNotWrittenError and
        QuarantineError.
        """
        report = self.writing.open(report_id).report
        signed = self.copies.get(report_id, report.version)
        with self.copying.checking().quarantine() as quarantine:
            copy = self.copying.of_signed(signed.report_pdf, quarantine)
        write_whole({path: copy.content})
        self.log.add(LogEvent.WORD_COPY_MADE, report_id)


def _signed(examined: Examined) -> tuple[Report, SignedFile]:
    record, at = examined.report, examined.signed_at
    if record is None or at is None or examined.integrity is not Integrity.UNCHANGED:
        raise NoWordCopyError(examined.why.value)
    signed = SignedFile(signer=record.report.author.name, at=at, sha256=examined.sha256)
    return record.report, signed
