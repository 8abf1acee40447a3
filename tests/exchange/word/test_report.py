"""A Word copy says what the signed pages say, in Word's own terms, and tells of nothing else."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from reportwriter.domain.report import Report
from reportwriter.exchange.word.report import write_report
from reportwriter.exchange.word.signed_file import SignedFile
from reportwriter.forms.form import Form
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.characters import clean
from reportwriter.pdf.report import lay_out_report
from reportwriter.wording import word_copy
from reportwriter.wording.timeline import ABOUT, GOES_ON, PERIOD, UNCERTAIN
from tests.forms.filled import REPORT_FORMS, a_filled_one, area_of, fullest_kind
from tests.pdf.reading import elements_of, text_of
from tests.pdf.samples import LIBRARY, lay_out, the_report

SIGNED = SignedFile(
    signer="Pru Oakenshaw", at=datetime(2026, 12, 22, 11, 42, tzinfo=UTC), sha256="ab" * 32
)


def copy_of(report: Report) -> bytes:
    form, area = LIBRARY.form(report.form), LIBRARY.area(report.conference.area)
    return write_report(report, form, area, SIGNED)


@pytest.fixture(scope="module")
def document() -> Document:
    return docx.Document(BytesIO(copy_of(the_report())))


def paragraphs(document: Document) -> list[Paragraph]:
    """Return every paragraph of the body, those inside tables too, in order."""
    body = document.element.body
    return [Paragraph(element, document) for element in body.iter(qn("w:p"))]


def words(text: str) -> str:
    return " ".join(text.split())


def test_every_statement_stands_under_its_kind_as_a_word(document: Document) -> None:
    said = [(one.style.name, words(one.text)) for one in paragraphs(document) if one.style]

    for statement in the_report().statements:
        at = said.index(("Statement text", words(clean(statement.text))))
        head = said[at - 1]
        assert head[0] == "Statement kind"
        assert statement.kind is not None
        assert statement.kind.value in head[1].lower()


def test_headings_of_paper_are_headings_of_word(document: Document) -> None:
    printed = [tag for tag in elements_of(lay_out(the_report())) if tag in ("H1", "H2", "H3", "H4")]

    levels = [level for one in paragraphs(document) if (level := _level(one))]

    up_to_signature = len(levels) - 1
    assert [f"H{level}" for level in levels] == printed[: up_to_signature + 1]
    assert [one.text for one in paragraphs(document) if _level(one)][-1] == word_copy.END_TITLE


def _level(paragraph: Paragraph) -> int:
    name = paragraph.style.name if paragraph.style else ""
    return int(name[-1]) if name and name.startswith("Heading ") else 0


OF_PAPER_ALONE = frozenset(("check", "edition", "sections", "signature"))
"""Words in the margins of pages: which edition and sections these are, how to check them."""
_GENOGRAM = ("woman or girl", "man or boy", "one household", "number age", "living")
IN_PICTURES = frozenset(
    "".join(sign for sign in word if sign.isalnum())
    for said in (PERIOD, UNCERTAIN, ABOUT, GOES_ON, *_GENOGRAM)
    for word in said.lower().split()
) | {"nov", "dec", "jan"}
"""Words of the key and the scale of a picture, which Word does not get; it gets its sentence."""


def left_out(printed: bytes, document: Document) -> set[str]:
    """Return the words on the pages, up to their signature, that the copy does not say."""
    pages = text_of(printed)
    section = document.sections[0]
    around = [*section.header.paragraphs, *section.footer.paragraphs]
    said = " ".join(one.text for one in [*around, *paragraphs(document)])
    return _plain(pages[: pages.rindex("Signature")]) - _plain(said)


def _plain(text: str) -> set[str]:
    """Return the words; single letters are the marks of kinds and days, which are drawn."""
    parted = "".join(sign if sign.isalnum() else " " for sign in text.lower()).split()
    return {word for word in parted if len(word) > 1}


def test_no_word_of_the_signed_pages_is_left_out(document: Document) -> None:
    assert left_out(lay_out(the_report()), document) <= OF_PAPER_ALONE | IN_PICTURES


def test_it_says_first_and_on_every_page_that_it_is_not_signed(document: Document) -> None:
    section = document.sections[0]

    assert document.paragraphs[0].text == word_copy.NOT_SIGNED
    assert word_copy.TITLE in "\n".join(one.text for one in section.header.paragraphs)
    foot = "\n".join(one.text for one in section.footer.paragraphs)
    assert "This copy is not signed." in foot
    assert "Pru Oakenshaw" in foot


def test_it_names_the_signed_file_by_its_digest(document: Document) -> None:
    said = "".join(one.text for one in document.paragraphs).replace(" ", "")

    assert "ab" * 32 in said


def test_every_link_leads_to_a_place_that_is_there(document: Document) -> None:
    body = document.element.body
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]

    assert links
    assert set(links) <= places
    assert len(places) == len(list(body.iter(qn("w:bookmarkStart"))))


def test_tables_have_a_name_and_a_head_that_is_repeated(document: Document) -> None:
    tables = document.tables

    assert tables
    for table in tables:
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    assert any(True for _ in document.element.body.iter(qn("w:tblHeader")))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert copy_of(the_report()) == copy_of(the_report())


def test_it_tells_of_no_program_template_or_day_but_its_own() -> None:
    with zipfile.ZipFile(BytesIO(copy_of(the_report()))) as parts:
        names = parts.namelist()
        told = parts.read("docProps/core.xml").decode()

    assert not [name for name in names if "thumbnail" in name or "app.xml" in name]
    assert "python-docx" not in told
    assert "2013" not in told
    assert told.count("2026-12-22T11:42:00Z") == 2


def test_what_people_type_cannot_become_a_part_of_the_file() -> None:
    report = the_report()
    first, *others = report.statements
    typed = 'a <w:p/> & "]]>" \x0b\ufffe \u202eleft\u202c 👪 na\u0308ive'
    changed = replace(report, statements=(replace(first, text=typed), *others))

    document = docx.Document(BytesIO(copy_of(changed)))

    assert words(clean(typed)) in [words(one.text) for one in paragraphs(document)]


@pytest.mark.parametrize("form", REPORT_FORMS, ids=lambda form: form.id)
def test_of_no_form_a_word_is_left_out(form: Form) -> None:
    report = a_filled_one(form, fullest_kind(form))
    area = area_of(form)
    asked = form.for_area(area)
    printed = lay_out_report(
        report, asked, area, carried=Carried(data=b"{}"), made=SIGNED.at, signer=SIGNED.signer
    )

    document = docx.Document(BytesIO(write_report(report, asked, area, SIGNED)))

    assert left_out(printed, document) <= OF_PAPER_ALONE | IN_PICTURES
