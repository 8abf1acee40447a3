"""What one of the family must not find in the print of all reports for them.

What one report keeps from them is looked for in the parts of all others too, and so is what is
protected in reports that are not in the print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.fact_register import always_said, is_said
from reportwriter.services.paper_facts import facts_of_conference, facts_of_report
from reportwriter.services.protected_facts import NEVER_LET_THROUGH, FactKind, protected_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.services.deciding import AtConference
    from reportwriter.services.family_pack_plan import PackPlan
    from reportwriter.services.protected_facts import Fact


def facts_not_in_pack(meeting: AtConference, plan: PackPlan) -> tuple[Fact, ...]:
    """Return each fact once.

    Who was asked, who wrote, and where it is held, everybody there knows; and somebody whom one
    report names to this reader is no secret of another that does not.
    """
    told = (
        *meeting.agencies,
        meeting.conference.venue,
        plan.reader.name,
        *(words for one in plan.parts for words in always_said(one.report.opened.report)),
    )
    named = {person.name for one in plan.parts for person in one.made.copy.people}
    found = dict.fromkeys(
        fact
        for fact in _all(meeting, plan)
        if fact.kind in NEVER_LET_THROUGH or not is_said(fact.words, told)
    )
    return tuple(one for one in found if one.kind is not FactKind.NAME or one.words not in named)


def _all(meeting: AtConference, plan: PackPlan) -> Iterator[Fact]:
    for one in plan.parts:
        yield from protected_facts(one.report.opened.report, one.known, one.made.left_out)
    for out in plan.out:
        yield from facts_of_report(meeting, out.report, plan.reader)
    yield from facts_of_conference(meeting, plan.reader)
