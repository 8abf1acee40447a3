"""What the chair sends out after a conference: minutes and decision letter, each for one reader.

A paper is plain words. Whatever its reader may not read was left out before it was made, and there
is no place in it for anything confidential.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.statement import Kind


class PaperKind(StrEnum):
    MINUTES = "minutes"
    DECISION = "decision"
    """What was decided and what happens next, within a working day (R159, R195)."""
    CHILD = "child"
    """A child's own minutes: nothing but what was put into words for that child (R117)."""
    CORE_GROUP = "core_group"
    """What the core group noted, and its plan in detail, for its members to sign (R172)."""
    REASONS = "reasons"
    """For the chair alone: every reason that was written down, and each complaint (R198)."""

    @property
    def is_for_one_child(self) -> bool:
        """Whether there is none for chair and agencies."""
        return self is PaperKind.CHILD

    @property
    def is_of_closed_conference(self) -> bool:
        """Whether it can only be made once all is said that must be said."""
        return self is not PaperKind.REASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that was said or decided. `is_tagged`: with its kind, as a statement has one.

    `label` stands before the text, `below` are small lines under it, `restriction` says who may not
    read it.
    """

    text: str
    label: str = ""
    is_tagged: bool = False
    kind: Kind | None = None
    below: tuple[str, ...] = ()
    restriction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; the first cell of each row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    title: str
    lede: str = ""
    grid: Grid | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.entries and self.grid is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferencePaper:
    """`reader` is the member of the family it is for, empty for chair and professionals.

    `conference` names the children and nobody else. `unit` is the area's word for the chair's
    office.
    """

    kind: PaperKind
    reader: str = ""
    conference: Conference
    chair: Contact
    unit: str
    made_at: datetime
    parts: tuple[PaperPart, ...]

    @property
    def texts(self) -> Iterator[str]:
        """Give all that it says to its reader, text by text."""
        for part in self.parts:
            for entry in part.entries:
                yield from (entry.text, entry.label, *entry.below)
            for row in part.grid.rows if part.grid else ():
                yield from row
