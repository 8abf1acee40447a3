"""The statements of a report by kind: one bar, a share of it for each kind, with its number."""

from collections.abc import Iterator, Mapping

from reportwriter.pictures.ink import KIND_HATCHES, KIND_INKS, Fill, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import LABEL, Box, Point, Rectangle, Shape, Words
from reportwriter.pictures.symbols import kind_symbol
from reportwriter.wording.kinds import KINDS, NO_KIND, named

ORDER = ("fact", "observation", "allegation", "opinion", "")
"""As everywhere; empty for statements whose kind is not chosen yet."""
NOTHING = "No statement is written yet."
_MARGIN, _BAR, _GAP = 2.0, 7.0, 3.0
_SYMBOL, _BESIDE, _BETWEEN = 3.0, 2.0, 7.0


def balance(counts: Mapping[str, int], room: Room) -> Picture:
    """Return the picture of how many statements there are of each kind."""
    present = [(kind, counts[kind]) for kind in ORDER if counts.get(kind)]
    bar = Box(_MARGIN, _MARGIN, room.width - _MARGIN, _MARGIN + _BAR)
    shapes: list[Shape] = [Rectangle(box=bar, stroke=Stroke(Ink.BORDER, 0.2))]
    parts = dict(_parts(present, bar))
    for kind, box in parts.items():
        ink, _tint = KIND_INKS[kind]
        fill = Fill(ink, KIND_HATCHES[kind])
        shapes.append(Rectangle(box=box, fill=fill, stroke=Stroke(ink, 0.3)))
    legend = list(_legend(present, room, bar.bottom + _GAP))
    shapes += [shape for _box, drawn in legend for shape in drawn]
    bottom = max((box.bottom for box, _drawn in legend), default=bar.bottom + _GAP + LABEL.line)
    if not present:
        at = Point(_MARGIN, bar.bottom + _GAP + LABEL.rise)
        shapes.append(Words(at=at, text=NOTHING, face=LABEL, ink=Ink.SECOND))
    return Picture(
        width=room.width,
        height=bottom + _MARGIN,
        sentence=balance_words(counts),
        table=TableTwin(
            head=("Kind", "Statements"),
            rows=tuple((_kind(kind), str(count)) for kind, count in present),
            keys=tuple(kind or "none" for kind, _count in present),
        ),
        shapes=tuple(shapes),
        items=tuple(
            Item(key=kind or "none", box=parts[kind].grown(0.5), spoken=counted(kind, count))
            for kind, count in present
        ),
    )


def balance_words(counts: Mapping[str, int]) -> str:
    """Return `28 statements: 14 facts, 6 observations and 8 opinions`, as a sentence."""
    total = sum(counts.values())
    if not total:
        return NOTHING
    parts = [counted(kind, counts[kind]) for kind in ORDER if counts.get(kind)]
    return f"{total} {'statement' if total == 1 else 'statements'}: {named(parts)}."


def counted(kind: str, count: int) -> str:
    """Return `14 facts`."""
    if not kind:
        return f"{count} without a kind"
    words = KINDS[kind]
    return f"{count} {words.word.lower() if count == 1 else words.plural}"


def _kind(kind: str) -> str:
    return KINDS[kind].word if kind else NO_KIND


def _parts(present: list[tuple[str, int]], bar: Box) -> Iterator[tuple[str, Box]]:
    total, left = sum(count for _kind, count in present), bar.left
    for kind, count in present:
        right = left + bar.width * count / total
        yield kind, Box(left, bar.top, right, bar.bottom)
        left = right


def _legend(
    present: list[tuple[str, int]], room: Room, top: float
) -> Iterator[tuple[Box, tuple[Shape, ...]]]:
    """Give each kind with its number, as many in a line as fit."""
    left = _MARGIN
    for kind, count in present:
        words = counted(kind, count)
        wide = _SYMBOL + _BESIDE + room.measure(words, LABEL)
        if left > _MARGIN and left + wide > room.width - _MARGIN:
            left, top = _MARGIN, top + LABEL.line
        symbol = kind_symbol(kind, Point(left + _SYMBOL / 2, top + LABEL.line / 2), _SYMBOL)
        at = Point(left + _SYMBOL + _BESIDE, top + LABEL.rise)
        box = Box(left, top, left + wide, top + LABEL.line)
        yield box, (symbol, Words(at=at, text=words, face=LABEL))
        left += wide + _BETWEEN
