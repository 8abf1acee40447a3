from dataclasses import FrozenInstanceError, replace

import pytest

from reportwriter.domain.errors import SignedReportError, UnknownStatementError
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Disclosure, Place, SourceKind
from tests.builders import CORIN, JUNIPER, NOON, OTTO, a_report, a_statement

FIRST, SECOND, THIRD = (a_statement(number) for number in (1, 2, 3))
DATES = Place(section="1", slot="dates")


def test_statements_are_found_with_their_position() -> None:
    report = a_report(FIRST, SECOND)

    assert report.statement(SECOND.id) == SECOND
    assert report.position(SECOND.id) == 1


@pytest.mark.parametrize("held", [(), (FIRST,)])
def test_a_statement_it_does_not_hold_is_named(held: tuple[()]) -> None:
    with pytest.raises(UnknownStatementError) as caught:
        a_report(*held).statement(SECOND.id)

    assert caught.value.statement == SECOND.id
    assert SECOND.id not in str(caught.value)


def test_the_statements_of_one_sheet_keep_their_order() -> None:
    of_otto = replace(SECOND, place=Place(section="3", slot="health", person=OTTO))
    report = a_report(THIRD, of_otto, FIRST)

    assert report.at(FIRST.place) == (THIRD, FIRST)
    assert report.at(of_otto.place) == (of_otto,)
    assert report.at(DATES) == ()
    assert report.places == {FIRST.place, of_otto.place}


def test_values_and_persons_are_found_or_there_is_none() -> None:
    value = SlotValue(place=DATES, text="6")
    report = a_report(values=(value,))

    assert report.value(DATES) == value
    assert report.value(FIRST.place) is None
    assert (found := report.person(JUNIPER)) is not None
    assert found.known_as == "Juniper"
    assert report.person(PersonId("nobody")) is None


def test_its_references_are_those_of_its_statements() -> None:
    assert a_report(FIRST, SECOND).references == {FIRST.reference, SECOND.reference}


def test_signing_closes_it_and_it_cannot_be_signed_twice() -> None:
    signed = a_report(FIRST).sign(NOON)

    assert signed.signed_at == NOON
    with pytest.raises(SignedReportError):
        signed.sign(NOON)
    with pytest.raises(SignedReportError):
        signed.with_statements(())
    with pytest.raises(SignedReportError):
        signed.changed(late_reason="Off sick.")


def test_the_next_version_is_open_and_the_signed_one_stays() -> None:
    signed = a_report(FIRST).sign(NOON)

    following = signed.next_version()

    assert (following.version, following.signed_at) == (2, None)
    assert following.with_statements((FIRST, SECOND)).statements == (FIRST, SECOND)
    assert (signed.version, signed.signed_at) == (1, NOON)


def test_it_never_changes_itself() -> None:
    report = a_report(FIRST)

    with pytest.raises(FrozenInstanceError):
        report.late_reason = "Off sick."  # type: ignore[misc]  # It is what is refused.


@pytest.mark.parametrize(
    ("disclosure", "is_open"),
    [
        (Disclosure(), True),
        (Disclosure(reason="Nobody is named.", until_chair_advises=True), True),
        (Disclosure(withheld_from=(CORIN,)), False),
        (Disclosure(not_for_children=(JUNIPER,)), False),
    ],
)
def test_a_statement_is_open_when_nobody_is_kept_from_it(
    disclosure: Disclosure,
    is_open: bool,
) -> None:
    assert disclosure.is_open is is_open


@pytest.mark.parametrize("kind", SourceKind)
def test_only_what_others_said_comes_from_a_third_party(kind: SourceKind) -> None:
    others = (SourceKind.FIRST_HAND, SourceKind.SECOND_HAND)

    assert kind.is_third_party is (kind in others)


def test_an_id_is_opaque_and_compared_as_a_whole() -> None:
    report = a_report(FIRST)

    with pytest.raises(UnknownStatementError):
        report.statement(StatementId(FIRST.id.upper()))
