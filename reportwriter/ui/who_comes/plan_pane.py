"""What is asked of the conference as a whole: a path without quorum, advice, who is apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.attendance_plan import Proceedings
from reportwriter.domain.without_quorum import GoOnGround, Path
from reportwriter.services.quorum_answer import QuorumState
from reportwriter.ui.when_text import day_of, typed_day
from reportwriter.ui.who_comes.asks import LABELS, Answer, Ask, answered
from reportwriter.ui.who_comes.panes import Pane, Shown, asked, rule_words
from reportwriter.wording import quorum as words
from reportwriter.wording.dates import weekday_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportwriter.domain.attendance_plan import AttendancePlan
    from reportwriter.domain.without_quorum import WithoutQuorum
    from reportwriter.services.coming import ComingTo

QUORUM, LEGAL, APART = "plan quorum", "plan legal", "plan apart"
"""The keys of the lines that are about the conference."""
_OF_PATH = (
    Ask.PATH,
    Ask.HELD_AGAIN_ON,
    Ask.GROUND,
    Ask.ABSENT,
    Ask.RECOMMENDS,
    Ask.PATH_REASON,
)


def asks_for_path(coming: ComingTo) -> bool:
    """Say whether there is something to do: there is no quorum, or none can be foreseen."""
    state = coming.answer.state
    is_foreseen = state is QuorumState.NOT_COUNTED and coming.foresees_none
    is_lacking = state is QuorumState.NOT_QUORATE or is_foreseen
    return is_lacking or coming.plan.without_quorum.path is not None


def plan_pane(key: str, coming: ComingTo, last_day: date | None) -> Pane:
    plan = coming.plan
    if key == LEGAL:
        shown = tuple(_legal(plan))
        lacks = words.NO_ADVICE if plan.lacks_legal_advice else ""
        return Pane(title=words.LEGAL, under=words.LEGAL_WHAT, shown=shown, lacks=lacks)
    if key == APART:
        shown = (asked(plan, Ask.APART),)
        return Pane(title=words.APART, under=words.APART_WHAT, shown=shown)
    return _quorum_pane(coming, last_day)


def plan_answered(plan: AttendancePlan, ask: Ask, given: Answer, today: date) -> AttendancePlan:
    if ask not in _OF_PATH:
        return answered(plan, ask, given)
    without = plan.without_quorum
    if ask is Ask.HELD_AGAIN_ON:
        day = day_of(str(given), today, ahead=True)
        return replace(plan, without_quorum=replace(without, held_again_on=day))
    return replace(plan, without_quorum=answered(without, ask, given))


def _quorum_pane(coming: ComingTo, last_day: date | None) -> Pane:
    said = coming.answer.reason
    if not asks_for_path(coming):
        return Pane(title=words.TITLE, under=f"{said} {words.ENOUGH}", shown=())
    without = coming.plan.without_quorum
    lacks = [words.LACKS[lack] for lack in without.lacks(last_day)]
    shown = [asked(without, Ask.PATH, words.PATHS)]
    if without.path is Path.GO_ON:
        shown += _going_on(without, coming)
    elif without.path is not None:
        day = without.held_again_on
        read = weekday_date(day) + "." if day else ""
        shown.append(
            Shown(
                ask=Ask.HELD_AGAIN_ON,
                answer=typed_day(day),
                question=LABELS[Ask.HELD_AGAIN_ON],
                hint=" ".join(part for part in (read, words.held_again_by(last_day)) if part),
            )
        )
    return Pane(title=words.TITLE, under=said, shown=tuple(shown), lacks="\n".join(lacks))


def _going_on(without: WithoutQuorum, coming: ComingTo) -> Iterator[Shown]:
    offered = ("", *coming.rules.grounds, *([without.ground] if without.ground else []))
    rule = coming.rules.grounds.get(without.ground) if without.ground else None
    choices = {ground: words.GROUNDS[ground] for ground in offered}
    yield asked(without, Ask.GROUND, choices, hint=rule_words(rule))
    if without.ground is GoOnGround.ABSENT_AGENCY_AGREES:
        yield asked(without, Ask.ABSENT, _absent(without, coming))
        one = coming.agency(without.agency)
        hint = words.views_given(one.views) if one else ""
        yield asked(without, Ask.RECOMMENDS, hint=hint)
    yield asked(without, Ask.PATH_REASON)


def _absent(without: WithoutQuorum, coming: ComingTo) -> dict[str, str]:
    """Return the agencies that are not there and whose report is, to be chosen from."""
    named = [
        one.agency
        for one in coming.agencies
        if not one.attendance.presence.is_at_table and one.observations is not None
    ]
    chosen = [without.agency] if without.agency else []
    return {"": words.GROUNDS[""]} | {name: name for name in (*named, *chosen)}


def _legal(plan: AttendancePlan) -> Iterator[Shown]:
    yield asked(plan, Ask.PROCEEDINGS, words.PROCEEDINGS)
    if plan.proceedings is Proceedings.PENDING or plan.legal_advice:
        yield asked(plan, Ask.ADVICE)
