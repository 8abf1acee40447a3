"""The chair's receipts: one signed file for each report that arrived, for its author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.receipt import Receipt, page_received
from reportwriter.exchange.file_names import receipt_name
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import ReceiptFile
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.forms.library import Library
    from reportwriter.pdf.press import Press
    from reportwriter.services.board import Board, Received
    from reportwriter.services.identities import Identities
    from reportwriter.services.intake import Intake
    from reportwriter.services.reading import Reading
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.log import LogStore


class NothingToReceiptError(ReportError):
    """No report has arrived of which it is proven that it did."""


@dataclass(frozen=True, kw_only=True)
class Receipts:
    """Signed, so the passphrase is asked once for all of them."""

    intake: Intake
    reading: Reading
    identities: Identities
    library: Library
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    log: LogStore
    now: Callable[[], datetime]

    def write(
        self, reference: ConferenceReference, folder: Path, passphrase: str
    ) -> tuple[Path, ...]:
        """Write a receipt for each report that counts; all of them or none.

        One made again says what is so now, as that a sealed page was opened since. Raises
        NothingToReceiptError, WrongPassphraseError, NoPrivateKeysError, FileNotWrittenError.
        """
        board = self.intake.board(reference)
        rows = [row for row in board.rows if _counts(row)]
        if not rows:
            raise NothingToReceiptError("no report is proven")
        author = self.identities.open(passphrase)
        made = {row.submission: self._made(board, row, author) for row in rows if row.submission}
        files = {folder / receipt_name_of(one): self._signed(one, author) for one in made.values()}
        write_whole(files, before_naming=lambda: self._note(made))
        return tuple(files)

    def made_at(self) -> Mapping[str, datetime]:
        """Return when a receipt was last made, by the SHA-256 of the report's file."""
        return self.log.last(LogEvent.RECEIPT_MADE)

    def _note(self, made: Mapping[str, ReceiptFile]) -> None:
        for submission in made:
            self.log.add(LogEvent.RECEIPT_MADE, submission)

    def _made(self, board: Board, row: Received, author: Author) -> ReceiptFile:
        if row.submission is None or row.check is None or (answers := row.check.answers) is None:
            raise AssertionError("only what is proven gets a receipt")
        report = self.reading.report(row.submission).report
        meeting = board.conference
        return ReceiptFile(
            receipt=Receipt(
                conference=meeting.of_children_alone(),
                report=report.id,
                version=report.version,
                report_sha256=row.submission,
                author=report.author,
                arrived_at=row.arrived or self.now(),
                arrival_known_from=answers.arrival_known_from,
                page=page_received(answers),
            ),
            receiver=self.identities.required().contact,
            chair=author.certificates,
            issued_at=self.now(),
        )

    def _signed(self, made: ReceiptFile, author: Author) -> bytes:
        area = self.library.area(made.receipt.conference.area)
        laid_out = self.press().receipt(made, unit=area.unit_name, data=to_json(made))
        return self.signatures().sign(
            laid_out,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=made.issued_at,
        )


def receipt_name_of(made: ReceiptFile) -> str:
    receipt = made.receipt
    return receipt_name(receipt.conference.reference, receipt.author.agency, receipt.version)


def _counts(row: Received) -> bool:
    """Tell whether it is an unchanged report for this conference, in the version that counts."""
    check = row.check
    if row.submission is None or check is None or (answers := check.answers) is None:
        return False
    return check.integrity is Integrity.UNCHANGED and answers.is_heard
