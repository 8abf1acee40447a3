"""SQLAlchemy over the encrypted file; loaded with the first statement that is made with it."""

from collections.abc import Callable
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from reportwriter.storage.asking import Ask

CONNECTIONS = 2


class Library:
    """`connect` opens the file. `failures` are what a connection of the engine raises."""

    failures = (DBAPIError,)

    def __init__(self, connect: Callable[[], Any]) -> None:
        self.engine = create_engine(
            "sqlite://",
            creator=connect,
            module=sqlcipher,
            poolclass=QueuePool,
            pool_size=CONNECTIONS,
            # A failing statement would otherwise carry what was typed into its message.
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)


def ask_within(connection: Connection) -> Ask:
    """Return what asks within the transaction of a connection."""

    def ask(sql: str, *values: object) -> list[tuple[Any, ...]]:
        result = connection.exec_driver_sql(sql, values)
        return [tuple(row) for row in result] if result.returns_rows else []

    return ask


def _begin(connection: Connection) -> None:
    # The driver would otherwise commit around DDL and half-apply a migration. A writer says so at
    # once: one that began by reading could not wait for another.
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
