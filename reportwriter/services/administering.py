"""Conferences that the owner of a vault administers for a chair, by what invitations say."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.integrity import Integrity
from reportwriter.records.kept import LogEvent
from reportwriter.services.invitation_standing import Standing, standing
from reportwriter.services.taking_in import INVITED, Aside
from reportwriter.services.who_was_asked import newest_for
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.examined import Examined
    from reportwriter.records.travelling import Administrator, Certificates, InvitationFile
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.identity import IdentityStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Administered:
    """A conference as the invitation tells of it that holds.

    `is_certain`: the check words of the chair it names were compared, or a known chair vouches for
    them. `is_mine`: it still names the owner of this vault. `doubtful` is an invitation to the
    same conference by somebody who is not that chair, which does not hold.
    """

    conference: Conference
    invitation: InvitationFile
    is_certain: bool
    is_mine: bool
    doubtful: InvitationFile | None = None

    @property
    def chair(self) -> str:
        return self.invitation.chair.name


@dataclass(frozen=True, kw_only=True)
class Administering:
    """It reads who the owner is and opens none of their keys."""

    own: IdentityStore
    store: InvitationStore
    conferences: ConferenceStore
    is_known: Callable[[bytes], bool]
    vouch: Callable[[InvitationFile], None]
    log: LogStore

    def take(self, examined: Examined, pdf: bytes) -> ConferenceReference | None:
        """Keep an unchanged invitation that names the owner as administrator; None for any other.

        Of a conference that is administered already each invitation is kept, as its chair may
        have named somebody else. Whether it holds is settled as for an author. Raises
        AlreadyInVaultError when another file came under its id.
        """
        record = examined.invitation
        if record is None or not self.is_named_in(examined):
            return None
        if self.store.add(record, pdf):
            # Its id is as another program wrote it, and could be words.
            self.log.add(LogEvent.INVITATION_TAKEN_IN, hashlib.sha256(pdf).hexdigest())
        self._settle(record, by_words=False)
        return record.conference.reference

    def set_aside(self, examined: Examined, pdf: bytes) -> Aside | None:
        """Take it, as what is set aside of files that come. Raises AlreadyInVaultError."""
        reference = self.take(examined, pdf)
        return Aside(what=INVITED, conference=reference) if reference is not None else None

    def is_named_in(self, examined: Examined) -> bool:
        """Tell whether it is an invitation that is taken."""
        record = examined.invitation
        if record is None or examined.integrity is not Integrity.UNCHANGED:
            return False
        is_held = self.conferences.find(record.conference.reference) is not None
        return is_held or self._names_owner(record)

    def compared(self, record: InvitationFile) -> None:
        """Let an invitation hold, whose signer's check words were compared because of it."""
        self._settle(record, by_words=True)

    def of(self, reference: ConferenceReference) -> Administered:
        """Return a conference as it is administered. Raises NotInVaultError."""
        conference = self.conferences.get(reference)
        held = self.store.in_force(reference)
        if held is None:
            raise NotInVaultError("invitation")
        record = held.record
        return Administered(
            conference=conference,
            invitation=record,
            is_certain=self.is_known(record.chair.certificates.signing_der),
            is_mine=self._names_owner(record),
            doubtful=self._doubtful(reference, record),
        )

    def _doubtful(
        self, reference: ConferenceReference, held: InvitationFile
    ) -> InvitationFile | None:
        others = [one.record for one in self.store.of(reference) if one.in_force_since is None]
        strange = (
            one for one in others if standing(one, held, self.is_known) is Standing.NOT_THE_CHAIR
        )
        return next(strange, None)

    def _settle(self, record: InvitationFile, *, by_words: bool) -> None:
        """Let it hold if it may; otherwise what is held of its conference stays as it is."""
        kept = self.store.in_force(record.conference.reference)
        held = kept.record if kept else None
        others = (one.record for one in self.store.that_hold(record.conference.reference))
        found = standing(record, held, self.is_known, newest_for(record, held, others))
        if not (found.is_taken_over or (by_words and found is Standing.NOT_THE_CHAIR)):
            return
        self.vouch(record)
        if found is Standing.BESIDE and not record.asks:
            self.store.bring_into_force(record.id, kept)
            return
        self.conferences.put(record.conference)
        self.store.bring_into_force(record.id)

    def _names_owner(self, record: InvitationFile) -> bool:
        """Tell whether the administrator named is who owns this vault, and opens nothing sealed."""
        who: Administrator | None = record.administrator
        if who is None:
            return False
        own = [one.certificates for one in self.own.all()]
        opening = [one.certificates for one in record.recipients]
        return who.certificates in own and not _share_a_key(own, opening)


def _share_a_key(own: list[Certificates], opening: list[Certificates]) -> bool:
    return bool({one.encryption for one in own} & {one.encryption for one in opening})
