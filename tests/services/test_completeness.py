from dataclasses import replace
from typing import Any

import pytest

from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import (
    Basis,
    Copied,
    CopiedFrom,
    Evidence,
    Kind,
    OtherReportLink,
    Place,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.form import Form, Need, Repeat, Section, Slot, SlotType
from reportwriter.services.completeness import Problem, Status, Weighs, problems, readiness
from tests.builders import JUNIPER, OTTO, a_report, a_statement

FORM = Form(
    id="test",
    version=1,
    title="Test",
    source="made for tests",
    sections=(
        Section(id="1", title="Enquiry", slots=(Slot(id="part", label="Our part"),)),
        Section(
            id="3",
            number="3",
            title="Information about the child",
            repeat=Repeat.PER_CHILD,
            slots=(
                Slot(id="health", label="Health"),
                Slot(id="other", label="Other", need=Need.OPTIONAL),
            ),
        ),
        Section(
            id="9",
            title="View",
            repeat=Repeat.PER_CHILD,
            slots=(Slot(id="view", label="View", type=SlotType.VIEW, need=Need.REQUIRED),),
        ),
        Section(
            id="extra",
            title="Anything else",
            slots=(Slot(id="more", label="More", need=Need.OPTIONAL),),
        ),
    ),
)


def _complete() -> Report:
    return a_report(
        a_statement(),
        nothing_held=(
            NothingHeld(place=Place(section="1", slot="part")),
            NothingHeld(place=Place(section="3", slot="health", person=OTTO), because="not known"),
        ),
        views=(
            ProvisionalView(child=JUNIPER, view=View.YES),
            ProvisionalView(child=OTTO, view=View.UNDECIDED),
        ),
    )


def _codes(found: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in found]


def test_a_complete_report_has_no_problem_and_every_section_is_ready() -> None:
    report = _complete()

    assert problems(report, FORM) == ()
    assert [sheet.status for sheet in readiness(report, FORM)] == [Status.READY] * 5 + [
        Status.NOT_STARTED
    ]


def test_an_empty_report_names_each_slot_and_each_view() -> None:
    found = problems(a_report(), FORM)

    assert sorted(_codes(found)) == [
        "no_view_for_child",
        "no_view_for_child",
        "nothing_in_required_slot",
        "nothing_in_required_slot",
        "nothing_in_required_slot",
    ]
    assert found[1].facts == {
        "section": "Information about the child",
        "number": "3",
        "slot": "Health",
        "person": "Juniper",
    }
    assert {sheet.status for sheet in readiness(a_report(), FORM)} == {Status.NOT_STARTED}


@pytest.mark.parametrize(
    ("changed", "code", "weighs"),
    [
        ({"text": " "}, "empty_statement", Weighs.ALWAYS),
        ({"text": "\N{CRYING FACE}\N{CRYING FACE}"}, "no_words", Weighs.UNLESS_REASON),
        ({"kind": None}, "no_kind", Weighs.ALWAYS),
        ({"kind": Kind.ALLEGATION}, "allegation_without_speaker", Weighs.WORTH_A_LOOK),
        (
            {"kind": Kind.OPINION, "evidence": Evidence()},
            "opinion_without_basis",
            Weighs.WORTH_A_LOOK,
        ),
        ({"evidence": Evidence(text=" ")}, "no_evidence", Weighs.WORTH_A_LOOK),
        (
            {"evidence": Evidence(), "basis": Basis(recorded_in="Register")},
            "no_evidence",
            Weighs.WORTH_A_LOOK,
        ),
        (
            {"copied": Copied(origin=CopiedFrom.EARLIER_REPORT)},
            "from_earlier_report",
            Weighs.ALWAYS,
        ),
        (
            {"copied": Copied(origin=CopiedFrom.OTHER_CHILD, child=OTTO)},
            "copied_from_other_child",
            Weighs.WORTH_A_LOOK,
        ),
    ],
)
def test_a_statement_with_a_fault_is_named_with_its_number(
    changed: dict[str, Any], code: str, weighs: Weighs
) -> None:
    report = replace(_complete(), statements=(a_statement(**changed),))

    (found,) = problems(report, FORM)

    assert (found.code, found.weighs, found.number) == (code, weighs, 1)
    assert found.blocks_signing is (weighs is Weighs.ALWAYS)


@pytest.mark.parametrize(
    "sound",
    [
        {"kind": Kind.ALLEGATION, "basis": Basis(said_by="Juniper")},
        {
            "kind": Kind.OPINION,
            "evidence": Evidence(),
            "rests_on_others": (OtherReportLink(agency="Police", reference="HKM"),),
        },
        {"evidence": Evidence(none_because="nobody wrote it down")},
        {"kind": Kind.FACT, "evidence": Evidence(), "basis": Basis(recorded_in="Register")},
    ],
)
def test_a_statement_that_says_what_its_kind_needs_is_no_problem(sound: dict[str, Any]) -> None:
    report = replace(_complete(), statements=(a_statement(**sound),))

    assert problems(report, FORM) == ()


def test_a_statement_without_a_kind_keeps_its_section_from_being_ready() -> None:
    report = replace(_complete(), statements=(a_statement(kind=None),))

    assert readiness(report, FORM)[1].status is Status.STARTED


def test_what_cannot_be_overridden_comes_first() -> None:
    report = a_report(a_statement(kind=None))

    assert problems(report, FORM)[0].code == "no_kind"
