"""What a chair decided about confidential items, sealed. This store knows no text and no key."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import Known
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import hearing_record as rows


@dataclass(frozen=True, slots=True)
class HearingStore:
    """One record a conference, so that not even its length tells how many items there are."""

    database: Database

    def put(self, conference: ConferenceReference, sealed: bytes, known: Known) -> None:
        """Keep the record, in place of how it was before."""
        changed = {
            "sealed": sealed,
            "things_left": known.things_left,
            "items_known": known.items,
        }
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

    def known(self, conference: ConferenceReference) -> Known:
        """Return what was known when the record was last kept; it opens nothing."""
        with self.database.reading() as connection:
            found = connection.execute(
                select(rows.c.things_left, rows.c.items_known).where(
                    rows.c.conference == conference
                )
            ).one_or_none()
        return Known(things_left=found[0], items=found[1]) if found else Known()
