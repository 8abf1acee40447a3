"""Keeps something of a conference at once; while one save is under way, the newest waits."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.runner import Runner

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[_T]):
    conference: ConferenceReference
    value: _T


class NewestSaving(Generic[_T]):
    """Holds what is not kept yet, also after its screen was closed, and nothing else."""

    def __init__(
        self,
        save: Callable[[ConferenceReference, _T], None],
        vault: Runner,
        *,
        saved: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._save = save
        self._vault = vault
        self._saved = saved
        self._failed = failed
        self._waiting: _Waiting[_T] | None = None
        self._under_way: deque[_Waiting[_T]] = deque()

    def unsaved(self, conference: ConferenceReference) -> _T | None:
        """Return the newest of a conference that the vault may not hold yet."""
        for one in (self._waiting, *reversed(self._under_way)):
            if one is not None and one.conference == conference:
                return one.value
        return None

    def put(self, conference: ConferenceReference, value: _T) -> None:
        self._waiting = _Waiting(conference, value)
        self.flush()

    def flush(self) -> None:
        """Save what waits, unless a save is under way."""
        if not self._under_way:
            self.finish()

    def finish(self) -> None:
        """Have what waits saved behind what is under way, as before the vault is closed."""
        if (waiting := self._waiting) is None:
            return
        self._waiting = None
        self._under_way.append(waiting)
        self._vault.run(
            lambda: self._save(waiting.conference, waiting.value),
            done=lambda _none: self._on_saved(),
            failed=self._on_failed,
        )

    def _on_saved(self) -> None:
        self._under_way.popleft()
        if self._waiting is not None:
            self.flush()
        elif not self._under_way:
            self._saved()

    def _on_failed(self, error: ReportWriterError) -> None:
        failed = self._under_way.popleft()
        # What was put since is newer than what failed.
        if not self._under_way:
            self._waiting = self._waiting or failed
        self._failed(error)
