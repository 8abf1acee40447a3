"""The conferences that somebody administers, as Today lists them: shortly, then one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.administering import Administering
    from reportwriter.services.board import Boards
    from reportwriter.services.passing_on import PassingOn
    from reportwriter.services.sending_invitations import SendingInvitations


@dataclass(frozen=True, slots=True, kw_only=True)
class AdministeredRow:
    """A conference administered for `chair`; the counts are None until its files were looked at.

    `unsent` counts invitations that were not sent, `waiting` files that were not passed on.
    `is_due_for_review`: its day has come to be kept for longer or destroyed.
    """

    reference: ConferenceReference
    chair: str
    starts_at: datetime | None
    is_certain: bool
    asked: int | None = None
    arrived: int | None = None
    unsent: int | None = None
    waiting: int | None = None
    is_due_for_review: bool = False


@dataclass(frozen=True, kw_only=True)
class AdministratorRows:
    administering: Administering
    boards: Boards
    passing_on: PassingOn
    sending: SendingInvitations

    def shortly(
        self, conferences: Iterable[Conference], due: Container[ConferenceReference]
    ) -> tuple[AdministeredRow, ...]:
        """Return conferences at once; `due` are those due for review. Raises NotInVaultError."""
        return tuple(self._shortly(one, is_due=one.reference in due) for one in conferences)

    def look_into(self, row: AdministeredRow) -> AdministeredRow:
        """Return a conference with its files counted. Raises NotInVaultError."""
        agencies = self.boards.board(row.reference).agencies.values()
        asked = [one for one in agencies if one.asked is not None]
        # Whoever has answered had the invitation, whoever sent it.
        silent = {one.agency for one in asked if one.check is None}
        return replace(
            row,
            asked=len(asked),
            arrived=sum(one.check is not None for one in asked),
            unsent=sum(
                one.sent is None and (one.record.asked.agency in silent or not one.record.asks)
                for one in self.sending.all(row.reference)
            ),
            waiting=self.passing_on.standing(row.reference).waiting,
        )

    def _shortly(self, conference: Conference, *, is_due: bool) -> AdministeredRow:
        administered = self.administering.of(conference.reference)
        return AdministeredRow(
            reference=conference.reference,
            chair=administered.chair,
            starts_at=conference.starts_at,
            is_certain=administered.is_certain,
            is_due_for_review=is_due,
        )
