"""A signed report as a Word document, for agencies that insist on one. It is not signed."""

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from reportwriter.domain.report import Report
from reportwriter.exchange.word import paper
from reportwriter.exchange.word.hand import Hand
from reportwriter.exchange.word.marks import Marks, count
from reportwriter.exchange.word.packing import packed
from reportwriter.exchange.word.signed_file import SignedFile
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.pdf import prose
from reportwriter.pdf.blocks import Text
from reportwriter.pdf.comments import spaced
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.furniture import identification
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.report import conference_story
from reportwriter.pdf.structure import Element
from reportwriter.wording import dates, word_copy

_TEXT = Mm(170)


def write_report(report: Report, form: Form, area: Area, signed: SignedFile) -> bytes:
    """Return the Word document. `report` is what the signed file says, and nothing more."""
    edition = Edition.of(report, form, area, is_draft=False, has_pictures=True)
    story = conference_story(edition)
    document = paper.paper(_about(edition, signed))
    document.add_paragraph(word_copy.NOT_SIGNED, paper.WARNING)
    Hand(document, [*story.blocks, *_end(story.root, edition, signed)]).write_all()
    _surround(document, report, signed)
    return packed(document)


def _end(root: Element, edition: Edition, signed: SignedFile) -> list[Text]:
    """Return what stands where the signed report has its signature."""
    part = root.add("Sect")
    title = prose.heading(part, "H1", word_copy.END_TITLE)
    title.new_page = True
    documents = (word_copy.DOCUMENTS,) if edition.report.attached else ()
    day = dates.long_date(dates.local_day(signed.at))
    said = (
        word_copy.SIGNED.format(signer=signed.signer, day=day),
        f"{word_copy.DIGEST} {spaced(signed.sha256)}",
        *documents,
        word_copy.NOT_FOR_FAMILY,
    )
    return [title, *(prose.paragraph(part, sentence) for sentence in said)]


def _about(edition: Edition, signed: SignedFile) -> About:
    report = edition.report
    return About.of(
        title=f"{edition.form.title}, {report.conference.reference}",
        author="",
        subject=f"{word_copy.TITLE}, version {report.version}",
        made=signed.at,
    )


def _surround(document: Document, report: Report, signed: SignedFile) -> None:
    """Write the head and the foot that identify each page."""
    section, marks = document.sections[0], Marks(())
    handling = report.conference.handling_line
    lines = [(Run(report.author.agency or report.author.name),), (Run(word_copy.TITLE, bold=True),)]
    head = _line(section.header.paragraphs[0], marks, *lines)
    if handling:
        head.insert_paragraph_before(handling, paper.CELL_HEAD)
    foot = section.footer.paragraphs[0]
    _line(foot, marks, tuple(identification(report.conference)), (Run("Page "),))
    count(foot, "PAGE")
    foot.add_run(" of ")
    count(foot, "NUMPAGES")
    author = ", ".join(part for part in (report.author.name, report.author.agency) if part)
    day = dates.long_date(dates.local_day(signed.at))
    last = word_copy.FOOT.format(version=report.version, signer=signed.signer, day=day)
    for text in (author, last, *([handling] if handling else [])):
        marks.write(section.footer.add_paragraph(style=paper.CELL), (Run(text),))


def _line(
    paragraph: Paragraph, marks: Marks, left: tuple[Run, ...], right: tuple[Run, ...]
) -> Paragraph:
    """Write one line with words at both sides."""
    paragraph.style = paper.CELL
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(_TEXT, WD_TAB_ALIGNMENT.RIGHT)
    marks.write(paragraph, left)
    paragraph.add_run("\t")
    marks.write(paragraph, right)
    return paragraph
