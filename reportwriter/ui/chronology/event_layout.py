"""Where the words of one event stand in the list: in columns, or below each other where narrow."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from reportwriter.ui.chronology.rows import NO_DATE, EventRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.kind_chip import HEIGHT, chip_width
from reportwriter.wording.dates import NBSP

WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_SHARED = 100
COLUMNS = (
    ("", 28, 0),
    ("When", 128, 0),
    ("What happened", 0, 66),
    ("Kind", 146, 0),
    ("About", 74, 0),
    ("Source", 0, 34),
)
"""Title, width at 100 %, and the share of what the others leave, of a hundred."""
_COLUMNS_FROM = 660
_BESIDE, _ABOVE, _GAP, _BETWEEN = 16, 10, 12, 4
_ENDLESS = 10_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a box, in a type and a tone of the theme."""

    box: QRect
    words: str
    kind: Type
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class Laid:
    """`chip` is where the kind stands, None for none; boxes begin at the top of the row."""

    height: int
    pieces: tuple[Piece, ...]
    chip: QPoint | None


def has_columns(look: Look, width: int) -> bool:
    return width / look.zoom >= _COLUMNS_FROM


def columns(look: Look, width: int) -> list[tuple[str, int, int]]:
    """Return the title, the left edge and the width of each column."""
    left = look.px(_BESIDE)
    rest = width - 2 * left - sum(look.px(fixed) for _, fixed, _ in COLUMNS)
    found = []
    for title, fixed, share in COLUMNS:
        wide = look.px(fixed) + rest * share // _SHARED
        found.append((title, left, wide - look.px(_GAP)))
        left += wide
    return found


def lay_out(look: Look, row: EventRow, width: int) -> Laid:
    return _in_columns(look, row, width) if has_columns(look, width) else _stacked(look, row, width)


def _in_columns(look: Look, row: EventRow, width: int) -> Laid:
    top = look.px(_ABOVE)
    pieces: list[Piece] = []
    chip = None
    for (_title, left, wide), cell in zip(columns(look, width), _cells(row), strict=True):
        below = top
        if cell is None:
            chip = QPoint(left, top - look.px(HEIGHT - 20) // 2)
            continue
        for said in cell:
            pieces.append(_piece(look, said, QPoint(left, below), wide))
            below = pieces[-1].box.bottom() + 1
    lowest = max(piece.box.bottom() for piece in pieces) + 1
    lowest = max(lowest, top + look.px(HEIGHT) if chip else 0)
    return Laid(lowest + top, tuple(pieces), chip)


def _cells(row: EventRow) -> Iterator[list[tuple[str, Type, str]] | None]:
    """Give what stands in each column, line by line; None for the chip of the kind."""
    yield [(str(row.number), Type.SMALL, "second")]
    yield [_when(row, Type.SMALL_STRONG)]
    yield [(row.what, Type.BODY, "text"), *_notes(row)]
    yield None if row.kind is not None else _lines(row.kind_words)
    yield _lines(row.about if row.kind_words else "")
    yield [*_lines(row.source), *_lines(row.statement, "second")]


def _stacked(look: Look, row: EventRow, width: int) -> Laid:
    left, wide = look.px(_BESIDE), width - 2 * look.px(_BESIDE)
    when, kind, tone = _when(row)
    head = (f"{row.number}   {when}", kind, tone)
    pieces = [_piece(look, head, QPoint(left, look.px(_ABOVE)), wide)]
    box, chip = pieces[0].box, None
    below = box.bottom() + 1 + look.px(_BETWEEN)
    if row.kind is not None:
        room = QFontMetrics(look.font(kind)).horizontalAdvance(pieces[0].words) + look.px(_GAP)
        beside = left + room + chip_width(look, row.kind) <= left + wide
        y = box.top() - look.px(HEIGHT - 20) // 2 if beside else below
        chip = QPoint(left + room if beside else left, y)
        below = below if beside else below + look.px(HEIGHT + _BETWEEN)
    more = " · ".join(
        filter(None, ("" if row.kind is not None else row.kind_words, row.source, row.statement))
    )
    about = [(f"About {row.about}. {more}", Type.SMALL, "second")] if row.kind_words else []
    for said in [(row.what, Type.BODY, "text"), *about, *_notes(row)]:
        pieces.append(_piece(look, said, QPoint(left, below), wide))
        below = pieces[-1].box.bottom() + 1 + look.px(_BETWEEN)
    return Laid(below + look.px(_ABOVE - _BETWEEN), tuple(pieces), chip)


def _when(row: EventRow, kind: Type = Type.LABEL) -> tuple[str, Type, str]:
    return row.when, kind, "warning" if row.when == NO_DATE else "text"


def _notes(row: EventRow) -> list[tuple[str, Type, str]]:
    return [
        *((note, Type.SMALL, "warning") for note in row.notes),
        *_lines(row.withheld, "second"),
    ]


def _lines(words: str, tone: str = "text") -> list[tuple[str, Type, str]]:
    return [(words, Type.SMALL, tone)] if words else []


def _piece(look: Look, said: tuple[str, Type, str], at: QPoint, width: int) -> Piece:
    """Lay words out from a point on; what holds together parts where it has no room."""
    words, kind, tone = said
    metrics, wide = QFontMetrics(look.font(kind)), max(min(width, look.longest(kind)), 1)
    if any(metrics.horizontalAdvance(one) > wide for one in words.split(" ")):
        words = words.replace(NBSP, " ")
    found = metrics.boundingRect(QRect(at.x(), at.y(), wide, _ENDLESS), WRAPPED, words)
    box = QRect(at.x(), at.y(), wide, max(found.height(), look.line(kind)))
    return Piece(box, words, kind, tone)
