"""Of which conferences the records were destroyed here. Read at the start, so it loads little."""

from dataclasses import dataclass

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.destruction import Destruction
from reportwriter.storage.engine import Database
from reportwriter.storage.utc import as_moment

_ALL = "SELECT conference, at, first, second FROM destruction ORDER BY row DESC"


@dataclass(frozen=True, slots=True)
class DestructionStore:
    database: Database

    def all(self) -> tuple[Destruction, ...]:
        """Return them, the last first."""
        with self.database.asking() as ask:
            found = ask(_ALL)
        return tuple(
            Destruction(
                conference=ConferenceReference(conference),
                at=as_moment(at),
                confirmed_by=(first, second),
            )
            for conference, at, first, second in found
        )
