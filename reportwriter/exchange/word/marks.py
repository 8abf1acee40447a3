"""What a paragraph can hold besides words: places to go to, links, and numbers that Word counts."""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from reportwriter.exchange.word.paper import colour_of
from reportwriter.pdf import style
from reportwriter.pdf.characters import clean
from reportwriter.pdf.lines import PAGE, Run

BELOW = "a page below"
"""Where paper names a page. Word breaks pages elsewhere, and a number would be wrong."""


class Marks:
    """Names places, so that links find them; `places` are those that the text will have."""

    def __init__(self, places: Iterable[str]) -> None:
        self._names = {place: f"place{number}" for number, place in enumerate(places, start=1)}
        self._placed = 0

    def put(self, paragraph: Paragraph, place: str) -> None:
        """Make the beginning of a paragraph a place that links lead to."""
        self._placed += 1
        for kind in ("bookmarkStart", "bookmarkEnd"):
            mark = OxmlElement(f"w:{kind}")
            mark.set(qn("w:id"), str(self._placed))
            if kind == "bookmarkStart":
                mark.set(qn("w:name"), self._names[place])
            paragraph._p.append(mark)  # noqa: SLF001  # The library offers no bookmarks.

    def write(self, paragraph: Paragraph, runs: Sequence[Run]) -> None:
        """Add runs as they are printed, links as links where their place is there."""
        for run in runs:
            text = clean(run.text)
            if run.page_of:
                text = text.replace(f"page\N{NO-BREAK SPACE}{PAGE}", BELOW)
            name = self._names.get(run.link.place) if run.link else None
            made = paragraph.add_run(text)
            _dress(made, run, is_link=name is not None)
            if name is not None and run.link is not None:
                _link(made, name, run.link.name)


def _dress(made: WordRun, run: Run, *, is_link: bool) -> None:
    if run.bold is not None:
        made.bold = run.bold
    if is_link:
        made.font.color.rgb = colour_of(style.LINK)
        made.underline = True
    elif run.colour is not None:
        made.font.color.rgb = colour_of(run.colour)


def _link(made: WordRun, name: str, said: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    link.set(qn("w:tooltip"), said)
    element: Any = made._r  # noqa: SLF001  # The library offers no links inside a document.
    element.addprevious(link)
    link.append(element)


def count(paragraph: Paragraph, field: str) -> None:
    """Add a number that Word counts itself: `PAGE` or `NUMPAGES`."""
    counted = OxmlElement("w:fldSimple")
    counted.set(qn("w:instr"), field)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    counted.append(run)
    paragraph._p.append(counted)  # noqa: SLF001  # The library offers no fields.
