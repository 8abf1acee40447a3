from pathlib import Path

import docx
import pytest

from reportwriter.cli.exits import Exit
from tests.cli.commands import Commands
from tests.exchange import senders
from tests.exchange.tampering import resaved

COPY = "FIC-0001 Hollybrook Primary School version 1 copy, not signed.docx"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(senders.a_submission().report_pdf)
    return path


def test_a_copy_lands_beside_the_report_and_says_what_it_is_not(
    reportwriter: Commands, report: Path
) -> None:
    said = reportwriter("word", report, "--json")

    copy = report.parent / COPY
    assert said.exit == Exit.FINE
    assert said.document["copy"] == str(copy)
    assert said.document["signed"] is False
    assert "not signed" in docx.Document(str(copy)).paragraphs[0].text


def test_a_file_that_is_there_already_is_not_written_over(
    reportwriter: Commands, report: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.docx"
    kept.write_bytes(b"somebody's")

    said = reportwriter("word", report, "--to", kept)

    assert said.exit == Exit.WRONG_USE
    assert kept.read_bytes() == b"somebody's"


def test_of_a_changed_report_no_copy_is_made(reportwriter: Commands, report: Path) -> None:
    report.write_bytes(resaved(report.read_bytes()))

    said = reportwriter("word", report)

    assert said.exit not in (Exit.FINE, Exit.WRONG_USE)
    assert "No Word copy was made" in said.err
    assert not (report.parent / COPY).exists()
