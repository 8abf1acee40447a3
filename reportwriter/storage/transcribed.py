"""What the chair typed from letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import RecordId
from reportwriter.domain.transcribed import Transcribed
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.conference_tables import transcribed as rows
from reportwriter.storage.engine import Database


@dataclass(frozen=True, slots=True)
class TranscribedStore:
    """Goes by the SHA-256 of the letter's file, and goes with it."""

    database: Database

    def put(self, one: Transcribed) -> None:
        """Keep a statement, in place of how it was before."""
        body = {"body": to_json(one)}
        kept = insert(rows).values(id=one.id, sha256=one.submission, **body)
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=[rows.c.id], set_=body))

    def remove(self, one: RecordId) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.id == one))

    def of(self, letters: Sequence[str]) -> tuple[Transcribed, ...]:
        """Return the statements of these letters: by page, then in the order they were typed."""
        wanted = select(rows.c.body).where(rows.c.sha256.in_(letters))
        with self.database.reading() as connection:
            bodies = connection.execute(wanted).scalars().all()
        found = [from_json(body, Transcribed, name="transcribed") for body in bodies]
        return tuple(sorted(found, key=lambda one: (one.page, one.at, one.id)))
