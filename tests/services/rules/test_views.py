from dataclasses import replace

import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.views import of_views
from tests.builders import JUNIPER, a_report
from tests.services.rules.opened import STOCKPORT, codes, opened


def _with(view: View, *categories: str, reason: str = "As above.") -> Report:
    given = ProvisionalView(child=JUNIPER, view=view, categories=categories, reason=reason)
    return a_report(views=(given,))


@pytest.mark.parametrize(
    ("report", "found"),
    [
        (_with(View.YES, "neglect"), []),
        (_with(View.NO), []),
        (_with(View.UNDECIDED, reason=" "), ["view_without_reason"]),
        (_with(View.YES), ["no_category"]),
        (_with(View.YES, "neglect", "physical_abuse"), ["second_category"]),
        (
            _with(View.YES, "neglect", "emotional_abuse"),
            ["second_category", "category_beside_another"],
        ),
    ],
)
def test_a_view_has_its_reason_and_as_few_categories_as_the_area_says(
    report: Report, found: list[str]
) -> None:
    assert codes(of_views(opened(report))) == found


def test_more_categories_than_the_area_allows_need_a_reason() -> None:
    report = _with(View.YES, "neglect", "physical_abuse", "sexual_abuse")

    found = next(of_views(opened(report)))

    assert (found.code, found.weighs) == ("too_many_categories", Weighs.UNLESS_REASON)
    assert found.rule == "S-18.7"
    assert found.facts["most"] == "2"


def test_an_area_without_limits_cautions_nobody() -> None:
    free = replace(STOCKPORT, category_limits=None)
    report = _with(View.YES, "neglect", "physical_abuse", "sexual_abuse")

    assert codes(of_views(opened(report, free))) == []


def test_a_view_that_the_form_does_not_ask_for_is_not_judged() -> None:
    found = opened(_with(View.YES))
    silent = replace(found, form=found.form.for_area(replace(STOCKPORT, provisional_view=False)))

    assert codes(of_views(silent)) == []
