"""What a chair decided about confidential items, sealed. This store knows no text and no key."""

from dataclasses import dataclass

from sqlalchemy import Update, delete, select, update
from sqlalchemy.dialects.sqlite import Insert, insert

from reportwriter.domain.exclusion import ExclusionReason
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_json
from reportwriter.records.kept import Known
from reportwriter.storage.conference_tables import hearing_record as rows
from reportwriter.storage.conference_tables import unsealed_reason as waiting
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.library import ask_within


@dataclass(frozen=True, slots=True)
class HearingStore:
    """One record a conference, so that not even its length tells how many items there are."""

    database: Database

    def put(self, conference: ConferenceReference, sealed: bytes, known: Known) -> None:
        """Keep the record, in place of how it was before."""
        with self.database.writing() as connection:
            connection.execute(_kept(conference, sealed, known))

    def unsealed(self, conference: ConferenceReference) -> tuple[ExclusionReason, ...]:
        """Return why people are excluded, where an older version kept that in the open."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(waiting.c.body)
                .where(waiting.c.conference == conference)
                .order_by(waiting.c.attendee)
            ).scalars()
            return tuple(
                from_json(body, ExclusionReason, name="reason of an exclusion") for body in bodies
            )

    def seal_unsealed(self, conference: ConferenceReference, sealed: bytes, known: Known) -> bool:
        """Keep the record in which they are sealed, and purge them, in one transaction.

        The tables that held them are written anew, so that no page keeps what it held, and the
        write-ahead log is emptied; tell whether that was possible. Until the vault is closed
        another connection that reads can keep it from being so.
        """
        with self.database.writing() as connection:
            connection.execute(_kept(conference, sealed, known))
            connection.execute(_of(conference).values(is_untold=True))
            connection.execute(delete(waiting).where(waiting.c.conference == conference))
            rewrite(ask_within(connection), ("attendee", "unsealed_reason"))
        return self.database.clear_log()

    def is_untold(self, conference: ConferenceReference) -> bool:
        """Tell whether they were sealed, and the chair was not told yet of older backups."""
        with self.database.reading() as connection:
            query = select(rows.c.is_untold).where(rows.c.conference == conference)
            return bool(connection.execute(query).scalar())

    def keep_told(self, conference: ConferenceReference) -> None:
        with self.database.writing() as connection:
            connection.execute(_of(conference).values(is_untold=None))

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


def _of(conference: ConferenceReference) -> Update:
    return update(rows).where(rows.c.conference == conference)


def _kept(conference: ConferenceReference, sealed: bytes, known: Known) -> Insert:
    """Return what keeps a record, in place of how it was before."""
    changed = {
        "sealed": sealed,
        "things_left": known.things_left,
        "items_known": known.items,
    }
    kept = insert(rows).values(conference=conference, **changed)
    return kept.on_conflict_do_update(index_elements=[rows.c.conference], set_=changed)
