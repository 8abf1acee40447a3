"""The statements of a report as rows: each change touches the rows it is about and no other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple

from reportwriter.domain.errors import UnknownStatementError
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.ordering import out_of_place
from reportwriter.domain.statement import Statement
from reportwriter.storage import passages
from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import rewrite
from reportwriter.storage.statement_body import body_of, statement_of, words_of
from reportwriter.storage.utc import as_moment, as_text

GAP = 1 << 40
"""Between the ranks of neighbours: forty slip in at one spot before all get new ranks."""
SITTING = timedelta(minutes=2)
"""An older text is kept as a version when nobody wrote in the statement for so long."""
MOST_VERSIONS = 50
MOST_PLACED = 32
"""Beyond so many at once, giving all of them new ranks is less work."""

_Statements = Sequence[Statement]
_OF = "WHERE report = ? AND id = ?"
_ROW = f"SELECT rank, changed_at, body FROM statement {_OF}"  # noqa: S608  # Constants.
_INSERT = "INSERT INTO statement (report, id, rank, changed_at, body) VALUES (?, ?, ?, ?, ?)"
_UPDATE = f"UPDATE statement SET body = ?, changed_at = ? {_OF}"  # noqa: S608  # Constants.
_SET_RANK = f"UPDATE statement SET rank = ? {_OF}"  # noqa: S608  # Constants.
_DELETE = f"DELETE FROM statement {_OF}"  # noqa: S608  # Constants.
_INSERT_VERSION = (
    "INSERT INTO statement_version (report, statement, saved_at, body) VALUES (?, ?, ?, ?)"
)
_DELETE_VERSIONS = "DELETE FROM statement_version WHERE report = ? AND statement = ?"
_DELETE_OLD_VERSIONS = """
    DELETE FROM statement_version WHERE report = ? AND statement = ? AND row NOT IN (
        SELECT row FROM statement_version WHERE report = ? AND statement = ?
        ORDER BY row DESC LIMIT ?
    )
"""


class _Row(NamedTuple):
    rank: int
    changed_at: str
    body: bytes


@dataclass(frozen=True, slots=True)
class StatementRows:
    """One report's statements within one transaction."""

    ask: Ask
    report: ReportId

    def fill(self, statements: _Statements, at: datetime) -> None:
        """Put statements into a report that has none."""
        for number, statement in enumerate(statements, start=1):
            self._insert(statement, number * GAP, at)
        words = {str(statement.id): words_of(statement) for statement in statements}
        passages.remember_new(self.ask, self.report, words)

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
        self.ask(_DELETE_VERSIONS, self.report, statement)
        self._remove(statement)
        purge_deleted(self.ask)

    def _insert(self, statement: Statement, rank: int, at: datetime) -> None:
        body = body_of(statement)
        self.ask(_INSERT, self.report, statement.id, rank, as_text(at), body)

    def _row(self, statement: StatementId) -> _Row:
        found = self.ask(_ROW, self.report, statement)
        if not found:
            raise UnknownStatementError(statement)
        return _Row(*found[0])

    def _put_in(self, statement: Statement, at: datetime) -> None:
        """Add a statement without a place; `_place` gives it one."""
        self._insert(statement, 0, at)
        passages.remember(self.ask, self.report, statement.id, words_of(statement))

    def _write(self, statement: Statement, at: datetime) -> None:
        before = self._row(statement.id)
        if at - as_moment(before.changed_at) >= SITTING:
            self._keep_version(statement.id, before)
        self.ask(_UPDATE, body_of(statement), as_text(at), self.report, statement.id)
        words = words_of(statement)
        if words != words_of(statement_of(before.body)):
            passages.remember(self.ask, self.report, statement.id, words)

    def _take_out(self, statement: StatementId) -> None:
        """Remove a statement and keep what it said as a version."""
        self._keep_version(statement, self._row(statement))
        self._remove(statement)

    def _remove(self, statement: StatementId) -> None:
        self.ask(_DELETE, self.report, statement)
        passages.forget(self.ask, self.report, statement)

    def _keep_version(self, statement: StatementId, before: _Row) -> None:
        self.ask(_INSERT_VERSION, self.report, statement, before.changed_at, before.body)
        of = (self.report, statement)
        self.ask(_DELETE_OLD_VERSIONS, *of, *of, MOST_VERSIONS)

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
        return self._row(statement).rank

    def _rank_anew(self, order: Sequence[StatementId]) -> None:
        self._set_ranks([(each, number * GAP) for number, each in enumerate(order, start=1)])

    def _set_ranks(self, ranks: Sequence[tuple[StatementId, int]]) -> None:
        for statement, rank in ranks:
            self.ask(_SET_RANK, rank, self.report, statement)


def purge_deleted(ask: Ask) -> None:
    """Clear what deleted statements have left, of every report, in rows, versions and index."""
    rewrite(ask, ("statement", "statement_version"))
    passages.purge_deleted(ask)


def _alike(before: _Statements, after: _Statements) -> tuple[int, int]:
    """Return how many statements at the start, and then at the end, are the same in both."""
    shorter = min(len(before), len(after))
    start = _same_until(before, after, shorter)
    return start, _same_until(reversed(before), reversed(after), shorter - start)


def _same_until(before: Iterable[Statement], after: Iterable[Statement], most: int) -> int:
    # Nearly all are the same object, and thousands are looked at for each key press.
    pairs = enumerate(islice(zip(before, after, strict=False), most))
    return next((at for at, (one, other) in pairs if one is not other and one != other), most)
