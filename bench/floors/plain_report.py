"""The story of a report laid out by plain ReportLab: no tags, no second pass, no signature.

As somebody would write it who knows ReportLab and wants the same pages: paragraphs, a table of the
people, a table for each statement that keeps it together, and head and foot on every page.
"""

import io
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
)

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.forms.form import Form, Section
from reportwriter.forms.outline import Leaf, outline
from reportwriter.resources import resource_path

FACE, BOLD = "Floor", "Floor-Bold"
GREY = HexColor(0xC8CCD2)
BODY = ParagraphStyle("body", fontName=FACE, fontSize=10.5, leading=15, spaceAfter=3)
SMALL = ParagraphStyle("small", BODY, fontSize=8.5, leading=11.5)
LABEL = ParagraphStyle("label", BODY, fontName=BOLD, spaceBefore=8)
HEADING = ParagraphStyle("heading", LABEL, fontSize=17, leading=21, spaceBefore=18, spaceAfter=6)


def lay_out(report: Report, form: Form) -> bytes:
    if FACE not in pdfmetrics.getRegisteredFontNames():
        for name, file in ((FACE, "Regular"), (BOLD, "Bold")):
            path = resource_path(f"fonts/AtkinsonHyperlegible-{file}.ttf")
            pdfmetrics.registerFont(TTFont(name, str(path)))

    def furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(FACE, 8)
        canvas.drawString(72, 800, report.author.agency)
        canvas.drawString(72, 40, f"Conference {report.conference.reference} · {form.title}")
        canvas.drawRightString(523, 40, f"Page {document.page}")
        canvas.drawString(72, 30, f"{report.author.name}, {report.author.agency}")
        canvas.line(72, 52, 523, 52)

    whole = io.BytesIO()
    document = SimpleDocTemplate(whole, pagesize=A4, title=form.title)
    document.build(list(_story(report, form)), onFirstPage=furnish, onLaterPages=furnish)
    return whole.getvalue()


def words_of(report: Report, form: Form) -> Iterator[str]:
    """Return the same words in the same order, for a program that takes plain paragraphs."""
    for leaf in outline(form, report):
        yield f"{leaf.section.title}: {leaf.slot.label} {leaf.person.name if leaf.person else ''}"
        for statement in report.at(leaf.place):
            yield from (statement.text, _small(statement))


def _story(report: Report, form: Form) -> Iterator[Flowable]:
    yield Paragraph(escape(form.title), HEADING)
    people = [
        [
            Paragraph(escape(cell), SMALL)
            for cell in (person.name, ", ".join(person.aliases), person.relationship, person.role)
        ]
        for person in report.people
    ]
    yield Table(
        people, colWidths=[120, 110, 130, 90], style=[("GRID", (0, 0), (-1, -1), 0.5, GREY)]
    )
    yield PageBreak()
    before = ""
    for (section, person), leaves in groupby(outline(form, report), key=_sheet):
        if person != before:
            yield PageBreak()
        before = person
        yield Paragraph(escape(f"{section.number} {section.title} {person}"), HEADING)
        for leaf in leaves:
            yield Paragraph(escape(leaf.slot.label), LABEL)
            statements = report.at(leaf.place)
            yield from map(_block, statements)
            if not statements:
                yield Paragraph("Not answered.", SMALL)
    yield Paragraph(escape(f"Signed by {report.author.name}"), LABEL)


def _sheet(leaf: Leaf) -> tuple[Section, str]:
    return leaf.section, leaf.person.name if leaf.person else ""


def _block(statement: Statement) -> Flowable:
    kind = statement.kind.value if statement.kind else ""
    inside = [
        Paragraph(escape(f"{kind.title()} · {statement.weight.value}"), LABEL),
        Paragraph(escape(statement.text), BODY),
        Paragraph(escape(_small(statement)), SMALL),
    ]
    badge = Paragraph(kind[:1].upper(), LABEL)
    style = [("BOX", (0, 0), (-1, -1), 0.5, GREY), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return KeepTogether(Table([[badge, inside]], colWidths=[28, 422], style=style))


def _small(statement: Statement) -> str:
    when = statement.when.edtf if statement.when else ""
    facts = (
        f"When {when}",
        f"Evidence {statement.evidence.text}",
        f"Source {statement.source.who}",
    )
    return ". ".join((*facts, f"ref. {statement.reference}"))
