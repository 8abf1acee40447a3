"""A ReportLab canvas that marks what belongs to which element, and everything else as artefact."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from reportwriter.pdf import fonts, style
from reportwriter.pdf.paper import Box
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.structure import Annotated, Content, Element
from reportwriter.pdf.style import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkArea:
    """Part of a page that leads to a place of the same document; `name` is what is read out."""

    page: int
    box: Box
    place: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureArea:
    """A signature field with its name for machines and for people, and who is to sign in it."""

    page: int
    box: Box
    field: str
    name: str
    signing: Signing


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    page: int
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    title: str
    level: int
    destination: Destination


@dataclass(slots=True, kw_only=True)
class Marks:
    """What drawing left behind for the finishing pass."""

    contents: list[list[Element]] = field(default_factory=lambda: [[]])
    annotations: list[LinkArea | SignatureArea] = field(default_factory=list)
    places: dict[str, Destination] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)


class Shown(NamedTuple):
    """Text to be printed from a point on: `actual` is what search and speech find instead."""

    x: float
    y: float
    face: str
    size: float
    colour: Colour
    text: str
    actual: str = ""


class TagCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types.
    """Draws with y from the top of the paper turned to y from its foot by whoever calls.

    `page_numbers` gives the printed page of a named place, known once everything is placed.
    """

    def __init__(self, width: float = style.PAGE_WIDTH, height: float = style.PAGE_HEIGHT) -> None:
        fonts.register(fonts.REGULAR)
        fonts.register(fonts.BOLD)
        self.written = BytesIO()
        super().__init__(
            self.written,
            pagesize=(width, height),
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            # Without it every page would name Helvetica, which is not embedded.
            initialFontName=fonts.REGULAR,
        )
        self.marks = Marks()
        self.page_numbers: dict[str, int] = {}
        self._open = 0

    @property
    def page(self) -> int:
        """The current page, from 0."""
        return int(self.getPageNumber()) - 1

    @contextmanager
    def tagged(self, element: Element | None, artefact: str = "/Artifact BMC") -> Iterator[None]:
        """Mark what is drawn inside as content of the element; of None as artefact.

        Marks never nest: what an inner call would mark belongs to the outer one.
        """
        if self._open == 0:
            self._code.append(self._mark(element) if element else artefact)
        self._open += 1
        try:
            yield
        finally:
            self._open -= 1
            if self._open == 0:
                self._code.append("EMC")

    def furniture(self, kind: str) -> AbstractContextManager[None]:
        """Mark what is drawn inside as page furniture: `Header` or `Footer`."""
        return self.tagged(None, f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC")

    def print_words(self, shown: Sequence[Shown]) -> None:
        """Print pieces of text in one text object.

        Written out here because ReportLab's own text objects repeat font, colour and leading for
        every piece, which takes longer than all the rest of drawing.
        """
        code = ["BT"]
        font, colour = "", None
        for piece in shown:
            if piece.colour != colour:
                colour = piece.colour
                code.append(f"{colour[0]:.4g} {colour[1]:.4g} {colour[2]:.4g} rg")
            code.append(f"1 0 0 1 {piece.x:.2f} {piece.y:.2f} Tm")
            if piece.actual:
                text = piece.actual.encode("utf-16-be").hex()
                code.append(f"/Span <</ActualText <FEFF{text}>>> BDC")
            known = pdfmetrics.getFont(piece.face)
            for subset, codes in known.splitString(piece.text, self._doc):
                named = f"{known.getSubsetInternalName(subset, self._doc)} {piece.size:g} Tf"
                if named != font:
                    font = named
                    code.append(named)
                code.append(f"<{codes.hex()}> Tj")
            if piece.actual:
                code.append("EMC")
        self._code.append(" ".join([*code, "ET"]))

    def leave_room(self, name: str) -> None:
        """Paint here what will stand under that name in the page's resources."""
        self._code.append(f"/{name} Do")

    def annotate(self, element: Element, area: LinkArea | SignatureArea) -> None:
        element.kids.append(Annotated(len(self.marks.annotations)))
        self.marks.annotations.append(area)

    def close(self) -> bytes:
        """End the document and return it, still without its structure."""
        self.save()
        return self.written.getvalue()

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name.
        super().showPage()
        self.marks.contents.append([])

    def _mark(self, element: Element) -> str:
        marked = self.marks.contents[self.page]
        element.kids.append(Content(self.page, len(marked)))
        marked.append(element)
        return f"/{element.tag} <</MCID {len(marked) - 1}>> BDC"
