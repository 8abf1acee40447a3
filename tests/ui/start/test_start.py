from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import (
    KeyringTrouble,
    KeyringUnavailableError,
    Weakness,
    WeakPassphraseError,
    WrongPassphraseError,
)
from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.start.presenter import StartPresenter, StartTools, Wish
from reportwriter.ui.start.view import StartScreen
from reportwriter.ui.widgets.notice import Notice
from tests.ui.showing import show

RIGHT = "purple lantern orbit teapot"


@dataclass
class FakeAccess:
    """The way into a vault; `there` and `keyring` say what exists."""

    there: bool = False
    keyring: bool = True
    with_passphrase: bool = False
    broken: ReportWriterError | None = None

    def exists(self) -> bool:
        if self.broken:
            raise self.broken
        return self.there

    def opens_by_keyring(self) -> bool:
        return self.there and not self.with_passphrase

    def create(self, passphrase: str) -> str:
        if len(passphrase) < 14:
            raise WeakPassphraseError(Weakness.TOO_SHORT)
        return "vault"

    def create_with_keyring(self) -> str:
        if not self.keyring:
            raise KeyringUnavailableError(KeyringTrouble.NOT_TRUSTED)
        return "vault"

    def open_with_keyring(self) -> str:
        return self.create_with_keyring()

    def open(self, passphrase: str) -> str:
        if passphrase != RIGHT:
            raise WrongPassphraseError
        return "vault"

    def open_with_recovery_code(self, code: str) -> str:
        return self.open(RIGHT if code == "CODE" else "")


@dataclass
class FakeStartView:
    shown: list[str] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_choices(self) -> None:
        self.shown.append("choices")

    def show_new_passphrase(self, *, keyring_lacking: bool) -> None:
        self.shown.append(f"new passphrase, keyring lacking: {keyring_lacking}")

    def show_unlock(self) -> None:
        self.shown.append("unlock")

    def show_busy(self, words: str) -> None:
        self.shown.append("busy")

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_mismatch(self) -> None:
        self.shown.append("mismatch")


def starting(access: FakeAccess) -> tuple[StartPresenter, FakeStartView, list[Any]]:
    view, opened = FakeStartView(), list[Any]()
    tools = StartTools(
        access=access,  # type: ignore[arg-type]  # Has the methods this screen calls.
        vault=ImmediateRunner(),
        opened=lambda vault, wish: opened.append((vault, wish)),
        show_example=lambda: opened.append(("example", Wish.EXAMPLE)),
    )
    return StartPresenter(view, tools), view, opened


def test_without_a_vault_it_asks_what_to_do() -> None:
    start, view, _ = starting(FakeAccess())

    start.greet()
    start.begin()

    assert view.shown == ["choices"]


def test_what_to_do_is_asked_before_any_library_of_the_vault_is_loaded() -> None:
    start, view, _ = starting(FakeAccess())

    start.greet()

    assert view.shown == ["choices"]


def test_a_vault_with_a_keyring_slot_opens_without_a_question() -> None:
    start, view, opened = starting(FakeAccess(there=True))

    start.greet()
    start.begin()

    assert opened == [("vault", Wish.NOTHING)]
    assert view.shown == ["busy"]


def test_a_closed_keyring_leads_to_the_passphrase_without_alarm() -> None:
    start, view, opened = starting(FakeAccess(there=True, keyring=False))

    start.greet()
    start.begin()

    assert (view.shown, view.trouble, opened) == (["busy", "unlock"], None, [])


def test_a_wish_makes_the_vault_and_comes_with_it() -> None:
    start, _, opened = starting(FakeAccess())

    start.choose(Wish.WRITE, shared=False)

    assert opened == [("vault", Wish.WRITE)]


def test_on_a_shared_computer_the_passphrase_comes_first() -> None:
    start, view, opened = starting(FakeAccess())

    start.choose(Wish.WRITE, shared=True)
    assert view.shown == ["new passphrase, keyring lacking: False"]
    start.create(RIGHT, RIGHT)

    assert opened == [("vault", Wish.WRITE)]


def test_without_a_keyring_a_passphrase_is_asked_for() -> None:
    start, view, _ = starting(FakeAccess(keyring=False))

    start.choose(Wish.READ, shared=False)

    assert view.shown[-1] == "new passphrase, keyring lacking: True"
    assert view.trouble is None


