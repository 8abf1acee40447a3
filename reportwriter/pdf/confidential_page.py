"""The confidential page: a document of its own, framed in black, for the chair alone.

With nothing confidential it still exists and says so, that its coming may tell nobody anything.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage, MustBeTold
from reportwriter.domain.ids import PersonId, Reference
from reportwriter.domain.report import Report
from reportwriter.domain.when_words import when_in_words
from reportwriter.pdf import furniture, prose, shapes, style
from reportwriter.pdf.blocks import Block, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.edition import number_link
from reportwriter.pdf.finish import Attachment, Drawn, finish
from reportwriter.pdf.furniture import Foot, foot
from reportwriter.pdf.grey_lines import Fact, common_facts, grey_runs, opinion_facts
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.report import REASON
from reportwriter.pdf.signature_page import author_signature
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed, Stack
from reportwriter.pdf.statement import Printed, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table
from reportwriter.wording import confidential as words
from reportwriter.wording import dates, kinds

DATA_NAME = "page.json"
BANNER = "CONFIDENTIAL: to the chair"
BANNER_BELOW = "Not for family members. Not to be copied."
NOTHING = (
    "The author holds nothing back from this report. Every report comes with a sealed page, so "
    "that nobody but the chair can tell whether there is anything in it."
)
BY_HAND = "Printed to be signed by hand and handed over in person."
LIFT = 5 * MM
"""How far the foot is moved up, out of the frame."""
TOP = 33 * MM
_BANNER = 19.4 * MM
_WIDE = style.WIDTH - style.TEXT_INDENT
_LABEL = Style(size=10.5, leading=14, colour=style.GREY)
_SAID = Style(size=11, leading=14)
_TOLD = Style(size=11, leading=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlackFurniture:
    """A black frame around the page, and in its head for whom it is."""

    foot: Foot
    handling: str
    banner: str = BANNER

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        y = style.PAGE_HEIGHT - 12 * MM
        large = Style(size=17, leading=22, bold=True, colour=style.WHITE)
        small = Style(size=11, leading=15, colour=style.WHITE)
        with canvas.furniture("Header"):
            shapes.draw_black_frame(canvas, style.PAGE_WIDTH, style.PAGE_HEIGHT, _BANNER)
            furniture.draw_left(canvas, self.banner, large, y)
            below = f"{BANNER_BELOW} {self.handling}".rstrip()
            furniture.draw_left(canvas, below, small, y - large.leading)
            count = f"{facts.number} of {facts.total}"
            furniture.draw_right(canvas, count, replace(small, bold=True), y - 4)
        self.foot.draw(canvas, facts)


def lay_out_confidential_page(
    page: ConfidentialPage, report: Report, *, data: bytes, made: datetime, signer: str
) -> bytes:
    """Return the page with a place for its author's signature, `data` attached as `page.json`.

    `signer` is empty where it is printed, to be signed by hand.
    """
    return page_to_pad(page, report, data=data, made=made, signer=signer)(0)


def page_to_pad(
    page: ConfidentialPage, report: Report, *, data: bytes, made: datetime, signer: str
) -> Callable[[int], bytes]:
    """Lay the page out once, and return what finishes it with so many bytes of nothing.

    They come with the digits of two larger numbers, and bring the file to a size that tells
    nothing.
    """
    signing = Signing(name=signer, at=made, reason=REASON) if signer else None
    story = Story()
    part = story.root.add("Sect")
    story.blocks += _opening(part, page, report)
    for number, item in enumerate(page.items, 1):
        story.blocks += _Item(part, page, report).blocks(number, item)
    story.blocks.append(prose.heading(part, "H2", "Signature", bookmark=1))
    story.blocks.append(author_signature(part, report.author, signing))
    attached = Attachment.data(DATA_NAME, data, "The data this page was made from")
    title = f"Confidential page, {report.conference.reference}"
    about = About.of(title=title, author=report.author.name, subject=BANNER, made=made)
    drawn = draw(story, _design(report, signing))
    return partial(_finished, drawn, about, attached)


def _finished(drawn: Drawn, about: About, attached: Attachment, pad: int) -> bytes:
    return finish(drawn, about, attachments=(attached,), padding=pad)


def _design(report: Report, signing: Signing | None) -> Design:
    author = ", ".join(part for part in (report.author.name, report.author.agency) if part)
    belongs = f"Belongs to the report of {report.author.agency or report.author.name}"
    signed = f"Signed by {signing.name} on {signing.day}." if signing else BY_HAND
    last = f"{belongs}, version {report.version}. {signed}"
    lines = foot(report.conference, author, Run(last), counted="Confidential page", lift=LIFT)
    surroundings = BlackFurniture(foot=lines, handling=report.conference.handling_line)
    return Design(furniture=surroundings, top=TOP, first_top=TOP, bottom=lines.margin)


def _opening(part: Element, page: ConfidentialPage, report: Report) -> Iterator[Block]:
    yield prose.heading(part, "H1", "Confidential page", bookmark=0)
    chair = report.conference.chair.name
    lead = (Run("For "), Run(chair, bold=True), Run(", chair. ")) if chair else ()
    said = " ".join(sentence for sentence in _sentences(page, report) if sentence)
    look = replace(style.SMALL_BODY, after=4 * MM)
    yield prose.paragraph(part, *lead, said, look=look)
    if not page.items:
        yield prose.heading(part, "H2", f"{words.NOTHING_CONFIDENTIAL}.")
        yield prose.paragraph(part, NOTHING)


def _sentences(page: ConfidentialPage, report: Report) -> Iterator[str]:
    told = page.chair_told
    if told.on:
        how = f" ({kinds.within(told.how)})" if told.how else ""
        yield f"The chair was told on {dates.long_date(told.on)}{how}."
    if told.please_ring:
        yield "Please ring me."
    contact = page.contact or report.author.telephone or report.author.email
    yield f"Author's contact: {contact}." if contact else ""
    if page.items:
        later = sum(bool(item.must_be_told) for item in page.items)
        many = f"{len(page.items)} item{'' if len(page.items) == 1 else 's'}"
        yield f"{many}; {later} must later be told to somebody." if later else f"{many}."


class _Item:
    """Prints one item: the statement, why and from whom it is kept, what must later be told."""

    def __init__(self, part: Element, page: ConfidentialPage, report: Report) -> None:
        self.part = part
        self.report = report
        self.numbers = {item.reference: number for number, item in enumerate(page.items, 1)}

    def blocks(self, number: int, item: ConfidentialItem) -> Iterator[Block]:
        printed = Printed(
            number=number,
            kind=item.kind,
            text=item.text,
            grey=grey_runs(self._facts(item), item.reference),
        )
        block = statement_block(
            printed,
            self.part,
            text_style=style.SMALL_BODY,
            text_width=_WIDE,
            place=f"s{number}",
        )
        block.after, block.keep = 1.6 * MM, True
        yield block
        table = self._why(item)
        table.keep = bool(item.must_be_told)
        yield table
        for told in item.must_be_told:
            yield self._told(told)

    def _facts(self, item: ConfidentialItem) -> Iterator[Fact]:
        if item.when:
            yield "When", [Run(f"{when_in_words(item.when)}.")]
        about = [*self._names(item.about), *item.about_others]
        if about:
            yield "About", [Run(f"{kinds.named(about)}.")]
        yield from common_facts(item.kind, item.evidence, item.source, item.basis)
        if item.rests_on:
            yield "Rests on", self._rests_on(item.rests_on)
        yield from opinion_facts(item.kind, item.basis)

    def _rests_on(self, references: Sequence[Reference]) -> list[Run]:
        runs: list[Run] = []
        for index, reference in enumerate(references):
            lead = " and " if index else ""
            if reference in self.numbers:
                number = number_link(self.numbers[reference])
                runs += [Run(f"{lead}statement\u00a0"), number, Run(" of this page")]
            else:
                runs.append(Run(f"{lead}the report, ref.\u00a0{reference}"))
        return [*runs, Run(".")]

    def _why(self, item: ConfidentialItem) -> Table:
        reason = words.REASONS[item.reason] if item.reason else ""
        why = "; ".join(part for part in (reason, item.reason_in_words) if part)
        withhold = kinds.named(self._names(item.withhold_from)) or words.ALL_FAMILY_MEMBERS
        element = self.part.add("Table")
        rows = (
            ("Why confidential", why or "Not said"),
            ("Withhold from", withhold),
            ("Who may hear it", item.proposed_hearers or words.HEARERS[item.hearers]),
            *((("Family may be told", item.family_is_told),) if item.family_is_told else ()),
        )
        return Table(
            widths=(38 * MM, 115 * MM),
            rows=[_row(element, label, said) for label, said in rows],
            padding=1.2 * MM,
            flush=True,
            light=True,
            indent=style.TEXT_INDENT,
            after=2 * MM if item.must_be_told else 7 * MM,
        )

    def _told(self, told: MustBeTold) -> Block:
        group = self.part.add("Div")
        heading = Text(
            runs=[Run("Must later be told", bold=True)],
            style=_TOLD,
            element=group.add("P"),
            after=0.6 * MM,
        )
        by = ", ".join(part for part in (told.by_whom, told.how) if part)
        said = (
            ("To", kinds.named(self._names(told.to))),
            ("By", by),
            ("When", told.by_when),
            ("Do not say", told.not_to_say),
        )
        runs = [
            run
            for label, what in said
            if what
            for run in (Run(label, bold=True), Run(f"\u00a0{what.rstrip('.')}. "))
        ]
        text = Text(runs=runs, style=_TOLD, element=group.add("P"))
        return Framed(
            inside=Stack(blocks=(heading, text)),
            whole=True,
            border=2,
            padding=3 * MM,
            padding_across=3.6 * MM,
            indent=style.TEXT_INDENT,
            after=7 * MM,
        )

    def _names(self, people: Sequence[PersonId]) -> list[str]:
        found = (self.report.person(person) for person in people)
        return [person.name if person else "a person not listed" for person in found]


def _row(table: Element, label: str, said: str) -> Row:
    row = table.add("TR")
    return Row(
        cells=(
            Text(runs=[Run(label)], style=_LABEL, element=row.add("TH", scope="Row")),
            Text(runs=[Run(said)], style=_SAID, element=row.add("TD")),
        )
    )
