"""Whom a chair has asked: each once, by the newest of the invitations they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.records.travelling import Asked, InvitationFile
    from reportwriter.storage.invitations import InvitationStore


def newest_of_each(sent: Iterable[InvitationFile]) -> tuple[InvitationFile, ...]:
    """Return the newest invitation of each agency and role, in the order they were first asked."""
    newest: dict[tuple[str, str], InvitationFile] = {}
    for one in sent:
        whom = whom_of(one.asked)
        if whom not in newest or one.number >= newest[whom].number:
            newest[whom] = one
    return tuple(newest.values())


def still_asked(sent: Iterable[InvitationFile]) -> tuple[InvitationFile, ...]:
    """Return the newest invitation of each who is asked for a report now."""
    return tuple(one for one in newest_of_each(sent) if one.asks)


def newest_for(
    record: InvitationFile, held: InvitationFile | None, others: Iterable[InvitationFile]
) -> InvitationFile | None:
    """Return, of others that hold beside the one held, the newest for who is asked by a record."""
    whom = whom_of(record.asked)
    same = (one for one in others if whom_of(one.asked) == whom)
    of_chair = (one for one in same if held is not None and one.chair == held.chair)
    return max(of_chair, key=lambda one: one.number, default=None)


def withdrawal_of(received: InvitationStore, invitation: str) -> InvitationFile | None:
    """Return what says that who was asked by an invitation is asked no longer; None else.

    Raises NotInVaultError.
    """
    record = received.get(invitation)
    held = received.in_force(record.conference.reference)
    others = received.that_hold(record.conference.reference)
    newest = newest_for(record, held.record if held else None, (one.record for one in others))
    return newest if newest is not None and not newest.asks else None


def telling(sent: Iterable[InvitationFile]) -> InvitationFile | None:
    """Return an invitation of the highest number, which says what holds of the conference.

    One that asks for a report says it before one that asks for none any more.
    """
    return max(sent, key=lambda one: (one.number, one.asks), default=None)


def whom_of(asked: Asked) -> tuple[str, str]:
    """Return what is the same in all invitations of one who is asked."""
    return plain_name(asked.agency), plain_name(asked.role)
