"""The chair's bundle before its papers are laid in: contents, dividers, and a frame for each page.

Pages of files that others made are not touched here. Each frame leaves room, and
`exchange/quarantine/framed.py` lays a page in. The originals are attached as the bytes they came
as.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportwriter.domain.attached import mime_type
from reportwriter.domain.bundle import Bundle, PartKind
from reportwriter.pdf.bundle_contents import contents
from reportwriter.pdf.bundle_parts import COUNTED, Surroundings, part_of, sheet_place
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.wording import bundle as words


@dataclass(frozen=True, slots=True, kw_only=True)
class FramedBundle:
    """`firsts` names the page, from 0, of each part's first frame; the others follow it."""

    pdf: bytes
    firsts: tuple[int, ...]


def lay_out_bundle(
    bundle: Bundle, originals: Sequence[bytes], *, chair: str, made: datetime
) -> FramedBundle:
    """Return the bundle with empty frames; `originals` stand in the order of its parts."""
    story = Story()
    story.blocks += contents(story.root, bundle)
    for part in bundle.parts:
        story.blocks += part_of(story.root, part)
    about = About.of(
        title=f"{words.TITLE}, {bundle.conference.reference}",
        author=chair,
        subject=words.READING_COPY,
        made=made,
    )
    about = replace(about, conforms=all(one.kind is not PartKind.LETTER for one in bundle.parts))
    attachments = tuple(
        Attachment(
            name=part.attached_as,
            mime=mime_type(part.type),
            content=content,
            relation="Source",
            description=words.leads_to(part.letter, part.title),
        )
        for part, content in zip(bundle.parts, originals, strict=True)
    )
    drawn = draw(story, _design(bundle, chair, made))
    places = drawn.marks.places
    return FramedBundle(
        pdf=finish(drawn, about, attachments=attachments),
        firsts=tuple(places[sheet_place(part.letter, 1)].page for part in bundle.parts),
    )


def _design(bundle: Bundle, chair: str, made: datetime) -> Design:
    meeting = bundle.conference
    lines = foot(meeting, words.made_for(chair, made), Run(words.READING_COPY), counted=COUNTED)
    surroundings = Surroundings(foot=lines, handling=meeting.handling_line)
    return Design(furniture=surroundings, bottom=lines.margin)
