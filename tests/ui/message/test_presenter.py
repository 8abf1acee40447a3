from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.message import Matter
from reportwriter.services.handing_over import ChairNotKnownError
from reportwriter.storage.errors import DiskFullError
from reportwriter.ui.message.draft_keeper import DraftKeeper
from reportwriter.ui.message.presenter import MessagePresenter, NoConferenceError
from reportwriter.ui.message.state import ClosedPage, OpenMessage, ReadMessage
from reportwriter.ui.printing import NoPrinterError
from reportwriter.wording.dates import NBSP
from tests.builders import a_conference
from tests.ui.message.sample import (
    FIC,
    PASSPHRASE,
    WORRY,
    FakeMessages,
    Told,
    a_kept,
    a_message,
    tools,
)
from tests.ui.sample_invitation import an_invitation
from tests.ui.waiting import WaitingRunner


@dataclass
class FakeView:
    closed: ClosedPage | None = None
    asked: tuple[str, str] = ("", "")
    opened: OpenMessage | None = None
    read: ReadMessage | None = None
    lacks: str = ""
    sealed: list[datetime] = field(default_factory=list)
    made: tuple[str, str, str] = ("", "", "")
    requested: str = ""
    busy: list[bool] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_closed(self, page: ClosedPage) -> None:
        self.closed, self.opened, self.read = page, None, None

    def show_passphrase_asked(self, sentence: str, button: str) -> None:
        self.asked = (sentence, button)

    def show_open(self, message: OpenMessage) -> None:
        self.opened = message

    def show_read(self, message: ReadMessage) -> None:
        self.read = message

    def show_lacks(self, sentence: str) -> None:
        self.lacks = sentence

    def show_sealed(self, at: datetime) -> None:
        self.sealed.append(at)

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self.made = (sentence, more, email)

    def show_request(self, sentence: str) -> None:
        self.requested = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    messages: FakeMessages
    told: Told
    presenter: MessagePresenter


def a_screen(messages: FakeMessages | None = None, *, known: bool = True) -> Screen:
    view, told, held = FakeView(), Told(), messages or FakeMessages()
    presenter = MessagePresenter(view, tools(held, told, known=known))
    presenter.open(a_conference())
    return Screen(view, held, told, presenter)


def write(screen: Screen) -> None:
    screen.presenter.write()
    screen.presenter.answer(Matter.WORRY_ABOUT_ATTENDING, WORRY)


def test_it_says_to_whom_a_message_goes_and_what_was_made_before() -> None:
    sent = a_kept(1, how="By hand", sent_on=date(2027, 1, 4))

    screen = a_screen(FakeMessages(kept=[sent, a_kept(2)]))

    page = screen.view.closed
    assert page is not None
    assert page.to == "Merriweather Stope, chair of conference FIC-0001"
    assert [row.sent for row in page.made] == [f"Sent 4{NBSP}Jan{NBSP}2027. By hand", ""]
    assert (page.notice, page.may_compare, page.has_draft) == ("", False, False)


def test_every_word_is_sealed_as_it_is_typed() -> None:
    screen = a_screen()

    write(screen)

    assert screen.messages.drafts[FIC].text_of(Matter.WORRY_ABOUT_ATTENDING) == WORRY
    assert len(screen.view.sealed) == 1
    screen.presenter.answer(Matter.WORRY_ABOUT_ATTENDING, WORRY)
    assert screen.messages.saved == 1


def test_a_message_that_says_nothing_any_more_is_forgotten() -> None:
    screen = a_screen()
    write(screen)

    screen.presenter.answer(Matter.WORRY_ABOUT_ATTENDING, None)

    assert screen.messages.drafts == {}


def test_what_was_begun_opens_with_the_passphrase() -> None:
    screen = a_screen(FakeMessages(drafts={FIC: a_message()}))
    assert screen.view.asked[1] == "Go on writing"

    screen.presenter.unlock("wrong")
    screen.presenter.unlock(PASSPHRASE)

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.view.opened is not None
    assert dict(screen.view.opened.texts)[Matter.WORRY_ABOUT_ATTENDING] == WORRY


