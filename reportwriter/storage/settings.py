"""Settings: frozen values of the program, each kept whole under one name."""

import json
from dataclasses import dataclass
from typing import TypeVar

from reportwriter.domain.errors import DataError
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.storage.engine import Database

_LOAD = "SELECT value FROM setting WHERE name = ?"
_SAVE = (
    "INSERT INTO setting (name, value) VALUES (?, ?)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SettingsStore:
    database: Database

    def load(self, default: T) -> T:
        """Return what was saved of the default's type; the default when nothing fits it."""
        with self.database.asking() as ask:
            found = ask(_LOAD, type(default).__name__)
        if not found:
            return default
        try:
            return from_plain(json.loads(found[0][0]), type(default), name="settings")
        except DataError:
            # Another version of the program knew other settings. They are not worth an error.
            return default

    def save(self, settings: object) -> None:
        """Save a frozen dataclass under the name of its type."""
        with self.database.asking(to_write=True) as ask:
            ask(_SAVE, type(settings).__name__, to_json(settings))
