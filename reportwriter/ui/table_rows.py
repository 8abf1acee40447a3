"""The lines of a painted table as plain values, ready to be shown; for presenters."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.ui.due import Due


@dataclass(frozen=True, slots=True)
class Words:
    """A cell of words. `tone` is one of `widgets.text`, `mark` an icon before them."""

    words: str
    strong: bool = False
    tone: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ring:
    """The deadline ring, and words beside it."""

    due: Due
    words: str


@dataclass(frozen=True, slots=True)
class Ready:
    """How many sections of how many are ready, and how many are begun."""

    done: int
    of: int
    started: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """NOT SENT, or what was handed over."""

    handed_over: str = ""


@dataclass(frozen=True, slots=True)
class KindCell:
    """The kind of what is said, as letter, shape and word; None where it is not chosen."""

    kind: str | None


TableCell = Words | Ring | Ready | Sent | KindCell


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`spoken` is the whole line in one sentence, for screen readers.

    `is_heading`: it stands over the lines of a group, and nobody can go to it.
    """

    key: str
    cells: tuple[TableCell, ...]
    spoken: str
    is_heading: bool = False

    @classmethod
    def heading(cls, title: str) -> "Line":
        """Return a line over a group of others."""
        return cls(key=f"heading {title}", cells=(Words(title),), spoken=title, is_heading=True)

    @classmethod
    def of_words(cls, key: str, cells: Sequence[str]) -> "Line":
        """Return a line of words alone; the first names it, what is empty is not spoken."""
        name, *others = cells
        return cls(
            key=key,
            cells=(Words(name, strong=True), *(Words(cell) for cell in others)),
            spoken=", ".join(cell for cell in cells if cell),
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, and its share of the width."""

    title: str
    share: int
