"""The pikepdf pass: structure tree, metadata, colour intent, attachments, links, signature fields.

What comes out passes PDF/UA-1 and PDF/A-3a once its signature is filled in.
"""

import functools
import hashlib
import struct
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from reportwriter.pdf.canvas import LinkArea, Marks, SignatureArea
from reportwriter.pdf.characters import one_line
from reportwriter.pdf.metadata import PRODUCER, About
from reportwriter.pdf.packing import written
from reportwriter.pdf.paper import Box
from reportwriter.pdf.signature_place import list_fields, look_of, place_for_signature
from reportwriter.pdf.structure import Annotated, Content, Element

LANGUAGE = "en-GB"
_PRINTED = 4
_PRINTED_AND_LOCKED = 4 + 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the file. `relation` as PDF/A-3 has it: `Source`, `Data`, `Unspecified`."""

    name: str
    mime: str
    content: bytes
    relation: str
    description: str

    @classmethod
    def data(cls, name: str, content: bytes, description: str) -> "Attachment":
        """Return what a document says as the program reads it, in JSON: it was made from that."""
        return cls(
            name=name,
            mime="application/json",
            content=content,
            relation="Source",
            description=description,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What layout and drawing gave: the raw file, its structure, and where marks and links lie."""

    raw: bytes
    root: Element
    marks: Marks


def finish(
    drawn: Drawn, about: About, *, attachments: tuple[Attachment, ...] = (), padding: int = 0
) -> bytes:
    """Return the whole document; one with a place for a signature is whole once that is filled."""
    with Pdf.open(BytesIO(drawn.raw)) as pdf:
        _Tagging(pdf, drawn.marks).write(drawn.root)
        _bookmark(pdf, drawn.marks)
        _describe(pdf, about, padding)
        _attach(pdf, attachments, about)
        return written(pdf)


class _Tagging:
    """Writes the structure tree, and the annotations that hang in it."""

    def __init__(self, pdf: Pdf, marks: Marks) -> None:
        self.pdf = pdf
        self.marks = marks
        self.pages = [page.obj for page in pdf.pages]
        self.elements: dict[int, pikepdf.Object] = {}
        self.parents: list[pikepdf.Object] = []
        self.annotations = [self._annotation(area) for area in marks.annotations]

    def write(self, root: Element) -> None:
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        numbers: list[object] = []
        for index, page in enumerate(self.pages):
            page.StructParents = index
            page.Tabs = Name.S
            held = self.marks.contents[index]
            numbers += [index, Array([self.elements[id(element)] for element in held])]
        for index, parent in enumerate(self.parents):
            numbers += [len(self.pages) + index, parent]
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self.pages) + len(self.parents)
        catalog = self.pdf.Root
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = Dictionary(Marked=True)
        catalog.Lang = String(LANGUAGE)
        catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        self._list_fields()

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
        )
        self.elements[id(element)] = made
        for key, text in (
            ("/T", element.title),
            ("/Alt", element.alt),
            ("/ActualText", element.actual),
        ):
            if text:
                made[key] = String(one_line(text))
        if attributes := _attributes(element):
            made.A = attributes
        kids = [self._kid(kid, made) for kid in element.kids]
        if kids:
            made.K = Array(kids)
        return made

    def _kid(self, kid: "Element | Content | Annotated", parent: pikepdf.Object) -> pikepdf.Object:
        if isinstance(kid, Element):
            return self._element(kid, parent)
        if isinstance(kid, Content):
            return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.mark)
        annotation = self.annotations[kid.annotation]
        annotation.StructParent = len(self.pages) + len(self.parents)
        self.parents.append(parent)
        page = self.pages[self.marks.annotations[kid.annotation].page]
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)

    def _annotation(self, area: LinkArea | SignatureArea) -> pikepdf.Object:
        page = self.pages[area.page]
        made = self._link(area) if isinstance(area, LinkArea) else self._field(area)
        made.Rect = _rectangle(area.box)
        made.P = page
        made = self.pdf.make_indirect(made)
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(made)
        return made

    def _link(self, area: LinkArea) -> Dictionary:
        place = self.marks.places[area.place]
        return Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Contents=String(one_line(area.name)),
            F=_PRINTED,
            Border=Array([0, 0, 0]),
            Dest=Array([self.pages[place.page], Name.XYZ, 0, place.top, None]),
        )

    def _field(self, area: SignatureArea) -> Dictionary:
        return Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(area.field),
            TU=String(one_line(area.name)),
            F=_PRINTED_AND_LOCKED,
            V=place_for_signature(self.pdf, area.signing),
            AP=Dictionary(N=look_of(self.pdf, area.signing)),
        )

    def _list_fields(self) -> None:
        fields = [
            made
            for area, made in zip(self.marks.annotations, self.annotations, strict=True)
            if isinstance(area, SignatureArea)
        ]
        if fields:
            list_fields(self.pdf, fields)


