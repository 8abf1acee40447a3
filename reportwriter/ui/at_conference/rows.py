"""The parts of a conference, and the rows of each, as plain values ready to be shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.paper import PaperKind
from reportwriter.services.child_told import children_told, told
from reportwriter.services.conference_papers import Order, readers
from reportwriter.services.family_pack_plan import pack_readers
from reportwriter.services.reasons import complaint_lines, reasons_of
from reportwriter.ui.at_conference.group_rows import group_lines
from reportwriter.ui.at_conference.keys import Key
from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.at_conference.told_rows import told_lines
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.table_rows import Heading, KindCell, Line, Words
from reportwriter.wording import attendance, family_pack, paper, reasons
from reportwriter.wording import conference_record as words
from reportwriter.wording.dates import clock, short_date
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.conference_record import Contribution
    from reportwriter.domain.decision import PlanAction
    from reportwriter.domain.ids import PersonId
    from reportwriter.forms.area import Area
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.reasons import Reason


class Part(StrEnum):
    COURSE = "course"
    SAID = "said"
    VIEWS = "views"
    DECISIONS = "decisions"
    PLAN = "plan"
    TOLD = "told"
    GROUP = "group"
    REASONS = "reasons"
    PAPERS = "papers"


CORE_KEY = "core_group"
_KINDS = (PaperKind.DECISION, PaperKind.MINUTES)
"""The letter goes out first."""
HEADINGS: Mapping[Part, tuple[Heading, ...]] = {
    Part.COURSE: (Heading("Step", 76), Heading("Done", 24)),
    Part.SAID: (Heading("Who", 24), Heading("Kind", 27), Heading("What", 49)),
    Part.VIEWS: (
        Heading("Agency and child", 40),
        Heading("In the report", 30),
        Heading("At the conference", 30),
    ),
    Part.DECISIONS: (Heading("Who", 24), Heading("Decision", 38), Heading("Still to say", 38)),
    Part.TOLD: (
        Heading("Child", 18),
        Heading("What adults read", 42),
        Heading("In words for the child", 40),
    ),
    Part.GROUP: (Heading("What", 44), Heading("Who", 30), Heading("When", 26)),
    Part.REASONS: (Heading("For what", 32), Heading("Reason", 44), Heading("Who, when", 24)),
    Part.PAPERS: (Heading("Paper", 40), Heading("For", 60)),
    Part.PLAN: (Heading("What", 44), Heading("Who", 30), Heading("By when", 26)),
}


def contents(meeting: AtConference) -> tuple[RailRow, ...]:
    """Return the parts, with how much is in each."""
    record = meeting.record
    counted = {
        Part.COURSE: sum(record.step(key).done_at is not None for key, _ in steps(meeting.area)),
        Part.SAID: len(record.contributions),
        Part.VIEWS: sum(one.is_given for one in record.views),
        Part.DECISIONS: 0,
        Part.PLAN: len(record.actions),
        Part.GROUP: len(record.group_notes.actions),
        Part.TOLD: sum(len(told(meeting, child)) for child in children_told(meeting)),
        Part.REASONS: sum(one.is_open for one in record.complaints),
        Part.PAPERS: 0,
    }
    return tuple(
        RailRow(key=part, title=words.PARTS[part][0], aside=str(counted[part] or ""))
        for part in Part
    )


def steps(area: Area) -> Iterator[tuple[str, str]]:
    """Give the steps of the running sheet with their words, the area's questions among them."""
    for key, said in words.STEPS.items():
        if key == words.QUESTIONS_BEFORE:
            for number, question in enumerate(area.conduct.questions, start=1):
                yield f"question_{number}", question
        yield key, said


def lines(meeting: AtConference, part: Part) -> tuple[Line, ...]:
    """Return the rows of one part."""
    made = {
        Part.COURSE: _course,
        Part.SAID: _said,
        Part.VIEWS: _views,
        Part.DECISIONS: _decisions,
        Part.PLAN: _plan,
        Part.TOLD: told_lines,
        Part.GROUP: group_lines,
        Part.REASONS: _reasons,
        Part.PAPERS: _papers,
    }
    return tuple(made[part](meeting))


