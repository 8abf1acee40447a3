"""What the author does with whole statements: paste many, split, join, copy, confirm, drop.

Each is one step that can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import EditStatement, SetNothingHeld, SetValue, Together
from reportwriter.domain.errors import CannotJoinError
from reportwriter.domain.report import SlotValue
from reportwriter.domain.reshaping import added, copied_for_child, joined, split
from reportwriter.forms.chronology import chronology
from reportwriter.forms.row_links import rows_joined
from reportwriter.ui.called import called
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import SlotRow
from reportwriter.ui.write.copies import rooms_for
from reportwriter.ui.write.pick_row import PickRow
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reportwriter.domain.changes import Change
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.ui.write.presenter import WritePresenter

NOWHERE_TO_SPLIT = "Put the caret between the two parts first."
NO_OTHER_SHEET = "No other child's sheet asks the same."
NO_CHRONOLOGY = (
    "This form has no chronology to add to. Under Chronology, statements with a date stand in "
    "order of time."
)
UNDATED_STANDS_LAST = "It has no date yet, so it stands last. Say when it was."
NOTHING_ABOVE = "There is no statement above it under this heading."


class HandsView(Protocol):
    """What the screen shows of it."""

    def show_pasted(self, made: int, untold: int) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def edit_text(self, caret: int | None = None) -> None: ...
    def ask_children(self, names: Sequence[tuple[str, str]]) -> tuple[str, ...] | None: ...
    def ask_links(
        self, rows: Sequence[PickRow], chosen: Collection[int]
    ) -> tuple[int, ...] | None: ...
    def announce(self, words: str) -> None: ...
    def show_sent(self, sentence: str, more: str) -> None: ...
    def tell(self, words: str) -> None:
        """Show and announce why nothing was done."""


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
        self._writing.edits.take("pasting", Together(changes=(edit, *changes)))
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
        self._writing.edits.take("pasting", added(made, position))
        self._view.show_pasted(len(made), len(self._writing.stage.desk.untold()))

    def split(self, caret: int) -> None:
        """Split the statement at the caret; nothing where one of the parts would be empty."""
        current, report = self._writing.stage.statement, self._report
        if current is None:
            return
        text = report.statement(current).text
        if not text[:caret].strip() or not text[caret:].strip():
            self._view.tell(NOWHERE_TO_SPLIT)
            return
        (fresh,) = self._made(report.statement(current).place, [""])
        self._writing.edits.take("splitting a statement", split(report, current, caret, fresh))
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
            self._view.tell(NOTHING_ABOVE)
            return
        above = beside[number - 1]
        try:
            change = joined(desk.report, above.id, current)
        except CannotJoinError as error:
            self._view.show_trouble(error)
            return
        lower = desk.report.statement(current).reference
        rows = rows_joined(desk.form, desk.report, lower, above.reference)
        self._writing.edits.take("joining statements", Together(changes=(*change.changes, *rows)))
        self._writing.go_to_statement(above.id)
        self._view.edit_text(len(above.text.rstrip()))

    def copy_for_children(self) -> None:
        """Copy the statement to the sheets of other children, where each copy asks if it holds."""
        current, desk = self._writing.stage.statement, self._writing.stage.desk
        rooms = rooms_for(desk, desk.report.statement(current)) if current else ()
        if current is None or not rooms:
            self._view.tell(NO_OTHER_SHEET)
            return
        names = tuple((room.child.id, called(room.child)) for room in rooms)
        chosen = self._view.ask_children(names) or ()
        wanted = [room for room in rooms if room.child.id in chosen]
        report, changes = desk.report, []
        for room in wanted:
            fresh = self._writing.edits.writing.new_statement(report, room.place)
            changes.append(copied_for_child(report, current, fresh, room.child.id))
            report = changes[-1].apply(report)
        if changes:
            self._writing.edits.take("Copy for another child", Together(changes=tuple(changes)))

    def to_chronology(self) -> None:
        """Put the statement into the chronology, where it goes on saying what it says here."""
        current, desk = self._writing.stage.statement, self._writing.stage.desk
        if current is None:
            return
        statement, held = desk.report.statement(current), chronology(desk.form, desk.report)
        named = f"Statement {desk.known.numbers[current]}"
        if held is None:
            self._view.tell(NO_CHRONOLOGY)
            return
        if held.rows_of(desk.report, statement):
            self._view.tell(f"{named} is in the chronology already.")
            return
        rows = (*held.rows(desk.report), held.row_for(statement))
        change: Change = SetValue(place=held.place, value=SlotValue(place=held.place, rows=rows))
        if held.place in desk.known.nothing:
            change = Together(changes=(SetNothingHeld(place=held.place, nothing=None), change))
        self._writing.edits.take("Add to chronology", change)
        self._view.show_sent(
            f"{named} is in the chronology.", "" if statement.when else UNDATED_STANDS_LAST
        )

    def confirm(self) -> None:
        """Say that a copy is true here and now."""
        if (written := self._copy()) is not None:
            edit = EditStatement(statement=replace(written, copied=None))
            self._writing.edits.take("Still true", edit)
            self._view.announce("Still true.")

    def drop(self) -> None:
        """Take out a copy that does not hold."""
        if self._copy() is not None:
            self._writing.delete()

    def pick_links(self) -> None:
        """Choose from a list what the statement rests on."""
        current, desk = self._writing.stage.statement, self._writing.stage.desk
        if current is None:
            return
        numbers = desk.known.numbers
        rows = tuple(
            PickRow(number=numbers[one.id], kind=_kind_word(one), text=one.text)
            for beside in desk.known.at.values()
            for one in beside
            if one.id != current
        )
        rests_on = desk.report.statement(current).rests_on
        chosen = self._view.ask_links(rows, [numbers[one] for one in rests_on if one in numbers])
        if chosen is not None:
            given = ", ".join(str(number) for number in chosen)
            self._writing.edits.answer(current, Ask.RESTS_ON, given)
            self._writing.stage.show_pane(fresh=True)

    @property
    def is_at_copy(self) -> bool:
        """Whether the author is at a copy that nobody has confirmed."""
        return self._copy() is not None

    def _copy(self) -> Statement | None:
        """Return the statement the author is at, where it is a copy nobody has confirmed."""
        current = self._writing.stage.statement
        written = self._report.statement(current) if current else None
        return written if written is not None and written.copied is not None else None

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


def _kind_word(statement: Statement) -> str:
    return KINDS[statement.kind].word if statement.kind else NO_KIND
