"""Documents inside a signed report: exactly those that its data names, by number and digest."""

import hashlib
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.attached import AttachedDocument, FileType
from reportwriter.domain.integrity import Integrity, Why
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import ReportFile
from tests.builders import CORIN, a_document
from tests.exchange.documents import letter, photo
from tests.exchange.senders import AREA, LIBRARY, SIGNED, author, make, signed, the_report
from tests.exchange.test_integrity import a_record
from tests.pdf.reading import failures, text_of

LETTER, PHOTO = letter(), photo()


def _described(id_: str, content: bytes, kind: FileType = FileType.PDF) -> AttachedDocument:
    digest = hashlib.sha256(content).hexdigest()
    document = a_document(id_, type=kind, size=len(content), sha256=digest)
    return replace(document, disclosure=replace(document.disclosure, withheld_from=(CORIN,)))


DOCUMENTS = (_described("d1", LETTER), _described("d2", PHOTO, FileType.JPEG))
REPORT = the_report(attached=DOCUMENTS)


@pytest.fixture(scope="module")
def report_pdf() -> bytes:
    return make(REPORT, author(), documents=(LETTER, PHOTO)).report_pdf


def test_a_report_with_documents_is_unchanged_as_it_was_signed(
    report_pdf: bytes, quarantine: Quarantine
) -> None:
    examined = examine(report_pdf, quarantine)

    assert examined.integrity is Integrity.UNCHANGED
    assert examined.report is not None
    assert examined.report.report.attached == DOCUMENTS


def test_documents_are_inside_under_numbers_alone(report_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(report_pdf)) as pdf:
        inside = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
        relations = {str(one.UF): str(one.AFRelationship) for one in pdf.Root.AF}

    assert set(inside) == {"report.json", "attached-1.pdf", "attached-2.jpg"}
    assert (inside["attached-1.pdf"], inside["attached-2.jpg"]) == (LETTER, PHOTO)
    assert relations["attached-1.pdf"] == "/Supplement"


def test_the_page_of_documents_says_what_each_is_and_who_may_read_it(report_pdf: bytes) -> None:
    said = " ".join(text_of(report_pdf).split())

    assert "Attached documents" in said
    assert "1. Letter of the health visitor" in said
    assert DOCUMENTS[0].sha256 in said.replace(" ", "")
    assert "Withheld from Corin Thrumm" in said


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_a_report_with_documents_is_accessible_and_fit_for_the_archive(
    report_pdf: bytes, profile: str
) -> None:
    assert failures(report_pdf, profile) == []


def _signed_with(*documents: bytes, **report: object) -> bytes:
    """Return a report whose author signed it with these documents, whatever its data says."""
    shown = REPORT.sign(SIGNED)
    record = a_record(report=replace(shown, **report))  # type: ignore[arg-type]
    described = tuple(_described(f"d{n}", one) for n, one in enumerate(documents))
    pdf = Press.report(
        replace(shown, attached=described),
        LIBRARY.form(shown.form),
        AREA,
        carried=Press.carried(data=_data(record), documents=documents),
        made=SIGNED,
        signer=shown.author.name,
    )
    return signed(pdf, author())


def _data(record: ReportFile) -> bytes:
    return to_json(record)


@pytest.mark.parametrize(
    ("named", "inside"),
    [
        ((LETTER,), ()),
        ((), (LETTER,)),
        ((LETTER,), (letter("Another letter."),)),
        ((LETTER,), (LETTER, LETTER)),
        ((LETTER, letter("More.")), (letter("More."), LETTER)),
    ],
)
def test_a_document_that_is_missing_swapped_or_added_is_told(
    quarantine: Quarantine, named: tuple[bytes, ...], inside: tuple[bytes, ...]
) -> None:
    attached = tuple(_described(f"d{n}", one) for n, one in enumerate(named))

    pdf = _signed_with(*inside, attached=attached)

    assert examine(pdf, quarantine).why is Why.ATTACHED_DIFFERS


def test_data_and_documents_that_agree_hold(quarantine: Quarantine) -> None:
    pdf = _signed_with(LETTER, attached=(_described("d0", LETTER),))

    assert examine(pdf, quarantine).why is Why.HOLDS
