"""Bring an earlier report forward: its statements begin a new one, each to be confirmed or dropped.

Nothing confidential can come along, as no `Report` holds any. Nobody may read what they could not
read before: what was kept from somebody stays kept from them, and where that cannot be kept, the
statement stays behind.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.protected import ProtectedKind
from reportwriter.domain.reshaping import added
from reportwriter.domain.statement import Copied, CopiedFrom, Disclosure, Place
from reportwriter.forms.form import SlotType
from reportwriter.forms.outline import outline
from reportwriter.services.fact_register import register
from reportwriter.services.fact_spelling import Searched
from reportwriter.services.fact_text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from reportwriter.domain.changes import Together
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement
    from reportwriter.services.fact_register import RegisterEntry
    from reportwriter.services.writing import OpenReport, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What comes, as one step, and what stays behind.

    `kept_back`: kept from somebody who is not named here, or telling what is protected there and
    not here. `without_place`: about somebody, or for a heading, that is not here.
    """

    change: Together
    count: int
    kept_back: int
    without_place: int


@dataclass(frozen=True, kw_only=True)
class BringingForward:
    writing: Writing

    def bring(self, old: OpenReport, into: OpenReport) -> Brought:
        """Return the step that brings the statements of an earlier report into an open one.

        What the open one says already, word for word, does not come twice.
        """
        move = _Move(old, into)
        said = {statement.text for statement in into.report.statements}
        wanted = [one for one in old.report.statements if one.text.strip() and one.text not in said]
        open_here = [one for one in wanted if move.disclosure(one) and not move.tells(one)]
        with_place = [one for one in open_here if move.place(one.place)]
        placed = _with_protected_sources(move, with_place)
        moved = tuple(self._made(move, placed, into.report))
        return Brought(
            change=added(_linked(placed, moved), len(into.report.statements)),
            count=len(moved),
            kept_back=len(wanted) - len(open_here) + len(with_place) - len(placed),
            without_place=len(open_here) - len(with_place),
        )

    def _made(
        self, move: _Move, placed: Sequence[Statement], report: Report
    ) -> Iterator[Statement]:
        for statement in placed:
            place, disclosure = move.place(statement.place), move.disclosure(statement)
            if place is not None and disclosure is not None:
                fresh = self.writing.new_statement(report, place)
                made = move.statement(statement, fresh, disclosure)
                report = report.with_statements((*report.statements, made))
                yield made


