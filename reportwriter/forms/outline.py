"""The form laid over the people of a report: every slot that is to be filled, in printed order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import Place, Statement
from reportwriter.forms.form import Form, Need, Repeat, Section, Slot, SlotType

ROLES = {
    Repeat.PER_CHILD: Role.SUBJECT_CHILD,
    Repeat.PER_OTHER_CHILD: Role.OTHER_CHILD,
    Repeat.PER_CARER: Role.PARENT_OR_CARER,
    Repeat.PER_PERSON: Role.SIGNIFICANT_OTHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One slot of one sheet; `person` is whose sheet it is, None where the section stands once."""

    section: Section
    slot: Slot
    person: Person | None
    place: Place


def outline(form: Form, report: Report) -> tuple[Leaf, ...]:
    """Return every slot of the form in printed order; a section that repeats for nobody has none.

    What only a child can tell is not asked of one not yet born, and what is for other kinds of
    conference is not asked at all.

    Where an area or a profession sees less of a form, give `form.for_area(...)` or
    `form.for_profession(...)`.
    """
    return tuple(
        _leaf(section, slot, person)
        for sections in _together(form)
        for person in _sheets(sections[0], report)
        for section in sections
        for slot in section.slots_at(report.conference.type)
        if not (slot.asks_child and person and person.is_unborn)
    )


def printed_statements(form: Form, report: Report) -> tuple[Statement, ...]:
    """Return the statements in printed order: a statement's number is its index here, plus one.

    Statements at a place the form lacks come last, never lost.
    """
    order = {leaf.place: index for index, leaf in enumerate(outline(form, report))}
    return tuple(
        sorted(
            report.statements, key=lambda statement: order.get(statement.place, len(order))
        )  # sorted() is stable: within a slot the report's own order stands.
    )


def lacking(form: Form, report: Report) -> tuple[Leaf, ...]:
    """Return the slots that must be filled, or answered with a reason, and are not."""
    places = report.places
    return tuple(leaf for leaf in outline(form, report) if not _is_answered(leaf, report, places))


def answer_rest(form: Form, report: Report, because: str = "") -> Report:
    """Return the report with every slot answered that lacks an answer and takes a reason (R19)."""
    rest = (leaf for leaf in lacking(form, report) if leaf.slot.need is Need.OR_REASON)
    answers = (NothingHeld(place=leaf.place, because=because) for leaf in rest)
    return report.changed(nothing_held=(*report.nothing_held, *answers))


def is_filled(leaf: Leaf, report: Report, places: frozenset[Place] | None = None) -> bool:
    """Return whether the slot holds anything: a statement, a value, a row or a view.

    `places` are the report's, for a caller who asks about many slots of it.
    """
    match leaf.slot.type:
        case SlotType.STATEMENTS:
            return leaf.place in (report.places if places is None else places)
        case SlotType.VIEW:
            return any(leaf.person and view.child == leaf.person.id for view in report.views)
        case _:
            value = report.value(leaf.place)
            return value is not None and bool(value.text.strip() or value.rows)


def _is_answered(leaf: Leaf, report: Report, places: frozenset[Place]) -> bool:
    if leaf.slot.need is Need.OPTIONAL or is_filled(leaf, report, places):
        return True
    return leaf.slot.need is Need.OR_REASON and any(
        nothing.place == leaf.place for nothing in report.nothing_held
    )


def _together(form: Form) -> Iterator[tuple[Section, ...]]:
    """Give the sections in order, those of one sheet at once."""
    for sheet, sections in groupby(form.sections, lambda section: section.sheet):
        if sheet:
            yield tuple(sections)
        else:
            yield from ((section,) for section in sections)


def _sheets(section: Section, report: Report) -> Iterator[Person | None]:
    if section.repeat is Repeat.ONCE:
        yield None
        return
    role = ROLES[section.repeat]
    yield from (person for person in report.people if person.role is role)


def _leaf(section: Section, slot: Slot, person: Person | None) -> Leaf:
    place = Place(section=section.id, slot=slot.id, person=person.id if person else None)
    return Leaf(section=section, slot=slot, person=person, place=place)
