"""How far a report has come, step by step: written, checked, shared, answered, signed, sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.people import Role
from reportwriter.domain.sharing import Shared
from reportwriter.pictures.ladder import Rung, Stand
from reportwriter.services.completeness import Status
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.relations import NO_NAME
from reportwriter.wording.sharing import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.domain.sharing import SharingRecord
    from reportwriter.services.completeness import SectionReadiness

_FAMILY = (Role.PARENT_OR_CARER, Role.SUBJECT_CHILD, Role.SIGNIFICANT_OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """How and when a report was handed over."""

    how: str
    on: date


def rungs_of(
    report: Report,
    sections: Sequence[SectionReadiness],
    problems: int,
    handed: Handed | None,
) -> tuple[Rung, ...]:
    """Return all steps of a report, from writing it to handing it over."""
    done = sum(one.status is Status.READY for one in sections)
    return (
        Rung(
            title="Written",
            said=f"{done} of {len(sections)} sections ready",
            stand=_stand(done, len(sections)),
        ),
        Rung(
            title="Checked",
            said="no problem found" if not problems else f"{problems} to put right",
            stand=Stand.BEGUN if problems else Stand.DONE,
        ),
        *sharing_rungs(report),
        _signed(report),
        Rung(
            title="Handed over",
            said=f"{handed.how}, {short_date(handed.on)}" if handed else "not yet",
            stand=Stand.DONE if handed else Stand.OPEN,
        ),
    )


def sharing_rungs(report: Report) -> tuple[Rung, ...]:
    """Return what is recorded of sharing with each of the family, and of their comments."""
    return (*_shared(report), _comments(report))


def _shared(report: Report) -> Iterator[Rung]:
    for role in _FAMILY:
        for person in report.people:
            if person.role is role and not person.is_unborn:
                yield _with(person, [one for one in report.sharing if one.person == person.id])


def _with(person: Person, records: Sequence[SharingRecord]) -> Rung:
    title = f"Shared with {person.name.strip() or NO_NAME}"
    if not records:
        return Rung(title=title, said="nothing recorded yet", stand=Stand.OPEN)
    last = records[-1]
    if last.how is not Shared.NOT_SHARED:
        on = f", {short_date(last.on)}" if last.on else ", day not said"
        return Rung(title=title, said=f"{SHARED[last.how].lower()}{on}", stand=Stand.DONE)
    if last.has_reason:
        return Rung(title=title, said="not shared, reason recorded", stand=Stand.DONE)
    return Rung(title=title, said="not shared, no reason given yet", stand=Stand.BEGUN)


def _comments(report: Report) -> Rung:
    number = len(report.comments)
    answered = sum(one.answer is not None for one in report.comments)
    if not number:
        return Rung(title="Comments answered", said="no comment written down", stand=Stand.OPEN)
    return Rung(
        title="Comments answered",
        said=f"{answered} of {number}",
        stand=_stand(answered, number),
    )


def _signed(report: Report) -> Rung:
    at = report.signed_at
    return Rung(
        title="Signed",
        said=short_date(local_day(at)) if at else "not yet",
        stand=Stand.DONE if at else Stand.OPEN,
    )


def _stand(done: int, of: int) -> Stand:
    if done and done == of:
        return Stand.DONE
    return Stand.BEGUN if done else Stand.OPEN
