"""A copy holds what its reader may read and nothing else, whatever a report looks like."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.family_copy import CopySharing, FamilyCopy, Kept, Why
from reportwriter.domain.ids import PersonId, RecordId, StatementId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment, Shared, SharingRecord, WhyNot
from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Place,
    Source,
    SourceKind,
    Statement,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.services.copy_making import MadeCopy, make_copy
from reportwriter.wording.family_copy import why_left_out
from tests.builders import CORIN, JUNIPER, PEOPLE, TAMSIN, a_conference, a_report, a_statement
from tests.services.rules.opened import opened

GRAN = Person(
    id=PersonId("P7"), name="Odalys Pebblewick", role=Role.SIGNIFICANT_OTHER, school="Mill Lane"
)
NOT_FOR_HIM = Disclosure(withheld_from=(CORIN,), reason="He must not know.")
WORRIES = Place(section="summary", slot="worries")
CHRONOLOGY = Place(section="2", slot="chronology")
WISHES = Place(section="3", slot="wishes", person=JUNIPER)
HOW_ASKED = Place(section="3", slot="how_asked", person=JUNIPER)


def _made(report: Report, reader: PersonId = CORIN) -> MadeCopy:
    person = report.person(reader)
    assert person is not None
    return make_copy(opened(report), person, 1)


def _copy(report: Report, reader: PersonId = CORIN) -> FamilyCopy:
    return _made(report, reader).copy


def test_what_is_withheld_is_not_in_it_nor_what_rests_on_it() -> None:
    hidden = a_statement(1, text="She packed a bag.", disclosure=NOT_FOR_HIM)
    rests = a_statement(2, text="I think she is afraid.", rests_on=(hidden.id,))
    free = a_statement(3, text="She was in school.", rests_on=(hidden.id,))
    on_nothing = a_statement(4, text="She reads well.")

    made = _made(a_report(hidden, rests, free, on_nothing))

    assert [one.text for one in made.copy.statements] == ["She reads well."]
    assert [(one.what, one.number) for one in made.left_out] == [
        (Kept.STATEMENT, 1),
        (Kept.STATEMENT, 2),
        (Kept.STATEMENT, 3),
        (Kept.PERSON, None),
    ]
    assert len(_copy(a_report(hidden, rests), TAMSIN).statements) == 2


def test_a_row_or_a_view_is_in_it_when_all_it_rests_on_is() -> None:
    hidden, free = a_statement(1, disclosure=NOT_FOR_HIM), a_statement(2)
    rows = (
        ("Rests on both", f"{hidden.reference} {free.reference}"),
        ("Rests on one", f"{free.reference}"),
        ("Rests on nothing", ""),
    )
    views = (
        ProvisionalView(child=JUNIPER, view=View.YES, reason="Hidden why", rests_on=(hidden.id,)),
    )
    report = a_report(hidden, free, values=(SlotValue(place=WORRIES, rows=rows),), views=views)

    made = _made(report)

    assert made.copy.values == (SlotValue(place=WORRIES, rows=rows[1:2]),)
    assert made.copy.views == ()
    assert [one.words for one in made.left_out][1:] == [
        "Rests on both",
        "Rests on nothing",
        "Hidden why",
        "Marlow Thrumm",
    ]
    assert len(_copy(report, TAMSIN).views) == 1


def test_a_row_that_leaves_its_words_to_a_statement_is_in_no_copy_without_it() -> None:
    hidden = a_statement(1, text="She packed a bag.", disclosure=NOT_FOR_HIM)
    free = a_statement(2, text="She reads well.")
    by_hidden, by_free = (("", "", "", str(one.reference)) for one in (hidden, free))
    chronology = SlotValue(place=CHRONOLOGY, rows=(by_hidden, by_free))

    made = _made(a_report(hidden, free, values=(chronology,)))

    assert made.copy.values == (SlotValue(place=CHRONOLOGY, rows=(by_free,)),)
    assert made.rows == ("She reads well.",)
    row = next(one for one in made.left_out if one.what is Kept.ROW)
    assert (row.words, row.why, row.because) == ("She packed a bag.", Why.RESTS_ON, (1,))


def test_nobody_learns_where_anybody_lives_learns_or_is_treated() -> None:
    people = tuple(replace(one, school="Hollybrook", doctor="Dr Quince") for one in PEOPLE)
    report = a_report(conference=a_conference(people=people))

    for reader in (CORIN, TAMSIN):
        said = str(_copy(report, reader))
        for secret in ("Marigold", "Cobblestick", "Hollybrook Primary", "Dr Quince"):
            assert secret not in said.replace(str(report.author.agency), "")


def test_an_adults_date_of_birth_and_other_names_stay_out() -> None:
    people = tuple(replace(one, born=date(1990, 5, 21)) for one in PEOPLE)
    copy = _copy(a_report(conference=a_conference(people=people)))

    assert {one.name for one in copy.people if one.born} == {
        "Juniper Pebblewick",
        "Otto Pebblewick",
    }
    assert "Tamsin Thrumm" not in str(copy)


def test_who_told_it_is_named_by_their_leave_only() -> None:
    def told(named: bool | None, who: str = "A neighbour") -> Statement:
        return a_statement(
            source=Source(kind=SourceKind.SECOND_HAND, who=who, may_be_named=named),
            basis=Basis(said_by=who, said_to="The school", recorded_in="Log"),
        )

    for named, known in ((True, True), (False, False), (None, False)):
        (statement,) = _copy(a_report(told(named))).statements
        assert (statement.who == statement.basis.said_by == "A neighbour") is known
        assert statement.basis.recorded_in == "Log"
    assert _copy(a_report(told(None, "Corin Thrumm"))).statements[0].who == "Corin Thrumm"
    own = a_statement(source=Source(kind=SourceKind.OWN, who="Ms Lund"))
    assert _copy(a_report(own)).statements[0].who == "Ms Lund"


def test_others_are_known_only_where_a_statement_of_the_copy_names_them() -> None:
    people = (*PEOPLE, GRAN)
    about_her = a_statement(1, about=(GRAN.id,))
    hidden = replace(about_her, disclosure=NOT_FOR_HIM)
    conference = a_conference(people=people)

    def names(report: Report) -> set[str]:
        return {one.name for one in _copy(report).people}

    assert "Odalys Pebblewick" in names(a_report(about_her, conference=conference))
    assert "Odalys Pebblewick" not in names(a_report(hidden, conference=conference))
    left = _made(a_report(hidden, conference=conference)).left_out
    assert "Odalys Pebblewick" in [one.words for one in left if one.what is Kept.PERSON]


def test_only_the_readers_own_words_and_sharing_are_in_it() -> None:
    comments = tuple(
        FamilyComment(
            id=RecordId(f"c{who}"), by=who, text=f"By {who}", kind=CommentKind.DISAGREEMENT
        )
        for who in (CORIN, TAMSIN)
    )
    sharing = (
        SharingRecord(id=RecordId("s1"), person=TAMSIN, how=Shared.COPY_GIVEN),
        SharingRecord(
            id=RecordId("s2"), person=CORIN, how=Shared.NOT_SHARED, not_shared_because="Bail"
        ),
    )

    copy = _copy(a_report(comments=comments, sharing=sharing))

    assert [one.text for one in copy.comments] == [f"By {CORIN}"]
    assert copy.sharing == ()
    assert "Bail" not in str(copy)


def test_why_a_report_was_not_shared_before_it_was_is_nothing_for_its_reader() -> None:
    changed_its_mind = SharingRecord(
        id=RecordId("s1"),
        person=CORIN,
        how=Shared.READ_TOGETHER,
        at=time(9, 10),
        interpreter="Quill Marsh",
        why_not=WhyNot.POLICE_ENQUIRY,
        not_shared_because="Bail",
        agreed_by="Sergeant Thistle",
    )

    copy = _copy(a_report(sharing=(changed_its_mind,)))

    assert copy.sharing == (
        CopySharing(how=Shared.READ_TOGETHER, at=time(9, 10), interpreter="Quill Marsh"),
    )


def test_how_a_child_was_asked_tells_nothing_where_its_words_are_withheld() -> None:
    said = a_statement(1, place=WISHES)
    asked = SlotValue(place=HOW_ASKED, text="She came to Mr Lund by herself.")
    hidden = replace(said, disclosure=NOT_FOR_HIM)

    assert _copy(a_report(said, values=(asked,))).values == (asked,)
    assert _copy(a_report(hidden, values=(asked,))).values == ()


def test_a_childs_edition_holds_the_authors_words_for_a_child_alone() -> None:
    told = a_statement(1, child_wording="You came to school most days.")
    untold = a_statement(2)
    kept = a_statement(
        3, child_wording="Not yet.", disclosure=Disclosure(not_for_children=(JUNIPER,))
    )
    row = ("A point", f"{told.reference}")
    report = a_report(told, untold, kept, values=(SlotValue(place=WORRIES, rows=(row,)),))

    copy = _copy(report, JUNIPER)

    assert copy.for_child
    assert [one.text for one in copy.statements] == ["You came to school most days."]
    assert copy.values == ()
    assert told.text not in str(copy)
    assert told.evidence.text not in str(copy)


def test_a_young_person_reads_what_the_adults_read_but_for_what_is_kept_from_them() -> None:
    free = a_statement(1, child_wording="You came to school.")
    kept = a_statement(2, disclosure=Disclosure(not_for_children=(JUNIPER,)))
    report = a_report(free, kept)
    reader = report.people[0]

    copy = make_copy(opened(report), reader, 1, Standing(capacity=Capacity.YOUNG_PERSON)).copy

    assert not copy.for_child
    assert [one.text for one in copy.statements] == [free.text]


@pytest.mark.parametrize("name", ["Corin Thrumm", "corey  vantis"])
def test_what_is_kept_from_a_supporter_whom_the_report_names_stays_out_too(name: str) -> None:
    hidden = a_statement(1, text="She packed a bag.", disclosure=NOT_FOR_HIM)
    rests = a_statement(2, rests_on=(hidden.id,))
    report = a_report(hidden, rests, a_statement(3))
    mother = report.person(TAMSIN)
    assert mother is not None

    made = make_copy(opened(report), mother, 1, Standing(capacity=Capacity.MOTHER, supporter=name))

    assert len(made.copy.statements) == 1
    assert [(one.why, one.because) for one in made.left_out][:2] == [
        (Why.WITHHELD_FROM_SUPPORTER, ()),
        (Why.RESTS_ON, (1,)),
    ]
    assert made.supporter == report.person(CORIN)


def test_each_thing_left_out_says_why() -> None:
    untold = a_statement(1)
    kept = a_statement(2, disclosure=Disclosure(not_for_children=(JUNIPER,)))
    rows = (("Rests on a statement", f"{untold.reference}"), ("Rests on nothing", ""))
    gone = (("Rests on what is gone", "ZZZ"),)
    report = a_report(untold, kept, values=(SlotValue(place=WORRIES, rows=rows + gone),))

    assert [one.why for one in _made(report, JUNIPER).left_out][:3] == [
        Why.NO_CHILD_WORDS,
        Why.WITHHELD,
        Why.ONLY_STATEMENTS,
    ]
    said = {one.words: why_left_out(one.why, one.because) for one in _made(report).left_out}
    assert said == {
        "Rests on nothing": "Names no statement, so nothing says who may read it",
        "Rests on what is gone": "Names a statement that the report no longer has",
        "Marlow Thrumm": "No statement in the copy names them",
    }


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    """Return a report whose statements withhold and rest on each other at random."""
    count = draw(st.integers(1, 8))
    ids = [StatementId(f"s{number}") for number in range(count)]
    made = [
        a_statement(
            number,
            id=ids[number],
            text=f"token{number:03d}text",
            rests_on=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
            disclosure=Disclosure(
                withheld_from=tuple(
                    draw(st.lists(st.sampled_from((CORIN, TAMSIN)), max_size=2, unique=True))
                )
            ),
        )
        for number in range(count)
    ]
    rows = tuple(
        (f"row{number:03d}row", " ".join(str(one.reference) for one in picked))
        for number, picked in enumerate(
            draw(st.lists(st.lists(st.sampled_from(made), max_size=3), max_size=3))
        )
    )
    views = tuple(
        ProvisionalView(
            child=JUNIPER,
            view=View.YES,
            reason=f"view{number:03d}view",
            rests_on=tuple(one.id for one in picked),
        )
        for number, picked in enumerate(
            draw(st.lists(st.lists(st.sampled_from(made), max_size=2), max_size=2))
        )
    )
    return a_report(*made, values=(SlotValue(place=WORRIES, rows=rows),), views=views)


def _hidden(report: Report, reader: PersonId) -> set[StatementId]:
    """Return what a reader may not read, worked out the slow way: until nothing more is added."""
    hidden = {one.id for one in report.statements if reader in one.disclosure.withheld_from}
    while True:
        more = {one.id for one in report.statements if hidden & set(one.rests_on)} | hidden
        if more == hidden:
            return hidden
        hidden = more


@settings(max_examples=300, deadline=None)
@given(_reports(), st.sampled_from((CORIN, TAMSIN)))
def test_no_token_that_only_others_may_read_is_in_a_copy(report: Report, reader: PersonId) -> None:
    hidden = _hidden(report, reader)
    references = {str(one.reference) for one in report.statements if one.id in hidden}
    secret = {one.text for one in report.statements if one.id in hidden}
    secret |= {
        row[0]
        for value in report.values
        for row in value.rows
        if not row[1].strip() or references & set(row[1].split())
    }
    secret |= {view.reason for view in report.views if hidden & set(view.rests_on)}

    said = str(_copy(report, reader))

    assert [token for token in secret if token in said] == []
    open_texts = {one.text for one in report.statements if one.id not in hidden}
    assert {one.text for one in _copy(report, reader).statements} == open_texts
