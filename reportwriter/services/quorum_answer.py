"""Whether a conference may decide, and end a plan, by who sits at the table (R146-R150)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.without_quorum import Path
from reportwriter.forms.quorum import Outlook
from reportwriter.wording import quorum as words

if TYPE_CHECKING:
    from reportwriter.domain.without_quorum import WithoutQuorum
    from reportwriter.forms.quorum import Forecast


class QuorumState(StrEnum):
    NO_RULE = "no_rule"
    """The area asks for no quorum, so nothing waits for one."""
    QUORATE = "quorate"
    NOT_COUNTED = "not_counted"
    """Nobody was counted yet."""
    CONTACT_OPEN = "contact_open"
    """It depends on whether an agency at the table has had direct contact with a child."""
    NOT_QUORATE = "not_quorate"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumAnswer:
    """`needs_quorum_to_end`: the rules of the area let no plan end without a quorum.

    `counted` is None while nobody was counted, or where no rule asks for it.
    """

    state: QuorumState
    counted: Forecast | None
    without: WithoutQuorum
    needs_quorum_to_end: bool

    @property
    def is_quorate(self) -> bool:
        return self.state in (QuorumState.NO_RULE, QuorumState.QUORATE)

    @property
    def may_end_plan(self) -> bool:
        """Whether a plan may end; no path around the quorum opens this one (R149)."""
        return self.is_quorate or not self.needs_quorum_to_end

    @property
    def reason(self) -> str:
        """The sentence for it: how it stands, what is lacking, and whether a plan may end."""
        absent = self.counted.absent if self.counted else ()
        return words.reason(self.state, may_end=self.may_end_plan, absent=absent)

    @property
    def may_go_on(self) -> bool:
        """Whether it may decide: with its quorum, or on a ground the chair gave for the minute."""
        goes_on = self.without.path is Path.GO_ON and not self.without.lacks(None)
        return self.is_quorate or (self.state is QuorumState.NOT_QUORATE and goes_on)


def quorum_state(forecast: Forecast, counted: Forecast | None) -> QuorumState:
    """Return how it stands; `forecast` tells whether the area has a rule at all."""
    if forecast.outlook is Outlook.NO_RULE:
        return QuorumState.NO_RULE
    if counted is None:
        return QuorumState.NOT_COUNTED
    states = {
        Outlook.QUORATE: QuorumState.QUORATE,
        Outlook.OPEN: QuorumState.CONTACT_OPEN,
    }
    return states.get(counted.outlook, QuorumState.NOT_QUORATE)
