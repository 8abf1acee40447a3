"""The reader of a PDF that goes with a report: its text, and where text does not tell all of it.

Runs in a cell. A page needs somebody to look at it where a picture takes up room, where hardly
anything can be read, and where something was laid over it.
"""

import codecs
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reportwriter.exchange.quarantine.document_facts import MOST_SAID, DocumentText
from reportwriter.exchange.quarantine.facts import Question

# Loaded now: once confined, a cell can load nothing.
codecs.lookup("utf-16-le")
_MOST_PAGES = 2_000
_LEAST_LETTERS = 40
"""A page with fewer may well be a picture, or letters that were drawn."""
_MOST_ODD = 0.1
_LARGE = 0.1
"""Of a page; a logo is smaller."""
_DEEPEST = 6
_PLAIN_ANNOTATIONS = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET)


class TooMuchError(Exception):
    """More text or pages than any document of a conference has."""


def read_document(question: Question) -> DocumentText:
    """Return the whole text of every page, and which pages somebody has to look at."""
    document = pypdfium2.PdfDocument(question.content)
    if len(document) > _MOST_PAGES:
        raise TooMuchError
    pages: list[bytes] = []
    unreadable: list[int] = []
    for number, page in enumerate(document, start=1):
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        pages.append(text.encode("utf-8", "replace"))
        if sum(map(len, pages)) > MOST_SAID:
            raise TooMuchError
        if _asks_for_a_look(page, text):
            unreadable.append(number)
        text_page.close()
        page.close()
    return DocumentText(pages=tuple(pages), unreadable=tuple(unreadable))


def _asks_for_a_look(page: Any, text: str) -> bool:
    if not any(True for _ in _objects(page)) and not _annotations(page):
        return False
    letters = sum(letter.isalnum() for letter in text)
    odd = sum(_is_odd(letter) for letter in text)
    if letters < _LEAST_LETTERS or odd > _MOST_ODD * len(text):
        return True
    return _holds_a_picture(page) or any(
        kind not in _PLAIN_ANNOTATIONS for kind in _annotations(page)
    )


def _is_odd(letter: str) -> bool:
    """Say whether a letter stands for one that the file does not tell."""
    return letter in "\ufffd\ufffe\uffff" or "\ue000" <= letter <= "\uf8ff"


def _holds_a_picture(page: Any) -> bool:
    width, height = page.get_size()
    large = _LARGE * width * height
    return any(
        pdfium.FPDFPageObj_GetType(item) in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
        and (depth > 0 or _area(item) >= large)
        for item, depth in _objects(page)
    )


def _area(item: Any) -> float:
    left, bottom, right, top = (pdfium.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return float("inf")
    area: float = abs(right.value - left.value) * abs(top.value - bottom.value)
    return area


def _objects(page: Any) -> Iterator[tuple[Any, int]]:
    """Give what is drawn, and how deep it stands in forms: there no size means anything."""
    waiting = [
        (pdfium.FPDFPage_GetObject(page, index), 0)
        for index in range(pdfium.FPDFPage_CountObjects(page))
    ]
    while waiting:
        item, depth = waiting.pop()
        yield item, depth
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            if depth >= _DEEPEST:
                raise TooMuchError
            waiting += [
                (pdfium.FPDFFormObj_GetObject(item, index), depth + 1)
                for index in range(pdfium.FPDFFormObj_CountObjects(item))
            ]


def _annotations(page: Any) -> list[int]:
    kinds = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kinds.append(pdfium.FPDFAnnot_GetSubtype(annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return kinds
