"""Answers as fields show them, read out of the values of the domain and put back into them."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from reportwriter.domain.complaint import ComplaintAbout
from reportwriter.domain.decision import Decided, Limb, Manner, Referral, YesNo
from reportwriter.domain.statement import Kind
from reportwriter.domain.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

Answer = str | tuple[str, ...]
_T = TypeVar("_T")

AHEAD = frozenset({"decide_by", "first_on", "assessment_by", "review_on", "next_on"})
"""Days to come."""
DAYS = AHEAD | {"received_on", "answered_on", "on", "held_on"}
"""Typed as people type a day; read by whoever knows which day it is today."""
CITED = "rests_on"
"""Typed as references; read by whoever knows the reports."""
_TICKS = frozenset({"is_childs_view", "is_familys", "is_held", "is_interim"})
_ENUMS: Mapping[str, type[StrEnum]] = {
    "decided": Decided,
    "has_suffered": YesNo,
    "is_likely": YesNo,
    "limb": Limb,
    "manner": Manner,
    "referral": Referral,
    "matter": ComplaintAbout,
}
_MAY_BE_NONE: Mapping[str, type[StrEnum]] = {"kind": Kind, "view": View}


def answer(value: object, ask: str) -> Answer:
    """Return what a field shows of a value; a day and what is cited are worded elsewhere."""
    found = getattr(value, ask)
    if ask in _TICKS:
        return "yes" if found else ""
    if isinstance(found, tuple):
        return tuple(str(one) for one in found)
    return "" if found is None else str(found)


def answered(value: _T, ask: str, given: object) -> _T:
    """Return the value with an answer put in; a day and what is cited come ready made."""
    return replace(value, **{ask: _put(ask, given)})  # type: ignore[type-var]  # A domain value.


def _put(ask: str, given: object) -> object:
    if ask in _TICKS:
        return given == "yes"
    if ask in _ENUMS:
        return _ENUMS[ask](str(given))
    if ask in _MAY_BE_NONE:
        return _MAY_BE_NONE[ask](str(given)) if given else None
    return given
