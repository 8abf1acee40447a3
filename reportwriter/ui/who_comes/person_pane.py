"""What is asked of a person who comes: what the procedures ask of one like them, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.attendee import FOR_SOMEBODY, Allowed, Coming, Standing, Way
from reportwriter.ui.who_comes.asks import LABELS, Answer, Ask, answered
from reportwriter.ui.who_comes.exclusion_pane import (
    OF_EXCLUSION,
    exclusion_answered,
    exclusion_lacks,
    of_exclusion,
)
from reportwriter.ui.who_comes.panes import ON_THE_DAY, Pane, Shown, asked, of_the_day
from reportwriter.wording import attendee as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from reportwriter.domain.attendee import Attendee
    from reportwriter.services.coming import PersonComes

_COMING: Mapping[Standing, Mapping[str, str]] = {
    Standing.CHILD: words.CHILD_COMING,
    Standing.FAMILY: words.COMING,
}
_COMING_HINTS = {
    Standing.CHILD: words.CHILD_HINT,
    Standing.FAMILY: words.FAMILY_HINT,
    Standing.LAWYER: words.LAWYER_HINT,
}


def person_pane(one: PersonComes, offered: Sequence[str], *, asks_word: bool = False) -> Pane:
    """`asks_word`: the chair is asked for their word that they know a child comes."""
    said = one.attendee
    lacks = [words.LACKS[lack] for lack in said.lacks]
    shown = [
        *_who(one, offered),
        *_of_observer(said),
        *_coming(said),
        *_attending(one, asks_word=asks_word),
        *_otherwise(said),
        *_beforehand(said),
        *of_exclusion(said),
        *of_the_day(said.presence),
    ]
    return Pane(
        title=said.name or words.SOMEBODY,
        under="\n".join(filter(None, (person_as(said), words.needs_interpreter(one.interpreter)))),
        shown=tuple(shown),
        lacks="\n".join((*lacks, *exclusion_lacks(said))),
        may_remove=not one.is_named,
    )


def person_as(said: Attendee) -> str:
    """Return as what somebody comes, in a few words."""
    if said.is_of_family:
        # Names within it keep their capitals.
        of = said.relationship
        return f"{of[:1].upper()}{of[1:]}" or words.SHORT_STANDINGS[said.standing]
    return words.for_whom(said.standing, said.for_whom)


def person_answered(said: Attendee, ask: Ask, given: Answer, today: date) -> Attendee:
    """Return what is known of a person, with an answer put in."""
    if ask in OF_EXCLUSION:
        return exclusion_answered(said, ask, given, today)
    if ask in ON_THE_DAY:
        return replace(said, presence=answered(said.presence, ask, given))
    put = _PUT.get(ask)
    return put(said, given, today) if put else answered(said, ask, given)


def _acknowledge(said: Attendee, given: Answer, today: date) -> Attendee:
    return replace(said, acknowledged_on=today if given else None)


def _take_name(said: Attendee, given: Answer, _today: date) -> Attendee:
    return replace(said, name="".join(given[-1:]))


_PUT = {Ask.ACKNOWLEDGED: _acknowledge, Ask.OFFERED: _take_name}
"""What is kept otherwise than it is answered."""


def _who(one: PersonComes, offered: Sequence[str]) -> Iterator[Shown]:
    said = one.attendee
    if not one.is_named:
        yield asked(said, Ask.STANDING, words.STANDINGS)
        yield asked(said, Ask.NAME)
        if offered and not said.name and said.is_of_family:
            yield Shown(
                ask=Ask.OFFERED,
                answer=(),
                question=LABELS[Ask.OFFERED],
                choices=tuple((name, name) for name in offered),
                hint=words.OFFERED_HINT,
            )
    if said.standing in (*FOR_SOMEBODY, Standing.GUARDIAN):
        yield asked(said, Ask.FOR_WHOM, question=words.ASK_FOR_WHOM[said.standing])
    if said.standing is Standing.INTERPRETER:
        yield asked(said, Ask.LANGUAGE)
        yield asked(said, Ask.BOOKED)


def _of_observer(said: Attendee) -> Iterator[Shown]:
    if said.standing is Standing.OBSERVER:
        yield asked(said, Ask.REQUEST)
        yield asked(said, Ask.CONSENTS, words.CONSENTS)
        yield asked(said, Ask.ALLOWED, words.ALLOWED, hint=words.OBSERVER_HINT)


def _coming(said: Attendee) -> Iterator[Shown]:
    is_refused = said.standing is Standing.OBSERVER and said.allowed is not Allowed.YES
    if is_refused or said.is_excluded_wholly:
        return
    choices = dict(_COMING.get(said.standing, words.OTHER_COMING))
    # What was answered as somebody else stays to be seen until it is answered anew.
    choices.setdefault(said.coming, words.COMING[said.coming])
    hint = _COMING_HINTS.get(said.standing, "")
    yield asked(said, Ask.COMING, choices, hint=hint)
    if said.coming is Coming.PART:
        yield asked(said, Ask.PART)


def _attending(one: PersonComes, *, asks_word: bool) -> Iterator[Shown]:
    said = one.attendee
    is_given = said.acknowledged_on is not None and (said.is_expected or said.presence.came)
    if asks_word or said.waits_for_acknowledgement or is_given:
        yield Shown(
            ask=Ask.ACKNOWLEDGED,
            answer="yes" if said.acknowledged_on else "",
            question=LABELS[Ask.ACKNOWLEDGED],
        )
    if said.standing is Standing.FAMILY and said.is_expected:
        hint = words.BASIS_HINT if one.has_responsibility else ""
        yield asked(said, Ask.BASIS, words.BASES, hint=hint)


def _otherwise(said: Attendee) -> Iterator[Shown]:
    is_child_away = said.standing is Standing.CHILD and said.needs_another_way
    if said.coming is Coming.NOT_ASKED or is_child_away:
        yield asked(said, Ask.WHY_NOT)
    if said.needs_another_way:
        yield asked(said, Ask.VIEWS, words.WAYS)
        if said.views:
            yield asked(said, Ask.VIEWS_NOTE)


def _beforehand(said: Attendee) -> Iterator[Shown]:
    meets = said.is_expected or Way.TALKS_WITH_CHAIR in said.views
    if said.is_of_family and meets:
        yield asked(said, Ask.BEFOREHAND)