def test_two_different_passphrases_make_nothing() -> None:
    start, view, opened = starting(FakeAccess())

    start.create(RIGHT, "another one entirely")

    assert (view.shown, opened) == (["mismatch"], [])


def test_a_weak_passphrase_is_refused_with_the_reason() -> None:
    start, view, _ = starting(FakeAccess())

    start.create("short", "short")

    assert isinstance(view.trouble, WeakPassphraseError)


def test_a_wrong_passphrase_may_be_typed_again() -> None:
    start, view, opened = starting(FakeAccess(there=True, with_passphrase=True))
    start.greet()
    start.begin()

    start.unlock("wrong")
    assert isinstance(view.trouble, WrongPassphraseError)
    start.unlock(RIGHT)

    assert opened == [("vault", Wish.NOTHING)]


def test_the_recovery_code_opens_too() -> None:
    start, _, opened = starting(FakeAccess(there=True, with_passphrase=True))

    start.unlock_with_code("CODE")

    assert opened == [("vault", Wish.NOTHING)]


def test_trouble_with_the_vault_is_said() -> None:
    error = VaultError("in use")
    start, view, _ = starting(FakeAccess(broken=error))

    start.greet()
    start.begin()

    assert view.trouble is error


def test_the_example_is_shown_in_place_of_a_store() -> None:
    start, view, opened = starting(FakeAccess())

    start.choose(Wish.EXAMPLE, shared=True)

    assert opened == [("example", Wish.EXAMPLE)]
    assert view.shown == []


@pytest.fixture
def screen(qtbot: QtBot, look: Look) -> StartScreen:
    made = StartScreen(look)
    qtbot.addWidget(made)
    show(qtbot, made)
    return made


def test_a_digit_chooses(screen: StartScreen) -> None:
    screen.show_choices()
    heard: list[object] = []
    screen.wish_chosen.connect(heard.append)

    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(screen._cards[0], key)

    assert heard == [Wish.WRITE, Wish.READ, Wish.EXAMPLE]


def test_a_passphrase_is_given_away_once_and_forgotten(screen: StartScreen) -> None:
    screen.show_unlock()
    QTest.keyClicks(screen._passphrase._edit, RIGHT)

    assert screen.take_passphrases() == (RIGHT, "")
    assert screen.take_passphrases() == ("", "")


def test_a_forgotten_passphrase_leads_to_the_code(screen: StartScreen) -> None:
    screen.show_unlock()
    heard: list[str] = []
    screen.code_given.connect(heard.append)

    screen._on_forgotten()
    QTest.keyClicks(screen._code, "CODE")
    QTest.keyClick(screen._code, Qt.Key.Key_Return)

    assert heard == ["CODE"]


def test_a_wrong_passphrase_and_a_wrong_code_are_said_at_their_own_field(
    screen: StartScreen,
) -> None:
    screen.show_unlock()
    screen.take_passphrases()
    at_passphrase = _said_above(screen, screen._passphrase)
    screen._on_forgotten()
    screen._on_code()
    at_code = _said_above(screen, screen._code_field)

    assert (at_passphrase, at_code) == (True, True)
    assert screen._code.hasFocus()


def test_what_fails_before_anything_is_asked_is_said_too(screen: StartScreen) -> None:
    screen.show_unlock()
    for page in (screen.show_choices, lambda: screen.show_busy("Opening")):
        page()
        screen.show_trouble(VaultError("in use"))

        assert [one.isVisible() for one in screen.findChildren(Notice)] == [True]


def _said_above(screen: StartScreen, given: QWidget) -> bool:
    """Whether what was wrong stands between the title and the field, and next to the field."""
    screen.show_busy("Opening")
    screen.show_unlock()
    screen.show_trouble(WrongPassphraseError())
    QApplication.processEvents()
    notice = next(one for one in screen.findChildren(Notice) if one.isVisible())
    foot = notice.mapTo(screen, notice.rect().bottomLeft()).y()
    top = given.mapTo(screen, QPoint(0, 0)).y()
    return 0 < top - foot <= 20


def test_who_ticks_that_others_use_the_computer_is_told_what_follows(
    look: Look, qtbot: QtBot
) -> None:
    screen = StartScreen(look)
    qtbot.addWidget(screen)
    screen.show_choices()
    screen.show()

    said = [one for one in screen.findChildren(QLabel) if one.text().startswith("Ask me")]

    assert [one.isVisible() for one in said] == [True]
    assert screen._shared.accessibleDescription() == said[0].text()
