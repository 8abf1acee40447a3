"""Every text that was written in a report, in printed order: where it stands, and how to change it.

Finding, replacing and spelling go through all of them. What is confidential is none of them: no
report holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reportwriter.domain.changes import (
    EditStatement,
    SetComments,
    SetNothingHeld,
    SetValue,
    SetViews,
    Together,
)
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Kind
from reportwriter.forms.form import ColumnType, SlotType
from reportwriter.forms.outline import outline, printed_statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import PersonId, RecordId, StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.forms.form import Form
    from reportwriter.forms.outline import Leaf


class Told(StrEnum):
    """Which words of a text are somebody else's own."""

    NOTHING = "nothing"
    IN_MARKS = "in_marks"
    """What stands in marks of quotation."""
    ALL = "all"


class Part(StrEnum):
    """The texts of a statement."""

    TEXT = "text"
    RECORDED_IN = "recorded_in"
    SEEN_BY = "seen_by"
    WHERE = "where"
    SAID_BY = "said_by"
    SAID_TO = "said_to"
    HELD_BY = "held_by"
    HOW_SURE = "how_sure"
    WOULD_CHANGE = "would_change"
    SOURCE_WHO = "source_who"
    EVIDENCE = "evidence"
    NONE_BECAUSE = "none_because"
    WHY_WITHHELD = "why_withheld"
    CHILD_WORDING = "child_wording"


_WITHIN: dict[Part, tuple[str, str]] = {
    Part.TEXT: ("", "text"),
    Part.RECORDED_IN: ("basis", "recorded_in"),
    Part.SEEN_BY: ("basis", "seen_by"),
    Part.WHERE: ("basis", "place"),
    Part.SAID_BY: ("basis", "said_by"),
    Part.SAID_TO: ("basis", "said_to"),
    Part.HELD_BY: ("basis", "held_by"),
    Part.HOW_SURE: ("basis", "how_sure"),
    Part.WOULD_CHANGE: ("basis", "would_change"),
    Part.SOURCE_WHO: ("source", "who"),
    Part.EVIDENCE: ("evidence", "text"),
    Part.NONE_BECAUSE: ("evidence", "none_because"),
    Part.WHY_WITHHELD: ("disclosure", "reason"),
    Part.CHILD_WORDING: ("", "child_wording"),
}
"""Which value of a statement holds each, and under what name; complete, a test holds it so."""


@dataclass(frozen=True, slots=True)
class InStatement:
    statement: StatementId
    part: Part

    def put(self, report: Report, text: str) -> Change:
        statement = report.statement(self.statement)
        holder, name = _WITHIN[self.part]
        changed: dict[str, Any] = {name: text}
        if holder:
            changed = {holder: replace(getattr(statement, holder), **changed)}
        return EditStatement(statement=replace(statement, **changed))


@dataclass(frozen=True, slots=True)
class InValue:
    place: Place

    def put(self, report: Report, text: str) -> Change:
        value = SlotValue(place=self.place, text=text) if text else None
        return SetValue(place=self.place, value=value)


@dataclass(frozen=True, slots=True)
class InCell:
    place: Place
    row: int
    column: int

    def put(self, report: Report, text: str) -> Change:
        value = report.value(self.place)
        rows = [list(row) for row in value.rows] if value else []
        rows[self.row][self.column] = text
        changed = SlotValue(place=self.place, rows=tuple(tuple(row) for row in rows))
        return SetValue(place=self.place, value=changed)


@dataclass(frozen=True, slots=True)
class InNothingHeld:
    """Why nothing is held on a slot."""

    place: Place

    def put(self, report: Report, text: str) -> Change:
        said = next(one for one in report.nothing_held if one.place == self.place)
        return SetNothingHeld(place=self.place, nothing=replace(said, because=text))


@dataclass(frozen=True, slots=True)
class InView:
    """The reason for the view on a child."""

    child: PersonId

    def put(self, report: Report, text: str) -> Change:
        return SetViews(
            views=tuple(
                replace(view, reason=text) if view.child == self.child else view
                for view in report.views
            )
        )


