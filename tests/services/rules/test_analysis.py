from dataclasses import replace

import pytest

from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Place, Weight
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.analysis import of_analysis
from tests.builders import JUNIPER, OTTO, a_report, a_statement
from tests.services.rules.opened import codes, opened

WORRY, STRENGTH = a_statement(1, weight=Weight.WORRY), a_statement(2, weight=Weight.STRENGTH)
WORRIES = Place(section="summary", slot="worries")


def test_worries_alone_are_half_the_picture() -> None:
    (found,) = of_analysis(opened(a_report(WORRY)))

    assert (found.code, found.weighs) == ("no_strength", Weighs.UNLESS_REASON)
    assert codes(of_analysis(opened(a_report(WORRY, STRENGTH)))) == []
    assert codes(of_analysis(opened(a_report()))) == []


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("He is often alone", ""), ["row_rests_on_nothing"]),
        (("He is often alone", "BBB"), []),
        (("", ""), []),
    ],
)
def test_each_risk_rests_on_a_statement(row: tuple[str, str], found: list[str]) -> None:
    report = a_report(values=(SlotValue(place=WORRIES, rows=(row,)),))

    assert codes(of_analysis(opened(report))) == found


def test_a_row_of_the_chronology_may_stand_alone() -> None:
    chronology = Place(section="2", slot="chronology")
    row = ("2026-12-09", "He came late", "", "")

    assert (
        codes(of_analysis(opened(a_report(values=(SlotValue(place=chronology, rows=(row,)),)))))
        == []
    )


def test_the_same_words_for_two_children_are_named_at_the_second() -> None:
    of_juniper = a_statement(1)
    of_otto = a_statement(
        2, place=replace(of_juniper.place, person=OTTO), text=of_juniper.text.upper()
    )

    (found,) = of_analysis(opened(a_report(of_juniper, of_otto)))

    assert (found.code, found.statement, found.number) == ("same_as_sibling", of_otto.id, 2)
    assert found.facts == {"other": "Juniper"}


@pytest.mark.parametrize(
    "second",
    [
        a_statement(2),
        a_statement(2, place=Place(section="1", slot="enquiry")),
        a_statement(2, place=Place(section="3", slot="health", person=OTTO), text="Well."),
    ],
    ids=["same child", "no child", "other words"],
)
def test_what_repeats_otherwise_is_no_fault(second: object) -> None:
    first = a_statement(1)
    assert first.place.person == JUNIPER

    assert codes(of_analysis(opened(a_report(first, second)))) == []  # type: ignore[arg-type]
