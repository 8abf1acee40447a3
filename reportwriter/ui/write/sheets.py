"""The sheets of a report: one section of the form, or one person's sheet of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place
from reportwriter.forms.form import Form, Section
from reportwriter.forms.outline import Leaf, outline
from reportwriter.forms.versions import homeless_leaves
from reportwriter.ui.called import called


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is written on at once. `key` names it in the contents."""

    key: str
    section: Section
    person: Person | None
    leaves: tuple[Leaf, ...]

    @property
    def short(self) -> str:
        """As the contents name it."""
        section = self.section.short or self.section.title
        if self.person is None:
            return section
        # All that is said of a child not yet born would leave no room for the section.
        who = self.person.initials if self.person.is_unborn else called(self.person)
        # Sections that stand together name the same person once each, and so need their own name.
        return f"{who}: {section}" if self.section.sheet else who

    @property
    def title(self) -> str:
        """As the head of the work area names it: `Information about Juniper`."""
        if self.person is None:
            return self.section.title
        return self.section.named_for(called(self.person))

    @property
    def asks(self) -> str:
        """What it asks, in one line if the form has it; else what belongs here."""
        who = called(self.person) if self.person else ""
        return self.section.question(who) or self.section.help

    def has(self, place: Place) -> bool:
        return any(leaf.place == place for leaf in self.leaves)


def sheet_key(section: str, person: PersonId | None) -> str:
    return f"{section}/{person or ''}"


def sheets(form: Form, report: Report) -> tuple[Sheet, ...]:
    """Return the sheets in printed order, last what the form has no place for."""
    leaves = outline(form, report)
    grouped = groupby(leaves, lambda leaf: (leaf.section.id, leaf.place.person))
    lost = homeless_leaves(leaves, report)
    return (*(_sheet(held) for _, held in grouped), *([_lost_sheet(lost)] if lost else []))


def _lost_sheet(leaves: tuple[Leaf, ...]) -> Sheet:
    section = leaves[0].section
    return Sheet(key=sheet_key(section.id, None), section=section, person=None, leaves=leaves)


def _sheet(leaves: Iterable[Leaf]) -> Sheet:
    held = tuple(leaves)
    first = held[0]
    return Sheet(
        key=sheet_key(first.section.id, first.place.person),
        section=first.section,
        person=first.person,
        leaves=held,
    )
