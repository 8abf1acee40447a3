"""The chair's side of a change: what is otherwise than before goes to all who were asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import invitation_names
from reportwriter.records.kept import LogEvent
from reportwriter.records.travelling import InvitationFile, Recipient
from reportwriter.services.invitation_changes import changes, printed_changes
from reportwriter.services.inviting import Named, own_recipient
from reportwriter.services.who_was_asked import handed_over, newest_of_each, telling, whom_of
from reportwriter.services.whole_files import write_whole
from reportwriter.storage.errors import NotInVaultError
from reportwriter.wording import invitations as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import Administrator, Asked
    from reportwriter.services.identities import Identities
    from reportwriter.services.invitation_changes import Changed
    from reportwriter.services.invitation_signing import InvitationSigning, SentInvitation
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NothingChangedError(ReportError):
    """What would be told is what was told before, so nothing is signed."""


class HandedOverError(ReportError):
    """Another chairs this conference now, and only they may change it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A conference as those who are asked were last told of it; `asked` has each once."""

    told: InvitationFile
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What holds from now on. `further` are asked besides; `chair` is whom it is handed over to."""

    conference: Conference
    deputies: tuple[Recipient, ...]
    administrator: Administrator | None = None
    further: tuple[Asked, ...] = ()
    chair: Recipient | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an update would tell, under which number, and whom; nobody where nothing changed."""

    number: int
    changes: tuple[Changed, ...]
    asked: tuple[Asked, ...]


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
        """Raise NotInVaultError where nobody was invited, and HandedOverError."""
        sent = [kept.record for kept in self.sent.of(reference)]
        told = telling(sent)
        if told is None:
            raise NotInVaultError("invitation")
        if handed_over(sent, self.identities.signed_with()) is not None:
            raise HandedOverError("another chairs it")
        return Called(told=told, asked=tuple(one.asked for one in newest_of_each(sent)))

    def outlook(self, update: Update) -> Outlook:
        """Return what an update would tell. Raises as `called` does."""
        return self._outlook(self.called(update.conference.reference), update)

    def issue(self, update: Update, passphrase: str, folder: Path) -> Updated:
        """Sign one for each who is asked, write all of them, and have the change hold here too.

        Where agencies are asked besides and nothing else changes, only they are told, under the
        number that holds. Raises NothingChangedError, NoDeputyError, AdministratorOpensError,
        WrongPassphraseError, FileNotWrittenError, and as `called` does; then nothing has changed.
        """
        called = self.called(update.conference.reference)
        outlook = self._outlook(called, update)
        if not outlook.asked:
            raise NothingChangedError("nothing to tell")
        self._named(update).require_sound()
        author = self.identities.open(passphrase)
        records = [self._record(update, one, outlook.number) for one in outlook.asked]
        made = [self.signing.sign(one, author, _printed(called, one)) for one in records]
        names = invitation_names(records)
        files = {folder / name: one.pdf for name, one in zip(names, made, strict=True)}
        write_whole(files, before_naming=lambda: self._keep(made, update))
        return Updated(outlook=outlook, paths=tuple(files))

    def _keep(self, made: Sequence[SentInvitation], update: Update) -> None:
        self.sent.issue(made[0].record.conference, [(one.record, one.pdf) for one in made])
        for one in made:
            self.log.add(LogEvent.INVITATION_SENT, one.record.id)
        if update.chair is not None:
            self.log.add(LogEvent.CONFERENCE_HANDED_OVER, update.conference.reference)

    def _outlook(self, called: Called, update: Update) -> Outlook:
        proposed = self._record(update, called.told.asked, called.told.number + 1)
        if _says(proposed) == _says(called.told):
            return Outlook(number=called.told.number, changes=(), asked=update.further)
        # Whoever is asked for the same again, as under another name, is told once.
        asked = {whom_of(one): one for one in (*called.asked, *update.further)}
        return Outlook(
            number=proposed.number,
            changes=changes(called.told, proposed),
            asked=tuple(asked.values()),
        )

    def _named(self, update: Update) -> Named:
        """Return whom it names; whoever becomes the chair is no deputy any more."""
        chair = update.chair or own_recipient(self.identities.required())
        return Named(
            chair=chair,
            deputies=tuple(
                one for one in update.deputies if one.certificates != chair.certificates
            ),
            administrator=update.administrator,
        )

    def _record(self, update: Update, asked: Asked, number: int) -> InvitationFile:
        own, named = self.identities.required(), self._named(update)
        return InvitationFile(
            id=self.new_id(),
            conference=replace(
                update.conference,
                chair=_contact(named.chair) if update.chair else own.contact,
            ),
            asked=asked,
            chair=named.chair,
            deputies=named.deputies,
            issued_at=self.now(),
            number=number,
            issuer=own_recipient(own) if update.chair else None,
            administrator=named.administrator,
        )


def _printed(called: Called, record: InvitationFile) -> list[str]:
    """Return what is printed as changed; to whoever was not asked before, nothing is."""
    is_known = whom_of(record.asked) in {whom_of(one) for one in called.asked}
    if not is_known or record.number == called.told.number:
        return []
    found = [one.sentence for one in printed_changes(called.told, record)]
    return found or [words.NOT_PRINTED]


def _says(record: InvitationFile) -> tuple[object, ...]:
    """Return what is told of a conference; how its chair is reached is no change of it."""
    meeting = replace(record.conference, chair=Contact(name=""))
    return meeting, record.chair.certificates, record.deputies, record.administrator


def _contact(chair: Recipient) -> Contact:
    return Contact(name=chair.name, designation=chair.designation, agency=chair.agency)
