"""Each child is heard: its own words from an age on, what was seen of it before (R97-R101)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.ages import age_on
from reportwriter.domain.people import Role
from reportwriter.domain.statement import Kind
from reportwriter.forms.form import Need
from reportwriter.forms.outline import is_filled, outline
from reportwriter.forms.practice import AgeMatter
from reportwriter.services.completeness import Problem, Weighs
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.people import Person
    from reportwriter.forms.outline import Leaf
    from reportwriter.forms.practice import AgeThreshold
    from reportwriter.services.writing import OpenReport


def of_children(opened: OpenReport) -> Iterator[Problem]:
    starts_at = opened.report.conference.starts_at
    threshold = opened.area.from_age(AgeMatter.VIEWS)
    if starts_at is None or threshold is None:
        return
    day = local_day(starts_at)
    for child in opened.report.people:
        if child.role is Role.SUBJECT_CHILD and child.born is not None:
            yield from _of_child(opened, child, age_on(child.born, day), threshold)


def _of_child(
    opened: OpenReport, child: Person, age: int, threshold: AgeThreshold
) -> Iterator[Problem]:
    asked = [leaf for leaf in _sheet(opened, child) if _must_ask(leaf)]
    if not asked:
        return
    facts = {"person": child.known_as, "age": str(age), "from_age": str(threshold.from_age)}
    if age >= threshold.from_age:
        if not any(_is_answered(opened, leaf) for leaf in asked):
            yield Problem(
                code="no_voice_of_child",
                weighs=Weighs.UNLESS_REASON,
                place=asked[0].place,
                rule=threshold.rule,
                facts=facts,
            )
    elif not _is_observed(opened, child):
        yield Problem(
            code="young_child_not_observed",
            weighs=Weighs.WORTH_A_LOOK,
            place=asked[0].place,
            rule=threshold.rule,
            facts=facts,
        )


def _must_ask(leaf: Leaf) -> bool:
    """Not where a form leaves it to the child, as on the other children's pages of its own form."""
    return leaf.slot.asks_child and leaf.slot.need is not Need.OPTIONAL


def _sheet(opened: OpenReport, child: Person) -> list[Leaf]:
    return [leaf for leaf in outline(opened.form, opened.report) if leaf.person == child]


def _is_answered(opened: OpenReport, leaf: Leaf) -> bool:
    """Return whether there is an answer, or it is said that none is held."""
    said = opened.report.nothing_held
    return is_filled(leaf, opened.report) or any(one.place == leaf.place for one in said)


def _is_observed(opened: OpenReport, child: Person) -> bool:
    return any(
        statement.kind is Kind.OBSERVATION
        and (child.id in statement.about or statement.place.person == child.id)
        for statement in opened.report.statements
    )
