"""The new chair's side of a hand-over: become the chair of a conference that another called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.records.kept import LogEvent
from reportwriter.services.invitation_standing import Standing, standing
from reportwriter.services.who_was_asked import newest_of_each, telling
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.identities import Identities
    from reportwriter.services.trust import Trust
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Succeeded:
    """What came of an invitation that names its receiver as the new chair.

    `asked` are the agencies whose invitations are here by now; `is_known` says whether the key of
    the chair before is. Where either fails nothing is kept.
    """

    standing: Standing
    is_known: bool
    is_new: bool = False
    asked: tuple[str, ...] = ()

    @property
    def is_chair(self) -> bool:
        return self.is_known and self.standing.is_taken_over


@dataclass(frozen=True, kw_only=True)
class Succession:
    """Each agency's invitation is one file, and the new chair gets all of them.

    Nobody becomes a chair by a key that was never compared: whoever has a certificate of theirs
    could make them believe it.
    """

    sent: InvitationStore
    identities: Identities
    trust: Trust
    log: LogStore

    def is_offered(self, record: InvitationFile) -> bool:
        """Tell whether another chair hands a conference over to whoever signs here."""
        own = self.identities.signed_with() if record.issuer else frozenset()
        return (
            record.chair.certificates.signing_der in own
            and record.signer.certificates.signing_der not in own
        )

    def is_deputy(self, record: InvitationFile) -> bool:
        """Tell whether an invitation names whoever signs here as a deputy."""
        own = self.identities.signed_with()
        return any(one.certificates.signing_der in own for one in record.deputies)

    def step_in(self, received: InvitationStore, reference: ConferenceReference) -> tuple[str, ...]:
        """Have a deputy chair what was taken in as an author; return the agencies asked.

        Agencies know nothing of it before an update is signed. Raises NotInVaultError.
        """
        held = received.in_force(reference)
        if held is None or not self.is_deputy(held.record) or not self._is_proven(held.record):
            raise NotInVaultError("invitation")
        told = [
            one.record
            for one in received.of(reference)
            if one.in_force_since and one.record.chair == held.record.chair
        ]
        # Of an invitation that is found later, what was said meanwhile holds.
        before = [kept.record for kept in self.sent.of(reference)]
        newest = telling((*before, *told)) or held.record
        self.sent.claim(newest.conference, received.side, [one.id for one in told])
        self.log.add(LogEvent.CONFERENCE_TAKEN_OVER, reference)
        return tuple(one.asked.agency for one in newest_of_each((*before, *told)))

    def take_over(self, record: InvitationFile, pdf: bytes) -> Succeeded:
        """Chair the conference from now on. Raises AlreadyInVaultError."""
        reference = record.conference.reference
        held = telling(kept.record for kept in self.sent.of(reference))
        found = standing(record, held, self.trust.is_known)
        is_known = self._is_proven(record)
        if not (found.is_taken_over and is_known):
            return Succeeded(standing=found, is_known=is_known)
        is_new = self.sent.add(record, pdf)
        if found is not Standing.BESIDE:
            self.sent.issue(record.conference, ())
            self.log.add(LogEvent.CONFERENCE_TAKEN_OVER, reference)
        self.trust.vouch(record)
        asked = newest_of_each(kept.record for kept in self.sent.of(reference))
        return Succeeded(
            standing=found,
            is_known=True,
            is_new=is_new,
            asked=tuple(one.asked.agency for one in asked),
        )

    def _is_proven(self, record: InvitationFile) -> bool:
        return self.trust.is_known(record.signer.certificates.signing_der)
