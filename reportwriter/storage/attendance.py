"""Who comes to a conference, as its chair has heard: agencies, other people, and the plan."""

from dataclasses import dataclass

from sqlalchemy import Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.attendance import Attendance
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.attendee import Attendee
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.conference_tables import attendance as agencies
from reportwriter.storage.conference_tables import attendance_plan as plans
from reportwriter.storage.conference_tables import attendee as people
from reportwriter.storage.engine import Database


@dataclass(frozen=True, slots=True)
class AttendanceStore:
    """What is put takes the place of what was there before; nothing is of two conferences."""

    database: Database

    def put(self, conference: ConferenceReference, attendance: Attendance) -> None:
        """Keep what was heard of an agency."""
        self._put(agencies, attendance, conference=conference, agency=attendance.agency)

    def of(self, conference: ConferenceReference) -> tuple[Attendance, ...]:
        """Return what was heard, by agency."""
        bodies = self._bodies(agencies, conference)
        return tuple(from_json(body, Attendance, name="attendance") for body in bodies)

    def put_attendee(self, conference: ConferenceReference, attendee: Attendee) -> None:
        self._put(people, attendee, conference=conference, id=attendee.id)

    def remove_attendee(self, conference: ConferenceReference, attendee: str) -> None:
        chosen = (people.c.conference == conference) & (people.c.id == attendee)
        with self.database.writing() as connection:
            connection.execute(delete(people).where(chosen))

    def attendees(self, conference: ConferenceReference) -> tuple[Attendee, ...]:
        """Return who comes besides agencies."""
        bodies = self._bodies(people, conference)
        return tuple(from_json(body, Attendee, name="attendee") for body in bodies)

    def put_plan(self, conference: ConferenceReference, plan: AttendancePlan) -> None:
        self._put(plans, plan, conference=conference)

    def plan(self, conference: ConferenceReference) -> AttendancePlan:
        """Return what was said of who comes as a whole; the empty plan where nothing was."""
        found = self._bodies(plans, conference)
        return from_json(found[0], AttendancePlan, name="plan") if found else AttendancePlan()

    def _put(self, table: Table, value: object, **key: str) -> None:
        body = {"body": to_json(value)}
        kept = insert(table).values(**key, **body)
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=list(key), set_=body))

    def _bodies(self, table: Table, conference: ConferenceReference) -> list[bytes]:
        chosen = select(table.c.body).where(table.c.conference == conference)
        with self.database.reading() as connection:
            return list(connection.execute(chosen.order_by(*table.primary_key)).scalars())
