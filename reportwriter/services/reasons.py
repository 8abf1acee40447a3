"""Every reason that was written down for one conference: what for, by whom, when, on what it rests.

Reasons about confidential items, and why somebody is excluded, are sealed or for the sealed minute
alone: of these only that there is one is told here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.decision import Decided, Manner, Referral
from reportwriter.domain.paper import Entry, PaperPart
from reportwriter.domain.sharing import Shared
from reportwriter.domain.without_quorum import Path
from reportwriter.wording import conference_record, quorum, sharing
from reportwriter.wording import reasons as words
from reportwriter.wording.dates import local_day, long_date, short_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportwriter.domain.complaint import Complaint
    from reportwriter.domain.decision import ChildDecision
    from reportwriter.domain.ids import PersonId
    from reportwriter.services.citing import CitedStatement
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.desk.headings import HeardReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """`key` tells it apart from every other; `on` is None where no day is known.

    `is_for_sealed_minute`: of all papers only that one tells it.
    """

    key: str
    what: str
    said: str
    who: str
    on: date | None = None
    cited: tuple[CitedStatement, ...] = ()
    is_for_sealed_minute: bool = False

    @property
    def by(self) -> str:
        """Who gave it and when, in one line."""
        return ", ".join(filter(None, (self.who, short_date(self.on) if self.on else "")))

    @property
    def quoted(self) -> tuple[str, ...]:
        """What it rests on, each statement in one line."""
        return tuple(
            conference_record.cited_line(
                one.statement.reference, one.agency, one.statement.kind, one.statement.text
            )
            for one in self.cited
        )


def reasons_of(meeting: AtConference) -> tuple[Reason, ...]:
    """Return them in the order of the conference: reports, who comes, quorum, decisions."""
    return (
        *(one for report in meeting.reports for one in _of_report(report)),
        *_of_coming(meeting),
        *_of_quorum(meeting),
        *(one for child in meeting.child_ids for one in _of_child(meeting, child)),
        *_of_dissent(meeting),
    )


def reason_parts(meeting: AtConference) -> tuple[PaperPart, ...]:
    """Return the register as the parts of a paper, and the log of complaints behind it."""
    found = [
        Entry(label=one.what, text=one.said, below=(one.by, *one.quoted))
        for one in reasons_of(meeting)
        if not one.is_for_sealed_minute
    ]
    complaints = [_entry(one) for one in meeting.record.complaints]
    return (
        PaperPart(
            title=words.REASONS,
            lede=words.LEDE,
            entries=tuple(found) or (Entry(text=words.NO_REASON),),
        ),
        PaperPart(
            title=words.COMPLAINTS,
            lede=words.COMPLAINTS_LEDE,
            entries=tuple(complaints) or (Entry(text=words.NO_COMPLAINT),),
        ),
    )


def complaint_lines(one: Complaint) -> tuple[str, ...]:
    """Return when a complaint was received, who looks at it, and what came of it."""
    received = words.RECEIVED.format(day=long_date(one.received_on)) if one.received_on else ""
    looked = words.LOOKED_AT.format(who=one.looked_at_by.strip() or words.NOBODY)
    outcome = one.outcome.strip()
    if outcome and one.answered_on:
        came = words.ANSWERED.format(day=long_date(one.answered_on), outcome=outcome)
    else:
        came = words.OUTCOME.format(outcome=outcome) if outcome else words.OPEN
    return tuple(filter(None, (received, looked, came)))


def _entry(one: Complaint) -> Entry:
    text = one.text.strip() or words.ABOUT[one.matter]
    about = words.ABOUT[one.matter] if one.text.strip() else ""
    lines = (about, *complaint_lines(one))
    return Entry(label=one.who.strip(), text=text, below=tuple(filter(None, lines)))


def _of_report(heard: HeardReport) -> Iterator[Reason]:
    report = heard.opened.report
    who = ", ".join(filter(None, (heard.author, heard.agency)))
    on = local_day(report.signed_at) if report.signed_at else None
    people = {person.id: person.known_as for person in report.people}
    said = {
        words.LATE: report.late_reason,
        words.INCOMPLETE: report.incomplete_because,
        **{
            words.NOT_SHARED.format(name=people.get(one.person, "")): sharing.reason(
                one.why_not, one.not_shared_because
            )
            for one in report.sharing
            if one.how is Shared.NOT_SHARED
        },
        **{
            words.CHILD_READS.format(name=people.get(one.child, "")): one.because
            for one in report.child_reading
        },
    }
    for number, (what, why) in enumerate(said.items()):
        if why.strip():
            key = f"report {report.id} {number}"
            yield Reason(key=key, what=what, said=why.strip(), who=who, on=on)


def _of_coming(meeting: AtConference) -> Iterator[Reason]:
    for one in meeting.coming.agencies:
        if why := one.attendance.reason.strip():
            what = words.ASKED.format(agency=one.agency)
            yield Reason(key=f"asked {one.agency}", what=what, said=why, who=words.THE_CHAIR)
    for person in meeting.attendees:
        name = person.name
        if why := person.why_not.strip():
            what = words.NOT_COMING.format(name=name)
            yield Reason(key=f"why not {person.id}", what=what, said=why, who=words.THE_CHAIR)
        if (found := person.exclusion) is not None:
            whole = words.EXCLUDED if person.is_excluded_wholly else words.EXCLUDED_IN_PART
            yield Reason(
                key=f"excluded {person.id}",
                what=whole.format(name=name),
                said=words.IN_SEALED_MINUTE,
                who=words.THE_CHAIR,
                on=found.told_on,
                is_for_sealed_minute=True,
            )


def _of_quorum(meeting: AtConference) -> Iterator[Reason]:
    found = meeting.coming.plan.without_quorum
    if found.path is None:
        return
    said = [quorum.PATHS[found.path]]
    if found.path is Path.GO_ON:
        ground = quorum.GROUNDS[found.ground] if found.ground else ""
        said += [ground, found.agency.strip(), found.reason.strip() or words.NOT_WRITTEN]
    elif found.held_again_on:
        said.append(long_date(found.held_again_on))
    text = ". ".join(one.rstrip(".") for one in said if one)
    yield Reason(
        key="quorum",
        what=words.WITHOUT_QUORUM,
        said=f"{text}.",
        who=words.THE_CHAIR,
        on=_day(meeting),
    )


def _of_child(meeting: AtConference, child: PersonId) -> Iterator[Reason]:
    decision = meeting.record.decision(child)
    name = meeting.known_as(child)
    for number, (what, why, who) in enumerate(_given(meeting, decision)):
        is_decision = what == words.DECISION
        cited = meeting.statements(decision.rests_on) if is_decision else ()
        if why.strip() or cited:
            yield Reason(
                key=f"decision {child} {number}",
                what=what.format(child=name),
                said=why.strip() or words.NOT_WRITTEN,
                who=who,
                on=_day(meeting),
                cited=cited,
            )


def _given(meeting: AtConference, decision: ChildDecision) -> Iterator[tuple[str, str, str]]:
    """Give what each reason of a decision is for, the reason, and whose it is."""
    decided = decision.decided
    if decided in (Decided.NOT_YET, Decided.HELD_AGAIN):
        return
    held, chair = words.THE_CONFERENCE, words.THE_CHAIR
    if decided is Decided.PUT_OFF:
        by = (
            f" {meeting.decided(decision.child)}: {long_date(decision.decide_by)}."
            if (decision.decide_by)
            else ""
        )
        yield words.PUT_OFF, f"{decision.missing.strip()}{by}", held
    because = decision.because.strip()
    outcome = meeting.decided(decision.child)
    yield words.DECISION, f"{outcome}: {because}" if because else "", held
    if decided is Decided.PUT_OFF:
        return
    if decision.manner is Manner.CHAIR:
        yield words.CHAIR_JUDGED, decision.chair_because, chair
    if len(decision.categories) > 1:
        yield words.SECOND_CATEGORY, decision.equal_extent, held
    if decision.referral is not Referral.NOT_SAID:
        yield words.REFERRAL, decision.referral_because, held
    yield words.LOOKED_AFTER, decision.looked_after, held


def _of_dissent(meeting: AtConference) -> Iterator[Reason]:
    for one in meeting.record.dissents:
        if one.who.strip() and (one.because.strip() or one.about.strip()):
            yield Reason(
                key=f"dissent {one.id}",
                what=words.DISSENT.format(about=one.about.strip()).strip(": "),
                said=one.because.strip() or words.NOT_WRITTEN,
                who=one.who.strip(),
                on=_day(meeting),
            )


def _day(meeting: AtConference) -> date | None:
    """Return the day of the conference, on which its reasons are given."""
    start = meeting.conference.starts_at
    return local_day(start) if start else None
