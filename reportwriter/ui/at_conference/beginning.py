"""What is added to each part of a conference, and with what it begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.at_conference.rows import Part
from reportwriter.wording import conference_record as words
from reportwriter.wording import core_group, reasons
from reportwriter.wording.dates import clock, local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.complaint import Complaint
    from reportwriter.domain.conference_record import Contribution
    from reportwriter.domain.core_group import GroupAction
    from reportwriter.domain.decision import Dissent, PlanAction

    Added = Contribution | PlanAction | Dissent | Complaint

ADDS: Mapping[Part, str] = {
    Part.SAID: words.ADD_SAID,
    Part.DECISIONS: words.ADD_DISSENT,
    Part.PLAN: words.ADD_ACTION,
    Part.GROUP: core_group.ADD,
    Part.REASONS: reasons.ADD,
}
"""What can be added to a part."""


class Begins(Protocol):
    """What a new row is asked of, as `services.deciding.Deciding`."""

    def new_contribution(self) -> Contribution: ...
    def new_action(self) -> PlanAction: ...
    def new_group_action(self) -> GroupAction: ...
    def new_complaint(self) -> Complaint: ...
    def new_dissent(self) -> Dissent: ...


def begun(part: Part, deciding: Begins, now: datetime) -> tuple[Form, Added]:
    """Return a new row of a part that has something in `ADDS`."""
    return _BEGUN[part](deciding, now)


_BEGUN: Mapping[Part, Callable[[Begins, datetime], tuple[Form, Added]]] = {
    Part.SAID: lambda made, now: (
        Form.SAID,
        replace(made.new_contribution(), said_at=clock(now)),
    ),
    Part.DECISIONS: lambda made, _now: (Form.DISSENT, made.new_dissent()),
    Part.PLAN: lambda made, _now: (Form.ACTION, made.new_action()),
    Part.GROUP: lambda made, _now: (Form.GROUP_ACTION, made.new_group_action()),
    Part.REASONS: lambda made, now: (
        Form.COMPLAINT,
        replace(made.new_complaint(), received_on=local_day(now)),
    ),
}
