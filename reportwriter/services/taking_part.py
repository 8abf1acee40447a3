"""Who takes part: who came and was not heard (R154), and which child comes who must not hear all.

A child does not hear for the first time at the conference what its reports keep from it (R78).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendee import Standing
from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.ids import Reference
    from reportwriter.domain.people import Person
    from reportwriter.services.coming import AgencyComes
    from reportwriter.services.deciding import AtConference

_LEAST = 3
"""Letters by which somebody can be told from others."""


def not_heard(meeting: AtConference) -> tuple[str, ...]:
    """Return agencies and people that came, and of whom there is neither contribution nor view.

    Who speaks is written down as the chair types it: by the name, a part of it, or the agency.
    """
    spoke = tuple(
        said
        for one in meeting.record.contributions
        if one.text.strip() and len(said := plain_name(one.who)) >= _LEAST
    )
    return tuple(_silent(meeting, spoke))


def _silent(meeting: AtConference, spoke: Sequence[str]) -> Iterator[str]:
    viewed = {one.agency for one in meeting.record.views if one.is_given}
    for agency in meeting.coming.agencies:
        is_heard = agency.agency in viewed or _has_spoken(_known_by(agency), spoke)
        if agency.attendance.presence.came and not is_heard:
            yield agency.agency
    for person in meeting.attendees:
        if person.presence.came and person.name and not _has_spoken((person.name,), spoke):
            yield person.name


def _known_by(agency: AgencyComes) -> tuple[str, ...]:
    said = agency.attendance
    return (agency.agency, agency.asked, said.who, *said.also.split(","))


def _has_spoken(names: Sequence[str], spoke: Sequence[str]) -> bool:
    known = tuple(filter(None, map(plain_name, names)))
    return any(said in name or name in said for said in spoke for name in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFromChild:
    """What a report keeps from a child that comes, by references, which tell nothing."""

    agency: str
    references: tuple[Reference, ...]


def kept_from_children(meeting: AtConference) -> Mapping[str, tuple[KeptFromChild, ...]]:
    """Return of each child that comes, as it is known, what its reports keep from it."""
    found = {
        child.known_as: tuple(_kept_from(meeting, child))
        for child in meeting.children
        if _comes(meeting, child)
    }
    return {child: kept for child, kept in found.items() if kept}


def _comes(meeting: AtConference, child: Person) -> bool:
    names = {plain_name(name) for name in (child.name, child.known_as) if name.strip()}
    return any(
        one.standing is Standing.CHILD
        and plain_name(one.name) in names
        and (one.is_expected or one.presence.came)
        for one in meeting.attendees
    )


def _kept_from(meeting: AtConference, child: Person) -> Iterator[KeptFromChild]:
    for report in meeting.reports:
        known = meeting.known_in(report, child.id)
        references = tuple(
            one.reference
            for one in report.printed
            if known is not None and report.reaches[one.id].hidden_from(known.id)
        )
        if references:
            yield KeptFromChild(agency=report.agency, references=references)
