"""The last page: the field for the signature, who signs, and how a reader checks it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportwriter.domain.conference import Contact
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section, Spot, Text
from reportwriter.pdf.canvas import SignatureArea, TagCanvas
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.paper import Box
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stamp import HEIGHT, WIDTH
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.pdf.table import Row, Table
from reportwriter.wording.agency_check import WHAT_IT_SAYS

AUTHOR_FIELD = "AuthorSignature"
CHAIR_FIELD = "ChairSignature"
PLACE = "signature"
NOT_SIGNED = "This is a draft. It has not been signed and has not been sent."
CONFIRMED = (
    "I have kept fact, observation, allegation and opinion apart. I know that people may ask to "
    "see what is held about them, that a court may see this report, and that it is confidential "
    "to the conference."
)
CONFIRMED_IN_OWN_WORDS = (
    "These are my own words, or they were written down as I said them. I know who will be given "
    "them, and that a court may see them."
)


@dataclass(slots=True, kw_only=True, eq=False)
class SignatureBox(Block):
    """The field in a box of fixed size. To be signed by hand, it is an empty box and no field."""

    field: str
    name: str
    signing: Signing | None
    element: Element | None

    def height(self, width: float) -> float:
        return HEIGHT

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        box = Box(left=at.x, bottom=at.y - HEIGHT, right=at.x + WIDTH, top=at.y)
        with canvas.tagged(None):
            canvas.setStrokeColorRGB(*style.BLACK)
            canvas.setLineWidth(1.4)
            canvas.rect(box.left, box.bottom, WIDTH, HEIGHT)
        if self.signing is not None and self.element is not None:
            area = SignatureArea(
                page=canvas.page,
                box=box,
                field=self.field,
                name=self.name,
                signing=self.signing,
            )
            canvas.annotate(self.element, area)


def signature_page(
    root: Element,
    author: Contact,
    signing: Signing | None,
    *,
    own_words: bool = False,
    checked: str = "",
) -> Iterator[Block]:
    """Give the page; a draft has neither field nor date. `checked` says by whom it was checked."""
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    title.new_page, title.place = True, PLACE
    title.section = Section(title="Signature")
    yield title
    if signing is None:
        yield prose.paragraph(part, NOT_SIGNED, look=style.LEDE)
        return
    yield covers_all_pages(part)
    yield author_signature(part, author, signing)
    yield who_signs(part, author, signing)
    if checked:
        yield prose.heading(part, "H2", checked)
        yield prose.paragraph(part, WHAT_IT_SAYS)
    yield prose.heading(part, "H2", "How to check the signature", bookmark=1)
    yield from prose.bullets(part, _steps(author.name), ordered=True)
    yield prose.heading(part, "H2", "What the author has confirmed")
    yield prose.paragraph(part, CONFIRMED_IN_OWN_WORDS if own_words else CONFIRMED)


def covers_all_pages(part: Element, *, with_data: bool = True) -> Text:
    """Say what is signed; a paper for the family, or one signed by hand, is sent without data."""
    all_pages = Run(f"all {PAGE} pages", page_of=PLACE)
    rest = " and the data sent with them." if with_data else "."
    return prose.paragraph(part, "This signature covers ", all_pages, rest, look=style.LEDE)


def author_signature(part: Element, author: Contact, signing: Signing | None) -> SignatureBox:
    return signature_box(part, AUTHOR_FIELD, f"Signature of {author.name}, the author", signing)


def signature_box(part: Element, field: str, name: str, signing: Signing | None) -> SignatureBox:
    return SignatureBox(
        field=field,
        name=name,
        signing=signing,
        element=part.add("Form") if signing else None,
        indent=style.TEXT_INDENT,
        after=6 * MM,
    )


def who_signs(part: Element, signer: Contact, signing: Signing) -> Table:
    contact = ", ".join(part for part in (signer.telephone, signer.email) if part)
    element = part.add("Table")
    rows = (
        ("Printed name", signer.name),
        ("Designation", signer.designation),
        ("Agency", signer.agency),
        ("Date", signing.day),
        ("Contact", contact),
    )
    return Table(
        widths=(39 * MM, 114 * MM),
        rows=[_row(element, label, said or "Not given") for label, said in rows],
        top_line=True,
        flush=True,
        indent=style.TEXT_INDENT,
        after=4 * MM,
    )


def _row(table: Element, label: str, said: str) -> Row:
    row = table.add("TR")
    name = style.Style(size=11, leading=16, colour=style.GREY)
    value = style.Style(size=12, leading=16)
    return Row(
        cells=(
            Text(runs=[Run(label)], style=name, element=row.add("TH", scope="Row")),
            Text(runs=[Run(said)], style=value, element=row.add("TD")),
        )
    )


def _steps(author: str) -> tuple[tuple[Run, ...], ...]:
    steps = (
        "Use the file, not the paper. A printed page can be read and marked, but only the file can "
        "be checked.",
        "Open the file in the chair's program, or in a PDF reader that shows signatures. It should "
        f"say that nothing has been changed since {author} signed.",
        "If it says anything else, do not rely on the report. Ask the author to send it again.",
        "If the program does not know the signer, telephone the author on a number you already "
        "have, not one taken from this report, and compare check words as the program says.",
    )
    return tuple((Run(step),) for step in steps)
