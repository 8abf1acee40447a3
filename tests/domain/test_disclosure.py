from dataclasses import replace

import pytest

from reportwriter.domain.disclosure import as_sent, reaches
from reportwriter.domain.ids import AddressId, FactId, StatementId
from reportwriter.domain.people import Address, Person
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Ignored, Kind, Statement
from reportwriter.records.canonical import to_json
from tests.builders import (
    ADDRESSES,
    CORIN,
    JUNIPER,
    OTTO,
    PEOPLE,
    TAMSIN,
    a_conference,
    a_report,
    a_statement,
)

FROM_CORIN = Disclosure(
    withheld_from=(CORIN,), until_chair_advises=True, reason="She is afraid of what he will say."
)
NOT_FOR_JUNIPER = Disclosure(not_for_children=(JUNIPER,))


def _opinion(number: int, *on: Statement, disclosure: Disclosure | None = None) -> Statement:
    return a_statement(
        number,
        kind=Kind.OPINION,
        rests_on=tuple(one.id for one in on),
        disclosure=disclosure or Disclosure(),
    )


def test_a_statement_that_rests_on_nothing_reaches_as_its_writer_said() -> None:
    told = a_statement(1, disclosure=FROM_CORIN)

    reach = reaches(a_report(told))[told.id]

    assert reach.disclosure == FROM_CORIN
    assert reach.because_of == ()


def test_an_open_opinion_is_withheld_with_the_allegation_it_rests_on() -> None:
    told = a_statement(4, kind=Kind.ALLEGATION, disclosure=FROM_CORIN)
    seen = a_statement(5)
    opinion = _opinion(6, told, seen)

    reach = reaches(a_report(told, seen, opinion))[opinion.id]

    assert reach.hidden_from(CORIN)
    assert not reach.hidden_from(TAMSIN)
    assert reach.disclosure.until_chair_advises
    assert reach.because_of == (told.id,)


def test_the_reason_of_what_it_rests_on_is_not_taken_over() -> None:
    told = a_statement(1, disclosure=FROM_CORIN)
    opinion = _opinion(2, told)

    assert reaches(a_report(told, opinion))[opinion.id].disclosure.reason == ""


def test_a_restriction_is_inherited_through_any_number_of_steps() -> None:
    told = a_statement(1, disclosure=FROM_CORIN)
    first = _opinion(2, told)
    second = _opinion(3, first)
    third = _opinion(4, second)

    reach = reaches(a_report(third, second, first, told))[third.id]

    assert reach.hidden_from(CORIN)
    assert reach.because_of == (told.id,)


def test_what_is_not_for_a_child_is_inherited_beside_what_is_withheld() -> None:
    one = a_statement(1, disclosure=FROM_CORIN)
    other = a_statement(2, disclosure=NOT_FOR_JUNIPER)
    opinion = _opinion(3, one, other, disclosure=Disclosure(withheld_from=(TAMSIN,)))

    reach = reaches(a_report(one, other, opinion))[opinion.id]

    assert reach.disclosure.withheld_from == (TAMSIN, CORIN)
    assert reach.disclosure.not_for_children == (JUNIPER,)
    assert reach.hidden_from(JUNIPER)
    assert not reach.hidden_from(OTTO)
    assert reach.because_of == (one.id, other.id)


def test_what_adds_nothing_is_not_named_as_the_cause() -> None:
    told = a_statement(1, disclosure=FROM_CORIN)
    opinion = _opinion(2, told, disclosure=Disclosure(withheld_from=(TAMSIN, CORIN)))

    reach = reaches(a_report(told, opinion))[opinion.id]

    assert reach.disclosure.withheld_from == (TAMSIN, CORIN)
    assert reach.because_of == ()


def test_statements_in_a_circle_share_one_restriction() -> None:
    told = a_statement(1, disclosure=FROM_CORIN, rests_on=(StatementId("s3"),))
    second = _opinion(2, told, disclosure=NOT_FOR_JUNIPER)
    third = _opinion(3, second)

    found = reaches(a_report(told, second, third))

    assert all(
        found[one.id].hidden_from(person)
        for one in (told, second, third)
        for person in (CORIN, JUNIPER)
    )
    assert found[third.id].because_of == (second.id, told.id)


def test_a_statement_that_rests_on_itself_reaches_as_its_writer_said() -> None:
    told = a_statement(1, disclosure=FROM_CORIN, rests_on=(StatementId("s1"),))

    assert reaches(a_report(told))[told.id].because_of == ()


