"""Two states of a report side by side: what was added, taken out, reworded, retagged or moved.

It knows statements by their reference, which is the same in every edition, so it also compares two
versions of a report that somebody else wrote.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from reportwriter.domain.ids import Reference
from reportwriter.domain.ordering import out_of_place
from reportwriter.domain.report import NothingHeld, Report, SlotValue
from reportwriter.domain.statement import Place, Statement

_WORDS = re.compile(r"\s+|\w+(?:['\N{RIGHT SINGLE QUOTATION MARK}-]\w+)*|[^\w\s]")
_ALIKE = 0.35
"""Of 1: texts that have less in common are told as one that went and one that came."""


class Mark(StrEnum):
    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a text, and whether both states have them."""

    text: str
    mark: Mark


class Differs(StrEnum):
    """In what two states of a statement differ."""

    ADDED = "added"
    REMOVED = "removed"
    WORDS = "words"
    KIND = "kind"
    MOVED = "moved"
    READERS = "readers"
    DETAILS = "details"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """`before` is None for one that was added, `after` for one that was taken out.

    `runs` are the words of both, marked; the words of `after` where they are the same.
    """

    reference: Reference
    differs: tuple[Differs, ...]
    before: Statement | None
    after: Statement | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """An answer that is not made of statements, in the words of each state; empty for none."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`statements` in the order they are printed, what was taken out beside what it followed."""

    statements: tuple[StatementChange, ...]
    answers: tuple[AnswerChange, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.statements or self.answers)


def compare(before: Report, after: Report) -> Comparison:
    """Return what differs in what is written."""
    return Comparison(
        statements=compare_statements(before.statements, after.statements),
        answers=tuple(_answers(before, after)),
    )


def compare_statements(
    before: Sequence[Statement], after: Sequence[Statement]
) -> tuple[StatementChange, ...]:
    was = {one.reference: one for one in before}
    now = {one.reference: one for one in after}
    moved = out_of_place([one for one in was if one in now], [one for one in now if one in was])
    changes = {key: _change(was.get(key), one, moved) for key, one in now.items()}
    changes |= {key: _change(one, None, moved) for key, one in was.items() if key not in now}
    return tuple(changes[key] for key in _in_order(was, now) if changes[key].differs)


def compare_words(before: str, after: str) -> tuple[Run, ...]:
    """Return the words of both texts in one reading order, marked where only one has them."""
    if before == after:
        return _runs((after, Mark.KEPT))
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _runs((before, Mark.REMOVED), (after, Mark.ADDED))
    found: list[tuple[str, Mark]] = []
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            found.append(("".join(new[new_from:new_to]), Mark.KEPT))
        else:
            found.append(("".join(old[old_from:old_to]), Mark.REMOVED))
            found.append(("".join(new[new_from:new_to]), Mark.ADDED))
    return _runs(*found)


def _runs(*found: tuple[str, Mark]) -> tuple[Run, ...]:
    return tuple(Run(text, mark) for text, mark in found if text)


def _change(
    before: Statement | None, after: Statement | None, moved: frozenset[str]
) -> StatementChange:
    one = after or before
    if one is None:
        raise ValueError("neither state has this statement")
    return StatementChange(
        reference=one.reference,
        differs=tuple(_differs(before, after, moved)),
        before=before,
        after=after,
        runs=_words(before, after),
    )


def _words(before: Statement | None, after: Statement | None) -> tuple[Run, ...]:
    if before is None or after is None:
        words = (before.text if before else "", after.text if after else "")
        return _runs((words[0], Mark.REMOVED), (words[1], Mark.ADDED))
    return compare_words(before.text, after.text)


def _differs(
    before: Statement | None, after: Statement | None, moved: frozenset[str]
) -> Iterator[Differs]:
    if before is None or after is None:
        yield Differs.ADDED if before is None else Differs.REMOVED
        return
    if before.text != after.text:
        yield Differs.WORDS
    if before.kind is not after.kind:
        yield Differs.KIND
    if before.place != after.place or after.reference in moved:
        yield Differs.MOVED
    if before.disclosure != after.disclosure:
        yield Differs.READERS
    if _details(before) != _details(after):
        yield Differs.DETAILS


def _details(statement: Statement) -> Statement:
    """Return a statement without what is told by itself, and without what says nothing of it."""
    bare = Statement(
        id=statement.id, reference=statement.reference, place=Place(section="", slot="")
    )
    return replace(
        statement,
        text="",
        kind=None,
        place=bare.place,
        disclosure=bare.disclosure,
        id=bare.id,
        ignored=(),
    )


def _in_order(was: Iterable[Reference], now: Iterable[Reference]) -> Iterator[Reference]:
    """Give what is there now in its order, and what is gone after what it followed then."""
    staying = set(now)
    gone: dict[Reference | None, list[Reference]] = {}
    last: Reference | None = None
    for one in was:
        if one in staying:
            last = one
        else:
            gone.setdefault(last, []).append(one)
    yield from gone.get(None, ())
    for one in now:
        yield one
        yield from gone.get(one, ())


def _answers(before: Report, after: Report) -> Iterator[AnswerChange]:
    was, now = _said(before), _said(after)
    for place in dict.fromkeys((*now, *was)):
        if was.get(place, "") != now.get(place, ""):
            yield AnswerChange(place=place, before=was.get(place, ""), after=now.get(place, ""))


def _said(report: Report) -> dict[Place, str]:
    said = {value.place: _of_value(value) for value in report.values}
    return said | {nothing.place: _of_nothing(nothing) for nothing in report.nothing_held}


def _of_value(value: SlotValue) -> str:
    rows = "; ".join(", ".join(cell for cell in row if cell) for row in value.rows)
    return rows if value.rows else value.text


def _of_nothing(nothing: NothingHeld) -> str:
    return f"Nothing held: {nothing.because}" if nothing.because else "Nothing held"
