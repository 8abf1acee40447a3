"""What each report says under one heading, whatever form it was written on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import reaches
from reportwriter.forms.form import Need, SlotType, Topic
from reportwriter.forms.outline import is_filled, outline, printed_statements
from reportwriter.services.desk.people import people_of
from reportwriter.wording.transcribed import agency_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.domain.disclosure import Reach
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.ids import PersonId, StatementId
    from reportwriter.domain.report import NothingHeld
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.desk.people import DeskPerson
    from reportwriter.services.writing import OpenReport

DISCUSSED_FIRST = (Topic.RISK, Topic.NEEDS, Topic.VIEW)
"""What a conference is about; the rest is there to be looked up (R41)."""
_OF_ONE_CHILD = (Topic.CHILD, Topic.VOICE, Topic.OTHER_CHILD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One thing that agencies write about; `child` is whose, where each child has a place."""

    topic: Topic
    child: DeskPerson | None = None

    @property
    def is_discussed(self) -> bool:
        return self.topic in DISCUSSED_FIRST


@dataclass(frozen=True)
class HeardReport:
    """One proven report on the desk: the newest version of it that arrived.

    Or what the chair typed from a letter: then `pages` says on which page each statement stands.

    Without slots, so that what every screen asks for is worked out once.
    """

    submission: str
    opened: OpenReport
    check: FileCheck
    pages: Mapping[StatementId, int] | None = None

    @cached_property
    def printed(self) -> tuple[Statement, ...]:
        """The statements in printed order; a statement's number is its index, plus one."""
        return printed_statements(self.opened.form, self.opened.report)

    @cached_property
    def numbers(self) -> Mapping[StatementId, int]:
        return {one.id: number for number, one in enumerate(self.printed, start=1)}

    @cached_property
    def reaches(self) -> Mapping[StatementId, Reach]:
        return reaches(self.opened.report)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        return outline(self.opened.form, self.opened.report)

    @cached_property
    def at(self) -> Mapping[Place, tuple[Statement, ...]]:
        found: dict[Place, list[Statement]] = {}
        for statement in self.printed:
            found.setdefault(statement.place, []).append(statement)
        return {place: tuple(statements) for place, statements in found.items()}

    @cached_property
    def nothing_held(self) -> Mapping[Place, NothingHeld]:
        return {held.place: held for held in self.opened.report.nothing_held}

    def kept_from(self, statement: Statement) -> tuple[str, ...]:
        """Name shortly the people and the agencies who may not read a statement."""
        disclosure = self.reaches[statement.id].disclosure
        people = (*disclosure.withheld_from, *disclosure.not_for_children)
        found = (self.opened.report.person(one) for one in dict.fromkeys(people))
        names = (person.known_as for person in found if person)
        return (*names, *disclosure.not_for_agencies)

    @property
    def is_transcribed(self) -> bool:
        """Whether the chair typed it from a letter: nothing of it is proven, and it says so."""
        return self.pages is not None

    @property
    def agency(self) -> str:
        agency = self.opened.report.author.agency
        return agency_named(agency) if self.is_transcribed else agency

    @property
    def author(self) -> str:
        return self.opened.report.author.name


@dataclass(frozen=True)
class SideBySide:
    """The reports of one conference, in the order of the board."""

    reports: tuple[HeardReport, ...]

    @cached_property
    def people(self) -> tuple[DeskPerson, ...]:
        return people_of([one.opened.report.people for one in self.reports])

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All that any report is asked about: first what the conference discusses (R41)."""
        asked = {heading for report in self._under for heading in report}
        return tuple(sorted(asked, key=self._order))

    def leaves(self, number: int, heading: Heading) -> tuple[Leaf, ...]:
        """Return the slots of one report under a heading, in printed order."""
        return tuple(self._under[number].get(heading, ()))

    def person(self, number: int, person: PersonId) -> DeskPerson | None:
        """Return who a report knows by this id; `number` is its place on the desk."""
        return next((one for one in self.people if (number, person) in one.ids), None)

    @cached_property
    def _under(self) -> tuple[Mapping[Heading, list[Leaf]], ...]:
        """For each report its slots, by the heading under which they are read."""
        found: list[dict[Heading, list[Leaf]]] = []
        for number, report in enumerate(self.reports):
            under: dict[Heading, list[Leaf]] = {}
            for leaf in report.leaves:
                under.setdefault(self._heading(number, leaf), []).append(leaf)
            found.append(under)
        return tuple(found)

    def _heading(self, number: int, leaf: Leaf) -> Heading:
        """Return under what a slot is read; what only a child can tell is the child's voice."""
        topic = Topic.VOICE if leaf.slot.asks_child else leaf.section.topic
        if topic not in _OF_ONE_CHILD:
            return Heading(topic=topic)
        child = self.person(number, leaf.person.id) if leaf.person else None
        return Heading(topic=topic, child=child)

    def _order(self, heading: Heading) -> tuple[bool, int, int]:
        child = self.people.index(heading.child) if heading.child else -1
        return not heading.is_discussed, tuple(Topic).index(heading.topic), child


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one report has under one heading.

    `statements` and `words` count what is written; `holds_nothing` says that the agency holds no
    information on it; `is_asked` is False where the report's form has no such heading.
    """

    statements: int = 0
    words: int = 0
    holds_nothing: bool = False
    is_asked: bool = True

    @property
    def is_written(self) -> bool:
        return bool(self.statements or self.words)


def cell(desk: SideBySide, number: int, heading: Heading) -> Cell:
    report, leaves = desk.reports[number], desk.leaves(number, heading)
    if not leaves:
        return Cell(is_asked=False)
    statements = [one for leaf in leaves for one in report.at.get(leaf.place, ())]
    others = [leaf for leaf in leaves if leaf.slot.type is not SlotType.STATEMENTS]
    words = sum(len(one.text.split()) for one in statements)
    words += sum(_words(report, leaf) for leaf in others)
    return Cell(
        statements=len(statements),
        words=words,
        holds_nothing=not words and any(_is_answered_so(report, leaf) for leaf in leaves),
    )


def _words(report: HeardReport, leaf: Leaf) -> int:
    """Count the words of what is no statement; a choice or a mark on a scale counts as one."""
    if not is_filled(leaf, report.opened.report):
        return 0
    value = report.opened.report.value(leaf.place)
    texts = (value.text, *(text for row in value.rows for text in row)) if value else ()
    return max(1, sum(len(text.split()) for text in texts))


def _is_answered_so(report: HeardReport, leaf: Leaf) -> bool:
    return leaf.slot.need is Need.OR_REASON and leaf.place in report.nothing_held


def voices(desk: SideBySide) -> Iterator[tuple[DeskPerson, tuple[HeardReport, ...]]]:
    """Give for each child the reports that hold something the child said (R97)."""
    for child in desk.people:
        if child.known.is_child:
            heading = Heading(topic=Topic.VOICE, child=child)
            heard = (
                report
                for number, report in enumerate(desk.reports)
                if cell(desk, number, heading).is_written
            )
            yield child, tuple(heard)
