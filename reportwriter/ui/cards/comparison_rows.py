"""What differs between two states of a report, as rows: words marked, and what else changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportwriter.domain.comparison import Differs
from reportwriter.forms.outline import outline
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.comparison import AnswerChange, Comparison, StatementChange
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.forms.form import Form
    from reportwriter.ui.cards.rows import ReadingRow

DIFFERS = {
    Differs.ADDED: "New since",
    Differs.REMOVED: "Taken out since",
    Differs.WORDS: "words",
    Differs.KIND: "kind",
    Differs.MOVED: "place",
    Differs.READERS: "who may read it",
    Differs.DETAILS: "details",
}
_WHOLE = {Differs.ADDED, Differs.REMOVED}
SAME = "This version says the same as the report does now."


def differs_words(differs: Sequence[Differs]) -> str:
    """Return in what two states of a statement differ: "Changed: words, place"."""
    words = [DIFFERS[what] for what in differs]
    return words[0] if differs[0] in _WHOLE else f"Changed: {', '.join(words)}"


def summary_words(found: Comparison, when: str) -> str:
    """Return how much differs from the version of a moment, in one sentence."""
    if found.is_empty:
        return SAME
    counts = Counter(_first(change) for change in found.statements)
    parts = [f"{counts[what]} {words}" for what, words in _COUNTED if counts[what]]
    if found.answers:
        count = len(found.answers)
        parts.append("1 other answer changed" if count == 1 else f"{count} other answers changed")
    return f"Since {when}: {', '.join(parts)}."


_COUNTED = (
    (Differs.ADDED, "new"),
    (Differs.REMOVED, "taken out"),
    (Differs.WORDS, "changed"),
    (Differs.MOVED, "moved"),
)


def _first(change: StatementChange) -> Differs:
    """Return what a change counts as: something else than words or place is a change too."""
    known = {Differs.ADDED, Differs.REMOVED, Differs.MOVED}
    return change.differs[0] if change.differs[0] in known else Differs.WORDS


class Compared:
    """Makes the rows of a comparison; `numbers` are those of the report as it is now."""

    def __init__(self, form: Form, report: Report, numbers: Mapping[StatementId, int]) -> None:
        self._titles = {leaf.place: leaf.slot.label for leaf in outline(form, report)}
        self._numbers = numbers

    def rows(self, found: Comparison) -> tuple[ReadingRow, ...]:
        return tuple(self._rows(found))

    def _rows(self, found: Comparison) -> Iterator[ReadingRow]:
        for change in found.statements:
            yield self._card(change)
        if found.answers:
            yield HeadingRow(key="answers", title="Other answers", level=2)
        for number, answer in enumerate(found.answers):
            yield LineRow(key=f"answer {number}", text=self._answer(answer))

    def _card(self, change: StatementChange) -> CardRow:
        shown = change.after or change.before
        if shown is None:
            raise ValueError("a change is of a statement")
        return CardRow(
            key=f"ref {change.reference}",
            number=self._numbers.get(shown.id, 0),
            kind=shown.kind.value if shown.kind else "",
            text=shown.text,
            runs=change.runs,
            lead=f"ref. {change.reference}",
            aside=differs_words(change.differs),
            facts=tuple(self._facts(change)),
        )

    def _facts(self, change: StatementChange) -> Iterator[tuple[str, str]]:
        before, after = change.before, change.after
        if before is None or after is None:
            return
        if Differs.KIND in change.differs:
            yield "Kind then", _kind(before)
        if before.place != after.place:
            yield "Stood under", self._title(before.place)

    def _answer(self, answer: AnswerChange) -> str:
        title = self._title(answer.place)
        return f"{title}: then \N{LEFT DOUBLE QUOTATION MARK}{answer.before or 'empty'}" + (
            f"\N{RIGHT DOUBLE QUOTATION MARK}, now \N{LEFT DOUBLE QUOTATION MARK}"
            f"{answer.after or 'empty'}\N{RIGHT DOUBLE QUOTATION MARK}"
        )

    def _title(self, place: Place) -> str:
        return self._titles.get(place, "a question this form does not ask")


def _kind(statement: Statement) -> str:
    return KINDS[statement.kind].word if statement.kind else NO_KIND
