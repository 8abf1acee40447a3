"""A report on its way out: ready to be signed, signed, and put into a folder."""

from pathlib import Path

from reportwriter.domain.changes import AddStatement, SetSigningReasons
from reportwriter.domain.ids import ReportId
from reportwriter.services.handing_over import HandedOver
from tests.builders import a_statement
from tests.services.desks import PASSPHRASE, Desk

REPORT_NAME = "FIC-0001 Hollybrook Primary School version 1 report.pdf"
PAGE_NAME = "FIC-0001 Hollybrook Primary School version 1 sealed page.pdf"


def ready_report(desk: Desk, *, reason: str = "The meeting is tomorrow.") -> ReportId:
    """Begin a report that lacks most answers, with the author's reason for that."""
    report_id = desk.begin_report()
    make_ready(desk, report_id, reason=reason)
    return report_id


def make_ready(
    desk: Desk, report_id: ReportId, *, reason: str = "The meeting is tomorrow."
) -> None:
    """Write one statement, and why the report is signed with what it lacks."""
    desk.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))
    desk.vault.writing.apply(report_id, SetSigningReasons(incomplete_because=reason))


def sign(desk: Desk, report_id: ReportId, folder: Path) -> HandedOver:
    return desk.vault.handing_over.sign_and_seal(report_id, PASSPHRASE, folder, unheard)


def unheard(_done: int, _of: int) -> None:
    """Take no notice of the progress."""


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def is_signed(desk: Desk, report_id: ReportId) -> bool:
    return desk.vault.writing.reports.get(report_id).signed_at is not None
