"""Read all confidential items of a conference, and decide who hears them.

What is read is kept nowhere; what is decided is sealed to the chair's own certificate before it
reaches the vault, so that the database never holds its text, not for a moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.exclusion import ExclusionReason
from reportwriter.domain.file_check import REPLACED, Contents
from reportwriter.domain.hearing import ClosedSlot, HearingRecord
from reportwriter.domain.ids import RecordId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.kept import Known
from reportwriter.services.coming import Rules
from reportwriter.services.opened_by import opened_by
from reportwriter.services.reading import PageNotOpenedError, readers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
    from reportwriter.domain.file_check import Answers, FileCheck
    from reportwriter.domain.hearing import Left
    from reportwriter.domain.ids import ConferenceReference, ReportId
    from reportwriter.domain.people import Person
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.records.handed_on import HandedOnFile
    from reportwriter.services.board import Board
    from reportwriter.services.exclusion_sealing import ExclusionSealing, SealedNow
    from reportwriter.services.identities import Identities
    from reportwriter.services.intake import Intake
    from reportwriter.services.reading import Reading, SealedPage
    from reportwriter.services.submission import Author
    from reportwriter.services.who_comes import WhoComes
    from reportwriter.storage.backup import Backup
    from reportwriter.storage.hearing import HearingStore


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedPart:
    """What came of the sealed page of one report; `page` is None where nothing was opened.

    `contents` then says why; NOT_LOOKED_AT means that no page has come. `handed_on` tells who
    handed it on, where it came that way.
    """

    submission: str
    check: FileCheck
    report: ReportId
    agency: str
    author: str
    version: int
    people: tuple[Person, ...]
    contents: Contents
    page: ConfidentialPage | None = None
    handed_on: HandedOnFile | None = None

    @property
    def items(self) -> tuple[ConfidentialItem, ...]:
        return self.page.items if self.page else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHearing:
    """All of it, open: in memory only. `agencies` were asked, or sent something.

    `excluded` are kept away by the chair, under these `rules`. `sealed_now`: why somebody is stood
    in the open until now, and the chair was not told yet that it is sealed.
    """

    parts: tuple[SealedPart, ...]
    record: HearingRecord
    agencies: tuple[str, ...]
    excluded: tuple[Attendee, ...] = ()
    rules: Rules = field(default_factory=Rules)
    sealed_now: SealedNow | None = None

    @property
    def items(self) -> tuple[tuple[ReportId, ConfidentialItem], ...]:
        return tuple((part.report, item) for part in self.parts for item in part.items)


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """The confidential items of the reports that are newest, by conference."""

    store: HearingStore
    who_comes: WhoComes
    exclusions: ExclusionSealing
    intake: Intake
    reading: Reading
    identities: Identities
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    new_id: Callable[[], str]

    def things_left(self, board: Board) -> int:
        """Return how much is known to be left to do; it needs no passphrase and opens nothing.

        Items that came since all of it was last open are still to be read.
        """
        known = self.store.known(board.conference.reference)
        came = sum(answers.items for answers in _newest(board).values())
        return known.things_left + max(0, came - known.items)

    def open(self, conference: ConferenceReference, passphrase: str) -> OpenHearing:
        """Return every item, and what was decided so far. Raises WrongPassphraseError."""
        opened = self.of(self.intake.board(conference), self.identities.open(passphrase))
        if opened.sealed_now is None:
            return replace(opened, sealed_now=self.exclusions.untold(conference))
        return opened

    def is_untold(self, conference: ConferenceReference) -> bool:
        """Tell whether opening it would tell of older backups that hold reasons in the open."""
        return self.exclusions.is_untold(conference)

    def keep_told(self, conference: ConferenceReference) -> None:
        """Keep that the chair was told of them."""
        self.exclusions.keep_told(conference)

    def of(self, board: Board, chair: Author) -> OpenHearing:
        """Return the same of a board, for a chair whose keys are open."""
        conference = board.conference.reference
        record, sealed_now = self._record(conference, chair), None
        if waiting := self.exclusions.waiting(conference):
            record = _with_reasons(record, waiting)
            sealed_now = self.exclusions.seal(conference, self._sealed(record))
        coming = self.who_comes.of(board)
        if sealed_now is not None:
            self.exclusions.say_reasoned(conference, record, coming.rules)
        readers, newest = readers_of(chair, self.checking()), _newest(board)
        with self.checking().quarantine() as quarantine:
            parts = tuple(
                self._part(row.submission, row.check, readers, quarantine)
                for row in board.rows
                if row.submission and row.check and row.submission in newest
            )
        return OpenHearing(
            parts=parts,
            record=record,
            agencies=tuple(name for name, row in board.agencies.items() if not row.is_out),
            excluded=tuple(one.attendee for one in coming.people if one.attendee.exclusion),
            rules=coming.rules,
            sealed_now=sealed_now,
        )

    def new_slot(self) -> ClosedSlot:
        """Return a closed slot of which nothing is known yet."""
        return ClosedSlot(id=RecordId(self.new_id()))

    def save(
        self,
        conference: ConferenceReference,
        record: HearingRecord,
        left: Left,
        rules: Rules,
    ) -> None:
        """Seal what was decided and keep it. Raises NoPrivateKeysError.

        By the `rules` of the area it is kept in the open of whom it is said why they are excluded.
        """
        known = Known(things_left=left.things, items=left.items)
        self.store.put(conference, self._sealed(record), known)
        self.exclusions.say_reasoned(conference, record, rules)

    def remove_backups(self, backups: Sequence[Backup]) -> None:
        """Remove older backups that hold in the open why somebody is excluded.

        Raises DiskFaultError.
        """
        self.exclusions.remove_backups(backups)

    def _record(self, conference: ConferenceReference, chair: Author) -> HearingRecord:
        sealed = self.store.get(conference)
        if sealed is None:
            return HearingRecord()
        return from_json(
            opened_by(chair, sealed, self.seals()), HearingRecord, name="confidential decisions"
        )

    def _sealed(self, record: HearingRecord) -> bytes:
        own = self.identities.required().certificates.encryption_der
        return self.seals().seal(to_json(record), [own])

    def _part(
        self,
        submission: str,
        check: FileCheck,
        readers: Sequence[Reader],
        quarantine: Quarantine,
    ) -> SealedPart:
        report = self.reading.report(submission).report
        opened, contents = self._page(submission, readers, quarantine)
        return SealedPart(
            submission=submission,
            check=check,
            report=report.id,
            agency=report.author.agency,
            author=report.author.name,
            version=report.version,
            people=report.people,
            contents=contents,
            page=opened.page if opened else None,
            handed_on=opened.handed_on if opened else None,
        )

    def _page(
        self, submission: str, readers: Sequence[Reader], quarantine: Quarantine
    ) -> tuple[SealedPage | None, Contents]:
        """Return a page, or why there is none: one that is bad must not close the others."""
        try:
            opened = self.reading.open_sealed(submission, readers, quarantine)
        except PageNotOpenedError as error:
            return None, error.contents
        except ExchangeError:
            return None, Contents.DAMAGED
        return opened, Contents.ITEMS if opened.items else Contents.NOTHING_CONFIDENTIAL


def _with_reasons(record: HearingRecord, waiting: Iterable[ExclusionReason]) -> HearingRecord:
    """Return the record with what an older version kept in the open, where it says nothing."""
    for one in waiting:
        if record.exclusion(one.attendee) == ExclusionReason(attendee=one.attendee):
            record = record.with_exclusion(one)
    return record


def _newest(board: Board) -> Mapping[str, Answers]:
    """Return what is answered of the reports that count, by the SHA-256 of their file."""
    checked = ((row.submission, row.check) for row in board.rows)
    return {
        submission: check.answers
        for submission, check in checked
        if submission and check and check.answers and check.answers.version not in REPLACED
    }
