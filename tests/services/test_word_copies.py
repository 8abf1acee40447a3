"""A Word copy is made from what was signed, of whoever's report, and from nothing else."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportwriter.app import parts
from reportwriter.records.kept import LogEvent
from reportwriter.services.word_copies import NoWordCopyError
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_statement
from tests.exchange import senders
from tests.exchange.tampering import resaved
from tests.services.desks import Desk
from tests.services.on_its_way import names_in, ready_report, sign

COPY = "copy.docx"


def said_in(content: bytes) -> str:
    document = docx.Document(BytesIO(content))
    return "\n".join(one.text for one in document.paragraphs)


def copied(pdf: bytes) -> bytes:
    with parts().word_copying() as (copying, quarantine):
        return copying.of_signed(pdf, quarantine).content


def test_a_signed_report_is_copied_and_the_copying_is_logged(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    sign(pru, report_id, tmp_path / "out")

    pru.vault.word_copies.make(report_id, tmp_path / COPY)

    said = said_in((tmp_path / COPY).read_bytes())
    assert a_statement().text in said
    assert "Pru Oakenshaw signed this report as a PDF" in said
    assert LogEvent.WORD_COPY_MADE in [entry.event for entry in pru.vault.word_copies.log.entries()]


def test_what_is_still_open_has_no_copy(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)

    with pytest.raises(NotInVaultError):
        pru.vault.word_copies.make(report_id, tmp_path / COPY)

    assert names_in(tmp_path) & {COPY} == set()


def test_of_a_new_version_that_is_not_signed_there_is_no_copy(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    sign(pru, report_id, tmp_path / "out")
    pru.vault.handing_over.begin_next_version(report_id)

    with pytest.raises(NotInVaultError):
        pru.vault.word_copies.make(report_id, tmp_path / COPY)


def test_a_file_that_was_changed_after_signing_is_not_copied() -> None:
    pdf = resaved(senders.a_submission().report_pdf)

    with pytest.raises(NoWordCopyError):
        copied(pdf)


def test_a_file_that_is_no_report_is_not_copied() -> None:
    with pytest.raises(NoWordCopyError):
        copied(senders.an_invitation_pdf())
