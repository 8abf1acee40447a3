from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.look import Look
from reportwriter.ui.menus.bar import Menus
from reportwriter.ui.menus.command import Choice, Choices, Command, keep_to
from reportwriter.ui.menus.editing import Editing
from reportwriter.ui.menus.titles import Menu


class Stage:
    """A window with two pages, and what was run in it."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.pages = QStackedWidget()
        self.window.setCentralWidget(self.pages)
        self.one, self.other = QWidget(), QWidget()
        self.pages.addWidget(self.one)
        self.pages.addWidget(self.other)
        self.ran: list[str] = []
        titles = {name: self.window.menuBar().addMenu(name) for name in Menu}
        self.menus = Menus(
            self.window, titles, {}, {Menu.FILE: [self.command("Quit", key="Ctrl+Q")]}
        )
        self.menus.follow(self.pages)

    def command(self, words: str, *, key: str = "", why_not: str = "") -> Command:
        return Command(
            self.window, words, lambda: self.ran.append(words), key=key, why_not=lambda: why_not
        )

    def titles(self) -> list[str]:
        bar = self.window.menuBar()
        return [action.text() for action in bar.actions() if action.isVisible()]

    def opened(self, title: str) -> QMenu:
        menu = next(
            action.menu() for action in self.window.menuBar().actions() if action.text() == title
        )
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        return menu

    def lines(self, title: str) -> list[str]:
        return [action.text() for action in self.opened(title).actions()]


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage()
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()


def test_a_screens_commands_come_and_go_with_it(stage: Stage) -> None:
    stage.menus.offer(stage.one, {Menu.STATEMENT: [stage.command("Fact")]})
    stage.menus.refresh()

    with_it = stage.titles()
    stage.pages.setCurrentWidget(stage.other)

    assert "&Statement" in with_it
    assert stage.titles() == ["&File", "&Edit", "&Actions", "&View", "&Help"]


def test_a_screen_that_is_gone_offers_nothing(stage: Stage) -> None:
    gone = QWidget(stage.one)
    stage.menus.offer(gone, {Menu.EDIT: [stage.command("Undo")]})

    gone.deleteLater()
    QApplication.sendPostedEvents(gone, 0)
    QApplication.processEvents()
    del gone
    stage.pages.setCurrentWidget(stage.other)

    assert stage.menus.commands(Menu.EDIT) == ()


def test_a_menu_says_why_a_command_cannot_act_and_its_key_serves_again_after(
    stage: Stage,
) -> None:
    reason = ["choose one first"]
    delete = Command(
        stage.window, "Delete", lambda: stage.ran.append("deleted"), why_not=lambda: reason[0]
    )
    stage.menus.offer(stage.one, {Menu.EDIT: [delete]})

    menu = stage.opened("&Edit")
    while_open = (delete.text(), delete.isEnabled())
    menu.aboutToHide.emit()
    delete.trigger()
    reason[0] = ""

    assert while_open == ("&Delete: choose one first", False)
    assert stage.ran == ["deleted"]
    assert stage.lines("&Edit") == ["&Delete"]


def test_screens_stand_before_the_windows_own_with_a_line_between(stage: Stage) -> None:
    stage.menus.offer(stage.one, {Menu.FILE: [stage.command("Save")]})

    actions = stage.opened("&File").actions()

    assert [action.text() for action in actions] == ["&Save", "", "&Quit"]
    assert actions[1].isSeparator()


def test_choices_are_asked_for_when_they_open_and_show_the_one_that_holds(stage: Stage) -> None:
    now = ["Light"]

    def choices() -> list[Choice]:
        return [
            Choice(words=words, run=lambda: stage.ran.append("chosen"), holds=words == now[0])
            for words in ("Light", "Dark")
        ]

    stage.menus.offer(stage.one, {Menu.VIEW: [Choices(words="Theme", of=choices)]})
    first = _inner(stage.opened("&View"))
    now[0] = "Dark"
    again = _inner(stage.opened("&View"))
    shown = [(one.text(), one.isChecked()) for one in again.actions()]
    again.actions()[0].trigger()

    assert again is first
    assert shown == [("&Light", False), ("&Dark", True)]
    assert stage.ran == ["chosen"]


def _inner(menu: QMenu) -> QMenu:
    inner = menu.actions()[0].menu()
    assert isinstance(inner, QMenu)
    inner.aboutToShow.emit()
    return inner


def test_choices_of_nothing_say_so(stage: Stage) -> None:
    choices = Choices(words="Recent", of=list, none="No reports yet")
    stage.menus.offer(stage.one, {Menu.FILE: [choices]})

    (line,) = _inner(stage.opened("&File")).actions()

    assert (line.text(), line.isEnabled()) == ("&No reports yet", False)


def test_every_button_of_the_screen_stands_in_a_menu(stage: Stage, qtbot: QtBot) -> None:
    rows = QVBoxLayout(stage.one)
    pressed: list[str] = []
    for words in ("Save now", "Add a person", "Remove"):
        button = QPushButton(words)
        button.clicked.connect(lambda _checked, words=words: pressed.append(words))
        button.setEnabled(words != "Remove")
        rows.addWidget(button)
    ticked = QPushButton("Ticked")
    ticked.setCheckable(True)
    rows.addWidget(ticked)
    stage.menus.offer(stage.one, {Menu.FILE: [stage.command("&Save now")]})
    qtbot.waitExposed(stage.window)
    QApplication.processEvents()

    menu = stage.opened("&Actions")
    menu.actions()[0].trigger()

    assert stage.lines("&Actions") == ["&Add a person", "&Remove: not possible now"]
    assert pressed == ["Add a person"]


def test_a_button_that_went_while_the_menu_was_open_is_not_pressed(stage: Stage) -> None:
    button = QPushButton("Add a person", stage.one)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    (line,) = stage.opened("&Actions").actions()

    button.hide()
    line.trigger()

    assert pressed == []
    assert stage.lines("&Actions") == ["&No buttons on this screen"]


def test_a_key_kept_to_a_screen_is_shown_in_the_menu(stage: Stage) -> None:
    fact = stage.command("Fact", key="Ctrl+1")
    keep_to(stage.one, [None, fact])
    stage.menus.offer(stage.one, {Menu.STATEMENT: [None, fact]})

    assert stage.menus.commands(Menu.STATEMENT) == (fact,)
    assert stage.one.actions() == [fact]
    assert fact.menuRole() is QAction.MenuRole.NoRole


def _words(editing: Editing) -> list[str]:
    for command in editing.commands:
        command.weigh()
    return [command.text() for command in editing.commands]


def test_cut_copy_and_paste_act_in_the_field_where_the_writer_was(
    stage: Stage, qtbot: QtBot
) -> None:
    editing = Editing(stage.window)
    field = QPlainTextEdit("eleven geese", stage.one)
    field.show()
    stage.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    cut, copy, paste, select = editing.commands
    stage.window.menuBar().setFocus()

    assert _words(editing)[0] == "Cu&t: select words first"
    select.trigger()
    assert _words(editing) == ["Cu&t", "&Copy", "&Paste", "Select &all"]
    copy.trigger()
    cut.trigger()
    paste.trigger()
    paste.trigger()
    assert field.toPlainText() == "eleven geeseeleven geese"


def test_nothing_is_cut_or_copied_out_of_a_private_or_a_hidden_field(
    stage: Stage, look: Look, qtbot: QtBot
) -> None:
    editing = Editing(stage.window)
    hidden = QLineEdit("purple lantern", stage.one)
    hidden.setEchoMode(QLineEdit.EchoMode.Password)
    private = PrivateText(look)
    private.setParent(stage.one)
    private.show_text("where they moved to")
    stage.window.activateWindow()

    for field in (hidden, private):
        field.show()
        field.selectAll()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        assert _words(editing)[:2] == [
            "Cu&t: not out of this field",
            "&Copy: not out of this field",
        ]


def test_without_a_field_the_clipboard_has_no_place_to_go(stage: Stage, qtbot: QtBot) -> None:
    editing = Editing(stage.window)
    button = QPushButton("Go", stage.one)
    button.show()
    stage.window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    for command in editing.commands:
        command.trigger()

    assert {words.partition(": ")[2] for words in _words(editing)} == {"go to a field first"}