def _attributes(element: Element) -> Dictionary | None:
    if element.scope or element.span > 1:
        return _of_a_cell(element)
    if element.numbering:
        return Dictionary(O=Name.List, ListNumbering=Name(f"/{element.numbering}"))
    if element.box:
        place = _rectangle(element.box)
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=place)
    return None


def _of_a_cell(element: Element) -> Dictionary:
    cell = Dictionary(O=Name.Table)
    if element.scope:
        cell.Scope = Name(f"/{element.scope}")
    if element.span > 1:
        cell.ColSpan = element.span
    return cell


def _rectangle(box: Box) -> Array:
    return Array([box.left, box.bottom, box.right, box.top])


def _bookmark(pdf: Pdf, marks: Marks) -> None:
    if not marks.bookmarks:
        return
    with pdf.open_outline() as outline:
        levels = [outline.root]
        for bookmark in marks.bookmarks:
            item = pikepdf.OutlineItem(
                one_line(bookmark.title),
                bookmark.destination.page,
                "XYZ",
                left=0,
                top=bookmark.destination.top,
            )
            del levels[bookmark.level + 1 :]
            levels[-1].append(item)
            levels.append(item.children)


def _describe(pdf: Pdf, about: About, padding: int) -> None:
    packet = pdf.make_stream(about.packet(padding))
    packet.Type = Name.Metadata
    packet.Subtype = Name.XML
    pdf.Root.Metadata = packet
    del pdf.docinfo
    pdf.docinfo.Title = String(about.title)
    pdf.docinfo.Author = String(about.author)
    pdf.docinfo.Subject = String(about.subject)
    pdf.docinfo.Creator = pdf.docinfo.Producer = String(PRODUCER)
    pdf.docinfo.CreationDate = pdf.docinfo.ModDate = String(about.pdf_date)
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attachments: tuple[Attachment, ...], about: About) -> None:
    files: list[pikepdf.Object] = []
    names: list[pikepdf.Object] = []
    for attachment in sorted(attachments, key=lambda one: one.name):
        held = pdf.make_stream(attachment.content)
        held.Type = Name.EmbeddedFile
        held.Subtype = Name(f"/{attachment.mime}")
        held.Params = Dictionary(
            Size=len(attachment.content),
            ModDate=String(about.pdf_date),
            # The format asks for MD5 here; nothing relies on it.
            CheckSum=String(hashlib.md5(attachment.content, usedforsecurity=False).digest()),
        )
        listed = Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.description),
            AFRelationship=Name(f"/{attachment.relation}"),
            EF=Dictionary(F=held, UF=held),
        )
        files.append(pdf.make_indirect(listed))
        names += [String(attachment.name), files[-1]]
    if files:
        pdf.Root.AF = Array(files)
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))


@functools.cache
def _srgb() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Bytes 24 to 36 hold the moment of making; the same file must come out at any time.
    return profile[:24] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + profile[36:]
