"""What the tables of a report hold that can be counted: visits, attendance, appointments."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reportwriter.domain.people import Role
from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.pictures.attendance import AttendanceGroup, Kept, read_kept
from reportwriter.pictures.child_seen import SeenChild, Visit
from reportwriter.wording.relations import NO_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.domain.report import Report
    from reportwriter.forms.counted import CountedTable


def seen_children(report: Report, tables: Iterable[CountedTable]) -> tuple[SeenChild, ...]:
    """Return each child with their visits in order of time; what is no date is no visit."""
    visits: dict[str, list[Visit]] = {}
    for table in tables:
        for row in table.rows:
            if row["date"]:
                visits.setdefault(row["child"], []).append(_visit(row["date"], row["alone"]))
    children = [
        person
        for person in report.people
        if person.id in visits or (person.role is Role.SUBJECT_CHILD and not person.is_unborn)
    ]
    return tuple(
        SeenChild(
            name=child.known_as or NO_NAME,
            visits=tuple(sorted(visits.get(child.id, ()), key=lambda one: (one.first, one.last))),
        )
        for child in children
    )


def _visit(edtf: str, alone: str) -> Visit:
    when = When(edtf=edtf)
    first, last = when.span
    said = {"yes": True, "no": False}.get(alone)
    return Visit(first=first, last=last, when=when_in_words(when), alone=said)


def group_of(table: CountedTable) -> AttendanceGroup | None:
    bars = tuple(_outcomes(table) if _has_outcomes(table) else _sessions(table))
    if not bars:
        return None
    person, title = table.leaf.person, table.leaf.section.short or table.leaf.section.title
    return AttendanceGroup(
        title=f"{person.known_as}, {title.lower()}" if person else title, bars=bars
    )


def _has_outcomes(table: CountedTable) -> bool:
    return any(column.id == "outcome" for column in table.leaf.slot.columns)


def _sessions(table: CountedTable) -> Iterator[Kept]:
    """Give the rows that name numbers; nothing is guessed of the others."""
    for row in table.rows:
        found = read_kept(row.get("sessions") or f"{row.get('kept')} of {row.get('offered')}")
        if found is not None:
            yield Kept(what=row["period"], kept=found[0], of=found[1])


def _outcomes(table: CountedTable) -> Iterator[Kept]:
    outcomes = Counter(row["outcome"] for row in table.rows if row["outcome"])
    choices = next(one.choices for one in table.leaf.slot.columns if one.id == "outcome")
    for number, choice in enumerate(choices):
        if outcomes[choice]:
            yield Kept(what=choice, kept=outcomes[choice], of=outcomes.total(), nth=number)
