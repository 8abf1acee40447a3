"""An earlier report begins a new one: each statement asks, and opens to nobody."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from reportwriter.domain.ids import (
    AddressId,
    ConferenceReference,
    FactId,
    PersonId,
    RecordId,
    ReportId,
    StatementId,
)
from reportwriter.domain.people import Address, Person, Role
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.sharing import Answer, CommentKind, FamilyComment
from reportwriter.domain.statement import (
    Copied,
    CopiedFrom,
    Disclosure,
    Evidence,
    OtherReportLink,
    Place,
    Source,
    SourceKind,
    Statement,
)
from reportwriter.records.report_row import ReportRow
from reportwriter.services.bringing_forward import BringingForward, Brought
from reportwriter.services.earlier_reports import earlier_reports
from reportwriter.services.writing import with_form
from tests.builders import CORIN, JUNIPER, PEOPLE, TAMSIN, a_conference, a_report, a_statement
from tests.ui.builders_ui import LIBRARY, fake_writing

EARLIER = Copied(origin=CopiedFrom.EARLIER_REPORT)
FROM_CORIN = Disclosure(withheld_from=(CORIN,), reason="She is afraid of him.")


def _renamed(person: Person) -> Person:
    return replace(person, id=PersonId(f"new {person.id}"))


def _now(*people: Person, **changed: Any) -> Report:
    """Return the new report on the same people, who have other ids in it."""
    family = tuple(map(_renamed, people or PEOPLE))
    conference = a_conference(
        reference=ConferenceReference("FIC-0002"),
        people=family,
        addresses=changed.pop("addresses", a_conference().addresses),
    )
    return a_report(conference=conference, id=ReportId("report-2"), **changed)


def _brought(old: Report, into: Report) -> Brought:
    writing: Any = fake_writing(into)
    return BringingForward(writing=writing).bring(with_form(LIBRARY, old), with_form(LIBRARY, into))


def _came(old: Report, into: Report) -> tuple[Statement, ...]:
    after = _brought(old, into).change.apply(into)
    return after.statements[len(into.statements) :]


def test_a_statement_comes_whole_to_the_same_heading_and_asks_whether_it_is_true() -> None:
    was = a_statement(1, disclosure=FROM_CORIN, child_wording="You wore one jumper.")

    (came,) = _came(a_report(was), _now())

    whose = PersonId(f"new {JUNIPER}")
    assert came == replace(
        was,
        id=came.id,
        reference=came.reference,
        place=replace(was.place, person=whose),
        about=(whose,),
        disclosure=replace(FROM_CORIN, withheld_from=(PersonId(f"new {CORIN}"),)),
        copied=EARLIER,
    )
    assert came.id != was.id
    assert came.reference != was.reference


def test_all_of_it_comes_after_what_is_there_and_one_step_takes_it_back() -> None:
    into = _now(statements=(a_statement(9, text="New.", place=Place(section="2", slot="x")),))
    old = a_report(a_statement(1, text="One."), a_statement(2, text="Two."))

    brought = _brought(old, into)

    after = brought.change.apply(into)
    assert [one.text for one in after.statements] == ["New.", "One.", "Two."]
    assert len(after.references) == 3
    assert brought.count == 2
    assert brought.change.inverse(into).apply(after) == into


def test_what_is_here_word_for_word_does_not_come_twice_and_empty_ones_stay() -> None:
    here = a_statement(9)
    old = a_report(a_statement(1), a_statement(2, text=" "))

    brought = _brought(old, _now(statements=(here,)))

    assert (brought.count, brought.kept_back, brought.without_place) == (0, 0, 0)


def test_an_opinion_keeps_its_links_to_what_came_along_and_no_others() -> None:
    gone = a_statement(1, place=replace(a_statement().place, person=PersonId("P99")))
    came, opinion = a_statement(2), a_statement(3, rests_on=(StatementId("s1"), StatementId("s2")))
    opinion = replace(
        opinion,
        text="I think so.",
        rests_on_others=(OtherReportLink(agency="GP", reference="QXZ"),),
    )

    fact, view = _came(a_report(gone, came, opinion), _now())

    assert view.rests_on == (fact.id,)
    assert view.rests_on_others == ()


def test_what_it_rested_on_keeps_an_opinion_from_the_same_people_when_that_stays_behind() -> None:
    nowhere = replace(a_statement().place, person=PersonId("P99"))
    told = a_statement(1, place=nowhere, disclosure=FROM_CORIN)
    opinion = a_statement(2, text="I think so.", rests_on=(told.id,))

    (came,) = _came(a_report(told, opinion), _now())

    assert came.disclosure.withheld_from == (PersonId(f"new {CORIN}"),)
    assert came.disclosure.reason == FROM_CORIN.reason


def test_what_is_kept_from_somebody_who_is_not_here_stays_behind() -> None:
    without_corin = tuple(one for one in PEOPLE if one.id != CORIN)
    old = a_report(a_statement(1, disclosure=FROM_CORIN), a_statement(2, text="Two."))

    brought = _brought(old, _now(*without_corin))

    assert (brought.count, brought.kept_back, brought.without_place) == (1, 1, 0)


def test_a_father_and_a_son_of_one_name_are_told_apart_by_when_they_were_born() -> None:
    father = replace(PEOPLE[4], born=date(1990, 5, 1))
    son = replace(father, id=PersonId("P8"), role=Role.OTHER_CHILD, born=date(2015, 5, 1))
    old = a_report(a_statement(1, disclosure=FROM_CORIN), people=(*PEOPLE[:4], father, son))

    (came,) = _came(old, _now(*PEOPLE[:4], son, father))
    only_son = _brought(old, _now(*PEOPLE[:4], son))
    unknown = _brought(old, _now(*PEOPLE[:4], replace(son, born=None), replace(father, born=None)))

    assert came.disclosure.withheld_from == (PersonId(f"new {CORIN}"),)
    assert (only_son.count, only_son.kept_back) == (0, 1)
    assert (unknown.count, unknown.kept_back) == (0, 1)


def test_a_statement_that_tells_an_address_comes_only_where_that_is_protected_too() -> None:
    told = a_statement(1, text="She moved to Marigold Rise in May.")

    protected, open_here = (
        _brought(a_report(told), _now()),
        _brought(
            a_report(told),
            _now(addresses=(Address(id=AddressId("A1"), text="7 Cobblestick Lane"),)),
        ),
    )

    assert (protected.count, protected.kept_back) == (1, 0)
    assert (open_here.count, open_here.kept_back) == (0, 1)


def test_what_the_author_protects_by_hand_stays_where_it_is_not_protected_from_the_same() -> None:
    fact = ProtectedFact(
        id=FactId("F1"), kind=ProtectedKind.REFUGE, words="Larch Court", withheld_from=(CORIN,)
    )
    old = a_report(
        a_statement(1, evidence=Evidence(text="Note of Larch Court")), protected_facts=(fact,)
    )
    from_tamsin = replace(fact, withheld_from=(PersonId(f"new {TAMSIN}"),))
    from_corin = replace(fact, withheld_from=(PersonId(f"new {CORIN}"),))

    counts = [
        _brought(old, _now(protected_facts=facts)).count
        for facts in ((), (from_tamsin,), (from_corin,))
    ]

    assert counts == [0, 0, 1]


def test_who_must_not_be_named_is_named_only_beside_the_statement_that_protects_them() -> None:
    source = Source(kind=SourceKind.FIRST_HAND, who="Ida Wren", may_be_named=False)
    nowhere = replace(a_statement().place, person=PersonId("P99"))
    named = a_statement(2, text="Ida Wren came to the gate.")
    told = a_statement(1, text="She heard shouting.", source=source)

    together = _brought(a_report(told, named), _now())
    alone = _brought(a_report(replace(told, place=nowhere), named), _now())

    assert (together.count, together.kept_back) == (2, 0)
    assert (alone.count, alone.kept_back, alone.without_place) == (0, 1, 1)


def test_a_corrected_statement_comes_as_corrected_and_the_comment_stays() -> None:
    said = FamilyComment(
        id=RecordId("c1"),
        by=TAMSIN,
        text="That was a Monday.",
        kind=CommentKind.CORRECTION_OF_FACT,
        statement=StatementId("s1"),
        answer=Answer.CORRECTED,
        read="On Tuesday she was late.",
    )
    old = a_report(a_statement(1, text="On Monday she was late."), comments=(said,))
    into = _now()

    after = _brought(old, into).change.apply(into)

    assert [one.text for one in after.statements] == ["On Monday she was late."]
    assert after.comments == ()


def test_from_another_form_it_comes_to_the_heading_of_the_same_matter() -> None:
    other = FormRef(id="general-conference-report", version=1)
    old = a_report(a_statement(1))
    into = _now(form=other)

    (came,) = _came(old, into)

    leaf = LIBRARY.form(other).section(came.place.section)
    was = LIBRARY.form(old.form).section("3")
    assert leaf is not None
    assert was is not None
    assert leaf.topic is was.topic
    assert came.place.person == PersonId(f"new {JUNIPER}")


def _row(name: str, *children: str, statements: int = 3) -> ReportRow:
    return ReportRow(
        id=ReportId(name),
        version=1,
        form=a_report().form,
        conference=ConferenceReference("FIC-0001"),
        children=children,
        author="Pru Oakenshaw",
        agency="Hollybrook Primary School",
        starts_at=None,
        reports_due=None,
        invitation=None,
        signed_at=None,
        changed_at=datetime(2026, 12, 1, tzinfo=UTC),
        statements=statements,
    )


def test_an_earlier_report_is_another_that_says_something_on_one_of_the_children() -> None:
    rows = (
        _row("report-1", "Juniper Pebblewick"),
        _row("same", "JUNIPER  Pebblewick", "Ada Rook"),
        _row("other", "Ada Rook"),
        _row("empty", "Juniper Pebblewick", statements=0),
        _row("unnamed", ""),
    )

    found = earlier_reports(a_report(), rows)

    assert [row.id for row in found] == ["same"]


@pytest.mark.parametrize("name", ["", " "])
def test_a_child_without_a_name_has_no_earlier_report(name: str) -> None:
    child = replace(PEOPLE[0], name=name)

    assert earlier_reports(a_report(people=(child,)), (_row("unnamed", name),)) == ()
