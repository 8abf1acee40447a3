"""When and how the chair was told, or that the chair is to ring: what the page says of itself.

Every change is sealed and kept as it is typed; while one is under way, the newest waits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.when_text import day_of
from reportwriter.wording.dates import short_date, weekday_date

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reportwriter.domain.conference import Contact
    from reportwriter.domain.confidential import ConfidentialPage
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.confidential.sealing_queue import ConfidentialItems
    from reportwriter.ui.runner import Runner

NO_DAY = "Type one day, as 29 dec or yesterday."


class TellingAsk(StrEnum):
    """What is asked; a tick is answered with `yes` or nothing."""

    DAY = "day"
    HOW = "how"
    PLEASE_RING = "please_ring"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingPane:
    """What stands in the panel; `usual` is the contact that is printed where none is given."""

    day: str
    understood: str
    how: str
    please_ring: bool
    contact: str
    usual: str


class TellingView(Protocol):
    def show_telling(self, pane: TellingPane) -> None: ...
    def show_day(self, understood: str) -> None: ...


class Telling:
    """`today` is the day by which a date without a year is read."""

    def __init__(
        self,
        view: TellingView,
        items: ConfidentialItems,
        vault: Runner,
        *,
        today: Callable[[], date],
        sealed: Callable[[], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._view = view
        self._items = items
        self._vault = vault
        self._today = today
        self._sealed = sealed
        self._failed = failed
        self._page: ConfidentialPage | None = None
        self._waiting: ConfidentialPage | None = None
        self._under_way = False

    def show(self, page: ConfidentialPage, author: Contact) -> None:
        """Show what the page says of itself; its items are no concern of this panel."""
        self._page = replace(page, items=())
        told = page.chair_told
        self._view.show_telling(
            TellingPane(
                day=short_date(told.on).replace("\N{NO-BREAK SPACE}", " ") if told.on else "",
                understood=_understood(told.on),
                how=told.how,
                please_ring=told.please_ring,
                contact=page.contact,
                usual=author.telephone or author.email,
            )
        )

    @property
    def page(self) -> ConfidentialPage | None:
        """What the page says of itself, without its items; None while it is closed."""
        return self._page

    def forget(self) -> None:
        """Drop every word, except what is still to be sealed."""
        self._page = None

    def answer(self, ask: TellingAsk, given: str) -> None:
        """Put an answer in and seal the page's own words."""
        if self._page is None:
            return
        page = self._answered(self._page, ask, given)
        if page != self._page:
            self._page = self._waiting = page
            self.flush()

    def flush(self) -> None:
        """Seal what waits, unless sealing is under way."""
        page = self._waiting
        if page is None or self._under_way:
            return
        self._waiting, self._under_way = None, True
        self._vault.run(
            lambda: self._items.save_frame(page),
            done=lambda _none: self._on_sealed(),
            failed=lambda error: self._on_failed(page, error),
        )

    def _answered(self, page: ConfidentialPage, ask: TellingAsk, given: str) -> ConfidentialPage:
        told = page.chair_told
        if ask is TellingAsk.CONTACT:
            return replace(page, contact=given)
        if ask is TellingAsk.HOW:
            told = replace(told, how=given)
        elif ask is TellingAsk.PLEASE_RING:
            told = replace(told, please_ring=bool(given))
        else:
            # A day that cannot be read is no day: what stood there before is not what is typed.
            told = replace(told, on=day_of(given, self._today()))
            self._view.show_day(NO_DAY if given.strip() and not told.on else _understood(told.on))
        return replace(page, chair_told=told)

    def _on_sealed(self) -> None:
        self._under_way = False
        if self._waiting is not None:
            self.flush()
        else:
            self._sealed()

    def _on_failed(self, page: ConfidentialPage, error: ReportWriterError) -> None:
        self._under_way = False
        # What was typed since is newer than what failed.
        self._waiting = self._waiting or page
        self._failed(error)


def _understood(day: date | None) -> str:
    return weekday_date(day) if day else ""
