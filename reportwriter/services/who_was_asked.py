"""Whom a chair has asked: each once, by the newest of the invitations they were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.people import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.records.travelling import Asked, InvitationFile


def newest_of_each(sent: Iterable[InvitationFile]) -> tuple[InvitationFile, ...]:
    """Return the newest invitation of each agency and role, in the order they were first asked."""
    newest: dict[tuple[str, str], InvitationFile] = {}
    for one in sent:
        whom = whom_of(one.asked)
        if whom not in newest or one.number >= newest[whom].number:
            newest[whom] = one
    return tuple(newest.values())


def telling(sent: Iterable[InvitationFile]) -> InvitationFile | None:
    """Return an invitation of the highest number, which says what holds of the conference."""
    return max(sent, key=lambda one: one.number, default=None)


def whom_of(asked: Asked) -> tuple[str, str]:
    """Return what is the same in all invitations of one who is asked."""
    return plain_name(asked.agency), plain_name(asked.role)
