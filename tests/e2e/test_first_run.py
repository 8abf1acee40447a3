"""The first run, from launch to the first stored statement: by keys alone, every input counted.

An input is one field filled, one choice, or one key other than Tab.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring import core
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.conference import Contact
from reportwriter.domain.report import Report
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.window import make_desktop
from tests.builders import a_conference
from tests.crypto.ways_in import trusted
from tests.services.desks import PASSPHRASE, STOPE, asked, new_desk_that_signs
from tests.ui.behind import behind

LONG = 30_000
"""Milliseconds; a store is made and an invitation is checked within, on a slow computer too."""
SAID = "Attended 62 of 80 sessions since September."
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Hands:
    """Two hands on a keyboard. `inputs` counts what they had to do."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.inputs = 0

    def go_to(self, name: str) -> None:
        """Press Tab until what is called so has the focus; it may have it already."""
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=LONG)
        for _ in range(80):
            if _focused().accessibleName().startswith(name):
                return
            QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to {name}")

    def wait_for(self, name: str) -> None:
        """Wait until the program puts the focus on what is called so."""
        self._qtbot.waitUntil(
            lambda: (
                (there := QApplication.focusWidget()) is not None
                and there.isVisible()
                and there.accessibleName().startswith(name)
            ),
            timeout=LONG,
        )

    def fill(self, words: str) -> None:
        self.inputs += 1
        for letter in words:
            QTest.keyClicks(_focused(), letter)

    def choose(self, words: str) -> None:
        """Choose in a closed list by its first letters, once there is something to choose."""
        choices = _focused()
        assert isinstance(choices, QComboBox)
        self._qtbot.waitUntil(lambda: choices.count() > 0, timeout=LONG)
        self.fill(words)
        assert choices.currentText() == words

    def press(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self.inputs += 1
        QTest.keyClick(_focused(), key)

    def choose_file(self, path: Path) -> None:
        """Press what has the focus, and type a path into the dialog that this opens."""

        def type_path() -> None:
            if not isinstance(_focused().window(), QFileDialog):
                QTimer.singleShot(10, type_path)
                return
            self.fill(str(path))
            self.press()

        window = _focused().window()
        QTimer.singleShot(10, type_path)
        self.press()
        # On a desktop the window below a dialog becomes active again by itself.
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def access(tmp_path: Path) -> Iterator[VaultAccess]:
    made = vault_access(tmp_path / "vault", LEAST_COST)
    yield made
    made.close()


@pytest.fixture
def launch(
    qapp: QApplication, qtbot: QtBot, access: VaultAccess, tmp_path: Path
) -> Callable[[], Hands]:
    """Start the program as on a computer that never had it."""

    def launched() -> Hands:
        desktop = make_desktop(qapp, behind(access), tmp_path / "window.json")
        qtbot.addWidget(desktop.window)
        with qtbot.waitActive(desktop.window):
            desktop.window.show()
            desktop.window.activateWindow()
        desktop.begin()
        return Hands(qtbot)

    return launched


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has a keyring that can be trusted."""
    kept = trusted()
    monkeypatch.setattr(core, "load_env", lambda: kept)


@pytest.fixture
def invitation(tmp_path: Path) -> Path:
    """What the chair sent, saved from an e-mail; it asks the school and knows no name."""
    chair = new_desk_that_signs(tmp_path / "chair", STOPE)
    deputy = new_desk_that_signs(tmp_path / "deputy", Contact(name="Ansel Quickthorn", agency="U"))
    (sent,) = chair.vault.inviting.invite(
        a_conference(), [asked(name="")], [deputy.recipient], PASSPHRASE
    )
    file = tmp_path / "invitation.pdf"
    file.write_bytes(sent.pdf)
    for desk in (chair, deputy):
        desk.access.close()
    return file


def choose_passphrase(hands: Hands) -> None:
    hands.wait_for("Your passphrase")
    hands.fill(PASSPHRASE)
    hands.go_to("The same again")
    hands.fill(PASSPHRASE)
    hands.press()


def answer_the_two_questions(hands: Hands, you: dict[str, str]) -> None:
    hands.wait_for("Child or children")
    hands.fill("J.P.")
    hands.go_to("Date of the conference")
    hands.fill("wed 6 jan, 10:00")
    hands.go_to("Area")
    hands.choose("Stockport")
    for name, words in you.items():
        hands.go_to(name)
        hands.fill(words)
    hands.press()


def stored(qtbot: QtBot, access: VaultAccess) -> Report:
    """Return the one report as the vault holds it, once what was typed is in it."""
    vault = access.vault
    assert vault is not None
    (row,) = vault.writing.rows()

    def on_disk() -> Report:
        return vault.writing.reports.get(row.id)

    qtbot.waitUntil(lambda: [one.text for one in on_disk().statements] == [SAID], timeout=LONG)
    return on_disk()


@pytest.mark.usefixtures("keyring")
def test_nine_inputs_with_a_keyring(
    launch: Callable[[], Hands], access: VaultAccess, qtbot: QtBot
) -> None:
    hands = launch()

    hands.wait_for("Write a report")
    hands.press()
    answer_the_two_questions(
        hands,
        {
            "Your name": "Pru Oakenshaw",
            "Your role": "Class teacher",
            "Your agency": "Hollybrook Primary School",
        },
    )
    hands.wait_for("Statements")
    hands.fill(SAID)

    report = stored(qtbot, access)
    assert hands.inputs <= 9
    assert report.author.name == "Pru Oakenshaw"
    assert report.conference.starts_at is not None


def test_nine_inputs_with_an_invitation_and_no_keyring(
    launch: Callable[[], Hands], access: VaultAccess, invitation: Path, qtbot: QtBot
) -> None:
    hands = launch()

    hands.wait_for("Write a report")
    hands.press()
    choose_passphrase(hands)
    hands.wait_for("Child or children")
    hands.go_to("Choose the invitation")
    hands.choose_file(invitation)
    hands.wait_for("Write for FIC-0001")
    hands.press()
    hands.wait_for("Statements")
    hands.fill(SAID)

    report = stored(qtbot, access)
    assert hands.inputs <= 9
    assert report.author.name == ""
    assert report.author.agency == "Hollybrook Primary School"


def test_eleven_inputs_without_either(
    launch: Callable[[], Hands], access: VaultAccess, qtbot: QtBot
) -> None:
    hands = launch()

    hands.wait_for("Write a report")
    hands.press()
    choose_passphrase(hands)
    answer_the_two_questions(
        hands, {"Your name": "Pru Oakenshaw", "Your agency": "Hollybrook Primary School"}
    )
    hands.wait_for("Statements")
    hands.fill(SAID)

    report = stored(qtbot, access)
    assert hands.inputs <= 11
    assert report.author.agency == "Hollybrook Primary School"
