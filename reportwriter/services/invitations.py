"""The author's side of the invitation: take it in, and see whether it is the chair's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError, ReportError
from reportwriter.domain.integrity import Integrity
from reportwriter.records.kept import LogEvent
from reportwriter.services.invitation_changes import changes
from reportwriter.services.invitation_standing import Standing, standing
from reportwriter.services.who_was_asked import newest_for, whom_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.integrity import Why
    from reportwriter.exchange.checking import Checking
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.deputising import Deputising
    from reportwriter.services.following import Following
    from reportwriter.services.invitation_changes import Changed
    from reportwriter.services.succession import Followed, Succeeded, Succession
    from reportwriter.services.trust import Trust
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore, KeptInvitation
    from reportwriter.storage.log import LogStore


class InvitationRefusedError(ExchangeError):
    """The file is no invitation that can be relied on; nothing of it was kept."""

    def __init__(self, why: Why, *, is_invitation: bool) -> None:
        super().__init__(why.value)
        self.why = why
        self.is_invitation = is_invitation


class StillWritingError(ReportError):
    """Whoever would chair a conference writes a report for it, which its chair reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """`chair_is_known`: the check words were compared before, for this very key.

    `held` is the invitation that tells of the conference besides, `changes` what an update says
    otherwise, and `followed` how many reports in writing took that over.
    """

    record: InvitationFile
    is_new: bool
    chair_is_known: bool
    standing: Standing = Standing.FIRST
    held: InvitationFile | None = None
    changes: tuple[Changed, ...] = ()
    followed: int = 0
    is_asked_again: bool = False
    """It asks who was told before that nothing is asked of them any more."""
    is_deputy: bool = False
    """What it says holds, and it names whoever took it in as a deputy of the chair."""
    succeeded: Succeeded | None = None
    """Where it hands the conference over to whoever took it in, who was asked for no report."""
    followed_by_chair: Followed | None = None
    """Where the conference was called here, and nobody hands it over by this."""


