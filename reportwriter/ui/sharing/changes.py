"""What is said of a report that changed after somebody saw it: how much, what, and what before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.comparison import compare_words
from reportwriter.domain.seen import Since, digest_of
from reportwriter.domain.sharing import Shared
from reportwriter.ui.cards.rows import CardRow, LineRow
from reportwriter.wording.dates import clock, local_day, short_date
from reportwriter.wording.kinds import KINDS
from reportwriter.wording.sharing import SHARED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reportwriter.domain.report import Report
    from reportwriter.domain.seen import ChangedSince, Reaches
    from reportwriter.domain.sharing import SeenStatement, SharingRecord
    from reportwriter.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Told:
    """What changed since somebody saw the report, and what that was worked out from."""

    statements: Sequence[Statement]
    how: Shared
    seen: Sequence[SeenStatement]
    reaches: Reaches
    changes: tuple[ChangedSince, ...]

    def holds_for(self, report: Report, record: SharingRecord, reaches: Reaches) -> bool:
        return (
            self.statements is report.statements
            and self.seen is record.seen
            and self.how is record.how
            and self.reaches == reaches
        )


NOT_KEPT = "These words are not kept any more."
GONE = "One statement was taken out, or is kept from them now."
_ASIDE = {Since.CHANGED: "Changed", Since.NEW: "New"}


def stale_words(record: SharingRecord, changes: Sequence[ChangedSince]) -> str:
    """Return that they saw an earlier state and how much is different; empty where nothing is."""
    if record.seen_at is None or not changes:
        return ""
    when = _when(record, record.seen_at)
    count = len(changes)
    changed = "1 statement has" if count == 1 else f"{count} statements have"
    return f"They saw an earlier version ({when}). {changed} changed since."


def _when(record: SharingRecord, seen_at: datetime) -> str:
    """Return when it was shared, or, until that is said, when it was written down."""
    if record.on is None:
        return f"{short_date(local_day(seen_at))}, {clock(seen_at)}"
    return f"{short_date(record.on)}, {record.at:%H:%M}" if record.at else short_date(record.on)


def record_words(record: SharingRecord) -> str:
    """Return one sharing as a line to choose by: how, when, of which version."""
    parts = [SHARED[record.how]]
    if record.on and record.how is not Shared.NOT_SHARED:
        parts.append(f"on {short_date(record.on)}")
    if record.version:
        signed = ", signed" if record.signed_sha256 else ""
        parts.append(f"version {record.version}{signed}")
    return ", ".join(parts)


def change_row(
    change: ChangedSince, number: int | None, kept: Sequence[Statement]
) -> CardRow | LineRow:
    """Return the words as they are, and with them those that were seen, where they are kept."""
    seen = next((one for one in kept if digest_of(one) == change.digest), None)
    key, now = f"changed {change.statement}", change.now
    if now is None or number is None:
        return LineRow(key=key, text=f"{GONE} They saw: {seen.text if seen else NOT_KEPT}")
    changed = change.since is Since.CHANGED
    return CardRow(
        key=key,
        number=number,
        kind=now.kind.value if now.kind else "",
        text=now.text,
        aside=_ASIDE[change.since],
        runs=compare_words(seen.text, now.text) if changed and seen else (),
        facts=_facts(seen, now) if changed else (),
    )


def _facts(seen: Statement | None, now: Statement) -> tuple[tuple[str, str], ...]:
    """Return what the marked words do not say: that they are not kept, or the kind that was."""
    if seen is None:
        return (("They saw", NOT_KEPT),)
    if seen.kind is None or seen.kind == now.kind:
        return ()
    return (("They saw it as", KINDS[seen.kind].word),)
