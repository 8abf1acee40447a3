"""What the chair remarked on received reports."""

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.domain.remarks import Remark
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import remark as rows


@dataclass(frozen=True, slots=True)
class RemarkStore:
    database: Database

    def put(self, remark: Remark) -> None:
        """Keep a remark, in place of how it was before."""
        changed = {"body": to_json(remark)}
        kept = insert(rows).values(id=remark.id, conference=remark.conference, **changed)
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=[rows.c.id], set_=changed))

    def remove(self, remark: RecordId) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.id == remark))

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]:
        """Return the remarks on the reports of a conference, in the order they were made."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference)
            ).scalars()
            found = [from_json(body, Remark, name="remark") for body in bodies]
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))
