"""Where the sheets of other children have room for what is said of one."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportwriter.domain.people import Person
from reportwriter.domain.statement import Place, Statement
from reportwriter.forms.form import SlotType
from reportwriter.ui.write.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A child whose sheet asks the same, and where."""

    child: Person
    place: Place


def rooms_for(desk: Desk, statement: Statement) -> tuple[Room, ...]:
    """Return the other children on whose sheets a statement of one child could stand."""
    people = desk.known.people
    whose = statement.place.person
    if whose is None or whose not in people or not people[whose].is_child:
        return ()
    others = (one for one in desk.report.people if one.is_child and one.id != whose)
    return tuple(
        Room(child=child, place=place)
        for child in others
        if (place := next(_places(desk, statement, child), None)) is not None
    )


def _places(desk: Desk, statement: Statement, child: Person) -> Iterator[Place]:
    """Give the same heading on the sheet of a child, first that of the same section."""
    label = next((leaf.slot.label for leaf in desk.leaves() if leaf.place == statement.place), "")
    theirs = [
        leaf
        for leaf in desk.leaves()
        if leaf.place.person == child.id and leaf.slot.type is SlotType.STATEMENTS
    ]
    where = statement.place
    yield from (
        leaf.place
        for leaf in theirs
        if (leaf.place.section, leaf.place.slot) == (where.section, where.slot)
    )
    yield from (leaf.place for leaf in theirs if leaf.slot.label == label)
