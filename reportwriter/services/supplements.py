"""Sign what the family said after a report was signed, as a supplement that names the report."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.domain.people import Person
from reportwriter.domain.supplement import Since, since
from reportwriter.exchange.file_names import supplement_name
from reportwriter.forms.outline import printed_statements
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import SupplementFile
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.exchange import supplement_email_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import FamilyComment, SharingRecord
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Author
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.signed_copies import SignedCopyStore
    from reportwriter.storage.supplements import SupplementStore


class NotSignedYetError(ReportError):
    """A report that is not signed holds what the family says itself, and needs no supplement."""


class NothingSinceError(ReportError):
    """Nothing has come since the report, or the last supplement to it, was signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplemented:
    """The file as it lies on this computer, and the text for the e-mail that takes it."""

    path: Path
    number: int
    email_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    """What was signed before: the file that is named, and what the family had said by then."""

    sha256: str
    comments: tuple[FamilyComment, ...]
    sharing: tuple[SharingRecord, ...]
    made: int


@dataclass(frozen=True, kw_only=True)
class Supplements:
    writing: Writing
    identities: Identities
    copies: SignedCopyStore
    store: SupplementStore
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]
    _as_was: dict[tuple[ReportId, int], Report] = field(
        default_factory=dict, init=False, repr=False
    )

    def since(self, report_id: ReportId) -> Since:
        """Return what would go into a supplement now. Raises NotSignedYetError."""
        opened = self.writing.open(report_id)
        return _since(opened, self._base(opened))

    def signed_files(self, report_id: ReportId) -> Mapping[int, str]:
        """Return the SHA-256 of the signed file of each version that was signed."""
        return {one.version: one.report_sha256 for one in self.copies.rows(report_id)}

    def sign(self, report_id: ReportId, passphrase: str, folder: Path) -> Supplemented:
        """Sign what came since, keep it, and put the file into a folder.

        Raises NotSignedYetError, NothingSinceError, WrongPassphraseError, NoPrivateKeysError and
        FileNotWrittenError; then nothing is kept and no file lies anywhere.
        """
        opened = self.writing.open(report_id)
        base = self._base(opened)
        came = _since(opened, base)
        if came.is_nothing:
            raise NothingSinceError
        author = self.identities.open(passphrase)
        record = self._record(opened, base, came, author)
        pdf = self._signed(record, author)
        path = folder / supplement_name(opened.report, record.number)

        def keep() -> None:
            self.store.add(record, pdf)
            self.log.add(LogEvent.SUPPLEMENT_SIGNED, hashlib.sha256(pdf).hexdigest())

        write_whole({path: pdf}, before_naming=keep)
        return Supplemented(
            path=path,
            number=record.number,
            email_text=supplement_email_text(record.conference.reference, path.name),
        )

    def _base(self, opened: OpenReport) -> _Base:
        report = opened.report
        if report.signed_at is None:
            raise NotSignedYetError
        (row,) = (one for one in self.copies.rows(report.id) if one.version == report.version)
        signed = self._as_signed(report)
        earlier = self.store.of(report.id, report.version)
        said = (one.comment for made in earlier for one in made.said)
        shared = (one.record for made in earlier for one in made.shared)
        return _Base(
            sha256=row.report_sha256,
            comments=(*signed.comments, *said),
            sharing=(*signed.sharing, *shared),
            made=len(earlier),
        )

    def _as_signed(self, report: Report) -> Report:
        """Return what the signed file says; it is read once, as it never changes."""
        key = (report.id, report.version)
        if key not in self._as_was:
            pdf = self.copies.get(*key).report_pdf
            with self.checking().quarantine() as quarantine:
                found = self.checking().examine(pdf, quarantine).report
            if found is None:
                raise AssertionError("what this vault signed and kept is proven")
            self._as_was[key] = found.report
        return self._as_was[key]

    def _record(
        self, opened: OpenReport, base: _Base, came: Since, author: Author
    ) -> SupplementFile:
        report = opened.report
        return SupplementFile(
            conference=_identified(report.conference),
            report=report.id,
            version=report.version,
            report_sha256=base.sha256,
            number=base.made + 1,
            writer=report.author,
            author=author.certificates,
            signed_at=self.now(),
            said=came.said,
            shared=came.shared,
        )

    def _signed(self, record: SupplementFile, author: Author) -> bytes:
        return self.signatures().sign(
            self.press().supplement(record, data=to_json(record)),
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=record.signed_at,
        )


def _since(opened: OpenReport, base: _Base) -> Since:
    printed = printed_statements(opened.form, opened.report)
    numbers = {one.id: number for number, one in enumerate(printed, start=1)}
    return since(opened.report, numbers, base.comments, base.sharing)


def _identified(meeting: Conference) -> Conference:
    """Return what stands in the foot of every page, and nothing more of the family."""
    children = tuple(
        Person(id=one.id, name=one.name, role=one.role, born=one.born, due=one.due)
        for one in meeting.children
    )
    return replace(meeting, people=children, addresses=())
