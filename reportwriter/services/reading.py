"""Read a received report: its statements, and its confidential page behind the passphrase."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import Contents
from reportwriter.domain.integrity import Why
from reportwriter.records.canonical import from_json
from reportwriter.records.found import Found
from reportwriter.records.kept import LogEvent
from reportwriter.services.held import held_of
from reportwriter.services.page_sources import PageOpening, sources
from reportwriter.services.writing import with_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
    from reportwriter.domain.message import ChairMessage
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.exchange.submission import OpenedPage
    from reportwriter.forms.library import Library
    from reportwriter.records.handed_on import HandedOnFile
    from reportwriter.records.kept import ReceivedRow
    from reportwriter.records.travelling import ReportFile, SupplementFile
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Author
    from reportwriter.services.writing import OpenReport
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


class NotProvenError(ExchangeError):
    """Nothing of this file is shown as a report, because nothing of it is proven."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


class PageNotOpenedError(ExchangeError):
    """The sealed page did not open, or does not belong; `contents` says which."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.value)
        self.contents = contents


class MessageNotOpenedError(ExchangeError):
    """A message to the chair did not open; `contents` says why."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.value)
        self.contents = contents


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedPage:
    """A page that was opened, and who handed it on, where it came that way: in memory only."""

    page: ConfidentialPage
    handed_on: HandedOnFile | None = None

    @property
    def items(self) -> tuple[ConfidentialItem, ...]:
        return self.page.items


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Received reports, by the SHA-256 of their file."""

    received: ReceivedStore
    library: Library
    identities: Identities
    checking: Callable[[], Checking]
    log: LogStore

    def report(self, submission: str) -> OpenReport:
        """Return a report with its form. Raises NotProvenError, NotInVaultError."""
        _, record = self._proven(submission)
        return with_form(self.library, record.report)

    def signed_record(self, submission: str) -> tuple[ReportFile, bytes]:
        """Return the data of a proven report, and the certificate (DER) it is signed with.

        Raises NotProvenError, NotInVaultError.
        """
        found, record = self._proven(submission)
        return record, b64decode(found.certificate)

    def supplements(self, submission: str) -> tuple[SupplementFile, ...]:
        """Return what was added to a report by its own author, by number.

        One that somebody else signed is not shown with the report; its file check says so.
        """
        row = self.received.get(submission)
        signer = _found_in(row).certificate
        others = self.received.around(row.conference)
        found = (_found_in(one) for one in others if one.kind == "supplement")
        added = [one.supplement() for one in found if one.certificate == signer]
        named = (one for one in added if one is not None and one.report_sha256 == submission)
        return tuple(sorted(named, key=lambda one: one.number))

    def replaced(self, submission: str) -> OpenReport | None:
        """Return the version of a report that this one takes the place of; None for the first.

        That is the last one before it that came from the same hand; another's is no version of it.
        Raises NotProvenError, NotInVaultError.
        """
        found, record = self._proven(submission)
        others = map(_found_in, self.received.of_report(record.report.id))
        earlier = [
            one.report
            for other in others
            if other.certificate == found.certificate and (one := other.report()) is not None
            if one.report.version < record.report.version
        ]
        last = max(earlier, key=lambda one: one.version, default=None)
        return None if last is None else with_form(self.library, last)

    def confidential(self, submission: str, passphrase: str) -> SealedPage:
        """Return the confidential page of a report; it is kept nowhere.

        Raises WrongPassphraseError, PageNotOpenedError, NotProvenError.
        """
        self._proven(submission)
        readers = readers_of(self.identities.open(passphrase), self.checking())
        with self.checking().quarantine() as quarantine:
            return self.open_sealed(submission, readers, quarantine)

    def open_sealed(
        self, submission: str, readers: Sequence[Reader], quarantine: Quarantine
    ) -> SealedPage:
        """Return the confidential page of a report for somebody whose keys are open already.

        Raises PageNotOpenedError, NotProvenError, QuarantineError.
        """
        _, opened = self.open_original(submission, readers, quarantine)
        if opened.page is None:
            raise PageNotOpenedError(opened.contents)
        return SealedPage(page=opened.page, handed_on=opened.handed_on)

    def open_original(
        self, submission: str, readers: Sequence[Reader], quarantine: Quarantine
    ) -> tuple[bytes, OpenedPage]:
        """Return the carrier of a report's page as it came, and the page as its author signed it.

        That carrier may be of a handed-on page. Raises PageNotOpenedError where no page has come,
        NotProvenError, QuarantineError.
        """
        around = self.received.around(self.received.get(submission).conference)
        held = [held_of(row) for row in around]
        report = next(one for one in held if one.row.sha256 == submission)
        if report.report is None:
            raise NotProvenError(report.found.why)
        opening = PageOpening(
            content=self.received.content,
            checking=self.checking(),
            readers=readers,
            quarantine=quarantine,
        )
        opened = opening.first_of(report.found, sources(report, held))
        if opened.page is None:
            raise PageNotOpenedError(Contents.NOT_LOOKED_AT)
        if opened.page.page is not None:
            self.log.add(LogEvent.CONFIDENTIAL_PAGE_OPENED, submission)
        return opened.carrier, opened.page

    def message(self, submission: str, passphrase: str) -> ChairMessage:
        """Return what a message to the chair says; it is kept nowhere.

        Raises WrongPassphraseError, MessageNotOpenedError, NotInVaultError.
        """
        readers = readers_of(self.identities.open(passphrase), self.checking())
        carrier = self.received.content(submission)
        with self.checking().quarantine() as quarantine:
            p7m = self.checking().sealed_bytes(carrier, quarantine)
            opened = self.checking().unsealed_letter(p7m, readers, quarantine)
        if opened.message is None:
            raise MessageNotOpenedError(opened.contents)
        self.log.add(LogEvent.MESSAGE_OPENED, submission)
        return opened.message.message

    def _proven(self, submission: str) -> tuple[Found, ReportFile]:
        """Return what was found in a proven report, and its data."""
        found = self._found(submission)
        if (record := found.report()) is None:
            raise NotProvenError(found.why)
        return found, record

    def _found(self, submission: str) -> Found:
        return _found_in(self.received.get(submission))


def _found_in(row: ReceivedRow) -> Found:
    if row.verdict is None:
        raise NotProvenError(Why.UNREADABLE)
    return from_json(row.verdict, Found, name="finding")


def readers_of(author: Author, checking: Checking) -> tuple[Reader, ...]:
    """Return all that a person can open sealed pages as: by their present keys and earlier ones."""
    return tuple(
        checking.reader(certificate=one.certificates.encryption_der, key=one.keys.encryption)
        for one in (author, *author.earlier)
    )
