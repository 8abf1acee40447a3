"""What a child can be told of a conference, and their own minutes: nothing but words for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.child_told import DECISION
from reportwriter.domain.decision import Decided
from reportwriter.domain.errors import ReportError
from reportwriter.domain.paper import Entry, PaperPart
from reportwriter.services.paper_reader import PaperReader
from reportwriter.wording import child_told as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.child_told import ChildWording
    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Kind
    from reportwriter.services.deciding import AtConference


class NothingToldError(ReportError):
    """There are no words for this child yet, so there is nothing to make minutes of."""


class About(StrEnum):
    DECISION = "decision"
    PLAN = "plan"
    SAID = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that a child may be told of; `said` is what the papers for adults say of it.

    `who` said it. What is kept from the child is none.
    """

    about: About
    of: str
    said: str
    who: str = ""
    kind: Kind | None = None


def children_told(meeting: AtConference) -> tuple[Person, ...]:
    """Return the children who can be told; one not yet born cannot."""
    return tuple(child for child in meeting.children if not child.is_unborn)


def things_for(meeting: AtConference, child: Person) -> tuple[Thing, ...]:
    """Return what a child may be told of: decided about them, planned for them, and said."""
    return tuple(_things(meeting, child))


def thing(meeting: AtConference, wording: ChildWording) -> Thing | None:
    """Return what a wording is of; None where it was taken away, or is kept from the child now."""
    return next(
        (
            one
            for child in children_told(meeting)
            if child.id == wording.child
            for one in things_for(meeting, child)
            if one.of == wording.of
        ),
        None,
    )


def is_stale(meeting: AtConference, wording: ChildWording) -> bool:
    """Say whether what a wording is of has changed since the wording was given."""
    found = thing(meeting, wording)
    return found is not None and wording.is_stale(found.said)


def told(meeting: AtConference, child: Person) -> tuple[tuple[Thing, str], ...]:
    """Return what a child is told, with the words for them; what is stale says nothing."""
    found = ((one, meeting.record.wording(child.id, one.of)) for one in things_for(meeting, child))
    return tuple(
        (one, wording.text.strip())
        for one, wording in found
        if wording.text.strip() and not wording.is_stale(one.said)
    )


def child_parts(meeting: AtConference, child: Person | None) -> tuple[PaperPart, ...]:
    """Return a child's own minutes. Raises NothingToldError where there is nothing in them."""
    found = told(meeting, child) if child is not None else ()
    if not found:
        raise NothingToldError
    parts = (
        PaperPart(
            title=words.PARTS[about],
            entries=tuple(_entry(one, text) for one, text in found if one.about is about),
        )
        for about in About
    )
    advice = (
        PaperPart(title=title, entries=tuple(Entry(text=one) for one in sentences))
        for title, sentences in words.ADVICE
    )
    return tuple(part for part in (*parts, *advice) if not part.is_empty)


def _entry(one: Thing, text: str) -> Entry:
    if one.about is not About.SAID:
        return Entry(text=text)
    return Entry(text=text, is_tagged=True, kind=one.kind, below=(one.who,) if one.who else ())


def _things(meeting: AtConference, child: Person) -> Iterator[Thing]:
    reader, record = PaperReader(child), meeting.record
    decision = record.decision(child.id)
    if decision.decided is not Decided.NOT_YET:
        lines = (meeting.decided(child.id), meeting.titles(decision.categories), decision.because)
        said = "\n".join(filter(None, (line.strip() for line in lines)))
        yield Thing(about=About.DECISION, of=DECISION, said=said)
    for action in reader.actions(meeting):
        if not action.children or child.id in action.children:
            planned = (action.what, action.who, action.by_when)
            said = ". ".join(filter(None, (part.strip() for part in planned)))
            yield Thing(about=About.PLAN, of=action.id, said=said)
    for one in reader.said(meeting):
        yield Thing(
            about=About.SAID,
            of=one.id,
            said=one.text.strip(),
            who=one.who.strip(),
            kind=one.kind,
        )
