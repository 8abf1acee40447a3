"""Conferences: those an author writes for, and those a chair has called."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import conference as rows


class Side(StrEnum):
    """Which part the owner of this vault has in it; somebody may have both."""

    AUTHOR = "author"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceStore:
    """The conferences of one side."""

    database: Database
    now: Callable[[], datetime]
    side: Side

    def put(self, conference: Conference) -> None:
        """Keep a conference, in place of what was known of it."""
        changed = {"changed_at": self.now(), "body": to_json(conference)}
        statement = insert(rows).values(reference=conference.reference, side=self.side, **changed)
        with self.database.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=[rows.c.reference, rows.c.side], set_=changed
                )
            )

    def get(self, reference: ConferenceReference) -> Conference:
        """Raise NotInVaultError."""
        found = self.find(reference)
        if found is None:
            raise NotInVaultError("conference")
        return found

    def find(self, reference: ConferenceReference) -> Conference | None:
        with self.database.reading() as connection:
            body = connection.execute(
                select(rows.c.body).where(rows.c.reference == reference, rows.c.side == self.side)
            ).scalar()
        return None if body is None else _from_body(body)

    def all(self) -> tuple[Conference, ...]:
        """Return the conferences, the one changed last first."""
        with self.database.reading() as connection:
            bodies = connection.execute(
                select(rows.c.body)
                .where(rows.c.side == self.side)
                .order_by(rows.c.changed_at.desc(), rows.c.reference)
            ).scalars()
            return tuple(_from_body(body) for body in bodies)

    def remove(self, reference: ConferenceReference) -> None:
        with self.database.writing() as connection:
            connection.execute(
                delete(rows).where(rows.c.reference == reference, rows.c.side == self.side)
            )


def _from_body(body: bytes) -> Conference:
    return from_plain(json.loads(body), Conference, name="conference")
