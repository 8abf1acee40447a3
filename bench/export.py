"""What it costs to sign a report and seal its page, the keys already open."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

from bench.desktop import user
from bench.export_once import submit
from bench.floors import plain_report
from bench.manuscripts import Signer
from bench.results import Figure
from bench.samples import a_report, a_signer, an_invitation, scenario
from bench.timing import in_turn, python, running
from reportwriter.domain.report import Report
from reportwriter.forms.form import Form
from reportwriter.forms.library import Library
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.writing import with_form

PAGES = 12
ROUNDS = 5
UA_PDF = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
_OPENDOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"'
    ' office:mimetype="application/vnd.oasis.opendocument.text">'
    "<office:body><office:text>{}</office:text></office:body></office:document>"
)


def measure(scratch: Path) -> Iterator[Figure]:
    signer, invitation, report = a_case()
    form = with_form(Library(), report).form
    ours, floor = in_turn(
        ROUNDS,
        lambda: submit(report, invitation, signer),
        lambda: plain_report.lay_out(report, form),
    )
    pages = pages_of(plain_report.lay_out(report, form))
    yield Figure(
        key="export.report_12_pages_ratio",
        value=ours / floor,
        beside=f"{ours:.3f} s; plain ReportLab {floor:.3f} s for the same story on {pages} pages",
    )
    yield _cold(scratch, report, invitation, signer, form)


def a_case() -> tuple[Signer, InvitationFile, Report]:
    """Return an author with an invitation and a report of twelve pages."""
    played = scenario()
    signer = a_signer(played.agencies[0].author)
    chair = a_signer(played.conference.chair)
    deputy = a_signer(played.deputies[0])
    for statements in range(10, 200, 2):
        report = a_report(statements)
        invitation = an_invitation(report, chair, deputy)
        if pages_of(submit(report, invitation, signer).report_pdf) >= PAGES:
            return signer, invitation, report
    raise AssertionError("so many statements fill twelve pages")


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def _cold(
    scratch: Path, report: Report, invitation: InvitationFile, signer: Signer, form: Form
) -> Figure:
    folder = scratch / "export"
    folder.mkdir(parents=True)
    for name, value in (("report", report), ("invitation", invitation), ("signer", signer)):
        (folder / f"{name}.json").write_bytes(to_json(value))
    works = [running(python("-m", "bench.export_once", str(folder)))]
    if office := shutil.which("soffice"):
        source = folder / "same text.fodt"
        source.write_text(_opendocument(report, form))
        convert = ("--headless", "--convert-to", UA_PDF, "--outdir", str(folder), str(source))
        works.append(running((office, *convert), user(scratch / "office")))
    ours, *peer = in_turn(ROUNDS, *works)
    beside = f"LibreOffice converts the same text in {peer[0]:.2f} s" if peer else ""
    return Figure(
        key="export.cold_s", value=ours, beside=beside or "LibreOffice is not installed here"
    )


def _opendocument(report: Report, form: Form) -> str:
    words = plain_report.words_of(report, form)
    paragraphs = (f"<text:p>{escape(paragraph)}</text:p>" for paragraph in words)
    return _OPENDOCUMENT.format("".join(paragraphs))
