"""From the chair's invitations to the chair's desk by way of an administrator, by keyboard alone.

Files are dropped as a desktop drops them; all else is keys.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.file_check import Contents
from reportwriter.ui.administer.view import AdministerScreen
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.window import make_desktop
from tests.builders import NOON
from tests.e2e.test_chairs_evening import CONTROL, Keyboard
from tests.exchange import senders
from tests.services.administered import Administered, a_chair_with_an_administrator
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE, copied_desk
from tests.ui.behind import behind
from tests.ui.dropping import drop

pytestmark = pytest.mark.slow
A_MONTH_LATER = datetime(2027, 2, 6, 9, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Administered]:
    """The chair has invited, and the administrator's program is closed."""
    made = a_chair_with_an_administrator(tmp_path / "first")
    chair = copied_desk(made.chair, tmp_path / "chair")
    yield replace(made, chair=chair, inbox=tmp_path / "inbox")
    chair.access.close()


@pytest.fixture
def rowan(
    office: Administered, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Keyboard]:
    yield from _at_the_window(office, qtbot, qapp, tmp_path, NOON)


@pytest.fixture
def rowan_later(
    office: Administered, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Keyboard]:
    """All was passed on, and a month has gone by since the conference."""
    desk = copied_desk(office.desk, tmp_path / "rowan")
    mine = replace(office, desk=desk)
    mine.begin()
    mine.take(*mine.both(mine.school))
    mine.own.passing_on.write(FIC, tmp_path)
    desk.access.close()
    yield from _at_the_window(mine, qtbot, qapp, tmp_path, A_MONTH_LATER)


def _at_the_window(
    office: Administered, qtbot: QtBot, qapp: QApplication, folder: Path, at: datetime
) -> Iterator[Keyboard]:
    access = vault_access(office.desk.folder, LEAST_COST, lambda: at)
    desktop = make_desktop(qapp, behind(access), folder / "settings.json")
    qtbot.addWidget(desktop.window)
    with qtbot.waitActive(desktop.window):
        desktop.window.show()
        desktop.window.activateWindow()
    person = Keyboard(qtbot, desktop.window)
    desktop.begin()
    person.go_to("Your passphrase")
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.read("Reports sent to me")
    yield person
    access.close()


def test_from_invitations_to_a_folder_that_opens_at_the_chair(
    office: Administered, rowan: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "for the chair"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    (home,) = rowan.window.findChildren(HomeScreen)
    office.invitations()

    drop(home, office.inbox)
    rowan.read("I administer for Merriweather Stope (chair)")
    rowan.read("2 invitations taken in.")
    rowan.read("It is not certain yet that Merriweather Stope called this conference.")
    _compare_words(office, rowan)

    (screen,) = rowan.window.findChildren(AdministerScreen)
    drop(screen, *office.both(office.school), *office.both(office.police, senders.POLICE))
    rowan.read("2 files taken in for this conference. 2 sealed files, unopened.")
    rowan.read("Received 2 of 2. 2 late. 4 files not passed on.")
    rowan.press(Qt.Key.Key_Return, CONTROL)
    rowan.read("4 files in the folder FIC-0001 for the chair")
    rowan.press(Qt.Key.Key_Space)
    assert "To: Merriweather Stope" in QApplication.clipboard().text()
    _tell_the_chair(rowan)
    _look_at_what_is_kept(rowan)
    rowan.press(Qt.Key.Key_Escape)
    rowan.read("Conferences I administer")

    _all_of_it_opens_at_the_chair(office, out)


def test_a_month_after_the_conference_the_copies_are_destroyed(rowan_later: Keyboard) -> None:
    rowan_later.go_to("Conferences I administer")
    listed = rowan_later.focus
    assert isinstance(listed, QAbstractItemView)
    assert "Due for review" in str(listed.model().index(0, 0).data())
    rowan_later.press(Qt.Key.Key_Return)
    rowan_later.push("Keep or destroy")
    rowan_later.read("The conference is over. Keep your copies for longer, or destroy them.")
    rowan_later.fill("First person who confirms", "Rowan Teasel")
    rowan_later.fill("Second person who confirms", "Idris Calloway")
    rowan_later.fill("Your passphrase, to destroy", PASSPHRASE)
    rowan_later.press(Qt.Key.Key_Return)

    rowan_later.read("The records of conference FIC-0001 are destroyed on this computer.")
    rowan_later.press(Qt.Key.Key_Escape)
    rowan_later.read("Records destroyed on this computer")
    (home,) = rowan_later.window.findChildren(HomeScreen)
    assert home._administered_card.isHidden()


def _all_of_it_opens_at_the_chair(office: Administered, out: Path) -> None:
    folder, account = sorted(out.iterdir(), key=lambda one: one.is_file())
    assert len(list(folder.iterdir())) == 4
    vault = office.chair.vault
    files = (account, *sorted(folder.iterdir()))
    vault.intake.take_in(files, PASSPHRASE, lambda _done, _of: None)
    assert len(vault.accounts.store.of(FIC)[0].passed_on) == 4
    assert vault.accounts.of(FIC).not_here == {}
    checks = [row.check for row in vault.intake.board(FIC).rows]
    found = [one.answers.contents for one in checks if one and one.answers]
    assert found == [Contents.ITEMS, Contents.NOTHING_CONFIDENTIAL]


def _tell_the_chair(rowan: Keyboard) -> None:
    rowan.push("Account for the chair")
    rowan.read("Enter your passphrase: it signs the account, and opens nothing.")
    rowan.type(PASSPHRASE)
    rowan.press(Qt.Key.Key_Return)
    rowan.read("The account is written: FIC-0001 account")


def _look_at_what_is_kept(rowan: Keyboard) -> None:
    rowan.push("Keep or destroy")
    rowan.read("The day of this conference is not over")
    rowan.press(Qt.Key.Key_Escape)
    rowan.read("I administer for Merriweather Stope (chair)")


def _compare_words(office: Administered, rowan: Keyboard) -> None:
    """Type the words that the chair reads out from their own screen."""
    words = office.chair.vault.trust.own_words()
    rowan.push("Compare check words")
    rowan.read("Is this invitation the chair's?")
    for number, word in enumerate(words, start=1):
        if any(_asks(rowan, number)):
            rowan.fill(f"Word {number}", word)
    rowan.push("Compare the words")
    rowan.read("The words are the chair's.")
    rowan.push("Back")
    rowan.read("I administer for")


def _asks(rowan: Keyboard, number: int) -> Iterator[bool]:
    for one in rowan.window.findChildren(QWidget):
        if one.isVisible() and one.accessibleName().startswith(f"Word {number}"):
            yield True
