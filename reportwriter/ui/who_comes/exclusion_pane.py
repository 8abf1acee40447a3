"""What is asked where the chair excludes somebody, and how an answer is put in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.exclusion import Exclusion, Extent
from reportwriter.ui.when_text import day_of, typed_day
from reportwriter.ui.who_comes.asks import LABELS, Answer, Ask, answered
from reportwriter.ui.who_comes.panes import Shown, asked
from reportwriter.wording import exclusion as words
from reportwriter.wording.dates import weekday_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportwriter.domain.attendee import Attendee

OF_EXCLUSION = (
    Ask.EXCLUDED,
    Ask.EXTENT,
    Ask.EXCLUDED_PART,
    Ask.POLICE,
    Ask.TOLD,
    Ask.TOLD_ON,
    Ask.TELLER,
    Ask.TELLING,
)


def of_exclusion(said: Attendee) -> Iterator[Shown]:
    """Return what is asked of somebody whom the chair may exclude."""
    if not said.may_be_excluded:
        return
    found = said.exclusion
    yield Shown(
        ask=Ask.EXCLUDED,
        answer="yes" if found else "",
        question=LABELS[Ask.EXCLUDED],
        hint=words.THIS_CONFERENCE if found else "",
    )
    if found is not None:
        yield from _how_much(found)
        yield from _what_is_done(found)


def exclusion_lacks(said: Attendee) -> Iterator[str]:
    """Return the sentences for what the exclusion of somebody still needs."""
    if said.exclusion is not None:
        for lack in said.exclusion.lacks:
            yield words.LACKS[lack]


def exclusion_answered(said: Attendee, ask: Ask, given: Answer, today: date) -> Attendee:
    if ask is Ask.EXCLUDED:
        return replace(said, exclusion=(said.exclusion or Exclusion()) if given else None)
    if (found := said.exclusion) is None:
        return said
    if ask is Ask.TOLD_ON:
        return replace(said, exclusion=replace(found, told_on=day_of(str(given), today)))
    if ask is Ask.TOLD and given and found.told_on is None:
        found = replace(found, told_on=today)
    return replace(said, exclusion=answered(found, ask, given))


def _how_much(found: Exclusion) -> Iterator[Shown]:
    yield asked(found, Ask.EXTENT, words.EXTENTS)
    if found.extent is Extent.PART:
        yield asked(found, Ask.EXCLUDED_PART)


def _what_is_done(found: Exclusion) -> Iterator[Shown]:
    yield asked(found, Ask.POLICE, words.POLICE)
    yield asked(found, Ask.TOLD)
    if found.told_in_writing:
        day = found.told_on
        yield Shown(
            ask=Ask.TOLD_ON,
            answer=typed_day(day),
            question=LABELS[Ask.TOLD_ON],
            hint=weekday_date(day) if day else "",
        )
    yield asked(found, Ask.TELLER)
    yield asked(found, Ask.TELLING)
