"""Working days left until something is due, as the area of its conference works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.due import weekdays

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId
    from reportwriter.forms.library import Library
    from reportwriter.services.closed_days import ClosedDays
    from reportwriter.ui.runner import Runner


class WorkingDays:
    """Counts weekdays until the closed days of an area are loaded, so that no screen waits.

    `closed_days` is called where they are first counted, away from the window.

    `loaded` is called when a count has become exact; `failed` where a list of days is not sound.
    """

    def __init__(
        self,
        closed_days: Callable[[], ClosedDays],
        library: Library,
        pool: Runner,
        *,
        loaded: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._closed_days = closed_days
        self._library = library
        self._pool = pool
        self._loaded = loaded
        self._failed = failed
        self._asked: set[AreaId] = set()
        self._known: set[AreaId] = set()

    def count(self, area: AreaId | None, first: date, last: date) -> int:
        """Count after the first day, up to the last. An area that is not held has weekdays only."""
        if area is None or area not in self._library.area_ids:
            return weekdays(first, last)
        if area in self._known:
            return self._exact(area, first, last)
        if area not in self._asked:
            self._asked.add(area)
            self._pool.run(
                lambda: self._exact(area, first, last),
                done=lambda _days: self._on_loaded(area),
                failed=self._on_failed,
            )
        return weekdays(first, last)

    def close(self) -> None:
        """Tell nobody any more, as the screens are going away."""
        self._loaded = lambda: None
        self._failed = lambda _error: None

    def _exact(self, area: AreaId, first: date, last: date) -> int:
        profile = self._library.area(area)
        return self._closed_days().working_days_between(profile, first, last)

    def _on_loaded(self, area: AreaId) -> None:
        self._known.add(area)
        self._loaded()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._failed(error)
