"""A part of a bundle: the divider that says what it is, and a frame for each of its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.domain.bundle import BundlePart, PartKind
from reportwriter.pdf import furniture, prose, style
from reportwriter.pdf.blocks import Block, Section, Spot
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.document import PageFacts
from reportwriter.pdf.frame import FRAME, ORIGINAL
from reportwriter.pdf.furniture import Foot
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import bundle as words
from reportwriter.wording.dates import long_moment

COUNTED = "Bundle page"
TITLE = Style(size=27, leading=32, bold=True, after=1 * MM)
_LETTER = Style(size=84, leading=88, bold=True)
_LABELS = 44 * MM
_DOWN = 66 * MM
"""A divider begins a third down the page, so that leafing through shows it."""
_PAGE_NUMBER = Style(size=10.5, leading=12.6, bold=True)
_DIGITS = 32
"""Of a digest on a line: halves can be compared, and no line breaks elsewhere."""


Fact = tuple[str, Sequence[Run] | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider:
    """What stands before the pages of a paper. `is_drawn`: nobody has said what is on them."""

    letter: str
    title: str
    lede: str
    pages: int
    facts: tuple[Fact, ...]
    is_drawn: bool = False


def part_of(root: Element, part: BundlePart) -> Iterator[Block]:
    return with_sheets(
        root,
        Divider(
            letter=part.letter,
            title=part.title,
            lede=words.by(part.kind, part.author),
            pages=part.pages,
            facts=tuple(_facts(part)),
            # A letter may be a scan, and nobody has said what is in it.
            is_drawn=part.kind is PartKind.LETTER,
        ),
    )


def with_sheets(root: Element, part: Divider) -> Iterator[Block]:
    """Give the divider of a paper, and a frame for each of its pages."""
    sect = root.add("Sect")
    yield Gap(tall=_DOWN, new_page=True, keep=True, section=Section(title=words.part(part.letter)))
    letter = prose.paragraph(sect, part.letter, look=_LETTER)
    letter.keep, letter.place = True, part_place(part.letter)
    letter.bookmark = (words.part_named(part.letter, part.title), 0)
    yield letter
    title = prose.heading(sect, "H1", part.title)
    title.style = TITLE
    yield title
    yield prose.paragraph(sect, part.lede, look=style.LEDE)
    about = prose.table(
        sect,
        head=words.ABOUT_HEAD,
        widths=(_LABELS, style.WIDTH - style.TEXT_INDENT - _LABELS),
        rows=[_bundle_pages(part.letter, part.pages), *part.facts],
    )
    about.indent = style.TEXT_INDENT
    yield about
    yield from _sheets(sect, part)


def _bundle_pages(letter: str, pages: int) -> Fact:
    """Return on which pages of the bundle a paper stands."""
    first = Run(PAGE, page_of=sheet_place(letter, 1))
    last = Run(PAGE, page_of=sheet_place(letter, pages))
    to = [first] if pages == 1 else [first, Run(" to "), last]
    own = "its page 1" if pages == 1 else f"its pages 1 to {pages}"
    return "Bundle pages", [*to, Run(f" ({own})")]


def _facts(part: BundlePart) -> Iterator[Fact]:
    for line in version_lines(part):
        yield ("Version" if part.version is not None else "Signed"), line
    yield "Result of the check", part.outcome
    if part.arrived:
        yield "Arrived", long_moment(part.arrived)
    yield "Attached as", part.attached_as
    yield "SHA-256", spaced(part.sha256)


def _sheets(parent: Element, part: Divider) -> Iterator[Block]:
    for number in range(1, part.pages + 1):
        where = words.page_alt(number, part.pages, part.title)
        if part.is_drawn:
            element = parent.add("Figure")
            element.alt, element.box = where, FRAME
        else:
            element = parent.add("P")
        on = OnSheet(title=words.on_sheet(part.letter, number, part.pages))
        at = sheet_place(part.letter, number)
        yield Sheet(element=element, new_page=True, section=on, place=at)


@dataclass(slots=True, kw_only=True, eq=False)
class Gap(Block):
    """Paper left empty."""

    tall: float

    def height(self, width: float) -> float:
        return self.tall

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        """Leave it so."""


@dataclass(slots=True, kw_only=True)
class OnSheet(Section):
    """The page is a frame, with a page of a paper in it and a foot of its own."""


@dataclass(slots=True, kw_only=True, eq=False)
class Sheet(Block):
    """A thin frame with room for one page; it takes the paper up to its edges."""

    element: Element

    def height(self, width: float) -> float:
        return style.HEIGHT / 2

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        with canvas.tagged(self.element):
            canvas.leave_room(ORIGINAL)
        with canvas.tagged(None):
            canvas.setStrokeColorRGB(*style.BORDER)
            canvas.setLineWidth(0.5)
            wide, tall = FRAME.right - FRAME.left, FRAME.top - FRAME.bottom
            canvas.rect(FRAME.left, FRAME.bottom, wide, tall, stroke=1, fill=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Head and foot of our own pages; on a frame one line outside it."""

    foot: Foot
    handling: str

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        on = facts.sections[-1]
        if isinstance(on, OnSheet):
            draw_under_frame(canvas, on.title, facts)
            return
        furniture.draw_running_head(canvas, "", words.TITLE, handling=self.handling)
        self.foot.draw(canvas, facts)


def draw_under_frame(
    canvas: TagCanvas, said: str, facts: PageFacts, look: Style = style.FOOT
) -> None:
    """Draw the one line under a frame, with the bundle's own page number."""
    y = FRAME.bottom - 2 * MM
    with canvas.furniture("Footer"):
        furniture.draw_left(canvas, said, look, y)
        counted = f"{COUNTED} {facts.number} of {facts.total}"
        furniture.draw_right(canvas, counted, _PAGE_NUMBER, y)


def version_lines(part: BundlePart) -> Sequence[str]:
    """Return what is known of version and signature; nothing where nothing is proven."""
    if part.signed_at is None:
        return ()
    if part.version is None:
        return (words.signed(part.signed_at),)
    return (words.version(part.version, part.signed_at),)


def spaced(sha256: str) -> str:
    return " ".join(sha256[at : at + _DIGITS] for at in range(0, len(sha256), _DIGITS))


def part_place(letter: str) -> str:
    return f"part-{letter}"


def sheet_place(letter: str, number: int) -> str:
    """Name a frame; `number` counts from 1."""
    return f"part-{letter}-{number}"
