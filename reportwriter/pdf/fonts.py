"""The typefaces as ReportLab knows them, and words cut into pieces that one typeface can print.

Atkinson Hyperlegible prints nearly everything; Inter stands in for letters it lacks (Greek,
Cyrillic, Vietnamese). What neither holds is named in square brackets and keeps its own text
underneath, so that it is seen on paper and still found by a search.
"""

import functools
import threading
import unicodedata
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics, ttfonts

from reportwriter.resources import resource_path

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
FALLBACK = "Inter"

_registering = threading.Lock()


class Piece(NamedTuple):
    """Text in one typeface; `width` at 1 pt. `actual` is what it stands for, where that differs."""

    face: str
    text: str
    width: float
    actual: str = ""


def width_of(text: str, face: str) -> float:
    """Return the width at 1 pt of text that the face holds."""
    return sum(map(_widths(face).__getitem__, text)) / 1000


def pieces_of(word: str, *, bold: bool) -> list[Piece]:
    """Cut a cleaned word without spaces into pieces."""
    face = BOLD if bold else REGULAR
    try:
        return [Piece(face, word, width_of(word, face))]
    except KeyError:  # A letter the face lacks, which is rare: cheaper than looking first.
        return _mixed(word, face)


def _mixed(word: str, face: str) -> list[Piece]:
    found: list[Piece] = []
    for letter in word:
        piece = _piece(letter, face)
        last = found[-1] if found else None
        if last and last.face == piece.face and not last.actual and not piece.actual:
            found[-1] = Piece(last.face, last.text + letter, last.width + piece.width)
        else:
            found.append(piece)
    return found


def register(face: str) -> None:
    """Make a typeface known to ReportLab, once."""
    with _registering:
        if face not in pdfmetrics.getRegisteredFontNames():
            path = resource_path("fonts") / f"{face}.ttf"
            pdfmetrics.registerFont(ttfonts.TTFont(face, str(path)))


@functools.cache
def _widths(face: str) -> dict[str, float]:
    register(face)
    known = pdfmetrics.getFont(face).face
    widths = {chr(code): known.charWidths[code] for code in known.charToGlyph if code > ord(" ")}
    widths[" "] = widths["\N{NO-BREAK SPACE}"] = known.charWidths[ord(" ")]
    return widths


def _piece(letter: str, face: str) -> Piece:
    for known in (face, FALLBACK):
        if letter in _widths(known):
            return Piece(known, letter, width_of(letter, known))
    if unicodedata.category(letter)[0] in "LM":
        # A word of a script that neither face holds: one box a letter, as readers know it.
        return Piece(FALLBACK, "\N{WHITE SQUARE}", width_of("\N{WHITE SQUARE}", FALLBACK), letter)
    named = f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"
    return Piece(face, named, width_of(named, face), letter)


def _to_unicode(font_name: str, subset: list[int]) -> str:
    mapped = [
        (code, value) for code, value in enumerate(subset) if value not in (0, 0xFEFF, 0xFFFE)
    ]
    parts = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
        f"/CMapName /{font_name} def /CMapType 2 def",
        f"1 begincodespacerange <00> <{len(subset) - 1:02X}> endcodespacerange",
    ]
    for first in range(0, len(mapped), 100):
        block = mapped[first : first + 100]
        parts.append(f"{len(block)} beginbfchar")
        parts += (
            f"<{code:02X}> <{chr(value).encode('utf-16-be').hex().upper()}>"
            for code, value in block
        )
        parts.append("endbfchar")
    parts.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(parts)


# ReportLab maps unused codes to U+0000, puts more than 100 pairs into a block and writes astral
# characters with five digits; PDF/UA and PDF/A forbid all three.
ttfonts.makeToUnicodeCMap = _to_unicode
