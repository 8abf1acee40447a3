"""What a chair is told of an invitation to a conference that was called here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.gone_over import told_of
from reportwriter.services.invitation_standing import Standing
from reportwriter.ui.begin.shown import Told
from reportwriter.wording import withdrawing
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.services.gone_over import GoneOver
    from reportwriter.services.invitations import TakenIn
    from reportwriter.services.succession import Followed

_RING = "Ring {name} on a number you already have."


def told_to_chair(taken: TakenIn, followed: Followed) -> Told:
    """Return who has the conference by now, what is new, or why nothing of it was kept."""
    is_update, gone = followed.standing is Standing.UPDATE, followed.gone_over
    if followed.is_own and not is_update:
        return _own(taken)
    if (refused := _REFUSED.get(followed.standing)) is not None:
        return refused(taken)
    if gone is not None and gone.stepped_in:
        return _stepped_in(taken, gone)
    return _changed(taken) if is_update else _beside(taken, followed)


def _own(taken: TakenIn) -> Told:
    record = taken.record
    return Told(
        sentence=f"You signed this invitation to conference {record.conference.reference} "
        "yourself, so nothing was changed.",
        more=f"It is the one for {record.asked.agency}.",
        tone="accent",
        opens=record.conference.reference,
    )


def _stepped_in(taken: TakenIn, gone: GoneOver) -> Told:
    reference = taken.record.conference.reference
    said, more = told_of(gone)
    return Told(
        sentence=f"Conference {reference}: {said}",
        more="\n".join((*_lines(taken), more)),
        tone="warning",
        opens=reference,
    )


def _changed(taken: TakenIn) -> Told:
    record = taken.record
    reference = record.conference.reference
    return Told(
        sentence=f"{record.signer.name} has changed conference {reference}, and this says what "
        "holds now.",
        more="\n".join(_lines(taken)),
        tone="success",
        opens=reference,
    )


def _lines(taken: TakenIn) -> tuple[str, ...]:
    """Return what is new: facts of the conference, or who is no longer asked."""
    record, changes = taken.record, tuple(one.sentence for one in taken.changes)
    if record.asks:
        return changes
    return (*changes, withdrawing.of_agency(record.asked.agency, record.conference.reference))


def _beside(taken: TakenIn, followed: Followed) -> Told:
    record = taken.record
    reference, agency = record.conference.reference, record.asked.agency
    if not record.asks:
        sentence = withdrawing.of_agency(agency, reference)
    elif followed.is_new:
        sentence = f"{agency} was asked for conference {reference} too, and stands in the list now."
    else:
        sentence = f"You hold this invitation to conference {reference} already."
    return Told(
        sentence=sentence,
        more=f"Asked for a report: {named(followed.asked)}.",
        tone="success",
        opens=reference,
    )


def _not_the_chair(taken: TakenIn) -> Told:
    record = taken.record
    name = record.signer.name
    return Told(
        sentence=f"{name} signed this as if they chaired conference "
        f"{record.conference.reference}, and is neither its chair nor a deputy of the chair as you "
        "know it, so nothing was changed.",
        more="Whoever has read the reference can put it on an invitation. The agencies' programs "
        f"refuse it too. {_RING.format(name=name)}",
        tone="warning",
        opens=record.conference.reference,
    )


def _same_number(taken: TakenIn) -> Told:
    record = taken.record
    name = record.signer.name
    return Told(
        sentence=f"{name} signed number {record.number} of conference "
        f"{record.conference.reference}, and so did you: the two say different things, so nothing "
        "was changed.",
        more="Each agency goes by the one that came to it first. "
        f"{_RING.format(name=name)} Agree who goes on: the next update of that one holds for all.",
        tone="warning",
        opens=record.conference.reference,
    )


def _older(taken: TakenIn) -> Told:
    record, held = taken.record, taken.held
    newest = held.number if held else record.number
    return Told(
        sentence=f"{record.signer.name} signed number {record.number} of conference "
        f"{record.conference.reference}, and you hold number {newest}, so nothing was changed.",
        more=f"The agencies go by the highest number. {_RING.format(name=record.signer.name)}",
        tone="warning",
        opens=record.conference.reference,
    )


_REFUSED: Mapping[Standing, Callable[[TakenIn], Told]] = {
    Standing.NOT_THE_CHAIR: _not_the_chair,
    Standing.SAME_NUMBER: _same_number,
    Standing.OLDER: _older,
}
