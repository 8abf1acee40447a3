"""Whatever is typed: nothing breaks, and accepting changes nothing but what it says."""

import time
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind, Place, Statement
from reportwriter.forms.word_library import nations, words_in
from reportwriter.services.suggestions.answering import accepted, left_alone
from reportwriter.services.suggestions.suggestion import Reword, SetKind, SplitAt
from tests.builders import JUNIPER, OTTO, a_report, a_statement
from tests.services.suggestions.looking import looked_at

LISTS = words_in("Scotland")
PHRASES = sorted(
    {word for _, entry in LISTS.entries() for word in entry.words}
    | {*LISTS.said.sure, *LISTS.seen.sure, *LISTS.thought.sure, *LISTS.caused.sure}
    | {"Otto", "Juniper", "91%", "two of nine", "3 May", "register", "Mum", "MIS", "and", "but"}
)
MARKS = [
    ". ",
    "; ",
    ", ",
    " ",
    "\n",
    " “",
    "” ",
    " (",
    ") ",
    "\u2019s ",
    ": ",
    "\u202e",
    "\U0001f600",
]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*PHRASES, *MARKS, *MARKS]), max_size=30).map("".join),
)
KINDS = st.sampled_from([*Kind, None])


def new_statement(_report: Report, place: Place) -> Statement:
    number = next(_NUMBERS)
    return Statement(id=StatementId(f"new{number}"), reference=Reference("QQQ"), place=place)


_NUMBERS = count()


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, kind=KINDS, child=st.sampled_from([JUNIPER, OTTO, None]))
def test_accepting_changes_nothing_but_what_it_says(
    text: str, kind: Kind | None, child: str | None
) -> None:
    place = Place(section="3", slot="health", person=child)  # type: ignore[arg-type]  # An id or None.
    statement = a_statement(1, text=text, kind=kind, place=place)
    report = a_report(statement, a_statement(2))

    for one in looked_at(statement, report):
        assert 0 <= one.start <= one.end <= len(text)
        change = accepted(report, statement, one, new_statement)
        if change is None:
            continue
        after = change.apply(report)
        changed = after.statements[0]
        if isinstance(one.offer, SetKind):
            assert (changed.kind, changed.text) == (one.offer.kind, text)
        elif isinstance(one.offer, Reword):
            outside = len(text) - one.offer.end
            assert changed.text[: one.offer.start] == text[: one.offer.start]
            assert changed.text[len(changed.text) - outside :] == text[one.offer.end :]
            assert changed.kind is kind
        else:
            assert isinstance(one.offer, SplitAt)
            halves = after.statements[:2]
            words = [word for half in halves for word in half.text.split()]
            assert "".join(words) == "".join(text.split())
            assert all(half.text for half in halves)
        assert change.inverse(report).apply(after) == report


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, kind=KINDS)
def test_what_is_left_alone_is_not_suggested_again_and_the_words_stay(
    text: str, kind: Kind | None
) -> None:
    statement = a_statement(1, text=text, kind=kind)
    for _ in range(200):
        found = looked_at(statement)
        if not found:
            break
        statement = left_alone(statement, found[0]).statement

    assert looked_at(statement) == ()
    assert (statement.text, statement.kind) == (text, kind)


@pytest.mark.parametrize("part", ["'a ", "\u2018a ", "Otto said ", "(", '" ', "Dr. "])
def test_a_text_of_one_thing_over_and_over_costs_no_more_than_any_other(part: str) -> None:
    statement = a_statement(1, text=part * 8000, kind=None)
    began = time.process_time()

    looked_at(statement)

    # What looks back at all that came before, for each part, takes many seconds.
    assert time.process_time() - began < 1


def test_every_nation_has_its_words() -> None:
    assert set(nations()) == {"england", "guernsey", "scotland", "wales"}
