"""A chair reads what is attached to a received report, page by page, from quarantine."""

import hashlib

import pytest

from reportwriter.domain.attached import AttachedDocument, FileType, NotAttachedError
from reportwriter.exchange.errors import QuarantineError
from tests.builders import a_document
from tests.exchange import senders
from tests.exchange.documents import letter, text, word
from tests.services.chaired import SCHOOL_STEM, Chaired

LETTER, WORD = letter(), word(text("Minutes of the core group."))


def _described(id_: str, content: bytes, kind: FileType) -> AttachedDocument:
    digest = hashlib.sha256(content).hexdigest()
    return a_document(id_, type=kind, size=len(content), sha256=digest)


def _received(chaired: Chaired) -> str:
    documents = (
        _described("d1", LETTER, FileType.PDF),
        _described("d2", WORD, FileType.WORD),
    )
    report = senders.the_report(attached=documents)
    sent = senders.make(report, senders.author(), documents=(LETTER, WORD))
    chaired.take(chaired.put(f"{SCHOOL_STEM} report.pdf", sent.report_pdf))
    return hashlib.sha256(sent.report_pdf).hexdigest()


def test_a_page_of_a_document_is_a_picture(chaired: Chaired) -> None:
    page = chaired.desk.vault.attached_reading.page(_received(chaired), 1, 1)

    assert page.document.title == "Letter of the health visitor"
    assert page.image.startswith(b"\x89PNG")
    assert page.text == ""


def test_the_text_of_a_word_file_is_text(chaired: Chaired) -> None:
    page = chaired.desk.vault.attached_reading.page(_received(chaired), 2, 1)

    assert page.text == "Minutes of the core group.\n"
    assert page.image == b""


@pytest.mark.parametrize("number", [0, 3])
def test_a_document_that_did_not_come_is_told(chaired: Chaired, number: int) -> None:
    with pytest.raises(NotAttachedError):
        chaired.desk.vault.attached_reading.page(_received(chaired), number, 1)


def test_a_page_beyond_the_end_is_told(chaired: Chaired) -> None:
    with pytest.raises(QuarantineError):
        chaired.desk.vault.attached_reading.page(_received(chaired), 1, 9)
