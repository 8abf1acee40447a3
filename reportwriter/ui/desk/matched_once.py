"""Compares the reports of a conference once for all pages of its desk, whichever asks first."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from reportwriter.services.desk.agreeing import Matched

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.desk.headings import SideBySide


class MatchedOnce:
    """Two pages may ask at once, each on a thread of the pool; the second waits for the first.

    What is found depends on the reports alone, so it holds where the desk of the same conference is
    opened again with the same reports, and is let go of where it is not.
    """

    def __init__(self) -> None:
        self._comparing = Lock()
        self._keeping = Lock()
        self._conference: ConferenceReference | None = None
        self._turn = 0
        self._kept: Matched | None = None

    def serve(self, conference: ConferenceReference | None) -> None:
        """Keep what is found for one conference from now on; None lets go of all, and waits not."""
        if conference != self._conference or conference is None:
            with self._keeping:
                self._conference = conference
                self._turn += 1
                self._kept = None

    def asked(self, desk: SideBySide) -> Callable[[], Matched]:
        """Return what compares these reports; ask on the window's thread, and compare on any.

        What comes of it after another conference is served, or none, is not kept.
        """
        turn = self._turn
        return lambda: self._of(desk, turn)

    def _of(self, desk: SideBySide, turn: int) -> Matched:
        with self._comparing:
            made = self._kept
            if made is None or made.desk != desk:
                # What is true no longer need not be held beside what is.
                self._keep(None, turn)
                made = Matched(desk)
                self._keep(made, turn)
            return made

    def _keep(self, made: Matched | None, turn: int) -> None:
        with self._keeping:
            if turn == self._turn:
                self._kept = made
