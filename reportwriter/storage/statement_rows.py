"""The statements of a report as rows: each change touches the rows it is about and no other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from reportwriter.domain.errors import UnknownStatementError
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.statement import Statement
from reportwriter.storage import search
from reportwriter.storage.engine import rewrite
from reportwriter.storage.library import ask_within
from reportwriter.storage.ordering import out_of_place
from reportwriter.storage.statement_body import body_of, statement_of, words_of
from reportwriter.storage.tables import statement as rows
from reportwriter.storage.tables import statement_version as versions

GAP = 1 << 40
"""Between the ranks of neighbours: forty slip in at one spot before all get new ranks."""
SITTING = timedelta(minutes=2)
"""An older text is kept as a version when nobody wrote in the statement for so long."""
MOST_VERSIONS = 50
MOST_PLACED = 32
"""Beyond so many at once, giving all of them new ranks is less work."""

_Statements = Sequence[Statement]


@dataclass(frozen=True, slots=True)
class StatementRows:
    """One report's statements within one transaction."""

    connection: Connection
    report: ReportId

    def fill(self, statements: _Statements, at: datetime) -> None:
        """Put statements into a report that has none."""
        if not statements:
            return
        values = [
            self._new_row(statement, number * GAP, at)
            for number, statement in enumerate(statements, start=1)
        ]
        self.connection.execute(insert(rows), values)
        words = {str(statement.id): words_of(statement) for statement in statements}
        search.remember_new(self.connection, self.report, words)

    def change(self, before: _Statements, after: _Statements, at: datetime) -> None:
        """Bring the rows from one state to another. Raises UnknownStatementError."""
        start, end = _alike(before, after)
        old = before[start : len(before) - end]
        new = after[start : len(after) - end]
        held = {statement.id: statement for statement in old}
        for gone in held.keys() - {statement.id for statement in new}:
            self._take_out(gone)
        placed = out_of_place([each.id for each in old], [each.id for each in new])
        for statement in new:
            if statement.id not in held:
                self._put_in(statement, at)
            elif statement != held[statement.id]:
                self._write(statement, at)
        if placed:
            self._place(placed, [statement.id for statement in after])

    def purge(self, statement: StatementId) -> None:
        """Remove a statement, its versions and its words. Raises UnknownStatementError."""
        self._row(statement)
        self.connection.execute(
            delete(versions).where(
                versions.c.report == self.report, versions.c.statement == statement
            )
        )
        self._remove(statement)
        purge_deleted(self.connection)

    def _new_row(self, statement: Statement, rank: int, at: datetime) -> dict[str, object]:
        return {
            "report": self.report,
            "id": statement.id,
            "rank": rank,
            "changed_at": at,
            "body": body_of(statement),
        }

    def _row(self, statement: StatementId) -> Row[*tuple[Any, ...]]:
        found = self.connection.execute(
            select(rows).where(rows.c.report == self.report, rows.c.id == statement)
        ).one_or_none()
        if found is None:
            raise UnknownStatementError(statement)
        return found

    def _put_in(self, statement: Statement, at: datetime) -> None:
        """Add a statement without a place; `_place` gives it one."""
        self.connection.execute(insert(rows), self._new_row(statement, 0, at))
        search.remember(self.connection, self.report, statement.id, words_of(statement))

    def _write(self, statement: Statement, at: datetime) -> None:
        before = self._row(statement.id)
        if at - before.changed_at >= SITTING:
            self._keep_version(before)
        self.connection.execute(
            update(rows)
            .where(rows.c.report == self.report, rows.c.id == statement.id)
            .values(body=body_of(statement), changed_at=at)
        )
        words = words_of(statement)
        if words != words_of(statement_of(before.body)):
            search.remember(self.connection, self.report, statement.id, words)

    def _take_out(self, statement: StatementId) -> None:
        """Remove a statement and keep what it said as a version."""
        self._keep_version(self._row(statement))
        self._remove(statement)

    def _remove(self, statement: StatementId) -> None:
        self.connection.execute(
            delete(rows).where(rows.c.report == self.report, rows.c.id == statement)
        )
        search.forget(self.connection, self.report, statement)

    def _keep_version(self, before: Row[*tuple[Any, ...]]) -> None:
        self.connection.execute(
            insert(versions).values(
                report=self.report,
                statement=before.id,
                saved_at=before.changed_at,
                body=before.body,
            )
        )
        surplus = (
            select(versions.c.row)
            .where(versions.c.report == self.report, versions.c.statement == before.id)
            .order_by(versions.c.row.desc())
            .offset(MOST_VERSIONS)
        )
        self.connection.execute(delete(versions).where(versions.c.row.in_(surplus)))

    def _place(self, placed: frozenset[str], order: Sequence[StatementId]) -> None:
        """Give statements ranks between their neighbours; all new ones where there is no room."""
        if len(placed) > MOST_PLACED:
            self._rank_anew(order)
            return
        for index, statement in enumerate(order):
            if statement in placed:
                before = self._rank(order[index - 1]) if index else 0
                following = next((each for each in order[index:] if each not in placed), None)
                after = before + 2 * GAP if following is None else self._rank(following)
                if after - before < 2:
                    self._rank_anew(order)
                    return
                self._set_ranks([(statement, (before + after) // 2)])

    def _rank(self, statement: StatementId) -> int:
        return int(self._row(statement).rank)

    def _rank_anew(self, order: Sequence[StatementId]) -> None:
        self._set_ranks([(each, number * GAP) for number, each in enumerate(order, start=1)])

    def _set_ranks(self, ranks: Sequence[tuple[StatementId, int]]) -> None:
        self.connection.execute(
            update(rows)
            .where(rows.c.report == self.report, rows.c.id == bindparam("of"))
            .values(rank=bindparam("to")),
            [{"of": statement, "to": rank} for statement, rank in ranks],
        )


def purge_deleted(connection: Connection) -> None:
    """Clear what deleted statements have left, of every report, in rows, versions and index."""
    rewrite(ask_within(connection), (rows.name, versions.name))
    search.purge_deleted(connection)


def _alike(before: _Statements, after: _Statements) -> tuple[int, int]:
    """Return how many statements at the start, and then at the end, are the same in both."""
    shorter = min(len(before), len(after))
    start = _same_until(before, after, shorter)
    return start, _same_until(reversed(before), reversed(after), shorter - start)


def _same_until(before: Iterable[Statement], after: Iterable[Statement], most: int) -> int:
    # Nearly all are the same object, and thousands are looked at for each key press.
    pairs = enumerate(islice(zip(before, after, strict=False), most))
    return next((at for at, (one, other) in pairs if one is not other and one != other), most)
