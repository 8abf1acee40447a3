"""Whether an invitation may take the place of the one that is held for the same conference."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.records.travelling import InvitationFile


class Standing(StrEnum):
    """What an invitation is, beside the one held for the conference it names."""

    FIRST = "first"
    """The first for its conference."""
    UPDATE = "update"
    """From the same hand and of a higher number: what it says holds from now on."""
    BESIDE = "beside"
    """It says the same of the conference, as to another person who is asked."""
    OLDER = "older"
    """From the same hand, and of a lower number than the one held."""
    SAME_NUMBER = "same_number"
    """From the same hand, under the same number, and it says something else."""
    NOT_THE_CHAIR = "not_the_chair"
    """Signed by nobody for whom the chair of this conference speaks."""

    @property
    def is_taken_over(self) -> bool:
        """Whether what it says holds."""
        return self in (Standing.FIRST, Standing.UPDATE, Standing.BESIDE)


def standing(
    record: InvitationFile,
    held: InvitationFile | None,
    is_known: Callable[[bytes], bool],
    theirs: InvitationFile | None = None,
) -> Standing:
    """Return what an invitation is; `is_known` tells it of a signing certificate (DER).

    `theirs` is the newest that holds of those who are asked by it, as `held` may ask others.
    Where the key of the one held was never compared and that of the new one was, what is proven
    takes the place of what is not, whatever their numbers. Who handed the conference over changes
    nothing of it any more.
    """
    if held is None:
        return Standing.FIRST
    own, other = (one.signer.certificates.signing_der for one in (record, held))
    by_number = _asked_since(record, theirs) or _by_number(record, held)
    if _is_spoken_for(own, held, is_known):
        return by_number
    if own == other:
        return Standing.NOT_THE_CHAIR if by_number is Standing.UPDATE else by_number
    is_proven_alone = is_known(own) and not is_known(other)
    goes_on = own == held.chair.certificates.signing_der and by_number is Standing.UPDATE
    return Standing.UPDATE if is_proven_alone or goes_on else Standing.NOT_THE_CHAIR


def _asked_since(record: InvitationFile, theirs: InvitationFile | None) -> Standing | None:
    """Return what one is that asks for a report which was withdrawn since, or the other way."""
    if theirs is None or record.asks is theirs.asks or record.number > theirs.number:
        return None
    return Standing.OLDER if record.number < theirs.number else Standing.SAME_NUMBER


def _by_number(record: InvitationFile, held: InvitationFile) -> Standing:
    if record.number > held.number:
        return Standing.UPDATE
    if _goes_beside(record, held):
        return Standing.BESIDE
    return Standing.OLDER if record.number < held.number else Standing.SAME_NUMBER


def _goes_beside(record: InvitationFile, held: InvitationFile) -> bool:
    """Whether it says nothing that could be older, or otherwise, than what is held.

    Who is no longer asked is told nothing of the conference, nor what changes at the same time.
    """
    is_told_more = record.number == held.number and not held.asks
    return (
        not record.asks
        or _says(record) == _says(held)
        or (is_told_more and _names(record) == _names(held))
    )


def _is_spoken_for(signer: bytes, held: InvitationFile, is_known: Callable[[bytes], bool]) -> bool:
    """Whether the signer is named as chair or deputy by themselves, or by a key that is known."""
    named = (one.certificates.signing_der for one in held.recipients)
    by = held.signer.certificates.signing_der
    return signer in named and (signer == by or is_known(by))


def _says(record: InvitationFile) -> tuple[object, ...]:
    return record.conference, *_names(record)


def _names(record: InvitationFile) -> tuple[object, ...]:
    return record.chair, record.deputies
