from dataclasses import replace

import pytest

from reportwriter.domain.statement import Kind
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.looked_after import of_looked_after
from reportwriter.services.writing import OpenReport
from tests.builders import JUNIPER, OTTO, a_report, a_statement
from tests.services.rules.opened import STOCKPORT, codes, opened


def _opened(text: str, view: View = View.YES, kind: Kind = Kind.FACT) -> OpenReport:
    told = a_statement(text=text, kind=kind, about=(JUNIPER,))
    return opened(a_report(told, views=(ProvisionalView(child=JUNIPER, view=view),)))


@pytest.mark.parametrize(
    "text",
    [
        "Juniper has been looked after since June 2026.",
        "Interim care order of 3 March 2026, section 38.",
        "She is accommodated under s20.",
    ],
)
def test_a_plan_for_a_child_who_is_looked_after_is_worth_a_look(text: str) -> None:
    (found,) = of_looked_after(_opened(text))

    assert (found.code, found.weighs) == ("plan_for_looked_after", Weighs.WORTH_A_LOOK)
    assert found.rule == "S-19"
    assert found.facts["plan"] == "Child Protection Plan"


@pytest.mark.parametrize(
    "other",
    [
        _opened("Juniper has been looked after since June 2026.", View.NO),
        _opened("They should be looked after, I think.", kind=Kind.OPINION),
        _opened("She looks after her brother; see section 2."),
    ],
)
def test_without_a_yes_a_fact_and_such_an_order_nothing_is_said(other: OpenReport) -> None:
    assert codes(of_looked_after(other)) == []


def test_a_fact_about_another_child_says_nothing_of_this_one() -> None:
    told = a_statement(text="Otto is looked after.", kind=Kind.FACT, about=(OTTO,))
    report = a_report(told, views=(ProvisionalView(child=JUNIPER, view=View.YES),))

    assert codes(of_looked_after(opened(report))) == []


def test_an_area_without_such_a_rule_says_nothing() -> None:
    found = _opened("Juniper has been looked after since June 2026.")

    assert (
        codes(of_looked_after(replace(found, area=replace(STOCKPORT, looked_after_rule="")))) == []
    )
