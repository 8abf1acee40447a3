"""Whether a conference has its quorum, by the rule of its area (R146, R150).

Beforehand it is foretold from what was heard; on the day who sits at the table is counted.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.attendance import Attendance, DirectContact
from reportwriter.forms.practice import Quorum

_LITTLE_WORDS = frozenset({"and", "of", "the", "for", "children", "childrens", "s"})
"""They stand in the names of many agencies and tell none from another."""

_Test = Callable[[Attendance], bool]


class Outlook(StrEnum):
    NO_RULE = "no_rule"
    QUORATE = "quorate"
    """Enough are sure to come."""
    OPEN = "open"
    """Enough may come, and are not sure yet."""
    NOT_QUORATE = "not_quorate"
    """Even if all come of whom nothing was heard, it will not do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """`sure` counts the agencies that come, or are there, and count, of `needed`.

    `absent` are those that must be there and of which nobody is sure to come; `unknown` name
    agencies that come and of whose direct contact nothing is known. `may_go_on`: too few for the
    rule, and enough for the chair to go on.
    """

    outlook: Outlook
    sure: int = 0
    needed: int = 0
    absent: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    may_go_on: bool = False


def forecast(rule: Quorum | None, attending: Sequence[Attendance]) -> Forecast:
    """Return what is to be expected; an area without a rule refuses nothing."""
    if rule is None:
        return Forecast(outlook=Outlook.NO_RULE)
    return _found(rule, attending, lambda one: one.will_be_there, lambda one: one.may_be_there)


def count_present(rule: Quorum | None, attending: Sequence[Attendance]) -> Forecast | None:
    """Return what the table holds now; None while nobody was counted.

    It is open only where nobody said whether an agency that is there has had direct contact.
    """
    if not any(one.presence.came for one in attending):
        return None
    if rule is None:
        return Forecast(outlook=Outlook.NO_RULE)
    return _found(rule, attending, _is_at_table, _is_at_table)


def _is_at_table(one: Attendance) -> bool:
    return one.presence.is_at_table


def _found(
    rule: Quorum, attending: Sequence[Attendance], is_there: _Test, may_be_there: _Test
) -> Forecast:
    sure = _Counted(rule, attending, is_there, (DirectContact.YES,))
    most = _Counted(rule, attending, may_be_there, (DirectContact.YES, DirectContact.NOT_KNOWN))
    is_enough = rule.at_discretion is not None and sure.number >= rule.at_discretion
    return Forecast(
        outlook=_outlook(sure, most),
        sure=sure.number,
        needed=rule.agencies,
        absent=sure.absent,
        unknown=tuple(one.agency for one in attending if is_there(one) and _is_open(rule, one)),
        may_go_on=not sure.suffices and is_enough,
    )


def counts_as(rule: Quorum, one: Attendance) -> str:
    """Return which of the agencies that must be there one is: as the chair said, or by its name."""
    if one.counts_as is not None:
        return one.counts_as
    own = _words(one.agency)
    return next((must for must in rule.always if _words(must) <= own), "")


class _Counted:
    """The agencies of a rule that are there, of those for which `is_there` is so."""

    def __init__(
        self,
        rule: Quorum,
        attending: Sequence[Attendance],
        is_there: Callable[[Attendance], bool],
        contact: Sequence[DirectContact],
    ) -> None:
        there = [one for one in attending if is_there(one)]
        musts = {counts_as(rule, one) for one in there} - {""}
        others = [one for one in there if not counts_as(rule, one)]
        counting = [
            one for one in others if not rule.direct_contact or one.direct_contact in contact
        ]
        self.absent = tuple(must for must in rule.always if must not in musts)
        self.number = len(musts) + len(counting)
        self.suffices = not self.absent and self.number >= rule.agencies


def _outlook(sure: _Counted, most: _Counted) -> Outlook:
    if sure.suffices:
        return Outlook.QUORATE
    return Outlook.OPEN if most.suffices else Outlook.NOT_QUORATE


def _is_open(rule: Quorum, one: Attendance) -> bool:
    is_asked = rule.direct_contact and not counts_as(rule, one)
    return is_asked and one.direct_contact is DirectContact.NOT_KNOWN


def _words(agency: str) -> frozenset[str]:
    plain = re.sub("['\u2019]", "", agency.casefold())
    return frozenset(re.findall(r"\w+", plain)) - _LITTLE_WORDS
