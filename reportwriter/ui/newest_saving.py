"""Keeps something of a conference at once; while one save is under way, the newest waits."""

from __future__ import annotations

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
        self._under_way: _Waiting[_T] | None = None

    def unsaved(self, conference: ConferenceReference) -> _T | None:
        """Return the newest of a conference that the vault may not hold yet."""
        for one in (self._waiting, self._under_way):
            if one is not None and one.conference == conference:
                return one.value
        return None

    def put(self, conference: ConferenceReference, value: _T) -> None:
        self._waiting = _Waiting(conference, value)
        self.flush()

    def flush(self) -> None:
        """Save what waits, unless a save is under way."""
        waiting = self._waiting
        if waiting is None or self._under_way is not None:
            return
        self._waiting, self._under_way = None, waiting
        self._vault.run(
            lambda: self._save(waiting.conference, waiting.value),
            done=lambda _none: self._on_saved(),
            failed=lambda error: self._on_failed(waiting, error),
        )

    def _on_saved(self) -> None:
        self._under_way = None
        if self._waiting is not None:
            self.flush()
        else:
            self._saved()

    def _on_failed(self, failed: _Waiting[_T], error: ReportWriterError) -> None:
        self._under_way = None
        # What was put since is newer than what failed.
        self._waiting = self._waiting or failed
        self._failed(error)
