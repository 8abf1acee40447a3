"""Puts together what several reports tell of one event, beside the window, as the chair decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.desk.chronology_tale import Tale
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.ui.runner import WhileWanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.desk.agreeing import Decisions, Matched
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.ui.desk.chronology_tale import Untold
    from reportwriter.ui.desk.matched_once import MatchedOnce
    from reportwriter.ui.desk.own_page import PageTools
    from reportwriter.ui.runner import Runner


class DecidedMatches(Protocol):
    """What is needed here of `services.desk.agreeing.Agreements`."""

    def of(self, conference: ConferenceReference) -> Decisions: ...


@dataclass(frozen=True, kw_only=True)
class Matching:
    """What accounts are matched with: `vault` asks what was decided.

    `pool` compares them once what stands on the page is painted.
    """

    once: MatchedOnce
    agreements: DecidedMatches
    vault: Runner
    pool: Runner


class Joining:
    """`tale` tells each event once, when that is worked out; `changed` is told then.

    It is told as well where it `has_failed`: then each account goes on standing by itself.
    """

    def __init__(self, tools: PageTools, matching: Matching, changed: Callable[[], None]) -> None:
        self.tale: Tale | None = None
        self.has_failed = False
        self._tools = tools
        self._matching = matching
        self._changed = changed
        compared = replace(tools, pool=matching.pool, failed=self._on_failed)
        self._matched = WorkedOut["Matched"](compared, self._decide_anew)
        self._deciding = WhileWanted(matching.vault)
        self._telling = WhileWanted(tools.pool)
        self._of: tuple[OpenDesk, Untold] | None = None
        self._told_of: tuple[Matched, Decisions] | None = None
        """Of what there is a tale, or one is being worked out."""

    def join(self, desk: OpenDesk, untold: Untold) -> None:
        """Have it put together; what the chair decided since is asked each time."""
        self._of, self.has_failed = (desk, untold), False
        if (matched := self._matched.of(desk.side_by_side)) is not None:
            self._decide_anew(matched)
            return
        self._matched.make(desk.side_by_side, self._matching.once.asked(desk.side_by_side))

    def forget(self) -> None:
        self._matched.forget()
        self._deciding.leave()
        self._telling.leave()
        self._of, self._told_of = None, None
        self.tale, self.has_failed = None, False

    def _decide_anew(self, matched: Matched) -> None:
        if self._of is not None:
            desk, untold = self._of
            # What was decided before could be asked for before, and come after it.
            self._deciding.leave()
            self._deciding.run(
                lambda: self._matching.agreements.of(desk.board.conference.reference),
                done=lambda decisions: self._on_decisions(untold, matched, decisions),
                failed=self._on_failed,
            )

    def _on_decisions(self, untold: Untold, matched: Matched, decisions: Decisions) -> None:
        if self._told_of != (matched, decisions):
            self._told_of = matched, decisions
            # A tale of what was decided before could be done after it.
            self._telling.leave()
            self._telling.run(
                lambda: Tale(untold, matched.decided(decisions).events),
                done=self._on_told,
                failed=self._on_failed,
            )

    def _on_told(self, tale: Tale) -> None:
        self.tale = tale
        self._changed()

    def _on_failed(self, error: ReportWriterError) -> None:
        # Who asks again may be luckier.
        self._told_of, self.has_failed = None, True
        self._tools.failed(error)
        self._changed()
