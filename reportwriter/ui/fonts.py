"""The two typefaces that come with the program, and the sizes at which it uses them."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from reportwriter.resources import resource_path

INTER = "Inter"
ATKINSON = "Atkinson Hyperlegible"
_FILES = ("Inter", "AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold")


class Type(StrEnum):
    """What a text is for: the program speaks in Inter, the report in Atkinson Hyperlegible."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    STATEMENT = "statement"
    STATEMENT_NARROW = "statement_narrow"
    BODY = "body"
    BUTTON = "button"
    LABEL = "label"
    SMALL = "small"
    SMALL_STRONG = "small_strong"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Size:
    """`points` and weight of a type; `line` is the line height in pixels, all at 100 % zoom."""

    points: float
    line: int
    weight: int = 400
    family: str = INTER


SIZES = {
    Type.DISPLAY: Size(24, 40, 600),
    Type.TITLE: Size(18, 32, 600),
    Type.HEADING: Size(13.5, 24, 600),
    Type.STATEMENT: Size(12, 24, family=ATKINSON),
    Type.STATEMENT_NARROW: Size(11.25, 21, family=ATKINSON),
    Type.BODY: Size(10.5, 20),
    Type.BUTTON: Size(10.5, 20, 500),
    Type.LABEL: Size(10.5, 20, 600),
    Type.SMALL: Size(9.75, 20),
    Type.SMALL_STRONG: Size(9.75, 20, 600),
    Type.TICK: Size(9, 16),
}


_ROOMY_LETTERS, _ROOMY_LINES = 0.12, 1.25
"""Parts of the size of the letters that are put between them, and how much farther lines stand."""


def load_fonts() -> None:
    """Make both typefaces known to Qt. Needs a running application."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}.ttf")))


def make_font(kind: Type, zoom: float, *, roomy: bool = False) -> QFont:
    """Return the font of a type; `roomy` sets the letters of what the report says apart."""
    size = SIZES[kind]
    font = QFont(size.family)
    font.setPointSizeF(size.points * zoom)
    if size.family == INTER:
        # Inter is one variable file: its weights are points on an axis, not faces to choose from.
        font.setVariableAxis(QFont.Tag("wght"), size.weight)
        font.setFeature(QFont.Tag("tnum"), 1)
    elif roomy:
        between = _ROOMY_LETTERS * QFontInfo(font).pixelSize()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, between)
    font.setWeight(QFont.Weight(size.weight))
    return font


def line_of(kind: Type, *, roomy: bool = False) -> float:
    """Return the line height of a type in pixels at 100 % zoom."""
    size = SIZES[kind]
    return size.line * _ROOMY_LINES if roomy and size.family == ATKINSON else size.line
