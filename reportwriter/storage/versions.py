"""Versions of a report: what it said at chosen moments. What was purged is in none of them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.records.versions import KeptVersion, WhyKept
from reportwriter.storage.asking import Ask
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.statement_body import statement_of
from reportwriter.storage.utc import as_moment, as_text

MOST_BY_ITSELF = 40
"""Of a report. Those that its author asked for are all kept."""
TABLES = ("report_version", "version_text")

_HEAD = "SELECT head FROM report WHERE id = ?"
_LAST = (
    "SELECT row, why, texts, head FROM report_version WHERE report = ? ORDER BY row DESC LIMIT 1"
)
# A statement that did not change since is kept once, for all versions that hold it.
_KEEP_TEXTS = """
    INSERT INTO version_text (report, statement, body)
    SELECT report, id, body FROM statement WHERE report = ? AND NOT EXISTS (
        SELECT 1 FROM version_text AS kept WHERE kept.report = statement.report
        AND kept.statement = statement.id AND kept.body = statement.body
    )
"""
_TEXTS_NOW = """
    SELECT kept.row FROM statement JOIN version_text AS kept
    ON kept.report = statement.report AND kept.statement = statement.id
    AND kept.body = statement.body
    WHERE statement.report = ? ORDER BY statement.rank, statement.id
"""
_STATEMENTS_OF = "SELECT row, statement FROM version_text WHERE report = ?"
_INSERT = """
    INSERT INTO report_version (report, kept_at, why, name, changed, texts, head)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_NAME = "UPDATE report_version SET why = ?, name = ?, kept_at = ? WHERE row = ?"
_LIST = """
    SELECT row, kept_at, why, name, changed, json_array_length(texts) FROM report_version
    WHERE report = ? ORDER BY row DESC
"""
_HEADS = "SELECT row, head FROM report_version WHERE report = ?"
_HEAD_OF = "SELECT head FROM report_version WHERE report = ? AND row = ?"
_SET_HEAD = "UPDATE report_version SET head = ? WHERE row = ?"
_BODIES_OF = """
    SELECT kept.body FROM report_version, json_each(report_version.texts) AS listed
    JOIN version_text AS kept ON kept.row = listed.value
    WHERE report_version.row = ? ORDER BY listed.key
"""
_FORGET_OLDEST = """
    DELETE FROM report_version WHERE report = ? AND why != ? AND row NOT IN (
        SELECT row FROM report_version WHERE report = ? AND why != ? ORDER BY row DESC LIMIT ?
    )
"""
_FORGET_TEXTS = """
    DELETE FROM version_text WHERE report = ? AND row NOT IN (
        SELECT listed.value FROM report_version, json_each(report_version.texts) AS listed
        WHERE report_version.report = ?
    )
"""
_PURGE = "DELETE FROM version_text WHERE report = ? AND statement = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionStore:
    database: Database
    now: Callable[[], datetime]

    def keep(self, report: ReportId, why: WhyKept, name: str = "") -> bool:
        """Keep a report as it stands; False where nothing changed since the version before.

        One that its author asks for then names that version. Raises NotInVaultError.
        """
        with self.database.asking(to_write=True) as ask:
            head = _one(ask, _HEAD, report)
            ask(_KEEP_TEXTS, report)
            texts = [row for (row,) in ask(_TEXTS_NOW, report)]
            last = ask(_LAST, report)
            if last and (json.loads(last[0][2]), last[0][3]) == (texts, head):
                return self._name(ask, last[0], why, name)
            changed = _changed(ask, report, json.loads(last[0][2]) if last else [], texts)
            at = as_text(self.now())
            ask(_INSERT, report, at, why, name, changed, json.dumps(texts), head)
            by_author = WhyKept.ASKED_FOR
            ask(_FORGET_OLDEST, report, by_author, report, by_author, MOST_BY_ITSELF)
            ask(_FORGET_TEXTS, report, report)
        return True

    def of(self, report: ReportId) -> tuple[KeptVersion, ...]:
        """Return the versions of a report, the newest first."""
        with self.database.asking() as ask:
            found = ask(_LIST, report)
        return tuple(
            KeptVersion(
                number=number,
                at=as_moment(at),
                why=WhyKept(why),
                name=name,
                changed=changed,
                statements=statements,
            )
            for number, at, why, name, changed, statements in found
        )

    def get(self, report: ReportId, number: int) -> Report:
        """Return what the report said. Raises NotInVaultError."""
        with self.database.asking() as ask:
            head = _one(ask, _HEAD_OF, report, number)
            bodies = ask(_BODIES_OF, number)
        said = from_plain(json.loads(head), Report, name="report")
        return replace(said, statements=tuple(statement_of(body) for (body,) in bodies))

    def _name(self, ask: Ask, last: tuple[Any, ...], why: WhyKept, name: str) -> bool:
        number, was = last[0], last[1]
        if why is not WhyKept.ASKED_FOR or (was == why and not name):
            return False
        ask(_NAME, why, name, as_text(self.now()), number)
        return True


def purge(ask: Ask, report: ReportId, statement: StatementId) -> None:
    """Take a statement out of every version, and what tells who saw it."""
    ask(_PURGE, report, statement)
    for number, head in ask(_HEADS, report):
        said = from_plain(json.loads(head), Report, name="report")
        sharing = tuple(one.without_seen(statement) for one in said.sharing)
        if sharing != said.sharing:
            ask(_SET_HEAD, to_json(replace(said, sharing=sharing)), number)
    rewrite(ask, TABLES)


def _changed(ask: Ask, report: ReportId, before: Sequence[int], after: Sequence[int]) -> int:
    """Return how many statements are other ones, new or gone."""
    statements = dict(ask(_STATEMENTS_OF, report))
    return len({statements[row] for row in set(before) ^ set(after) if row in statements})


def _one(ask: Ask, sql: str, *values: object) -> Any:
    found = ask(sql, *values)
    if not found:
        raise NotInVaultError("version")
    return found[0][0]
