"""Who is there, said with one key for each line of the list."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Here

if TYPE_CHECKING:
    from reportwriter.domain.attendance import Presence


class Mark(StrEnum):
    HERE = "here"
    """Pressed again it takes back that they are here."""
    NOT_HERE = "not_here"
    LATE = "late"
    GONE = "gone"


def marked(presence: Presence, mark: Mark, time: str) -> Presence:
    """Return who is there after a mark was set at a time."""
    if mark is Mark.GONE:
        here = presence.here if presence.came else Here.HERE
        return replace(presence, here=here, left=time)
    if mark is Mark.LATE:
        return replace(presence, here=Here.LATE, arrived=time, left="")
    is_taken_back = mark is Mark.HERE and presence.is_at_table
    if is_taken_back:
        return replace(presence, here=Here.NOT_SAID, arrived="", left="")
    here = Here.HERE if mark is Mark.HERE else Here.NOT_HERE
    return replace(presence, here=here, arrived="", left="")
