"""Decides what is shown of attached documents, and turns each answer into a step to take back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.attached import FileType
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import PersonId
from reportwriter.ui.attached.pages import Drawing, PageTurning, PageView
from reportwriter.ui.attached.rows import found_in, line
from reportwriter.ui.called import called
from reportwriter.wording import attached as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.attached import AttachedDocument
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.services.attaching import DocumentState
    from reportwriter.ui.runner import LongRunner, Progress
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits

Answer = str | tuple[str, ...]
Choices = tuple[tuple[str, str], ...]


class AttachedAsk(StrEnum):
    TITLE = "title"
    WITHHELD_FROM = "withheld_from"
    STAYS = "stays"


LABELS = {
    AttachedAsk.TITLE: "What is it? It is printed so in the report",
    AttachedAsk.WITHHELD_FROM: "Withheld from",
    AttachedAsk.STAYS: "Why it stays although it holds this",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPane:
    """`found` is what somebody must not learn; `stops`, that it must not be signed so."""

    title: str
    answers: dict[AttachedAsk, Answer]
    people: Choices
    found: tuple[str, ...]
    notes: tuple[str, ...]
    stops: bool
    may_stay: bool


class AttachedView(PageView, Protocol):
    def show_documents(self, lines: Sequence[Line], current: str) -> None: ...
    def show_document(self, pane: DocumentPane | None, *, fresh: bool) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_no_trouble(self) -> None: ...
    def edit_title(self) -> None: ...


class Documents(Drawing, Protocol):
    """What this screen needs of `services.attaching.Attaching`."""

    def take_in(self, report_id: ReportId, path: Path, progress: Progress) -> AttachedDocument: ...
    def states(self, report: Report) -> tuple[DocumentState, ...]: ...
    def looked_at(
        self, report: Report, document: AttachedDocument, page: int
    ) -> AttachedDocument: ...


@dataclass(frozen=True, kw_only=True)
class AttachedTools:
    """`edits` are those of the report that is open in the writing screen."""

    documents: Documents
    edits: Callable[[], Edits]
    pool: LongRunner


class AttachedPresenter:
    def __init__(self, view: AttachedView, tools: AttachedTools) -> None:
        self._view = view
        self._tools = tools
        self._states: dict[str, DocumentState] = {}
        self._current = ""
        self._pages = PageTurning(view, tools)

    def show(self, report: Report) -> None:
        """Show every document as it stands now; a field that is typed in is left alone."""
        fresh = not self._tools.edits().under_way
        self._tools.pool.run(
            lambda: self._tools.documents.states(report),
            done=lambda states: self._on_states(report, states, fresh=fresh),
            failed=self._view.show_trouble,
        )

    def attach(self, paths: Sequence[Path]) -> None:
        """Read files in quarantine, one after the other, and attach what can be looked through."""
        if not paths:
            return
        if self._report.signed_at is not None:
            self._view.show_trouble(SignedReportError())
            return
        first, *others = paths
        report_id = self._report.id
        self._view.show_busy(busy=True)
        self._view.show_no_trouble()
        self._tools.pool.run_long(
            lambda progress, _cancelled: self._tools.documents.take_in(report_id, first, progress),
            done=lambda document: self._on_taken(report_id, document, others),
            failed=self._on_failed,
            # Reading takes a second or so: that it is under way says enough.
            progress=lambda _done, _of: None,
        )

    def select(self, key: str) -> None:
        self._current = key
        self._show_document(fresh=True)

    def turn(self, by: int) -> None:
        self._pages.turn(by)

    def look(self) -> None:
        """Say of the page that is shown that it was looked at."""
        state, page = self._state, self._pages.page
        if state is not None and page in state.looked.pages:
            self._replace(self._tools.documents.looked_at(self._report, state.document, page))

    def answer(self, ask: AttachedAsk, given: Answer) -> None:
        if (state := self._state) is None:
            return
        changed = _answered(state.document, ask, given)
        changed = changed.withheld_also_from(state.looked.hit_people)
        self._replace(changed, merges=f"attached {self._current} {ask}")

    def remove(self) -> None:
        kept = (one for one in self._report.attached if one.id != self._current)
        self._tools.edits().set_attached(tuple(kept))

    def close(self) -> None:
        """Forget what was found, as when the vault is locked."""
        self._states, self._current = {}, ""
        self._view.show_documents((), "")
        self._view.show_document(None, fresh=True)
        self._pages.close()

    @property
    def _report(self) -> Report:
        return self._tools.edits().desk.report

    @property
    def _state(self) -> DocumentState | None:
        return self._states.get(self._current)

    def _replace(self, document: AttachedDocument, merges: str = "") -> None:
        attached = tuple(
            document if one.id == document.id else one for one in self._report.attached
        )
        self._tools.edits().set_attached(attached, merges=merges)

    def _on_taken(
        self, report_id: ReportId, document: AttachedDocument, others: Sequence[Path]
    ) -> None:
        self._view.show_busy(busy=False)
        if self._report.id != report_id:
            return
        self._current = document.id
        self._tools.edits().set_attached((*self._report.attached, document))
        self._view.edit_title()
        self.attach(others)

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)

    def _on_states(self, report: Report, states: Sequence[DocumentState], *, fresh: bool) -> None:
        if report.id != self._report.id or report.attached != self._report.attached:
            return  # A newer change is under way and will be shown.
        self._states = {one.document.id: one for one in states}
        if self._current not in self._states:
            self._current = next(iter(self._states), "")
        self._view.show_documents([line(one) for one in states], self._current)
        self._show_document(fresh=fresh)

    def _show_document(self, *, fresh: bool) -> None:
        state = self._state
        pane = _pane(self._report, state) if state else None
        self._view.show_document(pane, fresh=fresh)
        self._pages.show(self._report, state)


def _pane(report: Report, state: DocumentState) -> DocumentPane:
    document = state.document
    stops = bool(state.looked.withheld_addresses)
    notes = [words.NOTES[note] for note in state.found.notes]
    if document.type is not FileType.WORD and state.looked.pages:
        notes.append(words.CANNOT_READ)
    return DocumentPane(
        title=words.described(document.type, document.pages),
        answers={
            AttachedAsk.TITLE: document.title,
            AttachedAsk.WITHHELD_FROM: tuple(document.disclosure.withheld_from),
            AttachedAsk.STAYS: document.stays_although,
        },
        people=tuple((one.id, called(one)) for one in report.people),
        found=found_in(report, state),
        notes=tuple(notes),
        stops=stops and not document.stays_although.strip(),
        may_stay=stops or bool(state.looked.pages) or bool(document.stays_although),
    )


def _answered(document: AttachedDocument, ask: AttachedAsk, given: Answer) -> AttachedDocument:
    if isinstance(given, tuple):
        people = tuple(map(PersonId, given))
        return replace(document, disclosure=replace(document.disclosure, withheld_from=people))
    if ask is AttachedAsk.TITLE:
        return replace(document, title=given)
    return replace(document, stays_although=given)
