"""What a chair decided about confidential items, sealed. This store knows no text and no key."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import hearing_record as rows


@dataclass(frozen=True, slots=True)
class HearingStore:
    """One record a conference, so that not even its length tells how many items there are."""

    database: Database

    def put(self, conference: ConferenceReference, sealed: bytes, things_left: int) -> None:
        """Keep the record, in place of how it was before."""
        changed = {"sealed": sealed, "things_left": things_left}
        kept = insert(rows).values(conference=conference, **changed)
        with self.database.writing() as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=[rows.c.conference], set_=changed)
            )

    def get(self, conference: ConferenceReference) -> bytes | None:
        with self.database.reading() as connection:
            return connection.execute(
                select(rows.c.sealed).where(rows.c.conference == conference)
            ).scalar()

    def things_left(self, conference: ConferenceReference) -> int:
        """Return how much was left to do when the record was last closed; it opens nothing."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows.c.things_left).where(rows.c.conference == conference)
            ).scalar()
        return found or 0