def _linked(placed: Sequence[Statement], moved: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return what came with its links to what else came."""
    ids = {was.id: now.id for was, now in zip(placed, moved, strict=True)}
    return tuple(
        replace(one, rests_on=tuple(ids[link] for link in one.rests_on if link in ids))
        for one in moved
    )


def _with_protected_sources(move: _Move, placed: Sequence[Statement]) -> Sequence[Statement]:
    """Leave out what names somebody who must not be named, and whom nothing that comes protects.

    A name is protected by a statement that has it as its source.
    """
    sources = {folded(one.source.who) for one in placed}
    kept = [one for one in placed if not move.names_other_than(sources, one)]
    return kept if len(kept) == len(placed) else _with_protected_sources(move, kept)


class _Move:
    """Where people and headings of one report are in another."""

    def __init__(self, old: OpenReport, new: OpenReport) -> None:
        self._old, self._new = old, new
        self._people = _same_people(old.report, new.report)
        leaves = outline(new.form, new.report)
        self._leaves = tuple(one for one in leaves if one.slot.type is SlotType.STATEMENTS)
        self._reaches = reaches(old.report)
        here = register(new.report)
        not_kept = [one for one in register(old.report) if not self._is_kept_here(one, here)]
        self._unprotected = tuple(
            words
            for entry in not_kept
            if entry.kind is not ProtectedKind.REFERRER
            for words in (entry.words, *entry.parts)
        )
        self._unnamed = tuple(
            entry.words for entry in not_kept if entry.kind is ProtectedKind.REFERRER
        )

    def place(self, was: Place) -> Place | None:
        """Return where it belongs now: the same heading, else one of the same name or matter."""
        if was.person is not None and was.person not in self._people:
            return None
        whose = None if was.person is None else self._people[was.person]
        places = [leaf.place for leaf in self._leaves if leaf.place.person == whose]
        same = Place(section=was.section, slot=was.slot, person=whose)
        if self._old.report.form.id == self._new.report.form.id and same in places:
            return same
        return next(self._alike(was, whose), None)

    def disclosure(self, statement: Statement) -> Disclosure | None:
        """Return who may not read it, by itself or by what it rested on; None if one is not here.

        What it rested on may stay behind, so what it inherited becomes its own, with the reason.
        """
        reach = self._reaches[statement.id]
        was = reach.disclosure
        if not {*was.withheld_from, *was.not_for_children} <= set(self._people):
            return None
        roots = (self._old.report.statement(one).disclosure for one in reach.because_of)
        reasons = (one.reason for one in (was, *roots) if one.reason)
        return replace(
            was,
            withheld_from=tuple(self._people[one] for one in was.withheld_from),
            not_for_children=tuple(self._people[one] for one in was.not_for_children),
            reason=next(reasons, ""),
        )

    def tells(self, statement: Statement) -> bool:
        """Say whether it tells what the earlier report protects and this one does not."""
        said = Searched.of("\n".join(_words_of(statement)))
        return any(said.holds(words) for words in self._unprotected)

    def names_other_than(self, sources: Collection[str], statement: Statement) -> bool:
        """Say whether it names who must not be named and is not among the sources, as folded."""
        said = Searched.of("\n".join(_words_of(statement)))
        return any(said.holds(name) for name in self._unnamed if folded(name) not in sources)

    def statement(self, was: Statement, fresh: Statement, disclosure: Disclosure) -> Statement:
        """Return the statement as it comes: marked, and resting on no other agency's report."""
        return replace(
            was,
            id=fresh.id,
            reference=fresh.reference,
            place=fresh.place,
            about=tuple(self._people[one] for one in was.about if one in self._people),
            rests_on_others=(),
            disclosure=disclosure,
            copied=Copied(origin=CopiedFrom.EARLIER_REPORT),
        )

    def _is_kept_here(self, entry: RegisterEntry, here: Sequence[RegisterEntry]) -> bool:
        """Say whether a fact is kept here from everybody it was kept from.

        What people and addresses tell by themselves is kept from whoever is added, too.
        """
        words = folded(entry.words)
        same = [one for one in here if folded(one.words) == words]
        if entry.by_hand and not set(entry.kept_from) <= set(self._people):
            return False
        wanted = {self._people[one] for one in entry.kept_from if one in self._people}
        return any(wanted <= set(one.kept_from) for one in same)

    def _alike(self, was: Place, whose: PersonId | None) -> Iterator[Place]:
        section = self._old.whole_form.section(was.section)
        slot = self._old.whole_form.slot(was.section, was.slot)
        theirs = [leaf for leaf in self._leaves if leaf.place.person == whose]
        if slot is not None and section is not None:
            same_name = [leaf for leaf in theirs if leaf.slot.label == slot.label]
            same_matter = [leaf for leaf in theirs if leaf.section.topic is section.topic]
            yield from (leaf.place for leaf in same_name if leaf in same_matter)
            yield from (leaf.place for leaf in (*same_name, *same_matter))


def _words_of(statement: Statement) -> tuple[str, ...]:
    """Return all that a reader could be told by it."""
    basis, evidence = statement.basis, statement.evidence
    return (
        *(statement.text, statement.child_wording, statement.source.who),
        *(evidence.text, evidence.none_because, basis.recorded_in, basis.seen_by),
        *(basis.place, basis.said_by, basis.said_to, basis.held_by, basis.how_sure),
        *(basis.would_change, statement.disclosure.reason),
    )


def _same_people(old: Report, new: Report) -> Mapping[PersonId, PersonId]:
    """Return who of the earlier report is whom here: of one name, and not born on another day.

    A father and a son of one name are told apart by when they were born, or not at all.
    """
    found = {}
    for one in old.people:
        alike = [other for other in new.people if _may_be(one, other)]
        if len(alike) == 1:
            found[one.id] = alike[0].id
    taken = Counter(found.values())
    return {was: now for was, now in found.items() if taken[now] == 1}


def _may_be(one: Person, other: Person) -> bool:
    same_name = folded(one.name) == folded(other.name) != ""
    return same_name and (one.born == other.born or not (one.born and other.born))