def _course(meeting: AtConference) -> Iterator[Line]:
    for step, said in steps(meeting.area):
        found = meeting.record.step(step)
        done = clock(found.done_at) if found.done_at else words.NOT_DONE
        is_done = found.done_at is not None
        yield Line(
            key=str(Key(Form.STEP, step)),
            cells=(
                Words("\n".join(filter(None, (said, found.note.strip()))), strong=not is_done),
                Words(done, tone="success", mark="tick") if is_done else Words(done, tone="second"),
            ),
            spoken=_spoken(said, f"done at {done}" if is_done else done, found.note),
        )


def _said(meeting: AtConference) -> Iterator[Line]:
    for one in meeting.record.contributions:
        who = " ".join(filter(None, (one.said_at, one.who.strip()))) or words.NOTHING_SAID
        text = one.text.strip() or words.NOTHING_SAID
        yield Line(
            key=str(Key(Form.SAID, one.id)),
            cells=(
                Words(who, strong=True),
                KindCell(one.kind),
                Words(text, mark="eye-off" if one.withheld_from else ""),
            ),
            spoken=_spoken(who, words.KIND_CHOICES[one.kind or ""], text, _kept(meeting, one)),
        )


def _views(meeting: AtConference) -> Iterator[Line]:
    for one in meeting.coming.by_contact:
        agency, first = one.agency, attendance.FIRST if one.attendance.is_first else ""
        for child in meeting.children:
            given = meeting.record.view(agency, child.id)
            now = words.VIEWS[given.view or ""]
            if given.categories:
                now = f"{now}, {meeting.titles(given.categories)}"
            before = view_in_report(meeting, agency, child.id)
            yield Line(
                key=str(Key(Form.VIEW, f"{child.id} {agency}")),
                cells=(
                    Words("\n".join(filter(None, (agency, child.known_as, first))), strong=True),
                    Words(before, tone="second"),
                    Words(now, tone="" if given.is_given else "second"),
                ),
                spoken=_spoken(agency, child.known_as, first, f"{words.IN_REPORT}: {before}", now),
            )


def view_in_report(meeting: AtConference, agency: str, child: PersonId) -> str:
    """Return the provisional view of an agency, or why there is none to be read."""
    if all(report.agency != agency for report in meeting.reports):
        return words.NO_REPORT
    views = meeting.provisional(agency, child)
    if not views:
        return words.NO_VIEW_IN_REPORT
    said = (
        ", ".join(filter(None, (words.VIEWS[one.view], meeting.titles(one.categories))))
        for one in views
    )
    return "; ".join(dict.fromkeys(said))


def _decisions(meeting: AtConference) -> Iterator[Line]:
    for child in meeting.children:
        decision = meeting.record.decision(child.id)
        said = meeting.decided(child.id)
        if decision.categories:
            said = f"{said}: {meeting.titles(decision.categories)}"
        lacks = [words.LACKS[one] for one in decision.lacks(meeting.bounds)]
        yield Line(
            key=str(Key(Form.DECISION, child.id)),
            cells=(
                Words(child.known_as, strong=True),
                Words(said),
                Words(_sentence(lacks), tone="error") if lacks else Words("", mark="tick"),
            ),
            spoken=_spoken(child.known_as, said, words.lacks_words(decision.lacks(meeting.bounds))),
        )
    for dissent in meeting.record.dissents:
        who = dissent.who.strip() or words.NOTHING_SAID
        yield Line(
            key=str(Key(Form.DISSENT, dissent.id)),
            cells=(
                Words(who, strong=True),
                Words(f"Does not agree: {dissent.about}".strip(": ")),
                Words(dissent.because),
            ),
            spoken=_spoken(who, "does not agree", dissent.about, dissent.because),
        )


