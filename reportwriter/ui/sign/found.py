"""What is found out about a report before it is signed or after, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.receipt import PageReceived
from reportwriter.exchange.file_names import word_copy_name
from reportwriter.ui.sign.state import (
    ReceiptShown,
    Signed,
    Signer,
    ToSign,
    due_words,
    handed_over_words,
    made_files,
    moment_words,
    open_words,
    to_be_made,
)
from reportwriter.wording import receipt as words
from reportwriter.wording import withdrawing
from reportwriter.wording.updates import NO_LONGER_ASKED

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.services.receipts_received import KeptReceipt
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.sign.needs import HandedOver, Readiness, SignTools

NO_PASSPHRASE = "Enter your passphrase: it opens your signing key for this one signature."  # noqa: S105  # A sentence for people.
BLOCKED = "This cannot be signed yet. Open Check your report; it takes you to each problem."
WHY_INCOMPLETE = "Say why it is signed although something is still open."
WHY_LATE = "Say why the report comes late."


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    opened: OpenReport
    readiness: Readiness
    words: tuple[str, ...]
    sizes: tuple[int, int]
    receipt: KeptReceipt | None = None


def look_up(tools: SignTools, report_id: ReportId) -> Found:
    """Ask the services; the files themselves are only measured."""
    readiness = tools.handing.ready(report_id)
    made, opened = readiness.made, tools.reports.open(report_id)
    return Found(
        opened=opened,
        readiness=readiness,
        words=tools.words.own_words() if made else (),
        sizes=(_size(made.report_path), _size(made.sealed_page_path)) if made else (0, 0),
        receipt=tools.receipts.of(report_id, opened.report.version) if made else None,
    )


def to_sign(found: Found, folder: Path, now: datetime) -> ToSign:
    report, readiness = found.opened.report, found.readiness
    problems, blocked, asks_incomplete = open_words(readiness.problems)
    due = report.conference.reports_due
    return ToSign(
        due=_due(report, readiness),
        signer=_signer(report, readiness),
        leaving=to_be_made(readiness.recipients, _receivers(found)),
        folder=str(folder),
        problems=problems,
        blocked=blocked,
        asks_incomplete=asks_incomplete,
        incomplete_because=report.incomplete_because,
        asks_late=due is not None and now > due and readiness.withdrawn is None,
        late_reason=report.late_reason,
        without_invitation=not readiness.recipients,
        notices=found.opened.form.notices,
        withdrawn=_withdrawn(readiness),
    )


def signed(found: Found, made: HandedOver) -> Signed:
    report, readiness = found.opened.report, found.readiness
    recorded = readiness.recorded
    return Signed(
        due=_due(report, readiness),
        signer=_signer(report, readiness),
        signed_at=moment_words(made.signed_at),
        words=found.words,
        leaving=made_files(
            made.report_path,
            made.sealed_page_path,
            found.sizes,
            readiness.recipients,
            _receivers(found),
        ),
        folder=str(made.report_path.parent),
        email_text=made.email_text,
        handed_over=handed_over_words(recorded.how, recorded.on) if recorded else "",
        without_invitation=not readiness.recipients,
        word_copy=word_copy_name(report),
        receipt=_receipt(found.receipt) if found.receipt else None,
        withdrawn=_withdrawn(readiness),
    )


def _due(report: Report, readiness: Readiness) -> str:
    return NO_LONGER_ASKED if readiness.withdrawn else due_words(report.conference)


def _withdrawn(readiness: Readiness) -> tuple[str, str] | None:
    """Return what is said of a report that is no longer asked for; who signs decides."""
    record = readiness.withdrawn
    if record is None:
        return None
    means = withdrawing.HANDED_OVER if readiness.recorded else withdrawing.BEFORE_SENDING
    return withdrawing.sentence(record.conference.reference, record.why_withdrawn), means


def _receipt(kept: KeptReceipt) -> ReceiptShown:
    receipt, chair = kept.record.receipt, kept.record.receiver
    is_whole = receipt.page in (PageReceived.NOT_OPENED, PageReceived.OPENED)
    signed_by = words.signed_by(chair.name, chair.designation, is_known=kept.chair_is_known)
    return ReceiptShown(
        said=words.on_screen(receipt.arrived_at, receipt.arrival_known_from, receipt.page),
        more=signed_by if is_whole else f"{words.SEND_SEALED_PAGE} {signed_by}",
        is_good=is_whole and kept.chair_is_known,
    )


def still_wanted(found: Found, state: ToSign, passphrase: str) -> str:
    """Return what its author is still asked for; empty when it can be signed."""
    report = found.opened.report
    wanted = (
        (state.blocked, BLOCKED),
        (state.asks_incomplete and not report.incomplete_because, WHY_INCOMPLETE),
        (state.asks_late and not report.late_reason, WHY_LATE),
        (not passphrase, NO_PASSPHRASE),
    )
    return next((sentence for missing, sentence in wanted if missing), "")


def _signer(report: Report, readiness: Readiness) -> Signer:
    author = report.author
    invited = f"Invited for conference {report.conference.reference}"
    return Signer(
        name=author.name,
        role=", ".join(part for part in (author.designation, author.agency) if part),
        invited=invited if readiness.recipients else "Written without an invitation",
    )


def _receivers(found: Found) -> tuple[str, ...]:
    area, meeting = found.opened.area, found.opened.report.conference
    return tuple(one.who for one in area.receivers_of(meeting.type))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # The author may have moved it; that it was made still counts.
        return 0
