"""The school's report of the Pebblewick conference, with things still to put right."""

from dataclasses import replace

from reportwriter.domain.confidential import ConfidentialItem, Hearers, MustBeTold, Reason
from reportwriter.domain.ids import ItemId, Reference, StatementId
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Evidence,
    Kind,
    Place,
    Source,
    SourceKind,
    Weight,
)
from reportwriter.domain.when import When
from reportwriter.forms.library import Library
from reportwriter.services.completeness import Problem
from reportwriter.services.report_check import check
from reportwriter.services.writing import OpenReport
from tests.builders import CORIN, JUNIPER, OTTO, TAMSIN, a_report, a_statement

LIBRARY = Library()
EDUCATION = Place(section="3", slot="education", person=JUNIPER)
PRESENTATION = Place(section="3", slot="presentation", person=JUNIPER)
WISHES = Place(section="3", slot="wishes", person=JUNIPER)

SCHOOL_STATEMENTS = (
    a_statement(
        1,
        place=EDUCATION,
        kind=Kind.FACT,
        when=When("2026-09-07/2026-12-18"),
        text="Juniper was in school 171 of 186 half-days this term (91.9%).",
        source=Source(kind=SourceKind.RECORD),
        basis=Basis(recorded_in="the school register"),
        evidence=Evidence(text="Register export 18/12/2026"),
        weight=Weight.STRENGTH,
    ),
    a_statement(
        2,
        place=PRESENTATION,
        when=When("2026-12-07/2026-12-09"),
        text=(
            "On 9 December Juniper wore the same unwashed jumper for the third day; I saw a dried "
            "food stain on the left cuff on all three days."
        ),
        evidence=Evidence(text="DSL log 9/12; class teacher note 8/12"),
        weight=Weight.WORRY,
    ),
    a_statement(
        3,
        place=PRESENTATION,
        kind=Kind.ALLEGATION,
        when=When("2026-12-11"),
        text=(
            "Juniper told Mr Lund on 11 December: “Corin broke the kitchen door when mum said no.”"
        ),
        source=Source(kind=SourceKind.FIRST_HAND, who="Juniper", may_be_named=True),
        basis=Basis(said_by="Juniper", said_to="Mr Lund"),
        evidence=Evidence(text="Mr Lund's note, made within 20 minutes"),
        disclosure=Disclosure(withheld_from=(CORIN,), until_chair_advises=True),
        weight=Weight.WORRY,
    ),
    a_statement(
        4,
        place=PRESENTATION,
        kind=None,
        text=(
            "When a door banged in assembly on 14 December Juniper ducked under the bench and did "
            "not come out for about four minutes."
        ),
        evidence=Evidence(text="Seen by the author and one teaching assistant"),
    ),
    a_statement(
        5,
        place=PRESENTATION,
        kind=Kind.OPINION,
        when=None,
        text="I think Juniper worries about loud sounds at home.",
        evidence=Evidence(),
        rests_on=(StatementId("s3"), StatementId("s4")),
        basis=Basis(how_sure="fairly sure"),
    ),
)


def school_report() -> Report:
    return a_report(
        *SCHOOL_STATEMENTS,
        nothing_held=(NothingHeld(place=WISHES),),
    )


def opened(report: Report | None = None) -> OpenReport:
    shown = report or school_report()
    form = LIBRARY.form(shown.form)
    return OpenReport(
        report=shown,
        form=form,
        whole_form=form,
        area=LIBRARY.area(shown.conference.area),
    )


def older() -> OpenReport:
    """Return the version before: a statement less, one more, and one in other words."""
    report = school_report()
    first, _second, *others = report.statements
    was = replace(first, text=f"{first.text} Her shoes were wet.", kind=Kind.OBSERVATION)
    gone = a_statement(399, text="She was not collected on 3 December.", place=first.place)
    return opened(replace(report, statements=(was, gone, *others)))


def school_problems() -> tuple[Problem, ...]:
    """Return the statement's problems and two of the slots', as a nearly finished report has."""
    found = check(opened())
    statements = [problem for problem in found if problem.statement is not None]
    slots = [problem for problem in found if problem.code == "nothing_in_required_slot"]
    return (*statements[:1], *slots[:2], *statements[1:])


ITEMS = (
    ConfidentialItem(
        id=ItemId("i1"),
        reference=Reference("BCD"),
        kind=Kind.FACT,
        text=(
            "Mr Thrumm's brother Bram Thrumm is under investigation for an unrelated drug supply "
            "matter; he does not know."
        ),
        about_others=("Bram Thrumm",),
        source=Source(kind=SourceKind.RECORD),
        evidence=Evidence(text="Intelligence log graded, held by police"),
        reason=Reason.LIVE_INVESTIGATION,
        hearers=Hearers.CLOSED_SLOT,
    ),
    ConfidentialItem(
        id=ItemId("i2"),
        reference=Reference("FGH"),
        kind=Kind.ALLEGATION,
        text="A source reports Corin Thrumm asked two people where Ms Pebblewick now lives.",
        about=(CORIN,),
        source=Source(kind=SourceKind.SECOND_HAND, may_be_named=False),
        reason=Reason.THIRD_PARTY_IDENTIFIABLE,
    ),
    ConfidentialItem(
        id=ItemId("i3"),
        reference=Reference("JKL"),
        kind=Kind.OPINION,
        text=(
            "Police assess that Ms Pebblewick should be told that Mr Thrumm is asking for her "
            "address, because she needs to know it to keep the children safe."
        ),
        about=(TAMSIN,),
        rests_on=(Reference("FGH"),),
        reason=Reason.SAFETY_OF_A_PERSON,
        withhold_from=(CORIN,),
        must_be_told=(
            MustBeTold(to=(TAMSIN,), by_whom="social worker", by_when="before the family leaves"),
        ),
    ),
)
"""Three of the police's items for the chair."""


def told_late() -> Report:
    """Return the report with Otto's sheet begun, for screens that show several children."""
    otto = a_statement(
        6,
        place=replace(EDUCATION, person=OTTO),
        kind=Kind.FACT,
        text="Otto was collected more than 20 minutes late on five days.",
        source=Source(kind=SourceKind.RECORD),
    )
    return a_report(*SCHOOL_STATEMENTS, otto)
