from datetime import date
from typing import Any

import pytest

from reportwriter.domain.access import AccessRequest, Allowed, Ground, Left
from reportwriter.domain.ids import PersonId, RecordId, ReportId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.domain.statement import Basis, Disclosure, Kind, Source, SourceKind, Statement
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.form import SlotType
from reportwriter.forms.outline import outline
from reportwriter.services.personal_copy import Picked, pick
from reportwriter.services.writing import with_form
from tests.builders import CORIN, JUNIPER, TAMSIN, a_document, a_report, a_statement
from tests.pdf.samples import LIBRARY

FIRST, SECOND = SourceKind.FIRST_HAND, SourceKind.SECOND_HAND


def picked(*statements: Statement, person: PersonId = CORIN, allowed: str = "") -> Picked:
    decisions = tuple(
        Allowed(reference=one.reference, by="R. Vane", because="It is fair.")
        for one in statements
        if one.id == allowed
    )
    return of_report(a_report(*statements), person, decisions)


def of_report(report: Report, person: PersonId, allowed: tuple[Allowed, ...] = ()) -> Picked:
    found = report.person(person)
    assert found is not None
    request = AccessRequest(
        id=RecordId("q1"),
        report=ReportId("r1"),
        person=person,
        ground=Ground.OWN_DATA,
        received=date(2027, 1, 4),
        allowed=allowed,
    )
    return pick(with_form(LIBRARY, report), found, request)


def about_corin(number: int = 1, **changed: Any) -> Statement:
    return a_statement(
        number, **{"about": (CORIN,), "text": "He came to every appointment.", **changed}
    )


def why(found: Picked) -> list[tuple[Left, ...]]:
    return [one.why for one in found.left]


def test_what_is_about_a_person_alone_and_kept_from_nobody_goes_out() -> None:
    found = picked(about_corin(), a_statement(2, about=(JUNIPER,), text="She reads well."))

    assert [one.text for one in found.copy.statements] == ["He came to every appointment."]
    assert found.left == ()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"disclosure": Disclosure(withheld_from=(CORIN,))}, Left.WITHHELD),
        (
            {"disclosure": Disclosure(withheld_from=(TAMSIN,), until_chair_advises=True)},
            Left.UNTIL_CHAIR_ADVISES,
        ),
        ({"source": Source(kind=FIRST, who="A neighbour")}, Left.TOLD_BY_ANOTHER),
        ({"source": Source(kind=SECOND, may_be_named=False)}, Left.TOLD_BY_ANOTHER),
        ({"about": (CORIN, JUNIPER)}, Left.ABOUT_OTHERS),
        ({"text": "He shouted at Tamsin."}, Left.NAMES_OTHERS),
    ],
)
def test_what_is_withheld_told_by_others_or_about_others_is_left_for_review(
    changed: dict[str, Any], reason: Left
) -> None:
    found = picked(about_corin(**changed))

    assert found.copy.statements == ()
    assert why(found) == [(reason,)]
    assert found.left[0].number == 1


def test_what_somebody_said_themselves_goes_out_with_their_name() -> None:
    source = Source(kind=FIRST, who="Corin Thrumm")
    found = picked(about_corin(source=source, basis=Basis(said_by="Corin Thrumm")))

    assert found.copy.statements[0].who == "Corin Thrumm"


def test_what_another_told_and_somebody_let_out_does_not_name_who_told_it() -> None:
    source = Source(kind=FIRST, who="Odd Neighbour")
    basis = Basis(said_by="Odd Neighbour", said_to="the school", place="At the gate")
    one = about_corin(source=source, basis=basis, kind=Kind.ALLEGATION)

    found = picked(one, allowed=one.id)

    (out,) = found.copy.statements
    assert (out.who, out.basis) == ("", Basis(place="At the gate"))
    assert found.allowed == (1,)
    assert found.left == ()


def test_a_person_who_is_named_in_words_about_another_finds_it_left_for_review() -> None:
    found = picked(a_statement(1, about=(JUNIPER,), text="Juniper heard Corin shout."))

    assert why(found) == [(Left.ABOUT_OTHERS, Left.NAMES_OTHERS)]


def test_what_rests_on_something_left_out_is_left_out_through_any_chain() -> None:
    root = about_corin(1, source=Source(kind=FIRST))
    middle = about_corin(2, rests_on=(root.id,))
    end = about_corin(3, rests_on=(middle.id,))

    assert why(picked(end, middle, root)) == [
        (Left.RESTS_ON,),
        (Left.RESTS_ON,),
        (Left.TOLD_BY_ANOTHER,),
    ]
    assert [
        one.reference for one in picked(end, middle, root, allowed=root.id).copy.statements
    ] == [
        end.reference,
        middle.reference,
        root.reference,
    ]
    assert [one.reference for one in picked(end, middle, root, allowed=middle.id).left] == [
        root.reference
    ]


def test_of_themselves_a_person_is_told_what_is_kept_but_no_address_withheld_from_them() -> None:
    hers = dict(picked(person=TAMSIN).copy.held)

    assert hers["Name"] == "Tamsin Pebblewick"
    assert "Marigold" in hers["Address"]
    assert "Marigold" not in str(picked().copy)


def test_what_is_no_statement_is_named_for_review_and_never_goes_out() -> None:
    report = a_report(
        views=(ProvisionalView(child=JUNIPER, view=View.YES, reason="Corin shouts."),),
        comments=(
            FamilyComment(
                id=RecordId("c1"),
                by=TAMSIN,
                text="Corin was there.",
                kind=CommentKind.DISAGREEMENT,
            ),
        ),
        attached=(a_document(),),
    )

    found = of_report(report, CORIN)

    assert [one.what for one in found.elsewhere] == [
        "The provisional view",
        "What another of the family said",
        "Attached document 1",
    ]
    assert found.copy.comments == ()


def test_a_table_that_names_the_person_is_named_for_review() -> None:
    leaf = next(
        one
        for one in outline(with_form(LIBRARY, a_report()).form, a_report())
        if one.slot.type is SlotType.TABLE
    )
    value = SlotValue(place=leaf.place, rows=((CORIN, "Monday"),))

    about = of_report(a_report(values=(value,)), CORIN).elsewhere
    others = of_report(a_report(values=(value,)), TAMSIN).elsewhere

    assert [one.what for one in about] == [f'The answer to "{leaf.slot.label}"']
    assert others == ()
