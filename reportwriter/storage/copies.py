"""The copies of a report that were made, for whom and what for, in the order they were."""

from dataclasses import dataclass

from sqlalchemy import insert, select

from reportwriter.domain.ids import ReportId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.kept import CopyMade
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import copy_made as rows


@dataclass(frozen=True, slots=True)
class CopyStore:
    """Nothing is ever taken out of it: a copy that was given stays given."""

    database: Database

    def add(self, made: CopyMade) -> None:
        with self.database.writing() as connection:
            connection.execute(insert(rows).values(report=made.report, body=to_json(made)))

    def of(self, report: ReportId) -> tuple[CopyMade, ...]:
        """Return the copies of a report, the oldest first."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body).where(rows.c.report == report).order_by(rows.c.row)
            ).scalars()
            return tuple(from_json(body, CopyMade, name="copy") for body in bodies)
