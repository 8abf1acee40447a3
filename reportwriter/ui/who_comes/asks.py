"""What the chair is asked about an agency, a person or the conference, in the order of the pane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from reportwriter.domain.attendance import Comes, DirectContact, Here
from reportwriter.domain.attendance_plan import Proceedings
from reportwriter.domain.attendee import Allowed, Basis, Coming, Consent, Standing, Way
from reportwriter.domain.exclusion import Extent, Police
from reportwriter.domain.without_quorum import GoOnGround, Path
from reportwriter.wording import attendance, attendee, exclusion, quorum

Answer = str | tuple[str, ...]
"""What is shown and given back: a tick is `yes` or nothing, a day is as it was typed."""
Put = Callable[[Answer], object]
T = TypeVar("T")


class Ask(StrEnum):
    COMES = "comes"
    WHO = "who"
    ALSO = "also"
    FIRST = "first"
    REASON = "reason"
    COUNTS_AS = "counts_as"
    CONTACT = "contact"
    STANDING = "standing"
    NAME = "name"
    OFFERED = "offered"
    FOR_WHOM = "for_whom"
    LANGUAGE = "language"
    BOOKED = "booked"
    REQUEST = "request"
    CONSENTS = "consents"
    ALLOWED = "allowed"
    COMING = "coming"
    PART = "part"
    WHY_NOT = "why_not"
    ACKNOWLEDGED = "acknowledged"
    BASIS = "basis"
    VIEWS = "views"
    VIEWS_NOTE = "views_note"
    BEFOREHAND = "beforehand"
    EXCLUDED = "excluded"
    EXTENT = "extent"
    EXCLUDED_PART = "excluded_part"
    POLICE = "police"
    TOLD = "told"
    TOLD_ON = "told_on"
    TELLER = "teller"
    TELLING = "telling"
    HERE = "here"
    ARRIVED = "arrived"
    LEFT = "left"
    CIRCULATED = "circulated"
    PATH = "path"
    HELD_AGAIN_ON = "held_again_on"
    GROUND = "ground"
    ABSENT = "absent"
    RECOMMENDS = "recommends"
    PATH_REASON = "path_reason"
    PROCEEDINGS = "proceedings"
    ADVICE = "advice"
    APART = "apart"


LABELS: Mapping[Ask, str] = {
    Ask.COMES: attendance.ASK_COMES,
    Ask.WHO: attendance.ASK_WHO,
    Ask.ALSO: attendance.ASK_ALSO,
    Ask.REASON: attendance.ASK_REASON,
    Ask.COUNTS_AS: attendance.ASK_COUNTS_AS,
    Ask.CONTACT: attendance.ASK_CONTACT,
    Ask.STANDING: attendee.ASK_STANDING,
    Ask.NAME: attendee.ASK_NAME,
    Ask.OFFERED: attendee.ASK_OFFERED,
    Ask.FOR_WHOM: attendee.ASK_FOR_WHOM["supporter"],
    Ask.LANGUAGE: attendee.ASK_LANGUAGE,
    Ask.BOOKED: attendee.ASK_BOOKED,
    Ask.REQUEST: attendee.ASK_REQUEST,
    Ask.CONSENTS: attendee.ASK_CONSENTS,
    Ask.ALLOWED: attendee.ASK_ALLOWED,
    Ask.COMING: attendee.ASK_COMING,
    Ask.PART: attendee.ASK_PART,
    Ask.WHY_NOT: attendee.ASK_WHY_NOT,
    Ask.ACKNOWLEDGED: attendee.ASK_ACKNOWLEDGED,
    Ask.BASIS: attendee.ASK_BASIS,
    Ask.VIEWS: attendee.ASK_VIEWS,
    Ask.VIEWS_NOTE: attendee.ASK_VIEWS_NOTE,
    Ask.BEFOREHAND: attendee.ASK_BEFOREHAND,
    Ask.HERE: attendance.ASK_HERE,
    Ask.ARRIVED: attendance.ASK_ARRIVED,
    Ask.LEFT: attendance.ASK_LEFT,
    Ask.CIRCULATED: attendance.ASK_CIRCULATED,
    Ask.FIRST: attendance.ASK_FIRST,
    Ask.EXCLUDED: exclusion.ASK_EXCLUDED,
    Ask.EXTENT: exclusion.ASK_EXTENT,
    Ask.EXCLUDED_PART: exclusion.ASK_PART,
    Ask.POLICE: exclusion.ASK_POLICE,
    Ask.TOLD: exclusion.ASK_TOLD,
    Ask.TOLD_ON: exclusion.ASK_TOLD_ON,
    Ask.TELLER: exclusion.ASK_TELLER,
    Ask.TELLING: exclusion.ASK_TELLING,
    Ask.PATH: quorum.ASK_PATH,
    Ask.HELD_AGAIN_ON: quorum.ASK_HELD_AGAIN,
    Ask.GROUND: quorum.ASK_GROUND,
    Ask.ABSENT: quorum.ASK_AGENCY,
    Ask.RECOMMENDS: quorum.ASK_RECOMMENDS,
    Ask.PATH_REASON: quorum.ASK_REASON,
    Ask.PROCEEDINGS: quorum.ASK_PROCEEDINGS,
    Ask.ADVICE: quorum.ASK_ADVICE,
    Ask.APART: quorum.ASK_APART,
}
DAYS = (Ask.TOLD_ON, Ask.HELD_AGAIN_ON)


@dataclass(frozen=True, slots=True)
class _Field:
    """Where an answer is kept, and what it is there."""

    name: str
    put: Put


def answer(value: object, ask: Ask) -> Answer:
    """Return what was answered, as the field shows it."""
    found = getattr(value, _FIELDS[ask].name)
    if isinstance(found, bool):
        return "yes" if found else ""
    return found if isinstance(found, tuple) else str(found or "")


def answered(value: T, ask: Ask, given: Answer) -> T:
    """Return the value with an answer put in."""
    field = _FIELDS[ask]
    changed = {field.name: field.put(given)}
    return replace(value, **changed)  # type: ignore[type-var]  # Each asked of is a dataclass.


def _text(name: str) -> _Field:
    return _Field(name, str)


def _tick(name: str) -> _Field:
    return _Field(name, bool)


def _one(name: str, kind: type[StrEnum]) -> _Field:
    return _Field(name, lambda given: kind(str(given)))


def _one_or_none(name: str, kind: type[StrEnum]) -> _Field:
    return _Field(name, lambda given: kind(str(given)) if given else None)


def _many(name: str, kind: type[StrEnum]) -> _Field:
    return _Field(name, lambda given: tuple(kind(one) for one in given))


_FIELDS: Mapping[Ask, _Field] = {
    Ask.COMES: _one("comes", Comes),
    Ask.WHO: _text("who"),
    Ask.ALSO: _text("also"),
    Ask.REASON: _text("reason"),
    Ask.COUNTS_AS: _text("counts_as"),
    Ask.CONTACT: _one("direct_contact", DirectContact),
    Ask.CIRCULATED: _tick("is_circulated"),
    Ask.FIRST: _tick("is_first"),
    Ask.STANDING: _one("standing", Standing),
    Ask.NAME: _text("name"),
    Ask.FOR_WHOM: _text("for_whom"),
    Ask.LANGUAGE: _text("language"),
    Ask.BOOKED: _tick("is_booked"),
    Ask.REQUEST: _text("request"),
    Ask.CONSENTS: _many("consents", Consent),
    Ask.ALLOWED: _one("allowed", Allowed),
    Ask.COMING: _one("coming", Coming),
    Ask.PART: _text("part"),
    Ask.WHY_NOT: _text("why_not"),
    Ask.BASIS: _many("basis", Basis),
    Ask.VIEWS: _many("views", Way),
    Ask.VIEWS_NOTE: _text("views_note"),
    Ask.BEFOREHAND: _text("beforehand"),
    Ask.HERE: _one("here", Here),
    Ask.ARRIVED: _text("arrived"),
    Ask.LEFT: _text("left"),
    Ask.EXTENT: _one("extent", Extent),
    Ask.EXCLUDED_PART: _text("part"),
    Ask.POLICE: _one("police", Police),
    Ask.TOLD: _tick("told_in_writing"),
    Ask.TELLER: _text("teller"),
    Ask.TELLING: _text("telling"),
    Ask.PATH: _one_or_none("path", Path),
    Ask.GROUND: _one_or_none("ground", GoOnGround),
    Ask.ABSENT: _text("agency"),
    Ask.RECOMMENDS: _tick("recommends"),
    Ask.PATH_REASON: _text("reason"),
    Ask.PROCEEDINGS: _one("proceedings", Proceedings),
    Ask.ADVICE: _text("legal_advice"),
    Ask.APART: _text("apart"),
}
"""Days are put in by whoever knows which day it is."""