def test_a_link_to_a_statement_that_is_gone_restricts_nothing() -> None:
    opinion = _opinion(2, a_statement(1))

    assert reaches(a_report(opinion))[opinion.id].disclosure.is_open


def _living_apart() -> Report:
    """A report in which every person goes to a school and a doctor, at one address or another."""
    people = tuple(
        replace(
            person,
            school=f"School of {person.known_as}",
            doctor=f"Dr {person.known_as}",
            telephones=(f"Telephone of {person.known_as}",),
        )
        for person in (*PEOPLE, replace(PEOPLE[0], id=OTTO, address=None))
    )
    return a_report(a_statement(), conference=a_conference(people=people, addresses=ADDRESSES))


def test_an_address_kept_from_somebody_travels_without_its_text() -> None:
    sent = as_sent(_living_apart())

    assert sent.addresses == sent.conference.addresses
    assert sent.addresses == (
        ADDRESSES[0],
        Address(id=AddressId("A2"), text="", withheld_from=(CORIN,)),
    )


def test_school_doctor_and_telephone_of_who_lives_there_stay_behind_and_no_others() -> None:
    sent = as_sent(_living_apart())

    def known(people: tuple[Person, ...]) -> list[tuple[str, bool, bool, bool]]:
        return [
            (one.address or "", bool(one.school), bool(one.doctor), bool(one.telephones))
            for one in people
        ]

    assert known(sent.people) == known(sent.conference.people)
    assert known(sent.people) == [
        *[("A2", False, False, False)] * 4,
        ("A1", True, True, True),
        ("", True, True, True),
    ]


def test_an_address_that_only_the_author_knows_to_be_protected_stays_behind_too() -> None:
    open_to_all = tuple(replace(address, withheld_from=()) for address in ADDRESSES)
    report = a_report(conference=a_conference(addresses=open_to_all), addresses=ADDRESSES)

    sent = as_sent(report)

    assert sent.conference.addresses == sent.addresses
    assert "Marigold" not in str(sent)


def test_to_whom_a_copy_shows_an_address_never_leaves() -> None:
    shown = (replace(ADDRESSES[0], shown_to=(TAMSIN,)), ADDRESSES[1])

    sent = as_sent(a_report(conference=a_conference(addresses=shown)))

    assert sent.addresses[0] == ADDRESSES[0]
    assert sent.conference.addresses == sent.addresses


def test_that_the_chair_is_asked_first_never_leaves() -> None:
    assert as_sent(a_report(ask_chair_first=True)) == as_sent(a_report())


def test_the_register_of_protected_facts_never_leaves() -> None:
    refuge = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.REFUGE, words="Larch House")

    assert as_sent(a_report(protected_facts=(refuge,))) == as_sent(a_report())


def test_nothing_else_of_a_report_stays_behind() -> None:
    report = _living_apart()

    sent = as_sent(report)

    def put_back(people: tuple[Person, ...], kept: tuple[Person, ...]) -> tuple[Person, ...]:
        return tuple(
            replace(one, school=was.school, doctor=was.doctor, telephones=was.telephones)
            for one, was in zip(people, kept, strict=True)
        )

    assert report == replace(
        sent,
        people=put_back(sent.people, report.people),
        addresses=report.addresses,
        conference=replace(
            sent.conference,
            people=put_back(sent.conference.people, report.conference.people),
            addresses=report.conference.addresses,
        ),
    )


@pytest.mark.parametrize("report", [a_report(a_statement()), _living_apart()])
def test_what_was_left_out_once_cannot_be_left_out_again(report: Report) -> None:
    assert as_sent(as_sent(report)) == as_sent(report)


def test_a_report_with_nothing_withheld_is_sent_as_it_is() -> None:
    conference = a_conference(addresses=ADDRESSES[:1], people=PEOPLE[-1:])
    report = a_report(a_statement(), conference=conference)

    assert as_sent(report) == report


def test_what_its_author_left_as_it_is_leaves_in_no_file() -> None:
    left = a_statement(1, ignored=(Ignored(rule="judging_word", word="chaotic"),))
    plain = a_statement(2)

    sent = as_sent(a_report(left, plain))

    assert sent.statements == (replace(left, ignored=()), plain)
    assert b"chaotic" not in to_json(sent)
