"""Words broken into lines of a width, and lines put one below the other."""

from collections.abc import Iterator, Sequence

from reportwriter.pictures.ink import Ink
from reportwriter.pictures.picture import Measure
from reportwriter.pictures.shapes import Anchor, Face, Point, Words


def wrapped(text: str, face: Face, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the lines of a text; only a word that is wider than a line is broken inside."""
    lines: list[str] = []
    line = ""
    for word in _fitting(text.split(), face, width, measure):
        longer = f"{line} {word}" if line else word
        if line and measure(longer, face) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line) if line else tuple(lines)


def stacked(
    lines: Sequence[str],
    face: Face,
    top: Point,
    *,
    ink: Ink = Ink.TEXT,
    anchor: Anchor = Anchor.MIDDLE,
) -> tuple[Words, ...]:
    """Return lines set below each other, the first line's top at `top`."""
    return tuple(
        Words(
            at=Point(top.x, top.y + face.rise + number * face.line),
            text=line,
            face=face,
            ink=ink,
            anchor=anchor,
        )
        for number, line in enumerate(lines)
    )


def _fitting(words: Sequence[str], face: Face, width: float, measure: Measure) -> Iterator[str]:
    """Give words in parts that fit: a double name is broken after its hyphen, where that does."""
    for word in words:
        rest = word
        while measure(rest, face) > width and len(rest) > 1:
            most = 1
            while measure(rest[: most + 1], face) <= width:
                most += 1
            hyphen = rest[:most].rfind("-") + 1
            yield rest[: hyphen or most]
            rest = rest[hyphen or most :]
        yield rest
