"""Supplements to signed reports, byte for byte as they were signed."""

from dataclasses import dataclass

from sqlalchemy import insert, select

from reportwriter.domain.ids import ReportId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import SupplementFile
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import supplement as rows


@dataclass(frozen=True, slots=True)
class SupplementStore:
    """Nothing is ever taken out of it: what was signed stays signed."""

    database: Database

    def add(self, made: SupplementFile, pdf: bytes) -> None:
        with self.database.writing() as connection:
            connection.execute(
                insert(rows).values(
                    report=made.report,
                    version=made.version,
                    number=made.number,
                    record=to_json(made),
                    pdf=pdf,
                )
            )

    def of(self, report: ReportId, version: int) -> tuple[SupplementFile, ...]:
        """Return the supplements to one version of a report, in their order."""
        wanted = select(rows.c.record).where(rows.c.report == report, rows.c.version == version)
        with self.database.reading() as connection:
            found = connection.execute(wanted.order_by(rows.c.number)).scalars().all()
        return tuple(from_json(record, SupplementFile, name="supplement") for record in found)
