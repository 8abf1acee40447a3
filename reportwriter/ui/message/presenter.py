"""Decides what the screen of messages shows: little while it is closed, and one while it is open.

A message is held in memory only while it is written or read. Writing needs no passphrase: what is
typed is sealed as it is saved. Sending and reading do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.message.draft_keeper import DraftKeeper, Drafts
from reportwriter.ui.message.state import (
    BEGUN,
    NO_INVITATION,
    NO_INVITATION_ADVICE,
    NOT_KNOWN,
    NOT_KNOWN_ADVICE,
    READ_AGAIN,
    ClosedPage,
    OpenMessage,
    ReadMessage,
    Standing,
    lacks_words,
    made_row,
    open_message,
    read_message,
    to_words,
)
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.ids import ConferenceReference, MessageId
    from reportwriter.domain.message import ChairMessage, Matter
    from reportwriter.records.messages import KeptMessage
    from reportwriter.records.travelling import InvitationFile, MessageFile
    from reportwriter.services.chair_messages import MessageMade
    from reportwriter.ui.runner import Runner

GO_ON = "Go on writing"
NO_DAY = "Type the day on which you sent it, as 4 jan."
NO_PASSPHRASE = "Enter your passphrase. It signs the message, so that the chair knows whose it is."  # noqa: S105  # A sentence for people.
MADE = "The message is sealed. It is not sent: this program cannot send it."
LIES = "Send {file}. It lies in {folder}."
PRINTED = (
    "The message was sent to the printer. Fetch it at once, sign it, and hand it over in person."
)


class NoConferenceError(ReportWriterError):
    """Nobody has invited the owner of this vault, and no report says for which conference."""


class Messages(Drafts, Protocol):
    """What this screen needs of `services.chair_messages.ChairMessages`."""

    def invitations_by_conference(self) -> tuple[InvitationFile, ...]: ...
    def begin(self, conference: ConferenceReference, sender: Contact) -> ChairMessage: ...
    def made(self, conference: ConferenceReference) -> tuple[KeptMessage, ...]: ...
    def has_draft(self, conference: ConferenceReference) -> bool: ...
    def open_draft(
        self, conference: ConferenceReference, passphrase: str
    ) -> ChairMessage | None: ...
    def send(self, message: ChairMessage, passphrase: str, folder: Path) -> MessageMade: ...
    def write_again(self, message: MessageId, folder: Path) -> MessageMade: ...
    def record_sent(self, message: MessageId, how: str, on: date) -> None: ...
    def read(self, message: MessageId, passphrase: str) -> MessageFile: ...
    def on_paper(self, message: ChairMessage, conference: Conference) -> Sequence[bytes]: ...
    def keep_printed(self, message: ChairMessage) -> None: ...


class Paper(Protocol):
    """A printer that was chosen."""

    def print_pages(self, pages: Sequence[bytes]) -> None: ...


class MessageView(Protocol):
    def show_closed(self, page: ClosedPage) -> None: ...
    def show_passphrase_asked(self, sentence: str, button: str) -> None: ...
    def show_open(self, message: OpenMessage) -> None: ...
    def show_read(self, message: ReadMessage) -> None: ...
    def show_lacks(self, sentence: str) -> None: ...
    def show_sealed(self, at: datetime) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, sentence: str, more: str, email: str) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class MessageTools:
    """`sender` is who writes; `compare` leads to the chair's check words, and back here.

    `folder` is where the file goes unless another is chosen.
    """

    messages: Messages
    is_known: Callable[[InvitationFile], bool]
    sender: Callable[[], Contact]
    ask_paper: Callable[[], Paper | None]
    compare: Callable[[InvitationFile], None]
    folder: Path
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    conferences: tuple[Conference, ...]
    invitation: InvitationFile | None
    standing: Standing


class MessagePresenter:
    def __init__(self, view: MessageView, tools: MessageTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._opening = WhileWanted(tools.pool)
        self._conference: Conference | None = None
        self._found: _Found | None = None
        self._message: ChairMessage | None = None
        self._wanted: MessageId | None = None
        self._folder = tools.folder
        self._keeper = DraftKeeper(
            tools.messages,
            tools.vault,
            sealed=lambda: view.show_sealed(tools.now()),
            failed=view.show_trouble,
        )

    def open(self, conference: Conference | None) -> None:
        """Stand before the messages to a conference; None: of the newest invitation."""
        self._conference = conference
        self._message = None
        self.refresh()

    def close(self) -> None:
        """Forget every word, as when the vault is locked."""
        self._looking.leave()
        self._opening.leave()
        self._conference, self._found, self._message, self._wanted = None, None, None, None

    def refresh(self) -> None:
        """Look again where the messages stand, and show the closed page."""
        self._looking.leave()
        self._opening.leave()
        self._looking.run(self._look, done=self._on_found, failed=self._view.show_trouble)

    def choose(self, reference: str) -> None:
        """Turn to the messages to another conference."""
        found = self._found
        named = [one for one in found.conferences if one.reference == reference] if found else []
        if named:
            self.open(named[0])

    def compare(self) -> None:
        """Go to the chair's check words."""
        if self._found is not None and self._found.invitation is not None:
            self._tools.compare(self._found.invitation)

    def write(self) -> None:
        """Begin a message, in place of what was begun before."""
        if (found := self._found) is not None:
            self._opening.leave()
            sender = self._tools.sender()
            self._show(self._tools.messages.begin(found.standing.conference, sender))

    def go_on(self) -> None:
        """Ask for the passphrase to what was begun."""
        self._wanted = None
        self._view.show_passphrase_asked(BEGUN, GO_ON)

    def want_to_read(self, key: str) -> None:
        """Ask for the passphrase to a message that was sealed."""
        made = self._found.standing.made if self._found else ()
        for one in made:
            if one.id == key:
                self._wanted = one.id
                self._view.show_passphrase_asked(
                    READ_AGAIN.format(number=one.number), "Read the message"
                )

    def unlock(self, passphrase: str) -> None:
        """Open the message that is to be read, or else what was begun."""
        found, wanted = self._found, self._wanted
        if found is None:
            return
        messages = self._tools.messages
        self._opening.leave()
        if wanted is not None:
            self._opening.run(
                lambda: messages.read(wanted, passphrase),
                done=lambda file: self._view.show_read(read_message(file.message)),
                failed=self._view.show_trouble,
            )
            return
        self._opening.run(
            lambda: messages.open_draft(found.standing.conference, passphrase),
            done=self._on_draft,
            failed=self._view.show_trouble,
        )

    def answer(self, matter: Matter, text: str | None) -> None:
        """Put down what is said to a matter, and seal it; None takes the matter out."""
        if (before := self._message) is None:
            return
        self._message = before.saying(matter, text)
        if self._message != before:
            self._keeper.put(self._message)
            self._view.show_lacks("")

    def lock(self) -> None:
        """Drop every word from memory and screen; what is not yet sealed is sealed first."""
        # What is still being opened is shown to nobody.
        self._opening.leave()
        self._message, self._wanted = None, None
        self._keeper.when_settled(self.refresh)

    def send(self, passphrase: str) -> None:
        """Sign and seal the message into a folder, or say what is still wanted."""
        message = self._message
        if message is None:
            return
        if lacks := lacks_words(message) or ("" if passphrase else NO_PASSPHRASE):
            self._view.show_lacks(lacks)
            return
        self._view.show_busy(busy=True)
        self._keeper.when_settled(lambda: self._send(message, passphrase))

    def print_out(self) -> None:
        """Print the message, where it cannot be sent."""
        message, found = self._message, self._found
        if message is None or found is None:
            return
        if lacks := lacks_words(message):
            self._view.show_lacks(lacks)
            return
        conference = self._conference or found.conferences[0]
        self._tools.pool.run(
            lambda: self._tools.messages.on_paper(message, conference),
            done=lambda pages: self._on_pictured(message, pages),
            failed=self._view.show_trouble,
        )

    def choose_folder(self, folder: Path) -> None:
        """Let the file go to another folder."""
        self._folder = folder
        if (found := self._found) is not None:
            self._on_found(found)

    def write_again(self, key: str) -> None:
        """Put the file of a message into the folder once more."""
        message, folder = self._id(key), self._folder
        if message is not None:
            self._tools.pool.run(
                lambda: self._tools.messages.write_again(message, folder),
                done=self._on_made,
                failed=self._view.show_trouble,
            )

    def record_sent(self, key: str, how: str, on: str) -> None:
        """Record that a message was sent: the only way out of NOT SENT."""
        message = self._id(key)
        day = day_of(on, self._tools.now().date())
        if day is None:
            self._view.show_request(NO_DAY)
        elif message is not None:
            self._tools.vault.run(
                lambda: self._tools.messages.record_sent(message, how, day),
                done=lambda _none: self.refresh(),
                failed=self._view.show_trouble,
            )

    def _send(self, message: ChairMessage, passphrase: str) -> None:
        folder = self._folder
        self._tools.pool.run(
            lambda: self._tools.messages.send(message, passphrase, folder),
            done=self._on_sent,
            failed=self._on_not_sent,
        )

    def _on_sent(self, made: MessageMade) -> None:
        self._message = None
        self._view.show_busy(busy=False)
        self._tools.vault.run(
            self._look,
            done=lambda found: self._on_found_after(found, made),
            failed=self._view.show_trouble,
        )

    def _on_found_after(self, found: _Found, made: MessageMade) -> None:
        self._on_found(found)
        self._on_made(made)

    def _on_not_sent(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)

    def _on_made(self, made: MessageMade) -> None:
        place = LIES.format(file=made.path.name, folder=made.path.parent)
        self._view.show_made(MADE, place, made.email_text)

    def _on_pictured(self, message: ChairMessage, pages: Sequence[bytes]) -> None:
        # Asking for a printer takes the window's focus, and the message locks meanwhile.
        try:
            paper = self._tools.ask_paper()
            if paper is None:
                return
            paper.print_pages(pages)
        except ReportWriterError as error:
            self._view.show_trouble(error)
            return
        self._message = None
        self._tools.vault.run(
            lambda: self._tools.messages.keep_printed(message),
            done=lambda _none: self._on_printed(),
            failed=self._view.show_trouble,
        )

    def _on_printed(self) -> None:
        self.refresh()
        self._view.show_made(PRINTED, "", "")

    def _on_draft(self, message: ChairMessage | None) -> None:
        if message is None:
            self.write()
        else:
            self._show(message)

    def _show(self, message: ChairMessage) -> None:
        if (found := self._found) is not None:
            self._message = message
            self._view.show_open(open_message(message, found.standing))

    def _look(self) -> _Found:
        """Ask the vault where the messages stand; called on its thread."""
        messages = self._tools.messages
        invitations = messages.invitations_by_conference()
        conferences = {one.conference.reference: one.conference for one in invitations}
        wanted = self._conference or next(iter(conferences.values()), None)
        if wanted is None:
            raise NoConferenceError
        conferences.setdefault(wanted.reference, wanted)
        named = (one for one in invitations if one.conference.reference == wanted.reference)
        invitation = next(named, None)
        return _Found(
            conferences=tuple(conferences.values()),
            invitation=invitation,
            standing=Standing(
                conference=wanted.reference,
                chair=invitation.chair.name if invitation else "",
                is_known=invitation is not None and self._tools.is_known(invitation),
                has_draft=messages.has_draft(wanted.reference),
                made=messages.made(wanted.reference),
            ),
        )

    def _on_found(self, found: _Found) -> None:
        self._found, self._wanted = found, None
        standing = found.standing
        notice, advice = "", ""
        if not standing.can_be_sent:
            notice, advice = NO_INVITATION, NO_INVITATION_ADVICE
        elif not standing.is_known:
            notice, advice = NOT_KNOWN, NOT_KNOWN_ADVICE
        self._view.show_closed(
            ClosedPage(
                to=to_words(standing),
                conferences=tuple((one.reference, one.reference) for one in found.conferences),
                current=standing.conference,
                notice=notice,
                advice=advice,
                may_compare=standing.can_be_sent and not standing.is_known,
                has_draft=standing.has_draft,
                made=tuple(made_row(one) for one in standing.made),
                folder=str(self._folder),
            )
        )
        if standing.has_draft:
            self.go_on()

    def _id(self, key: str) -> MessageId | None:
        made = self._found.standing.made if self._found else ()
        return next((one.id for one in made if one.id == key), None)
