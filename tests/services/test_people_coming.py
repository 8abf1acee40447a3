"""Who of the family stands in the list of who comes, and once."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.attendee import Attendee, Basis, Coming, Standing
from reportwriter.domain.ids import PersonId, RecordId
from reportwriter.domain.people import ParentalResponsibility, Person, Role
from reportwriter.services.people_coming import offered_of, people_coming

JUNIPER = Person(
    id=PersonId("P1"), name="Juniper Pebblewick", role=Role.SUBJECT_CHILD, born=date(2015, 5, 4)
)
MARA = Person(
    id=PersonId("P2"), name="Mara Pebblewick", role=Role.PARENT_OR_CARER, relationship="mother"
)
GRAN = Person(id=PersonId("P3"), name="Edda Pebblewick", role=Role.SIGNIFICANT_OTHER)
OTTO = Person(id=PersonId("P4"), name="Otto Pebblewick", role=Role.OTHER_CHILD)
FAMILY = (MARA, JUNIPER, GRAN, OTTO)
ADVOCATE = Attendee(id=RecordId("a9"), name="Ida Fenwick", standing=Standing.SUPPORTER)


def test_children_and_parents_stand_there_unasked_and_others_are_offered() -> None:
    people = people_coming((), [FAMILY])

    assert [(one.attendee.name, one.attendee.standing) for one in people] == [
        ("Juniper Pebblewick", Standing.CHILD),
        ("Mara Pebblewick", Standing.FAMILY),
    ]
    assert people[1].attendee.relationship == "mother"
    assert all(one.is_named for one in people)
    assert offered_of(people, [FAMILY]) == ("Otto Pebblewick", "Edda Pebblewick")


def test_somebody_whom_several_reports_name_stands_there_once() -> None:
    elsewhere = replace(MARA, id=PersonId("X7"), name="Mara Quill", aliases=("Mara Pebblewick",))

    people = people_coming((), [FAMILY, (elsewhere, replace(JUNIPER, born=None))])

    assert [one.attendee.name for one in people] == ["Juniper Pebblewick", "Mara Pebblewick"]


def test_what_was_heard_of_somebody_stays_theirs_under_another_of_their_names() -> None:
    (_, mara) = people_coming((), [FAMILY])
    kept = replace(mara.attendee, coming=Coming.WHOLE)
    renamed = replace(MARA, name="Mara Quill", aliases=("Mara Pebblewick",))

    people = people_coming((kept,), [(renamed, JUNIPER)])

    assert [one.attendee for one in people if one.attendee.standing is Standing.FAMILY] == [kept]


def test_a_report_that_says_who_has_responsibility_gives_the_ground() -> None:
    says = replace(MARA, parental_responsibility=ParentalResponsibility.YES)

    (_, mara) = people_coming((), [FAMILY, (replace(says, id=PersonId("X7")),)])

    assert mara.has_responsibility
    assert mara.attendee.basis == (Basis.PARENTAL_RESPONSIBILITY,)


def test_a_child_has_no_ground_and_needs_none() -> None:
    says = replace(JUNIPER, parental_responsibility=ParentalResponsibility.YES)

    assert people_coming((), [(says,)])[0].attendee.basis == ()


def test_two_of_one_name_in_one_report_stay_two() -> None:
    brother = replace(JUNIPER, id=PersonId("P8"), born=date(2018, 2, 2))

    first, second = people_coming((), [(JUNIPER, brother)])

    assert first.attendee.id != second.attendee.id


def test_initials_are_no_second_child_where_a_report_writes_the_name_out() -> None:
    short = replace(JUNIPER, id=PersonId("P1"), name="J.P.", born=None)

    assert [one.attendee.name for one in people_coming((), [(short,), FAMILY])] == [
        "Juniper Pebblewick",
        "Mara Pebblewick",
    ]
    assert [one.attendee.name for one in people_coming((), [(short,)])] == ["J.P."]


def test_whoever_has_died_is_asked_of_by_nobody() -> None:
    died = replace(MARA, has_died=True)

    assert people_coming((), [(died,)]) == ()
    assert offered_of((), [(replace(GRAN, has_died=True),)]) == ()


def test_whoever_was_typed_comes_after_the_family_and_is_named_by_nobody() -> None:
    people = people_coming((ADVOCATE,), [FAMILY])

    assert people[-1].attendee == ADVOCATE
    assert not people[-1].is_named


def test_an_interpreter_that_a_report_asks_for_is_told() -> None:
    says = replace(MARA, id=PersonId("X7"), interpreter="Polish")

    (_, mara) = people_coming((), [FAMILY, (says,)])

    assert mara.interpreter == "Polish"
