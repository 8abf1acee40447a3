"""A supplement: what the family said after a report was signed, signed by the report's author.

It names the report it adds to by the SHA-256 of its file, and quotes what is commented on, so that
it can be read alone.
"""

from collections.abc import Iterator, Sequence

from reportwriter.domain.supplement import Said, SharedWith
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.columns import facts
from reportwriter.pdf.comments import (
    CommentBlock,
    comment_heads,
    comment_words,
    how_shared,
    quoted,
    spaced,
    whole_report,
)
from reportwriter.pdf.cover import TOP, CoverHead, HeadAndFoot
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.printed import CHECK
from reportwriter.pdf.signature_page import (
    PLACE,
    author_signature,
    covers_all_pages,
    who_signs,
)
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed, Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.records.travelling import SupplementFile
from reportwriter.wording import dates

DATA_NAME = "supplement.json"
EDITION = "Supplement"
TITLE = "What the family said after the report was signed"
LEDE = (
    "This adds to a report that was signed before and changes no word of it. Each comment stands"
    " beside the statement it is about, in the person's own words."
)
NOTHING_SAID = "No comment has come since."
REASON = "I wrote down what the family said after I had signed my report"
_PANEL = Style(size=11.5, leading=16)
_INSIDE = style.WIDTH - 10 * MM


def lay_out_supplement(supplement: SupplementFile, *, data: bytes) -> bytes:
    """Return the supplement ready for its author's signature in the field `AuthorSignature`.

    `data` is attached as `supplement.json`.
    """
    signing = Signing(name=supplement.writer.name, at=supplement.signed_at, reason=REASON)
    story = Story()
    story.blocks += _opening(story.root, supplement)
    story.blocks += _said(story.root, supplement.said)
    if supplement.shared:
        story.blocks += _shared(story.root, supplement.shared)
    story.blocks += _signature(story.root, supplement, signing)
    about = About.of(
        title=f"{EDITION} {supplement.number}, {supplement.conference.reference}",
        author=supplement.writer.name,
        subject=f"{EDITION} to version {supplement.version} of a report",
        made=supplement.signed_at,
    )
    attached = Attachment.data(DATA_NAME, data, "The supplement as Report Writer reads it")
    return finish(draw(story, _design(supplement, signing)), about, attachments=(attached,))


def _opening(root: Element, supplement: SupplementFile) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.title(part, TITLE, section=EDITION)
    yield prose.paragraph(part, LEDE, look=style.LEDE, indent=0)
    rows = (
        ("Adds to", [Run(f"Version {supplement.version} of the report", bold=True)]),
        ("Report by", [Run(_writer(supplement))]),
        ("Its file", [Run(f"SHA-256 {spaced(supplement.report_sha256)}")]),
        ("Supplement", [Run(f"Number {supplement.number}")]),
    )
    inside = facts(part, rows, width=_INSIDE, label_width=30 * MM, look=_PANEL)
    yield Framed(inside=inside, fill=style.PANEL, before=3 * MM, after=5 * MM)


def _said(root: Element, said: Sequence[Said]) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H2", "What the family said", bookmark=1, indent=0)
    title.section = Section(title="Family's comments")
    yield title
    if not said:
        yield prose.paragraph(part, NOTHING_SAID, indent=0)
        return
    yield from comment_heads(part)
    for one in said:
        group = part.add("Div")
        yield CommentBlock(
            said=Stack(blocks=tuple(_about(group, one))),
            comment=Stack(
                blocks=tuple(
                    comment_words(group, one.comment, one.by, one.about.text if one.about else "")
                )
            ),
        )


def _about(group: Element, said: Said) -> Sequence[Block]:
    about = said.about
    if about is None:
        return whole_report(group)
    return quoted(group, about.number, about.kind, about.text, below=f"ref. {about.reference}")


def _shared(root: Element, shared: Sequence[SharedWith]) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.heading(part, "H2", "How the report was shared since", bookmark=1, indent=0)
    yield prose.table(
        part,
        head=("Person", "When and how", "Version"),
        widths=(46 * MM, 100 * MM, 24 * MM),
        rows=[
            (one.person, how_shared(one.record), str(one.record.version or "\N{EN DASH}"))
            for one in shared
        ],
    )


def _signature(root: Element, supplement: SupplementFile, signing: Signing) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    # On the last page whole: it says how many pages it covers by the number of its own.
    title.new_page, title.place = True, PLACE
    title.section = Section(title="Signature")
    yield title
    yield covers_all_pages(part)
    author = supplement.writer
    yield author_signature(part, author, signing)
    yield who_signs(part, author, signing)


def _design(supplement: SupplementFile, signing: Signing) -> Design:
    meeting = supplement.conference
    signed = f"{EDITION} {supplement.number} to version {supplement.version}."
    last = f"{signed} Signed by {signing.name} on {signing.day}. {CHECK}\u00a0{PAGE}."
    lines = foot(meeting, _writer(supplement), Run(last, page_of=PLACE))
    head = CoverHead(
        agency=supplement.writer.agency or supplement.writer.name,
        edition=f"{EDITION}\u00a0\u00a0·\u00a0 {dates.long_date(dates.local_day(signing.at))}",
        handling=meeting.handling_line,
    )
    surroundings = HeadAndFoot(cover=head, foot=lines, edition=EDITION)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)


def _writer(supplement: SupplementFile) -> str:
    writer = supplement.writer
    return ", ".join(part for part in (writer.name, writer.agency) if part)
