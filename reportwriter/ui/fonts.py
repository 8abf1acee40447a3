"""The typefaces that come with the program, how they are set, and the sizes it uses them at."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics

from reportwriter.resources import resource_path

INTER = "Inter"
ATKINSON = "Atkinson Hyperlegible"
LEXEND = "Lexend"
SYSTEM = "system"
"""Stands for whatever typeface the desktop uses."""
_FILES = ("Inter", "AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold")
_VARIABLE = (INTER, LEXEND)
"""Each is one file: its weights are points on an axis, not faces to choose from."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How text is set for whoever reads with effort.

    `letters` is how many a line holds at most, 0 as many as there is room for. `roomy` sets the
    lines of what the report says farther apart. `spacing` is what is put between letters, in parts
    of a hundred of their size. `face` is one typeface for everything; empty are the two usual ones.
    """

    letters: int = 0
    roomy: bool = False
    spacing: int = 0
    face: str = ""


USUAL = Reading()
_ROOMY_LINES = 1.25
_WORDS_APART = 4 / 3
"""How much farther words are set apart than letters are."""
_USUAL_WORDS = "She came to school without a coat on each of the four days before that"
"""A font's own average counts capitals in, and would make lines a quarter longer."""


def load_fonts() -> None:
    """Make both usual typefaces known to Qt. Needs a running application."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}.ttf")))


@cache
def _load_lexend() -> None:
    """Make a typeface known that most people never choose."""
    QFontDatabase.addApplicationFont(str(resource_path("fonts/Lexend.ttf")))


def _known_to_qt(family: str) -> str:
    if family == LEXEND:
        _load_lexend()
    if family == SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return family


def make_font(kind: Type, zoom: float, reading: Reading = USUAL) -> QFont:
    """Return the font of a type as it is to be set."""
    size = SIZES[kind]
    family = reading.face or size.family
    font = QFont(_known_to_qt(family))
    font.setPointSizeF(size.points * zoom)
    if family in _VARIABLE:
        font.setVariableAxis(QFont.Tag("wght"), size.weight)
        font.setFeature(QFont.Tag("tnum"), 1)
    if reading.spacing:
        between = reading.spacing / 100 * QFontInfo(font).pixelSize()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, between)
        font.setWordSpacing(between * _WORDS_APART)
    font.setWeight(QFont.Weight(size.weight))
    return font


def line_of(kind: Type, reading: Reading = USUAL) -> float:
    """Return the line height of a type in pixels at 100 % zoom."""
    size = SIZES[kind]
    return size.line * _ROOMY_LINES if reading.roomy and size.family == ATKINSON else size.line


@cache
def longest_line(kind: Type, zoom: float, reading: Reading) -> int:
    """Return how wide a line of as many letters as are wished for usually is.

    Kept, as every label and card that is laid out asks for it.
    """
    usual = QFontMetrics(make_font(kind, zoom, reading)).horizontalAdvance(_USUAL_WORDS)
    return reading.letters * usual // len(_USUAL_WORDS)
