"""The editor asks exactly what a kind needs, and puts each answer where it belongs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Evidence,
    Kind,
    Source,
    SourceKind,
)
from reportwriter.ui.write.asks import (
    LABELS,
    WHAT_ELSE,
    WHO_MAY_READ,
    Ask,
    answer,
    answered,
    asks,
    label_of,
)
from tests.builders import CORIN, a_statement

TODAY = date(2026, 12, 18)
ALWAYS = (Ask.ABOUT, Ask.WEIGHT)


def asked(kind: Kind | None, **changed: Any) -> tuple[Ask, ...]:
    """Return what is asked besides who may read it."""
    statement = a_statement(kind=kind, **changed)
    return tuple(ask for ask in asks(statement) if ask not in WHO_MAY_READ)


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        (None, (Ask.WHEN,)),
        (Kind.FACT, (Ask.RECORDED_IN, Ask.WHEN)),
        (Kind.OBSERVATION, (Ask.SEEN_BY, Ask.WHEN, Ask.WHERE)),
        (Kind.ALLEGATION, (Ask.SAID_BY, Ask.SAID_TO, Ask.EXACT_WORDS, Ask.WHEN, Ask.CHECKED)),
        (Kind.OPINION, (Ask.RESTS_ON, Ask.HELD_BY, Ask.HOW_SURE, Ask.WOULD_CHANGE, Ask.WHEN)),
    ],
)
def test_each_kind_is_asked_what_it_needs_and_no_more(
    kind: Kind | None, own: tuple[Ask, ...]
) -> None:
    assert asked(kind) == (Ask.TEXT, *own, Ask.SOURCE, Ask.EVIDENCE, *ALWAYS)


def test_who_told_it_is_asked_where_it_is_not_known_from_the_words_alone() -> None:
    first, second = (Source(kind=kind) for kind in (SourceKind.FIRST_HAND, SourceKind.SECOND_HAND))
    said = Basis(said_by="Juniper")

    assert Ask.SOURCE_WHO not in asked(Kind.ALLEGATION, source=first, basis=said)
    assert Ask.MAY_BE_NAMED in asked(Kind.ALLEGATION, source=first, basis=said)
    assert Ask.SOURCE_WHO in asked(Kind.ALLEGATION, source=second, basis=said)
    assert Ask.SOURCE_WHO in asked(Kind.ALLEGATION, source=first)
    assert Ask.SOURCE_WHO in asked(Kind.ALLEGATION, source=replace(first, who="A"), basis=said)
    assert Ask.SOURCE_WHO in asked(Kind.OBSERVATION, source=first, basis=said)


@pytest.mark.parametrize(
    ("kind", "changed", "is_due"),
    [
        (Kind.OBSERVATION, {}, True),
        (Kind.OBSERVATION, {"evidence": Evidence(text="Log")}, False),
        (Kind.FACT, {}, True),
        (Kind.FACT, {"basis": Basis(recorded_in="Register")}, False),
        (Kind.OPINION, {}, False),
        (Kind.OPINION, {"evidence": Evidence(none_because="felt")}, True),
        (None, {}, False),
    ],
)
def test_a_reason_is_asked_for_only_where_nothing_shows_it(
    kind: Kind | None, changed: dict[str, Any], *, is_due: bool
) -> None:
    found = asked(kind, **{"evidence": Evidence(), **changed})

    assert (Ask.NONE_BECAUSE in found) is is_due


def test_a_question_says_what_else_where_its_kind_has_asked_already() -> None:
    labels = {kind: label_of(Ask.EVIDENCE, kind) for kind in (None, *Kind)}

    assert labels[Kind.FACT] == labels[Kind.OPINION] == WHAT_ELSE
    assert labels[None] == labels[Kind.ALLEGATION] == LABELS[Ask.EVIDENCE]
    assert label_of(Ask.WHEN, Kind.FACT) == LABELS[Ask.WHEN]


def test_why_it_is_withheld_is_asked_once_it_is() -> None:
    withheld = a_statement(disclosure=Disclosure(withheld_from=(CORIN,)))

    assert Ask.WHY_WITHHELD in asks(withheld)
    assert Ask.WHY_WITHHELD not in asks(a_statement())
    assert Ask.WITHHELD_FROM not in asks(withheld, has_adults=False)


@pytest.mark.parametrize("given", ["yes", ""])
def test_that_words_are_exact_is_said_and_taken_back(given: str) -> None:
    before = a_statement(kind=Kind.ALLEGATION)

    after = answered(before, Ask.EXACT_WORDS, given, TODAY)

    assert answer(after, Ask.EXACT_WORDS) == given
    assert after.basis.exact_words is (given == "yes")
