"""Says where a text stands: the section, the number and the kind of a statement, the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.report_texts import (
    InComment,
    InNothingHeld,
    InPerson,
    InStatement,
    InView,
    Part,
)
from reportwriter.ui.write.asks import LABELS, Ask
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from reportwriter.services.report_texts import Spot, TextAt
    from reportwriter.ui.write.desk import Desk


def where_words(desk: Desk, at: TextAt) -> str:
    """Return `School life, statement 3, Allegation`, and the question unless it is the text."""
    spot = at.spot
    if isinstance(spot, InPerson):
        person = desk.report.person(spot.person)
        return f"Family: {person.name}" if person is not None else "Family"
    if isinstance(spot, InComment):
        return "Your answer to the family" if spot.is_answer else "What the family said"
    return ", ".join(filter(None, (_section(desk, at), *_inside(desk, spot, at))))


def _section(desk: Desk, at: TextAt) -> str:
    sheet = desk.sheet_of(at.place) if at.place is not None else None
    return sheet.short if sheet is not None else ""


def _inside(desk: Desk, spot: Spot, at: TextAt) -> tuple[str, ...]:
    if isinstance(spot, InStatement):
        statement = desk.report.statement(spot.statement)
        number = f"statement {desk.known.numbers.get(spot.statement, 0)}"
        kind = KINDS[statement.kind].word if statement.kind else NO_KIND
        asked = "" if spot.part is Part.TEXT else LABELS[Ask(spot.part.value)]
        return number, kind, asked
    if isinstance(spot, InNothingHeld):
        return (_slot(desk, at), "why nothing is held")
    if isinstance(spot, InView):
        return (_slot(desk, at), "why")
    return (_slot(desk, at),)


def _slot(desk: Desk, at: TextAt) -> str:
    leaves = (leaf for sheet in desk.sheets for leaf in sheet.leaves)
    return next((leaf.slot.label for leaf in leaves if leaf.place == at.place), "")
