"""The author's side of the receipt: take it in, and see that it is for what was signed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.integrity import Integrity
from reportwriter.records.hand_overs import HandOver, HandOvers
from reportwriter.records.kept import LogEvent
from reportwriter.wording.dates import local_day
from reportwriter.wording.receipt import BY_RECEIPT

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.receipt import Receipt
    from reportwriter.exchange.checking import Checking
    from reportwriter.records.travelling import ReceiptFile
    from reportwriter.services.trust import Trust
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.receipts import ReceiptStore
    from reportwriter.storage.settings import SettingsStore
    from reportwriter.storage.signed_copies import SignedCopyStore


class ReceiptFault(StrEnum):
    NOT_UNCHANGED = "not_unchanged"
    NOT_YOURS = "not_yours"
    """No report of this store was signed under that number."""
    ANOTHER_FILE = "another_file"
    """The chair received another file than the one that was signed here."""


class ReceiptRefusedError(ExchangeError):
    """The file is no receipt that can be relied on; nothing of it was kept."""

    def __init__(self, why: ReceiptFault) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReceipt:
    """`chair_is_known`: the check words were compared, for the very key that signed it."""

    record: ReceiptFile
    chair_is_known: bool


@dataclass(frozen=True, kw_only=True)
class ReceivedReceipts:
    store: ReceiptStore
    copies: SignedCopyStore
    trust: Trust
    settings: SettingsStore
    checking: Callable[[], Checking]
    log: LogStore

    def take_in(self, pdf: bytes) -> KeptReceipt:
        """Keep a receipt for a report that was signed here; a later one takes its place.

        Raises ReceiptRefusedError, QuarantineError.
        """
        with self.checking().quarantine() as quarantine:
            examined = self.checking().examine(pdf, quarantine)
        record = examined.receipt
        if record is None or examined.integrity is not Integrity.UNCHANGED:
            raise ReceiptRefusedError(ReceiptFault.NOT_UNCHANGED)
        self._require_ours(record)
        before = self.store.find(record.receipt.report, record.receipt.version)
        if before is None or before.issued_at < record.issued_at:
            self.store.put(record, pdf)
            self.log.add(LogEvent.RECEIPT_TAKEN_IN, hashlib.sha256(pdf).hexdigest())
        kept = self._kept(record)
        if kept.chair_is_known:
            self._note_handed_over(record.receipt)
        return kept

    def of(self, report: ReportId, version: int) -> KeptReceipt | None:
        """Return the newest receipt for a version of a report."""
        record = self.store.find(report, version)
        return self._kept(record) if record else None

    def _note_handed_over(self, receipt: Receipt) -> None:
        """End NOT SENT: what a known chair received was handed over, whoever forgot to say so."""
        said = self.settings.load(HandOvers())
        if said.of(receipt.report, receipt.version) is None:
            day = local_day(receipt.arrived_at)
            one = HandOver(report=receipt.report, version=receipt.version, how=BY_RECEIPT, on=day)
            self.settings.save(replace(said, said=(*said.said, one)))

    def _require_ours(self, record: ReceiptFile) -> None:
        receipt = record.receipt
        signed = [one for one in self.copies.rows(receipt.report) if one.version == receipt.version]
        if not signed:
            raise ReceiptRefusedError(ReceiptFault.NOT_YOURS)
        if signed[0].report_sha256 != receipt.report_sha256:
            raise ReceiptRefusedError(ReceiptFault.ANOTHER_FILE)

    def _kept(self, record: ReceiptFile) -> KeptReceipt:
        is_known = self.trust.is_known(record.chair.signing_der)
        return KeptReceipt(record=record, chair_is_known=is_known)
