"""A report that fills every slot of any form, so that a new form is tried as soon as it ships."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import cycle

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import AreaId, PersonId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Evidence, Kind, Statement, Weight
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.area import Area
from reportwriter.forms.form import Column, ColumnType, Document, Form, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import Leaf, outline
from tests.builders import BABY, OTTO, PEOPLE, a_conference, a_report, a_statement
from tests.forms.mini import ODALYS

LIBRARY = Library()
REPORT_FORMS = tuple(form for form in LIBRARY.forms() if form.document is Document.REPORT)
TEXT = "In our own plain words: what was seen and heard, when and by whom."
OF_ROWS = (SlotType.TABLE, SlotType.OUTCOMES)


def area_of(form: Form) -> Area:
    """Return an area that offers the form; any will do for one that none offers yet."""
    offering = (area for area in LIBRARY.areas() if form.ref in area.forms)
    return next(offering, LIBRARY.area(AreaId("stockport")))


def kinds_of(form: Form) -> tuple[ConferenceType, ...]:
    return form.conferences or tuple(ConferenceType)


def fullest_kind(form: Form) -> ConferenceType:
    """Return the kind of conference for which the form asks most."""
    return max(kinds_of(form), key=lambda kind: len(outline(form, an_empty_one(form, kind))))


def an_empty_one(form: Form, kind: ConferenceType) -> Report:
    """Return a report of everybody: born and unborn, carers, and others who matter."""
    people = (*PEOPLE, BABY, ODALYS)
    conference = replace(a_conference(), area=area_of(form).id, type=kind, people=people)
    profession = form.written_by[0] if form.written_by else None
    return a_report(
        form=form.ref, conference=conference, people=people, profession=profession, values=()
    )


def a_filled_one(form: Form, kind: ConferenceType) -> Report:
    """Return a report in which no slot of the form is left open."""
    empty = an_empty_one(form, kind)
    area = area_of(form)
    leaves = outline(form.for_area(area), empty)
    statements = tuple(_statements(leaves))
    values = tuple(a_value(leaf, statements) for leaf in leaves if _holds_value(leaf))
    views = tuple(_view(leaf, area) for leaf in leaves if leaf.slot.type is SlotType.VIEW)
    return replace(empty, statements=statements, values=values, views=views)


def _holds_value(leaf: Leaf) -> bool:
    return leaf.slot.type not in (SlotType.STATEMENTS, SlotType.VIEW)


def _statements(leaves: tuple[Leaf, ...]) -> Iterator[Statement]:
    weights, number = cycle(Weight), 0
    for leaf in leaves:
        if leaf.slot.type is not SlotType.STATEMENTS:
            continue
        for kind in leaf.slot.kinds or (Kind.FACT,):
            number += 1
            yield a_statement(
                number,
                place=leaf.place,
                kind=kind,
                text=f"{leaf.slot.example or TEXT} ({number})",
                evidence=Evidence(text=f"Record {number}"),
                weight=next(weights),
            )


def _view(leaf: Leaf, area: Area) -> ProvisionalView:
    assert leaf.person is not None
    categories = tuple(category.id for category in area.categories[:1])
    return ProvisionalView(
        child=leaf.person.id, view=View.YES, categories=categories, reason="It has gone on long."
    )


def a_value(leaf: Leaf, statements: tuple[Statement, ...]) -> SlotValue:
    """Return what may stand in a slot that is made neither of statements nor of a view."""
    slot = leaf.slot
    if slot.type in OF_ROWS:
        rows = tuple(
            tuple(_cell(column, row, statements) for column in slot.cells) for row in range(2)
        )
        return SlotValue(place=leaf.place, rows=rows)
    text: Mapping[SlotType, str] = {
        SlotType.TEXT: slot.example or TEXT,
        SlotType.DATE: "2026-12-09",
        SlotType.CHOICE: next(iter(slot.choices), ""),
        SlotType.SCALE: str(slot.lowest),
    }
    return SlotValue(place=leaf.place, text=text[slot.type])


def _cell(column: Column, row: int, statements: tuple[Statement, ...]) -> str:
    cells: Mapping[ColumnType, str] = {
        ColumnType.TEXT: "What was agreed, and what came of it",
        ColumnType.DATE: f"2026-12-{row + 1:02}",
        ColumnType.PERSON: PersonId(OTTO),
        ColumnType.CHILD: PersonId(OTTO),
        ColumnType.CHOICE: column.choices[row] if column.choices else "",
        ColumnType.YES_NO: "yes" if row else "no",
        ColumnType.STATEMENTS: " ".join(one.reference for one in statements[: row + 1]),
    }
    return cells[column.type]
