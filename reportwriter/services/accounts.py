"""An administrator's account for the chair, not signed yet: what they sent, chased, passed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import plain
from reportwriter.records.account import (
    AccountFile,
    FilePassedOn,
    InvitationGone,
    LetterSaid,
    PapersGone,
    Reminded,
)
from reportwriter.services.passing_on import ChairNotCertainError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from reportwriter.domain.circulation import Dispatch
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.administering import Administering
    from reportwriter.services.chasing import Chasing
    from reportwriter.services.passing_on import PassingOn
    from reportwriter.services.sending_invitations import Outgoing, SendingInvitations
    from reportwriter.storage.circulation import CirculationStore


class NotAdministratorError(ReportError):
    """The chair has named somebody else since, and would not believe this account."""


@dataclass(frozen=True, kw_only=True)
class Accounts:
    """It says what is kept here of one conference, and opens and signs nothing."""

    administering: Administering
    sending: SendingInvitations
    chasing: Chasing
    passing_on: PassingOn
    papers: CirculationStore
    now: Callable[[], datetime]

    def of(self, reference: ConferenceReference) -> AccountFile:
        """Raise ChairNotCertainError, NotAdministratorError, NotInVaultError."""
        administered = self.administering.of(reference)
        if not administered.is_certain:
            raise ChairNotCertainError
        who = administered.invitation.administrator
        if who is None or not administered.is_mine:
            raise NotAdministratorError
        sent, reminded = self.sending.all(reference), self.chasing.reminded(reference)
        return AccountFile(
            conference=reference,
            administrator=who,
            issued_at=self.now(),
            invited=tuple(self._invited(reference, sent)),
            reminded=tuple(
                Reminded(agency=agency, at=at) for agency, at in sorted(reminded.items())
            ),
            passed_on=tuple(self._passed_on(reference)),
            letters=tuple(self._letters(reference)),
            papers=tuple(self._papers(reference, sent)),
        )

    def _invited(
        self, reference: ConferenceReference, sent: Sequence[Outgoing]
    ) -> Iterator[InvitationGone]:
        held = self.sending.store.that_hold(reference)
        files = {kept.record.id: kept.sha256 for kept in held}
        for one in sent:
            if one.sent is not None:
                yield InvitationGone(
                    agency=one.record.asked.agency,
                    role=one.record.asked.role,
                    sha256=files[one.record.id],
                    at=one.sent.at,
                    how=one.sent.how,
                )

    def _passed_on(self, reference: ConferenceReference) -> Iterator[FilePassedOn]:
        went = self.passing_on.went(reference)
        in_order = sorted(went.items(), key=lambda one: (one[1], one[0]))
        yield from (FilePassedOn(sha256=sha256, at=at) for sha256, at in in_order)

    def _letters(self, reference: ConferenceReference) -> Iterator[LetterSaid]:
        for sha256, said in sorted(self.passing_on.letters.of(reference).items()):
            yield LetterSaid(
                sha256=sha256,
                agency=said.agency,
                author=said.author,
                designation=said.designation,
            )

    def _papers(
        self, reference: ConferenceReference, sent: Sequence[Outgoing]
    ) -> Iterator[PapersGone]:
        agencies = {plain(one.record.asked.agency): one.record.asked.agency for one in sent}
        for one in self.papers.get(reference).dispatches:
            if one.sent_at is not None:
                yield _gone(one, agencies.get(plain(one.receiver_name), ""), one.sent_at)


def _gone(one: Dispatch, agency: str, at: datetime) -> PapersGone:
    """Return that papers went. Of whom they went to an agency is named, and nobody else."""
    return PapersGone(
        round=one.round,
        agency=agency,
        files=tuple(sorted(file.sha256 for file in one.files)),
        at=at,
    )
