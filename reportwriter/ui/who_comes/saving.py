"""Keeps who comes line by line; of a line that is being typed only the newest waits."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import ComingTo
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of one line: `show` puts it into what is shown, `keep` into the vault."""

    conference: ConferenceReference
    line: str
    show: Callable[[ComingTo], ComingTo]
    keep: Callable[[ConferenceReference], None]


class LineSaving:
    """Holds what is not kept yet, also after its screen was closed."""

    def __init__(self, vault: Runner, failed: Callable[[ReportWriterError], None]) -> None:
        self._vault = vault
        self._failed = failed
        self._waiting: dict[tuple[ConferenceReference, str], Change] = {}
        self._under_way: deque[Change] = deque()

    def put(self, change: Change) -> None:
        """Keep a change, in place of one to the same line that still waits."""
        of = (change.conference, change.line)
        self._waiting.pop(of, None)
        self._waiting[of] = change
        self._flush()

    def onto(self, conference: ConferenceReference, coming: ComingTo) -> ComingTo:
        """Return what was read, with what the vault may not have held by then."""
        for change in (*self._under_way, *self._waiting.values()):
            if change.conference == conference:
                coming = change.show(coming)
        return coming

    def finish(self) -> None:
        """Have all that waits kept behind what is under way, as before the vault is closed."""
        changes, self._waiting = tuple(self._waiting.values()), {}
        self._under_way.extend(changes)
        for change in changes:
            self._run(change)

    def _run(self, change: Change) -> None:
        self._vault.run(
            lambda: change.keep(change.conference),
            done=lambda _none: self._on_kept(),
            failed=self._on_failed,
        )

    def _flush(self) -> None:
        if not self._under_way:
            self.finish()

    def _on_kept(self) -> None:
        self._under_way.popleft()
        self._flush()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._on_kept()
        self._failed(error)
