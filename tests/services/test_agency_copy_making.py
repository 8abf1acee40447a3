"""A copy for an agency holds what it may read and nothing else, whatever a report looks like."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.agency_copy import AgencyCopy
from reportwriter.domain.family_copy import Kept, Why
from reportwriter.domain.ids import RecordId, StatementId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.domain.statement import Disclosure, Place
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.agency_copy_making import (
    AgencyReader,
    MadeAgencyCopy,
    make_agency_copy,
)
from tests.builders import CORIN, JUNIPER, PEOPLE, TAMSIN, a_conference, a_report, a_statement
from tests.services.rules.opened import opened

HOUSING = AgencyReader(agency="Larch Housing")
NOT_FOR_HOUSING = Disclosure(not_for_agencies=("Housing",))
WORRIES = Place(section="summary", slot="worries")


def _made(report: Report) -> MadeAgencyCopy:
    return make_agency_copy(opened(report), HOUSING)


def _copy(report: Report) -> AgencyCopy:
    return _made(report).copy


def _comment(number: int, statement: StatementId | None) -> FamilyComment:
    return FamilyComment(
        id=RecordId(f"c{number}"),
        by=TAMSIN,
        text=f"Comment {number}",
        kind=CommentKind.DISAGREEMENT,
        statement=statement,
    )


def test_what_is_not_for_the_agency_is_not_in_it_nor_what_rests_on_it() -> None:
    hidden = a_statement(1, text="She takes tablets.", disclosure=NOT_FOR_HOUSING)
    rests = a_statement(2, text="I think she is unwell.", rests_on=(hidden.id,))
    free = a_statement(3, text="She reads well.")
    row = ("Rests on it", f"{hidden.reference}")
    view = ProvisionalView(child=JUNIPER, view=View.YES, reason="Why", rests_on=(hidden.id,))

    made = _made(
        a_report(
            hidden,
            rests,
            free,
            values=(SlotValue(place=WORRIES, rows=(row,)),),
            views=(view,),
            comments=(_comment(1, hidden.id), _comment(2, free.id), _comment(3, None)),
        )
    )

    assert [one.text for one in made.copy.statements] == ["She reads well."]
    assert (made.copy.values, made.copy.views) == ((), ())
    assert [one.text for one in made.copy.comments] == ["Comment 2"]
    assert [(one.what, one.why, one.number, one.because) for one in made.left_out] == [
        (Kept.STATEMENT, Why.NOT_FOR_AGENCY, 1, ()),
        (Kept.STATEMENT, Why.RESTS_ON, 2, (1,)),
        (Kept.ROW, Why.RESTS_ON, None, (1,)),
        (Kept.VIEW, Why.RESTS_ON, None, (1,)),
        (Kept.COMMENT, Why.RESTS_ON, None, (1,)),
        (Kept.COMMENT, Why.RESTS_ON_NOTHING, None, ()),
    ]


def test_another_agency_reads_it_and_is_told_whom_of_the_family_it_is_kept_from() -> None:
    both = Disclosure(
        not_for_agencies=("Housing",), withheld_from=(CORIN,), not_for_children=(JUNIPER,)
    )
    report = a_report(a_statement(1, disclosure=both))

    (statement,) = make_agency_copy(opened(report), AgencyReader(agency="Police")).copy.statements

    assert statement.withheld_from == (CORIN,)
    assert statement.not_for_children == (JUNIPER,)
    assert _copy(report).statements == ()


def test_no_address_school_telephone_or_sharing_is_in_it() -> None:
    people = tuple(replace(one, school="Mill Lane School", doctor="Dr Quince") for one in PEOPLE)
    report = a_report(
        a_statement(),
        conference=a_conference(people=people),
        sharing=(SharingRecord(id=RecordId("s1"), person=TAMSIN, how=Shared.COPY_GIVEN),),
    )

    said = str(_copy(report))

    for secret in ("Marigold", "Cobblestick", "Mill Lane", "Dr Quince", "copy_given"):
        assert secret not in said


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    """Return a report whose statements are not for agencies and rest on each other at random."""
    count = draw(st.integers(1, 8))
    ids = [StatementId(f"s{number}") for number in range(count)]
    agencies = st.lists(st.sampled_from(("Housing", "Larch Housing", "Police")), max_size=2)
    made = [
        a_statement(
            number,
            id=ids[number],
            text=f"token{number:03d}text",
            rests_on=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
            disclosure=Disclosure(not_for_agencies=tuple(draw(agencies))),
        )
        for number in range(count)
    ]
    rows = tuple(
        (f"row{number:03d}row", " ".join(str(one.reference) for one in picked))
        for number, picked in enumerate(
            draw(st.lists(st.lists(st.sampled_from(made), max_size=3), max_size=3))
        )
    )
    comments = tuple(
        _comment(number, one) for number, one in enumerate(draw(st.lists(st.sampled_from(ids))))
    )
    return a_report(*made, values=(SlotValue(place=WORRIES, rows=rows),), comments=comments)


def _hidden(report: Report) -> set[StatementId]:
    """Return what Housing may not read, worked out the slow way: until nothing more is added."""
    hidden = {
        one.id
        for one in report.statements
        if any("Housing" in name for name in one.disclosure.not_for_agencies)
    }
    while True:
        more = {one.id for one in report.statements if hidden & set(one.rests_on)} | hidden
        if more == hidden:
            return hidden
        hidden = more


@settings(max_examples=200, deadline=None)
@given(_reports())
def test_no_token_that_is_not_for_the_agency_is_in_its_copy(report: Report) -> None:
    hidden = _hidden(report)
    references = {str(one.reference) for one in report.statements if one.id in hidden}
    secret = {one.text for one in report.statements if one.id in hidden} | references
    secret |= {
        row[0]
        for value in report.values
        for row in value.rows
        if not row[1] or references & set(row[1].split())
    }
    copy = _copy(report)

    said = str(copy)

    assert [token for token in secret if token in said] == []
    assert {one.id for one in copy.statements} == {one.id for one in report.statements} - hidden
    assert all(one.statement not in hidden for one in copy.comments)
