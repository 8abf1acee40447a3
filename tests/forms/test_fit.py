"""A report is held against the form it says it follows."""

from dataclasses import replace

import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.report import NothingHeld, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.forms.fit import CELLS, misfits, misplaced
from reportwriter.forms.form import Column, ColumnType, Form, Section, Slot, SlotType
from tests.builders import JUNIPER, a_report, a_statement
from tests.forms.mini import MINI

FORM = Form(
    id="t",
    version=1,
    title="T",
    source="made for tests",
    sections=(
        Section(
            id="a",
            title="A",
            slots=(
                Slot(id="on", label="On", type=SlotType.DATE),
                Slot(id="where", label="Where", type=SlotType.CHOICE, choices=("Home", "School")),
                Slot(id="worry", label="Worry", type=SlotType.SCALE, lowest=0, highest=10),
                Slot(id="words", label="Words", type=SlotType.TEXT),
                Slot(id="wanted", label="Wanted", type=SlotType.OUTCOMES),
                Slot(
                    id="table",
                    label="Table",
                    type=SlotType.TABLE,
                    columns=tuple(
                        Column(id=kind.value, label="C", type=kind, choices=("x", "y"))
                        for kind in ColumnType
                    ),
                ),
            ),
        ),
    ),
)
ROW = ("words", "2026-12", "P4", "P1", "x", "yes", a_statement(1).reference)


def _with(slot: str, text: str = "", rows: tuple[tuple[str, ...], ...] = ()) -> SlotValue:
    return SlotValue(place=Place(section="a", slot=slot), text=text, rows=rows)


@pytest.mark.parametrize(
    "value",
    [
        _with("on", "2026-12-09"),
        _with("where", "Home"),
        _with("worry", "10"),
        _with("words", "anything"),
        _with("wanted", rows=(("Breakfast", "The club sheet"),)),
        _with("table", rows=(ROW, ("",) * len(ROW))),
    ],
)
def test_a_value_that_its_slot_can_hold_fits(value: SlotValue) -> None:
    assert misfits(FORM, a_report(a_statement(1), values=(value,))) == ()


@pytest.mark.parametrize(
    "value",
    [
        _with("on", "in spring"),
        _with("where", "Elsewhere"),
        _with("worry", "11"),
        _with("worry", "very"),
        _with("words", rows=(("a",),)),
        _with("wanted", rows=(("Breakfast",),)),
        _with("wanted", "Breakfast"),
        *(
            _with("table", rows=((*ROW[:at], "stranger", *ROW[at + 1 :]),))
            for at in range(1, len(ROW))
        ),
        _with("table", rows=((*ROW[:3], "P4", *ROW[4:]),)),
    ],
)
def test_a_value_that_its_slot_cannot_hold_is_named(value: SlotValue) -> None:
    assert misfits(FORM, a_report(a_statement(1), values=(value,))) == (value.place,)


def test_every_type_of_column_says_what_fits_it() -> None:
    assert set(CELLS) == set(ColumnType)


def test_what_stands_where_the_form_has_no_such_slot_is_named_once() -> None:
    gone = Place(section="3", slot="gone", person=JUNIPER)
    of_nobody = Place(section="3", slot="health", person=PersonId("P9"))
    words, view = Place(section="summary", slot="words"), Place(section="9", slot="view")
    report = a_report(
        a_statement(1, place=gone),
        a_statement(2, place=words),
        a_statement(3),
        values=(
            SlotValue(place=of_nobody, text="x"),
            SlotValue(place=replace(view, person=JUNIPER), text="yes"),
            SlotValue(place=words, text="Well."),
        ),
        nothing_held=(NothingHeld(place=gone), NothingHeld(place=Place(section="9", slot="why"))),
    )

    found = misplaced(MINI, report)

    assert found == (
        gone,
        words,
        of_nobody,
        replace(view, person=JUNIPER),
        Place(section="9", slot="why"),
    )


def test_a_value_without_a_slot_is_misplaced_and_no_misfit() -> None:
    value = SlotValue(place=Place(section="gone", slot="gone"), text="x")

    assert misfits(MINI, a_report(values=(value,))) == ()
