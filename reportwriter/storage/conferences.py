"""Conferences: those an author writes for, and those one chairs, administers or is a deputy of."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.utc import as_text

_PUT = (
    "INSERT INTO conference (reference, side, changed_at, body) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (reference, side)"
    " DO UPDATE SET changed_at = excluded.changed_at, body = excluded.body"
)
_FIND = "SELECT body FROM conference WHERE reference = ? AND side = ?"
_ALL = "SELECT body FROM conference WHERE side = ? ORDER BY changed_at DESC, reference"
_REMOVE = "DELETE FROM conference WHERE reference = ? AND side = ?"


class Side(StrEnum):
    """Which part the owner of this vault has in it; somebody may have both."""

    AUTHOR = "author"
    CHAIR = "chair"
    ADMINISTRATOR = "administrator"
    DEPUTY = "deputy"
    """Besides the author's: whoever takes an invitation in may be a deputy by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceStore:
    """The conferences of one side."""

    database: Database
    now: Callable[[], datetime]
    side: Side

    def put(self, conference: Conference) -> None:
        """Keep a conference, in place of what was known of it."""
        changed_at = as_text(self.now())
        with self.database.asking(to_write=True) as ask:
            ask(_PUT, conference.reference, self.side, changed_at, to_json(conference))

    def get(self, reference: ConferenceReference) -> Conference:
        """Raise NotInVaultError."""
        found = self.find(reference)
        if found is None:
            raise NotInVaultError("conference")
        return found

    def find(self, reference: ConferenceReference) -> Conference | None:
        with self.database.asking() as ask:
            found = ask(_FIND, reference, self.side)
        return _from_body(found[0][0]) if found else None

    def all(self) -> tuple[Conference, ...]:
        """Return the conferences, the one changed last first."""
        with self.database.asking() as ask:
            found = ask(_ALL, self.side)
        return tuple(_from_body(body) for (body,) in found)

    def remove(self, reference: ConferenceReference) -> None:
        with self.database.asking(to_write=True) as ask:
            ask(_REMOVE, reference, self.side)


def _from_body(body: bytes) -> Conference:
    return from_plain(json.loads(body), Conference, name="conference")
