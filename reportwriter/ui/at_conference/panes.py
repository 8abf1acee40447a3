"""What is asked about the current row: title, questions and answers, and what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.child_told import ChildWording, Debrief
from reportwriter.domain.clocks.limb import Trigger
from reportwriter.domain.complaint import Complaint
from reportwriter.domain.conference_record import Contribution, GivenView, StepDone
from reportwriter.domain.core_group import ChildInGroup, GroupAction, GroupNotes, PlanDetail
from reportwriter.domain.decision import ChildDecision, CoreGroup, Dissent, Lack, PlanAction
from reportwriter.services.child_told import is_stale
from reportwriter.services.citing import cite, typed_of
from reportwriter.services.reasons import reasons_of
from reportwriter.ui.at_conference.answers import AHEAD, CITED, DAYS, answer
from reportwriter.ui.at_conference.group_rows import after_it_met, group_below, group_title
from reportwriter.ui.at_conference.matter import asked_here, choices, hint, that_matter
from reportwriter.ui.at_conference.pane_values import Pane, Shown
from reportwriter.ui.at_conference.paper_panes import pack_pane, paper_pane
from reportwriter.ui.at_conference.questions import QUESTIONS, Control, Form
from reportwriter.ui.at_conference.recorded import row_of
from reportwriter.ui.at_conference.rows import steps, view_in_report
from reportwriter.ui.at_conference.told_rows import told_below, told_title
from reportwriter.ui.when_text import heard, typed_day, why_no_day
from reportwriter.wording import child_told, reasons
from reportwriter.wording import conference_record as words
from reportwriter.wording.dates import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reportwriter.domain.decision import Cited
    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.at_conference.keys import Key
    from reportwriter.ui.at_conference.questions import Question
    from reportwriter.ui.at_conference.recorded import Row


@dataclass(frozen=True, slots=True)
class Typing:
    """What was typed that may be no day or no reference yet, by the row and the question."""

    today: date
    typed: Mapping[tuple[str, str], str]

    def of(self, key: Key, ask: str) -> str | None:
        return self.typed.get((str(key), ask))


def pane_of(meeting: AtConference, key: Key, typing: Typing) -> Pane | None:
    """Return what is asked about a row; None where it was taken away."""
    if key.form in _MADE:
        return _MADE[key.form](meeting, key)
    row = row_of(meeting.record, key)
    if row is None:
        return None
    asked = that_matter(meeting, key.form, row)
    return Pane(
        key=str(key),
        form=key.form,
        title=_title(meeting, key, row),
        below=_below_told(meeting, row) or _below(meeting, row),
        shown=tuple(
            _shown(meeting, row, question, typing.of(key, question.ask), typing.today)
            for question in QUESTIONS[key.form]
            if question.ask in asked
        ),
        lacks=words.lacks_words(_lacks(meeting, row)),
        act=_act(meeting, row),
        may_remove=isinstance(row, Contribution | Dissent | PlanAction | Complaint),
    )


def _lacks(meeting: AtConference, row: Row) -> tuple[Lack, ...]:
    if isinstance(row, ChildDecision):
        return row.lacks(meeting.bounds)
    if isinstance(row, CoreGroup):
        of_all = (one.lack for one in meeting.missing if one.child is None)
        return tuple(one for one in of_all if one is not Lack.KIND)
    return ()


def _title(meeting: AtConference, key: Key, row: Row) -> str:
    if isinstance(row, GroupNotes | ChildInGroup | PlanDetail | GroupAction):
        return group_title(meeting, key, row)
    if isinstance(row, StepDone | GivenView):
        return _title_of_course(meeting, key, row)
    if isinstance(row, ChildDecision | ChildWording | Debrief):
        name = meeting.known_as(row.child)
        return name if isinstance(row, ChildDecision) else told_title(meeting, row, name)
    fixed = {
        Contribution: "What is said",
        Dissent: "Does not agree",
        PlanAction: "Action",
        CoreGroup: words.CORE,
        Complaint: reasons.COMPLAINT,
    }
    return fixed[type(row)]


def _title_of_course(meeting: AtConference, key: Key, row: StepDone | GivenView) -> str:
    if isinstance(row, StepDone):
        return dict(steps(meeting.area)).get(key.of, "")
    return f"{row.agency}, {meeting.known_as(row.child)}"


def _below_told(meeting: AtConference, row: Row) -> str:
    return told_below(meeting, row) if isinstance(row, ChildWording | Debrief) else ""


def _below(meeting: AtConference, row: Row) -> str:
    if isinstance(row, StepDone):
        return f"Done at {clock(row.done_at)}." if row.done_at else words.NOT_DONE
    if isinstance(row, GivenView):
        said = view_in_report(meeting, row.agency, row.child)
        because = (one.reason for one in meeting.provisional(row.agency, row.child))
        return f"{words.IN_REPORT}: {'. '.join(filter(None, (said, *because)))}"
    if isinstance(row, Contribution) and not row.withheld_from:
        return words.EVERYBODY_MAY_READ
    return group_below(meeting, row) if isinstance(row, GroupNotes | PlanDetail) else ""


def _act(meeting: AtConference, row: Row) -> str:
    if isinstance(row, ChildWording) and is_stale(meeting, row):
        return child_told.STILL_HOLDS
    if not isinstance(row, StepDone):
        return ""
    return words.NOT_DONE_AFTER_ALL if row.done_at else words.NOW_DONE


def _shown(
    meeting: AtConference, row: Row, question: Question, typed: str | None, today: date
) -> Shown:
    ask = question.ask
    if ask in DAYS:
        return _day(meeting, row, ask, typed, today)
    if ask == CITED:
        return _cited(meeting, row, typed)
    is_chosen = question.control in (Control.CHOICE, Control.CHIPS)
    return Shown(
        ask=ask,
        answer=answer(row, ask),
        words=asked_here(meeting, row, ask),
        choices=choices(meeting, row, ask) if is_chosen else (),
        hint=hint(meeting, ask),
    )


def _day(meeting: AtConference, row: Row, ask: str, typed: str | None, today: date) -> Shown:
    text = typed_day(getattr(row, ask)) if typed is None else typed
    ahead = ask in AHEAD
    by_then = after_it_met(meeting) if ask == "held_on" else _latest(meeting, ask)
    return Shown(
        ask=ask,
        answer=text,
        hint=_heard_and(by_then, heard(text, today, ahead=ahead)),
        problem=why_no_day(text, today, words.A_DAY, ahead=ahead),
    )


def _heard_and(by_then: str, read: str) -> str:
    # What was read stands by itself below other fields, so it brings no full stop.
    ended = f"{read}." if read and by_then and not read.endswith(".") else read
    return " ".join(filter(None, (ended, by_then)))


_SETS: Mapping[str, Trigger] = {
    "decide_by": Trigger.PUT_OFF,
    "first_on": Trigger.CORE_GROUP,
    "review_on": Trigger.REVIEW_DATE,
}


def _latest(meeting: AtConference, ask: str) -> str:
    """Return by when the area wants it, and what that rests on."""
    deadline = meeting.latest(_SETS[ask]) if ask in _SETS else None
    if deadline is None or deadline.governing is None:
        return ""
    source = deadline.rule.source if deadline.rule else ""
    return words.by_then(deadline.timescale.what, deadline.governing.practical.date(), source)


def _reason_pane(meeting: AtConference, key: Key) -> Pane | None:
    """Return a reason in full; it is changed where it was given."""
    found = next((one for one in reasons_of(meeting) if one.key == key.of), None)
    if found is None:
        return None
    below = "\n\n".join(filter(None, (found.said, found.by, *found.quoted)))
    return Pane(key=str(key), form=key.form, title=found.what, below=below, shown=())


_MADE: Mapping[Form, Callable[[AtConference, Key], Pane | None]] = {
    Form.PAPER: paper_pane,
    Form.PACK: pack_pane,
    Form.REASON: _reason_pane,
}
"""Of what is made of the record, and is no part of it."""


def _cited(meeting: AtConference, row: Row, typed: str | None) -> Shown:
    kept: tuple[Cited, ...] = getattr(row, CITED)
    text = typed_of(meeting.statements(kept), meeting.reports) if typed is None else typed
    found = cite(text, meeting.reports)
    problems = [words.unclear_cited(*one) for one in found.unclear]
    if found.unknown:
        problems.append(words.unknown_cited(found.unknown))
    quoted = (
        words.cited_line(
            one.statement.reference, one.agency, one.statement.kind, one.statement.text
        )
        for one in found.found
    )
    return Shown(
        ask=CITED,
        answer=text,
        hint="\n".join(quoted) or words.CITE,
        problem=" ".join(problems),
    )
