"""The chair's intake: take files in, check them once, and say where each report stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.letter import TakenIn
from reportwriter.exchange.judging import Arrival as ArrivalAt
from reportwriter.exchange.judging import Circumstances, judge
from reportwriter.records.travelling import Certificates
from reportwriter.services.held import (
    MESSAGE,
    Held,
    held_of,
    is_closed,
    letters,
    missing,
    page_of,
    version_of,
)
from reportwriter.services.reading import readers_of
from reportwriter.services.taking_in import finding
from reportwriter.services.who_was_asked import newest_of_each
from reportwriter.wording.file_check import message_from, supplement_of
from reportwriter.wording.message import TITLE as MESSAGE_TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.attached import FileType
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.file_check import ArrivalKnownFrom, FileCheck
    from reportwriter.domain.people import Person
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.judging import HeldVersion
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.records.found import Found
    from reportwriter.records.kept import Finding
    from reportwriter.records.travelling import (
        Asked,
        InvitationFile,
        SupplementFile,
    )
    from reportwriter.services.identities import Identities
    from reportwriter.services.taking_in import Arrival, TakingIn
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.contacts import ContactStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.letters import LetterStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An agency that was asked, or a file that came unasked.

    `submission` is the SHA-256 of the report's file; it and `check` are None until one has
    arrived. `author` is who signed, or else who was asked. `kinds` counts statements by kind.
    `letter` is as what a file can be shown that was not made with this program, of so many `pages`.
    `people` are those a proven report names, `views` what its author provisionally thinks of each.
    """

    agency: str
    author: str
    asked: Asked | None = None
    submission: str | None = None
    check: FileCheck | None = None
    arrived: datetime | None = None
    kinds: Mapping[str, int]
    certificates: Certificates | None = None
    letter: FileType | None = None
    pages: int = 0
    people: tuple[Person, ...] = ()
    views: tuple[ProvisionalView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Where the reports for a conference stand, messages to the chair first.

    `unopened` counts sealed pages not opened, and `messages` messages; of these nobody knows yet
    for which conference they are.
    """

    conference: Conference
    rows: tuple[Received, ...]
    unopened: int
    messages: int = 0

    @property
    def agencies(self) -> Mapping[str, Received]:
        """The agencies that were asked or sent more than a message, each with its first row."""
        first: dict[str, Received] = {}
        for row in self.rows:
            if row.agency and not (row.check and row.check.message):
                first.setdefault(row.agency, row)
        return first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What all files of one conference are judged by, looked up once."""

    conference: Conference | None
    held: tuple[Held, ...]
    known_signers: frozenset[str]
    invitations: tuple[InvitationFile, ...]
    versions: tuple[HeldVersion, ...]


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The files themselves are never changed; each is examined once, by its SHA-256."""

    received: ReceivedStore
    conferences: ConferenceStore
    sent: InvitationStore
    contacts: ContactStore
    letters: LetterStore
    identities: Identities
    checking: Callable[[], Checking]
    taking_in: TakingIn
    now: Callable[[], datetime]

    def take_in(
        self,
        paths: Sequence[Path],
        passphrase: str | None,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Arrival, ...]:
        """Take files in; what was taken in before `is_cancelled` turned true stays.

        Without a passphrase, sealed pages are taken in and stay closed. Taking the same file in
        again changes nothing. Of a mail file its papers are taken in, as having arrived when the
        receiving mail server says. Raises FileNotReadError, MailNotReadError,
        WrongPassphraseError, VaultError.
        """
        readers = self._readers(passphrase) if passphrase is not None else ()
        with self.checking().quarantine() as quarantine:
            arrivals = self.taking_in.take(paths, quarantine, progress, is_cancelled)
            if readers:
                self._open_all(readers, quarantine)
        return arrivals

    def record_arrival(self, sha256: str, at: datetime, how: ArrivalKnownFrom) -> None:
        """Say when a file arrived, and how that is known. Raises NotInVaultError."""
        self.received.record_arrival(sha256, at, how)

    def open_pages(self, passphrase: str) -> int:
        """Look into every sealed page and message that nobody has opened; return their number.

        What they hold is counted and not kept. Raises WrongPassphraseError.
        """
        readers = self._readers(passphrase)
        with self.checking().quarantine() as quarantine:
            return self._open_all(readers, quarantine)

    def board(self, reference: ConferenceReference) -> Board:
        """Return one row for each agency asked, and one for each file that came unasked."""
        conference = self.conferences.get(reference)
        around = self._around(conference, reference)
        held = around.held
        reports = [one for one in held if one.report is not None]
        asked = [invitation.asked for invitation in around.invitations]
        messages = [one for one in held if one.found.what == MESSAGE]
        rows = [self._row_of(one, around) for one in messages]
        rows += [self._asked_row(one, around) for one in asked]
        taken = {row.submission for row in rows}
        rows += [
            self._row_of(one, around)
            for one in (*reports, *letters(held))
            if one.row.sha256 not in taken
        ]
        unopened = sum(self._is_unopened(one, held) for one in reports)
        return Board(
            conference=conference,
            rows=tuple(rows),
            unopened=unopened,
            messages=sum(is_closed(one) for one in messages),
        )

    def file_check(self, submission: str) -> FileCheck:
        """Return the file check of one received file. Raises NotInVaultError."""
        row = self.received.get(submission)
        one = held_of(row)
        reference = row.conference
        conference = self.conferences.find(reference) if reference else None
        return self._check(one, self._around(conference, reference))

    # Taking in

    def _readers(self, passphrase: str) -> tuple[Reader, ...]:
        return readers_of(self.identities.open(passphrase), self.checking())

    def _open_all(self, readers: Sequence[Reader], quarantine: Quarantine) -> int:
        held = [held_of(row) for row in self.received.rows()]
        closed = [one for one in held if self._is_unopened(one, held)]
        for one in closed:
            page = page_of(one, held)
            if page is not None:
                self._look_into(one, page, readers, quarantine)
        messages = [one for one in held if one.found.what == MESSAGE and is_closed(one)]
        for one in messages:
            self._learn_sender(one, readers, quarantine)
        return len(closed) + len(messages)

    def _learn_sender(
        self, message: Held, readers: Sequence[Reader], quarantine: Quarantine
    ) -> None:
        """Open a message to see whose it is; what it says is not kept."""
        carrier = self.received.content(message.row.sha256)
        p7m = self.checking().sealed_bytes(carrier, quarantine)
        opened = self.checking().unsealed_letter(p7m, readers, quarantine)
        found = self.checking().found_opened(message.found, opened)
        self.received.record(found.sha256, self._of_message(found))

    def _of_message(self, found: Found) -> Finding:
        """Return the finding; a message for a conference not called here stays in sight on all."""
        called = self.conferences.find(ConferenceReference(found.conference))
        return replace(finding(found), conference=called.reference if called else None)

    def _look_into(
        self, report: Held, page: Held, readers: Sequence[Reader], quarantine: Quarantine
    ) -> None:
        carrier = self.received.content(page.row.sha256)
        p7m = self.checking().sealed_bytes(carrier, quarantine)
        examined = self.checking().examined(report.found)
        opened = self.checking().unsealed(p7m, examined, readers, quarantine)
        looked_into = replace(report.found, contents=opened.contents, items=opened.items)
        self.received.record(looked_into.sha256, finding(looked_into))

    # Telling

    def _held(self, reference: ConferenceReference | None) -> tuple[Held, ...]:
        """Return the files of a conference, and the sealed pages, which name none."""
        assigned = self.letters.of(reference) if reference else {}
        return tuple(
            held_of(row, assigned.get(row.sha256)) for row in self.received.around(reference)
        )

    def _is_unopened(self, one: Held, held: Sequence[Held]) -> bool:
        is_closed = one.report is not None and one.found.contents is Contents.NOT_LOOKED_AT
        return is_closed and page_of(one, held) is not None

    def _invitations(self, reference: ConferenceReference) -> tuple[InvitationFile, ...]:
        return newest_of_each(kept.record for kept in self.sent.of(reference))

    def _asked_row(self, asked: Asked, around: _Around) -> Received:
        """Return the newest report of the agency asked; older ones follow as rows of their own.

        A letter of theirs stands there while no report is proven.
        """
        theirs = [one for one in around.held if one.is_of(asked.agency)]
        if not theirs:
            return Received(
                agency=asked.agency, author=asked.name or asked.role, asked=asked, kinds={}
            )
        newest = max(theirs, key=lambda one: one.counts_as)
        return replace(self._row_of(newest, around), asked=asked)

    def _row_of(self, one: Held, around: _Around) -> Received:
        if one.found.what == MESSAGE:
            return self._row_of_message(one, around)
        if (added := one.found.supplement()) is not None:
            return self._row_of_supplement(one, added, around)
        if one.report is None:
            return self._row_of_letter(one, around)
        report = one.report.report
        kinds = Counter(one.kind.value for one in report.statements if one.kind)
        return Received(
            agency=report.author.agency,
            author=report.author.name,
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.arrived_at or one.row.taken_in_at,
            kinds=dict(kinds),
            certificates=one.report.author,
            people=report.people,
            views=report.views,
        )

    def _row_of_letter(self, one: Held, around: _Around) -> Received:
        said = one.assigned
        return Received(
            agency=said.agency if said else "",
            author=(said.written_by if said else "") or one.row.name,
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.arrived_at or one.row.taken_in_at,
            kinds={},
            letter=one.found.letter,
            pages=one.found.pages,
        )

    def _row_of_supplement(self, one: Held, added: SupplementFile, around: _Around) -> Received:
        return Received(
            agency=added.writer.agency,
            author=supplement_of(added.number, added.writer.name),
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.arrived_at or one.row.taken_in_at,
            kinds={},
            certificates=added.author,
        )

    def _row_of_message(self, one: Held, around: _Around) -> Received:
        found, check = one.found, self._check(one, around)
        who = check.message.signer_name if check.message else ""
        signing = found.certificate
        return Received(
            agency=found.agency or MESSAGE_TITLE,
            author=message_from(who),
            submission=one.row.sha256,
            check=check,
            arrived=one.row.arrived_at or one.row.taken_in_at,
            kinds={},
            certificates=Certificates(signing=signing, encryption=found.encryption)
            if signing
            else None,
        )

    def _around(
        self, conference: Conference | None, reference: ConferenceReference | None
    ) -> _Around:
        held = self._held(reference)
        return _Around(
            conference=conference,
            held=held,
            known_signers=frozenset(contact.id for contact in self.contacts.all()),
            invitations=self._invitations(conference.reference) if conference else (),
            versions=tuple(version_of(one) for one in held if one.report),
        )

    def _check(self, one: Held, around: _Around) -> FileCheck:
        at = one.row.arrived_at or one.row.taken_in_at
        conference = around.conference
        circumstances = Circumstances(
            known_signers=around.known_signers,
            conference=conference.reference if conference else "",
            invitations=around.invitations,
            held=around.versions,
            due=conference.reports_due if conference else None,
            arrival=ArrivalAt(at=at, known_from=one.row.arrival_from),
            missing=missing(one, around.held),
            contents=one.found.contents,
            items=one.found.items,
            letter=(one.found.conference, one.found.agency),
            taken_in=TakenIn(assigned=one.assigned, refused=one.found.refused),
        )
        return judge(self.checking().examined(one.found), circumstances)
