"""The chair's receipt for one report, as people read it who have no program."""

from collections.abc import Iterator, Sequence

from reportwriter.domain.conference import Contact
from reportwriter.domain.receipt import PageReceived
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.columns import facts
from reportwriter.pdf.comments import spaced
from reportwriter.pdf.document import Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.from_chair import design_of, signature_page
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.records.travelling import ReceiptFile
from reportwriter.wording import receipt as words

DATA_NAME = "receipt.json"
_PANEL = Style(size=11.5, leading=16)
_INSIDE = style.WIDTH - 10 * MM


def lay_out_receipt(made: ReceiptFile, *, unit: str, data: bytes) -> bytes:
    """Return the receipt ready for the chair's signature in the field `ChairSignature`.

    `unit` is the area's word for the office that receives; `data` is attached as `receipt.json`.
    """
    signing = Signing(name=made.receiver.name, at=made.issued_at, reason=words.REASON)
    story = Story()
    story.blocks += _said(story.root, made)
    story.blocks += signature_page(story.root, made.receiver, signing)
    about = About.of(
        title=f"{words.EDITION}, {made.receipt.conference.reference}",
        author=made.receiver.name,
        subject=words.TITLE,
        made=made.issued_at,
    )
    attached = Attachment.data(DATA_NAME, data, "The receipt as Report Writer reads it")
    meeting = made.receipt.conference
    design = design_of(meeting, made.receiver, signing, unit=unit, edition=words.EDITION)
    return finish(draw(story, design), about, attachments=(attached,))


def _said(root: Element, made: ReceiptFile) -> Iterator[Block]:
    part, receipt = root.add("Sect"), made.receipt
    yield prose.title(part, words.TITLE, section=words.EDITION)
    yield prose.paragraph(part, words.LEDE, look=style.LEDE, indent=0)
    author = receipt.author
    rows = (
        ("Conference", [Run(receipt.conference.reference, bold=True)]),
        ("Report", [Run(_named(author)), Run(f", version {receipt.version}")]),
        (
            "Arrived",
            [Run(words.arrived(receipt.arrived_at, receipt.arrival_known_from), bold=True)],
        ),
        ("What arrived", [Run(f"{words.PAGE[receipt.page]}.")]),
        ("SHA-256", [Run(spaced(receipt.report_sha256))]),
    )
    inside = facts(part, rows, width=_INSIDE, label_width=30 * MM, look=_PANEL)
    yield Framed(inside=inside, fill=style.PANEL, before=3 * MM, after=3 * MM)
    yield prose.heading(part, "H2", words.WHAT_TO_DO, bookmark=1, indent=0)
    for step in _steps(receipt.page):
        yield prose.paragraph(part, step, indent=0)


def _steps(page: PageReceived) -> Sequence[str]:
    missing = page is PageReceived.NOT_ARRIVED
    return (words.TAKE_IN, *((words.IF_MISSING,) if missing else ()))


def _named(author: Contact) -> str:
    return ", ".join(part for part in (author.agency, author.name) if part)
