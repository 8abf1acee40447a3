"""How long the records of conferences are kept, and of which nothing is left but that."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.destruction import Destruction
from reportwriter.records.kept import Keeping
from reportwriter.storage.conference_tables import keeping as rows
from reportwriter.storage.destructions import DestructionStore
from reportwriter.storage.engine import Database


@dataclass(frozen=True, slots=True)
class KeepingStore:
    database: Database

    def put(self, conference: ConferenceReference, keeping: Keeping) -> None:
        body = {"body": to_json(keeping)}
        kept = insert(rows).values(conference=conference, **body)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=[rows.c.conference], set_=body)
            )

    def get(self, conference: ConferenceReference) -> Keeping:
        """Return what was said; nothing where the chair said nothing."""
        with self.database.reading() as connection:
            body = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference)
            ).scalar()
        return from_json(body, Keeping, name="keeping") if body is not None else Keeping()

    def all(self) -> Mapping[ConferenceReference, Keeping]:
        """Return what was said of each conference of which anything was."""
        with self.database.reading() as connection:
            found = connection.execute(select(rows.c.conference, rows.c.body)).all()
        return {
            ConferenceReference(row.conference): from_json(row.body, Keeping, name="keeping")
            for row in found
        }

    def destroyed(self) -> tuple[Destruction, ...]:
        """Return which conferences were destroyed here, the last first."""
        return DestructionStore(self.database).all()
