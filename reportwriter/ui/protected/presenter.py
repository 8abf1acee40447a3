"""Decides what the register shows, and turns each wish into a step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import FactId, PersonId, next_id
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.services.fact_register import by_hand, register
from reportwriter.ui.called import called
from reportwriter.ui.protected.rows import line, people_named, where_from
from reportwriter.wording.protected import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.report import Report
    from reportwriter.services.fact_register import RegisterEntry
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits

Answer = str | tuple[str, ...]
Choices = tuple[tuple[str, str], ...]
KIND_CHOICES: Choices = tuple(KINDS.items())
_BY_ITSELF = "by itself "


class FactAsk(StrEnum):
    WORDS = "words"
    KIND = "kind"
    WITHHELD_FROM = "withheld_from"
    NOTE = "note"


LABELS = {
    FactAsk.WORDS: "What must not be learned",
    FactAsk.KIND: "What is it?",
    FactAsk.WITHHELD_FROM: "Kept from whom? Choose nobody to keep it from all of the family",
    FactAsk.NOTE: "A note for yourself",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPane:
    """An entry that the author wrote, to be changed."""

    answers: dict[FactAsk, Answer]
    people: Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledPane:
    """An entry that filled itself in: its words, what is said of it, and where it comes from."""

    words: str
    whose: str
    kept_from: str
    where_from: str
    is_of_family: bool


class ProtectedView(Protocol):
    def show_filled(self, lines: Sequence[Line], current: str) -> None: ...
    def show_written(self, lines: Sequence[Line], current: str) -> None: ...
    def show_entry(self, pane: WrittenPane | FilledPane | None, *, fresh: bool) -> None: ...
    def edit_words(self) -> None: ...


class ProtectedPresenter:
    """`edits` are those of the report that is open in the writing screen."""

    def __init__(self, view: ProtectedView, edits: Callable[[], Edits]) -> None:
        self._view = view
        self._edits = edits
        self._current = ""

    def show(self, report: Report) -> None:
        """Show the register as it is now; a field that is typed in is left alone."""
        entries = self._entries(report)
        if self._current not in entries:
            self._current = next(iter(entries), "")
        lines = {key: line(report, entry, key) for key, entry in entries.items()}
        self._view.show_filled(
            [lines[key] for key, one in entries.items() if one.by_hand is None], self._current
        )
        self._view.show_written(
            [lines[key] for key, one in entries.items() if one.by_hand], self._current
        )
        self._show_entry(fresh=not self._edits().under_way)

    def select(self, key: str) -> None:
        self._current = key
        self._show_entry(fresh=True)

    def add(self) -> None:
        """Begin an entry and go to its words."""
        facts = self._report.protected_facts
        fact = ProtectedFact(
            id=FactId(next_id("F", (one.id for one in facts))), kind=ProtectedKind.OTHER, words=""
        )
        self._current = fact.id
        self._edits().set_protected_facts((*facts, fact))
        self._view.edit_words()

    def answer(self, ask: FactAsk, given: Answer) -> None:
        """Put an answer into the entry that is chosen."""
        facts = self._report.protected_facts
        changed = tuple(
            _answered(one, ask, given) if one.id == self._current else one for one in facts
        )
        self._edits().set_protected_facts(changed, merges=f"fact {self._current} {ask}")

    def remove(self) -> None:
        kept = (one for one in self._report.protected_facts if one.id != self._current)
        self._edits().set_protected_facts(tuple(kept))

    @property
    def _report(self) -> Report:
        return self._edits().desk.report

    def _entries(self, report: Report) -> dict[str, RegisterEntry]:
        """Return the register by the keys of its lines, with entries that are just begun."""
        found = register(report)
        filled = [one for one in found if one.by_hand is None]
        written = {one.by_hand: one for one in by_hand(report)}
        return {
            **{f"{_BY_ITSELF}{at}": one for at, one in enumerate(filled)},
            **{key: one for key, one in written.items() if key},
        }

    def _show_entry(self, *, fresh: bool) -> None:
        report = self._report
        entry = self._entries(report).get(self._current)
        self._view.show_entry(None if entry is None else _pane(report, entry), fresh=fresh)


def _answered(fact: ProtectedFact, ask: FactAsk, given: Answer) -> ProtectedFact:
    if ask is FactAsk.WITHHELD_FROM:
        return replace(fact, withheld_from=tuple(PersonId(one) for one in given))
    if ask is FactAsk.KIND:
        return replace(fact, kind=ProtectedKind(str(given)))
    if ask is FactAsk.NOTE:
        return replace(fact, note=str(given))
    return replace(fact, words=str(given))


def _pane(report: Report, entry: RegisterEntry) -> WrittenPane | FilledPane:
    if entry.by_hand is None:
        return FilledPane(
            words=entry.words,
            whose=people_named(report, entry.whose) if entry.whose else "",
            kept_from=people_named(report, entry.kept_from),
            where_from=where_from(entry),
            is_of_family=entry.kind is not ProtectedKind.REFERRER,
        )
    fact = next(one for one in report.protected_facts if one.id == entry.by_hand)
    return WrittenPane(
        answers={
            FactAsk.WORDS: fact.words,
            FactAsk.KIND: fact.kind.value,
            FactAsk.WITHHELD_FROM: fact.withheld_from,
            FactAsk.NOTE: fact.note,
        },
        people=tuple((one.id, called(one)) for one in report.people),
    )
