"""Runs of text broken into lines: left aligned, broken at spaces, long words cut if they must."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.pdf import fonts
from reportwriter.pdf.characters import clean, held_together
from reportwriter.pdf.fonts import Piece
from reportwriter.pdf.style import Colour, Style

PAGE = "00"
"""Holds the room of a page number that is not known yet."""
_ATOM = re.compile(r"[^ \n]+| |\n")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a run leads, and what a screen reader says for it."""

    place: str
    name: str


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; None takes it from the paragraph.

    `page_of` names a place whose page number is printed instead of `PAGE`, once it is known.
    """

    text: str
    bold: bool | None = None
    colour: Colour | None = None
    link: Link | None = None
    page_of: str = ""


@dataclass(slots=True)
class Segment:
    """Part of a line in one typeface: `x` from the line's start."""

    run: Run
    piece: Piece
    x: float
    width: float


@dataclass(slots=True)
class Line:
    """`ends_word` is false where a word was cut and goes on in the next line."""

    segments: list[Segment]
    width: float = 0
    ends_word: bool = True


@dataclass(slots=True)
class _Word:
    """Parts of different runs that stand together without a space; `space` stands before it."""

    parts: list[tuple[Run, Piece]]
    width: float
    space: float = 0
    glued: bool = False
    forced: bool = False


def break_lines(runs: Sequence[Run], style: Style, width: float) -> list[Line]:
    """Return the lines; text of nothing but spaces gives none."""
    lines: list[Line] = []
    line: Line | None = None
    for word in _fitting(runs, style, width):
        if line is None or word.forced or line.width + word.space + word.width > width:
            if line is not None:
                line.ends_word = not word.glued
            line = Line([])
            lines.append(line)
            _put(line, word, style, space=0)
        else:
            _put(line, word, style, space=word.space)
    return lines


def _put(line: Line, word: _Word, style: Style, *, space: float) -> None:
    for index, (run, piece) in enumerate(word.parts):
        before = space if index == 0 else 0
        last = line.segments[-1] if line.segments else None
        width = piece.width * style.size
        if last and last.run is run and _same_look(last.piece, piece):
            text = f"{last.piece.text}{' ' if before else ''}{piece.text}"
            last.piece = Piece(piece.face, text, 0)
            last.width += before + width
        else:
            if last and before:
                # The space is printed, so that no reader glues the words.
                last.piece = last.piece._replace(text=f"{last.piece.text} ")
            line.segments.append(Segment(run, piece, line.width + before, width))
        line.width += before + width


def _same_look(one: Piece, other: Piece) -> bool:
    return one.face == other.face and not one.actual and not other.actual


def _fitting(runs: Sequence[Run], style: Style, width: float) -> Iterator[_Word]:
    for word in _words(runs, style):
        if word.width <= width:
            yield word
        else:
            yield from _cut(word, style, width)


def _cut(word: _Word, style: Style, width: float) -> Iterator[_Word]:
    """Cut a word that no line can hold, letter by letter."""
    part = _Word([], 0, word.space, forced=word.forced)
    for run, piece in word.parts:
        # A character that is named in brackets is one thing and is not cut.
        letters = (
            [piece]
            if piece.actual
            else [Piece(piece.face, text, fonts.width_of(text, piece.face)) for text in piece.text]
        )
        for letter in letters:
            size = letter.width * style.size
            if part.parts and part.width + size > width:
                yield part
                part = _Word([], 0, 0, glued=True)
            part.parts.append((run, letter))
            part.width += size
    yield part


def _words(runs: Sequence[Run], style: Style) -> Iterator[_Word]:
    word, space, broken = _Word([], 0), 0.0, False
    for run, bold, atom in _atoms(runs, style):
        if atom in " \n":
            if word.parts:
                yield word
                word = _Word([], 0)
            broken = broken or atom == "\n"
            space = fonts.width_of(" ", fonts.BOLD if bold else fonts.REGULAR) * style.size
            continue
        if not word.parts:
            word.space, word.forced, broken = space, broken, False
        for piece in fonts.pieces_of(atom, bold=bold):
            word.parts.append((run, piece))
            word.width += piece.width * style.size
    if word.parts:
        yield word


def _atoms(runs: Sequence[Run], style: Style) -> Iterator[tuple[Run, bool, str]]:
    """Give words, single spaces and line breaks, each with its run and weight."""
    for run in runs:
        bold = style.bold if run.bold is None else run.bold
        for atom in _ATOM.findall(held_together(clean(run.text))):
            yield run, bold, atom
