"""Puts what was decided, the plan and the next dates into the parts of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.clocks.limb import Aim, Direction, Trigger
from reportwriter.domain.decision import Decided, Limb, Manner, Referral, YesNo
from reportwriter.domain.paper import Entry, Grid, PaperPart
from reportwriter.wording import conference_record as record_words
from reportwriter.wording import paper as words
from reportwriter.wording.dates import weekday_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportwriter.domain.decision import ChildDecision, PlanAction
    from reportwriter.domain.people import Person
    from reportwriter.services.deadlines import Deadline
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.paper_reader import PaperReader


def decision_parts(meeting: AtConference, reader: PaperReader) -> Iterator[PaperPart]:
    """Give one part for each child, with the reasons and the statements they rest on."""
    for child in meeting.children:
        decision = meeting.record.decision(child.id)
        yield PaperPart(
            title=words.DECISION.format(child=child.known_as),
            entries=(
                *_entries(meeting, child, decision),
                *_statements(meeting, reader, decision),
            ),
        )


def _entries(meeting: AtConference, child: Person, decision: ChildDecision) -> Iterator[Entry]:
    said = (
        (words.DECIDED, meeting.decided(child.id)),
        (words.CATEGORY, meeting.titles(decision.categories)),
        *_test(decision),
        (words.EQUAL, decision.equal_extent if len(decision.categories) > 1 else ""),
        (words.MISSING, decision.missing if decision.decided is Decided.PUT_OFF else ""),
        (words.DECIDE_BY, words.on_day(decision.decide_by)),
        (words.REASONS_LABEL, decision.because),
        *_manner(decision),
        (words.HELP, decision.help_offered if decision.decided.is_without_plan else ""),
        (words.LOOKED_AFTER, decision.looked_after if decision.decided.has_plan else ""),
        (words.SAFEGUARDS, _safeguards(decision)),
        *_referral(meeting, decision),
    )
    yield from labelled(said)


def _safeguards(decision: ChildDecision) -> str:
    """Return what is asked only of a child who is looked after and has a plan."""
    has_both = decision.decided.has_plan and decision.looked_after.strip()
    return decision.safeguards if has_both else ""


def _test(decision: ChildDecision) -> Iterator[tuple[str, str]]:
    answers = ((words.SUFFERED, decision.has_suffered), (words.LIKELY, decision.is_likely))
    yield from (
        (label, record_words.YES_NO[given])
        for label, given in answers
        if given is not YesNo.NOT_SAID
    )
    if decision.limb is not Limb.NOT_SAID and decision.decided.has_plan:
        yield words.TEST, record_words.LIMBS[decision.limb]


def _manner(decision: ChildDecision) -> Iterator[tuple[str, str]]:
    if decision.manner is not Manner.NOT_SAID:
        yield words.MANNER, record_words.MANNERS[decision.manner]
    if decision.manner is Manner.CHAIR:
        yield words.CHAIR_JUDGED, decision.chair_because


def _referral(meeting: AtConference, decision: ChildDecision) -> Iterator[tuple[str, str]]:
    name = meeting.area.names.referral
    if not name or decision.referral is Referral.NOT_SAID:
        return
    said = (record_words.REFERRALS[decision.referral], decision.referral_because)
    yield words.REFERRED.format(name=name), ". ".join(filter(None, said))
    if decision.referral is Referral.YES:
        yield words.REFERRER, decision.referrer


def _statements(
    meeting: AtConference, reader: PaperReader, decision: ChildDecision
) -> Iterator[Entry]:
    for one in reader.statements(meeting, decision.rests_on):
        yield Entry(
            text=one.statement.text,
            is_tagged=True,
            kind=one.statement.kind,
            below=(f"{words.RESTS_ON}: {one.agency}, ref. {one.statement.reference}",),
            restriction=reader.kept_from(one),
        )


def plan_parts(meeting: AtConference, reader: PaperReader) -> Iterator[PaperPart]:
    """Give what the family does apart from what agencies do, the core group, and its dates."""
    actions = reader.actions(meeting)
    yield from action_parts([(one.is_familys, action_row(meeting, one)) for one in actions])
    group = meeting.record.core_group
    said = (
        (meeting.area.plan_name, words.INTERIM if group.is_interim else ""),
        (meeting.area.names.lead_worker or words.LEADS, group.lead_worker),
        (words.CAME_FROM, group.came_from),
        (words.MEMBERS, ", ".join(one.strip() for one in group.members.splitlines())),
        (words.FIRST_ON, words.on_day(group.first_on)),
        (words.ASSESSMENT_BY, words.on_day(group.assessment_by)),
        (words.REVIEW_ON, words.on_day(group.review_on)),
        (words.FAMILY_ASKS, group.family_asks),
        (words.CONTINGENCY, group.contingency),
    )
    yield PaperPart(title=words.CORE_GROUP, entries=tuple(labelled(said)))


def labelled(said: Iterable[tuple[str, str]]) -> Iterator[Entry]:
    """Give an entry for each label of which something is said."""
    yield from (Entry(label=label, text=text.strip()) for label, text in said if text.strip())


def action_parts(rows: Sequence[tuple[bool, tuple[str, ...]]]) -> Iterator[PaperPart]:
    """Give the rows that are the family's, as each says, apart from those of others."""
    for title, is_familys in ((words.FAMILY_DOES, True), (words.OTHERS_DO, False)):
        found = tuple(row for of_family, row in rows if of_family is is_familys)
        if found:
            yield PaperPart(title=title, grid=Grid(head=words.PLAN_HEAD, rows=found))


def action_row(meeting: AtConference, one: PlanAction) -> tuple[str, ...]:
    """Return an action as `words.PLAN_HEAD` has its cells."""
    names = ", ".join(meeting.named(one.children))
    what = ". ".join(filter(None, (one.what.strip(" ."), one.purpose.strip(" ."))))
    return (f"{names}: {what}" if names else what, one.who, one.by_when, one.success)


def dates_part(meeting: AtConference) -> PaperPart:
    """Return what the area wants done after the conference, and by whom."""
    rows = tuple(_next(meeting))
    grid = Grid(head=words.NEXT_HEAD, rows=rows) if rows else None
    return PaperPart(title=words.NEXT, grid=grid)


def _next(meeting: AtConference) -> Iterator[tuple[str, ...]]:
    """Give what is still to come; the days that the conference set stand with the core group."""
    start, dates = meeting.conference.starts_at, meeting.dates
    if start is None or dates is None:
        return
    for deadline, counted in dates.counted:
        is_to_come = counted.practical >= start and counted.given.trigger in _SET_BY_IT
        if is_to_come and _concerns(meeting, deadline):
            day = weekday_date(counted.practical.date())
            yield deadline.timescale.what, day, deadline.timescale.responsible


_SET_BY_IT = (Trigger.CONFERENCE_DATE, Trigger.CONFERENCE_START)


def _concerns(meeting: AtConference, deadline: Deadline) -> bool:
    timescale, quorum = deadline.timescale, meeting.coming.rules.quorum
    if timescale.direction is not Direction.AFTER or timescale.aim is Aim.KEEP:
        return False
    if quorum is not None and timescale.id == quorum.held_again:
        return not meeting.coming.answer.is_quorate
    if timescale.gives is Trigger.PUT_OFF:
        return any(one.decided is Decided.PUT_OFF for one in meeting.record.decisions)
    return timescale.gives is None
