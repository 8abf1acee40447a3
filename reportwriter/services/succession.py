"""The new chair's side of a hand-over: become the chair of a conference that another called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.integrity import Integrity
from reportwriter.records.kept import LogEvent
from reportwriter.services.gone_over import gone_over
from reportwriter.services.invitation_standing import Standing, standing
from reportwriter.services.taking_in import NOT_TOLD, TOLD, Aside
from reportwriter.services.who_was_asked import newest_for, still_asked, telling
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.examined import Examined
    from reportwriter.records.travelling import InvitationFile, Recipient
    from reportwriter.services.deputising import Deputising
    from reportwriter.services.gone_over import GoneOver
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What came of an invitation to a conference that was called here.

    `held` told of it before. `is_own`: its receiver signed it. `asked` are the agencies whose
    invitations are here by now. `gone_over` says who has the conference by now, where that is
    somebody else.
    """

    standing: Standing
    held: InvitationFile | None
    is_new: bool
    is_own: bool
    asked: tuple[str, ...]
    gone_over: GoneOver | None


@dataclass(frozen=True, kw_only=True)
class Succession:
    """Each agency's invitation is one file, and the new chair gets all of them.

    Nobody becomes a chair by a key that was never compared: whoever has a certificate of theirs
    could make them believe it.
    """

    sent: InvitationStore
    identities: Identities
    trust: Trust
    deputising: Deputising
    log: LogStore

    def is_offered(self, record: InvitationFile) -> bool:
        """Tell whether another chair hands a conference over to whoever signs here."""
        own = self.identities.signed_with() if record.issuer else frozenset()
        return (
            record.chair.certificates.signing_der in own
            and record.signer.certificates.signing_der not in own
        )

    def step_in(self, received: InvitationStore, reference: ConferenceReference) -> tuple[str, ...]:
        """Have a deputy chair what was taken in as an author; return the agencies asked.

        Agencies know nothing of it before an update is signed. Raises NotInVaultError.
        """
        held = received.in_force(reference)
        if held is None or not self.deputising.is_deputy(held.record):
            raise NotInVaultError("invitation")
        if not self._is_proven(held.record):
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
        self.deputising.end(reference)
        self.log.add(LogEvent.CONFERENCE_TAKEN_OVER, reference)
        return _asked((*before, *told))

    def is_called_here(self, reference: ConferenceReference) -> bool:
        """Tell whether whoever signs here has chaired the conference."""
        return bool(self.sent.of(reference))

    def take_over(self, record: InvitationFile, pdf: bytes) -> Succeeded:
        """Chair the conference from now on. Raises AlreadyInVaultError."""
        sent = self._sent(record)
        held = telling(sent)
        found = self._standing(record, held, sent)
        is_known = self._is_proven(record)
        if not (found.is_taken_over and is_known):
            return Succeeded(standing=found, is_known=is_known)
        is_new = self._keep(record, pdf, found, held)
        return Succeeded(
            standing=found,
            is_known=True,
            is_new=is_new,
            asked=_asked(self._sent(record)),
        )

    def follow(self, record: InvitationFile, pdf: bytes) -> Followed:
        """Take in what is told of a conference that was called here, by whoever may tell it.

        Nobody hands it over by this, but a deputy who has stepped in has it from now on. Of what
        agencies were sent under a lower number one that is found later says who was asked. Raises
        AlreadyInVaultError.
        """
        sent = self._sent(record)
        held = telling(sent)
        found = self._standing(record, held, sent)
        if not found.is_taken_over and self._is_beside_one_sent(record, sent):
            found = Standing.BESIDE
        is_new = found.is_taken_over and self._keep(record, pdf, found, held)
        by_now = self._sent(record)
        return Followed(
            standing=found,
            held=held,
            is_new=is_new,
            is_own=self._is_own(record.signer),
            asked=_asked(by_now),
            gone_over=gone_over(by_now, self.identities.signed_with()),
        )

    def set_aside(self, examined: Examined, pdf: bytes) -> Aside | None:
        """Follow an unchanged invitation to a conference that was called here, whoever has it now.

        It is found among other files that come. None for any other file. Raises
        AlreadyInVaultError.
        """
        record = examined.invitation
        if record is None or examined.integrity is not Integrity.UNCHANGED:
            return None
        reference = record.conference.reference
        if not self.is_called_here(reference):
            return None
        if self.is_offered(record):
            taken = self.take_over(record, pdf)
            return Aside(
                what=TOLD if taken.is_chair else NOT_TOLD,
                conference=reference,
                is_new=taken.is_new,
            )
        followed = self.follow(record, pdf)
        return Aside(
            what=TOLD if followed.standing.is_taken_over else NOT_TOLD,
            conference=reference,
            is_new=followed.is_new,
        )

    def _keep(
        self, record: InvitationFile, pdf: bytes, found: Standing, held: InvitationFile | None
    ) -> bool:
        reference = record.conference.reference
        is_new = self.sent.add(record, pdf)
        is_told_more = held is not None and not held.asks and record.asks
        if found is not Standing.BESIDE or is_told_more:
            self.sent.issue(record.conference, ())
        if found is not Standing.BESIDE:
            event = LogEvent.CONFERENCE_UPDATE_TAKEN_IN
            if self._is_own(record.chair):
                self.deputising.end(reference)
                event = LogEvent.CONFERENCE_TAKEN_OVER
            self.log.add(event, reference)
        self.trust.vouch(record)
        return is_new

    def _is_beside_one_sent(self, record: InvitationFile, sent: Sequence[InvitationFile]) -> bool:
        """Tell whether it says what another invitation said that was sent under its number."""
        return any(
            self._standing(record, one, sent) is Standing.BESIDE
            for one in sent
            if one.signer == record.signer and one.number == record.number
        )

    def _standing(
        self, record: InvitationFile, held: InvitationFile | None, sent: Sequence[InvitationFile]
    ) -> Standing:
        own = self.identities.signed_with()
        theirs = newest_for(record, held, sent)
        return standing(record, held, lambda der: der in own or self.trust.is_known(der), theirs)

    def _sent(self, record: InvitationFile) -> tuple[InvitationFile, ...]:
        return tuple(kept.record for kept in self.sent.of(record.conference.reference))

    def _is_own(self, one: Recipient) -> bool:
        return one.certificates.signing_der in self.identities.signed_with()

    def _is_proven(self, record: InvitationFile) -> bool:
        return self.trust.is_known(record.signer.certificates.signing_der)


def _asked(sent: Sequence[InvitationFile]) -> tuple[str, ...]:
    return tuple(one.asked.agency for one in still_asked(sent))
