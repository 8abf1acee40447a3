"""Receipts of chairs for reports that were signed here, as they came."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ReportId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import ReceiptFile
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import receipt as rows


@dataclass(frozen=True, slots=True)
class ReceiptStore:
    """Holds the newest for each signed version."""

    database: Database

    def put(self, record: ReceiptFile, pdf: bytes) -> None:
        values = {"record": to_json(record), "pdf": pdf}
        of = {"report": record.receipt.report, "version": record.receipt.version}
        with self.database.writing() as connection:
            connection.execute(
                insert(rows)
                .values(**of, **values)
                .on_conflict_do_update(index_elements=["report", "version"], set_=values)
            )

    def find(self, report: ReportId, version: int) -> ReceiptFile | None:
        wanted = select(rows.c.record).where(rows.c.report == report, rows.c.version == version)
        with self.database.reading() as connection:
            record = connection.execute(wanted).scalar()
        return from_json(record, ReceiptFile, name="receipt") if record else None
