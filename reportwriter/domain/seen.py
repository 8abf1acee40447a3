"""What of a report one person saw, and what has changed since; for the author's eyes alone.

A record of sharing keeps digests, not words: what is purged from a report must not live on there.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.disclosure import Reach, reaches
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import SeenStatement, Shared, SharingRecord
from reportwriter.domain.statement import Statement

Reaches = Mapping[StatementId, Reach]

_DIGITS = 16
"""Nobody forges these against themselves, and a report of thousands of statements keeps many."""


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
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGITS]


def as_seen(record: SharingRecord, report: Report, at: datetime) -> SharingRecord:
    """Return the record with what its person may read of the report as it stands at `at`."""
    seen = tuple(
        SeenStatement(statement=one.id, digest=digest_of(one))
        for one in _readable(report, record.person, reaches(report))
    )
    return replace(record, seen_at=at, seen=seen)


def changed_since(
    report: Report, record: SharingRecord, reach: Reaches | None = None
) -> tuple[ChangedSince, ...]:
    """Return what differs from what the person saw, in printed order, what is gone last.

    What they were never to read is no change to them. A record without a moment, as of a copy that
    was made earlier, tells nothing. `reach` is that of the report, where it was worked out before;
    it may leave out what nobody is kept from.
    """
    if record.seen_at is None or record.how is Shared.NOT_SHARED:
        return ()
    return tuple(_changes(report, record, reaches(report) if reach is None else reach))


def _changes(report: Report, record: SharingRecord, reach: Reaches) -> Iterator[ChangedSince]:
    seen = {one.statement: one.digest for one in record.seen}
    readable = _readable(report, record.person, reach)
    for statement in readable:
        before = seen.get(statement.id, "")
        if before != digest_of(statement):
            since = Since.CHANGED if before else Since.NEW
            yield ChangedSince(statement=statement.id, since=since, digest=before, now=statement)
    still = {statement.id for statement in readable}
    for gone, digest in seen.items():
        if gone not in still:
            yield ChangedSince(statement=gone, since=Since.GONE, digest=digest)


def _readable(report: Report, person: PersonId, reach: Reaches) -> tuple[Statement, ...]:
    """Return what has words and is not kept from the person; an empty line is nothing to read."""
    return tuple(
        one
        for one in report.statements
        if one.text.strip() and not (one.id in reach and reach[one.id].hidden_from(person))
    )
