"""What of a report one person saw, and what has changed since; for the author's eyes alone.

A record of sharing keeps digests, not words: what is purged from a report must not live on there.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import SeenStatement, Shared, SharingRecord
from reportwriter.domain.statement import Statement


class Since(StrEnum):
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """`digest` is of what was seen, empty for a new one; `now` is None for one that is gone."""

    statement: StatementId
    since: Since
    digest: str = ""
    now: Statement | None = None


def digest_of(statement: Statement) -> str:
    """Return what tells whether somebody would read something else now: kind and words."""
    said = f"{statement.kind or ''}\n{' '.join(statement.text.split())}"
    return hashlib.sha256(said.encode()).hexdigest()


def as_seen(record: SharingRecord, report: Report, at: datetime) -> SharingRecord:
    """Return the record with what its person may read of the report as it stands at `at`."""
    seen = tuple(
        SeenStatement(statement=one.id, digest=digest_of(one))
        for one in _readable(report, record.person)
    )
    return replace(record, seen_at=at, seen=seen)


def changed_since(report: Report, record: SharingRecord) -> tuple[ChangedSince, ...]:
    """Return what differs from what the person saw, in printed order, what is gone last.

    What they were never to read is no change to them. A record without a moment, as of a copy that
    was made earlier, tells nothing.
    """
    if record.seen_at is None or record.how is Shared.NOT_SHARED:
        return ()
    return tuple(_changes(report, record))


def _changes(report: Report, record: SharingRecord) -> Iterator[ChangedSince]:
    seen = {one.statement: one.digest for one in record.seen}
    readable = _readable(report, record.person)
    for statement in readable:
        before = seen.get(statement.id, "")
        if before != digest_of(statement):
            since = Since.CHANGED if before else Since.NEW
            yield ChangedSince(statement=statement.id, since=since, digest=before, now=statement)
    still = {statement.id for statement in readable}
    for gone, digest in seen.items():
        if gone not in still:
            yield ChangedSince(statement=gone, since=Since.GONE, digest=digest)


def _readable(report: Report, person: PersonId) -> tuple[Statement, ...]:
    """Return what has words and is not kept from the person; an empty line is nothing to read."""
    reach = reaches(report)
    return tuple(
        one
        for one in report.statements
        if one.text.strip() and not reach[one.id].hidden_from(person)
    )