@dataclass(frozen=True, kw_only=True)
class Invitations:
    """Invitations this vault's owner has received."""

    store: InvitationStore
    conferences: ConferenceStore
    trust: Trust
    following: Following
    succession: Succession
    deputising: Deputising
    checking: Callable[[], Checking]
    log: LogStore

    def take_in(self, pdf: bytes) -> TakenIn:
        """Keep an invitation that is unchanged; the same file twice is one invitation.

        A chair who is not yet known is no obstacle: a report can be written at once, and the words
        are compared before anything is sealed to that key. Raises InvitationRefusedError, and
        AlreadyInVaultError when another file came under its id.
        """
        with self.checking().quarantine() as quarantine:
            examined = self.checking().examine(pdf, quarantine)
        record = examined.invitation
        if record is None or examined.integrity is not Integrity.UNCHANGED:
            raise InvitationRefusedError(examined.why, is_invitation=record is not None)
        if self.succession.is_offered(record):
            return self._taken_over(record, self.succession.take_over(record, pdf))
        if self.succession.is_called_here(record.conference.reference):
            return self._followed(record, self.succession.follow(record, pdf))
        is_new = self.store.add(record, pdf)
        if is_new:
            # Its id is as another program wrote it, and could be words.
            self.log.add(LogEvent.INVITATION_TAKEN_IN, hashlib.sha256(pdf).hexdigest())
        return self._settled(record, is_new=is_new)

    def _taken_over(self, record: InvitationFile, succeeded: Succeeded) -> TakenIn:
        return TakenIn(
            record=record,
            is_new=succeeded.is_new,
            chair_is_known=succeeded.is_known,
            standing=succeeded.standing,
            succeeded=succeeded,
        )

    def _followed(self, record: InvitationFile, followed: Followed) -> TakenIn:
        held, is_update = followed.held, followed.standing is Standing.UPDATE
        return TakenIn(
            record=record,
            is_new=followed.is_new,
            chair_is_known=self.is_known(record),
            standing=followed.standing,
            held=held,
            changes=changes(held, record) if held and is_update else (),
            followed_by_chair=followed,
        )

    def compared(self, record: InvitationFile) -> TakenIn:
        """Let an invitation hold, whose signer's check words were compared because of it."""
        return self._settled(record, is_new=False, by_words=True)

    def _settled(self, record: InvitationFile, *, is_new: bool, by_words: bool = False) -> TakenIn:
        """Let it hold if it may; otherwise what is held of its conference stays as it is."""
        kept = self.store.in_force(record.conference.reference)
        held = kept.record if kept else None
        others = self.store.that_hold(record.conference.reference)
        theirs = newest_for(record, held, (one.record for one in others))
        found, followed = standing(record, held, self.trust.is_known, theirs), 0
        if by_words and found is Standing.NOT_THE_CHAIR:
            found = Standing.UPDATE
        if found.is_taken_over:
            self.trust.vouch(record)
            followed = self._hold(record, kept if found is Standing.BESIDE else None)
        return TakenIn(
            record=record,
            is_new=is_new,
            chair_is_known=self.is_known(record),
            standing=found,
            held=held,
            changes=changes(held, record) if held and found is Standing.UPDATE else (),
            followed=followed,
            is_asked_again=theirs is not None and record.asks and not theirs.asks,
            is_deputy=found.is_taken_over and self.deputising.is_deputy(record),
        )

    def _hold(self, record: InvitationFile, beside: KeptInvitation | None) -> int:
        """Let what it says hold; return how many reports in writing took that over."""
        if beside is not None and not record.asks:
            self.store.bring_into_force(record.id, beside)
            return 0
        self.conferences.put(record.conference)
        self.deputising.settle(record)
        self.store.bring_into_force(record.id)
        return len(self.following.follow(record))

    def step_in(self, reference: ConferenceReference) -> tuple[str, ...]:
        """Chair a conference in place of a chair who cannot go on; return the agencies asked.

        Raises StillWritingError, and NotInVaultError for whoever is no deputy.
        """
        if self.deputising.writes_for(reference):
            raise StillWritingError("a report of one's own")
        return self.succession.step_in(self.store, reference)

    def all(self) -> tuple[InvitationFile, ...]:
        """Return the invitations that hold, the last first; of each who is asked the newest.

        Each says of its conference what holds, though that came with another. Who is no longer
        asked has none.
        """
        return tuple(self._holding())

    def _holding(self) -> Iterator[InvitationFile]:
        held = [one for one in self.store.all() if one.in_force_since]
        in_order = sorted(held, key=lambda one: one.came_into_force)
        telling = {one.record.conference.reference: one.record for one in in_order}
        beside = [(one.record, telling[one.record.conference.reference]) for one in held]
        highest: dict[object, tuple[bool, int]] = {}
        newest: dict[object, tuple[tuple[bool, int], bool]] = {}
        for record, now in beside:
            rank = record.rank_beside(now)
            highest[_whom(record)] = max(rank, highest.get(_whom(record), rank))
            place = _place(record)
            newest[place] = max((rank, record.asks), newest.get(place, (rank, record.asks)))
        for record, now in beside:
            _, asks = newest[_place(record)]
            if asks and record.rank_beside(now) == highest[_whom(record)]:
                yield replace(record, conference=now.conference)

    def get(self, invitation_id: str) -> InvitationFile:
        """Raise NotInVaultError."""
        return self.store.get(invitation_id)

    def is_known(self, record: InvitationFile) -> bool:
        """Tell whether the chair's words were compared."""
        return self.trust.is_known(record.chair.certificates.signing_der)


def _place(record: InvitationFile) -> object:
    """Return who is asked by it, by whatever form."""
    return record.conference.reference, *whom_of(record.asked)


def _whom(record: InvitationFile) -> object:
    """Return who is asked by it; somebody else may be named in a newer one."""
    return record.conference.reference, record.asked.agency, record.asked.role, record.asked.form
