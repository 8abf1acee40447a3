"""Runs confined: give the text of a foreign PDF, and its pages as pixels."""

from dataclasses import dataclass

import pypdfium2

from reportwriter.exchange.quarantine.facts import PageImage

MOST_PAGES = 2_000
MOST_CHARACTERS = 8_000_000
MOST_PIXELS = 40_000_000
POINTS_PER_INCH = 72


class LargerThanOursError(Exception):
    """The file holds more than any file of ours."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Which page to draw, from 0, and how finely."""

    page: int
    dots_per_inch: int


def read_text(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page in reading order."""
    document = pypdfium2.PdfDocument(pdf)
    if len(document) > MOST_PAGES:
        raise LargerThanOursError
    texts = []
    left = MOST_CHARACTERS
    for page in document:
        text = page.get_textpage().get_text_bounded()
        left -= len(text)
        if left < 0:
            raise LargerThanOursError
        texts.append(text)
    return tuple(texts)


def draw_page(pdf: bytes, drawing: Drawing) -> PageImage:
    """Return one page as pixels."""
    page = pypdfium2.PdfDocument(pdf)[drawing.page]
    scale = drawing.dots_per_inch / POINTS_PER_INCH
    if page.get_width() * scale * page.get_height() * scale > MOST_PIXELS:
        raise LargerThanOursError
    bitmap = page.render(scale=scale, rev_byteorder=True)
    return PageImage(width=bitmap.width, height=bitmap.height, rgb=_tight(bitmap))


def _tight(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Return the pixels without the padding at the end of rows."""
    raw, row_size = bytes(bitmap.buffer), bitmap.width * len("rgb")
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(raw[start : start + row_size] for start in starts)
