"""Decides what the chronology screen shows, and turns each wish into a step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import SetNothingHeld, SetValue, Together
from reportwriter.domain.report import SlotValue
from reportwriter.ui.chronology.rows import Tale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.changes import Change
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place
    from reportwriter.forms.chronology import Chronology, Row
    from reportwriter.pictures.picture import LayOut
    from reportwriter.ui.chronology.rows import EventPane, EventRow
    from reportwriter.ui.write.desk import Desk
    from reportwriter.ui.write.edits import Edits


class ChronologyView(Protocol):
    """What the screen shows. `fresh`: fields take over what is shown, whatever was typed."""

    def show_events(self, rows: Sequence[EventRow], current: str, *, may_add: bool) -> None: ...
    def show_picture(self, lay_out: LayOut, current: str) -> None: ...
    def show_facts_only(self, facts_only: bool) -> None: ...
    def show_event(self, pane: EventPane | None, *, fresh: bool) -> None: ...
    def edit_event(self) -> None: ...


class ChronologyPresenter:
    """`edits` are those of the report that is open in the writing screen."""

    def __init__(
        self, view: ChronologyView, edits: Callable[[], Edits], today: Callable[[], date]
    ) -> None:
        self._view = view
        self._edits = edits
        self._today = today
        self._current = ""
        self._facts_only = False

    @property
    def place(self) -> Place | None:
        """Where in the form the events stand."""
        held = self._tale.held
        return held.place if held else None

    def show(self, _report: Report | None = None) -> None:
        """Show the events as they are now; a field that is typed in is left alone."""
        tale = self._tale
        keys = [told.key for told in tale.told]
        if self._current not in keys:
            self._current = keys[0] if keys else ""
        self._view.show_events(tale.rows, self._current, may_add=tale.held is not None)
        self._view.show_picture(tale.picture(facts_only=self._facts_only), self._current)
        self._view.show_event(tale.pane(self._current), fresh=not self._edits().under_way)

    def switch_facts(self) -> None:
        """Draw facts alone, or all events again; the list below stays whole."""
        self._facts_only = not self._facts_only
        self._view.show_facts_only(self._facts_only)
        self._view.show_picture(self._tale.picture(facts_only=self._facts_only), self._current)

    def select(self, key: str) -> None:
        self._current = key
        self._view.show_event(self._tale.pane(key), fresh=True)

    def answer(self, column: int, kept: str) -> None:
        """Put an answer into a cell of the current event."""
        found = self._row()
        if found is None:
            return
        held, at = found
        rows = [*held.rows(self._desk.report)]
        row = [*rows[at], *[""] * len(held.slot.cells)][: len(held.slot.cells)]
        row[column] = kept
        rows[at] = tuple(row)
        words = f"\N{LEFT DOUBLE QUOTATION MARK}{held.slot.cells[column].label}"
        label = f"{words}\N{RIGHT DOUBLE QUOTATION MARK} of an event"
        self._set(held, tuple(rows), label, merges=f"event {at} {column}")

    def add(self) -> None:
        """Add an event that says nothing yet, and go to it; nothing where a form has none."""
        held = self._tale.held
        if held is None:
            return
        rows = held.rows(self._desk.report)
        empty = next((at for at, row in enumerate(rows) if not any(row)), len(rows))
        self._current = f"row {empty}"
        if empty == len(rows):
            self._set(held, (*rows, held.row_of(None, "")), "a new event")
        else:
            self.show()
        self._view.edit_event()

    def remove(self) -> None:
        """Take the current event out; a statement that it rests on stays where it is."""
        found = self._row()
        if found is None:
            return
        held, at = found
        rows = held.rows(self._desk.report)
        keys = [told.key for told in self._tale.told]
        place = keys.index(self._current)
        # The next one takes its place, whose row moves up where it stood behind the one that goes.
        following = [*keys[place + 1 :], *reversed(keys[:place])]
        self._current = _after_removal(following[0], at) if following else ""
        self._set(held, (*rows[:at], *rows[at + 1 :]), "taking an event out")

    def _set(self, held: Chronology, rows: tuple[Row, ...], label: str, merges: str = "") -> None:
        report, place = self._desk.report, held.place
        value = report.value(place) or SlotValue(place=place)
        change: Change = SetValue(place=place, value=replace(value, rows=rows) if rows else None)
        if rows and place in self._desk.known.nothing:
            change = Together(changes=(SetNothingHeld(place=place, nothing=None), change))
        if rows != held.rows(report):
            self._edits().take(label, change, merges=merges)

    def _row(self) -> tuple[Chronology, int] | None:
        """Return the chronology and the number of the current row, where there is one."""
        tale = self._tale
        event = next((one.event for one in tale.told if one.key == self._current), None)
        if tale.held is None or event is None or event.row is None:
            return None
        return tale.held, event.row

    @property
    def _desk(self) -> Desk:
        return self._edits().desk

    @property
    def _tale(self) -> Tale:
        return Tale(self._desk, self._today())


def _after_removal(key: str, gone: int) -> str:
    number = int(key.removeprefix("row "))
    return f"row {number - 1 if number > gone else number}"
