"""Nothing that is done to a report lets anybody read more, unless a record says why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.changes import Change, EditStatement, SetFamily
from reportwriter.domain.disclosure import as_sent, reaches
from reportwriter.domain.ids import StatementId
from reportwriter.domain.lowering import AgreedBy, Agreement, Lowering
from reportwriter.domain.opening import (
    edited_without_opening,
    lowered,
    lowered_family,
    opened,
    opened_addresses,
    opened_to_agencies,
    removed_without_opening,
)
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Statement
from tests.builders import ADDRESSES, CORIN, JUNIPER, TAMSIN, a_report, a_statement

AGREED = Agreement(
    reason="The chair has spoken with her.", agreed_by=AgreedBy.CHAIR, name="M. Stope"
)
FROM_CORIN = Disclosure(withheld_from=(CORIN,), until_chair_advises=True, reason="She is afraid.")
OPEN = Disclosure()


def _lowering(statement: StatementId) -> Lowering:
    return Lowering(statement=statement, people=(CORIN,), agreement=AGREED, on=date(2026, 12, 20))


def _chain() -> tuple[Statement, Statement, Statement]:
    root = a_statement(1, disclosure=FROM_CORIN)
    middle = a_statement(2, rests_on=(root.id,))
    return root, middle, a_statement(3, rests_on=(middle.id,))


def test_a_link_that_goes_leaves_its_restriction_behind() -> None:
    root, middle, last = _chain()
    report = a_report(root, middle, last)

    after = edited_without_opening(report, replace(middle, rests_on=())).apply(report)

    assert after.statement(middle.id).disclosure == replace(FROM_CORIN, reason="")
    assert after.statement(last.id).disclosure == OPEN
    assert reaches(after)[last.id].hidden_from(CORIN)


def test_a_statement_that_is_deleted_opens_nothing_that_rested_on_it_and_undo_brings_all_back() -> (
    None
):
    root, middle, last = _chain()
    report = a_report(root, middle, last)
    change = removed_without_opening(report, root.id)

    after = change.apply(report)

    assert opened(report, after) == {}
    assert after.statement(middle.id).disclosure.withheld_from == (CORIN,)
    assert change.inverse(report).apply(after) == report


def test_what_nothing_restricted_rests_on_is_deleted_alone() -> None:
    one, other = a_statement(1), a_statement(2)
    report = a_report(one, other, a_statement(3, rests_on=(one.id,)))

    assert removed_without_opening(report, one.id).apply(report).statements == report.statements[1:]


def test_not_for_a_child_stays_not_for_that_child() -> None:
    root = a_statement(1, disclosure=Disclosure(not_for_children=(JUNIPER,)))
    rests = a_statement(2, rests_on=(root.id,))
    report = a_report(root, rests)

    after = removed_without_opening(report, root.id).apply(report)

    assert after.statement(rests.id).disclosure == root.disclosure


def test_what_was_not_for_an_agency_stays_so_when_a_link_or_a_statement_goes() -> None:
    first = a_statement(1, disclosure=Disclosure(not_for_agencies=("Housing",)))
    second = a_statement(2, rests_on=(first.id,))
    report = a_report(first, second)

    unlinked = edited_without_opening(report, replace(second, rests_on=())).apply(report)
    deleted = removed_without_opening(report, first.id).apply(report)

    for after in (unlinked, deleted):
        assert after.statement(second.id).disclosure.not_for_agencies == ("Housing",)


def test_an_edit_takes_no_agency_out_and_a_lowering_does() -> None:
    first = a_statement(1, disclosure=Disclosure(not_for_agencies=("Housing", "Police")))
    report = a_report(first)
    free = replace(first, disclosure=Disclosure(not_for_agencies=("Police",)))
    record = Lowering(
        statement=first.id, agencies=("Housing",), agreement=AGREED, on=date(2026, 12, 20)
    )

    edited = edited_without_opening(report, free).apply(report)
    opened_up = lowered(report, free, record).apply(report)

    assert opened_to_agencies(report, edited) == {}
    assert opened_to_agencies(report, opened_up) == {first.id: ("Housing",)}
    assert opened_up.lowerings == (record,)


def test_what_is_opened_is_recorded_and_what_rests_on_it_stays_as_it_was() -> None:
    root, middle, last = _chain()
    report = a_report(root, middle, last)
    change = lowered(report, replace(root, disclosure=OPEN), _lowering(root.id))

    after = change.apply(report)

    assert opened(report, after) == {root.id: (CORIN,)}
    assert after.lowerings == (_lowering(root.id),)
    assert change.inverse(report).apply(after) == report


def test_the_record_never_leaves() -> None:
    report = a_report(a_statement(), lowerings=(_lowering(StatementId("s1")),))

    assert as_sent(report) == as_sent(a_report(a_statement()))


def test_an_address_is_opened_by_showing_it_and_by_withholding_it_no_longer() -> None:
    his, hers = ADDRESSES
    shown, free = replace(his, shown_to=(TAMSIN,)), replace(hers, withheld_from=())

    assert opened_addresses(ADDRESSES, (shown, free)) == {his.id: (TAMSIN,), hers.id: (CORIN,)}
    assert opened_addresses((shown, free), ADDRESSES) == {}

    report = a_report()
    change = SetFamily(people=report.people, addresses=(shown, hers))
    record = Lowering(address=his.id, people=(TAMSIN,), agreement=AGREED, on=date(2026, 12, 20))
    after = lowered_family(report, change, record).apply(report)

    assert (after.addresses, after.lowerings) == ((shown, hers), (record,))


@pytest.mark.parametrize(("reason", "name"), [("", "M. Stope"), ("She agreed.", " ")])
def test_an_agreement_without_its_reason_or_its_name_is_none(reason: str, name: str) -> None:
    assert AGREED.is_complete
    assert not replace(AGREED, reason=reason, name=name).is_complete


_PEOPLE = st.lists(st.sampled_from((CORIN, TAMSIN)), max_size=2, unique=True).map(tuple)
_CHILDREN = st.lists(st.just(JUNIPER), max_size=1).map(tuple)
_IDS = tuple(StatementId(f"s{number}") for number in range(6))
_LINKS = st.lists(st.sampled_from(_IDS), max_size=3, unique=True).map(tuple)
_KEPT = st.builds(Disclosure, withheld_from=_PEOPLE, not_for_children=_CHILDREN)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    """Return statements that rest on each other at random, in circles too."""
    return a_report(
        *(
            a_statement(number, id=key, rests_on=draw(_LINKS), disclosure=draw(_KEPT))
            for number, key in enumerate(_IDS)
        )
    )


def _relinked(draw: st.DrawFn, report: Report, one: Statement) -> Change:
    return edited_without_opening(report, replace(one, rests_on=draw(_LINKS)))


def _deleted(_draw: st.DrawFn, report: Report, one: Statement) -> Change:
    return removed_without_opening(report, one.id)


def _raised(draw: st.DrawFn, _report: Report, one: Statement) -> Change:
    own = one.disclosure
    more = tuple(dict.fromkeys((*own.withheld_from, *draw(_PEOPLE))))
    return EditStatement(statement=replace(one, disclosure=replace(own, withheld_from=more)))


def _opened(_draw: st.DrawFn, report: Report, one: Statement) -> Change:
    after = replace(one, disclosure=OPEN)
    own = (*one.disclosure.withheld_from, *one.disclosure.not_for_children)
    lowering = replace(_lowering(one.id), people=own)
    return lowered(report, after, lowering)


_WAYS: tuple[Callable[[st.DrawFn, Report, Statement], Change], ...] = (
    _relinked,
    _deleted,
    _raised,
    _opened,
)


@settings(max_examples=300, deadline=None)
@given(_reports(), st.data())
def test_lowering_is_never_silent_whatever_is_done_in_any_order(
    report: Report, data: st.DataObject
) -> None:
    @st.composite
    def steps(draw: st.DrawFn) -> Change:
        way = draw(st.sampled_from(_WAYS))
        return way(draw, report, draw(st.sampled_from(report.statements)))

    for _ in range(5):
        if not report.statements:
            break
        change = data.draw(steps())

        after = change.apply(report)

        said = after.lowerings[len(report.lowerings) :]
        for key, people in opened(report, after).items():
            assert [one.statement for one in said] == [key]
            assert set(people) <= set(said[0].people)
        assert change.inverse(report).apply(after) == report
        report = after


def test_an_address_shown_before_it_was_withheld_is_shown_again_only_as_an_opening() -> None:
    both = replace(ADDRESSES[0], withheld_from=(CORIN,), shown_to=(TAMSIN,))

    assert opened_addresses((both,), (replace(both, withheld_from=()),)) == {
        both.id: (CORIN, TAMSIN)
    }
