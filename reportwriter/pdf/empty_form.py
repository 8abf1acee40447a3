"""A form to be filled in by hand, for the day on which no computer is there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from reportwriter.domain.conference import ConferenceType
from reportwriter.forms.area import Area
from reportwriter.forms.form import Document, Form, Repeat, Section
from reportwriter.pdf import blocks as page_blocks
from reportwriter.pdf import furniture, prose, shapes, style
from reportwriter.pdf.blocks import Block, Spot, Text
from reportwriter.pdf.by_hand import Ruled, blank, blanks, ticks
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.confidential_page import BANNER, BANNER_BELOW
from reportwriter.pdf.cover import TOP, CoverHead
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.empty_slots import Paper, entry, print_empty
from reportwriter.pdf.finish import finish
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import PRODUCER, About
from reportwriter.pdf.stack import Framed, Rule, Stack
from reportwriter.pdf.statement import KindLabel, kind_runs
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import conference, kinds

EDITION = "Empty form, to fill in by hand"
RECONSTRUCTED = "Reconstructed: the official form could not be had; this follows a description."
MARK = "Conference and children's initials: ........................................"
EACH = {
    Repeat.PER_CHILD: "each child the conference is about",
    Repeat.PER_OTHER_CHILD: "each other child",
    Repeat.PER_CARER: "each parent or carer",
    Repeat.PER_PERSON: "each other person who matters to the children",
}
_CHILD_ROWS = 4
_MORE = 4
_INDENT = style.TEXT_INDENT
_WIDE = style.WIDTH - _INDENT
_INSIDE = style.WIDTH - 10 * MM
_NOTICE = Style(size=9.5, leading=12.4, after=1.5 * MM)
_MEANING = Style(size=10.5, leading=14)
_BANNER = 19.4 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Furniture:
    form: Form
    area: Area

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        if self.form.document is Document.CONFIDENTIAL_PAGE:
            self._banner(canvas)
        elif facts.number == 1:
            CoverHead(agency=self.area.title, edition=EDITION).draw(canvas)
        else:
            where = furniture.where(facts.sections)
            furniture.draw_running_head(canvas, where, EDITION, handling="")
        self._foot(canvas, facts)

    def _banner(self, canvas: TagCanvas) -> None:
        large = Style(size=17, leading=22, bold=True, colour=style.WHITE)
        y = style.PAGE_HEIGHT - 12 * MM
        with canvas.furniture("Header"):
            shapes.draw_black_frame(canvas, style.PAGE_WIDTH, style.PAGE_HEIGHT, _BANNER)
            furniture.draw_left(canvas, BANNER, large, y)
            small = Style(size=11, leading=15, colour=style.WHITE)
            furniture.draw_left(canvas, BANNER_BELOW, small, y - large.leading)

    def _foot(self, canvas: TagCanvas, facts: PageFacts) -> None:
        lift = 5 * MM if self.form.document is Document.CONFIDENTIAL_PAGE else 0
        with canvas.furniture("Footer"):
            rule = style.FOOT_RULE + lift
            furniture.draw_rule(canvas, rule, 0.6)
            small = replace(style.FOOT, colour=style.GREY)
            y = rule - 1.5 * MM
            named = f"{self.form.title}, version {self.form.version}"
            number = f"Page {facts.number} of {facts.total}"
            furniture.draw_right(canvas, number, replace(style.FOOT, bold=True), y)
            furniture.draw_left(canvas, MARK, small, y)
            y -= style.FOOT.leading
            words = Text(runs=(Run(named),), style=small, element=None)
            words.draw(canvas, Spot(style.LEFT, y, style.WIDTH))
            if self.form.reconstructed:
                y -= words.height(style.WIDTH)
                furniture.draw_left(canvas, RECONSTRUCTED, small, y)


def lay_out_empty_form(form: Form, area: Area, *, made: datetime) -> bytes:
    """Return the form for a pen: what the area calls things stands in it already.

    No signature field: it is signed by hand. Nothing is attached.
    """
    story = Story()
    story.blocks += _first_page(story.root, form)
    sheets = groupby(form.sections, lambda section: section.sheet or section.id)
    apart = True
    for _, together in sheets:
        held = list(together)
        sheet = list(_sheet(story.root.add("Sect"), held, form, area))
        # A sheet is copied for each person, so nothing else stands on it; nor on the first page.
        sheet[0].new_page, apart = apart, held[0].repeat is not Repeat.ONCE
        sheet[0].new_page |= apart
        story.blocks += sheet
    story.blocks += _last_page(story.root, form, area)
    about = About.of(title=form.title, author=PRODUCER, subject=EDITION, made=made)
    return finish(draw(story, _design(form, area)), about, attachments=())


def _design(form: Form, area: Area) -> Design:
    surroundings = _Furniture(form=form, area=area)
    if form.document is Document.CONFIDENTIAL_PAGE:
        top = 33 * MM
        return Design(furniture=surroundings, top=top, first_top=top, bottom=style.BOTTOM + 5 * MM)
    return Design(furniture=surroundings, first_top=TOP)


def _first_page(root: Element, form: Form) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.paragraph(part, form.title, look=style.TITLE, tag="H1", indent=0)
    title.bookmark = (form.title, 0)
    title.section = page_blocks.Section(title="Report")
    yield title
    yield Framed(inside=_facts(part, form), fill=style.PANEL, padding=3 * MM, after=4 * MM)
    if form.document is Document.REPORT:
        yield _children(part)
    if not form.own_words:
        yield from _how_to(part)
    yield Rule(weight=1, before=3 * MM, after=2 * MM)
    small_print = [*form.notices, *_origin(form)]
    for notice in small_print:
        yield prose.paragraph(part, notice, look=_NOTICE, indent=0)


def _facts(part: Element, form: Form) -> Block:
    held = form.conferences or tuple(ConferenceType)
    rows: list[Block] = [blank(part, "Conference reference")]
    if form.document is Document.REPORT:
        rows.append(ticks(part, [conference.CONFERENCE_TYPES[kind] for kind in held]))
        rows[-1].before = 2 * MM
        rows.append(blanks(part, ("Day and time", "Place"), width=_INSIDE))
    if form.own_words:
        return Stack(blocks=[*rows, blank(part, "My name")])
    rows += [
        blanks(part, ("Author", "Role"), width=_INSIDE),
        blanks(part, ("Agency", "Telephone, e-mail"), width=_INSIDE),
        blank(part, "Chair"),
    ]
    return Stack(blocks=rows)


def _children(part: Element) -> Block:
    rows: list[Block] = [prose.heading(part, "H2", "Children", indent=0)]
    rows += [
        blanks(part, ("Name", "Born or due", "Address, school"), width=style.WIDTH)
        for _ in range(_CHILD_ROWS)
    ]
    return Stack(blocks=rows, after=4 * MM)


def _how_to(part: Element) -> Iterator[Block]:
    yield prose.heading(part, "H2", "How to fill this in", indent=0)
    yield prose.paragraph(
        part,
        "One thing in each entry, and one tick for what kind it is. Say who saw, recorded or said "
        "it, and what shows it. Copy a page where there is not enough room.",
        indent=0,
    )
    for kind, words in kinds.KINDS.items():
        group = part.add("Div")
        named = Text(runs=kind_runs(kind), style=style.KIND, element=group.add("P"))
        meaning = Text(
            runs=[Run(words.meaning)], style=_MEANING, element=group.add("P"), indent=6.2 * MM
        )
        yield Stack(blocks=(KindLabel(kind=kind, words=named), meaning), after=1.2 * MM)


def _origin(form: Form) -> Sequence[str]:
    source = f"After: {form.source}."
    return (RECONSTRUCTED, source) if form.reconstructed else (source,)


def _sheet(part: Element, together: Sequence[Section], form: Form, area: Area) -> Iterator[Block]:
    first = together[0]
    is_sheet = first.repeat is not Repeat.ONCE
    if is_sheet:
        yield Rule(weight=2.4, after=3 * MM, keep=True, new_page=True)
    for index, section in enumerate(together):
        yield from _opening(part, section, first=index == 0)
        group = ""
        for slot in section.slots:
            level = "H2"
            if slot.group:
                level = "H3"
                if slot.group != group:
                    yield prose.heading(part, "H2", slot.group)
            group = slot.group
            # A sheet is copied for each person, and so grows with what is known of them.
            paper = Paper(
                parent=part,
                level=level,
                area=area,
                secret=form.document is Document.CONFIDENTIAL_PAGE,
                entries=1 if is_sheet else 2,
                own_words=form.own_words,
            )
            yield from print_empty(slot, paper)


def _opening(part: Element, section: Section, *, first: bool) -> Iterator[Block]:
    if section.number:
        yield _kept(part, f"Section {section.number}", before=7 * MM if first else 9 * MM)
    heading = prose.heading(part, "H1", section.title, bookmark=0)
    heading.before = 0 if section.number else 7 * MM
    numbers = (section.number,) if section.number else ()
    heading.section = page_blocks.Section(title=section.title, numbers=numbers)
    yield heading
    if section.only_for:
        whom = kinds.named([conference.PROFESSIONS[one] for one in section.only_for])
        yield _lede(part, f"Only for: {whom}.")
    if section.only_at:
        what = kinds.named([conference.CONFERENCE_TYPES[one] for one in section.only_at])
        yield _lede(part, f"Only for: {what}.")
    if section.note:
        yield _lede(part, section.note)
    if section.repeat is not Repeat.ONCE and first:
        yield _lede(part, f"One sheet for {EACH[section.repeat]}: copy these pages for more.")
        labels = ("Name", "Born or due")
        yield Stack(blocks=(blanks(part, labels, width=_WIDE),), indent=_INDENT, after=4 * MM)


def _kept(part: Element, overline: str, *, before: float) -> Block:
    line = prose.paragraph(part, overline, look=replace(style.OVERLINE, before=before))
    line.keep = True
    return line


def _lede(part: Element, said: str) -> Text:
    made = prose.paragraph(part, said, look=style.LEDE)
    made.keep = True
    return made


def _last_page(root: Element, form: Form, area: Area) -> Iterator[Block]:
    part = root.add("Sect")
    secret = form.document is Document.CONFIDENTIAL_PAGE
    if not (secret or form.own_words):
        title = prose.heading(part, "H1", "More room", bookmark=0)
        title.new_page = True
        title.section = page_blocks.Section(title="More room")
        yield title
        yield _lede(part, "Write the heading that each entry belongs to before its words.")
        for _ in range(_MORE):
            yield entry(Paper(parent=part, level="H2", area=area))
        yield _shared(part)
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    title.before = 7 * MM
    title.section = page_blocks.Section(title="Signature")
    yield title
    rows = (
        blanks(part, ("Name",) if form.own_words else ("Name", "Role"), width=_WIDE),
        blanks(part, ("Signature", "Date"), width=_WIDE),
    )
    yield Stack(blocks=rows, indent=_INDENT)


def _shared(part: Element) -> Block:
    heading = prose.heading(part, "H1", "Talked through with the family", bookmark=0, indent=0)
    rows: list[Block] = [heading]
    rows += [blanks(part, ("With", "On", "How"), width=_WIDE) for _ in range(2)]
    look = replace(style.LEDE, before=3 * MM)
    said = prose.paragraph(part, "What they say to it", look=look, indent=0)
    return Stack(blocks=[*rows, said, Ruled(lines=3)], indent=_INDENT, before=7 * MM)
