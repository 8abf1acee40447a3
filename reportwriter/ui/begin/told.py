"""What is told of an invitation that was taken in when another to its conference is held."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.services.invitation_standing import Standing
from reportwriter.ui.begin.shown import Told
from reportwriter.ui.begin.told_chair import told_to_chair
from reportwriter.wording import withdrawing
from reportwriter.wording.invitations import followed
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.invitations import TakenIn
    from reportwriter.services.succession import Succeeded

SAME = "It says nothing otherwise of the conference."
NOT_KNOWN = (
    "The chair's key is not known yet. Before anything confidential is sealed to it, ring the "
    "chair and compare the check words."
)


def told(taken: TakenIn) -> Told | None:
    """Return what is told; None of a first invitation, which stands in the list."""
    if taken.succeeded is not None:
        return _handed_over(taken.record, taken.succeeded)
    if taken.followed_by_chair is not None:
        return told_to_chair(taken, taken.followed_by_chair)
    if taken.standing.is_taken_over and not taken.record.asks:
        return _withdrawn(taken)
    said = _beside_what_is_held(taken, taken.held)
    return _to_a_deputy(taken, said) if taken.is_deputy else said


def _to_a_deputy(taken: TakenIn, said: Told | None) -> Told:
    """Offer to step in, or to compare the words without which nobody can."""
    record = taken.record
    step_in, compare = (record, None) if taken.chair_is_known else (None, record)
    reference = record.conference.reference
    if said is not None:
        return replace(said, step_in=step_in, deputises=reference)
    first = "" if taken.chair_is_known else "compare the check words of the chair, "
    return Told(
        sentence=f"You are a deputy of {record.chair.name} for conference {reference}.",
        more=f"If the chair cannot go on, {first}choose the invitations of all agencies here, as "
        "they were sent, and step in.",
        tone="accent",
        compare=compare,
        step_in=step_in,
        deputises=reference,
    )


def stepped_in(record: InvitationFile, asked: Sequence[str]) -> Told:
    """Return what is told to a deputy who chairs the conference now."""
    return Told(
        sentence=f"You chair conference {record.conference.reference} here now, in place of "
        f"{record.chair.name}. The agencies do not know it yet.",
        more=f"Asked for a report: {named(asked)}. Open the conference, choose Change the "
        "conference, name a deputy and sign: then their programs know you as the chair.",
        tone="success",
        opens=record.conference.reference,
    )


def _beside_what_is_held(taken: TakenIn, held: InvitationFile | None) -> Told | None:
    if held is None or taken.standing in (Standing.FIRST, Standing.BESIDE):
        return None
    if taken.standing is Standing.UPDATE:
        return _updated(taken)
    if taken.standing is Standing.NOT_THE_CHAIR:
        return _not_the_chair(taken.record, held)
    return _not_newer(taken.standing, taken.record, held)


def _handed_over(record: InvitationFile, succeeded: Succeeded) -> Told:
    """Return what came of an invitation that names its receiver as the new chair."""
    reference, before = record.conference.reference, record.signer.name
    if succeeded.is_chair:
        return Told(
            sentence=f"You chair conference {reference} now: {before} handed it over to you.",
            more=f"Asked for a report: {named(succeeded.asked)}. Each agency has a file of its "
            f"own, so choose all that {before} sent you. The conference stands on Today under "
            "Reports sent to me; what you change there goes to the agencies as an update.",
            tone="success",
            opens=reference,
        )
    if succeeded.standing.is_taken_over:
        return Told(
            sentence=f"{before} hands conference {reference} over to you, and {before}'s key is "
            "not known here, so nothing was taken over yet.",
            more="Whoever has your certificates can write such a file. Ring them on a number you "
            "already have, and compare the check words: then the conference is yours.",
            tone="warning",
            compare=record,
        )
    return Told(
        sentence=f"{before} hands conference {reference} over to you, but does not chair it as "
        "you know it, so nothing was changed.",
        more="Either what you hold is newer, or somebody else chairs it. Ring the chair on a "
        "number you already have.",
        tone="warning",
    )


def _withdrawn(taken: TakenIn) -> Told:
    """Return that a report is no longer asked for; of a deputy none was asked."""
    record = taken.record
    lines = [] if taken.chair_is_known else [withdrawing.NOT_KNOWN]
    said = Told(
        sentence=withdrawing.sentence(record.conference.reference, record.why_withdrawn),
        more="\n".join((*withdrawing.MEANS, *lines)),
        tone="warning" if lines else "success",
        compare=record if lines else None,
    )
    if not taken.is_deputy:
        return said
    of_agency = withdrawing.of_agency(record.asked.agency, record.conference.reference)
    return _to_a_deputy(taken, replace(said, sentence=of_agency, more="\n".join(lines)))


def _updated(taken: TakenIn) -> Told:
    reference = taken.record.conference.reference
    lines = [one.sentence for one in taken.changes] or [SAME]
    if taken.is_asked_again:
        lines.insert(0, withdrawing.ASKED_AGAIN)
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