@dataclass(frozen=True, slots=True)
class InComment:
    """What somebody of the family said, or what the author answered."""

    comment: RecordId
    is_answer: bool

    def put(self, report: Report, text: str) -> Change:
        changed: dict[str, Any] = {"answer_text" if self.is_answer else "text": text}
        return SetComments(
            comments=tuple(
                replace(one, **changed) if one.id == self.comment else one
                for one in report.comments
            )
        )


@dataclass(frozen=True, slots=True)
class InPerson:
    """Found, and changed on the family's own screen only: names decide who reads what."""

    person: PersonId


Spot = InStatement | InValue | InCell | InNothingHeld | InView | InComment | InPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAt:
    """`told` says which of its words must stay as somebody said them."""

    spot: Spot
    text: str
    place: Place | None = None
    told: Told = Told.NOTHING

    @property
    def may_change(self) -> bool:
        return not isinstance(self.spot, InPerson)


def texts_of(form: Form, report: Report) -> Iterator[TextAt]:
    """Give every text that is not empty: of the sections, of the comments, then of the people."""
    statements: dict[Place, list[Statement]] = {}
    for statement in printed_statements(form, report):
        statements.setdefault(statement.place, []).append(statement)
    for leaf in outline(form, report):
        yield from _of_statements(statements.pop(leaf.place, ()))
        yield from _of_slot(leaf, report)
    for homeless in statements.values():
        yield from _of_statements(homeless)
    for comment in report.comments:
        said, answered = (InComment(comment.id, is_answer=is_one) for is_one in (False, True))
        yield TextAt(spot=said, text=comment.text, told=Told.ALL)
        if comment.answer_text:
            yield TextAt(spot=answered, text=comment.answer_text)
    for person in report.people:
        yield from (TextAt(spot=InPerson(person.id), text=text) for text in _of_person(person))


def changes_to(report: Report, texts: Iterable[tuple[Spot, str]]) -> Together:
    """Return one step that puts all these texts where they belong."""
    changes: list[Change] = []
    for spot, text in texts:
        if not isinstance(spot, InPerson):
            changes.append(change := spot.put(report, text))
            report = change.apply(report)
    return Together(changes=tuple(changes))


def _of_statements(statements: Iterable[Statement]) -> Iterator[TextAt]:
    for statement in statements:
        quotes = statement.kind is Kind.ALLEGATION
        for part, (holder, name) in _WITHIN.items():
            text: str = getattr(getattr(statement, holder) if holder else statement, name)
            if text:
                yield TextAt(
                    spot=InStatement(statement.id, part),
                    text=text,
                    place=statement.place,
                    told=Told.IN_MARKS if quotes and part is Part.TEXT else Told.NOTHING,
                )


def _of_slot(leaf: Leaf, report: Report) -> Iterator[TextAt]:
    place = leaf.place
    for said in report.nothing_held:
        if said.place == place and said.because:
            yield TextAt(spot=InNothingHeld(place), text=said.because, place=place)
    if leaf.slot.type is SlotType.VIEW:
        for view in report.views:
            if view.child == place.person and view.reason:
                yield TextAt(spot=InView(view.child), text=view.reason, place=place)
    value = report.value(place)
    if value is not None and leaf.slot.type is SlotType.TEXT and value.text:
        yield TextAt(spot=InValue(place), text=value.text, place=place)
    if value is not None:
        yield from _of_cells(leaf, value)


def _of_cells(leaf: Leaf, value: SlotValue) -> Iterator[TextAt]:
    words = [cell.type is ColumnType.TEXT for cell in leaf.slot.cells]
    for row, cells in enumerate(value.rows):
        # A row may be as old as a version of the form with fewer columns.
        for column, (text, is_words) in enumerate(zip(cells, words, strict=False)):
            if text and is_words:
                yield TextAt(spot=InCell(leaf.place, row, column), text=text, place=leaf.place)


def _of_person(person: Person) -> Iterator[str]:
    told = (person.relationship, person.language, person.needs, person.school, person.doctor)
    yield from filter(None, (person.name, *person.aliases, *told))
