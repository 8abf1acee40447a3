"""Every change of a message is sealed and kept at once; while one is under way, typing waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.message import ChairMessage
    from reportwriter.ui.runner import Runner


class Drafts(Protocol):
    """What this needs of `services.chair_messages.ChairMessages`."""

    def keep_draft(self, message: ChairMessage) -> None: ...
    def forget_draft(self, conference: ConferenceReference) -> None: ...


class DraftKeeper:
    """Keeps the newest state; one that says nothing any more is forgotten."""

    def __init__(
        self,
        drafts: Drafts,
        vault: Runner,
        *,
        sealed: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._drafts = drafts
        self._vault = vault
        self._sealed = sealed
        self._failed = failed
        self._waiting: ChairMessage | None = None
        self._under_way = False
        self._then: Callable[[], None] | None = None

    def put(self, message: ChairMessage) -> None:
        self._waiting = message
        self._flush()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Do something once nothing waits to be sealed."""
        if self._under_way or self._waiting is not None:
            self._then = then
            self._flush()
        else:
            then()

    def _flush(self) -> None:
        message = self._waiting
        if self._under_way or message is None:
            return
        self._waiting = None
        self._under_way = True
        self._vault.run(
            lambda: self._keep(message),
            done=lambda _none: self._on_kept(),
            failed=lambda error: self._on_failed(message, error),
        )

    def _keep(self, message: ChairMessage) -> None:
        if message.points:
            self._drafts.keep_draft(message)
        else:
            self._drafts.forget_draft(message.conference)

    def _on_kept(self) -> None:
        self._under_way = False
        if self._waiting is not None:
            self._flush()
            return
        self._sealed()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_failed(self, message: ChairMessage, error: ReportWriterError) -> None:
        self._under_way = False
        # What was typed since is newer than what failed.
        self._waiting = self._waiting or message
        self._then = None
        self._failed(error)
