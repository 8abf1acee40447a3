"""Messages to the chair, held in memory; and their screens, to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.file_check import (
    ArrivalKnownFrom,
    Contents,
    FileCheck,
    MessageAnswers,
    Signer,
    WasAsked,
)
from reportwriter.domain.ids import ConferenceReference, MessageId
from reportwriter.domain.integrity import Why
from reportwriter.domain.message import ChairMessage, Matter
from reportwriter.records.messages import KeptMessage
from reportwriter.records.travelling import InvitationFile, MessageFile
from reportwriter.services.chair_messages import MessageMade
from reportwriter.ui.look import Look
from reportwriter.ui.message.presenter import MessagePresenter, MessageTools
from reportwriter.ui.message.view import MessageScreen, connect
from reportwriter.ui.read_message.presenter import ReadMessagePresenter, ReadMessageTools
from reportwriter.ui.read_message.view import ReadMessageScreen
from reportwriter.ui.read_message.view import connect as connect_reading
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON, a_conference
from tests.ui.fakes import FakeGoing
from tests.ui.sample_invitation import an_invitation

PASSPHRASE = "four lanterns"  # noqa: S105  # Of people who do not exist.
FIC = ConferenceReference("FIC-0001")
PRU = Contact(
    name="Pru Oakenshaw",
    designation="Designated safeguarding lead",
    agency="Hollybrook Primary School",
    telephone="01632 960001",
)
WORRY = (
    "Corin Thrumm has told two members of staff that he will wait for Tamsin outside the building. "
    "Could she come in by the side door, and a quarter of an hour before him?"
)


def a_message(reference: ConferenceReference = FIC) -> ChairMessage:
    begun = ChairMessage(id=MessageId("m1"), conference=reference, sender=PRU)
    return begun.saying(Matter.WORRY_ABOUT_ATTENDING, WORRY).saying(
        Matter.PLEASE_RING, "01632 960001, until five o'clock"
    )


def a_kept(number: int = 1, **changed: object) -> KeptMessage:
    kept = KeptMessage(
        id=MessageId(f"m{number}"),
        conference=FIC,
        number=number,
        name=f"FIC-0001 Hollybrook Primary School message {number}.pdf",
        made_at=NOON + timedelta(hours=number),
    )
    return replace(kept, **changed)  # type: ignore[arg-type]  # Callers name its fields.


@dataclass
class FakeMessages:
    invitations: tuple[InvitationFile, ...] = field(default_factory=lambda: (an_invitation(),))
    kept: list[KeptMessage] = field(default_factory=list)
    drafts: dict[ConferenceReference, ChairMessage] = field(default_factory=dict)
    saved: int = 0
    printed: int = 0
    trouble: ReportWriterError | None = None

    def invitations_by_conference(self) -> tuple[InvitationFile, ...]:
        return self.invitations

    def begin(self, conference: ConferenceReference, sender: Contact) -> ChairMessage:
        return ChairMessage(id=MessageId("new"), conference=conference, sender=sender)

    def made(self, conference: ConferenceReference) -> tuple[KeptMessage, ...]:
        return tuple(one for one in self.kept if one.conference == conference)

    def has_draft(self, conference: ConferenceReference) -> bool:
        return conference in self.drafts

    def keep_draft(self, message: ChairMessage) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.saved += 1
        self.drafts[message.conference] = message

    def forget_draft(self, conference: ConferenceReference) -> None:
        self.drafts.pop(conference, None)

    def open_draft(self, conference: ConferenceReference, passphrase: str) -> ChairMessage | None:
        self._open(passphrase)
        return self.drafts.get(conference)

    def send(self, message: ChairMessage, passphrase: str, folder: Path) -> MessageMade:
        self._open(passphrase)
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(a_kept(len(self.kept) + 1, id=message.id))
        self.drafts.pop(message.conference, None)
        return self.write_again(message.id, folder)

    def write_again(self, message: MessageId, folder: Path) -> MessageMade:
        (kept,) = (one for one in self.kept if one.id == message)
        return MessageMade(kept=kept, path=folder / kept.name, email_text="Please find attached")

    def record_sent(self, message: MessageId, how: str, on: date) -> None:
        self.kept = [
            replace(one, how=how, sent_on=on) if one.id == message else one for one in self.kept
        ]

    def read(self, message: MessageId, passphrase: str) -> MessageFile:
        self._open(passphrase)
        certificates = an_invitation().chair.certificates
        return MessageFile(recipients=(), author=certificates, signed_at=NOON, message=a_message())

    def on_paper(self, message: ChairMessage, conference: Conference) -> Sequence[bytes]:
        return (b"a page",)

    def keep_printed(self, message: ChairMessage) -> None:
        self.printed += 1
        self.drafts.pop(message.conference, None)

    def _open(self, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError


@dataclass
class FakePaper:
    pages: list[bytes] = field(default_factory=list)

    def print_pages(self, pages: Sequence[bytes]) -> None:
        self.pages += pages


@dataclass
class Told:
    """What the window around the screen was asked for."""

    compared: list[InvitationFile] = field(default_factory=list)
    paper: FakePaper | None = field(default_factory=FakePaper)


def tools(messages: FakeMessages, told: Told, *, known: bool = True) -> MessageTools:
    return MessageTools(
        messages=messages,
        is_known=lambda _invitation: known,
        sender=lambda: PRU,
        ask_paper=lambda: told.paper,
        compare=told.compared.append,
        folder=Path("/Documents"),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: NOON,
    )


def _screen(messages: FakeMessages, look: Look, *, known: bool = True) -> MessageScreen:
    screen = MessageScreen(look)
    presenter = MessagePresenter(screen, tools(messages, Told(), known=known))
    connect(screen, presenter)
    screen.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    presenter.open(a_conference())
    return screen


def closed(look: Look) -> QWidget:
    sent = a_kept(1, how="By secure e-mail", sent_on=date(2027, 1, 4))
    return _screen(FakeMessages(kept=[sent, a_kept(2)]), look)


def begun(look: Look) -> QWidget:
    return _screen(FakeMessages(drafts={FIC: a_message()}), look, known=False)


def writing(look: Look) -> QWidget:
    screen = _screen(FakeMessages(drafts={FIC: a_message()}), look)
    screen.closed.unlock_requested.emit(PASSPHRASE)
    return screen


def on_paper(look: Look) -> QWidget:
    screen = _screen(FakeMessages(invitations=()), look)
    screen.closed.write_requested.emit()
    screen.print_requested.emit()
    return screen


@dataclass
class FakeReading:
    check: FileCheck

    def message(self, submission: str, passphrase: str) -> ChairMessage:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return a_message()

    def file_check(self, submission: str) -> FileCheck:
        return self.check

    def open_pages(self, passphrase: str) -> int:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        self.check = opened_check()
        return 1


def closed_check() -> FileCheck:
    return FileCheck(
        why=Why.NO_SIGNATURE,
        message=MessageAnswers(
            contents=Contents.NOT_LOOKED_AT,
            arrived=NOON,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    )


def opened_check() -> FileCheck:
    return FileCheck(
        why=Why.HOLDS,
        message=MessageAnswers(
            contents=Contents.ITEMS,
            signer=Signer.KNOWN,
            signer_name=PRU.name,
            signer_agency=PRU.agency,
            signed_at=NOON,
            asked=WasAsked.PERSON_ASKED,
            arrived=NOON,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    )


def _reading(look: Look) -> tuple[ReadMessageScreen, ReadMessagePresenter]:
    screen = ReadMessageScreen(look)
    reading = FakeReading(closed_check())
    presenter = ReadMessagePresenter(
        screen,
        ReadMessageTools(
            reading=reading, checks=reading, vault=ImmediateRunner(), pool=ImmediateRunner()
        ),
        FakeGoing(),
    )
    connect_reading(screen, presenter)
    screen.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    presenter.open("a1")
    return screen, presenter


def received(look: Look) -> QWidget:
    return _reading(look)[0]


def received_open(look: Look) -> QWidget:
    screen, presenter = _reading(look)
    presenter.unlock(PASSPHRASE)
    return screen