def test_leaving_drops_every_word_and_shows_that_something_is_stored() -> None:
    screen = a_screen()
    write(screen)

    screen.presenter.lock()

    assert screen.view.closed is not None
    assert screen.view.closed.has_draft
    screen.presenter.answer(Matter.OWN_NEEDS, "typed too late")
    assert screen.messages.saved == 1


def test_a_message_is_sealed_into_the_folder_and_not_called_sent() -> None:
    screen = a_screen()
    write(screen)
    screen.presenter.choose_folder(Path("/stick"))
    write(screen)

    screen.presenter.send(PASSPHRASE)

    sentence, place, email = screen.view.made
    assert "It is not sent" in sentence
    assert place == "Send FIC-0001 Hollybrook Primary School message 1.pdf. It lies in /stick."
    assert email == "Please find attached"
    assert screen.view.busy == [True, False]
    assert screen.view.closed is not None
    assert [row.sent for row in screen.view.closed.made] == [""]


@pytest.mark.parametrize(
    ("prepare", "passphrase", "wanted"),
    [
        (lambda one: one.write(), PASSPHRASE, "Tick what the chair must know of."),
        (lambda one: one.answer(Matter.OWN_NEEDS, " "), PASSPHRASE, "Write a sentence"),
        (lambda one: one.answer(Matter.OWN_NEEDS, "No stairs."), "", "Enter your passphrase."),
    ],
    ids=["nothing", "no word", "no passphrase"],
)
def test_what_is_still_wanted_is_said_before_anything_is_sealed(
    prepare: Callable[[Any], None], passphrase: str, wanted: str
) -> None:
    screen = a_screen()
    screen.presenter.write()
    prepare(screen.presenter)

    screen.presenter.send(passphrase)

    assert screen.view.lacks.startswith(wanted)
    assert screen.messages.kept == []


def test_what_could_not_be_sealed_stays_open_to_be_tried_again() -> None:
    screen = a_screen()
    write(screen)
    screen.messages.trouble = ChairNotKnownError("not compared")

    screen.presenter.send(PASSPHRASE)

    assert isinstance(screen.view.trouble, ChairNotKnownError)
    assert screen.view.busy == [True, False]
    assert screen.messages.kept == []


def test_how_and_when_it_was_sent_is_asked_and_kept() -> None:
    screen = a_screen(FakeMessages(kept=[a_kept(1)]))

    screen.presenter.record_sent("m1", "By hand", "some day")
    screen.presenter.record_sent("m1", "By hand", "today")

    assert screen.view.requested == "Type the day on which you sent it, as 4 jan."
    assert screen.messages.kept[0].sent_on == date(2027, 1, 4)


def test_a_message_that_was_sealed_is_read_again_with_the_passphrase() -> None:
    screen = a_screen(FakeMessages(kept=[a_kept(1)]))

    screen.presenter.want_to_read("m1")
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.asked == (
        "Enter your passphrase to read message 1 again.",
        "Read the message",
    )
    assert screen.view.read is not None
    assert screen.view.read.points[0] == ("A worry about somebody attending", WORRY)


def test_its_file_is_written_again() -> None:
    screen = a_screen(FakeMessages(kept=[a_kept(1)]))

    screen.presenter.write_again("m1")

    assert "message 1.pdf" in screen.view.made[1]


def test_without_an_invitation_it_cannot_be_sent_and_is_printed() -> None:
    screen = a_screen(FakeMessages(invitations=()))
    page = screen.view.closed
    assert page is not None
    assert page.notice.startswith("There is no invitation")
    write(screen)
    assert screen.view.opened is not None
    assert screen.view.opened.on_paper

    screen.presenter.print_out()

    assert screen.told.paper is not None
    assert screen.told.paper.pages == [b"a page"]
    assert screen.messages.printed == 1
    assert screen.view.made[0].startswith("The message was sent to the printer.")


def test_nothing_is_printed_that_says_too_little_or_without_a_printer() -> None:
    screen = a_screen(FakeMessages(invitations=()))
    screen.presenter.write()

    screen.presenter.print_out()
    screen.told.paper = None
    write(screen)
    screen.presenter.print_out()

    assert screen.view.lacks == ""
    assert screen.messages.printed == 0


