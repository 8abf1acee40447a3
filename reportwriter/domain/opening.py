"""Restriction rises by itself and never falls by itself: to lower it takes a reason.

Whatever is done to a report, who could not read a statement before cannot read it after, unless a
`Lowering` says why and who agreed. Only the author's own undo takes back what was just done.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportwriter.domain.changes import (
    Change,
    EditStatement,
    RemoveStatement,
    SetFamily,
    SetLowerings,
    Together,
)
from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.ids import AddressId, PersonId, StatementId
from reportwriter.domain.lowering import Lowering
from reportwriter.domain.people import Address
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement


def opened(before: Report, after: Report) -> Mapping[StatementId, tuple[PersonId, ...]]:
    """Return who may read which statement after a change and might not read it before."""
    was, now = reaches(before), reaches(after)
    found = {key: _people(was[key], now[key]) for key in now if key in was}
    return {key: people for key, people in found.items() if people}


def opened_to_agencies(before: Report, after: Report) -> Mapping[StatementId, tuple[str, ...]]:
    """Return which agencies may read which statement after a change and might not before."""
    was, now = reaches(before), reaches(after)
    found = {key: _agencies(was[key], now[key]) for key in now if key in was}
    return {key: agencies for key, agencies in found.items() if agencies}


def opened_addresses(
    before: tuple[Address, ...], after: tuple[Address, ...]
) -> Mapping[AddressId, tuple[PersonId, ...]]:
    """Return who may learn an address after a change: no longer kept from them, or now shown."""
    was = {address.id: address for address in before}
    found = {one.id: _may_learn(was[one.id], one) for one in after if one.id in was}
    return {key: people for key, people in found.items() if people}


def edited_without_opening(report: Report, statement: Statement) -> EditStatement:
    """Return the edit of a statement that opens it to nobody.

    What it inherited by a link that goes stays with it as its own.
    """
    after = EditStatement(statement=statement).apply(report)
    return EditStatement(statement=_kept(statement, reaches(report), reaches(after)))


def removed_without_opening(report: Report, statement_id: StatementId) -> Change:
    """Return the removal of a statement; what rests on it keeps what it inherited from it."""
    change = RemoveStatement(statement_id=statement_id)
    kept = tuple(left_behind(report, change, statement_id))
    return Together(changes=(change, *kept)) if kept else change


def kept_closed(before: Report, after: Report) -> tuple[Statement, ...]:
    """Return the statements after a change, each kept from all that it was kept from before it."""
    was, now = reaches(before), reaches(after)
    return tuple(_kept(one, was, now) for one in after.statements)


def lowered(report: Report, statement: Statement, lowering: Lowering) -> Together:
    """Return the change that opens a statement and says why; what rests on it stays as it is."""
    edit = EditStatement(statement=statement)
    kept = left_behind(report, edit, statement.id)
    return Together(changes=(edit, *kept, _recorded(report, lowering)))


def lowered_family(report: Report, change: SetFamily, lowering: Lowering) -> Together:
    """Return the change that opens an address, with the record of why."""
    return Together(changes=(change, _recorded(report, lowering)))


def left_behind(
    report: Report, change: EditStatement | RemoveStatement, root: StatementId
) -> Iterator[EditStatement]:
    """Give what keeps each statement restricted that rests on `root`, once that has changed.

    Those that rest on these inherit it from them, as before.
    """
    after = change.apply(report)
    resting = [one for one in after.statements if root in one.rests_on]
    if not resting:
        # Working out who may read what takes a while in a long report, and would find nothing.
        return
    was, now = reaches(report), reaches(after)
    for one in resting:
        kept = _kept(one, was, now)
        if one.id != root and kept is not one:
            yield EditStatement(statement=kept)


def _people(was: Reach, now: Reach) -> tuple[PersonId, ...]:
    return tuple(one for one in was.hidden if not now.hidden_from(one))


def _agencies(was: Reach, now: Reach) -> tuple[str, ...]:
    named = was.disclosure.not_for_agencies
    return tuple(one for one in named if not now.hidden_from_agency(one))


def _kept(
    statement: Statement, was: Mapping[StatementId, Reach], now: Mapping[StatementId, Reach]
) -> Statement:
    """Return a statement kept from all that it was kept from before; itself where nobody gains."""
    if (before := was.get(statement.id)) is None:
        return statement
    people, agencies = _people(before, now[statement.id]), _agencies(before, now[statement.id])
    return _kept_from_agencies(_kept_from(statement, people, before), agencies)


def _may_learn(before: Address, after: Address) -> tuple[PersonId, ...]:
    free = (one for one in before.withheld_from if one not in after.withheld_from)
    shown = (one for one in after.shown_to if after.is_shown_to(one) > before.is_shown_to(one))
    return tuple(dict.fromkeys((*free, *shown)))


def _recorded(report: Report, lowering: Lowering) -> SetLowerings:
    return SetLowerings(lowerings=(*report.lowerings, lowering))


def _kept_from(statement: Statement, people: tuple[PersonId, ...], was: Reach) -> Statement:
    """Return the statement kept from people as its own choice, in the way it was kept before."""
    own, before = statement.disclosure, was.disclosure
    if not people:
        return statement
    disclosure = replace(
        own,
        withheld_from=_with(own.withheld_from, people, before.withheld_from),
        not_for_children=_with(own.not_for_children, people, before.not_for_children),
        until_chair_advises=own.until_chair_advises or before.until_chair_advises,
    )
    return replace(statement, disclosure=disclosure)


def _kept_from_agencies(statement: Statement, agencies: tuple[str, ...]) -> Statement:
    if not agencies:
        return statement
    kept = tuple(dict.fromkeys((*statement.disclosure.not_for_agencies, *agencies)))
    disclosure = replace(statement.disclosure, not_for_agencies=kept)
    return replace(statement, disclosure=disclosure)


def _with(
    own: tuple[PersonId, ...], people: tuple[PersonId, ...], before: tuple[PersonId, ...]
) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys((*own, *(one for one in people if one in before))))
