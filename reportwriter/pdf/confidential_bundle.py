"""The chair's confidential bundle before its papers are laid in: all of it for the chair alone.

It is made as the open bundle is, signed like a minute, and leaves sealed: `bundle.json` names what
is in it, and the sealed originals are attached as the bytes they came as.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportwriter.domain.attached import FileType, mime_type
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.bundle import FramedBundle
from reportwriter.pdf.bundle_contents import Listed, fine_print, heading, table_of, title_of
from reportwriter.pdf.bundle_parts import (
    COUNTED,
    Divider,
    OnSheet,
    draw_under_frame,
    sheet_place,
    spaced,
    with_sheets,
)
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.confidential_page import LIFT, TOP, BlackFurniture
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.finish import Attachment, Drawn, finish
from reportwriter.pdf.furniture import foot
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.signature_page import (
    AUTHOR_FIELD,
    PLACE,
    covers_all_pages,
    signature_box,
    who_signs,
)
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.structure import Element
from reportwriter.records.confidential_bundle import BundledOriginal, ConfidentialBundleFile
from reportwriter.wording import bundle as bundle_words
from reportwriter.wording import confidential_bundle as words
from reportwriter.wording import kinds

DATA_NAME = "bundle.json"
_UNDER_FRAME = replace(style.FOOT, bold=True)


def confidential_bundle_to_pad(
    record: ConfidentialBundleFile, originals: Sequence[bytes], *, data: bytes
) -> Callable[[int], FramedBundle]:
    """Lay the bundle out once, with empty frames and a place for the chair's signature.

    Return what finishes it with so many bytes of nothing, as for a confidential page. `originals`
    stand in the order of the record, and `data` is attached as `bundle.json`.
    """
    signing = Signing(name=record.writer.name, at=record.signed_at, reason=words.REASON)
    story = Story()
    story.blocks += _contents(story.root, record)
    for one in record.originals:
        story.blocks += with_sheets(story.root, _divider(one))
    story.blocks += _signature(story.root, record, signing)
    about = About.of(
        title=f"{words.TITLE}, {record.conference.reference}",
        author=record.writer.name,
        subject=words.BANNER,
        made=record.signed_at,
    )
    drawn = draw(story, _design(record, signing))
    places = drawn.marks.places
    firsts = tuple(places[sheet_place(one.letter, 1)].page for one in record.originals)
    attachments = tuple(_attached(record, originals, data))
    return partial(_finished, drawn, about, attachments, firsts)


def _finished(
    drawn: Drawn,
    about: About,
    attachments: tuple[Attachment, ...],
    firsts: tuple[int, ...],
    pad: int,
) -> FramedBundle:
    pdf = finish(drawn, about, attachments=attachments, padding=pad)
    return FramedBundle(pdf=pdf, firsts=firsts)


def _attached(
    record: ConfidentialBundleFile, originals: Sequence[bytes], data: bytes
) -> Iterator[Attachment]:
    yield Attachment.data(DATA_NAME, data, "The same as Report Writer reads it")
    for one, content in zip(record.originals, originals, strict=True):
        yield Attachment(
            name=one.attached_as,
            mime=mime_type(FileType.PDF),
            content=content,
            relation="Source",
            description=bundle_words.leads_to(one.letter, one.title),
        )


def _contents(root: Element, record: ConfidentialBundleFile) -> Iterator[Block]:
    part = root.add("Sect")
    yield title_of(part, words.TITLE)
    if children := kinds.named([child.name for child in record.conference.children]):
        about = words.ABOUT.format(children=children)
        yield prose.paragraph(part, about, look=style.LEDE, indent=0)
    yield prose.paragraph(part, Run(words.FOR_CHAIR, bold=True), f" {words.KEEP_SEALED}", indent=0)
    yield heading(part, bundle_words.CONTENTS)
    if record.originals:
        yield table_of(part, words.HEAD, [_listed(one) for one in record.originals])
    else:
        yield prose.paragraph(part, words.NOTHING_IN_IT, indent=0)
    yield from _not_in_it(part, record)
    if record.originals:
        yield from _originals(part, record.originals)


def _listed(one: BundledOriginal) -> Listed:
    return Listed(letter=one.letter, title=one.title, below=(_by(one),), said=one.said)


def _not_in_it(parent: Element, record: ConfidentialBundleFile) -> Iterator[Block]:
    if record.left_out:
        yield heading(parent, words.LEFT_OUT)
    for one in record.left_out:
        said = prose.paragraph(parent, Run(one.title, bold=True), f": {one.why}", indent=0)
        said.keep, said.after = bool(one.sha256), 0
        yield said
        if one.sha256:
            yield _digest(parent, "", one.sha256)


def _originals(parent: Element, originals: Sequence[BundledOriginal]) -> Iterator[Block]:
    yield heading(parent, words.ORIGINALS)
    yield prose.paragraph(parent, words.HOW_ORIGINALS, indent=0)
    for one in originals:
        yield _digest(parent, one.attached_as, one.sha256)


def _digest(parent: Element, name: str, sha256: str) -> Block:
    digest = f"SHA-256 {spaced(sha256)}"
    return fine_print(
        parent,
        Run(f"{name}\n" if name else "", bold=True),
        Run(digest, colour=style.GREY),
    )


def _divider(one: BundledOriginal) -> Divider:
    return Divider(
        letter=one.letter,
        title=one.title,
        lede=_by(one),
        pages=one.pages,
        facts=(
            (words.HEAD[2], one.said),
            ("Attached as", one.attached_as),
            ("SHA-256", spaced(one.sha256)),
        ),
    )


def _by(one: BundledOriginal) -> str:
    return words.KINDS[one.kind].format(author=one.author)


def _signature(root: Element, record: ConfidentialBundleFile, signing: Signing) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    title.new_page, title.place = True, PLACE
    title.section = Section(title="Signature")
    yield title
    yield covers_all_pages(part)
    name = f"Signature of {record.writer.name}, chair"
    yield signature_box(part, AUTHOR_FIELD, name, signing)
    yield who_signs(part, record.writer, signing)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """Every page says that it is for the chair alone: ours in its head, a frame below itself."""

    own: BlackFurniture

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        on = facts.sections[-1]
        if isinstance(on, OnSheet):
            said = words.ON_SHEET.format(sheet=on.title)
            draw_under_frame(canvas, said, facts, _UNDER_FRAME)
        else:
            self.own.draw(canvas, facts)


def _design(record: ConfidentialBundleFile, signing: Signing) -> Design:
    meeting = record.conference
    made = bundle_words.made_for(meeting.chair.name or record.writer.name, record.signed_at)
    last = f"Signed by {signing.name} on {signing.day}."
    lines = foot(meeting, made, Run(last), counted=COUNTED, lift=LIFT)
    own = BlackFurniture(foot=lines, handling=meeting.handling_line, banner=words.BANNER)
    return Design(furniture=_Surroundings(own=own), top=TOP, first_top=TOP, bottom=lines.margin)
