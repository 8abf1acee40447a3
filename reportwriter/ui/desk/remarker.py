"""Marks, questions and notes while the chair reads: asked for in words, kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.services.desk.remarks import About
from reportwriter.ui.desk.rows import statement_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import HeardReport
    from reportwriter.ui.runner import Runner


class Remarking(Protocol):
    """What this screen needs of `services.desk.remarks.Remarks`."""

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]: ...
    def toggle_mark(self, conference: ConferenceReference, about: About) -> bool: ...
    def ask(self, conference: ConferenceReference, about: About, text: str) -> Remark | None: ...
    def note(self, conference: ConferenceReference, about: About, text: str) -> Remark | None: ...


class RemarkerView(Protocol):
    def show_asking(self, about: str, *, is_question: bool, words: str = "") -> None: ...
    def show_not_asking(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Remarker:
    """`current` gives what stands on the desk; `changed` is called once a remark is kept."""

    def __init__(
        self,
        view: RemarkerView,
        remarks: Remarking,
        vault: Runner,
        *,
        current: Callable[[], OpenDesk | None],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._remarks = remarks
        self._vault = vault
        self._current = current
        self._changed = changed
        self._asking: tuple[About, bool] | None = None

    def forget(self) -> None:
        self._asking = None
        self._view.show_not_asking()

    def mark(self, submission: str, key: str) -> None:
        """Mark the statement whose card has this key, or take its mark away."""
        found = self._found(submission, key)
        if found is None or (found[1].statement is None and found[1].page is None):
            return
        desk, about, _ = found
        self._run(lambda: self._remarks.toggle_mark(desk.board.conference.reference, about))

    def begin(self, submission: str, key: str, *, is_question: bool) -> None:
        """Ask for the words of a question or a note: about a statement, else the whole report."""
        found = self._found(submission, key)
        if found is not None:
            _, about, words = found
            self._asking = (about, is_question)
            self._view.show_asking(words, is_question=is_question)

    def begin_on(self, about: About, name: str, words: str) -> None:
        """Ask for the words of a question about several accounts; `words` are those proposed."""
        self._asking = (about, True)
        self._view.show_asking(name, is_question=True, words=words)

    def end(self, words: str) -> None:
        """Keep what was asked for; without words nothing is kept."""
        desk, asking = self._current(), self._asking
        self.forget()
        if desk is None or asking is None:
            return
        about, is_question = asking
        keep = self._remarks.ask if is_question else self._remarks.note
        self._run(lambda: keep(desk.board.conference.reference, about, words))

    def _run(self, change: Callable[[], object]) -> None:
        self._vault.run(change, done=lambda _kept: self._changed(), failed=self._view.show_trouble)

    def _found(self, submission: str, key: str) -> tuple[OpenDesk, About, str] | None:
        """Return the desk, what is remarked on, and how it is called."""
        desk = self._current()
        reports = desk.told.reports if desk else ()
        report = next((one for one in reports if one.submission == submission), None)
        if desk is None or report is None:
            return None
        return desk, *_about(report, key)


def _about(report: HeardReport, key: str) -> tuple[About, str]:
    statement = statement_of(report, key)
    if statement is None:
        return About(submission=report.submission), f"the report of {report.agency}"
    if report.pages is not None:
        # What is typed from a page can be taken away; the page stays.
        page = report.pages[statement.id]
        return About(submission=report.submission, page=page), f"page {page} of {report.agency}"
    about = About(
        submission=report.submission, statement=statement.id, reference=statement.reference
    )
    return about, f"statement {report.numbers[statement.id]} of {report.agency}"
