"""What the family said, beside the statements it is about, and who has seen the report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.domain.sharing import ChildReading, FamilyComment, Shared, SharingRecord
from reportwriter.domain.statement import Kind
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section, Spot, Text, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.columns import Columns
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.lines import Run
from reportwriter.pdf.stack import Rule, Stack
from reportwriter.pdf.statement import KindLabel, kind_runs
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import BORDER, MM, PANEL, Style
from reportwriter.wording import dates, sharing

LEFT, RIGHT = 78 * MM, 92 * MM
LEDE = (
    "Each comment stands beside the statement it is about, in the person's own words. It is not "
    "merged into the statement. What could not be settled goes to the chair."
)
NO_COMMENT = "No comment of a family member is recorded in this version."
NOT_SHARED = "Nothing is recorded about sharing this report with the family."
_PADDING = 3.4 * MM
_NUMBER = 9 * MM
_LARGE = 80 * MM
"""A comment of less height is never split."""
_TEXT = Style(size=11, leading=15, after=1.4 * MM)
_WORDS = Style(size=11.5, leading=16, after=1.2 * MM)


@dataclass(slots=True, kw_only=True, eq=False)
class CommentBlock(Block):
    """The statement left; comment and answer right, on a panel behind a heavy rule."""

    said: Block
    comment: Block

    def height(self, width: float) -> float:
        sides = self.said.height(_SAID), self.comment.height(_COMMENT)
        return max(sides) + 2 * _PADDING

    def least(self, width: float) -> float:
        return min(self.height(width), _LARGE)

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        if not must and min(self.height(width), room) < _LARGE:
            return None
        within, nothing = room - 2 * _PADDING, Stack(blocks=())
        said = self.said.split(_SAID, within, must=True) or (self.said, nothing)
        comment = self.comment.split(_COMMENT, within, must=True) or (self.comment, nothing)
        return ahead(self, said=said[0], comment=comment[0]), behind(
            self, said=said[1], comment=comment[1]
        )

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        height, x = self.height(at.width), at.x + LEFT
        with canvas.tagged(None):
            canvas.setFillColorRGB(*PANEL)
            canvas.rect(x, at.y - height, RIGHT, height, stroke=0, fill=1)
            canvas.setStrokeColorRGB(*BORDER)
            canvas.setLineWidth(0.6)
            canvas.line(at.x, at.y - height, at.x + LEFT + RIGHT, at.y - height)
            canvas.setStrokeColorRGB(*style.BLACK)
            canvas.setLineWidth(2)
            canvas.line(x, at.y, x, at.y - height)
        self.said.draw(canvas, Spot(at.x, at.y - _PADDING, _SAID))
        self.comment.draw(canvas, Spot(x + 5 * MM, at.y - _PADDING, _COMMENT))


@dataclass(slots=True, kw_only=True, eq=False)
class Numbered(Block):
    """A statement's number with the statement beside it."""

    number: Text | None
    beside: Block

    def height(self, width: float) -> float:
        return self.beside.height(width - _NUMBER)

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        parts = self.beside.split(width - _NUMBER, room, must=must)
        if parts is None:
            return None
        return ahead(self, beside=parts[0]), behind(self, beside=parts[1], number=None)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        if self.number:
            self.number.draw(canvas, Spot(at.x, at.y, _NUMBER))
        self.beside.draw(canvas, Spot(at.x + _NUMBER, at.y, at.width - _NUMBER))


_SAID, _COMMENT = LEFT - 4 * MM, RIGHT - 8 * MM


def family_comments(root: Element, edition: Edition) -> Iterator[Block]:
    """Give the page of comments and the record of sharing; each says so when there is nothing."""
    part = root.add("Sect")
    title = prose.heading(part, "H1", "What the family said", bookmark=0, indent=0)
    title.section = Section(title="Family's comments")
    title.before = 7 * MM
    comments = _in_printed_order(edition)
    title.new_page = len(comments) > 1
    yield title
    if comments:
        yield prose.paragraph(part, LEDE, look=style.LEDE, indent=0)
        yield from _comments(part, comments, edition)
    else:
        yield prose.paragraph(part, NO_COMMENT, indent=0)
    yield from _sharing(part, edition)


def comments_alone(root: Element, edition: Edition) -> Iterator[Block]:
    """Give the comments without who has seen the report: that is no other agency's business."""
    part = root.add("Sect")
    title = prose.heading(part, "H1", "What the family said", bookmark=0, indent=0)
    title.section = Section(title="Family's comments")
    title.before = 7 * MM
    yield title
    yield prose.paragraph(part, LEDE, look=style.LEDE, indent=0)
    yield from _comments(part, _in_printed_order(edition), edition)


def _in_printed_order(edition: Edition) -> list[FamilyComment]:
    last = len(edition.statements) + 1

    def number(comment: FamilyComment) -> int:
        return edition.numbers.get(comment.statement, last) if comment.statement else last

    return sorted(edition.report.comments, key=number)


def _comments(
    part: Element, comments: Sequence[FamilyComment], edition: Edition
) -> Iterator[Block]:
    yield from comment_heads(part)
    for comment in comments:
        group = part.add("Div")
        yield CommentBlock(
            said=Stack(blocks=_said(group, comment, edition)),
            comment=Stack(blocks=list(_comment(group, comment, edition))),
            place=f"comment-{comment.id}",
        )


def comment_heads(part: Element) -> Iterator[Block]:
    heads = [
        Text(runs=[Run(head)], style=style.TABLE_HEAD, element=part.add("P"))
        for head in ("What the report says", "What the family says, and the author's answer")
    ]
    yield Columns(columns=heads, widths=(LEFT, _COMMENT), gutter=5 * MM, keep=True)
    yield Rule(weight=0.8, before=1 * MM, keep=True)


