"""The child stays in the middle: what stands on a child's sheet is not about adults alone (R12)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.people import Role
from reportwriter.services.completeness import Problem, Weighs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Statement
    from reportwriter.services.writing import OpenReport

ENOUGH = 2
"""Statements from which on a sheet has a picture at all."""
_ADULTS = (
    *("mother", "mum", "mummy", "father", "dad", "daddy", "parent", "carer", "partner"),
    *("stepmother", "stepfather", "grandmother", "grandfather"),
)
_CHILDREN = (
    *("child", "children", "baby", "babies", "infant", "toddler", "pupil", "son", "daughter"),
    *("sibling", "brother", "sister", "boy", "girl", "twin", "young person"),
)


def of_child_in_view(opened: OpenReport) -> Iterator[Problem]:
    """Ask for a look where every statement under a heading names adults and never a child.

    Who is not yet born lives through its mother, and is left out.
    """
    if opened.form.own_words:
        return
    people = opened.report.people
    adults = _finds(_ADULTS, (part for one in people if not one.is_child for part in _names(one)))
    # A family name is that of its adults, too.
    children = _finds(_CHILDREN, (one.known_as for one in people if one.is_child))
    for child in people:
        if child.role is not Role.SUBJECT_CHILD or child.is_unborn:
            continue
        for found in _by_section(opened, child).values():
            texts = [one.text for one in found]
            is_of_adults = all(adults.search(one) and not children.search(one) for one in texts)
            if len(found) >= ENOUGH and is_of_adults:
                yield Problem(
                    code="adults_alone",
                    weighs=Weighs.WORTH_A_LOOK,
                    place=found[0].place,
                    facts={"person": child.known_as},
                )


def _by_section(opened: OpenReport, child: Person) -> dict[str, Sequence[Statement]]:
    found: dict[str, list[Statement]] = {}
    for one in opened.report.statements:
        if one.place.person == child.id and one.text.strip():
            found.setdefault(one.place.section, []).append(one)
    return dict(found)


def _names(person: Person) -> tuple[str, ...]:
    return (*person.name.split(), person.known_as)


def _finds(words: Iterable[str], names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of these words, as one or as many, or anybody by a name."""
    every = {one for one in (*words, *names) if len(one) > 1}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(every)))})s?\b", re.IGNORECASE)
