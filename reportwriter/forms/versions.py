"""A report moved to another version of its form: what differs, and the one step that moves it.

Nothing is lost. What the other version has no place for stays in the report; statements and
answers without a place are shown after all others.
"""

from dataclasses import dataclass, replace

from reportwriter.domain.changes import SetForm
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.forms.form import Column, ColumnType, Form, Need, Section, Slot, SlotType
from reportwriter.forms.outline import Leaf, outline
from reportwriter.wording.form_versions import WITHOUT_PLACE

NO_VALUE = (SlotType.STATEMENTS, SlotType.VIEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Headings as `Section: slot`. `homeless` counts the statements and answers without a place.

    `renamed` and `reshaped` are pairs of old and new; a reshaped slot holds answers of another
    type, or other columns.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    reshaped: tuple[str, ...] = ()
    homeless: int = 0


def difference(old: Form, new: Form, report: Report) -> Difference:
    """Return how `new` differs from `old`, and what of this report it has no place for."""
    was, now = _slots(old), _slots(new)
    both = [key for key in was if key in now]
    moved = set_form(old, new, report).apply(report)
    return Difference(
        added=tuple(_heading(*now[key]) for key in now if key not in was),
        removed=tuple(_heading(*was[key]) for key in was if key not in now),
        renamed=tuple(
            (_heading(*was[key]), _heading(*now[key]))
            for key in both
            if _heading(*was[key]) != _heading(*now[key])
        ),
        reshaped=tuple(
            _heading(*now[key]) for key in both if _shape(was[key][1]) != _shape(now[key][1])
        ),
        homeless=len(homeless(outline(new, moved), moved)),
    )


def set_form(old: Form, new: Form, report: Report) -> SetForm:
    """Return the step that moves the report from `old` to `new`; its inverse moves it back."""
    values = tuple(_moved(value, old, new) for value in report.values)
    return SetForm(form=new.ref, values=values)


def homeless(leaves: tuple[Leaf, ...], report: Report) -> tuple[Place, ...]:
    """Return the places of statements and answers that no leaf shows, in the report's order."""
    telling = {leaf.place for leaf in leaves if leaf.slot.type is SlotType.STATEMENTS}
    holding = {leaf.place for leaf in leaves if leaf.slot.type not in NO_VALUE}
    lost = [one.place for one in report.statements if one.place not in telling]
    lost += [one.place for one in homeless_values(leaves, report, holding)]
    return tuple(lost)


def homeless_values(
    leaves: tuple[Leaf, ...], report: Report, holding: set[Place] | None = None
) -> tuple[SlotValue, ...]:
    """Return the answers that no leaf shows."""
    if holding is None:
        holding = {leaf.place for leaf in leaves if leaf.slot.type not in NO_VALUE}
    return tuple(
        value
        for value in report.values
        if value.place not in holding and (value.text.strip() or value.rows)
    )


def homeless_leaves(leaves: tuple[Leaf, ...], report: Report) -> tuple[Leaf, ...]:
    """Return a leaf for each place that no leaf shows, so that it can be shown after all others."""
    answers = {value.place: value for value in homeless_values(leaves, report)}
    places = dict.fromkeys(homeless(leaves, report))
    slots = {place: _slot_of(place, answers.get(place)) for place in places}
    section = Section(id="without_place", title=WITHOUT_PLACE, slots=tuple(slots.values()))
    return tuple(
        Leaf(section=section, slot=slot, person=None, place=place) for place, slot in slots.items()
    )


def _slot_of(place: Place, value: SlotValue | None) -> Slot:
    """Return a slot that shows what stands at the place; its id is all that is left of a name."""
    label = place.slot.replace("_", " ").capitalize()
    width = max((len(row) for row in value.rows), default=0) if value else 0
    kind = SlotType.STATEMENTS if value is None else SlotType.TABLE if width else SlotType.TEXT
    columns = tuple(Column(id=f"c{at}", label=str(at)) for at in range(1, width + 1))
    return Slot(id=place.slot, label=label, type=kind, need=Need.OPTIONAL, columns=columns)


def value_in_words(value: SlotValue) -> str:
    """Return what an answer says where no slot knows its type: its text, or its rows as lines."""
    rows = ("; ".join(cell for cell in row if cell.strip()) for row in value.rows)
    return "\n".join(part for part in (value.text, *rows) if part)


def _slots(form: Form) -> dict[tuple[str, str], tuple[Section, Slot]]:
    return {
        (section.id, slot.id): (section, slot)
        for section in form.sections
        for slot in section.slots
    }


def _heading(section: Section, slot: Slot) -> str:
    return f"{section.title}: {slot.label}"


def _shape(slot: Slot) -> tuple[SlotType, tuple[str, ...]]:
    return slot.type, tuple(column.id for column in slot.cells)


def _moved(value: SlotValue, old: Form, new: Form) -> SlotValue:
    """Return the answer as the slot of the new form holds it, column by column."""
    was = old.slot(value.place.section, value.place.slot)
    now = new.slot(value.place.section, value.place.slot)
    if was is None or now is None or _shape(was) == _shape(now) or now.type in NO_VALUE:
        return value
    if not now.cells:
        return replace(value, text=value_in_words(value), rows=())
    if not was.cells:
        row = _with(("",) * len(now.cells), now.cells, [value.text])
        return replace(value, text="", rows=(row,)) if value.text else value
    rows = tuple(_remade(row, was.cells, now.cells) for row in value.rows)
    return replace(value, rows=rows)


def _remade(
    row: tuple[str, ...], was: tuple[Column, ...], now: tuple[Column, ...]
) -> tuple[str, ...]:
    held = dict(zip((column.id for column in was), row, strict=False))
    kept = tuple(held.get(column.id, "") for column in now)
    names = {column.id for column in now}
    gone = [
        f"{column.label}: {held[column.id]}"
        for column in was
        if column.id not in names and held.get(column.id, "").strip()
    ]
    return _with(kept, now, gone)


def _with(row: tuple[str, ...], columns: tuple[Column, ...], words: list[str]) -> tuple[str, ...]:
    """Put words that lost their column into the first column of text, behind what stands there."""
    at = next((at for at, one in enumerate(columns) if one.type is ColumnType.TEXT), 0)
    said = "; ".join(part for part in (row[at], *words) if part)
    return (*row[:at], said, *row[at + 1 :])
