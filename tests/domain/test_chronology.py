from datetime import date

import pytest

from reportwriter.domain.chronology import Event, time_key
from reportwriter.domain.statement import Kind, Place
from reportwriter.domain.when import When
from tests.builders import JUNIPER, OTTO, a_statement

ABOUT_THE_FAMILY = Place(section="2", slot="involvement")


def an_event(*kinds: Kind | None) -> Event:
    cited = tuple(a_statement(number, kind=kind) for number, kind in enumerate(kinds, start=1))
    return Event(row=0, when=None, what="", cited=cited)


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ((Kind.FACT,), Kind.FACT),
        ((Kind.FACT, Kind.FACT), Kind.FACT),
        ((Kind.FACT, Kind.OPINION), None),
        ((Kind.FACT, None), None),
        ((), None),
    ],
)
def test_an_event_has_the_kind_of_all_that_it_rests_on(
    kinds: tuple[Kind | None, ...], kind: Kind | None
) -> None:
    assert an_event(*kinds).kind is kind


def test_an_event_is_about_the_one_person_that_its_statements_are_about() -> None:
    juniper, otto = a_statement(1, about=(JUNIPER,)), a_statement(2, about=(OTTO,))
    family = a_statement(3, about=(), place=ABOUT_THE_FAMILY)

    def whose(*cited: object) -> object:
        return Event(row=0, when=None, what="", cited=cited).whose  # type: ignore[arg-type]

    assert whose(juniper, juniper) == JUNIPER
    assert whose(juniper, otto) is None
    assert whose(family) is None
    assert whose(a_statement(4, about=())) == JUNIPER


@pytest.mark.parametrize(
    ("when", "what", "says"),
    [(None, " ", False), (None, "Moved", True), (When("2026"), "", True)],
)
def test_an_event_without_date_and_words_says_nothing(
    when: When | None, what: str, *, says: bool
) -> None:
    assert Event(row=0, when=when, what=what).says_something is says


def test_events_stand_where_they_may_have_begun_and_what_has_no_date_comes_last() -> None:
    in_order = [
        When("[..2024-12]"),
        When("2025"),
        When("2025-03"),
        When("2025-03-01T09:00"),
        When("2025-03-01"),
        When("2025-03-01/2025-03-09"),
        When("2025-03-02"),
        None,
    ]
    wanted = [in_order[place] for place in (0, 1, 3, 4, 5, 2, 6, 7)]

    assert sorted(in_order, key=time_key) == wanted
    assert time_key(When("[..2024-12]"))[1] == date(2024, 12, 31)
