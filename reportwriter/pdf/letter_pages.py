"""Pages for a report that came as a Word file or a picture, so that it can stand in a bundle.

The words and pictures are those that quarantine gave; how the file itself would look is not known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.lib.utils import ImageReader

from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Spot
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.finish import finish
from reportwriter.pdf.metadata import PRODUCER, About
from reportwriter.pdf.paper import Box
from reportwriter.pdf.structure import Element
from reportwriter.wording import bundle as words

_DOTS_PER_INCH = 108
"""In which quarantine draws; a picture is shown no larger than it was drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPaper:
    """`pages` counts those of the PDF."""

    pdf: bytes
    pages: int


def lay_out_letter(shown: Sequence[bytes | str], *, made: datetime) -> LetterPaper:
    """Return a paper of what a letter shows, in order: pictures as PNG, and text."""
    story, counted = Story(), _Counted()
    for number, one in enumerate(shown, start=1):
        story.blocks += (
            _text(story.root, one) if isinstance(one, str) else _picture(story.root, one, number)
        )
    about = About.of(title=words.SHOWN_ANEW, author=PRODUCER, subject=words.NOT_PROVEN, made=made)
    pdf = finish(draw(story, Design(furniture=counted, bottom=style.TOP)), about)
    return LetterPaper(pdf=pdf, pages=counted.pages)


class _Counted:
    """No head and no foot: the bundle says what this is. Counts the pages."""

    pages = 0

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        self.pages = facts.total


def _text(root: Element, said: str) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.paragraph(part, words.TEXT_SET_ANEW, look=style.GREY_LINE, indent=0)
    for line in said.splitlines():
        if line.strip():
            yield prose.paragraph(part, line.strip(), indent=0)


def _picture(root: Element, png: bytes, number: int) -> Iterator[Block]:
    element = root.add("Figure")
    element.alt = words.picture_alt(number)
    yield _Drawn(png=png, element=element, new_page=True)


@dataclass(slots=True, kw_only=True, eq=False)
class _Drawn(Block):
    """One picture, as large as it was drawn, or as its page lets it be."""

    png: bytes
    element: Element

    def height(self, width: float) -> float:
        return self._size(width)[1]

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        wide, tall = self._size(at.width)
        left = at.x + (at.width - wide) / 2
        self.element.box = Box(left=left, bottom=at.y - tall, right=left + wide, top=at.y)
        with canvas.tagged(self.element):
            canvas.drawImage(ImageReader(BytesIO(self.png)), left, at.y - tall, wide, tall)

    def _size(self, width: float) -> tuple[float, float]:
        across, down = ImageReader(BytesIO(self.png)).getSize()
        room = style.PAGE_HEIGHT - 2 * style.TOP
        scale = min(72 / _DOTS_PER_INCH, width / across, room / down)
        return across * scale, down * scale
