"""Keeps what is said to a draft as it is typed: each save is one text, the newest last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import DraftId, StatementId
    from reportwriter.ui.runner import Runner


class Says(Protocol):
    def say(self, draft: DraftId, statement: StatementId | None, text: str) -> None: ...


class RemarkKeeper:
    """While one save is under way, what is typed meanwhile waits, each place once."""

    def __init__(
        self, drafts: Says, vault: Runner, *, failed: Callable[[ReportWriterError], None]
    ) -> None:
        self._drafts = drafts
        self._vault = vault
        self._failed = failed
        self._waiting: dict[tuple[DraftId, StatementId | None], str] = {}
        self._under_way = False
        self._then: Callable[[], None] | None = None

    def put(self, draft: DraftId, statement: StatementId | None, text: str) -> None:
        self._waiting[draft, statement] = text
        self._flush()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Do something once nothing waits to be kept; not where something could not be."""
        self._then = then
        self._flush()

    def _flush(self) -> None:
        if self._under_way:
            return
        if not self._waiting:
            then, self._then = self._then, None
            if then is not None:
                then()
            return
        (draft, statement), text = next(iter(self._waiting.items()))
        del self._waiting[draft, statement]
        self._under_way = True
        self._vault.run(
            lambda: self._drafts.say(draft, statement, text),
            done=lambda _none: self._on_kept(),
            failed=self._on_failed,
        )

    def _on_kept(self) -> None:
        self._under_way = False
        self._flush()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._under_way = False
        self._then = None
        self._failed(error)
