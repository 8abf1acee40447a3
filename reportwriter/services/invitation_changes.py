"""What a newer invitation says otherwise than the one before, fact by fact, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.wording import invitations as words
from reportwriter.wording.conference import CONFERENCE_TYPES
from reportwriter.wording.dates import long_date, weekday_date
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.people import Person
    from reportwriter.records.travelling import Administrator, InvitationFile, Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One fact; `before` or `now` is empty where it was not or is no longer said."""

    label: str
    before: str
    now: str

    @property
    def sentence(self) -> str:
        return words.changed(self.label, self.before, self.now)


def changes(before: InvitationFile, now: InvitationFile) -> tuple[Changed, ...]:
    """Return what differs, in the order in which people ask for it."""
    pairs = zip(_facts(before), _facts(now), strict=True)
    found = [
        Changed(label=label, before=old, now=new) for (label, old), (_, new) in pairs if old != new
    ]
    chair = _chair(before.chair, now.chair, now.conference.chair.telephone)
    return (*((chair,) if chair else ()), *found)


def printed_changes(before: InvitationFile, now: InvitationFile) -> tuple[Changed, ...]:
    """Return what an update says on paper, where nobody of the family is named but the children."""
    return changes(*(_of_children_alone(one) for one in (before, now)))


def _of_children_alone(record: InvitationFile) -> InvitationFile:
    return replace(record, conference=record.conference.of_children_alone())


def _facts(record: InvitationFile) -> Iterator[tuple[str, str]]:
    meeting = record.conference
    yield words.STARTS, words.moment(meeting.starts_at)
    yield words.VENUE, meeting.venue
    began = meeting.strategy_discussion
    yield words.STRATEGY, weekday_date(began) if began else ""
    yield words.DUE, words.moment(meeting.reports_due)
    yield words.DEPUTIES, named([_recipient(one) for one in record.deputies])
    yield words.ADMINISTRATOR, _recipient(record.administrator) if record.administrator else ""
    yield words.PEOPLE, _people(meeting.people)
    yield words.KIND, CONFERENCE_TYPES[meeting.type]


def _chair(before: Recipient, now: Recipient, telephone: str) -> Changed | None:
    """Return who chairs it now; of the same chair another telephone is no change."""
    old, new = _recipient(before), _recipient(now)
    if old == new and before.certificates != now.certificates:
        new = f"{new}, {words.ANOTHER_KEY}"
    if old == new:
        return None
    reached = f"{new}, {words.TELEPHONE} {telephone}" if telephone else new
    return Changed(label=words.CHAIR, before=old, now=reached)


def _recipient(one: Recipient | Administrator) -> str:
    return ", ".join(part for part in (one.name, one.agency) if part)


def _people(people: Sequence[Person]) -> str:
    return named([_person(one) for one in people])


def _person(one: Person) -> str:
    days = (
        f"born {long_date(one.born)}" if one.born else "",
        f"due {long_date(one.due)}" if one.due and not one.born else "",
    )
    beside = ", ".join(part for part in (one.relationship, *days) if part)
    return f"{one.name} ({beside})" if beside else one.name
