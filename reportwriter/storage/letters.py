"""From whom letters are, by what the chair said."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Update, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.letter import Assigned
from reportwriter.records.canonical import from_json, to_json
from reportwriter.storage.conference_tables import letter as rows
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import received


@dataclass(frozen=True, slots=True)
class LetterStore:
    """Goes by the SHA-256 of the received file."""

    database: Database

    def put(self, sha256: str, conference: ConferenceReference, assigned: Assigned) -> None:
        """Keep of which conference a letter is, and from whom, in place of what was said before."""
        body = {"body": to_json(assigned)}
        kept = insert(rows).values(sha256=sha256, **body)
        with self.database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=["sha256"], set_=body))
            connection.execute(_of_conference(sha256, conference))

    def remove(self, sha256: str) -> None:
        """Forget what was said of a letter: it is of no conference then."""
        with self.database.writing() as connection:
            connection.execute(delete(rows).where(rows.c.sha256 == sha256))
            connection.execute(_of_conference(sha256, None))

    def of(self, conference: ConferenceReference) -> Mapping[str, Assigned]:
        """Return from whom the letters of a conference are."""
        named = select(rows).join(received, received.c.sha256 == rows.c.sha256)
        with self.database.reading() as connection:
            found = connection.execute(named.where(received.c.conference == conference)).all()
        return {row.sha256: from_json(row.body, Assigned, name="letter") for row in found}


def _of_conference(sha256: str, conference: ConferenceReference | None) -> Update:
    return update(received).where(received.c.sha256 == sha256).values(conference=conference)
