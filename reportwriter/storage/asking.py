"""Asking the database in SQL as it is."""

from typing import Any, Protocol


class Ask(Protocol):
    """Runs one statement of SQL with the values for its question marks; returns its rows."""

    def __call__(self, sql: str, *values: object) -> list[tuple[Any, ...]]: ...
