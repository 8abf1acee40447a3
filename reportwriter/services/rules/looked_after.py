"""A child who is looked after would not normally have a plan as well (R177)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.domain.view import View
from reportwriter.services.completeness import Problem, Weighs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.statement import Statement
    from reportwriter.services.writing import OpenReport

_LOOKED_AFTER = re.compile(
    r"\blooked[- ]after\b|\bcare order\b|\b(?:section|s\.?) ?(?:20|31|38)\b", re.IGNORECASE
)


def of_looked_after(opened: OpenReport) -> Iterator[Problem]:
    """Ask for a look where a fact tells of a legal order that means so, and the view is yes."""
    if not opened.area.looked_after_rule:
        return
    for view in opened.report.views:
        child = opened.report.person(view.child)
        told = _fact_that_tells(opened, view.child) if view.view is View.YES else None
        if told and child:
            yield Problem(
                code="plan_for_looked_after",
                weighs=Weighs.WORTH_A_LOOK,
                rule=opened.area.looked_after_rule,
                place=told.place,
                statement=told.id,
                facts={"person": child.known_as, "plan": opened.area.plan_name},
            )


def _fact_that_tells(opened: OpenReport, child: PersonId) -> Statement | None:
    return next(
        (
            one
            for one in opened.report.statements
            if one.kind is Kind.FACT and child in one.concerns and _LOOKED_AFTER.search(one.text)
        ),
        None,
    )
