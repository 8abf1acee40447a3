"""What is asked about the current row: title, questions and answers, and what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.clocks.limb import Trigger
from reportwriter.domain.conference_record import Contribution, GivenView, StepDone
from reportwriter.domain.decision import ChildDecision, CoreGroup, Dissent, Lack, PlanAction
from reportwriter.services.citing import cite, typed_of
from reportwriter.services.conference_papers import file_name
from reportwriter.ui.at_conference.answers import CITED, DAYS, answer
from reportwriter.ui.at_conference.matter import asked_here, choices, hint, that_matter
from reportwriter.ui.at_conference.questions import QUESTIONS, Control, Form
from reportwriter.ui.at_conference.recorded import row_of
from reportwriter.ui.at_conference.rows import order_key, orders, steps, view_in_report
from reportwriter.ui.when_text import heard, why_no_day
from reportwriter.wording import conference_record as words
from reportwriter.wording import paper
from reportwriter.wording.dates import NBSP, clock, short_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reportwriter.domain.decision import Cited
    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.at_conference.answers import Answer
    from reportwriter.ui.at_conference.questions import Question
    from reportwriter.ui.at_conference.recorded import Row
    from reportwriter.ui.at_conference.rows import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One question with its answer. `words` stand in place of the usual ones where not empty."""

    ask: str
    answer: Answer
    words: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PaperPane:
    """What the files are called; no Word file is made for a member of the family."""

    file_name: str
    word_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """`act` stands on the button that does what Enter does; empty where there is nothing to do.

    `paper` is there where a paper can be made.
    """

    key: str
    form: Form
    title: str
    below: str
    shown: tuple[Shown, ...]
    lacks: str = ""
    act: str = ""
    may_remove: bool = False
    paper: PaperPane | None = None


@dataclass(frozen=True, slots=True)
class Typing:
    """What was typed that may be no day or no reference yet, by the row and the question."""

    today: date
    typed: Mapping[tuple[str, str], str]

    def of(self, key: Key, ask: str) -> str | None:
        return self.typed.get((str(key), ask))


def pane_of(meeting: AtConference, key: Key, typing: Typing) -> Pane | None:
    """Return what is asked about a row; None where it was taken away."""
    if key.form is Form.PAPER:
        return _paper(meeting, key)
    row = row_of(meeting.record, key)
    if row is None:
        return None
    asked = that_matter(meeting, key.form, row)
    return Pane(
        key=str(key),
        form=key.form,
        title=_title(meeting, key, row),
        below=_below(meeting, row),
        shown=tuple(
            _shown(meeting, row, question, typing.of(key, question.ask), typing.today)
            for question in QUESTIONS[key.form]
            if question.ask in asked
        ),
        lacks=words.lacks_words(_lacks(meeting, row)),
        act=_act(row),
        may_remove=isinstance(row, Contribution | Dissent | PlanAction),
    )


def _paper(meeting: AtConference, key: Key) -> Pane | None:
    order = next((one for one in orders(meeting) if order_key(one) == str(key)), None)
    if order is None:
        return None
    name = next((one.name for one in meeting.family if one.id == order.reader), "")
    made = PaperPane(
        file_name=file_name(meeting, order),
        word_name="" if name else file_name(meeting, order, "docx"),
    )
    lacking = len(meeting.missing)
    return Pane(
        key=str(key),
        form=key.form,
        title=paper.reader_of(order.kind, name),
        below=paper.LEDE_READER.format(name=name) if name else paper.LEDE[order.kind],
        shown=(),
        lacks=words.still_to_say(lacking) if lacking else "",
        paper=None if lacking else made,
    )


def _lacks(meeting: AtConference, row: Row) -> tuple[Lack, ...]:
    if isinstance(row, ChildDecision):
        return row.lacks(meeting.bounds)
    if isinstance(row, CoreGroup):
        of_all = (one.lack for one in meeting.missing if one.child is None)
        return tuple(one for one in of_all if one is not Lack.KIND)
    return ()


def _title(meeting: AtConference, key: Key, row: Row) -> str:
    if isinstance(row, StepDone):
        return dict(steps(meeting.area)).get(key.of, "")
    if isinstance(row, GivenView):
        return f"{row.agency}, {''.join(meeting.named([row.child]))}"
    if isinstance(row, ChildDecision):
        return "".join(meeting.named([row.child]))
    fixed = {
        Contribution: "What is said",
        Dissent: "Does not agree",
        PlanAction: "Action",
        CoreGroup: words.CORE,
    }
    return fixed[type(row)]


def _below(meeting: AtConference, row: Row) -> str:
    if isinstance(row, StepDone):
        return f"Done at {clock(row.done_at)}." if row.done_at else words.NOT_DONE
    if isinstance(row, GivenView):
        said = view_in_report(meeting, row.agency, row.child)
        because = (one.reason for one in meeting.provisional(row.agency, row.child))
        return f"{words.IN_REPORT}: {'. '.join(filter(None, (said, *because)))}"
    if isinstance(row, Contribution) and not row.withheld_from:
        return words.EVERYBODY_MAY_READ
    return ""


def _act(row: Row) -> str:
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
    kept = getattr(row, ask)
    shown = short_date(kept).replace(NBSP, " ") if kept else ""
    text = shown if typed is None else typed
    return Shown(
        ask=ask,
        answer=text,
        hint=" ".join(filter(None, (heard(text, today, ahead=True), _latest(meeting, ask)))),
        problem=why_no_day(text, today, words.A_DAY, ahead=True),
    )


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
