"""What stands on every paper that a chair signs: head and foot, and the page of the signature."""

from collections.abc import Iterator

from reportwriter.domain.conference import Conference, Contact
from reportwriter.pdf import prose
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.cover import TOP, CoverHead, HeadAndFoot
from reportwriter.pdf.document import Design
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import PAGE, Run
from reportwriter.pdf.signature_page import (
    CHAIR_FIELD,
    PLACE,
    covers_all_pages,
    signature_box,
    who_signs,
)
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.structure import Element

THE_CHAIR = "the chair"


def signature_page(
    root: Element,
    signer: Contact,
    signing: Signing,
    *,
    with_data: bool = True,
    who: str = THE_CHAIR,
    field: str = CHAIR_FIELD,
) -> Iterator[Block]:
    """Give the last page, with the field of the signature; `who` says as what they sign."""
    part = root.add("Sect")
    title = prose.heading(part, "H1", f"Signature of {who}", bookmark=0)
    title.new_page, title.place = True, PLACE
    title.section = Section(title="Signature")
    yield title
    yield covers_all_pages(part, with_data=with_data)
    yield signature_box(part, field, f"Signature of {signer.name}, {who}", signing)
    yield who_signs(part, signer, signing)


def design_of(
    meeting: Conference, chair: Contact, signing: Signing, *, unit: str, edition: str
) -> Design:
    """Return head and foot; `unit` is the area's word for the chair's office."""
    sender = ", ".join(part for part in (chair.name, chair.agency or unit) if part)
    signed = f"Signed by {signing.name} on {signing.day}. Signature: page\u00a0{PAGE}."
    lines = foot(meeting, sender, Run(signed, page_of=PLACE))
    head = CoverHead(agency=unit, edition=edition, handling=meeting.handling_line)
    surroundings = HeadAndFoot(cover=head, foot=lines, edition=edition)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)
