"""The documents that go with a report: listed on a page, and carried inside the signed file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.domain.attached import AttachedDocument, mime_type, name_inside
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.finish import Attachment
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import attached, kinds

DATA_NAME = "report.json"
_IN_ONE_LINE = 16
"""Digits of a digest; a narrower column would break it anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a signed report carries inside: its data, and the documents in the report's order.

    `checked` says by whom it was checked, as its last page prints it.
    """

    data: bytes
    documents: tuple[bytes, ...] = ()
    checked: str = ""


def attached_documents(root: Element, edition: Edition) -> Iterator[Block]:
    """Give the page that lists them; a report without any has no such page."""
    documents = edition.report.attached
    if not documents:
        return
    part = root.add("Sect")
    title = prose.heading(part, "H1", attached.TITLE, bookmark=0, indent=0)
    title.section = Section(title=attached.TITLE)
    title.new_page = True
    yield title
    yield prose.paragraph(part, attached.ON_PAPER, look=style.LEDE, indent=0)
    yield prose.table(
        part,
        head=attached.HEADINGS,
        widths=(42 * MM, 26 * MM, 68 * MM, 34 * MM),
        rows=[_row(number, one, edition) for number, one in enumerate(documents, start=1)],
    )


def files_inside(report: Sequence[AttachedDocument], carried: Carried) -> tuple[Attachment, ...]:
    """Return what the file carries. No name inside it says more than a number."""
    data = Attachment.data(DATA_NAME, carried.data, "The data this report was made from")
    documents = (
        Attachment(
            name=name_inside(number, one.type),
            mime=mime_type(one.type),
            content=content,
            relation="Supplement",
            description=attached.numbered(number),
        )
        for number, (one, content) in enumerate(
            zip(report, carried.documents, strict=True), start=1
        )
    )
    return (data, *documents)


def _row(number: int, document: AttachedDocument, edition: Edition) -> Sequence[str]:
    digest = document.sha256
    return (
        f"{number}. {document.title}",
        attached.described(document.type, document.pages),
        " ".join(digest[at : at + _IN_ONE_LINE] for at in range(0, len(digest), _IN_ONE_LINE)),
        _readers(document, edition),
    )


def _readers(document: AttachedDocument, edition: Edition) -> str:
    said, names = [], edition.name
    disclosure = document.disclosure
    if disclosure.withheld_from:
        said.append(
            kinds.withheld_from(
                [names(one) for one in disclosure.withheld_from],
                until_chair_advises=disclosure.until_chair_advises,
            )
        )
    if disclosure.not_for_children:
        said.append(kinds.not_for_children([names(one) for one in disclosure.not_for_children]))
    return ". ".join(said) or kinds.OPEN
