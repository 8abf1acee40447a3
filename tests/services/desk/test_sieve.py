from datetime import date

import pytest

from reportwriter.domain.statement import (
    Disclosure,
    Kind,
    Place,
    Source,
    SourceKind,
    Statement,
)
from reportwriter.domain.when import When
from reportwriter.services.desk.sieve import Hand, Readers, Sieve
from tests.builders import CORIN, JUNIPER, OTTO, a_statement
from tests.services.desk.heard import of_agency, side_by_side


def _passes(sieve: Sieve, statement: Statement) -> bool:
    desk = side_by_side(of_agency("School", statement))
    return sieve.lets_through(desk.reports[0], 0, statement)


def _about(person: str) -> Sieve:
    desk = side_by_side(of_agency("School"))
    return Sieve(about=next(one for one in desk.people if one.known.id == person))


def test_without_a_choice_everything_is_shown() -> None:
    assert Sieve().lets_all_through
    assert _passes(Sieve(), a_statement(when=None, kind=None))


def test_a_statement_is_about_whom_it_names_and_whose_sheet_it_is_on() -> None:
    statement = a_statement(about=(CORIN,), place=Place(section="3", slot="health", person=JUNIPER))

    assert _passes(_about(CORIN), statement)
    assert _passes(_about(JUNIPER), statement)
    assert not _passes(_about(OTTO), statement)


def test_one_that_names_nobody_is_about_the_whole_family() -> None:
    statement = a_statement(about=(), place=Place(section="1", slot="enquiry"))

    assert _passes(_about(OTTO), statement)


@pytest.mark.parametrize(
    ("when", "passes"),
    [("2026-12-09", True), ("2026-12", True), ("2026", True), ("2026-11-30", False)],
)
def test_a_rough_date_is_shown_wherever_it_may_lie(when: str, passes: bool) -> None:
    december = Sieve(since=date(2026, 12, 1), until=date(2026, 12, 31))

    assert _passes(december, a_statement(when=When(when))) is passes


def test_what_has_no_date_is_in_no_period() -> None:
    assert not _passes(Sieve(since=date(2026, 1, 1)), a_statement(when=None))


def test_second_hand_is_what_came_by_another() -> None:
    told = a_statement(source=Source(kind=SourceKind.SECOND_HAND))

    assert _passes(Sieve(hand=Hand.SECOND), told)
    assert not _passes(Sieve(hand=Hand.FIRST), told)


def test_kept_back_is_what_one_of_the_family_may_not_read() -> None:
    withheld = a_statement(disclosure=Disclosure(withheld_from=(CORIN,)))

    assert _passes(Sieve(readers=Readers.KEPT_BACK), withheld)
    assert not _passes(Sieve(readers=Readers.OPEN), withheld)


def test_all_that_is_chosen_must_hold() -> None:
    sieve = Sieve(kinds=frozenset({Kind.FACT}), hand=Hand.FIRST)

    assert _passes(sieve, a_statement(kind=Kind.FACT))
    assert not _passes(sieve, a_statement(kind=Kind.OPINION))
