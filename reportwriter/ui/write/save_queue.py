"""Every change goes to the vault at once; while one is under way, typing waits as one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.domain.changes import EditStatement

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.changes import Change
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.writing import Writing
    from reportwriter.ui.runner import Runner


@dataclass(kw_only=True)
class SaveQueue:
    """Keeps the order of changes. What could not be saved stays at the head and is tried again."""

    writing: Writing
    vault: Runner
    report_id: ReportId
    saved: Callable[[], None]
    failed: Callable[[ReportWriterError], None]
    _waiting: list[Change] = field(default_factory=list, init=False)
    _under_way: bool = field(default=False, init=False)
    _then: list[Callable[[], None]] = field(default_factory=list, init=False)

    @property
    def is_empty(self) -> bool:
        return not self._waiting

    def put(self, change: Change) -> None:
        """Save a change as soon as what is before it is saved."""
        if self._replaces_last(change):
            self._waiting[-1] = change
        else:
            self._waiting.append(change)
        self.flush()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Call once every change so far is saved, or could not be: at once where none waits.

        Who reads the report from the vault before that would miss what was typed last.
        """
        if self._under_way:
            self._then.append(then)
        else:
            then()

    def flush(self) -> None:
        """Try the next change, unless one is under way."""
        if self._under_way or not self._waiting:
            return
        self._under_way = True
        change = self._waiting[0]
        self.vault.run(
            lambda: self.writing.apply(self.report_id, change),
            done=lambda _report: self._on_saved(),
            failed=self._on_failed,
        )

    def _replaces_last(self, change: Change) -> bool:
        # The one under way is at the head and must stay as it was handed over.
        free = self._waiting[1:] if self._under_way else self._waiting
        last = free[-1] if free else None
        return (
            isinstance(change, EditStatement)
            and isinstance(last, EditStatement)
            and change.statement.id == last.statement.id
        )

    def _on_saved(self) -> None:
        self._under_way = False
        del self._waiting[0]
        if self._waiting:
            self.flush()
        else:
            self.saved()
            self._settle()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._under_way = False
        self.failed(error)
        self._settle()

    def _settle(self) -> None:
        waited, self._then = self._then, []
        for then in waited:
            then()
