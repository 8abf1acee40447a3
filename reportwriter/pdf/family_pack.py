"""The reports for one of the family in one print: a cover, each report's part, the signature.

Each part is a copy as its author would make it, and each of its pages says from which report the
chair made it. Nothing tells whether a report is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.domain.family_copy import FamilyCopy
from reportwriter.domain.family_pack import FamilyPack
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.pdf import furniture, prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.columns import facts
from reportwriter.pdf.cover import TOP, CoverHead
from reportwriter.pdf.document import Chapter, Design, PageFacts, draw_chapters
from reportwriter.pdf.family import about_report, edition_of, what_it_says
from reportwriter.pdf.finish import finish
from reportwriter.pdf.from_chair import design_of, signature_page
from reportwriter.pdf.furniture import Foot, foot
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.one_reader import NAME, PANEL, SENTENCE, day
from reportwriter.pdf.signature_page import PLACE
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed, Rule
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import conference, dates, kinds
from reportwriter.wording import family_copy as said
from reportwriter.wording import family_pack as words

_PANEL_WIDTH, _LABEL = 160 * MM, 34 * MM
_SHARES = (0.36, 0.26, 0.28, 0.1)
"""Of the width, for the columns of the list of reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidPack:
    """The print before it is signed; `starts` is the page on which each report's part begins."""

    pdf: bytes
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PartFurniture:
    """Head and foot of a part: whose report it is from, and for whom the chair made it."""

    head: CoverHead
    foot: Foot

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        if facts.of_chapter == 1:
            self.head.draw(canvas)
        else:
            left, right = self.head.agency, self.head.edition
            furniture.draw_running_head(canvas, left, right, handling="")
        self.foot.draw(canvas, facts)


def lay_out_family_pack(pack: FamilyPack, written_on: Sequence[tuple[Form, Area]]) -> LaidPack:
    """Return the print, ready for the chair's signature in the field `ChairSignature`.

    `written_on` are the form and the area of each copy. It has no data and no attachments.
    """
    signing = Signing(name=pack.chair.name, at=pack.made_at, reason=words.REASON)
    whose = words.whose(pack.reader)
    design = design_of(pack.conference, pack.chair, signing, unit=pack.unit, edition=whose)
    root = Element("Document")
    chapters = [
        Chapter(blocks=list(_cover(root, pack)), design=design),
        *(_part(root, pack, number, *written) for number, written in enumerate(written_on)),
        Chapter(blocks=list(_signature(root, pack, signing)), design=design),
    ]
    drawn, starts = draw_chapters(root, chapters)
    about = About.of(
        title=f"{words.TITLE} {pack.conference.reference}",
        author=pack.chair.name,
        subject=words.SUBJECT,
        made=pack.made_at,
    )
    return LaidPack(pdf=finish(drawn, about), starts=starts[1:-1])


def _cover(root: Element, pack: FamilyPack) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.paragraph(part, words.TITLE, look=style.LEDE, indent=0)
    title.section = Section(title=words.TITLE)
    yield title
    whose = words.whose(pack.reader)
    name = prose.paragraph(part, whose, look=NAME, tag="H1", indent=0)
    name.bookmark = (whose, 0)
    yield name
    panel = facts(part, list(_facts(pack)), width=_PANEL_WIDTH, label_width=_LABEL, look=PANEL)
    yield Framed(inside=panel, fill=style.PANEL, padding=3.2 * MM, after=4 * MM)
    for sentence in said.FOR_CHILD_SENTENCES if pack.for_child else said.SENTENCES:
        yield prose.paragraph(part, sentence, look=SENTENCE, indent=0)
    yield prose.heading(part, "H2", words.WHAT_IS_IN_IT, bookmark=1, indent=0)
    yield prose.table(
        part,
        head=words.HEAD,
        widths=[style.WIDTH * share for share in _SHARES],
        rows=[_listed(copy, number) for number, copy in enumerate(pack.copies)],
    )


def _facts(pack: FamilyPack) -> Iterator[tuple[str, Sequence[Run]]]:
    meeting = pack.conference
    yield "Conference", [Run(conference.CONFERENCE_TYPES[meeting.type])]
    yield "About", [Run(kinds.named([one.name for one in meeting.children]), bold=True)]
    if meeting.starts_at:
        on = dates.weekday_date(dates.local_day(meeting.starts_at))
        yield "When", [Run(f"{on} at\u00a0{dates.clock(meeting.starts_at)}")]
    yield "Where", [Run(meeting.venue)]
    yield "Chair", [Run(words.written_by(pack.chair.name, pack.chair.agency))]
    yield "Ask the chair", [Run(words.written_by(pack.chair.telephone, pack.chair.email))]


def _listed(copy: FamilyCopy, number: int) -> tuple[str | Sequence[Run], ...]:
    author = copy.author
    version = words.version(copy.version, day(copy.signed_on))
    page = [Run(PAGE, page_of=_place(number))]
    return author.agency or author.name, author.name, version, page


def _place(number: int) -> str:
    return f"part-{number}"


def _part(root: Element, pack: FamilyPack, number: int, form: Form, area: Area) -> Chapter:
    copy = pack.copies[number]
    edition = edition_of(copy, form, area)
    blocks = list(_opening(root, copy, form, number))
    for block in what_it_says(root, copy, edition):
        if block.bookmark:
            title, level = block.bookmark
            block.bookmark = (title, level + 1)
        blocks.append(block)
    return Chapter(blocks=blocks, design=_design(pack, copy))


def _opening(root: Element, copy: FamilyCopy, form: Form, number: int) -> Iterator[Block]:
    part, author = root.add("Sect"), copy.author
    title = prose.paragraph(part, form.title, look=style.LEDE, indent=0)
    title.section, title.place = Section(title=form.title), _place(number)
    yield title
    agency = author.agency or author.name
    name = prose.paragraph(part, agency, look=NAME, tag="H1", indent=0)
    name.bookmark = (agency, 0)
    yield name
    stage = words.stage(copy.version, day(copy.signed_on))
    yield prose.paragraph(part, f"{stage}.", look=SENTENCE, indent=0)
    inside = list(about_report(copy))
    panel = facts(part, inside, width=_PANEL_WIDTH, label_width=_LABEL, look=PANEL)
    yield Framed(inside=panel, fill=style.PANEL, padding=3.2 * MM, after=4 * MM)
    yield prose.paragraph(part, said.WHAT_IT_HOLDS, look=SENTENCE, indent=0)
    yield Rule(weight=2, before=2 * MM, after=2 * MM)


def _signature(root: Element, pack: FamilyPack, signing: Signing) -> Iterator[Block]:
    return signature_page(root, pack.chair, signing, with_data=False)


def _design(pack: FamilyPack, copy: FamilyCopy) -> Design:
    author = copy.author
    of = words.written_by(author.name, author.agency)
    stage = words.stage(copy.version, day(copy.signed_on))
    last = Run(f"{stage}. Signature of the chair: page\u00a0{PAGE}.", page_of=PLACE)
    lines = foot(pack.conference, of, last)
    head = CoverHead(agency=author.agency or author.name, edition=said.whose(pack.reader))
    surroundings = _PartFurniture(head=head, foot=lines)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)
