"""From whom an account comes in the end: what is told again is no second account."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportwriter.domain.people import plain_name
from reportwriter.domain.statement import Kind, SourceKind
from reportwriter.wording import accounts as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.accounts import Account
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.named_people import NamedPeople
    from reportwriter.services.desk.telling import Telling

_CALLED = (
    ("school", "school teacher head headteacher classroom pastoral dsl academy"),
    ("nursery", "nursery preschool playgroup keyworker"),
    ("health visitor", "health visitor visiting"),
    ("midwife", "midwife midwifery maternity"),
    ("police", "police officer constable detective pc dc"),
    ("gp", "gp doctor surgery practice"),
    ("hospital", "hospital ward a&e consultant paediatrician"),
    ("social care", "social worker care"),
    ("housing", "housing landlord tenancy"),
    ("probation", "probation"),
)
"""What people call an agency, so that "the class teacher" is found to be of the school."""
_WORD = re.compile(r"[a-z&]+")
_LITTLE = "the of and for s team service services a an our local"
_EVERYWHERE = frozenset(_LITTLE.split())


class Origins:
    """`agencies` are those on the desk, as each calls itself."""

    def __init__(self, desk: SideBySide, people: NamedPeople) -> None:
        self._people = people
        self._authors = [
            (report.agency, report.author.casefold().split()[-1:]) for report in desk.reports
        ]
        self.agencies = tuple(dict.fromkeys(report.agency for report in desk.reports))
        self._agency = cache(self._find_agency)

    def teller_of(self, account: Account) -> str:
        """Return the agency on the desk that told an account to another; empty for none.

        Where a source may not be named, nothing is said of it.
        """
        source = account.statement.source
        if not source.kind.is_third_party or source.is_hidden:
            return ""
        agency = self._agency(source.who)
        return "" if agency == account.agency else agency

    def of(self, accounts: Sequence[Telling]) -> tuple[str, ...]:
        """Return whom the accounts of one event come from in the end, each once.

        Who may not be named is told apart from others, and not named.
        """
        found: dict[tuple[str, bool], str] = {}
        for one in accounts:
            origin = self._origin(one, accounts, frozenset())
            hidden = one.account.statement.source.is_hidden
            # A name in other letters is the same.
            key = origin.casefold(), hidden
            if origin and key not in found:
                number = sum(is_hidden for _, is_hidden in found)
                found[key] = say.not_named(number) if hidden else origin
        return tuple(found.values())

    def unsourced(self, accounts: Sequence[Telling]) -> tuple[str, ...]:
        """Return the agencies that tell it as they heard it, and do not name from whom."""
        found = (one.account.agency for one in accounts if self._is_unsourced(one))
        return tuple(dict.fromkeys(found))

    def _is_unsourced(self, one: Telling) -> bool:
        source = one.account.statement.source
        return one.account.is_second_hand and (source.is_hidden or not source.who.strip())

    def _origin(self, one: Telling, accounts: Sequence[Telling], passed: frozenset[str]) -> str:
        """Return the origin of one account; empty where nobody said it."""
        statement = one.account.statement
        who = statement.source.who
        said_by = statement.basis.said_by or who
        if one.account.is_second_hand:
            passed |= {one.account.agency}
            return "" if self._is_unsourced(one) else self._behind(who, accounts, passed)
        if statement.kind is Kind.ALLEGATION and said_by:
            return self._person(said_by)
        if statement.source.kind is SourceKind.FIRST_HAND and who:
            return self._agency(who) or self._person(who)
        return one.account.agency

    def _behind(self, who: str, accounts: Sequence[Telling], passed: frozenset[str]) -> str:
        """Return who stands behind what somebody told: an agency's own origin, or the person."""
        agency = self._agency(who)
        if not agency:
            return self._person(who)
        if agency in passed:
            return ""
        # Who may not be named to one agency is not named as the origin of another.
        theirs = [
            one
            for one in accounts
            if one.account.agency == agency and not one.account.statement.source.is_hidden
        ]
        found = (self._origin(one, accounts, passed) for one in theirs)
        # What an agency told of which its own report says nothing is its own.
        return next((origin for origin in found if origin), "" if theirs else agency)

    def _person(self, who: str) -> str:
        """Return the person a source names; else the words as they are, so that equal ones meet."""
        keys = sorted(set(self._people.in_text(who)))
        if len(keys) == 1:
            return self._people.called(keys[0])
        return " ".join(who.split())

    def _find_agency(self, who: str) -> str:
        """Return the agency on the desk that a source names; empty where none is meant alone."""
        plain = plain_name(who)
        if not plain or any(self._people.in_text(who)):
            return ""
        for agency, last in self._authors:
            if agency.casefold() in plain or (last and last[0] in plain.split()):
                return agency
        wanted = _called(plain)
        meant = [agency for agency in self.agencies if wanted & _called(agency.casefold())]
        return meant[0] if len(meant) == 1 else ""


def _called(words: str) -> frozenset[str]:
    """Return what kinds of agency some words can mean, and else the words themselves."""
    told = set(_WORD.findall(words)) - _EVERYWHERE
    kinds = {kind for kind, names in _CALLED if told & set(names.split())}
    if "health visitor" in kinds and not told & {"visitor", "visiting"}:
        kinds.discard("health visitor")
    return frozenset(kinds or told)
