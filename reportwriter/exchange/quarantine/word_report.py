"""The reader of an old report in Word: its headings, paragraphs, lists and tables. Runs in a cell.

It is the only room of the library that reads Word files.
"""

import codecs
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.dom import expatbuilder

from mammoth import documents, docx

from reportwriter.exchange.quarantine.facts import Question
from reportwriter.exchange.quarantine.report_facts import (
    MOST_BLOCKS,
    MOST_LETTERS,
    Block,
    FoundBlock,
    ReportFound,
)
from reportwriter.exchange.quarantine.word_parts import words_alone

# Loaded now: once confined, a cell can load nothing.
codecs.lookup("cp437")
LOADED = (expatbuilder,)
"""Which the library of the standard library would load with the first file."""
_TITLES = ("title", "subtitle")
_HEADING = "heading "
_LOWEST = 9
_LONGEST_HEADING = 120
_TICKED, _NOT_TICKED = "\N{BALLOT BOX WITH X} ", "\N{BALLOT BOX} "


def read_word_report(question: Question) -> ReportFound:
    """Return what the file says, in order; of tracked changes what they come to."""
    alone = words_alone(question.content)
    if alone is None:
        return ReportFound(is_word=False)
    words, left = alone
    document = docx.read(BytesIO(words)).value
    blocks = tuple(_Walk().blocks(document))
    letters = sum(len(one.text) + sum(map(len, one.cells)) for one in blocks)
    if len(blocks) > MOST_BLOCKS or letters > MOST_LETTERS:
        return ReportFound(is_too_long=True, left=left)
    return ReportFound(blocks=blocks, left=left)


class _Walk:
    """Goes through a document once; it counts tables, also those inside others."""

    def __init__(self) -> None:
        self._tables = 0

    def blocks(self, document: Any) -> Iterator[FoundBlock]:
        for child in document.children:
            yield from self._block(child)
        for reference in _references(document):
            if text := _note(document, reference):
                yield FoundBlock(kind=Block.NOTE, text=text)

    def _block(self, element: Any) -> Iterator[FoundBlock]:
        if isinstance(element, documents.Table):
            self._tables += 1
            yield from self._rows(element, self._tables)
        elif isinstance(element, documents.Paragraph):
            if (text := _text(element)).strip():
                yield _paragraph(element, text)
        elif isinstance(element, documents.HasChildren):
            for child in element.children:
                yield from self._block(child)

    def _rows(self, table: Any, number: int) -> Iterator[FoundBlock]:
        for row in table.children:
            cells = tuple(_joined(cell.children) for cell in getattr(row, "children", ()))
            if any(cell.strip() for cell in cells):
                said = [one for one in _paragraphs(row) if _text(one).strip()]
                bold = all(map(_is_bold, said))
                yield FoundBlock(kind=Block.ROW, cells=cells, table=number, by_look=bold)


def _paragraph(paragraph: Any, text: str) -> FoundBlock:
    level = _level(paragraph)
    if level:
        return FoundBlock(kind=Block.HEADING, text=text, level=level)
    if paragraph.numbering is not None and not _is_bold(paragraph):
        return FoundBlock(kind=Block.ITEM, text=text)
    if _is_bold(paragraph) and len(text) <= _LONGEST_HEADING:
        return FoundBlock(kind=Block.HEADING, text=text, level=_LOWEST, by_look=True)
    return FoundBlock(kind=Block.PARAGRAPH, text=text)


def _level(paragraph: Any) -> int:
    """Return the level of a heading by the name of its style, which Word keeps in English."""
    style = (paragraph.style_name or "").strip().lower()
    if style in _TITLES:
        return 1
    number = style.removeprefix(_HEADING)
    return int(number) if style.startswith(_HEADING) and number in "123456789" else 0


def _is_bold(paragraph: Any) -> bool:
    runs = [run for run in _runs(paragraph) if _text(run).strip()]
    return bool(runs) and all(run.is_bold for run in runs)


def _runs(element: Any) -> Iterator[Any]:
    for child in getattr(element, "children", ()):
        if isinstance(child, documents.Run):
            yield child
        else:
            yield from _runs(child)


def _paragraphs(element: Any) -> Iterator[Any]:
    for child in getattr(element, "children", ()):
        if isinstance(child, documents.Paragraph):
            yield child
        else:
            yield from _paragraphs(child)


def _joined(elements: Any) -> str:
    """Return what stands in a cell or a note, a paragraph a line."""
    holder = documents.document(list(elements))
    lines = (_text(paragraph) for paragraph in _paragraphs(holder))
    return "\n".join(line for line in lines if line.strip())


def _text(element: Any) -> str:
    say = _SAID.get(type(element))
    if say is not None:
        return say(element)
    return "".join(map(_text, getattr(element, "children", ())))


def _references(element: Any) -> Iterator[Any]:
    for child in getattr(element, "children", ()):
        if isinstance(child, documents.NoteReference):
            yield child
        else:
            yield from _references(child)


def _note(document: Any, reference: Any) -> str:
    try:
        return _joined(document.notes.resolve(reference).body)
    except KeyError:
        # What points to a note that is not there says nothing.
        return ""


_SAID: Mapping[type, Callable[[Any], str]] = {
    documents.Text: lambda text: str(text.value),
    documents.Tab: lambda _tab: "\t",
    documents.Break: lambda _break: "\n",
    documents.Checkbox: lambda box: _TICKED if box.checked else _NOT_TICKED,
}
