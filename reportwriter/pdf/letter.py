"""A short document from one person to another, signed and then sealed: headings and paragraphs.

It is read in the program, out of its data; the pages say the same, for whoever opens it by hand.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reportwriter.domain.conference import Conference, Contact
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.columns import facts
from reportwriter.pdf.cover import TOP, CoverHead, HeadAndFoot
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.finish import Attachment, Drawn, finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.printed import CHECK
from reportwriter.pdf.signature_page import (
    AUTHOR_FIELD,
    PLACE,
    covers_all_pages,
    signature_box,
    who_signs,
)
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import dates

BY_HAND = "Printed to be signed by hand and handed over in person."
_PANEL = Style(size=11.5, leading=16)
_INSIDE = style.WIDTH - 10 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`data` is attached as `data_name`. `role` is what the writer signs as, and `reason` why.

    An empty `reason`: it is printed, to be signed by hand. `also` is attached behind the data.
    """

    title: str
    lede: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    conference: Conference
    writer: Contact
    role: str
    reason: str
    at: datetime
    data_name: str
    data: bytes = b"{}"
    also: tuple[Attachment, ...] = ()


def letter_to_pad(letter: Letter) -> Callable[[int], bytes]:
    """Lay the document out once, with a place for a signature in the field `AuthorSignature`.

    Return what finishes it with so many bytes of nothing, as for a confidential page.
    """
    signing = None
    if letter.reason:
        signing = Signing(name=letter.writer.name, at=letter.at, reason=letter.reason)
    story = Story()
    story.blocks += _opening(story.root, letter)
    for one in letter.parts:
        story.blocks += _part(story.root, one)
    story.blocks += _signature(story.root, letter, signing)
    about = About.of(
        title=f"{letter.title}, {letter.conference.reference}",
        author=letter.writer.name,
        subject=letter.title,
        made=letter.at,
    )
    attached = Attachment.data(letter.data_name, letter.data, "The same as Report Writer reads it")
    files = (attached, *letter.also)
    return partial(_finished, draw(story, _design(letter, signing)), about, files)


def _finished(drawn: Drawn, about: About, attachments: tuple[Attachment, ...], pad: int) -> bytes:
    return finish(drawn, about, attachments=attachments, padding=pad)


def _opening(root: Element, letter: Letter) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.title(part, letter.title, section=letter.title)
    yield prose.paragraph(part, letter.lede, look=style.LEDE, indent=0)
    rows = tuple((name, [Run(said, bold=True)]) for name, said in letter.facts if said)
    inside = facts(part, rows, width=_INSIDE, label_width=30 * MM, look=_PANEL)
    yield Framed(inside=inside, fill=style.PANEL, before=3 * MM, after=5 * MM)


def _part(root: Element, one: Part) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H2", one.title, bookmark=1)
    title.section = Section(title=one.title)
    yield title
    for line in _lines(one.paragraphs):
        yield prose.paragraph(part, line)


def _lines(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (line for line in paragraph.splitlines() if line.strip())


def _signature(root: Element, letter: Letter, signing: Signing | None) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    # On the last page whole: it says how many pages it covers by the number of its own.
    title.new_page, title.place = True, PLACE
    title.section = Section(title="Signature")
    yield title
    yield covers_all_pages(part, with_data=signing is not None)
    name = f"Signature of {letter.writer.name}, {letter.role}"
    yield signature_box(part, AUTHOR_FIELD, name, signing)
    if signing is not None:
        yield who_signs(part, letter.writer, signing)


def _design(letter: Letter, signing: Signing | None) -> Design:
    meeting = letter.conference
    last = BY_HAND
    if signing is not None:
        last = f"Signed by {signing.name} on {signing.day}. {CHECK}\u00a0{PAGE}."
    writer = ", ".join(part for part in (letter.writer.name, letter.writer.agency) if part)
    lines = foot(meeting, writer, Run(last, page_of=PLACE))
    head = CoverHead(
        agency=letter.writer.agency or letter.writer.name,
        edition=f"{letter.title}\u00a0\u00a0·\u00a0 {dates.long_date(dates.local_day(letter.at))}",
        handling=meeting.handling_line,
    )
    surroundings = HeadAndFoot(cover=head, foot=lines, edition=letter.title)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)
