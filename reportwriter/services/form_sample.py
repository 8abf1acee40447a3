"""A form filled in with invented answers, so that its designer sees what it will look like."""

from collections.abc import Mapping
from dataclasses import replace

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage, Reason
from reportwriter.domain.ids import ItemId, PersonId, Reference, ReportId, StatementId
from reportwriter.domain.people import Role
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import (
    Basis,
    Checked,
    Evidence,
    Kind,
    Source,
    SourceKind,
    Statement,
    Weight,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.domain.when import When
from reportwriter.forms.form import Column, ColumnType, Form, SlotType
from reportwriter.forms.outline import Leaf, outline

SAMPLE = "Here stands what the author knows of: {label}."
HANDLING = "SAMPLE: everybody in it is invented"
AUTHOR = Contact(
    name="Pru Oakenshaw",
    designation="Author of a sample",
    agency="An invented agency",
    telephone="01632 960001",
)
_DAY = "2026-12-09"
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_BASES: Mapping[Kind, Basis] = {
    Kind.FACT: Basis(recorded_in="the agency's records"),
    Kind.OBSERVATION: Basis(place="at the agency"),
    Kind.ALLEGATION: Basis(
        said_by="a person who is named here", said_to="the author", checked=Checked.NOT_CHECKED
    ),
    Kind.OPINION: Basis(how_sure="Fairly sure"),
}
_SOURCES: Mapping[Kind, SourceKind] = {
    Kind.FACT: SourceKind.RECORD,
    Kind.OBSERVATION: SourceKind.OWN,
    Kind.ALLEGATION: SourceKind.FIRST_HAND,
    Kind.OPINION: SourceKind.OWN,
}


def sample_report(form: Form, conference: Conference) -> Report:
    """Return a report with an answer in every slot; it is nobody's, and is not signed."""
    kind = conference.type
    if form.conferences and kind not in form.conferences:
        kind = form.conferences[0]
    conference = replace(conference, type=kind, handling_line=HANDLING)
    empty = Report(
        id=ReportId("sample"),
        version=1,
        form=form.ref,
        conference=conference,
        author=AUTHOR,
        people=conference.people,
        addresses=conference.addresses,
    )
    leaves = outline(form, empty)
    statements = _statements(leaves)
    return replace(
        empty,
        statements=statements,
        values=tuple(_value(leaf, empty, statements) for leaf in leaves if _holds_value(leaf)),
        views=tuple(
            ProvisionalView(child=leaf.person.id, view=View.UNDECIDED, reason=_words(leaf))
            for leaf in leaves
            if leaf.slot.type is SlotType.VIEW and leaf.person
        ),
    )


def sample_page(report: Report) -> ConfidentialPage:
    item = ConfidentialItem(
        id=ItemId("sample"),
        reference=Reference("BBB"),
        text="Here stands what cannot be told to the family.",
        kind=Kind.FACT,
        source=Source(kind=SourceKind.RECORD),
        reason=Reason.SAFETY_OF_A_PERSON,
    )
    return ConfidentialPage(report=report.id, items=(item,))


def _statements(leaves: tuple[Leaf, ...]) -> tuple[Statement, ...]:
    asked = [leaf for leaf in leaves if leaf.slot.type is SlotType.STATEMENTS]
    return tuple(_statement(number, leaf) for number, leaf in enumerate(asked))


def _statement(number: int, leaf: Leaf) -> Statement:
    kinds = leaf.slot.kinds or tuple(Kind)
    kind = kinds[number % len(kinds)]
    weights = tuple(Weight)
    return Statement(
        id=StatementId(f"s{number}"),
        reference=_reference(number),
        place=leaf.place,
        text=_words(leaf),
        kind=kind,
        when=When(_DAY),
        about=(leaf.person.id,) if leaf.person else (),
        source=Source(kind=_SOURCES[kind]),
        evidence=Evidence(text="Log of 9 December 2026"),
        basis=_BASES[kind],
        weight=weights[number % len(weights)],
    )


def _reference(number: int) -> Reference:
    many = len(_LETTERS)
    places = (number // many // many, number // many, number)
    return Reference("".join(_LETTERS[place % many] for place in places))


def _holds_value(leaf: Leaf) -> bool:
    return leaf.slot.type not in (SlotType.STATEMENTS, SlotType.VIEW)


def _value(leaf: Leaf, report: Report, statements: tuple[Statement, ...]) -> SlotValue:
    slot = leaf.slot
    if slot.cells:
        cells = (_cell(column, leaf, report, statements) for column in slot.cells)
        return SlotValue(place=leaf.place, rows=(tuple(cells),))
    texts: Mapping[SlotType, str] = {
        SlotType.DATE: _DAY,
        SlotType.CHOICE: slot.choices[0] if slot.choices else "",
        SlotType.SCALE: str(((slot.lowest or 0) + (slot.highest or 0)) // 2),
    }
    return SlotValue(place=leaf.place, text=texts.get(slot.type, _words(leaf)))


def _cell(column: Column, leaf: Leaf, report: Report, statements: tuple[Statement, ...]) -> str:
    child = _first_child(report)
    cells: Mapping[ColumnType, str] = {
        ColumnType.DATE: _DAY,
        ColumnType.PERSON: child,
        ColumnType.CHILD: child,
        ColumnType.CHOICE: column.choices[0] if column.choices else "",
        ColumnType.YES_NO: "yes",
        ColumnType.STATEMENTS: statements[0].reference if statements else "",
    }
    is_first = column is leaf.slot.cells[0]
    return cells.get(column.type, _words(leaf) if is_first else f"{column.label} of the sample")


def _first_child(report: Report) -> PersonId:
    children = (person.id for person in report.people if person.role is Role.SUBJECT_CHILD)
    return next(children, PersonId(""))


def _words(leaf: Leaf) -> str:
    return leaf.slot.example or SAMPLE.format(label=leaf.slot.label)
