"""The first page: whose report to which conference, about which family, and how to treat it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportwriter.domain.conference import Contact
from reportwriter.pdf import furniture, prose, style
from reportwriter.pdf.blocks import Block, Section, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.columns import Columns, facts
from reportwriter.pdf.document import PageFacts
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.family_structure import family_structure
from reportwriter.pdf.furniture import Foot
from reportwriter.pdf.lines import Run
from reportwriter.pdf.stack import Framed, Rule, Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import conference, dates, forms, kinds

TOP = 23.5 * MM
_AGENCY = Style(size=12, leading=16, bold=True)
_EDITION = Style(size=11, leading=16, colour=style.GREY)
_FORM_TITLE = Style(size=12, leading=17, colour=style.GREY, after=1.6 * MM)
_PANEL = Style(size=10.5, leading=14.5)
_NOTICE = Style(size=9.5, leading=12.4)
_COLUMNS = (88 * MM, 66 * MM)
_GUTTER = 6 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverHead:
    """The first page's own head: agency, edition and version over a heavy rule."""

    agency: str
    edition: str
    handling: str = ""

    def draw(self, canvas: TagCanvas) -> None:
        y = style.PAGE_HEIGHT - 10.6 * MM
        with canvas.furniture("Header"):
            if self.handling:
                furniture.draw_left(canvas, self.handling, style.FOOT, y + 12)
            furniture.draw_left(canvas, self.agency, _AGENCY, y)
            furniture.draw_right(canvas, self.edition, _EDITION, y)
            furniture.draw_rule(canvas, style.PAGE_HEIGHT - 18.4 * MM, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadAndFoot:
    """The cover's head on the first page, what a page holds on all others, and the foot on each."""

    cover: CoverHead
    foot: Foot
    edition: str

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        if facts.number == 1:
            self.cover.draw(canvas)
        else:
            left = furniture.where(facts.sections)
            handling = self.cover.handling
            furniture.draw_running_head(canvas, left, self.edition, handling=handling)
        self.foot.draw(canvas, facts)


def cover(root: Element, edition: Edition) -> list[Block]:
    """Return form title, children's names, the panel of facts, family structure and notices."""
    part = root.add("Sect")
    title = prose.paragraph(part, edition.form.title, look=_FORM_TITLE, indent=0)
    title.section = Section(title="Report")
    children = [child.name for child in edition.report.conference.children]
    names = (
        kinds.named([name.replace(" ", dates.NBSP) for name in children]) or "No child is named yet"
    )
    name = prose.paragraph(part, names, look=_title_style(names), tag="H1", indent=0)
    name.bookmark = (edition.form.title, 0)
    return [
        title,
        name,
        _panel(part, edition),
        *family_structure(part, edition),
        *_notices(part, edition.form.notices),
        *_reconstructed(part, edition),
    ]


def _title_style(names: str) -> Style:
    # Twelve names in the largest type would fill the page.
    size = style.TITLE if len(names) < 120 else style.H1_CHILD if len(names) < 200 else style.H1
    return replace(size, after=style.TITLE.after)


def _panel(part: Element, edition: Edition) -> Block:
    left = facts(
        part, list(_about_conference(edition)), width=_COLUMNS[0], label_width=21 * MM, look=_PANEL
    )
    right = facts(
        part, list(_about_people(edition)), width=_COLUMNS[1], label_width=16 * MM, look=_PANEL
    )
    inside = Columns(columns=(left, right), widths=_COLUMNS, gutter=_GUTTER)
    return Framed(inside=inside, fill=style.PANEL, padding=3.2 * MM)


def _about_conference(edition: Edition) -> Iterator[tuple[str, Sequence[Run]]]:
    meeting, form = edition.report.conference, edition.form
    yield "Conference", [Run(meeting.reference, bold=True)]
    yield "Kind", [Run(conference.meeting_named(edition.area.conference_name, meeting.type))]
    if meeting.starts_at:
        day = dates.weekday_date(dates.local_day(meeting.starts_at))
        yield "When", [Run(f"{day} at\u00a0{dates.clock(meeting.starts_at)}", bold=True)]
    yield "Where", [Run(meeting.venue)]
    released = f"{edition.area.title}, version {form.version}"
    yield "Form", [Run(forms.form_title(released, reconstructed=form.reconstructed))]
    yield "Sent late", [Run(edition.report.late_reason)]
    yield "Incomplete", [Run(edition.report.incomplete_because)]


def _about_people(edition: Edition) -> Iterator[tuple[str, Sequence[Run]]]:
    author, chair = edition.report.author, edition.report.conference.chair
    # The author's agency stands in the head, and that the chair is the chair beside the name.
    yield "Author", _contact(author, author.designation)
    yield "Chair", _contact(chair, chair.agency)


def _contact(person: Contact, what: str) -> Sequence[Run]:
    below = (what, person.telephone, person.email)
    rest = [Run(f"\n{line}") for line in below if line]
    return [Run(person.name, bold=True), *rest]


def _notices(part: Element, notices: Sequence[str]) -> list[Block]:
    if not notices:
        return []
    gutter = 8 * MM
    # A long notice gets a wider column, so that all end about level.
    shares = [max(80, len(notice)) for notice in notices]
    room = style.WIDTH - gutter * (len(notices) - 1)
    widths = [room * share / sum(shares) for share in shares]
    columns = [
        Stack(blocks=[Text(runs=[Run(notice)], style=_NOTICE, element=part.add("P"))])
        for notice in notices
    ]
    return [
        Rule(weight=2, before=4 * MM, after=2 * MM, keep=True),
        Columns(columns=columns, widths=widths, gutter=gutter, ruled=True),
    ]


def _reconstructed(part: Element, edition: Edition) -> list[Block]:
    """Say in the small print that the form is not the official one, where it is not."""
    if not edition.form.reconstructed:
        return []
    words = forms.RECONSTRUCTED.format(source=edition.form.source)
    return [prose.paragraph(part, words, look=replace(_NOTICE, before=3 * MM), indent=0)]
