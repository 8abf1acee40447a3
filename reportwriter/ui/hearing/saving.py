"""Every decision is sealed and kept at once; while one is under way, the newest waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.hearing import ClosedSlot, HearingRecord, Left
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.hearing import OpenHearing
    from reportwriter.ui.runner import Runner


class Hearings(Protocol):
    """What this screen needs of `services.hearing.Hearing`."""

    def open(self, conference: ConferenceReference, passphrase: str) -> OpenHearing: ...
    def save(self, conference: ConferenceReference, record: HearingRecord, left: Left) -> None: ...
    def new_slot(self) -> ClosedSlot: ...


@dataclass(frozen=True, slots=True)
class _Waiting:
    conference: ConferenceReference
    record: HearingRecord
    left: Left


class RecordSaving:
    """Holds what is not sealed yet, also after the page was locked, and nothing else."""

    def __init__(
        self,
        hearings: Hearings,
        vault: Runner,
        *,
        sealed: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._hearings = hearings
        self._vault = vault
        self._sealed = sealed
        self._failed = failed
        self._waiting: _Waiting | None = None
        self._under_way: _Waiting | None = None

    def unsealed(self, conference: ConferenceReference) -> HearingRecord | None:
        """Return the newest record of a conference that the vault may not hold yet."""
        for one in (self._waiting, self._under_way):
            if one is not None and one.conference == conference:
                return one.record
        return None

    def put(self, conference: ConferenceReference, record: HearingRecord, left: Left) -> None:
        self._waiting = _Waiting(conference, record, left)
        self.flush()

    def flush(self) -> None:
        """Seal what waits, unless sealing is under way."""
        waiting = self._waiting
        if waiting is None or self._under_way is not None:
            return
        self._waiting, self._under_way = None, waiting
        self._vault.run(
            lambda: self._hearings.save(waiting.conference, waiting.record, waiting.left),
            done=lambda _none: self._on_sealed(),
            failed=lambda error: self._on_failed(waiting, error),
        )

    def _on_sealed(self) -> None:
        self._under_way = None
        if self._waiting is not None:
            self.flush()
        else:
            self._sealed()

    def _on_failed(self, failed: _Waiting, error: ReportWriterError) -> None:
        self._under_way = None
        # What was decided since is newer than what failed.
        self._waiting = self._waiting or failed
        self._failed(error)
