"""Bringing back what a report said before, without opening anything to anyone.

Statements and answers come back. Who may read what, the family, what was shared and what is
attached stay as they are: these tell what is so today, and a restriction falls only with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from reportwriter.domain.changes import Change
from reportwriter.domain.ids import StatementId
from reportwriter.domain.opening import kept_closed
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.statement import Disclosure, Statement
from reportwriter.domain.view import ProvisionalView

_Id = TypeVar("_Id", bound=str)
Last = Mapping[StatementId, Statement]
"""What statements that are gone said when they were taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWriting:
    """Replace all that is written: the statements, and the answers that are none."""

    statements: tuple[Statement, ...]
    values: tuple[SlotValue, ...]
    nothing_held: tuple[NothingHeld, ...]
    views: tuple[ProvisionalView, ...]

    def apply(self, report: Report) -> Report:
        return report.changed(
            statements=self.statements,
            values=self.values,
            nothing_held=self.nothing_held,
            views=self.views,
        )

    def inverse(self, before: Report) -> "SetWriting":
        return _writing(before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoring:
    """The step that brings a state back, and the statements that it cannot bring back.

    Those rest on something that is in the report no more, perhaps on the confidential page, and
    who may read them can no longer be told from it.
    """

    change: Change
    left_out: tuple[Statement, ...]


def restored(now: Report, then: Report, last: Last) -> Restoring:
    """Return what makes a report say what it said then."""
    there = {one.id: one for one in now.statements}
    known = there.keys() | {one.id for one in then.statements}
    left_out = tuple(
        one for one in then.statements if one.id not in there and not known.issuperset(one.rests_on)
    )
    gone = {one.id for one in left_out}
    statements = tuple(
        _as_closed(one, there[one.id]) if one.id in there else _back(one, last.get(one.id, one))
        for one in then.statements
        if one.id not in gone
    )
    writing = replace(_writing(then), statements=statements)
    if now.form != then.form:
        # Answers of another version of the form would stand in slots that are others by now.
        writing = replace(_writing(now), statements=statements)
    closed = kept_closed(now, writing.apply(now))
    return Restoring(change=replace(writing, statements=closed), left_out=left_out)


def _writing(report: Report) -> SetWriting:
    return SetWriting(
        statements=report.statements,
        values=report.values,
        nothing_held=report.nothing_held,
        views=report.views,
    )


def _as_closed(then: Statement, latest: Statement) -> Statement:
    """Return what a statement said then, for no more readers than it has, or last had."""
    return replace(
        then,
        disclosure=_both(then.disclosure, latest.disclosure),
        source=replace(
            then.source,
            may_be_named=_stricter(then.source.may_be_named, latest.source.may_be_named),
        ),
        child_wording=then.child_wording if latest.child_wording else "",
    )


def _back(then: Statement, last: Statement) -> Statement:
    """Return one that was taken out, with all that it rested on: that too kept it from readers."""
    return replace(_as_closed(then, last), rests_on=_union(then.rests_on, last.rests_on))


def _both(one: Disclosure, other: Disclosure) -> Disclosure:
    return Disclosure(
        withheld_from=_union(one.withheld_from, other.withheld_from),
        until_chair_advises=one.until_chair_advises or other.until_chair_advises,
        not_for_children=_union(one.not_for_children, other.not_for_children),
        reason=other.reason or one.reason,
        not_for_agencies=_union(one.not_for_agencies, other.not_for_agencies),
    )


def _union(one: tuple[_Id, ...], other: tuple[_Id, ...]) -> tuple[_Id, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _stricter(one: bool | None, other: bool | None) -> bool | None:  # A value.
    if one is False or other is False:
        return False
    return None if one is None or other is None else True
