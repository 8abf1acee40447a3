"""A report as rows to be read in printed order, for the chair, and for its author beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.statement import Weight
from reportwriter.forms.form import Need, SlotType
from reportwriter.forms.outline import outline, printed_statements
from reportwriter.ui.called import called
from reportwriter.ui.cards.facts import common_facts, names
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.ui.when_text import short_words
from reportwriter.ui.write.values import value_words
from reportwriter.wording import kinds as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.domain.ids import PersonId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.forms.form import Form
    from reportwriter.forms.outline import Leaf
    from reportwriter.ui.cards.facts import Fact
    from reportwriter.ui.cards.rows import ReadingRow

NOTHING_HELD = "We hold no information on this."
NOTHING_WRITTEN = "Nothing written."


def card_key(statement: StatementId) -> str:
    return f"statement {statement}"


def sheet_key(section: str, person: PersonId | None) -> str:
    return f"sheet {section}/{person or ''}"


def slot_key(place: Place) -> str:
    return f"slot {place.section}/{place.person or ''}/{place.slot}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A sheet of the report as the contents list it, with the number of its statements."""

    key: str
    number: str
    title: str
    statements: int


class Reader:
    """Turns one report into rows; works out once what all rows need."""

    def __init__(self, report: Report, form: Form) -> None:
        printed = printed_statements(form, report)
        at: dict[Place, list[Statement]] = {}
        for statement in printed:
            at.setdefault(statement.place, []).append(statement)
        self._report = report
        self._form = form
        self._at = at
        self._numbers = {found.id: number for number, found in enumerate(printed, start=1)}
        self._reaches = reaches(report)
        self._people = {person.id: person for person in report.people}

    def contents(self) -> tuple[Contents, ...]:
        return tuple(
            Contents(
                key=sheet_key(leaves[0].section.id, leaves[0].place.person),
                number=leaves[0].section.number,
                title=_short_title(leaves[0]),
                statements=sum(len(self._at.get(leaf.place, ())) for leaf in leaves),
            )
            for leaves in self._sheets()
        )

    def rows(self, problems: Mapping[StatementId, str] | None = None) -> tuple[ReadingRow, ...]:
        """Return all rows; `problems` are said on the cards of the statements that have them."""
        wrong = problems or {}
        return tuple(row for leaves in self._sheets() for row in self._sheet(leaves, wrong))

    @property
    def numbers(self) -> Mapping[StatementId, int]:
        """The printed number of each statement."""
        return self._numbers

    def _sheets(self) -> Iterator[tuple[Leaf, ...]]:
        grouped = groupby(
            outline(self._form, self._report), lambda leaf: (leaf.section.id, leaf.place.person)
        )
        yield from (tuple(leaves) for _, leaves in grouped)

    def _sheet(
        self, leaves: tuple[Leaf, ...], problems: Mapping[StatementId, str]
    ) -> Iterator[ReadingRow]:
        first = leaves[0]
        yield HeadingRow(
            key=sheet_key(first.section.id, first.place.person), title=_full_title(first)
        )
        group = ""
        for leaf in leaves:
            if leaf.slot.group and leaf.slot.group != group:
                title = leaf.slot.group
                yield HeadingRow(key=f"group {slot_key(leaf.place)}", title=title, level=2)
            group = leaf.slot.group
            yield from self._slot(leaf, problems)

    def said(self, leaf: Leaf) -> str:
        """Return what stands in a slot that holds no statements; empty when nothing does."""
        return value_words(leaf, self._report, self._people)

    def _slot(self, leaf: Leaf, problems: Mapping[StatementId, str]) -> Iterator[ReadingRow]:
        key = slot_key(leaf.place)
        statements = self._at.get(leaf.place, ())
        said = self.said(leaf)
        if leaf.slot.need is Need.OPTIONAL and not statements and not said:
            return
        yield HeadingRow(key=key, title=leaf.slot.label, level=3)
        for statement in statements:
            yield self.card(statement, problems.get(statement.id, ""))
        if not statements:
            yield self._line(leaf, key, said)

    def _line(self, leaf: Leaf, key: str, said: str) -> LineRow:
        if said and leaf.slot.type is not SlotType.STATEMENTS:
            return LineRow(key=f"{key} said", text=said)
        nothing = next(
            (held for held in self._report.nothing_held if held.place == leaf.place), None
        )
        if nothing is None:
            return LineRow(key=f"{key} said", text=NOTHING_WRITTEN, second=True)
        return LineRow(key=f"{key} said", text=nothing.because or NOTHING_HELD, second=True)

    def card(self, statement: Statement, problem: str = "") -> CardRow:
        withheld = self._withheld(statement)
        weight = "" if statement.weight is Weight.NEUTRAL else words.WEIGHTS[statement.weight]
        return CardRow(
            key=card_key(statement.id),
            number=self._numbers[statement.id],
            kind=statement.kind or "",
            text=statement.text,
            lead=f"ref. {statement.reference}",
            aside=withheld or weight,
            aside_icon="eye-off" if withheld else "",
            facts=tuple(self._facts(statement)),
            problem=problem,
        )

    def _facts(self, statement: Statement) -> Iterator[Fact]:
        if statement.when:
            yield "When", short_words(statement.when)
        if set(statement.about) - {statement.place.person}:
            yield "About", words.named(names(self._people, statement.about))
        yield from common_facts(
            statement.kind, statement.evidence, statement.source, statement.basis
        )
        rests_on = [str(self._numbers[one]) for one in statement.rests_on if one in self._numbers]
        rests_on += [f"{link.agency} ref. {link.reference}" for link in statement.rests_on_others]
        if rests_on:
            yield "Rests on", words.named(rests_on)
        yield from self._restriction(statement)

    def _restriction(self, statement: Statement) -> Iterator[Fact]:
        reach = self._reaches[statement.id]
        disclosure = reach.disclosure
        withheld = names(self._people, disclosure.withheld_from)
        if withheld:
            because = [str(self._numbers[one]) for one in reach.because_of]
            sentence = words.withheld_from(
                withheld,
                until_chair_advises=disclosure.until_chair_advises,
                because_of=because,
            )
            yield "Who may read this", sentence
        if children := names(self._people, disclosure.not_for_children):
            yield "Children's copies", words.not_for_children(children)
        if disclosure.not_for_agencies:
            yield "Agencies", words.not_for_agencies(disclosure.not_for_agencies)
        if disclosure.reason:
            yield "Why", disclosure.reason

    def _withheld(self, statement: Statement) -> str:
        disclosure = self._reaches[statement.id].disclosure
        hidden = names(self._people, (*disclosure.withheld_from, *disclosure.not_for_children))
        return f"Withheld from {words.named(hidden)}" if hidden else ""


def _short_title(leaf: Leaf) -> str:
    section = leaf.section.short or leaf.section.title
    if leaf.person is None:
        return section
    # Sections that stand together name the same person once each, and so need their own name.
    return f"{called(leaf.person)}: {section}" if leaf.section.sheet else called(leaf.person)


def _full_title(leaf: Leaf) -> str:
    section = leaf.section
    title = f"{section.number}  {section.title}" if section.number else section.title
    return f"{title}: {called(leaf.person)}" if leaf.person else title
