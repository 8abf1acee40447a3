"""An author seals the page that was sent for a chair who came later: in one step, and NOT SENT."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ReportId
from reportwriter.ui.look import Look
from reportwriter.ui.sign.anew import NO_DAY, AnewPresenter, AnewShown
from reportwriter.ui.sign.found import NO_PASSPHRASE
from reportwriter.ui.sign.view import SignView
from reportwriter.wording import sealing_anew as words
from tests.builders import NOON
from tests.ui.fakes import PASSPHRASE
from tests.ui.sign import sample
from tests.ui.sign.sample import FOLDER, MADE, REPORT, FakeSealing, waits
from tests.ui.waiting import WaitingRunner


def main_button(view: SignView) -> QPushButton:
    return next(one for one in view.findChildren(QPushButton) if one.property("role") == "main")


@dataclass
class FakeView:
    shown: AnewShown | None = None
    sealing: int = 0
    requests: list[str] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_anew(self, shown: AnewShown | None) -> None:
        self.shown = shown

    def show_sealing(self) -> None:
        self.sealing += 1

    def show_request(self, sentence: str) -> None:
        self.requests.append(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def opened(sealing: FakeSealing) -> tuple[FakeView, AnewPresenter]:
    view = FakeView()
    presenter = AnewPresenter(view, sample.tools(sealing))
    presenter.open(REPORT, "FIC-0001")
    return view, presenter


def test_it_says_in_plain_words_who_cannot_open_the_page() -> None:
    view, _ = opened(FakeSealing())

    assert view.shown is not None
    assert view.shown.title == "Lark Haldane cannot open your confidential page"
    assert view.shown.said.startswith("Lark Haldane chairs conference FIC-0001 now.")
    assert view.shown.button == "Seal the page for Lark Haldane"


def test_of_a_deputy_it_says_that_they_are_one() -> None:
    view, _ = opened(FakeSealing(waits("Ottoline Farrow", is_chair=False)))

    assert view.shown is not None
    assert view.shown.said.startswith("Ottoline Farrow is a deputy at conference FIC-0001 now.")


def test_where_all_can_open_it_nothing_is_shown() -> None:
    view, _ = opened(FakeSealing(None))

    assert view.shown is None


def test_before_the_words_are_compared_nothing_is_offered() -> None:
    view, _ = opened(FakeSealing(waits(chair_is_known=False)))

    assert view.shown is not None
    assert (view.shown.asks_words, view.shown.button) == (True, "")
    assert view.shown.said == words.RING_FIRST


def test_one_passphrase_seals_it_and_it_is_not_sent() -> None:
    sealing = FakeSealing()
    view, presenter = opened(sealing)

    presenter.seal(PASSPHRASE)

    assert (sealing.sealed, view.sealing) == ([FOLDER], 1)
    assert view.shown is not None
    assert view.shown.title == "Your confidential page is sealed for Lark Haldane"
    made = view.shown.made
    assert made is not None
    assert (made.folder, made.sent) == (str(FOLDER), "")
    assert made.name in made.email_text
    assert "FIC-0001" in made.email_text


def test_that_one_page_was_not_sealed_is_not_told_of_another() -> None:
    view, pool = FakeView(), WaitingRunner()
    presenter = AnewPresenter(view, replace(sample.tools(FakeSealing()), pool=pool))
    presenter.open(REPORT, "FIC-0001")
    presenter.seal("wrong")

    presenter.open(ReportId("another"), "FIC-0002")
    pool.do_all()

    assert view.trouble is None
    presenter.seal("wrong")
    pool.do_all()
    assert isinstance(view.trouble, WrongPassphraseError)


def test_a_passphrase_is_asked_for_and_a_wrong_one_is_told() -> None:
    sealing = FakeSealing()
    view, presenter = opened(sealing)

    presenter.seal("")
    presenter.seal("wrong")

    assert view.requests == [NO_PASSPHRASE]
    assert isinstance(view.trouble, WrongPassphraseError)
    presenter.seal(PASSPHRASE)
    assert sealing.sealed == [FOLDER]


@pytest.mark.parametrize(("typed", "day"), [("5 jan 2027", date(2027, 1, 5)), ("soon", None)])
def test_how_and_when_it_was_sent_is_recorded(typed: str, day: date | None) -> None:
    sealing = FakeSealing()
    view, presenter = opened(sealing)
    presenter.seal(PASSPHRASE)

    presenter.record_sent("By post", typed)

    assert sealing.sent == (("By post", day) if day else None)
    assert view.requests == ([] if day else [NO_DAY])


def test_what_was_sent_says_so() -> None:
    made = replace(MADE, how="By post", on=date(2027, 1, 5))

    view, _ = opened(FakeSealing(replace(waits(), waiting=(), made=made)))

    assert view.shown is not None
    assert view.shown.made is not None
    assert view.shown.made.sent.endswith(", by post")


def test_a_locked_vault_leaves_nothing_on_the_screen() -> None:
    sealing = FakeSealing()
    view, presenter = opened(sealing)

    presenter.close()
    presenter.seal(PASSPHRASE)

    assert view.shown is None
    assert sealing.sealed == []


def test_the_card_is_there_only_where_somebody_waits_or_it_was_made(
    qtbot: QtBot, look: Look
) -> None:
    screen = sample.anew(look)
    qtbot.addWidget(screen)
    view = screen if isinstance(screen, SignView) else screen.findChild(SignView)
    assert isinstance(view, SignView)

    view.anew._passphrase._edit.setText(PASSPHRASE)
    main_button(view).click()

    assert view.anew._made.isVisibleTo(view.anew)
    assert not view.anew._offer.isVisibleTo(view.anew)
    assert view.anew._sent._mark.text() == "NOT SENT"
    view.anew.show_anew(None)
    assert not view.anew.isVisibleTo(view)


@pytest.mark.parametrize(
    ("made", "words_of_main"),
    [
        (sample.anew, "Seal the page for Lark Haldane"),
        (sample.anew_unknown, "Compare the chair's check words"),
        (sample.anew_made, words.SENT),
    ],
)
def test_the_main_button_does_what_comes_next_with_the_page(
    made: Callable[[Look], QWidget], words_of_main: str, qtbot: QtBot, look: Look
) -> None:
    view = made(look)
    qtbot.addWidget(view)
    assert isinstance(view, SignView)

    beside = [one for one in view.anew.findChildren(QPushButton) if one.text() == words_of_main]

    assert main_button(view).text() == words_of_main
    assert [one.isVisibleTo(view) for one in beside] == [False]


def test_once_the_page_is_sent_there_is_nothing_left_to_press(qtbot: QtBot, look: Look) -> None:
    sealing = FakeSealing()
    view = sample.anew(look, sealing)
    qtbot.addWidget(view)
    assert isinstance(view, SignView)

    view.anew._passphrase._edit.setText(PASSPHRASE)
    main_button(view).click()
    main_button(view).click()

    assert sealing.sent == ("By secure e-mail", NOON.date())
    assert not main_button(view).isVisibleTo(view)
