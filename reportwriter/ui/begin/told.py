"""What is told of an invitation that was taken in when another to its conference is held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.invitation_standing import Standing
from reportwriter.wording.invitations import followed

if TYPE_CHECKING:
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.invitations import TakenIn

SAME = "It says nothing otherwise of the conference."
NOT_KNOWN = (
    "The chair's key is not known yet. Before anything confidential is sealed to it, ring the "
    "chair and compare the check words."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`compare` is the invitation whose check words are offered to be compared."""

    sentence: str
    more: str
    tone: str
    compare: InvitationFile | None = None


def told(taken: TakenIn) -> Told | None:
    """Return what is told; None of a first invitation, which stands in the list."""
    held = taken.held
    if held is None or taken.standing in (Standing.FIRST, Standing.BESIDE):
        return None
    if taken.standing is Standing.UPDATE:
        return _updated(taken)
    if taken.standing is Standing.NOT_THE_CHAIR:
        return _not_the_chair(taken.record, held)
    return _not_newer(taken.standing, taken.record, held)


def _updated(taken: TakenIn) -> Told:
    reference = taken.record.conference.reference
    lines = [one.sentence for one in taken.changes] or [SAME]
    return Told(
        sentence=f"The chair has changed conference {reference}, and this says what holds now.",
        more="\n".join(
            (*lines, followed(taken.followed), *(() if taken.chair_is_known else (NOT_KNOWN,)))
        ),
        tone="success",
        compare=None if taken.chair_is_known else taken.record,
    )


def _not_the_chair(record: InvitationFile, held: InvitationFile) -> Told:
    return Told(
        sentence=f"{record.signer.name} signed this invitation and is not the chair of conference "
        f"{held.conference.reference} as you know it, so nothing was replaced.",
        more=f"You hold the invitation of {held.chair.name}. Whoever has read the reference can "
        "put it on an invitation, to be sent your report. Ring the unit on a number you already "
        f"have. If {record.signer.name} chairs it now, compare the check words: then it holds.",
        tone="warning",
        compare=record,
    )


def _not_newer(standing: Standing, record: InvitationFile, held: InvitationFile) -> Told:
    reference = held.conference.reference
    if standing is Standing.OLDER:
        return Told(
            sentence=f"This invitation to conference {reference} is older than the one you have, "
            "so nothing was changed.",
            more=f"It is number {record.number}, and you hold number {held.number}. Dates and "
            "chair stay as the newer one says. If that surprises you, ring the chair.",
            tone="warning",
        )
    return Told(
        sentence=f"You hold another invitation to conference {reference} with the same number "
        f"({held.number}) that says something else, so nothing was changed.",
        more="Which of the two is right cannot be told from here. Ring the chair on a number you "
        "already have, and ask for an update.",
        tone="warning",
    )
