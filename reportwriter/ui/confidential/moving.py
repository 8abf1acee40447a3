"""Moves statements of the report to the confidential page, and says where their text still is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import ItemId
from reportwriter.ui.confidential.new_items import item_of
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.errors import worded
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.confidential import ConfidentialItem
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.ui.confidential.printing import PagesForPaper, Paper
    from reportwriter.ui.confidential.sealing_queue import ConfidentialItems, Moved, OlderBackup
    from reportwriter.ui.runner import Runner

REMOVED = "The older backups are removed."


class MovedView(Protocol):
    def show_moved(self, sentence: str, *, older: bool, failed: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ConfidentialTools:
    """`choose` picks at random; `new_id` gives an id never given before.

    `ask_chair_first` says of the report that the chair advises before anything is shared; it
    returns False where that is said already.
    """

    items: ConfidentialItems
    vault: Runner
    pool: Runner
    new_id: Callable[[], str]
    choose: Callable[[Sequence[str]], str]
    ask_chair_first: Callable[[], bool]
    printing: PagesForPaper
    ask_paper: Callable[[], Paper | None]
    now: Callable[[], datetime]


class Moving:
    """`then` is told of the report and of the item that a statement has become."""

    def __init__(
        self,
        view: MovedView,
        tools: ConfidentialTools,
        then: Callable[[Report, ConfidentialItem], None],
    ) -> None:
        self._view = view
        self._tools = tools
        self._then = then
        self._older: Sequence[OlderBackup] = ()

    def move(self, report: Report, statement_id: StatementId) -> None:
        """Move a statement for good; older backups that hold it are named."""
        item = item_of(report.statement(statement_id), report, ItemId(self._tools.new_id()))
        self._tools.vault.run(
            lambda: self._tools.items.move(report.id, statement_id, item),
            done=lambda moved: self._on_moved(report, item, moved),
            failed=self._view.show_trouble,
        )

    def remove_older_backups(self) -> None:
        """Remove the backups that still hold what was moved, as the author was told."""
        backups, self._older = self._older, ()

        def remove() -> None:
            for backup in backups:
                self._tools.items.remove_backup(backup)

        self._tools.vault.run(
            remove,
            done=lambda _none: self._view.show_moved(REMOVED, older=False, failed=False),
            failed=self._view.show_trouble,
        )

    def _on_moved(self, report: Report, item: ConfidentialItem, moved: Moved) -> None:
        self._older = tuple(moved.older_backups)
        self._then(report, item)
        # While there is no fresh backup, the older ones are the only ones.
        older = bool(self._older) and moved.failure is None
        self._view.show_moved(moved_words(moved), older=older, failed=moved.failure is not None)


def moved_words(moved: Moved) -> str:
    """Return that a statement was moved, and where its text still stands."""
    said = ["The statement is on the confidential page and in no other part of your report."]
    if moved.older_backups:
        days = [short_date(local_day(backup.made_at)) for backup in moved.older_backups]
        said.append(f"Older backups still hold it: of {named(list(dict.fromkeys(days)))}.")
    if moved.signed_versions:
        versions = [str(version) for version in moved.signed_versions]
        said.append(f"It stands in what you signed as version {named(versions)}.")
    if moved.sent_to:
        have = "has" if len(moved.sent_to) == 1 else "have"
        said.append(f"{named(list(moved.sent_to))} {have} it in a draft: ask that it is removed.")
    if moved.failure is not None:
        said.append(f"The move is saved, but no new backup was made. {worded(moved.failure).what}")
    return " ".join(said)
