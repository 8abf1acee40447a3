"""From the first screen to a saved statement and back, on a real vault."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import FactId, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.sharing import Shared
from reportwriter.domain.statement import Kind
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.bring_in.view import BringInScreen
from reportwriter.ui.copies.stopped import StoppedScreen
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.copies_made.view import CopiesMadeScreen
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.events import Tool
from reportwriter.ui.furnish import _ask_chair_first
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.sharing.view import SharingScreen
from reportwriter.ui.start.presenter import Wish
from reportwriter.ui.window import make_desktop
from reportwriter.wording.example import OPEN
from tests.exchange.old_reports import heading, old_report, paragraph
from tests.ui.behind import add_window, behind

PASSPHRASE = "purple lantern orbit teapot quietly"  # noqa: S105  # Opens nothing but this vault.
TAMSIN = Person(id=PersonId("P5"), name="Tamsin Pebblewick", role=Role.PARENT_OR_CARER)
LONG = 30_000
"""Milliseconds; what a window needs first is loaded within, on a slow and busy computer too."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def access(tmp_path: Path) -> VaultAccess:
    return vault_access(tmp_path / "vault", LEAST_COST)


@pytest.fixture(autouse=True)
def switching() -> Iterator[float]:
    """Have one thread go on for as long as Python lets it, and return how many seconds that is."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    yield sys.getswitchinterval()
    sys.setswitchinterval(before)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, access: VaultAccess, tmp_path: Path) -> Desktop:
    made = make_desktop(qapp, behind(access), tmp_path / "window.json")
    add_window(made, qtbot)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.begin()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def rooms_of(desktop: Desktop) -> Rooms:
    assert isinstance(desktop.rooms, Rooms)
    return desktop.rooms


def written(desktop: Desktop, qtbot: QtBot) -> Rooms:
    """Make the vault, begin a report and write one statement, mostly by keyboard."""
    screen = desktop._start_screen
    qtbot.waitUntil(screen._choices.isVisible)
    screen._shared.setChecked(True)
    QTest.keyClick(screen._cards[0], Qt.Key.Key_1)
    QTest.keyClicks(screen._first._edit, PASSPHRASE)
    QTest.keyClicks(screen._second._edit, PASSPHRASE)
    QTest.keyClick(screen._second._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.rooms is not None, timeout=LONG)
    rooms = rooms_of(desktop)
    lines = rooms.beginning.screen._lines
    qtbot.waitUntil(lambda: rooms.beginning.screen._area.count() > 0)
    QTest.keyClicks(rooms.beginning.screen._area, "Stockport")
    for name, words in (("children", "J.P."), ("day", "6 jan"), ("name", "Pru Oakenshaw")):
        QTest.keyClicks(lines[name], words)
    QTest.keyClick(lines["name"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.writing.presenter.report is not None)
    qtbot.waitUntil(rooms.write_screen.list.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "The school was told on 15 December.")
    QTest.keyClick(focused(), Qt.Key.Key_1, CONTROL)
    return rooms


def test_nine_inputs_lead_to_a_stored_statement(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    qtbot.waitUntil(lambda: rooms.is_saved)

    report_id = rooms.writing.presenter.report_id
    assert access.vault is not None
    assert report_id is not None
    access.vault.writing.forget(report_id)
    kept = access.vault.writing.open(report_id).report.statements

    assert [(one.text, one.kind) for one in kept] == [
        ("The school was told on 15 December.", Kind.FACT)
    ]
    assert desktop.window.windowTitle().startswith("J.P. \N{EN DASH} NOT SENT")
    assert desktop.window.status._saved.text().startswith("Saved on this computer")


def test_what_the_next_steps_need_is_loaded_once_the_first_screen_stands(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr("reportwriter.ui.rooms.load_reading", lambda: loaded.append("dates"))
    access.create(PASSPHRASE).writing.rows()
    access.close()

    desktop.start.unlock(PASSPHRASE)

    qtbot.waitUntil(lambda: access.vault is not None and access.vault._services is not None)
    assert loaded == ["dates"]


def test_two_threads_load_the_program_undisturbed_until_there_are_screens_to_use(
    desktop: Desktop, qtbot: QtBot, switching: float
) -> None:
    assert sys.getswitchinterval() == switching

    written(desktop, qtbot)

    assert sys.getswitchinterval() < switching


def test_a_window_closed_at_once_loads_nothing_more(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    access.create(PASSPHRASE)
    access.close()
    desktop.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: desktop.rooms is not None)
    assert desktop._services_due.isActive()

    desktop.window.close()

    assert not desktop._services_due.isActive()


def test_a_locked_window_shows_nothing_and_opens_with_the_passphrase(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    qtbot.waitUntil(lambda: rooms.is_saved)
    screen = desktop._start_screen

    desktop.lock()
    qtbot.waitUntil(screen._unlock.isVisible)
    assert desktop.rooms is None
    QTest.keyClicks(screen._passphrase._edit, "not this one at all")
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(screen._trouble.isVisible)
    QTest.keyClicks(screen._passphrase._edit, PASSPHRASE)
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.rooms is not None)
    again = rooms_of(desktop)
    qtbot.waitUntil(lambda: bool(again.home_screen.reports.current_key()))

    assert again.home_screen.isVisible()


def test_each_screen_of_a_report_stands_in_its_frame(desktop: Desktop, qtbot: QtBot) -> None:
    rooms = written(desktop, qtbot)

    for tool in Tool:
        rooms.show_tool(tool)
        qtbot.waitUntil(rooms._tools[tool].page.isVisible)
        assert not desktop.window.status._where.isVisible()
    rooms.writing.presenter.go_to_place(
        rooms.writing.presenter.stage.desk.sheets[0].leaves[0].place
    )
    assert desktop.window.status._where.isVisible()

    rooms.show_home()
    assert rooms.home_screen.isVisible()


def test_the_confidential_page_has_the_chair_asked_first_once(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)

    first, again = _ask_chair_first(rooms), _ask_chair_first(rooms)
    qtbot.waitUntil(lambda: rooms.is_saved)

    report = rooms.writing.presenter.report
    assert (first, again) == (True, False)
    assert report is not None
    assert report.ask_chair_first


def test_who_signs_a_report_that_names_nobody_is_its_author(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    writing, vault = rooms.writing.presenter, access.vault
    assert writing.report is not None
    assert vault is not None
    vault.identities.make(Contact(name="Ivo Calloway", agency="Hollybrook"), PASSPHRASE)
    writing.edits.set_details(writing.report.conference, Contact(name="", agency="The school"))

    rooms.show_tool(Tool.SIGN)

    known = Contact(name="Ivo Calloway", agency="The school")
    qtbot.waitUntil(lambda: writing.report is not None and writing.report.author == known)
    qtbot.waitUntil(lambda: rooms.is_saved)


def shown_example(desktop: Desktop, qtbot: QtBot) -> Rooms:
    """Wait until the example stands on the first screen."""
    qtbot.waitUntil(lambda: desktop._banner is not None, timeout=LONG)
    rooms = rooms_of(desktop)
    qtbot.waitUntil(lambda: bool(rooms.home_screen.reports.current_key()), timeout=LONG)
    return rooms


def leave_example(desktop: Desktop) -> None:
    assert desktop._banner is not None
    (leave,) = desktop._banner.findChildren(QPushButton)
    QTest.keyClick(leave, Qt.Key.Key_Return)


def test_the_example_is_marked_on_every_screen_and_gone_once_it_is_left(
    desktop: Desktop, qtbot: QtBot
) -> None:
    screen = desktop._start_screen
    qtbot.waitUntil(screen._choices.isVisible)
    QTest.keyClick(screen._cards[2], Qt.Key.Key_3)
    rooms = shown_example(desktop, qtbot)
    assert desktop._example is not None
    folder = desktop._example._folder
    assert folder is not None

    QTest.keyClick(rooms.home_screen.reports.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.writing.presenter.report is not None)
    report = rooms.writing.presenter.report

    assert report is not None
    assert report.conference.reference.startswith("EXAMPLE")
    assert desktop.window.windowTitle().startswith("EXAMPLE")
    assert desktop._banner is not None
    assert desktop._banner.isVisible()
    leave_example(desktop)
    qtbot.waitUntil(screen._choices.isVisible)
    assert not Path(folder.name).exists()
    assert desktop.window.windowTitle() == "Report Writer"


def test_from_the_example_one_comes_back_to_ones_own_reports(
    desktop: Desktop, qtbot: QtBot
) -> None:
    own = written(desktop, qtbot)
    own.show_home()
    qtbot.waitUntil(lambda: own.is_saved)
    (offered,) = (one for one in own.home_screen.findChildren(QPushButton) if one.text() == OPEN)

    QTest.keyClick(offered, Qt.Key.Key_Return)
    rooms = shown_example(desktop, qtbot)
    offers = [one for one in rooms.home_screen.findChildren(QPushButton) if one.text() == OPEN]
    leave_example(desktop)

    assert not any(one.isVisible() for one in offers)
    qtbot.waitUntil(lambda: desktop.rooms is not None and desktop._banner is None)
    again = rooms_of(desktop).home_screen
    qtbot.waitUntil(lambda: again.reports.current_key() == own.writing.presenter.report_id)


def test_locking_the_window_ends_the_example_too(desktop: Desktop, qtbot: QtBot) -> None:
    own = written(desktop, qtbot)
    qtbot.waitUntil(lambda: own.is_saved)
    desktop.show_example()
    shown_example(desktop, qtbot)

    desktop.lock()

    qtbot.waitUntil(desktop._start_screen._unlock.isVisible)
    assert desktop._example is None
    assert desktop.window.windowTitle() == "Report Writer"


def test_requests_to_see_what_is_held_are_a_screen_of_the_report(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)

    rooms.show_tool(Tool.ACCESS)

    qtbot.waitUntil(rooms._tools[Tool.ACCESS].page.isVisible)


def test_an_old_report_is_brought_in_and_taken_out_by_one_undo(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "old.docx"
    rooms = written(desktop, qtbot)
    before = rooms.writing.presenter.stage.desk
    section = next(leaf.section for leaf in before.sheet.leaves)
    file.write_bytes(old_report(heading(section.title), paragraph("Known since 2023.")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(file), ""))
    count = len(before.report.statements)
    rooms.show_tool(Tool.BRING_IN)
    qtbot.waitUntil(lambda: Tool.BRING_IN in rooms._tools)
    screen = rooms._tools[Tool.BRING_IN].page
    assert isinstance(screen, BringInScreen)
    qtbot.waitUntil(screen.isVisible)

    screen.choose_requested.emit()
    qtbot.waitUntil(lambda: screen._main.text() == "Bring in 1 piece", timeout=LONG)
    screen._main.click()

    qtbot.waitUntil(rooms.write_screen.isVisible)
    desk = rooms.writing.presenter.stage.desk
    assert len(desk.report.statements) == count + 1
    (brought,) = (one for one in desk.report.statements if one.text == "Known since 2023.")
    assert rooms.writing.presenter.stage.statement == brought.id
    qtbot.waitUntil(lambda: rooms.is_saved)
    rooms.writing.history.stack.undo()
    assert len(rooms.writing.presenter.stage.desk.report.statements) == count


def test_what_is_done_with_files_stands_in_the_menu_of_files_also_in_a_report(
    desktop: Desktop, qtbot: QtBot
) -> None:
    written(desktop, qtbot)

    words = [action.text().replace("&", "") for action in desktop.window.menus.commands(Menu.FILE)]

    assert {"Bring in an old report\u2026", "Save my certificates\u2026"} <= set(words)


def test_menus_belong_to_the_page_that_is_shown(desktop: Desktop, qtbot: QtBot) -> None:
    rooms = written(desktop, qtbot)

    def titles() -> list[str]:
        actions = desktop.window.menuBar().actions()
        return [action.text().replace("&", "") for action in actions if action.isVisible()]

    assert titles() == ["File", "Edit", "Statement", "Report", "Actions", "View", "Help"]
    rooms.show_tool(Tool.FAMILY)
    qtbot.waitUntil(rooms._tools[Tool.FAMILY].page.isVisible)
    assert titles() == ["File", "Edit", "Report", "Actions", "View", "Help"]
    rooms.show_home()
    assert titles() == ["File", "Edit", "Actions", "View", "Help"]


def test_f6_goes_round_the_panes(desktop: Desktop, qtbot: QtBot) -> None:
    written(desktop, qtbot)
    seen = []

    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        seen.append(focused())

    assert len(set(seen)) >= 3


def test_zoom_is_kept_for_the_next_start(desktop: Desktop, tmp_path: Path) -> None:
    view = desktop.window.menus.commands(Menu.VIEW)
    zoom_in = next(command for command in view if command.text() == "Zoom &in")

    zoom_in.trigger()
    try:
        assert desktop.window.status._zoom.text() == "Zoom 110 %"
        assert '"zoom": 1.1' in (tmp_path / "window.json").read_text()
    finally:
        desktop.look.set_zoom(1.0)


def test_a_wish_for_nothing_leads_to_today(desktop: Desktop, qtbot: QtBot) -> None:
    rooms = written(desktop, qtbot)

    rooms.enter(Wish.NOTHING)

    assert rooms.home_screen.isVisible()


def with_tamsin(desktop: Desktop, qtbot: QtBot) -> Rooms:
    rooms = written(desktop, qtbot)
    report = rooms.writing.presenter.report
    assert report is not None
    rooms.writing.presenter.edits.set_family((*report.people, TAMSIN), ())
    qtbot.waitUntil(lambda: rooms.is_saved)
    return rooms


def rooms_sharing(rooms: Rooms) -> SharingScreen:
    rooms.show_tool(Tool.SHARING)
    sharing = rooms._tools[Tool.SHARING].page
    assert isinstance(sharing, SharingScreen)
    return sharing


def a_folder_is_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    return folder


def ask_for_her_copy(desktop: Desktop, qtbot: QtBot, sharing: SharingScreen) -> CopyScreen:
    qtbot.waitUntil(lambda: sharing.people.current_key() == TAMSIN.id)
    sharing._copy.click()
    copy = desktop.window.findChild(CopyScreen)
    assert isinstance(copy, CopyScreen)
    # What was answered for the copy before is taken away once this one is shown.
    purpose = copy._for_whom._purpose
    qtbot.waitUntil(lambda: purpose.count() > 1 and purpose.currentIndex() == 0)
    assert copy._title.text() == "Copy for Tamsin Pebblewick"
    purpose.setCurrentIndex(1)
    QTest.keyClicks(copy._names.name, "Tamsin Pebblewick")
    QTest.keyClick(copy._names.name, Qt.Key.Key_Return)
    return copy


def test_a_stopped_copy_leads_to_its_statement_and_a_reason_lets_it_through(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = with_tamsin(desktop, qtbot)
    told = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.OTHER, words="told on 15 December")
    rooms.writing.presenter.edits.set_protected_facts((told,))
    qtbot.waitUntil(lambda: rooms.is_saved)
    folder = a_folder_is_chosen(tmp_path, monkeypatch)

    ask_for_her_copy(desktop, qtbot, rooms_sharing(rooms))
    stopped = desktop.window.findChild(StoppedScreen)
    assert isinstance(stopped, StoppedScreen)
    qtbot.waitUntil(stopped.isVisible, timeout=20_000)
    assert stopped._go.text() == "Go to statement 1"
    assert list(folder.iterdir()) == []
    stopped._go.click()
    qtbot.waitUntil(rooms.write_screen.isVisible)
    copy = ask_for_her_copy(desktop, qtbot, rooms_sharing(rooms))
    qtbot.waitUntil(stopped.isVisible, timeout=20_000)
    QTest.keyClicks(stopped._reason, "She was there herself.")
    QTest.keyClick(stopped._reason, Qt.Key.Key_Return)

    qtbot.waitUntil(copy._notice.isVisible, timeout=20_000)
    assert len(list(folder.iterdir())) == 1


def test_a_copy_for_the_family_is_reached_from_sharing_and_made(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = with_tamsin(desktop, qtbot)
    sharing = rooms_sharing(rooms)
    folder = a_folder_is_chosen(tmp_path, monkeypatch)

    copy = ask_for_her_copy(desktop, qtbot, sharing)

    qtbot.waitUntil(copy._notice.isVisible, timeout=20_000)
    (made,) = folder.iterdir()
    assert made.name.endswith("copy for Tamsin Pebblewick.pdf")
    copy._write_down.click()
    qtbot.waitUntil(sharing.isVisible)
    (record,) = rooms.writing.presenter.edits.desk.report.sharing
    assert (record.person, record.how, record.version) == (TAMSIN.id, Shared.COPY_GIVEN, 1)


def test_copies_made_and_copies_for_agencies_are_reached_from_sharing(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    rooms.show_tool(Tool.SHARING)
    sharing = rooms._tools[Tool.SHARING].page
    assert isinstance(sharing, SharingScreen)
    qtbot.waitUntil(sharing.isVisible)

    sharing.copies_made_requested.emit()
    listed = desktop.window.findChild(CopiesMadeScreen)
    assert isinstance(listed, CopiesMadeScreen)
    qtbot.waitUntil(listed._none.isVisible)
    listed.back_requested.emit()
    qtbot.waitUntil(sharing.isVisible)
    sharing.agency_copy_requested.emit()
    copy = desktop.window.findChild(CopyScreen)
    assert isinstance(copy, CopyScreen)
    qtbot.waitUntil(lambda: copy._title.text() == "Copy for an agency")
