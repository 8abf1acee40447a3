"""What comes back is what was written; who may read it never grows by it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.changes import SetFamily
from reportwriter.domain.disclosure import reaches
from reportwriter.domain.ids import StatementId
from reportwriter.domain.opening import opened, opened_to_agencies
from reportwriter.domain.report import FormRef, Report, SlotValue
from reportwriter.domain.restoring import Last, restored
from reportwriter.domain.statement import Disclosure, Place, Source, SourceKind, Statement
from tests.builders import CORIN, TAMSIN, a_report, a_statement

HERE = Place(section="1", slot="asked")
THEN = a_report(
    a_statement(1, text="As it was."), a_statement(2), values=(SlotValue(place=HERE, text="3"),)
)
NOBODY: Last = {}


def back(now: Report, then: Report, last: Last = NOBODY) -> Report:
    return restored(now, then, last).change.apply(now)


def test_statements_and_answers_come_back_as_they_were() -> None:
    now = a_report(a_statement(1, text="As it is."), a_statement(3), values=())

    assert back(now, THEN) == THEN


def test_it_is_one_step_back() -> None:
    now = a_report(a_statement(1, text="As it is."), a_statement(3))
    change = restored(now, THEN, NOBODY).change

    assert change.inverse(now).apply(change.apply(now)) == now


def test_family_and_sharing_stay_as_they_are() -> None:
    now = SetFamily(people=(), addresses=()).apply(THEN)

    after = back(now, THEN)

    assert (after.people, after.addresses) == ((), ())


def test_answers_of_another_version_of_the_form_do_not_come_back() -> None:
    now = replace(THEN, form=FormRef(id="other", version=2), values=())

    after = back(now, THEN)

    assert (after.form, after.values, after.statements) == (now.form, (), THEN.statements)


def test_who_may_not_read_a_statement_now_may_not_read_it_as_it_was() -> None:
    kept_back = Disclosure(withheld_from=(CORIN,), reason="It names where she is.")
    now = a_report(a_statement(1, text="As it is.", disclosure=kept_back), a_statement(2))

    first = back(now, THEN).statements[0]

    assert (first.text, first.disclosure) == ("As it was.", kept_back)


def test_what_was_inherited_by_a_link_stays_without_the_link() -> None:
    hidden = a_statement(1, disclosure=Disclosure(withheld_from=(CORIN,)))
    now = a_report(hidden, a_statement(2, rests_on=(hidden.id,)))
    then = a_report(a_statement(1), a_statement(2))

    after = back(now, then)

    assert after.statements[1].rests_on == ()
    assert reaches(after)[StatementId("s2")].hidden_from(CORIN)


def test_one_taken_out_comes_back_as_closed_as_it_was_last() -> None:
    last = a_statement(
        2, disclosure=Disclosure(not_for_agencies=("Housing",)), rests_on=(StatementId("s1"),)
    )

    second = back(a_report(a_statement(1)), THEN, {last.id: last}).statements[1]

    assert second.disclosure.not_for_agencies == ("Housing",)
    assert second.rests_on == (StatementId("s1"),)


def test_one_that_rests_on_what_is_there_no_more_does_not_come_back() -> None:
    moved = StatementId("on the confidential page")
    then = a_report(a_statement(1), a_statement(2, rests_on=(moved,)))

    found = restored(a_report(a_statement(1)), then, NOBODY)

    assert found.left_out == (then.statements[1],)
    assert found.change.apply(a_report(a_statement(1))).statements == (then.statements[0],)


def test_words_for_a_child_that_were_withdrawn_stay_withdrawn() -> None:
    then = a_report(a_statement(1, child_wording="You missed school."))

    assert back(a_report(a_statement(1)), then).statements[0].child_wording == ""


@pytest.mark.parametrize(
    ("was", "now", "after"),
    [(True, False, False), (True, None, None), (True, True, True), (False, True, False)],
)
def test_a_source_is_named_only_where_it_may_be_now(
    was: bool | None, now: bool | None, after: bool | None
) -> None:
    def report(may: bool | None) -> Report:
        source = Source(kind=SourceKind.FIRST_HAND, who="Ms Lund", may_be_named=may)
        return a_report(a_statement(1, source=source))

    assert back(report(now), report(was)).statements[0].source.may_be_named is after


_IDS = tuple(StatementId(f"s{number}") for number in range(1, 5))


@st.composite
def _states(draw: st.DrawFn) -> tuple[Statement, ...]:
    def one(number: int) -> Statement:
        links = draw(st.lists(st.sampled_from(_IDS), unique=True, max_size=2))
        kept = draw(st.lists(st.sampled_from((CORIN, TAMSIN)), unique=True))
        agencies = draw(st.lists(st.sampled_from(("Housing", "Police")), unique=True))
        closed = Disclosure(withheld_from=tuple(kept), not_for_agencies=tuple(agencies))
        return a_statement(number, rests_on=tuple(links), disclosure=closed)

    numbers = draw(st.lists(st.integers(1, 4), unique=True))
    return tuple(one(number) for number in numbers)


@given(now=_states(), then=_states())
def test_bringing_back_opens_nothing_to_anyone(
    now: tuple[Statement, ...], then: tuple[Statement, ...]
) -> None:
    before = a_report(*now)

    after = back(before, a_report(*then))

    assert opened(before, after) == {}
    assert opened_to_agencies(before, after) == {}
