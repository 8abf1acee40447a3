"""The chair's side of a change: what is otherwise than before goes to all who were asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportError
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import Withdrawn
from reportwriter.services.gone_over import gone_over, stepping_in_for
from reportwriter.services.invitation_changes import changes, printed_changes
from reportwriter.services.invitation_signing import files_of, keep_sent
from reportwriter.services.inviting import Named, own_recipient
from reportwriter.services.who_was_asked import newest_of_each, telling, whom_of
from reportwriter.services.whole_files import write_whole
from reportwriter.storage.errors import NotInVaultError
from reportwriter.wording import invitations as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.kept import Identity
    from reportwriter.records.travelling import Administrator, Asked, InvitationFile, Recipient
    from reportwriter.services.gone_over import GoneOver
    from reportwriter.services.identities import Identities
    from reportwriter.services.invitation_changes import Changed
    from reportwriter.services.invitation_signing import InvitationSigning, SentInvitation
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NothingChangedError(ReportError):
    """What would be told is what was told before, so nothing is signed."""


class HandedOverError(ReportError):
    """Another chairs this conference now, and only they may change it."""


class SteppedInError(ReportError):
    """A deputy has stepped in for whoever chaired this conference, who signs nothing of it now.

    So it is for a former chair who is a deputy now, too, unless they mean to step in themselves.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Who is no longer asked, and why in the chair's words, where they give a reason."""

    asked: Asked
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What holds from now on. `further` are asked besides, and those `withdrawn` no longer.

    `chair` is whom it is handed over to. `steps_in`: whoever signs it knows that they step in for
    the chair whom agencies have. `telephone` and `email` are a new chair's, where they are known.
    """

    conference: Conference
    deputies: tuple[Recipient, ...]
    administrator: Administrator | None = None
    further: tuple[Asked, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    chair: Recipient | None = None
    steps_in: bool = False
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an update would tell, under which number, and whom; nobody where nothing changed.

    `asked` are told the changes, and those `withdrawn` only that they are no longer asked.
    """

    number: int
    changes: tuple[Changed, ...]
    asked: tuple[Asked, ...]
    withdrawn: tuple[Withdrawal, ...] = ()

    @property
    def told(self) -> tuple[Asked, ...]:
        """All who get a file."""
        return (*self.asked, *(one.asked for one in self.withdrawn))


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A conference as those who are asked were last told of it; `asked` has each once.

    `own` is who chairs it, as they are printed now; `steps_in_for` is whom agencies have as the
    chair where that is somebody else. `withdrawn` were asked once and are no longer.
    """

    told: InvitationFile
    asked: tuple[Asked, ...]
    own: Identity
    steps_in_for: str = ""
    withdrawn: tuple[Asked, ...] = ()

    def outlook(self, update: Update) -> Outlook:
        """Return what an update would tell.

        Where nothing of the conference itself changes, only those are told who are asked besides,
        or no longer: under the number that holds, unless it must take the place of another file.
        """
        proposed = self.proposed(update)
        leaving = self._leaving(update)
        if _says(proposed) == _says(self.told):
            again = {whom_of(one) for one in self.withdrawn}
            replaces = bool(leaving) or any(whom_of(one) in again for one in update.further)
            number = self.told.number + replaces
            return Outlook(number=number, changes=(), asked=update.further, withdrawn=leaving)
        # Whoever is asked for the same again, as under another name, is told once.
        asked = {whom_of(one): one for one in (*self.asked, *update.further)}
        for one in leaving:
            del asked[whom_of(one.asked)]
        return Outlook(
            number=self.told.number + 1,
            changes=changes(self.told, proposed),
            asked=tuple(asked.values()),
            withdrawn=leaving,
        )

    def _leaving(self, update: Update) -> tuple[Withdrawal, ...]:
        """Return those who are no longer asked; who is asked for the same at once stays."""
        asked = {whom_of(one) for one in self.asked} - {whom_of(one) for one in update.further}
        return tuple(one for one in update.withdrawn if whom_of(one.asked) in asked)

    def records(self, update: Update) -> tuple[InvitationFile, ...]:
        """Return what each is told, in the order of `Outlook.told`; ids are still to be given."""
        outlook = self.outlook(update)
        proposed = replace(self.proposed(update), number=outlook.number, withdrawn=None)
        # Who is no longer asked learns nothing new of a family that is none of theirs.
        before = replace(self.told.conference, chair=proposed.conference.chair)
        return (
            *(replace(proposed, asked=one) for one in outlook.asked),
            *(
                replace(
                    proposed,
                    asked=one.asked,
                    conference=before,
                    withdrawn=Withdrawn(reason=one.reason.strip()),
                )
                for one in outlook.withdrawn
            ),
        )

    def proposed(self, update: Update) -> InvitationFile:
        """Return what was told last, as it would be told from now on."""
        named, own = self.named(update), self.own
        contact = _contact(named.chair, update) if update.chair else own.contact
        return replace(
            self.told,
            conference=replace(update.conference, chair=contact),
            chair=named.chair,
            deputies=named.deputies,
            issuer=own_recipient(own) if update.chair else None,
            administrator=named.administrator,
        )

    def named(self, update: Update) -> Named:
        """Return whom it names; whoever becomes the chair is no deputy any more."""
        chair = update.chair or own_recipient(self.own)
        deputies = (one for one in update.deputies if one.certificates != chair.certificates)
        return Named(chair=chair, deputies=tuple(deputies), administrator=update.administrator)

    def printed(self, record: InvitationFile) -> list[str]:
        """Return what is printed as changed; to whoever was not asked before, nothing is."""
        is_known = whom_of(record.asked) in {whom_of(one) for one in self.asked}
        if not is_known or not record.asks or record.number == self.told.number:
            return []
        found = [one.sentence for one in printed_changes(self.told, record)]
        return found or [words.NOT_PRINTED]


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """The files as they lie on this computer, in the order of those who are asked."""

    outlook: Outlook
    paths: tuple[Path, ...]


@dataclass(frozen=True, kw_only=True)
class Updating:
    """All updates of a change are signed with one passphrase, and go out together or not at all."""

    sent: InvitationStore
    identities: Identities
    signing: InvitationSigning
    log: LogStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def called(self, reference: ConferenceReference) -> Called:
        """Raise NotInVaultError where nobody was invited, NoPrivateKeysError.

        Raises HandedOverError and SteppedInError where another has it now.
        """
        sent = [kept.record for kept in self.sent.of(reference)]
        told, own = telling(sent), self.identities.required()
        if told is None:
            raise NotInVaultError("invitation")
        signed_with = self.identities.signed_with()
        if not _is_ones_own(told, signed_with):
            gone = gone_over(sent, signed_with)
            if gone is not None and gone.stepped_in:
                raise SteppedInError("a deputy has it")
            raise HandedOverError("another chairs it")
        is_chair = told.chair.certificates.signing_der in signed_with
        newest = newest_of_each(sent)
        return Called(
            told=told,
            asked=tuple(one.asked for one in newest if one.asks),
            own=own,
            steps_in_for="" if is_chair else told.chair.name,
            withdrawn=tuple(one.asked for one in newest if not one.asks),
        )

    def gone_over(self, reference: ConferenceReference) -> GoneOver | None:
        """Return to whom a conference has gone that was chaired here; None while it did not."""
        return self.gone_over_by([kept.record for kept in self.sent.of(reference)])

    def stepping_in_for(self, reference: ConferenceReference) -> str:
        """Return for whom a deputy chairs it here while they have signed nothing; or none."""
        sent = [kept.record for kept in self.sent.of(reference)]
        return stepping_in_for(sent, self.identities.signed_with())

    def gone_over_by(self, sent: Sequence[InvitationFile]) -> GoneOver | None:
        """Return the same, of invitations that were looked up."""
        return gone_over(sent, self.identities.signed_with())

    def issue(self, update: Update, passphrase: str, folder: Path) -> Updated:
        """Sign one for each who is told, write all of them, and have the change hold here too.

        Raises NothingChangedError, NoDeputyError, AdministratorOpensError, WrongPassphraseError,
        FileNotWrittenError, and as `called` does; then nothing has changed.
        """
        called = self.called(update.conference.reference)
        if called.steps_in_for and not update.steps_in:
            raise SteppedInError("a deputy has it")
        outlook = called.outlook(update)
        if not outlook.told:
            raise NothingChangedError("nothing to tell")
        called.named(update).require_sound()
        author = self.identities.open(passphrase)
        records = [
            replace(one, id=self.new_id(), issued_at=self.now()) for one in called.records(update)
        ]
        made = [self.signing.sign(one, author, called.printed(one)) for one in records]
        files = files_of(made, folder)
        holds = called.proposed(update).conference
        write_whole(files, before_naming=lambda: self._keep(holds, made, update))
        return Updated(outlook=outlook, paths=tuple(files))

    def _keep(self, holds: Conference, made: Sequence[SentInvitation], update: Update) -> None:
        keep_sent(self.sent, self.log, holds, made)
        if update.chair is not None:
            self.log.add(LogEvent.CONFERENCE_HANDED_OVER, update.conference.reference)


def _is_ones_own(told: InvitationFile, own: frozenset[bytes]) -> bool:
    """Tell whether one may change it: as its chair, or as a deputy who did not hand it over."""
    has_signed = told.signer.certificates.signing_der in own
    named = (told.chair,) if has_signed else told.recipients
    return any(one.certificates.signing_der in own for one in named)


def _says(record: InvitationFile) -> tuple[object, ...]:
    """Return what is told of a conference; how its chair is reached is no change of it."""
    meeting = replace(record.conference, chair=Contact(name=""))
    return meeting, record.chair.certificates, record.deputies, record.administrator


def _contact(chair: Recipient, update: Update) -> Contact:
    """Return how a new chair is reached, as far as who hands over knows it."""
    return Contact(
        name=chair.name,
        designation=chair.designation,
        agency=chair.agency,
        telephone=update.telephone.strip(),
        email=update.email.strip(),
    )