def _plan(meeting: AtConference) -> Iterator[Line]:
    group = meeting.record.core_group
    first = short_date(group.first_on) if group.first_on else ""
    yield Line(
        key=CORE_KEY,
        cells=(Words(words.CORE, strong=True), Words(group.lead_worker), Words(first)),
        spoken=_spoken(words.CORE, group.lead_worker, first),
    )
    for action in meeting.record.actions:
        what = action.what.strip() or words.NOTHING_SAID
        yield Line(
            key=str(Key(Form.ACTION, action.id)),
            cells=(
                Words(what, mark="eye-off" if action.withheld_from else ""),
                Words(action.who),
                Words(action.by_when),
            ),
            spoken=_spoken(what, action.who, action.by_when, _kept(meeting, action)),
        )


def _reasons(meeting: AtConference) -> Iterator[Line]:
    """Give the complaints first, which are work; then every reason that was given."""
    for one in meeting.record.complaints:
        text = one.text.strip() or reasons.ABOUT[one.matter]
        state = one.outcome.strip() or reasons.OPEN
        who = f"{reasons.COMPLAINT}: {one.who.strip() or words.NOTHING_SAID}"
        tone = "" if one.outcome.strip() else "error"
        yield Line(
            key=str(Key(Form.COMPLAINT, one.id)),
            cells=(Words(who, strong=True), Words(text), Words(state, tone=tone)),
            spoken=_spoken(who, text, *complaint_lines(one)),
        )
    for reason in reasons_of(meeting):
        yield Line(
            key=str(Key(Form.REASON, reason.key)),
            cells=(
                Words(reason.what, strong=True),
                Words("\n".join(filter(None, (reason.said, _references(reason))))),
                Words(reason.by, tone="second"),
            ),
            spoken=_spoken(reason.what, reason.said, reason.by),
        )


def _references(reason: Reason) -> str:
    """Return what a reason rests on in short; beside the list it is quoted."""
    cited = named([str(one.statement.reference) for one in reason.cited])
    return reasons.RESTS_ON.format(references=cited) if cited else ""


def _orders(meeting: AtConference) -> tuple[Order, ...]:
    """Return every paper that can be made: first for everybody, then for each of the family."""
    people = (None, *(person.id for person in readers(meeting)))
    papers = (Order(kind, one) for one in people for kind in _KINDS)
    own = (Order(PaperKind.CHILD, child.id) for child in children_told(meeting))
    has_met = meeting.record.group_notes.held_on is not None
    of_group = (Order(PaperKind.CORE_GROUP, one) for one in people if has_met)
    return (*papers, *own, *of_group, Order(PaperKind.REASONS))


def order_of(meeting: AtConference, key: str) -> Order | None:
    """Return the paper of a row; None where nobody can have it."""
    return next((one for one in _orders(meeting) if _order_key(one) == key), None)


def _order_key(order: Order) -> str:
    return str(Key(Form.PAPER, " ".join(filter(None, (order.kind, order.reader)))))


def _papers(meeting: AtConference) -> Iterator[Line]:
    """Give the papers in the order in which they are wanted: before the conference, then after."""
    for person in pack_readers(meeting):
        yield Line.of_words(str(Key(Form.PACK, person.id)), (family_pack.IN_LIST, person.name))
    names = {person.id: person.name for person in meeting.family}
    for order in _orders(meeting):
        name = names[order.reader] if order.reader else paper.IN_LIST[order.kind]
        edition = paper.EDITIONS[order.kind]
        yield Line.of_words(_order_key(order), (edition, name))


def _kept(meeting: AtConference, one: Contribution | PlanAction) -> str:
    names = named(list(meeting.named(one.withheld_from)))
    return f"not for {names}" if names else ""


def _sentence(lacks: Sequence[str]) -> str:
    said = named(lacks)
    return f"{said[:1].upper()}{said[1:]}."


def _spoken(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
