"""What the chair decided of accounts that were taken to tell of one event."""

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.accounts import MatchDecision
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import match_decision as rows


@dataclass(frozen=True, slots=True)
class MatchDecisionStore:
    database: Database

    def put(self, *decisions: MatchDecision, instead_of: tuple[RecordId, ...] = ()) -> None:
        """Keep decisions in place of others, all at once."""
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.id.in_(instead_of)))
            for one in decisions:
                changed = {"body": to_json(one)}
                kept = insert(rows).values(id=one.id, conference=one.conference, **changed)
                connection.execute(
                    kept.on_conflict_do_update(index_elements=[rows.c.id], set_=changed)
                )

    def remove(self, decisions: tuple[RecordId, ...]) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.id.in_(decisions)))

    def of(self, conference: ConferenceReference) -> tuple[MatchDecision, ...]:
        """Return the decisions on the reports of a conference, in the order they were made."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body).where(rows.c.conference == conference)
            ).scalars()
            found = [from_json(body, MatchDecision, name="match decision") for body in bodies]
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))
