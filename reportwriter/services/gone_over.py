"""To whom a conference has gone that was chaired here: handed over, or taken by a deputy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.who_was_asked import telling
from reportwriter.wording import updates as words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from reportwriter.records.travelling import InvitationFile


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneOver:
    """`to` has it since the update that was signed `at`, and `now` has it at present.

    `stepped_in` is the deputy who signed that update; empty where it was handed over from here.
    `is_deputy`: the owner is a deputy of whoever has it now, and may step in themselves.
    """

    to: str
    at: datetime
    now: str
    stepped_in: str = ""
    is_deputy: bool = False


def gone_over(sent: Sequence[InvitationFile], own: Collection[bytes]) -> GoneOver | None:
    """Return to whom a conference has gone, by what was sent of it; None while it did not.

    `own` are the signing certificates (DER) of whoever chaired it here. A deputy who steps in and
    has signed nothing yet was never named as its chair.
    """
    told = telling(sent)
    chaired = (one.number for one in sent if one.chair.certificates.signing_der in own)
    last = max(chaired, default=None)
    if told is None or last is None or told.number <= last:
        return None
    went = min((one for one in sent if one.number > last), key=lambda one: one.number)
    signer = went.signer
    return GoneOver(
        to=went.chair.name,
        at=went.issued_at,
        now=told.chair.name,
        stepped_in="" if signer.certificates.signing_der in own else signer.name,
        is_deputy=any(one.certificates.signing_der in own for one in told.deputies),
    )


def stepping_in_for(sent: Sequence[InvitationFile], own: Collection[bytes]) -> str:
    """Return for whom a deputy chairs it here, of which the agencies know nothing yet; or none."""
    told = telling(sent)
    if told is None or gone_over(sent, own) is not None:
        return ""
    is_theirs = any(one.chair.certificates.signing_der in own for one in sent)
    return "" if is_theirs else told.chair.name


def told_of(gone: GoneOver) -> tuple[str, str]:
    """Return what whoever chaired it is told, and what is still to be done."""
    if gone.stepped_in:
        return words.stepped_in(gone.stepped_in, gone.at, gone.now, is_deputy=gone.is_deputy)
    return words.gone_over(gone.to, gone.at, gone.now)
