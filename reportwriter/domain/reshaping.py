"""Statements split, joined and copied: nothing said is lost, and nobody may read more than before.

Each function returns one change. What the author has not said of the new shape is left open: a
kind is kept only where it cannot be doubted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from reportwriter.domain.changes import AddStatement, Change, EditStatement, SetViews, Together
from reportwriter.domain.errors import CannotJoinError, Differing
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.opening import removed_without_opening as removed
from reportwriter.domain.report import Report
from reportwriter.domain.statement import (
    Basis,
    Copied,
    CopiedFrom,
    Disclosure,
    Evidence,
    Source,
    Statement,
    Weight,
)


def added(statements: Sequence[Statement], position: int) -> Together:
    """Return the change that puts statements one after the other, from a position on."""
    return Together(
        changes=tuple(
            AddStatement(statement=one, position=position + number)
            for number, one in enumerate(statements)
        )
    )


def split(report: Report, statement_id: StatementId, at: int, fresh: Statement) -> Together:
    """Return the split of a statement before the at-th letter; the rest begins as `fresh`.

    The rest keeps all but the kind, which only its author can tell. What rested on the statement
    rests on both.
    """
    whole = report.statement(statement_id)
    first = replace(whole, text=whole.text[:at].rstrip())
    rest = replace(
        whole,
        id=fresh.id,
        reference=fresh.reference,
        text=whole.text[at:].lstrip(),
        kind=fresh.kind,
        child_wording="",
    )
    return Together(
        changes=(
            AddStatement(statement=rest, position=report.position(statement_id) + 1),
            EditStatement(statement=first),
            *_relinked(report, statement_id, (statement_id, fresh.id)),
        )
    )


def joined(report: Report, upper_id: StatementId, lower_id: StatementId) -> Together:
    """Return the join of two statements into the upper one, kept from all that either was.

    What rested on the lower one rests on the joined. Raises CannotJoinError where both have a date
    or a source of their own.
    """
    upper, lower = report.statement(upper_id), report.statement(lower_id)
    if differing := _differing(upper, lower):
        raise CannotJoinError(differing)
    edit = EditStatement(statement=_joined(upper, lower))
    relinked = _relinked(report, lower_id, (upper_id,), but=(upper_id, lower_id))
    so_far = Together(changes=(edit, *relinked))
    return Together(changes=(*so_far.changes, removed(so_far.apply(report), lower_id)))


def copied_for_child(
    report: Report, statement_id: StatementId, fresh: Statement, child: PersonId
) -> AddStatement:
    """Return the copy of a statement as `fresh`, on the sheet of another child.

    It asks to be looked at: what is true of one child is not yet true of the next. Words for the
    first child's own copy stay behind.
    """
    original = report.statement(statement_id)
    copy = replace(
        original,
        id=fresh.id,
        reference=fresh.reference,
        place=fresh.place,
        about=tuple(child if one == original.place.person else one for one in original.about),
        child_wording="",
        copied=Copied(origin=CopiedFrom.OTHER_CHILD, child=original.place.person),
        ignored=(),
    )
    there = [number for number, one in enumerate(report.statements) if one.place == fresh.place]
    position = there[-1] + 1 if there else len(report.statements)
    return AddStatement(statement=copy, position=position)


def _relinked(
    report: Report,
    link: StatementId,
    instead: tuple[StatementId, ...],
    but: tuple[StatementId, ...] = (),
) -> Iterable[Change]:
    """Give what makes everything that rests on `link` rest on others instead, or also."""
    for one in report.statements:
        if link in one.rests_on and one.id not in but:
            rests_on = _with_instead(one.rests_on, link, instead)
            yield EditStatement(statement=replace(one, rests_on=rests_on))
    if any(link in view.rests_on for view in report.views):
        yield SetViews(
            views=tuple(
                replace(view, rests_on=_with_instead(view.rests_on, link, instead))
                for view in report.views
            )
        )


def _with_instead(
    links: tuple[StatementId, ...], link: StatementId, instead: tuple[StatementId, ...]
) -> tuple[StatementId, ...]:
    found = (new for one in links for new in (instead if one == link else (one,)))
    return tuple(dict.fromkeys(found))


def _differing(upper: Statement, lower: Statement) -> Differing | None:
    if upper.when != lower.when and upper.when and lower.when:
        return Differing.WHEN
    return None if upper.source.kind is lower.source.kind else Differing.SOURCE


def _joined(upper: Statement, lower: Statement) -> Statement:
    links = dict.fromkeys((*upper.rests_on, *lower.rests_on))
    return replace(
        upper,
        text=_with_space(upper.text, lower.text),
        kind=upper.kind if upper.kind is lower.kind else None,
        when=upper.when or lower.when,
        about=_both(upper.about, lower.about),
        source=_one_source(upper.source, lower.source),
        evidence=_one_evidence(upper.evidence, lower.evidence),
        basis=_one_basis(upper.basis, lower.basis),
        rests_on=tuple(one for one in links if one not in (upper.id, lower.id)),
        rests_on_others=_both(upper.rests_on_others, lower.rests_on_others),
        weight=_one_weight(upper.weight, lower.weight),
        disclosure=_one_disclosure(upper.disclosure, lower.disclosure),
        child_wording=_with_space(upper.child_wording, lower.child_wording),
        copied=upper.copied or lower.copied,
        ignored=_both(upper.ignored, lower.ignored),
    )


def _with_space(upper: str, lower: str) -> str:
    return " ".join(part for part in (upper.rstrip(), lower.lstrip()) if part)


def _both(upper: tuple[Any, ...], lower: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*upper, *lower)))


def _listed(upper: str, lower: str) -> str:
    """Return both answers, or the one there is; the same one only once."""
    return "; ".join(dict.fromkeys(part for part in (upper, lower) if part))


def _one_source(upper: Source, lower: Source) -> Source:
    said = (upper.may_be_named, lower.may_be_named)
    named = False if False in said else None if None in said else True
    return replace(upper, who=_listed(upper.who, lower.who), may_be_named=named)


def _one_evidence(upper: Evidence, lower: Evidence) -> Evidence:
    return Evidence(
        text=_listed(upper.text, lower.text),
        none_because=_listed(upper.none_because, lower.none_because),
    )


def _one_basis(upper: Basis, lower: Basis) -> Basis:
    held: dict[str, Any] = {}
    for field in fields(Basis):
        one, other = getattr(upper, field.name), getattr(lower, field.name)
        held[field.name] = _listed(one, other) if type(one) is str else one
    held["checked"] = upper.checked if upper.checked is lower.checked else None
    held["exact_words"] = upper.exact_words and lower.exact_words
    return Basis(**held)


def _one_weight(upper: Weight, lower: Weight) -> Weight:
    """Return what both mean for the child; where one is a strength and one a worry, neither."""
    found = {upper, lower} - {Weight.NEUTRAL}
    return found.pop() if len(found) == 1 else Weight.NEUTRAL


def _one_disclosure(upper: Disclosure, lower: Disclosure) -> Disclosure:
    return Disclosure(
        withheld_from=_both(upper.withheld_from, lower.withheld_from),
        until_chair_advises=upper.until_chair_advises or lower.until_chair_advises,
        not_for_children=_both(upper.not_for_children, lower.not_for_children),
        reason=_listed(upper.reason, lower.reason),
        not_for_agencies=_both(upper.not_for_agencies, lower.not_for_agencies),
    )
