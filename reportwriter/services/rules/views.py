"""The author's own view of each child: its reason, and its categories as the area limits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.view import View
from reportwriter.forms.form import SlotType
from reportwriter.forms.outline import outline
from reportwriter.services.completeness import Problem, Weighs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.statement import Place
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.forms.area import Area
    from reportwriter.services.writing import OpenReport


def of_views(opened: OpenReport) -> Iterator[Problem]:
    places = _places(opened)
    for view in opened.report.views:
        if view.child in places:
            yield from _of_view(opened, view, places[view.child])


def _places(opened: OpenReport) -> dict[PersonId, Place]:
    return {
        leaf.person.id: leaf.place
        for leaf in outline(opened.form, opened.report)
        if leaf.slot.type is SlotType.VIEW and leaf.person
    }


def _of_view(opened: OpenReport, view: ProvisionalView, place: Place) -> Iterator[Problem]:
    child = opened.report.person(view.child)
    facts = {"person": child.known_as if child else ""}
    if not view.reason.strip() and not view.rests_on:
        yield Problem(
            code="view_without_reason", weighs=Weighs.UNLESS_REASON, place=place, facts=facts
        )
    if view.view is View.YES:
        yield from _of_categories(opened.area, view, place, facts)


def _of_categories(
    area: Area, view: ProvisionalView, place: Place, facts: dict[str, str]
) -> Iterator[Problem]:
    limits, given = area.category_limits, len(view.categories)
    if area.categories and not given:
        yield Problem(code="no_category", weighs=Weighs.WORTH_A_LOOK, place=place, facts=facts)
    if limits is not None and given > limits.most:
        yield Problem(
            code="too_many_categories",
            weighs=Weighs.UNLESS_REASON,
            place=place,
            rule=limits.rule,
            facts={**facts, "most": str(limits.most)},
        )
    if given > 1:
        yield from _of_second(area, view, place, facts)


def _of_second(
    area: Area, view: ProvisionalView, place: Place, facts: dict[str, str]
) -> Iterator[Problem]:
    """Caution who gives a second category: by the area's limit, then by the category's own."""
    if (limits := area.category_limits) is not None and limits.second_only_if:
        yield Problem(
            code="second_category",
            weighs=Weighs.WORTH_A_LOOK,
            place=place,
            rule=limits.rule,
            facts={**facts, "only_if": limits.second_only_if},
        )
    for found in (area.category(category) for category in view.categories):
        if found is not None and found.second_only_if:
            yield Problem(
                code="category_beside_another",
                weighs=Weighs.WORTH_A_LOOK,
                place=place,
                rule=found.rule,
                facts={**facts, "category": found.title, "only_if": found.second_only_if},
            )
