"""The reader of what a PDF shows: the text of its pages, and pictures of them. Runs in a cell."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reportwriter.exchange.quarantine.facts import (
    MOST_PAGES_AT_ONCE,
    MOST_PIXELS,
    MOST_PIXELS_AT_ONCE,
    MOST_TEXT,
    PageLines,
    PagePicture,
    PagePictures,
    PdfText,
    PieceOfText,
    Question,
)

_ARTEFACT = "Artifact".encode("utf-16-le")  # ISO 32000 spells it so.
_MOST_PAGES = 10_000
_LETTERS_AT_ONCE = 512


class TooMuchError(Exception):
    """More text or pages than any file of ours has."""


def read_text(question: Question) -> PdfText:
    """Return the text of every page: the whole, or what is left without head and foot."""
    document = pypdfium2.PdfDocument(question.content)
    if len(document) > _MOST_PAGES:
        raise TooMuchError
    pages: list[bytes] = []
    held = 0
    for page in document:
        text_page = page.get_textpage()
        text = text_page.get_text_range() if question.whole else "".join(_body(page, text_page))
        pages.append(text.encode("utf-8", "replace"))
        held += len(pages[-1])
        if held > MOST_TEXT:
            raise TooMuchError
        text_page.close()
        page.close()
    return PdfText(pages=tuple(pages))


def draw_pages(question: Question) -> PagePictures:
    """Return pictures of the asked pages, as far as the file has them."""
    document = pypdfium2.PdfDocument(question.content)
    last = min(question.last, len(document) - 1, question.first + MOST_PAGES_AT_ONCE - 1)
    pictures: list[PagePicture] = []
    left = MOST_PIXELS_AT_ONCE
    for number in range(question.first, last + 1):
        if left <= 0:
            break
        pictures.append(_drawn(document[number], question.per_cent / 100))
        left -= pictures[-1].width * pictures[-1].height
    return PagePictures(of_pages=len(document), pictures=tuple(pictures))


def read_lines(question: Question) -> PageLines:
    """Return the text of one page, the first that is asked for, with where it stands."""
    page = pypdfium2.PdfDocument(question.content)[question.first]
    text_page = page.get_textpage()
    width, height = page.get_size()
    return PageLines(
        width=_hundredths(width),
        height=_hundredths(height),
        pieces=tuple(_piece(item, text_page) for item in _items(page)),
    )


def _piece(item: Any, text_page: Any) -> PieceOfText:
    size = ctypes.c_float()
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFTextObj_GetFontSize(item, size)
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (_hundredths(edge.value) for edge in edges)
    return PieceOfText(
        text=_said(item, text_page),
        size=_hundredths(size.value),
        left=left,
        bottom=bottom,
        right=right,
        top=top,
    )


def _hundredths(points: float) -> int:
    return round(points * 100)


def _body(page: Any, text_page: Any) -> Iterator[str]:
    """Give the text that is no page furniture, in the order in which it is drawn."""
    for item in _items(page):
        yield _said(item, text_page)


def _items(page: Any) -> Iterator[Any]:
    """Give what draws text that is no page furniture.

    Plain calls, because the library's own objects take longer to make than to read.
    """
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        is_text = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT
        if is_text and not _is_artefact(item):
            yield item


def _said(item: Any, text_page: Any, room: int = _LETTERS_AT_ONCE) -> str:
    buffer = (pdfium.FPDF_WCHAR * room)()
    needed = pdfium.FPDFTextObj_GetText(item, text_page, buffer, ctypes.sizeof(buffer))
    if needed > ctypes.sizeof(buffer):
        return _said(item, text_page, needed)
    return bytes(buffer)[: max(0, needed - 2)].decode("utf-16-le", "replace")


def _is_artefact(item: Any) -> bool:
    return any(
        _mark_name(pdfium.FPDFPageObj_GetMark(item, index)) == _ARTEFACT
        for index in range(pdfium.FPDFPageObj_CountMarks(item))
    )


def _mark_name(mark: Any) -> bytes:
    room = ctypes.create_string_buffer(64)
    length = ctypes.c_ulong()
    buffer = ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR))
    if not pdfium.FPDFPageObjMark_GetName(mark, buffer, len(room), length):
        return b""
    return room.raw[: max(0, length.value - 2)]


def _drawn(page: Any, scale: float) -> PagePicture:
    width, height = page.get_size()
    wanted = max(1.0, width * height * scale**2)
    if wanted > MOST_PIXELS:
        scale *= (MOST_PIXELS / wanted) ** 0.5 * 0.99
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
    return PagePicture(width=bitmap.width, height=bitmap.height, pixels=_packed(bitmap))


def _packed(bitmap: Any) -> bytes:
    """Return the rows without what fills them up at their ends."""
    rows = memoryview(bitmap.buffer).cast("B")
    row = 3 * bitmap.width
    return b"".join(
        bytes(rows[start : start + row])
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