def test_a_computer_without_a_printer_is_said() -> None:
    view, messages = FakeView(), FakeMessages(invitations=())

    def no_paper() -> None:
        raise NoPrinterError

    presenter = MessagePresenter(view, replace(tools(messages, Told()), ask_paper=no_paper))
    presenter.open(a_conference())
    presenter.write()
    presenter.answer(Matter.PLEASE_RING, "")
    presenter.print_out()

    assert isinstance(view.trouble, NoPrinterError)
    assert messages.printed == 0


def test_a_chair_whose_words_were_not_compared_is_said_with_the_way_there() -> None:
    screen = a_screen(known=False)
    page = screen.view.closed
    assert page is not None
    assert page.may_compare

    screen.presenter.compare()

    assert screen.told.compared == [an_invitation()]


def test_from_today_the_newest_invitation_says_which_conference_and_another_can_be_chosen() -> None:
    other = replace(
        an_invitation(),
        id="invitation-2",
        conference=a_conference(reference=ConferenceReference("FIC-0002")),
    )
    screen = a_screen(FakeMessages(invitations=(other, an_invitation())))

    screen.presenter.open(None)
    first = screen.view.closed
    screen.presenter.choose("FIC-0001")

    assert first is not None
    assert (first.current, len(first.conferences)) == ("FIC-0002", 2)
    assert screen.view.closed is not None
    assert screen.view.closed.current == "FIC-0001"


def test_without_an_invitation_and_without_a_report_nobody_can_be_written_to() -> None:
    screen = a_screen(FakeMessages(invitations=()))

    screen.presenter.open(None)

    assert isinstance(screen.view.trouble, NoConferenceError)


def test_a_locked_vault_leaves_no_word_behind() -> None:
    screen = a_screen()
    write(screen)

    screen.presenter.close()
    screen.presenter.send(PASSPHRASE)
    screen.presenter.unlock(PASSPHRASE)

    assert screen.messages.kept == []


def a_keeper(messages: FakeMessages, runner: WaitingRunner, failed: list[Any]) -> DraftKeeper:
    return DraftKeeper(messages, runner, sealed=lambda: None, failed=failed.append)


def test_while_one_state_is_sealed_the_next_ones_wait_as_a_single_one() -> None:
    messages, runner = FakeMessages(), WaitingRunner()
    keeper = a_keeper(messages, runner, [])
    settled: list[str] = []
    for text in ("a", "ab", "abc"):
        keeper.put(a_message().saying(Matter.OWN_NEEDS, text))
    keeper.when_settled(lambda: settled.append("settled"))

    runner.do_next()
    before: Sequence[str] = tuple(settled)
    runner.do_next()

    assert messages.saved == 2
    assert messages.drafts[FIC].text_of(Matter.OWN_NEEDS) == "abc"
    assert (before, settled) == ((), ["settled"])


def test_what_could_not_be_kept_is_kept_with_the_next_letter() -> None:
    messages, runner, failed = FakeMessages(trouble=DiskFullError()), WaitingRunner(), list[Any]()
    keeper = a_keeper(messages, runner, failed)
    keeper.put(a_message())
    runner.do_next()
    messages.trouble = None

    keeper.when_settled(lambda: None)
    runner.do_next()

    assert len(failed) == 1
    assert messages.drafts[FIC] == a_message()


@pytest.mark.parametrize("reads_again", [False, True])
def test_a_message_that_opens_after_it_was_locked_again_is_not_shown(*, reads_again: bool) -> None:
    pool, view = WaitingRunner(), FakeView()
    messages = FakeMessages(kept=[a_kept(1)])
    presenter = MessagePresenter(view, replace(tools(messages, Told()), pool=pool))
    presenter.open(a_conference())
    presenter.write()
    presenter.answer(Matter.WORRY_ABOUT_ATTENDING, WORRY)
    presenter.lock()
    view.opened = None
    if reads_again:
        presenter.want_to_read("m1")
    presenter.unlock(PASSPHRASE)

    presenter.lock()
    pool.do_all()

    assert (view.opened, view.read) == (None, None)
