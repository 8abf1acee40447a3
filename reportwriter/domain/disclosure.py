"""Who may read what: a statement inherits the restriction of what it rests on (design.md 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from reportwriter.domain.agencies import are_the_same
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.people import Address, Person
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Statement

_Named = TypeVar("_Named", PersonId, str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A statement's disclosure with all it inherits, and the statements it inherits from."""

    disclosure: Disclosure
    because_of: tuple[StatementId, ...] = ()

    @property
    def hidden(self) -> tuple[PersonId, ...]:
        """Who may not read it."""
        return _union((self.disclosure.withheld_from, self.disclosure.not_for_children))

    def hidden_from(self, person: PersonId) -> bool:
        return person in self.disclosure.withheld_from or person in self.disclosure.not_for_children

    def hidden_from_agency(self, agency: str) -> bool:
        return any(are_the_same(agency, one) for one in self.disclosure.not_for_agencies)

    @property
    def hidden_from_an_agency(self) -> bool:
        """Whether it is kept from any: then it is kept from whoever was not asked, too."""
        return bool(self.disclosure.not_for_agencies)


def reaches(report: Report) -> Mapping[StatementId, Reach]:
    """Return for every statement who may read it. A circle of statements shares one restriction."""
    by_id = {statement.id: statement for statement in report.statements}
    return {statement.id: _reach(statement, by_id) for statement in report.statements}


def _reach(statement: Statement, by_id: Mapping[StatementId, Statement]) -> Reach:
    if not statement.rests_on and statement.disclosure.is_open:
        # Most statements: each deletion asks this of all of them, several times.
        return Reach(disclosure=statement.disclosure)
    roots = [by_id[found] for found in _rests_on(statement, by_id)]
    restricted = tuple(root for root in roots if not root.disclosure.is_open)
    parts = (statement.disclosure, *(root.disclosure for root in restricted))
    return Reach(
        disclosure=Disclosure(
            withheld_from=_union(part.withheld_from for part in parts),
            until_chair_advises=any(part.until_chair_advises for part in parts),
            not_for_children=_union(part.not_for_children for part in parts),
            reason=statement.disclosure.reason,
            not_for_agencies=_union(part.not_for_agencies for part in parts),
        ),
        because_of=tuple(root.id for root in restricted if _adds(root, statement)),
    )


def _adds(root: Statement, statement: Statement) -> bool:
    own = statement.disclosure
    return not (
        set(root.disclosure.withheld_from) <= set(own.withheld_from)
        and set(root.disclosure.not_for_children) <= set(own.not_for_children)
        and set(root.disclosure.not_for_agencies) <= set(own.not_for_agencies)
    )


def _rests_on(
    statement: Statement, by_id: Mapping[StatementId, Statement]
) -> tuple[StatementId, ...]:
    seen: dict[StatementId, None] = {}
    waiting = list(statement.rests_on)
    while waiting:
        found = waiting.pop(0)
        if found in seen or found == statement.id or found not in by_id:
            continue
        seen[found] = None
        waiting.extend(by_id[found].rests_on)
    return tuple(seen)


def _union(groups: Iterable[tuple[_Named, ...]]) -> tuple[_Named, ...]:
    return tuple(dict.fromkeys(named for group in groups for named in group))


def as_sent(report: Report) -> Report:
    """Return the report without what its pages do not print: the addresses kept from somebody.

    The data of a report travels with it, and a file that reaches the wrong hands is read in full.
    School, doctor and telephones of who lives at such an address tell where it is, so they go too.
    To whom a copy shows an address is the author's own affair. The conference says of the family
    what the report says: the author may know better than the chair. That the chair is asked before
    anything is shared would itself tell the family something, and the register of protected facts
    and the record of what was kept from whom would tell all of it. Of an attached document it is
    nobody's business who looked at it, and why it stays; nor what of an earlier state of the
    report somebody has seen; nor which statements its author began as a copy, or left as they are
    although the program suggested something. Of what a statement said before, only what a comment
    had corrected goes along.
    """
    people = _without_traces(report.people, report.addresses)
    addresses = _without_text(report.addresses)
    conference = replace(report.conference, people=people, addresses=addresses)
    return replace(
        report,
        people=people,
        addresses=addresses,
        conference=conference,
        statements=tuple(_without_own_notes(one) for one in report.statements),
        ask_chair_first=False,
        lowerings=(),
        attached=tuple(one.as_sent() for one in report.attached),
        sharing=tuple(one.as_sent() for one in report.sharing),
        comments=tuple(one.as_sent(_text_of(report, one.statement)) for one in report.comments),
        protected_facts=(),
    )


def _text_of(report: Report, statement: StatementId | None) -> str:
    """Return what a statement says; nothing of one that is not there."""
    return next((one.text for one in report.statements if one.id == statement), "")


def _without_own_notes(statement: Statement) -> Statement:
    noted = statement.copied or statement.ignored
    return replace(statement, copied=None, ignored=()) if noted else statement


def _without_text(addresses: tuple[Address, ...]) -> tuple[Address, ...]:
    return tuple(
        replace(address, text="", protected=(), shown_to=())
        if address.withheld_from
        else replace(address, shown_to=())
        for address in addresses
    )


def _without_traces(
    people: tuple[Person, ...], addresses: tuple[Address, ...]
) -> tuple[Person, ...]:
    withheld = {address.id for address in addresses if address.withheld_from}
    return tuple(
        replace(person, school="", doctor="", telephones=())
        if person.address in withheld
        else person
        for person in people
    )
