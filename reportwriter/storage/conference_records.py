"""What happened at a conference, as its chair records it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.conference_record import ConferenceRecord
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.conference_tables import conference_record as rows
from reportwriter.storage.engine import Database


@dataclass(frozen=True, slots=True)
class ConferenceRecordStore:
    database: Database

    def put(self, conference: ConferenceReference, record: ConferenceRecord) -> None:
        """Keep the record, in place of how it was before."""
        body = {"body": to_json(record)}
        kept = insert(rows).values(conference=conference, **body)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=[rows.c.conference], set_=body)
            )

    def get(self, conference: ConferenceReference) -> ConferenceRecord:
        """Return the record; an empty one while nothing was recorded."""
        with self.database.reading() as connection:
            body = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference)
            ).scalar()
        if body is None:
            return ConferenceRecord()
        return from_json(body, ConferenceRecord, name="conference record")
