"""What is said while the days of a conference are typed: what was read, and what rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.invite.typed import DUE, STARTS, STRATEGY, moment
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import day_of
from reportwriter.wording import convening
from reportwriter.wording.dates import weekday_date, weekday_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import FormRef
    from reportwriter.ui.invite.typed import Typed
    from reportwriter.ui.runner import Runner

    _Asked = tuple[Conference, tuple[FormRef, ...]]


class DaysView(Protocol):
    def show_understood(self, field: str, words: str) -> None: ...


class RulesView(Protocol):
    def show_rules(self, told: Sequence[str]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


def show_days(view: DaysView, typed: Typed, today: date) -> None:
    """Say what was understood of the moments and the day that were typed."""
    for field, text in ((STARTS, typed.starts), (DUE, typed.due)):
        at = moment(text, today)
        view.show_understood(field, weekday_moment(at) if at else "")
    began = day_of(typed.strategy, today)
    view.show_understood(STRATEGY, weekday_date(began) if began else convening.STRATEGY_HINT)


class RulesAhead:
    """Asks away from the window: the first day that is asked for loads what knows of holidays."""

    def __init__(
        self,
        view: RulesView,
        rules: Callable[[Conference, Sequence[FormRef]], Sequence[str]],
        pool: Runner,
    ) -> None:
        self._view = view
        self._rules = rules
        self._looking = WhileWanted(pool)
        self._asked: _Asked | None = None

    def look(self, conference: Conference, forms: Sequence[FormRef]) -> None:
        """Show what the rules say; what is asked already is not asked again."""
        asked = (conference, tuple(forms))
        if asked == self._asked:
            return
        self._asked = asked
        self._looking.leave()
        self._looking.run(
            lambda: self._rules(*asked), done=self._view.show_rules, failed=self._on_failed
        )

    def forget(self) -> None:
        """Show nothing, nor what is still on its way."""
        self._asked = None
        self._looking.leave()
        self._view.show_rules(())

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_rules(())
        self._view.show_trouble(error)
