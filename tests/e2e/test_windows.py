"""One report through two windows: its author's, up to the two files, and the chair's."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reportwriter.domain.attendance import Here
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ReportId
from reportwriter.services.vault_access import VaultAccess
from reportwriter.signing.key_files import KeyFiles
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.events import Tool
from reportwriter.ui.furnish_invite import INVITE
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.word_row import WordRow
from reportwriter.ui.window import make_desktop
from tests.builders import a_conference
from tests.deep_scan import scan_bytes
from tests.services.desks import (
    PASSPHRASE,
    PRU,
    STOPE,
    Desk,
    asked,
    attached,
    new_desk,
    new_desk_that_signs,
)
from tests.ui.behind import behind

Kind = TypeVar("Kind", bound=QWidget)
CONFIDENTIAL = "A neighbour who must not be named saw it."
LONG = 60_000
"""Milliseconds; signing and checking are done within, on a slow computer too."""


@dataclass
class Window:
    """A program as somebody sits before it."""

    desktop: Desktop
    qtbot: QtBot

    @property
    def rooms(self) -> Rooms:
        rooms = self.desktop.rooms
        assert isinstance(rooms, Rooms)
        return rooms

    def all(self, kind: type[Kind]) -> list[Kind]:
        return [one for one in self.desktop.window.findChildren(kind) if one.isVisible()]

    def press(self, words: str) -> None:
        def there() -> list[QPushButton]:
            return [one for one in self.all(QPushButton) if one.text() == words]

        self.qtbot.waitUntil(lambda: bool(there()), timeout=LONG)
        there()[0].click()

    def field(self, name: str) -> QLineEdit:
        def there() -> list[QLineEdit]:
            return [one for one in self.all(QLineEdit) if one.accessibleName().startswith(name)]

        self.qtbot.waitUntil(lambda: bool(there()), timeout=LONG)
        return there()[0]

    def wait_for(self, words: str) -> None:
        self.qtbot.waitUntil(
            lambda: any(words in one.text() for one in self.all(QLabel)), timeout=LONG
        )

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


@dataclass
class Parties:
    chair: Desk
    author: Desk
    report: ReportId


@pytest.fixture
def parties(tmp_path: Path) -> Iterator[Parties]:
    """A chair who asked, and an author who took the invitation in and has no signature yet."""
    chair = new_desk_that_signs(tmp_path / "chair", STOPE)
    deputy = new_desk_that_signs(tmp_path / "deputy", Contact(name="Ansel Quickthorn", agency="U"))
    (sent,) = chair.vault.inviting.invite(a_conference(), [asked()], [deputy.recipient], PASSPHRASE)
    author = new_desk(tmp_path / "author")
    taken = author.vault.invitations.take_in(sent.pdf)
    report = author.vault.writing.begin(taken.record.id, PRU)
    yield Parties(chair=chair, author=author, report=report)
    for desk in (chair, deputy, author):
        desk.access.close()


def opened(qtbot: QtBot, qapp: QApplication, access: VaultAccess, settings: Path) -> Window:
    """Start the program, and open the vault with the passphrase."""
    access.close()
    desktop = make_desktop(qapp, behind(access), settings)
    qtbot.addWidget(desktop.window)
    with qtbot.waitActive(desktop.window):
        desktop.window.show()
        desktop.window.activateWindow()
    window = Window(desktop, qtbot)
    desktop.begin()
    field = window.field("Your passphrase")
    field.setText(PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.press("Write a report")
    return window


def test_a_report_goes_by_two_files_from_its_author_to_the_chair(
    parties: Parties,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle = tmp_path / "bundle.pdf"
    author = opened(qtbot, qapp, parties.author.access, tmp_path / "author.json")
    author.rooms.show_report(parties.report)
    author.wait_for("Details of Section 47 Enquiry")

    _write_an_item(author)
    _sign(author, parties.chair.vault.trust.own_words())
    files = sorted(Path.home().glob("*.pdf"))
    words = parties.author.vault.trust.own_words()
    author.desktop.window.close()

    assert len(files) == 2
    chair = opened(qtbot, qapp, parties.chair.access, tmp_path / "chair.json")
    _take_in(chair, tuple(files), words)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(bundle), ""))
    chair.press("Make the bundle")
    chair.wait_for("The bundle is written: bundle.pdf. It holds 1 paper")
    _call_the_roll(chair)
    _read(chair)
    _is_kept(parties.chair)
    chair.desktop.window.close()
    assert list(attached(bundle.read_bytes()).values()) == [_report_of(files)]
    assert scan_bytes(bundle.read_bytes(), [CONFIDENTIAL]) == ()


def _write_an_item(author: Window) -> None:
    author.rooms.show_tool(Tool.CONFIDENTIAL)
    author.field("Your passphrase").setText(PASSPHRASE)
    author.press("Make my signature")
    author.wait_for("Confidential page")
    author.field("Your passphrase").setText(PASSPHRASE)
    author.press("Open the page")
    author.press("New item")
    focused = QApplication.focusWidget()
    author.qtbot.keyClicks(focused, CONFIDENTIAL)
    author.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    reason = next(
        one for one in author.all(QComboBox) if one.accessibleName().startswith("Why not")
    )
    reason.setCurrentIndex(1)
    reason.activated.emit(1)
    words = next(
        one for one in author.all(PrivateText) if one.accessibleName().startswith("The reason in")
    )
    words.setFocus()
    author.qtbot.keyClicks(words, "The neighbour lives next door.")
    next(one for one in author.all(TickBox) if one.text() == "Please ring me").click()
    author.wait_for("Sealed on this computer")
    author.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    author.wait_for("1 confidential item is stored safely.")
    assert not author.all(OpenFrame)


def _sign(author: Window, words: tuple[str, ...]) -> None:
    author.rooms.show_tool(Tool.SIGN)
    author.press("Compare the chair's check words")
    author.wait_for("Ring Merriweather Stope")
    for edit in author.all(QLineEdit):
        edit.setText(words[int(edit.accessibleName().removeprefix("Word ")) - 1])
    author.press("Compare the words")
    author.wait_for("The words are the chair's.")
    author.press("Back")
    reason = author.field("Why is it signed")
    reason.setFocus()
    author.qtbot.keyClicks(reason, "The mother is in hospital.")
    author.qtbot.keyClick(reason, Qt.Key.Key_Return)
    author.field("Your passphrase").setText(PASSPHRASE)
    author.press("Sign and make both files")
    author.wait_for("The files are signed and lie on this computer.")
    author.press("I have handed both files over")
    author.wait_for("Handed over")


def _take_in(chair: Window, files: tuple[Path, ...], words: tuple[str, ...]) -> None:
    chair.desktop.events.files_dropped.emit(files)
    chair.wait_for("2 files are to be checked.")
    chair.field("Your passphrase").setText(PASSPHRASE)
    chair.press("Check and open")
    chair.wait_for("Unchanged, signer not yet known")
    chair.press("Enter their eight words")
    for number, word in enumerate(words, start=1):
        chair.field(f"Word {number}").setText(word)
    chair.press("Compare")
    chair.wait_for("Unchanged, the person we asked")


def _report_of(files: list[Path]) -> bytes:
    (report,) = (one for one in files if one.name.endswith("report.pdf"))
    return report.read_bytes()


def _call_the_roll(chair: Window) -> None:
    """Say with one key that the school is here; the quorum is counted from that."""
    chair.press("Who comes")
    chair.wait_for("Will not be quorate")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Who comes"
    chair.key(Qt.Key.Key_Space)
    chair.wait_for("Not quorate: 0 of the 3 agencies needed are here.")
    chair.press("Back to the reports")
    chair.wait_for("Not quorate.")


def _is_kept(desk: Desk) -> None:
    coming = desk.vault.who_comes.open(a_conference().reference)
    assert [one.attendance.presence.here for one in coming.agencies] == [Here.HERE]
    assert coming.people


def _read(chair: Window) -> None:
    chair.press("Read the report")
    chair.wait_for("Report of Hollybrook Primary School")
    chair.press("Confidential page")
    chair.field("Your passphrase").setText(PASSPHRASE)
    chair.press("Open the page")
    chair.qtbot.waitUntil(lambda: bool(chair.all(OpenFrame)), timeout=LONG)
    (page,) = (
        one for one in chair.all(CardList) if one.accessibleName() == "The confidential page"
    )
    assert CONFIDENTIAL in page.model().index(0, 0).data()
    chair.press("Lock and go back")
    assert not chair.all(OpenFrame)


def test_a_chair_who_knows_nobody_adds_a_deputy_and_invites(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "deputy.pem"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    ansel = new_desk_that_signs(
        tmp_path / "deputy", Contact(name="Ansel Quickthorn", agency="Safeguarding unit")
    )
    stope = new_desk_that_signs(tmp_path / "chair", STOPE)

    words = _save_certificates(opened(qtbot, qapp, ansel.access, tmp_path / "deputy.json"))
    chair = opened(qtbot, qapp, stope.access, tmp_path / "chair.json")
    _add_deputy(chair, words)
    _invite(chair)

    (kept,) = stope.vault.inviting.sent.all()
    sent = kept.record
    assert [deputy.name for deputy in sent.deputies] == ["Ansel Quickthorn"]
    assert sent.deputies[0].certificates.signing_der in KeyFiles.ders(file.read_bytes())
    chair.desktop.window.close()


def _save_certificates(deputy: Window) -> tuple[str, ...]:
    """Save the deputy's certificates, and return the words that they read out."""
    deputy.desktop.events.certificates_requested.emit()
    deputy.press("Save my certificates")
    deputy.wait_for("Your certificates are saved.")
    deputy.press("Show my words")
    deputy.qtbot.waitUntil(lambda: bool(deputy.all(WordRow)), timeout=LONG)
    words = deputy.all(WordRow)[0].accessibleName().split(", ")
    deputy.desktop.window.close()
    return tuple(words)


def _add_deputy(chair: Window, words: tuple[str, ...]) -> None:
    chair.rooms.show_place(INVITE)
    chair.press("Add a deputy")
    for number, word in enumerate(words, start=1):
        chair.field(f"Word {number}").setText(word)
    chair.press("Compare")
    chair.wait_for("Ansel Quickthorn is known now, and chosen as a deputy.")


def _invite(chair: Window) -> None:
    for name, typed in (
        ("Reference of the conference", "FIC-0001"),
        ("Day and time", "6 jan 2027 10:00"),
        ("Reports are due", "4 jan 2027 10:00"),
        ("Where", "Room 4, Larch House (fictional)"),
        ("Name, line 1", "Juniper Pebblewick"),
        ("Agency, line 1", "Hollybrook Primary School"),
        ("Your passphrase", PASSPHRASE),
    ):
        chair.field(name).setText(typed)
    area = next(one for one in chair.all(QComboBox) if one.accessibleName() == "Area")
    area.setCurrentText("Stockport")
    chair.press("Sign the invitations")
    chair.wait_for("1 invitation is signed")
