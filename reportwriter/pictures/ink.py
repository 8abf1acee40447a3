"""What colours, dashes and hatches mean in a picture; each painter has its own for them."""

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """A meaning. `*_TINT` are the fills of the same; in high contrast they are the page."""

    TEXT = "text"
    SECOND = "second"
    LINE = "line"
    """Lines that tell something, as strong as the text."""
    BORDER = "border"
    HAIRLINE = "hairline"
    """Decoration only: too faint to tell anything."""
    PAGE = "page"
    PANEL = "panel"
    TRACK = "track"
    ACCENT = "accent"
    SELECTION = "selection"
    WITHHELD = "withheld"
    WARNING = "warning"
    ERROR = "error"
    SUCCESS = "success"
    FACT = "fact"
    OBSERVATION = "observation"
    ALLEGATION = "allegation"
    OPINION = "opinion"
    NO_KIND = "no_kind"
    FACT_TINT = "fact_tint"
    OBSERVATION_TINT = "observation_tint"
    ALLEGATION_TINT = "allegation_tint"
    OPINION_TINT = "opinion_tint"
    NO_KIND_TINT = "no_kind_tint"


class Dash(StrEnum):
    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    MIXED = "mixed"


DASHES: dict[Dash, tuple[float, ...]] = {
    Dash.SOLID: (),
    Dash.DASHED: (1.6, 1.0),
    Dash.DOTTED: (0.01, 1.1),
    Dash.MIXED: (2.4, 0.9, 0.3, 0.9),
}
"""Lengths of stroke and gap in millimetres. Dots are strokes without length with round ends."""


class Hatch(StrEnum):
    """How an area is covered. What is not plain leaves the page showing between its lines."""

    PLAIN = "plain"
    DIAGONAL = "diagonal"
    BACKWARD = "backward"
    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"
    CROSSED = "crossed"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's ink, its width in millimetres, and how it is broken."""

    ink: Ink = Ink.LINE
    width: float = 0.4
    dash: Dash = Dash.SOLID


PLAIN_LINE = Stroke()


@dataclass(frozen=True, slots=True)
class Fill:
    ink: Ink
    hatch: Hatch = Hatch.PLAIN


KIND_INKS: dict[str, tuple[Ink, Ink]] = {
    "fact": (Ink.FACT, Ink.FACT_TINT),
    "observation": (Ink.OBSERVATION, Ink.OBSERVATION_TINT),
    "allegation": (Ink.ALLEGATION, Ink.ALLEGATION_TINT),
    "opinion": (Ink.OPINION, Ink.OPINION_TINT),
    "": (Ink.NO_KIND, Ink.NO_KIND_TINT),
}
"""Ink and tint by the kind of a statement; empty where none is chosen."""

KIND_HATCHES: dict[str, Hatch] = {
    "fact": Hatch.PLAIN,
    "observation": Hatch.DIAGONAL,
    "allegation": Hatch.VERTICAL,
    "opinion": Hatch.DOTS,
    "": Hatch.HORIZONTAL,
}
"""How the parts of a bar are told apart where their inks cannot be seen."""
