"""Measures, colours and type of the page, as the document style has them. All lengths in points."""

from dataclasses import dataclass

MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 595.2756, 841.8898
LEFT = RIGHT = 20 * MM
TOP = 22 * MM
BOTTOM = 30 * MM
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
HEAD_LINE = 14 * MM
"""Baseline of the running head, from the top of the paper."""
FOOT_RULE = 25 * MM

TEXT_INDENT = 17 * MM
TEXT_WIDTH = 128 * MM
EDGE_LINE = 12 * MM
MARK_INDENT = TEXT_INDENT + TEXT_WIDTH + 4 * MM

Colour = tuple[float, float, float]


def _colour(value: int) -> Colour:
    return ((value >> 16) / 255, (value >> 8 & 0xFF) / 255, (value & 0xFF) / 255)


BLACK = _colour(0x0B0C0C)
WHITE = _colour(0xFFFFFF)
GREY = _colour(0x484D50)
PANEL = _colour(0xF3F2F1)
HAIRLINE = _colour(0xB9C1C6)
BORDER = _colour(0x7A8085)
LINK = _colour(0x1A5DAB)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColours:
    shape: Colour
    word: Colour


KIND_COLOURS = {
    "fact": KindColours(shape=_colour(0x0066CC), word=_colour(0x00396F)),
    "observation": KindColours(shape=_colour(0x00391F), word=_colour(0x00391F)),
    "allegation": KindColours(shape=_colour(0xB54D00), word=_colour(0x6B2E00)),
    "opinion": KindColours(shape=_colour(0x5B1273), word=_colour(0x4A0A5C)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    size: float
    leading: float
    bold: bool = False
    colour: Colour = BLACK
    before: float = 0
    after: float = 0


TITLE = Style(size=29, leading=33, bold=True, after=3 * MM)
H1 = Style(size=20, leading=25, bold=True, after=1.2 * MM)
H1_CHILD = Style(size=26, leading=31, bold=True, after=0.6 * MM)
OVERLINE = Style(size=10.5, leading=14, bold=True, colour=GREY, after=0.6 * MM)
H2 = Style(size=14, leading=19, bold=True, before=5 * MM, after=1.5 * MM)
H3 = Style(size=12, leading=17, bold=True, before=3 * MM, after=0.6 * MM)
BODY = Style(size=12, leading=17, after=2 * MM)
SMALL_BODY = Style(size=11.5, leading=16)
LEDE = Style(size=12, leading=17, colour=GREY, after=2.4 * MM)
KIND = Style(size=11, leading=15.5, bold=True)
GREY_LINE = Style(size=10, leading=14, colour=GREY)
TABLE_HEAD = Style(size=10, leading=13, bold=True)
CELL = Style(size=10.5, leading=14)
CAPTION = Style(size=10.5, leading=14.5, after=1.6 * MM)
NOTE = Style(size=10, leading=14, colour=GREY, before=1.6 * MM)
OWN_WORDS = Style(size=16, leading=22)
FOOT = Style(size=9, leading=12.6)
