"""Splitting, joining and copying lose nothing that was said and open nothing to anybody."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.disclosure import as_sent, reaches
from reportwriter.domain.errors import CannotJoinError, Differing
from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.reshaping import added, copied_for_child, joined, split
from reportwriter.domain.statement import (
    Basis,
    Checked,
    Copied,
    CopiedFrom,
    Disclosure,
    Evidence,
    Ignored,
    Kind,
    Place,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.domain.when import When
from tests.builders import CORIN, JUNIPER, MARLOW, OTTO, TAMSIN, a_report, a_statement

FRESH = Statement(
    id=StatementId("new"),
    reference=Reference("ZZZ"),
    place=Place(section="3", slot="health", person=OTTO),
)
PLACE = a_statement().place


def test_the_rest_of_a_split_keeps_all_but_the_kind() -> None:
    whole = a_statement(1, text="She was calm. I think she felt safe.", child_wording="You did.")
    report = a_report(whole, a_statement(2))

    after = split(report, whole.id, 13, FRESH).apply(report)

    first, rest, _ = after.statements
    assert first == replace(whole, text="She was calm.")
    assert (rest.text, rest.kind, rest.child_wording) == ("I think she felt safe.", None, "")
    assert (rest.place, rest.when, rest.evidence) == (whole.place, whole.when, whole.evidence)


def test_what_rested_on_a_statement_rests_on_both_parts_of_it() -> None:
    whole = a_statement(1, text="One. Two.")
    opinion = a_statement(2, kind=Kind.OPINION, rests_on=(whole.id,))
    view = ProvisionalView(child=JUNIPER, view=View.YES, rests_on=(whole.id,))
    report = a_report(whole, opinion, views=(view,))

    after = split(report, whole.id, 4, FRESH).apply(report)

    assert after.statement(opinion.id).rests_on == (whole.id, FRESH.id)
    assert after.views[0].rests_on == (whole.id, FRESH.id)


def test_a_join_keeps_what_both_said() -> None:
    upper = a_statement(
        1,
        text="She was calm.",
        when=None,
        evidence=Evidence(text="Log"),
        basis=Basis(seen_by="me"),
        weight=Weight.STRENGTH,
    )
    lower = a_statement(
        2,
        text="She ate.",
        when=When("2026-12-09"),
        about=(OTTO,),
        evidence=Evidence(text="Sheet"),
        basis=Basis(seen_by="Mr Lund", place="hall"),
    )
    report = a_report(upper, lower)

    (both,) = joined(report, upper.id, lower.id).apply(report).statements

    assert both.text == "She was calm. She ate."
    assert both.when == lower.when
    assert both.about == (JUNIPER, OTTO)
    assert both.evidence.text == "Log; Sheet"
    assert both.basis == Basis(seen_by="me; Mr Lund", place="hall")
    assert both.weight is Weight.STRENGTH


@pytest.mark.parametrize(
    ("upper", "lower", "kind"),
    [
        (Kind.FACT, Kind.FACT, Kind.FACT),
        (Kind.FACT, Kind.OPINION, None),
        (Kind.FACT, None, None),
    ],
)
def test_a_join_has_the_kind_of_both_or_none(
    upper: Kind, lower: Kind | None, kind: Kind | None
) -> None:
    report = a_report(a_statement(1, kind=upper), a_statement(2, kind=lower))

    (both,) = joined(report, StatementId("s1"), StatementId("s2")).apply(report).statements

    assert both.kind is kind


@pytest.mark.parametrize(
    ("one", "other", "joined_as"),
    [
        ((Weight.WORRY, None, True), (Weight.STRENGTH, True, True), (Weight.NEUTRAL, None)),
        ((Weight.NEUTRAL, False, True), (Weight.WORRY, None, False), (Weight.WORRY, False)),
        ((Weight.WORRY, True, True), (Weight.WORRY, True, True), (Weight.WORRY, True)),
    ],
)
def test_where_two_differ_a_join_claims_no_more_than_both(
    one: tuple[Any, ...], other: tuple[Any, ...], joined_as: tuple[Any, ...]
) -> None:
    def _part(number: int, said: tuple[Any, ...], checked: Checked) -> Statement:
        weight, named, exact = said
        return a_statement(
            number,
            weight=weight,
            source=Source(may_be_named=named),
            basis=Basis(exact_words=exact, checked=checked),
        )

    parts = _part(1, one, Checked.SUPPORTED), _part(2, other, Checked.NOT_CHECKED)
    report = a_report(*parts)

    (both,) = joined(report, parts[0].id, parts[1].id).apply(report).statements

    assert (both.weight, both.source.may_be_named) == joined_as
    assert both.basis.checked is None
    assert both.basis.exact_words is (one[2] and other[2])


@pytest.mark.parametrize(
    ("lower", "differing"),
    [
        (a_statement(2, when=When("2026-12-10")), Differing.WHEN),
        (a_statement(2, source=Source(kind=SourceKind.RECORD)), Differing.SOURCE),
    ],
)
def test_two_dates_or_two_sources_do_not_fit_into_one_statement(
    lower: Statement, differing: Differing
) -> None:
    report = a_report(a_statement(1), lower)

    with pytest.raises(CannotJoinError) as caught:
        joined(report, StatementId("s1"), lower.id)

    assert caught.value.differing is differing


def test_what_rested_on_the_lower_one_rests_on_the_joined() -> None:
    upper, lower = a_statement(1), a_statement(2)
    opinion = a_statement(3, kind=Kind.OPINION, rests_on=(lower.id, upper.id))
    view = ProvisionalView(child=JUNIPER, view=View.YES, rests_on=(lower.id,))
    report = a_report(upper, lower, opinion, views=(view,))

    after = joined(report, upper.id, lower.id).apply(report)

    assert after.statement(opinion.id).rests_on == (upper.id,)
    assert after.views[0].rests_on == (upper.id,)


def test_a_copy_for_another_child_is_about_that_child_and_asks_to_be_looked_at() -> None:
    original = a_statement(
        1, about=(JUNIPER, TAMSIN), child_wording="You did.", disclosure=_kept_from((CORIN,))
    )
    report = a_report(original, a_statement(2, place=FRESH.place), a_statement(3))

    after = copied_for_child(report, original.id, FRESH, OTTO).apply(report)

    copy = after.statements[2]
    assert (copy.id, copy.reference, copy.place) == (FRESH.id, FRESH.reference, FRESH.place)
    assert (copy.about, copy.child_wording) == ((OTTO, TAMSIN), "")
    assert copy.copied == Copied(origin=CopiedFrom.OTHER_CHILD, child=JUNIPER)
    assert (copy.text, copy.disclosure) == (original.text, original.disclosure)


def test_the_first_of_a_heading_is_put_last() -> None:
    report = a_report(a_statement(1), a_statement(2))

    change = copied_for_child(report, StatementId("s1"), FRESH, OTTO)

    assert change.position == 2


def test_several_are_added_one_after_the_other() -> None:
    report = a_report(a_statement(1), a_statement(2))

    after = added((a_statement(3), a_statement(4)), 1).apply(report)

    assert [one.id for one in after.statements] == ["s1", "s3", "s4", "s2"]


def test_that_something_was_copied_leaves_in_no_file() -> None:
    copied = a_statement(1, copied=Copied(origin=CopiedFrom.EARLIER_REPORT))

    sent = as_sent(a_report(copied, a_statement(2)))

    assert sent == as_sent(a_report(a_statement(1), a_statement(2)))


def _kept_from(people: tuple[Any, ...]) -> Disclosure:
    return Disclosure(withheld_from=people)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    """Return six statements in one heading, kept from some, resting on each other."""
    ids = [StatementId(f"s{number}") for number in range(1, 7)]
    made = (
        a_statement(
            number,
            kind=draw(st.sampled_from([None, *Kind])),
            text=draw(st.text(max_size=20)),
            when=draw(st.sampled_from([None, When("2026"), When("2026-12-09")])),
            rests_on=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
            disclosure=Disclosure(
                withheld_from=tuple(
                    draw(st.lists(st.sampled_from([CORIN, TAMSIN]), max_size=1, unique=True))
                ),
                not_for_children=tuple(
                    draw(st.lists(st.sampled_from([OTTO, MARLOW]), max_size=1, unique=True))
                ),
            ),
        )
        for number in range(1, 7)
    )
    return a_report(*made)


@settings(deadline=None, max_examples=100)
@given(_reports(), st.integers(0, 4))
def test_whoever_could_not_read_one_of_two_cannot_read_them_joined(
    report: Report, number: int
) -> None:
    upper, lower = report.statements[number], report.statements[number + 1]
    if upper.when and lower.when and upper.when != lower.when:
        lower = replace(lower, when=upper.when)
        report = report.with_statements(
            lower if one.id == lower.id else one for one in report.statements
        )
    was = reaches(report)

    change = joined(report, upper.id, lower.id)

    now = reaches(change.apply(report))
    kept_from = {*was[upper.id].hidden, *was[lower.id].hidden}
    assert kept_from <= set(now[upper.id].hidden)
    assert all(set(was[one].hidden) <= set(reach.hidden) for one, reach in now.items())
    assert change.inverse(report).apply(change.apply(report)) == report


@settings(deadline=None, max_examples=100)
@given(_reports(), st.integers(0, 5), st.integers(0, 20))
def test_whoever_could_not_read_a_statement_can_read_no_part_of_it(
    report: Report, number: int, at: int
) -> None:
    whole = report.statements[number]
    was = reaches(report)

    change = split(report, whole.id, at, FRESH)

    now = reaches(change.apply(report))
    assert set(was[whole.id].hidden) <= set(now[FRESH.id].hidden)
    assert all(set(was[one].hidden) <= set(now[one].hidden) for one in was)
    assert change.inverse(report).apply(change.apply(report)) == report


def test_what_was_left_alone_stays_so_in_a_join_and_is_asked_anew_of_a_copy() -> None:
    upper = a_statement(1, ignored=(Ignored(rule="vague_word", word="often"),))
    lower = a_statement(2, ignored=(Ignored(rule="absolute_word", word="always"),))
    report = a_report(upper, lower)

    together = joined(report, upper.id, lower.id).apply(report)
    copy = copied_for_child(report, upper.id, FRESH, OTTO).statement

    assert together.statement(upper.id).ignored == (*upper.ignored, *lower.ignored)
    assert copy.ignored == ()
