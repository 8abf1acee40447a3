"""Requests, what they would be given and what has gone out, as lines ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.ui.table_rows import Line
from reportwriter.wording.access import GROUNDS, LEFT
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.domain.access import AccessRequest, DisclosureMade
    from reportwriter.domain.ids import PersonId
    from reportwriter.services.personal_copy import Picked

NOTHING_ASKED = "Nobody has asked yet."
NOTHING_GIVEN = "Nothing of the report is about this person and could be given to them."
NOTHING_LEFT = "Nothing about this person is left out."
NOTHING_OUT = "Nothing has gone out."


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestShown:
    """`left` are keyed by reference; what goes out by a decision stands among them.

    `whole` are their words and why, in full, for who decides.
    """

    name: str
    given: tuple[Line, ...]
    left: tuple[Line, ...]
    whole: Mapping[str, str]


def request_line(request: AccessRequest, name_of: Callable[[PersonId], str]) -> Line:
    asked = request.asked_by or "for themselves"
    cells = (
        name_of(request.person),
        GROUNDS[request.ground],
        asked,
        short_date(request.received),
        short_date(request.due),
    )
    return Line.of_words(request.id, cells)


def request_shown(picked: Picked, request: AccessRequest) -> RequestShown:
    allowed = {one.reference: one for one in request.allowed}
    decided = (
        (one.reference, one.text, f"Goes out: {allowed[one.reference].because}")
        for one in picked.copy.statements
        if one.reference in allowed
    )
    waiting = (
        (one.reference, one.text, sentence(named([LEFT[why] for why in one.why])))
        for one in picked.left
    )
    left = [*decided, *waiting]
    return RequestShown(
        name=picked.copy.name,
        given=tuple(
            Line.of_words(f"in {one.reference}", (f"ref. {one.reference}", _flat(one.text)))
            for one in picked.copy.statements
            if one.reference not in allowed
        ),
        left=tuple(
            Line.of_words(reference, (f"ref. {reference}", _flat(text), why))
            for reference, text, why in left
        ),
        whole={reference: f"{text}\n{why}" for reference, text, why in left},
    )


def sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def disclosure_line(key: str, made: DisclosureMade) -> Line:
    what = made.what or f"{made.given} statements; {made.left_out} left out"
    cells = (
        short_date(local_day(made.at)),
        made.to,
        GROUNDS[made.ground],
        what,
        made.decided_by,
    )
    return Line.of_words(key, cells)


def _flat(text: str) -> str:
    return " ".join(text.split())
