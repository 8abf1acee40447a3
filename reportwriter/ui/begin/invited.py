"""An invitation as it stands in the list, and what it says of the author."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.wording.dates import local_day, weekday_date

if TYPE_CHECKING:
    from reportwriter.records.travelling import InvitationFile

NOBODY = Contact(name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationChoice:
    """An invitation that was taken in, and whom it asks."""

    id: str
    words: str
    asked: Contact = NOBODY


def choice_of(row: InvitationFile) -> InvitationChoice:
    starts_at, asked = row.conference.starts_at, row.asked
    day = f", {weekday_date(local_day(starts_at))}" if starts_at else ""
    return InvitationChoice(
        id=row.id,
        words=f"{row.conference.reference}{day}",
        asked=Contact(
            name=asked.name, designation=asked.role, agency=asked.agency, email=asked.email
        ),
    )


def completed(author: Contact, asked: Contact) -> Contact:
    """Return the author, with what was left empty as the chair asked.

    Somebody else of the agency may write than was asked: that one's role and address stay theirs.
    """
    if author.name.strip() and author.name.strip() != asked.name:
        asked = replace(asked, designation="", email="")
    return Contact(
        name=author.name.strip() or asked.name,
        designation=author.designation or asked.designation,
        agency=author.agency or asked.agency,
        telephone=author.telephone,
        email=author.email or asked.email,
    )
