"""What the author does with whole statements: paste many, split, join, copy, confirm, drop.

Each is one step that can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import EditStatement, Together
from reportwriter.domain.errors import CannotJoinError
from reportwriter.domain.reshaping import added, joined, split
from reportwriter.ui.write.cards import SlotRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.ui.write.presenter import WritePresenter


class HandsView(Protocol):
    """What the screen shows of it."""

    def show_pasted(self, made: int, untold: int) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def edit_text(self, caret: int | None = None) -> None: ...
    def announce(self, words: str) -> None: ...


class Hands:
    def __init__(self, view: HandsView, writing: WritePresenter) -> None:
        self._view = view
        self._writing = writing

    def paste(self, paragraphs: Sequence[str], first: int, last: int) -> None:
        """Paste paragraphs over what is selected, from `first` to `last`, in what is written.

        The first one goes on from what stands before; each further one is a statement of its own,
        and the last goes on with what stood after. No kind is guessed.
        """
        current, report = self._writing.stage.statement, self._report
        if current is None:
            return
        written = report.statement(current)
        texts = [*paragraphs]
        texts[0] = written.text[:first] + texts[0]
        texts[-1] += written.text[last:]
        rest = tuple(self._made(written.place, texts[1:]))
        changes = added(rest, report.position(current) + 1).changes
        edit = EditStatement(statement=replace(written, text=texts[0]))
        self._writing.edits.take("Paste", Together(changes=(edit, *changes)))
        self._writing.go_to_statement(rest[0].id if written.kind else current)
        self._view.show_pasted(len(texts), len(self._writing.stage.desk.untold()))

    def paste_below(self, paragraphs: Sequence[str]) -> None:
        """Paste paragraphs as statements below the one the author is at, or at its heading."""
        stage, report = self._writing.stage, self._report
        row, place = stage.row, stage.place
        if place is None or not paragraphs or (isinstance(row, SlotRow) and not row.is_prose):
            return
        made = tuple(self._made(place, paragraphs))
        below = stage.statement
        if below is None and (there := stage.desk.known.at.get(place)):
            below = there[-1].id
        position = len(report.statements) if below is None else report.position(below) + 1
        self._writing.edits.take("Paste", added(made, position))
        self._view.show_pasted(len(made), len(self._writing.stage.desk.untold()))

    def split(self, caret: int) -> None:
        """Split the statement at the caret; nothing where one of the parts would be empty."""
        current, report = self._writing.stage.statement, self._report
        if current is None:
            return
        text = report.statement(current).text
        if not text[:caret].strip() or not text[caret:].strip():
            self._view.announce(NOWHERE_TO_SPLIT)
            return
        (fresh,) = self._made(report.statement(current).place, [""])
        self._writing.edits.take("Split statement", split(report, current, caret, fresh))
        self._writing.go_to_statement(fresh.id)
        self._view.edit_text(0)

    def join(self) -> None:
        """Join the statement with the one above it under the same heading."""
        current, desk = self._writing.stage.statement, self._writing.stage.desk
        if current is None:
            return
        beside = desk.known.at[desk.report.statement(current).place]
        number = next(index for index, one in enumerate(beside) if one.id == current)
        if number == 0:
            self._view.announce(NOTHING_ABOVE)
            return
        above = beside[number - 1]
        try:
            change = joined(desk.report, above.id, current)
        except CannotJoinError as error:
            self._view.show_trouble(error)
            return
        self._writing.edits.take("Join statements", change)
        self._writing.go_to_statement(above.id)
        self._view.edit_text(len(above.text.rstrip()))

    @property
    def _report(self) -> Report:
        return self._writing.stage.desk.report

    def _made(self, place: Place, texts: Sequence[str]) -> Iterator[Statement]:
        """Give a new statement for each text, none with a reference that another has."""
        report, writing = self._report, self._writing.edits.writing
        for text in texts:
            fresh = replace(writing.new_statement(report, place), text=text)
            report = report.with_statements((*report.statements, fresh))
            yield fresh


NOWHERE_TO_SPLIT = "Put the caret between the two parts first."
NOTHING_ABOVE = "There is no statement above it under this heading."
