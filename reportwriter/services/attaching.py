"""Attach documents to a report, look through them, and let none go that nobody has looked through.

A foreign file is read in quarantine only. What it holds that somebody must not learn keeps it from
them by itself; an address that is kept from anybody leaves this computer in no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.attached import (
    LARGEST,
    AttachedDocument,
    AttachedTooLargeError,
    PageLookedAt,
    require_room,
)
from reportwriter.domain.errors import ReportError
from reportwriter.domain.ids import AttachedId
from reportwriter.records.attached import DocumentFound
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.kept import LogEvent
from reportwriter.services.attached_search import Looked, Remembered, Search
from reportwriter.services.whole_files import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.services.writing import Writing
    from reportwriter.storage.attached import AttachedStore
    from reportwriter.storage.log import LogStore

STEPS = 3


class AttachedNotClearError(ReportError):
    """Documents stand in the way of signing. `numbers` are theirs, from 1."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = tuple(numbers)
        super().__init__(", ".join(map(str, self.numbers)))


class AttachedWithoutTitleError(AttachedNotClearError):
    """A document has no title, so nobody could say which one it is."""


class AttachedNotLookedAtError(AttachedNotClearError):
    """Pages that no program can read were not looked at."""


class AttachedHoldsAddressError(AttachedNotClearError):
    """A document holds an address that is kept from somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """A document with what was found in it, and what that means as the report stands now."""

    document: AttachedDocument
    found: DocumentFound
    looked: Looked


@dataclass(frozen=True, kw_only=True)
class Attaching:
    writing: Writing
    store: AttachedStore
    checking: Callable[[], Checking]
    log: LogStore
    new_id: Callable[[], str]
    remembered: Remembered = field(default_factory=Remembered)

    def take_in(
        self, report_id: ReportId, path: Path, progress: Callable[[int, int], None]
    ) -> AttachedDocument:
        """Read a file and keep it; return what the report is to name.

        Raises FileNotReadError, DocumentRefusedError, QuarantineError, AttachedTooLargeError,
        TooManyAttachedError, AttachedAlreadyError.
        """
        report = self.writing.open(report_id).report
        content = read_whole(path)
        if len(content) > 2 * LARGEST:
            raise AttachedTooLargeError
        progress(1, STEPS)
        with self.checking().quarantine() as quarantine:
            read = self.checking().read_document(content, quarantine)
        progress(2, STEPS)
        require_room(report.attached, read.sha256, len(read.content))
        document = AttachedDocument(
            id=AttachedId(self.new_id()),
            type=read.found.type,
            size=len(read.content),
            sha256=read.sha256,
            pages=read.found.pages,
            unreadable=read.found.unreadable,
        )
        self.store.add(report_id, document.id, to_json(read.found), read.content)
        progress(STEPS, STEPS)
        return _state(document, read.found, Search.of(report)).document

    def states(self, report: Report) -> tuple[DocumentState, ...]:
        """Return every document with what was found in it, kept from whom it must be kept.

        Raises NotInVaultError.
        """
        if not report.attached:
            return ()
        search = Search.of(report, self.remembered)
        return tuple(_state(one, self._found(report, one), search) for one in report.attached)

    def raised(self, report: Report) -> Report:
        """Return an open report with its documents kept from whom they must be kept now.

        More may be kept from somebody than when a document was attached. Raises NotInVaultError.
        """
        if not report.attached:
            return report
        return report.changed(attached=tuple(one.document for one in self.states(report)))

    def looked_at(self, report: Report, document: AttachedDocument, page: int) -> AttachedDocument:
        """Return it with a page looked at, for everybody from whom something is kept now."""
        others = tuple(one for one in document.looked_at if one.page != page)
        seen = tuple(
            PageLookedAt(page=page, person=person, facts=facts)
            for person, facts in Search.of(report).digests().items()
        )
        return replace(document, looked_at=(*others, *seen))

    def page(self, report: Report, attached_id: AttachedId, page: int) -> bytes | None:
        """Return a page (from 1) as PNG, drawn in quarantine; None where it is text alone.

        Raises NotAttachedError, NotInVaultError, QuarantineError.
        """
        document = report.document(attached_id)
        content = self.store.content(report.id, attached_id)
        with self.checking().quarantine() as quarantine:
            return self.checking().page_image(document.type, content, page, quarantine)

    def require_clear(self, report: Report) -> None:
        """Let nothing be signed with a document that nobody has looked through.

        A typed reason lets a document stay as it is; a title it needs in any case. Raises
        AttachedWithoutTitleError, AttachedHoldsAddressError, AttachedNotLookedAtError.
        """
        states = tuple(enumerate(self.states(report), start=1))
        if untitled := [number for number, one in states if not one.document.title.strip()]:
            raise AttachedWithoutTitleError(untitled)
        bound = [(n, one) for n, one in states if not one.document.stays_although.strip()]
        if holding := [number for number, one in bound if one.looked.withheld_addresses]:
            raise AttachedHoldsAddressError(holding)
        if unseen := [number for number, one in bound if one.looked.pages]:
            raise AttachedNotLookedAtError(unseen)

    def to_send(self, report: Report) -> tuple[bytes, ...]:
        """Return the bytes of every document, in order, once all are clear; log each reason used.

        Raises as `require_clear` does, and NotInVaultError.
        """
        self.require_clear(report)
        for one in report.attached:
            if one.stays_although.strip():
                self.log.add(LogEvent.ATTACHED_LET_THROUGH, one.sha256)
        return tuple(self.store.content(report.id, one.id) for one in report.attached)

    def _found(self, report: Report, document: AttachedDocument) -> DocumentFound:
        kept = self.store.found(report.id, document.id)
        return from_json(kept, DocumentFound, name="attached document")


def _state(document: AttachedDocument, found: DocumentFound, search: Search) -> DocumentState:
    looked = search.look(document, found)
    raised = document.withheld_also_from(looked.hit_people)
    return DocumentState(document=raised, found=found, looked=looked)
