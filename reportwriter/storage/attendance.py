"""Which agencies come to a conference, as its chair has heard."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.attendance import Attendance
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import attendance as rows


@dataclass(frozen=True, slots=True)
class AttendanceStore:
    database: Database

    def put(self, conference: ConferenceReference, attendance: Attendance) -> None:
        """Keep what was heard of an agency, in place of what was heard before."""
        body = {"body": to_json(attendance)}
        kept = insert(rows).values(conference=conference, agency=attendance.agency, **body)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=["conference", "agency"], set_=body)
            )

    def of(self, conference: ConferenceReference) -> tuple[Attendance, ...]:
        """Return what was heard, by agency."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference).order_by(rows.c.agency)
            ).scalars()
            return tuple(from_json(body, Attendance, name="attendance") for body in bodies)
