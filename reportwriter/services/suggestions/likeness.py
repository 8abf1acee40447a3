"""Nearly the same text on two children's sheets: each child is looked at alone (R42)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reportwriter.services.suggestions.suggestion import Rule, Suggestion

if TYPE_CHECKING:
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.word_lists import ReadingLimits

Closest = Callable[[str, Sequence[str], int], int | None]
"""Takes a text, others, and of a hundred how much must agree; returns which is closest, or None."""
Heading = tuple[str, str]
"""Section and slot, whoever's sheet it is."""
SAME = "same"
"""Word for word: the check of the whole report wants another text or a reason then."""
MOST_COMPARED = 300
"""Statements of one heading. More is no child's sheet, and would take long."""


def by_heading(report: Report) -> Mapping[Heading, Sequence[Statement]]:
    """Return what stands under each heading of the children's sheets."""
    children = {one.id for one in report.people if one.is_child}
    found: dict[Heading, list[Statement]] = {}
    for one in report.statements:
        if one.place.person in children:
            found.setdefault((one.place.section, one.place.slot), []).append(one)
    return found


def like_sibling(
    statement: Statement,
    people: Sequence[Person],
    beside: Mapping[Heading, Sequence[Statement]],
    limits: ReadingLimits | None,
    closest: Closest,
) -> Suggestion | None:
    """Return that a sheet of a brother or sister says the same, or nearly, at the same heading."""
    child = next((one for one in people if one.id == statement.place.person), None)
    if limits is None or child is None or not child.is_child or statement.copied is not None:
        return None
    own = _plain(statement.text, people)
    if len(own) < limits.fewest_letters:
        return None
    place = statement.place
    there = beside.get((place.section, place.slot), ())
    others = [one for one in there if one.place.person != child.id][:MOST_COMPARED]
    found = closest(own, [_plain(one.text, people) for one in others], limits.alike)
    if found is None:
        return None
    same = _is_word_for_word(statement, others[found])
    other = next(one for one in people if one.id == others[found].place.person)
    return Suggestion(
        rule=Rule.LIKE_SIBLING,
        start=0,
        end=len(statement.text),
        facts={
            "child": child.known_as,
            "other": other.known_as,
            "kind": SAME if same else "alike",
        },
    )


def _plain(text: str, people: Sequence[Person]) -> str:
    """Return a text without its children's names, which alone tell two copies apart."""
    plain = " ".join(text.split())
    for one in people:
        if one.is_child and one.known_as:
            plain = re.sub(rf"\b{re.escape(one.known_as)}\b", "-", plain)
    return plain.lower()


def _is_word_for_word(one: Statement, other: Statement) -> bool:
    return one.text.lower().split() == other.text.lower().split()
