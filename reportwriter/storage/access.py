"""Requests to see what a report holds about somebody, and what of it went out to whom."""

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_change

from reportwriter.domain.access import AccessRequest, DisclosureMade
from reportwriter.domain.ids import ReportId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import access_request as requests
from reportwriter.storage.tables import disclosure_made as disclosures


@dataclass(frozen=True, slots=True)
class AccessStore:
    """Of what went out nothing is ever taken away: what was given stays given."""

    database: Database

    def put(self, request: AccessRequest) -> None:
        """Keep a request, in place of what was kept under its id."""
        body = to_json(request)
        statement = insert_or_change(requests).values(
            id=request.id, report=request.report, body=body
        )
        with self.database.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=[requests.c.id], set_={"body": body})
            )

    def requests(self, report: ReportId) -> tuple[AccessRequest, ...]:
        """Return the requests about a report, the earliest received first."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(requests.c.body).where(requests.c.report == report)
            ).scalars()
            found = [from_json(body, AccessRequest, name="request") for body in bodies]
        return tuple(sorted(found, key=lambda one: (one.received, one.id)))

    def add(self, made: DisclosureMade) -> None:
        with self.database.writing() as connection:
            connection.execute(insert(disclosures).values(report=made.report, body=to_json(made)))

    def disclosures(self, report: ReportId) -> tuple[DisclosureMade, ...]:
        """Return what of a report went out, the oldest first."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(disclosures.c.body)
                .where(disclosures.c.report == report)
                .order_by(disclosures.c.row)
            ).scalars()
            return tuple(from_json(body, DisclosureMade, name="disclosure") for body in bodies)
