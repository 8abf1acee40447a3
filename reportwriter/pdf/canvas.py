"""A ReportLab canvas that marks what belongs to which element, and everything else as artefact."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from reportwriter.pdf import fonts, style
from reportwriter.pdf.structure import Annotated, Content, Element
from reportwriter.pdf.style import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the paper, from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkArea:
    """Part of a page that leads to a place of the same document; `name` is what is read out."""

    page: int
    box: Box
    place: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureArea:
    """An empty signature field with its name for machines and for people."""

    page: int
    box: Box
    field: str
    name: str


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


class Words(PDFTextObject):  # type: ignore[misc]  # ReportLab ships no types.
    """A text object that changes its look only where it must."""

    def __init__(self, canvas: "TagCanvas") -> None:
        super().__init__(canvas)
        self._look: tuple[str, float, Colour] | None = None

    def look(self, face: str, size: float, colour: Colour) -> None:
        if self._look != (face, size, colour):
            self._look = (face, size, colour)
            self.setFont(face, size)
            self.setFillColorRGB(*colour)

    def put(self, text: str, actual: str = "") -> None:
        """Print text; search and speech find `actual` instead where it is given."""
        if actual:
            code = actual.encode("utf-16-be").hex().upper()
            self._code.append(f"/Span <</ActualText <FEFF{code}>>> BDC")
            self.textOut(text)
            self._code.append("EMC")
        else:
            self.textOut(text)


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
