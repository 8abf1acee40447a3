"""A chair hands pages on: to people whose words were compared, with a note and the passphrase."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.handed_on import LONGEST_NOTE
from reportwriter.services.handing_on import NotYoursToHandOnError
from reportwriter.ui.hand_on.presenter import HandOnPresenter, Typed
from reportwriter.ui.hand_on.view import HandOnScreen
from reportwriter.ui.hand_on.wanted import Pages
from reportwriter.ui.look import Look
from reportwriter.wording import handing_on as words
from tests.ui.fakes import PASSPHRASE, WORDS
from tests.ui.hand_on import sample
from tests.ui.hand_on.sample import FIC, FOLDER, FakeHanding, FakeKnown, typed
from tests.ui.sample_invitation import DEPUTY
from tests.ui.waiting import WaitingRunner


@dataclass
class FakeView:
    pages: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    people: Sequence[tuple[str, str]] = ()
    added: str = ""
    known: str = ""
    asked: str = ""
    refused: str = ""
    lacking: list[str] = field(default_factory=list)
    asked_where: int = 0
    progress: list[tuple[int, int]] = field(default_factory=list)
    saved: tuple[str, str, str] | None = None
    trouble: ReportWriterError | None = None

    def show_pages(self, pages: Sequence[tuple[str, str]], chosen: str) -> None:
        self.pages, self.chosen = pages, chosen

    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None:
        self.people, self.added = people, added

    def show_person_known(self, sentence: str) -> None:
        self.known = sentence

    def show_words_asked(self, person: str) -> None:
        self.asked = person

    def show_words_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_lacking(self, sentence: str) -> None:
        self.lacking.append(sentence)

    def ask_where(self) -> None:
        self.asked_where += 1

    def show_progress(self, done: int, of: int) -> None:
        self.progress.append((done, of))

    def show_saved(self, sentence: str, folder: str, email_text: str) -> None:
        self.saved = (sentence, folder, email_text)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def opened(handing: FakeHanding) -> tuple[FakeView, HandOnPresenter]:
    view = FakeView()
    presenter = HandOnPresenter(view, FakeKnown().tools(handing))
    presenter.open(Pages(conference=FIC))
    return view, presenter


def test_it_offers_the_pages_that_came_and_people_whose_keys_are_known() -> None:
    view, _ = opened(FakeHanding())

    assert [key for key, _ in view.pages] == ["school", "police"]
    assert view.people == [(DEPUTY.id, f"{DEPUTY.name}, {DEPUTY.agency}")]


def test_all_pages_go_with_the_note_and_whose_does_not_is_named() -> None:
    handing = FakeHanding()
    view, presenter = opened(handing)

    presenter.hand_on(typed(note="  Ring the\nschool first. "), FOLDER, PASSPHRASE)

    (order,) = handing.orders
    assert (order.conference, order.submissions) == (FIC, ())
    assert (order.to, order.note) == ((DEPUTY.certificates,), "Ring the school first.")
    assert view.saved is not None
    said, folder, email = view.saved
    assert said.startswith("2 pages are sealed and saved.")
    assert said.endswith(f": {sample.LEFT_OUT}.")
    assert folder == str(FOLDER)
    assert email.count("handed-on page.pdf") == 2


def test_one_page_can_be_chosen_and_a_long_note_is_cut() -> None:
    handing = FakeHanding()
    view, presenter = opened(handing)

    presenter.hand_on(typed("police", "x" * 999), FOLDER, PASSPHRASE)

    assert handing.orders[0].submissions == ("police",)
    assert len(handing.orders[0].note) == LONGEST_NOTE
    assert view.saved is not None
    assert view.saved[0] == "1 page is sealed and saved."


@pytest.mark.parametrize(
    ("people", "passphrase", "lacking"),
    [((), PASSPHRASE, words.NO_ONE), ((DEPUTY.id,), "", words.NO_PASSPHRASE)],
)
def test_what_is_lacking_is_said(people: tuple[str, ...], passphrase: str, lacking: str) -> None:
    view, presenter = opened(FakeHanding())

    presenter.wish(people, has_passphrase=bool(passphrase))

    assert (view.lacking, view.asked_where) == ([lacking], 0)
    presenter.wish((DEPUTY.id,), has_passphrase=True)
    assert view.asked_where == 1


@pytest.mark.parametrize(
    ("handing", "passphrase", "trouble"),
    [
        (FakeHanding(), "wrong", WrongPassphraseError),
        (FakeHanding(refuses=True), PASSPHRASE, NotYoursToHandOnError),
    ],
)
def test_what_could_not_be_done_is_told_and_can_be_tried_again(
    handing: FakeHanding, passphrase: str, trouble: type[ReportWriterError]
) -> None:
    view, presenter = opened(handing)

    presenter.hand_on(typed(), FOLDER, passphrase)

    assert isinstance(view.trouble, trouble)
    handing.refuses = False
    presenter.hand_on(typed(), FOLDER, PASSPHRASE)
    assert view.saved is not None


def test_somebody_new_is_added_by_their_file_and_their_eight_words() -> None:
    view, presenter = opened(FakeHanding())

    presenter.people.take_file(Path("certificates.pem"))
    presenter.people.enter_words(WORDS)

    assert view.asked.startswith(DEPUTY.name)
    assert view.known == words.known(DEPUTY.name)
    assert view.added == DEPUTY.id


def test_a_locked_vault_hands_nothing_on() -> None:
    handing = FakeHanding()
    view, presenter = opened(handing)

    presenter.close()
    presenter.wish((DEPUTY.id,), has_passphrase=True)
    presenter.hand_on(typed(), FOLDER, PASSPHRASE)

    assert (handing.orders, view.asked_where) == ([], 0)


def test_the_screen_asks_where_and_gives_the_passphrase_away_once(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = sample.asked(look)
    assert isinstance(view, HandOnScreen)
    qtbot.addWidget(view)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(FOLDER))
    heard: list[tuple[object, ...]] = []
    view.hand_on_requested.connect(lambda *given: heard.append(given))
    view._passphrase._edit.setText(PASSPHRASE)

    view._seal.click()

    ((asked, folder, passphrase),) = heard
    assert isinstance(asked, Typed)
    assert (asked.people, asked.page, folder) == ((DEPUTY.id,), "", FOLDER)
    assert passphrase == PASSPHRASE
    assert view._passphrase.take() == ""


def test_where_no_page_has_come_nothing_can_be_sealed(qtbot: QtBot, look: Look) -> None:
    view = sample.asked(look)
    assert isinstance(view, HandOnScreen)
    qtbot.addWidget(view)

    view.show_pages([], "")

    assert not view._seal.isEnabled()
    assert view._notice.accessibleName() == words.NO_PAGES


def test_what_was_saved_of_one_conference_is_not_told_of_the_next() -> None:
    view, pool = FakeView(), WaitingRunner()
    presenter = HandOnPresenter(view, replace(FakeKnown().tools(FakeHanding()), pool=pool))
    presenter.open(Pages(conference=FIC))
    presenter.hand_on(typed(), FOLDER, PASSPHRASE)

    presenter.open(Pages(conference=ConferenceReference("FIC-0002")))
    pool.do_all()

    assert view.saved is None
    presenter.hand_on(typed(), FOLDER, PASSPHRASE)
    pool.do_all()
    assert view.saved is not None


def test_the_page_that_was_read_just_now_is_chosen(look: Look, qtbot: QtBot) -> None:
    view = sample.of_one(look)
    assert isinstance(view, HandOnScreen)
    qtbot.addWidget(view)

    assert view._which.currentText() == "Police"
    assert view._which.currentData() == "police"
