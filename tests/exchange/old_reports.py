"""Old reports in Word as people have them, made by the tests."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Writes = Callable[[Any], None]


def old_report(*writes: Writes) -> bytes:
    """Return a Word document in which each of `writes` wrote something."""
    document = docx.Document()
    for write in writes:
        write(document)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def heading(text: str, level: int = 1) -> Writes:
    return lambda document: document.add_heading(text, level)


def paragraph(text: str, style: str | None = None) -> Writes:
    return lambda document: document.add_paragraph(text, style)


def bold(text: str) -> Writes:
    return lambda document: setattr(document.add_paragraph().add_run(text), "bold", True)


def marked(text: str, **looks: bool) -> Writes:
    """Write a paragraph that goes on with words of a certain look, as `hidden`."""

    def write(document: Any) -> None:
        font = document.add_paragraph("He came late").add_run(text).font
        for look, holds in looks.items():
            setattr(font, look, holds)

    return write


def table(*rows: tuple[str, ...], heads: bool = False) -> Writes:
    def write(document: Any) -> None:
        made = document.add_table(rows=len(rows), cols=len(rows[0]))
        for number, row in enumerate(rows):
            for cell, text in zip(made.rows[number].cells, row, strict=True):
                cell.paragraphs[0].add_run(text).bold = heads and number == 0

    return write


def raw(xml: str) -> Writes:
    """Write a paragraph of which only the markup can be given."""

    def write(document: Any) -> None:
        made = parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")
        document.element.body.insert_element_before(made, "w:sectPr")

    return write


def header(text: str) -> Writes:
    return lambda document: setattr(document.sections[0].header.paragraphs[0], "text", text)


def comment(text: str) -> Writes:
    def write(document: Any) -> None:
        said = document.add_paragraph("She is calm.")
        document.add_comment(said.runs, text=text, author="Somebody")

    return write


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Return a document with one part more."""
    held = BytesIO(content)
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return held.getvalue()


def with_body(xml: str) -> bytes:
    """Return a document whose body is given as it stands in the file."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return held.getvalue()
