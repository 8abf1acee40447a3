"""Settings: frozen values of the program, each kept whole under one name."""

import json
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from reportwriter.domain.errors import DataError
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import setting as rows

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SettingsStore:
    database: Database

    def load(self, default: T) -> T:
        """Return what was saved of the default's type; the default when nothing fits it."""
        with self.database.reading() as connection:
            value = connection.execute(
                select(rows.c.value).where(rows.c.name == type(default).__name__)
            ).scalar()
        if value is None:
            return default
        try:
            return from_plain(json.loads(value), type(default), name="settings")
        except DataError:
            # Another version of the program knew other settings. They are not worth an error.
            return default

    def save(self, settings: object) -> None:
        """Save a frozen dataclass under the name of its type."""
        value = to_json(settings)
        statement = insert(rows).values(name=type(settings).__name__, value=value)
        with self.database.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=[rows.c.name], set_={"value": value})
            )
