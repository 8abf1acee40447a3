"""What a cell may answer of an old report to be brought in: plain values, nothing proven."""

from dataclasses import dataclass
from enum import StrEnum

MOST_LETTERS = 400_000
"""Of one report; some 130 pages."""
MOST_BLOCKS = 8_000


class Block(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """Of a list, with a sign or a number."""
    ROW = "row"
    NOTE = "note"
    """At the foot of a page or at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBlock:
    """`level` is that of a heading, from 1. A row has `cells`; `table` counts tables from 1.

    A line that is bold from end to end is a heading to its reader; `by_look` says that it is none
    to Word. Paragraphs inside a cell are parted by line feeds.
    """

    kind: Block
    text: str = ""
    cells: tuple[str, ...] = ()
    level: int = 0
    by_look: bool = False
    table: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """How often there was something that is not brought in."""

    deleted: int = 0
    """Deleted or moved away by somebody whose changes are tracked."""
    inserted: int = 0
    """Put in by somebody whose changes are tracked: that is brought in."""
    comments: int = 0
    hidden: int = 0
    struck: int = 0
    around: int = 0
    """Heads and feet of pages that say something."""
    pictures: int = 0
    unanswered: int = 0
    """Fields that still say what is to be typed there."""
    macros: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFound:
    """`is_word` is false of another kind of archive; one that `is_too_long` has no blocks."""

    is_word: bool = True
    is_too_long: bool = False
    blocks: tuple[FoundBlock, ...] = ()
    left: LeftBehind = LeftBehind()
