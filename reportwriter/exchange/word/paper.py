"""An empty Word document of ours: its language, type, styles, and nothing about who made it where.

The library begins every document from one that somebody once saved. What that tells of a program,
a template and a day is taken out, so that nothing stands in a file that we did not put there.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reportwriter.pdf import style
from reportwriter.pdf.metadata import PRODUCER, About

LANGUAGE = "en-GB"
FONT = "Arial"
"""Which every computer with Word has; ours cannot travel in such a file."""
TABLE = "Table Grid"
OVERLINE, LEDE, SMALL, LABELLED = "Overline", "Lead paragraph", "Small print", "Labelled"
STATEMENT, KIND, RESTRICTION = "Statement text", "Statement kind", "Restriction"
COMMENT, CELL, CELL_HEAD, WARNING = "Comment", "Table text", "Table heading", "Not signed"
_SPOKEN_OF = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")
_TELLING = ("w:rsids", "w:proofState", "w:savePreviewPicture", "w:attachedTemplate")
_WIDTH, _HEIGHT, _SIDE, _TOP, _BOTTOM = 210, 297, 20, 24, 30
_INDENT = 8
_HEADINGS = (20, 14, 12, 11)


class _Look(NamedTuple):
    size: float
    bold: bool = False
    colour: style.Colour = style.BLACK
    indent: float = 0
    before: float = 0
    after: float = 4
    keep: bool = False
    boxed: bool = False


_LOOKS = {
    OVERLINE: _Look(10, bold=True, colour=style.GREY, before=14, after=0, keep=True),
    LEDE: _Look(11, colour=style.GREY, after=6),
    SMALL: _Look(9.5, colour=style.GREY, indent=_INDENT, after=8),
    LABELLED: _Look(11),
    KIND: _Look(11, bold=True, before=6, after=0, keep=True),
    STATEMENT: _Look(11.5, indent=_INDENT, after=2, keep=True),
    RESTRICTION: _Look(10, bold=True, indent=_INDENT, after=8, boxed=True),
    COMMENT: _Look(11.5, indent=2 * _INDENT),
    CELL: _Look(10, after=0),
    CELL_HEAD: _Look(10, bold=True, after=0),
    WARNING: _Look(11, bold=True, after=8, boxed=True),
}


def paper(about: About) -> Document:
    """Return an empty document; `about` is all that it says of itself."""
    document = docx.Document()
    _forget(document)
    _say(document, about)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
    section.left_margin = section.right_margin = Mm(_SIDE)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.header_distance = section.footer_distance = Mm(10)
    _dress(document)
    return document


def _forget(document: Document) -> None:
    """Drop the parts and the settings that tell of another document."""
    for rels in (document.part.package.rels, document.part.rels):
        telling = [key for key, one in rels.items() if one.reltype.endswith(_SPOKEN_OF)]
        for key in telling:
            del rels[key]
    settings = document.settings.element
    for name in _TELLING:
        for element in settings.findall(qn(name)):
            settings.remove(element)


def _say(document: Document, about: About) -> None:
    core = document.core_properties
    core.title, core.subject, core.author = about.title, about.subject, PRODUCER
    core.comments = core.keywords = core.category = core.last_modified_by = ""
    core.language = LANGUAGE
    core.revision = 1
    core.created = core.modified = about.made.replace(microsecond=0)


def _dress(document: Document) -> None:
    for fonts in _every(document, "w:rFonts"):
        fonts.attrib.clear()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FONT)
    for language in _every(document, "w:lang"):
        language.set(qn("w:val"), LANGUAGE)
    normal = document.styles["Normal"]
    _set(normal, _Look(11.5, after=6))
    for level, size in enumerate(_HEADINGS, start=1):
        look = _Look(size, bold=True, before=12 if level == 1 else 8, after=4, keep=True)
        _set(document.styles[f"Heading {level}"], look)
    _set(document.styles["List Bullet"], _Look(11.5, after=3))
    for name, look in _LOOKS.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = normal
        _set(made, look)


def _every(document: Document, name: str) -> Iterator[Any]:
    yield from document.styles.element.iter(qn(name))


def _set(made: Any, look: _Look) -> None:
    made.font.name, made.font.size = FONT, Pt(look.size)
    made.font.bold, made.font.italic = look.bold, False
    made.font.color.rgb = colour_of(look.colour)
    paragraph = made.paragraph_format
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.15
    paragraph.keep_with_next = look.keep
    if look.indent:
        paragraph.left_indent = Mm(look.indent)
    if look.boxed:
        _box(made)


def _box(made: Any) -> None:
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "8"), ("space", "3"), ("color", "0B0C0C")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    made.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def colour_of(colour: style.Colour) -> RGBColor:
    return RGBColor(*(round(255 * part) for part in colour))
