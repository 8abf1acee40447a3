"""Puts a conference into the parts of a paper, leaving out what its reader may not read.

What is left out leaves no gap: nothing is counted, numbered or named that is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Comes, Here
from reportwriter.domain.paper import Entry, Grid, PaperKind, PaperPart
from reportwriter.services.child_told import child_parts
from reportwriter.services.core_group import group_parts
from reportwriter.services.decision_parts import dates_part, decision_parts, plan_parts
from reportwriter.services.paper_reader import PaperReader
from reportwriter.services.reasons import reason_parts
from reportwriter.wording import conference_record as record_words
from reportwriter.wording import paper as words
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.attendance import Attendance, Presence
    from reportwriter.domain.conference_record import Contribution
    from reportwriter.services.deciding import AtConference


def paper_parts(
    meeting: AtConference, kind: PaperKind, reader: PaperReader
) -> tuple[PaperPart, ...]:
    """Return the parts of a paper in order; one that would be empty is left out.

    Raises NothingToldError, NotYetMetError.
    """
    if kind is PaperKind.REASONS:
        return reason_parts(meeting)
    if kind is PaperKind.CHILD:
        return child_parts(meeting, reader.person)
    if kind is PaperKind.CORE_GROUP:
        made = (*group_parts(meeting, reader), *_for_family(reader))
    elif kind is PaperKind.MINUTES:
        made = (*_minutes(meeting, reader), *_decided(meeting, reader))
    else:
        made = _decided(meeting, reader)
    return tuple(part for part in made if not part.is_empty)


def _minutes(meeting: AtConference, reader: PaperReader) -> tuple[PaperPart, ...]:
    return (
        _there(meeting),
        _quorum(meeting),
        _reports(meeting),
        _said(meeting, reader),
        _voices(meeting, reader),
        _views(meeting),
    )


def _decided(meeting: AtConference, reader: PaperReader) -> tuple[PaperPart, ...]:
    dissent = PaperPart(
        title=words.DISSENT,
        lede=words.STILL_OWNED,
        entries=tuple(
            Entry(label=one.who.strip(), text=". ".join(filter(None, (one.about, one.because))))
            for one in meeting.record.dissents
            if one.who.strip()
        ),
    )
    return (
        *decision_parts(meeting, reader),
        dissent,
        *plan_parts(meeting, reader),
        dates_part(meeting),
        *_for_family(reader),
    )


def _for_family(reader: PaperReader) -> Iterator[PaperPart]:
    if reader.person is not None:
        said = (words.COMPLAIN, words.NO_REMOVAL)
        yield PaperPart(title=words.WHAT_YOU_CAN_DO, entries=tuple(Entry(text=one) for one in said))


def _there(meeting: AtConference) -> PaperPart:
    agencies = (
        (one.agency, _who(one.attendance, one.asked), _presence(one.attendance.presence))
        for one in meeting.coming.agencies
    )
    people = (
        (one.name, one.relationship, _presence(one.presence))
        for one in meeting.attendees
        if one.presence.came
    )
    rows = (*agencies, *people)
    grid = Grid(head=words.THERE_HEAD, rows=rows) if rows else None
    circulated = (
        Entry(label=one.agency, text=f"{words.CIRCULATED}.")
        for one in meeting.coming.agencies
        if one.attendance.is_circulated
    )
    return PaperPart(title=words.WHO_WAS_THERE, grid=grid, entries=tuple(circulated))


def _who(said: Attendance, asked: str) -> str:
    first = said.who if said.comes is Comes.SUBSTITUTE and said.who.strip() else asked
    return ", ".join(filter(None, (first.strip(), said.also.strip())))


def _presence(presence: Presence) -> str:
    said = words.HERE[presence.here]
    if presence.here is Here.LATE and presence.arrived.strip():
        said = f"{said}, {presence.arrived.strip()}"
    left = presence.left.strip()
    return f"{said}{words.LEFT_AT.format(at=left)}" if left else said


def _quorum(meeting: AtConference) -> PaperPart:
    answer = meeting.coming.answer
    said = [answer.reason]
    if not answer.is_quorate and answer.may_go_on:
        said.append(words.WENT_ON.format(reason=answer.without.reason.strip()))
    return PaperPart(
        title=words.QUORUM, entries=tuple(Entry(text=one) for one in said if one.strip())
    )


def _reports(meeting: AtConference) -> PaperPart:
    rows = tuple(
        (one.agency, one.author, words.VERSION.format(number=one.opened.report.version))
        for one in meeting.reports
    )
    grid = Grid(head=words.REPORTS_HEAD, rows=rows) if rows else None
    return PaperPart(title=words.REPORTS, lede=words.REPORTS_LEDE, grid=grid)


def _said(meeting: AtConference, reader: PaperReader) -> PaperPart:
    return PaperPart(
        title=words.SAID,
        lede=words.SAID_LEDE,
        entries=tuple(_contribution(meeting, reader, one) for one in reader.said(meeting)),
    )


def _contribution(meeting: AtConference, reader: PaperReader, one: Contribution) -> Entry:
    who = ", ".join(filter(None, (one.who.strip(), one.said_at.strip())))
    source = one.second_hand.strip()
    about = named(meeting.named(one.about))
    cited = (
        words.takes_up(
            record_words.cited_line(
                found.statement.reference, found.agency, found.statement.kind, found.statement.text
            )
        )
        for found in reader.statements(meeting, one.rests_on)
    )
    below = (
        who,
        words.SECOND_HAND.format(source=source) if source else "",
        words.ABOUT.format(whom=about) if about else "",
        *cited,
    )
    return Entry(
        text=one.text.strip(),
        is_tagged=True,
        kind=one.kind,
        below=tuple(line for line in below if line),
        restriction=reader.restriction(meeting, one.withheld_from),
    )


def _voices(meeting: AtConference, reader: PaperReader) -> PaperPart:
    return PaperPart(title=words.VOICES, entries=tuple(_voice_entries(meeting, reader)))


def _voice_entries(meeting: AtConference, reader: PaperReader) -> Iterator[Entry]:
    for child in meeting.children:
        views = [
            one for one in reader.said(meeting) if one.is_childs_view and child.id in one.about
        ]
        for one in views:
            speaker = one.who.strip()
            yield Entry(
                label=child.known_as,
                text=one.text.strip(),
                below=(words.PUT_BY.format(who=speaker),) if speaker else (),
                restriction=reader.restriction(meeting, one.withheld_from),
            )
        if not views:
            yield Entry(text=words.NO_VOICE.format(child=child.known_as))
        voice = meeting.record.decision(child.id).voice.strip()
        yield Entry(
            label=words.INFLUENCE.format(child=child.known_as), text=voice or words.INFLUENCE_LEFT
        )


def _views(meeting: AtConference) -> PaperPart:
    rows = tuple(
        (
            view.agency,
            meeting.known_as(view.child),
            ", ".join(
                filter(
                    None,
                    (record_words.VIEWS[view.view or ""], meeting.titles(view.categories)),
                )
            ),
            view.because.strip(),
        )
        for view in meeting.record.views
        if view.is_given
    )
    head = words.views_head(meeting.area.registration_name)
    return PaperPart(title=words.VIEWS, grid=Grid(head=head, rows=rows) if rows else None)