def _said(group: Element, comment: FamilyComment, edition: Edition) -> list[Block]:
    number = edition.numbers.get(comment.statement) if comment.statement else None
    if number is None:
        return whole_report(group)
    statement = edition.statements[number - 1]
    return quoted(group, number, statement.kind, statement.text)


def whole_report(group: Element) -> list[Block]:
    whole = Run("The report as a whole", bold=True)
    return [Text(runs=[whole], style=_TEXT, element=group.add("P"))]


def quoted(
    group: Element, number: int, kind: Kind | None, text: str, *, below: str = ""
) -> list[Block]:
    """Return a statement as it stands in the report, under its number; `below` follows it."""
    numbered = Text(
        runs=[Run(str(number))],
        style=Style(size=13, leading=15.5, bold=True),
        element=group.add("P", actual=f"Statement {number}"),
    )
    words = Text(runs=kind_runs(kind), style=style.KIND, element=group.add("P"))
    blocks: list[Block] = [KindLabel(kind=kind, words=words)]
    blocks.append(Text(runs=[Run(text)], style=_TEXT, element=group.add("P")))
    if below:
        blocks.append(Text(runs=[Run(below)], style=style.GREY_LINE, element=group.add("P")))
    return [Numbered(number=numbered, beside=Stack(blocks=tuple(blocks)))]


def _comment(group: Element, comment: FamilyComment, edition: Edition) -> Iterator[Block]:
    number = edition.numbers.get(comment.statement) if comment.statement else None
    now = edition.statements[number - 1].text if number else ""
    return comment_words(group, comment, edition.name(comment.by), now)


def comment_words(group: Element, comment: FamilyComment, by: str, now: str) -> Iterator[Block]:
    """Give a comment in its maker's own words, and the author's answer.

    `now` is what the statement says, so that what it said before stands beside it.
    """

    def text(look: Style, *runs: Run) -> Text:
        return Text(runs=runs, style=look, element=group.add("P"), after=look.after)

    yield text(_TEXT, Run(f"Comment by {by}", bold=True))
    yield text(_WORDS, Run(f"\u201c{comment.text.strip()}\u201d"))
    day = f"{dates.long_date(comment.on)}. " if comment.on else ""
    kind = f"Kind of comment: {sharing.COMMENT_KINDS[comment.kind].lower()}."
    yield text(style.GREY_LINE, Run(f"{day}{kind}"))
    if comment.answer:
        label = Run(f"Author's answer: {sharing.ANSWERS[comment.answer]}. ", bold=True)
        yield text(_TEXT, label, Run(comment.answer_text))
        if before := comment.before(now):
            yield text(_TEXT, Run(f"{sharing.BEFORE} \u201c{before}\u201d"))
    else:
        yield text(_TEXT, Run("Author's answer: not yet given.", bold=True))


def _sharing(part: Element, edition: Edition) -> Iterator[Block]:
    yield prose.heading(part, "H2", "Who has seen this report", bookmark=1, indent=0)
    for reading in edition.report.child_reading:
        yield prose.paragraph(part, _reading(reading, edition), indent=0)
    records = edition.report.sharing
    if not records:
        yield prose.paragraph(part, NOT_SHARED, indent=0)
        return
    yield prose.table(
        part,
        head=("Person", "When and how", "Version", "Outcome"),
        widths=(42 * MM, 74 * MM, 20 * MM, 34 * MM),
        rows=[_record(record, edition) for record in records],
    )


def _reading(reading: ChildReading, edition: Edition) -> str:
    words = f"{edition.name(reading.child)} reads: {sharing.CHILD_READS[reading.reads].lower()}."
    because = reading.because.strip()
    return f"{words} {because[0].upper()}{because[1:]}" if because else words


def _record(record: SharingRecord, edition: Edition) -> Sequence[str]:
    comments = sum(comment.by == record.person for comment in edition.report.comments)
    outcome = "For the chair" if record.how is Shared.NOT_SHARED else _counted(comments)
    version = str(record.version) if record.version else "\N{EN DASH}"
    return edition.name(record.person), how_shared(record), version, outcome


def how_shared(record: SharingRecord) -> str:
    """Return when, how and with whom beside; or why not, who agreed and what follows."""
    said = [f"{_moment(record)}{sharing.SHARED[record.how]}"]
    said += _why_not(record) if record.how is Shared.NOT_SHARED else _around(record)
    return "; ".join(said)


def _moment(record: SharingRecord) -> str:
    if record.on is None:
        return ""
    clock = f", {record.at:%H:%M}" if record.at else ""
    return f"{dates.long_date(record.on)}{clock}: "


def _around(record: SharingRecord) -> Iterator[str]:
    if record.interpreter:
        yield f"interpreter: {record.interpreter}"
    if record.present:
        yield f"present: {record.present}"
    if record.signed_sha256:
        yield f"the signed file, SHA-256 {spaced(record.signed_sha256)}"


def _why_not(record: SharingRecord) -> Iterator[str]:
    if record.has_reason:
        yield f"reason: {sharing.reason(record.why_not, record.not_shared_because)}"
    if record.agreed_by:
        yield f"agreed by {record.agreed_by}"
    if record.review_on:
        yield f"to be looked at again on {dates.long_date(record.review_on)}"


def spaced(digest: str) -> str:
    """Break a digest into groups of eight, which can be compared by eye."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _counted(comments: int) -> str:
    return {0: "No comment", 1: "One comment"}.get(comments, f"{comments} comments")
