"""Who came to a conference and has said nothing that is recorded: everybody takes part (R154)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
