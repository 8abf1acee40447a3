"""Shows the report as its readers will see it: the pages of the chair's or of one person's copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId
from reportwriter.ui.cards.report_rows import Reader as Rows
from reportwriter.ui.cards.rows import LineRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.services.report_preview import LaidOut
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner

CHAIR = ("", "The chair and the professionals")
SCALE = 1.5
"""Of 72 dots to the inch: the page is as wide as half a window of usual size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSeen:
    """One page, `image` as PNG; `place` is `Page 3 of 8`."""

    image: bytes
    name: str
    place: str
    is_first: bool
    is_last: bool


class ReaderView(Protocol):
    def show_readers(self, readers: Sequence[tuple[str, str]], current: str) -> None: ...
    def show_page(self, page: PageSeen | None) -> None: ...
    def show_preview(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_in_preview(self, key: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Laying(Protocol):
    """What this needs of `services.report_preview.ReportPreview`."""

    def for_chair(self, opened: OpenReport, *, may_be_signed: bool) -> LaidOut: ...
    def for_family(self, opened: OpenReport, copy: FamilyCopy) -> LaidOut: ...
    def picture(self, laid_out: LaidOut, page: int, scale: float) -> bytes: ...


class Copying(Protocol):
    """What this needs of `services.family_copies.FamilyCopies`."""

    def preview(self, report_id: ReportId, person: PersonId) -> MadeCopy: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderTools:
    laying: Laying
    copies: Copying
    vault: Runner
    pool: Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A report as it was checked; `sentences` are what is to be done at a statement."""

    opened: OpenReport
    may_be_signed: bool
    sentences: dict[StatementId, str]


class ReaderSide:
    """Pages are laid out anew after each check, and drawn one at a time, as they are turned to."""

    def __init__(self, view: ReaderView, tools: ReaderTools) -> None:
        self._view = view
        self._tools = tools
        self._checked: Checked | None = None
        self._reader = CHAIR[0]
        self._laid_out: LaidOut | None = None
        self._page = 0
        self._wanted = 0
        """Counts what was asked for: an answer that comes late is no longer wanted."""

    def show(self, checked: Checked) -> None:
        """Show a report as it is now, to the reader that was chosen, where it was open."""
        before = self._checked
        is_same = before is not None and before.opened.report.id == checked.opened.report.id
        self._checked = checked
        readers = (CHAIR, *((one.id, one.name) for one in checked.opened.report.people if one.name))
        if not is_same or self._reader not in dict(readers):
            self._reader, self._page = CHAIR[0], 0
        self._view.show_readers(readers, self._reader)
        self._lay_out()

    def choose(self, reader: str) -> None:
        if reader != self._reader and self._checked is not None:
            self._reader, self._page = reader, 0
            self._lay_out()

    def turn(self, by: int) -> None:
        if self._laid_out is not None and 0 <= self._page + by < len(self._laid_out.texts):
            self._page += by
            self._draw()

    def go_to(self, statement: StatementId, key: str) -> None:
        """Turn to the page of a statement, and to its card where the report is read as text."""
        self._view.show_in_preview(key)
        checked, laid_out = self._checked, self._laid_out
        if checked is None or laid_out is None or self._reader != CHAIR[0]:
            return
        page = laid_out.page_of(checked.opened.report.statement(statement).reference)
        if page != self._page:
            self._page = page
            self._draw()

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._checked = self._laid_out = None
        self._wanted += 1
        self._view.show_page(None)
        self._view.show_preview(())

    def _lay_out(self) -> None:
        checked = self._checked
        if checked is None:
            return
        laying, opened, reader = self._tools.laying, checked.opened, self._reader
        if reader == CHAIR[0]:
            self._read(checked)
            may_be_signed = checked.may_be_signed
            self._lay(lambda: laying.for_chair(opened, may_be_signed=may_be_signed))
            return
        wanted = self._next()
        self._tools.vault.run(
            lambda: self._tools.copies.preview(opened.report.id, PersonId(reader)),
            done=lambda made: self._on_made(wanted, opened, made),
            failed=lambda error: self._on_failed(wanted, error),
        )

    def _read(self, checked: Checked) -> None:
        """Put the report into words; a long one has thousands of cards."""
        report, form = checked.opened.report, checked.opened.form

        def on_read(rows: Sequence[ReadingRow]) -> None:
            if self._checked is checked and self._reader == CHAIR[0]:
                self._view.show_preview(rows)

        self._tools.pool.run(
            lambda: Rows(report, form).rows(checked.sentences),
            done=on_read,
            failed=self._view.show_trouble,
        )

    def _on_made(self, wanted: int, opened: OpenReport, made: MadeCopy) -> None:
        if wanted == self._wanted:
            self._lay(lambda: self._tools.laying.for_family(opened, made.copy))

    def _lay(self, work: Callable[[], LaidOut]) -> None:
        wanted = self._next()
        self._tools.pool.run(
            work,
            done=lambda laid_out: self._on_laid_out(wanted, laid_out),
            failed=lambda error: self._on_failed(wanted, error),
        )

    def _on_laid_out(self, wanted: int, laid_out: LaidOut) -> None:
        if wanted != self._wanted:
            return
        self._laid_out = laid_out
        self._page = min(self._page, len(laid_out.texts) - 1)
        if self._reader != CHAIR[0]:
            self._view.show_preview(_as_text(laid_out))
        self._draw()

    def _draw(self) -> None:
        laid_out, page, wanted = self._laid_out, self._page, self._next()
        if laid_out is not None:
            self._tools.pool.run(
                lambda: self._tools.laying.picture(laid_out, page, SCALE),
                done=lambda image: self._on_drawn(wanted, laid_out, image),
                failed=lambda error: self._on_failed(wanted, error),
            )

    def _on_drawn(self, wanted: int, laid_out: LaidOut, image: bytes) -> None:
        if wanted != self._wanted:
            return
        number, count = self._page + 1, len(laid_out.texts)
        place = f"Page {number} of {count}"
        self._view.show_page(
            PageSeen(
                image=image,
                name=f"Picture of {place.lower()}",
                place=place,
                is_first=number == 1,
                is_last=number == count,
            )
        )

    def _on_failed(self, wanted: int, error: ReportWriterError) -> None:
        if wanted == self._wanted:
            self._view.show_trouble(error)

    def _next(self) -> int:
        self._wanted += 1
        return self._wanted


def _as_text(laid_out: LaidOut) -> tuple[ReadingRow, ...]:
    """Return what each page of a copy says, for who reads it as text."""
    return tuple(
        LineRow(key=f"page {number}", text=text.strip())
        for number, text in enumerate(laid_out.texts, start=1)
        if text.strip()
    )
