"""The list of keys on paper, to lie beside the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from reportwriter.ui.fonts import Type, make_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.ui.keys.dialog import KeysDialog
    from reportwriter.ui.menus.command import Keys

_DOTS_PER_MM = 8
_PAGE = (210, 297)
_MARGIN = 20
_KEY_WIDTH = 55
_HEIGHTS = {Type.TITLE: 14.0, Type.HEADING: 11.0, Type.BODY: 6.5}
"""In millimetres on A4, as all above but the dots."""
_FEWEST_BELOW = 2
"""Lines that a heading has below it on its page."""


@dataclass(frozen=True, slots=True)
class _Line:
    kind: Type
    words: str
    key: str = ""


def print_keys(dialog: KeysDialog, title: str, keys: Sequence[Keys]) -> None:
    """Ask which printer, and print the list; what goes wrong is said in the dialogue."""
    # Loaded with the first printing, which in most weeks there is none.
    from reportwriter.ui.printing import NoPrinterError, PrintingFailedError, ask_paper  # noqa: PLC0415

    try:
        paper = ask_paper(dialog)
        if paper is not None:
            paper.print_pages(keys_on_paper(title, keys))
    except (NoPrinterError, PrintingFailedError):
        dialog.show_not_printed()


def keys_on_paper(title: str, keys: Sequence[Keys]) -> tuple[bytes, ...]:
    """Return a picture of each page of the list."""
    return tuple(_painted(page) for page in _paged([*_lines(title, keys)]))


def _lines(title: str, keys: Sequence[Keys]) -> Iterator[_Line]:
    yield _Line(Type.TITLE, title)
    for menu in keys:
        yield _Line(Type.HEADING, menu.title)
        for words, key in menu.keys:
            yield _Line(Type.BODY, words, key)


def _paged(lines: Sequence[_Line]) -> list[list[_Line]]:
    pages: list[list[_Line]] = [[]]
    room = left = float(_PAGE[1] - 2 * _MARGIN)
    for line in lines:
        needed = _HEIGHTS[line.kind]
        below = 0.0 if line.kind is Type.BODY else _FEWEST_BELOW * _HEIGHTS[Type.BODY]
        if needed + below > left:
            pages.append([])
            left = room
        pages[-1].append(line)
        left -= needed
    return pages


def _painted(lines: Sequence[_Line]) -> bytes:
    size = QSize(*_PAGE) * _DOTS_PER_MM
    image = QImage(size, QImage.Format.Format_Grayscale8)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(_DOTS_PER_MM * 1000)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QColor(Qt.GlobalColor.black))
    top = float(_MARGIN)
    for line in lines:
        _paint(painter, line, top)
        top += _HEIGHTS[line.kind]
    painter.end()
    return _as_png(image)


def _paint(painter: QPainter, line: _Line, top: float) -> None:
    width, height = _PAGE[0] - 2 * _MARGIN, _HEIGHTS[line.kind]
    painter.setFont(make_font(line.kind, 1.0))
    words = _box(_MARGIN, top, width - _KEY_WIDTH if line.key else width, height)
    low = Qt.AlignmentFlag.AlignBottom
    painter.drawText(words, low | Qt.AlignmentFlag.AlignLeft, line.words)
    key = _box(_MARGIN + width - _KEY_WIDTH, top, _KEY_WIDTH, height)
    painter.drawText(key, low | Qt.AlignmentFlag.AlignLeft, line.key)


def _box(*sides_mm: float) -> QRect:
    left, top, width, height = (round(side * _DOTS_PER_MM) for side in sides_mm)
    return QRect(left, top, width, height)


def _as_png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())
