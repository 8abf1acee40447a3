from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTreeView, QWidget

from reportwriter.ui.look import Look
from tests.ui.accessible import unnamed
from tests.ui.look_b import SCREENS


@pytest.fixture(scope="module", params=SCREENS)
def screen(request: pytest.FixtureRequest, look: Look) -> Iterator[QWidget]:
    """One screen for all that is asked of it: making it takes longer than the asking."""
    made = SCREENS[request.param](look)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def test_whatever_can_have_the_focus_has_a_name(screen: QWidget) -> None:
    assert unnamed(screen) == []


def test_there_is_no_tree_and_no_list_to_type_into(screen: QWidget) -> None:
    assert not screen.findChildren(QTreeView)
    assert not any(choice.isEditable() for choice in screen.findChildren(QComboBox))


def test_no_key_needs_the_two_that_make_letters(screen: QWidget) -> None:
    for shortcut in screen.findChildren(QShortcut):
        assert "Ctrl+Alt" not in shortcut.key().toString()


def test_there_is_at_most_one_main_button_and_it_stands_at_the_right(screen: QWidget) -> None:
    main = [
        one
        for one in screen.findChildren(QPushButton)
        if one.property("role") == "main" and one.isVisible()
    ]

    assert len(main) <= 1
    for button in main:
        right = button.mapTo(screen, button.rect().topRight()).x()
        assert right > screen.width() - 40


def test_the_tab_key_comes_to_every_visible_button(screen: QWidget) -> None:
    wanted = {
        one
        for one in screen.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    screen.focusNextChild()
    reached: set[QWidget] = set()

    while (focused := QApplication.focusWidget()) is not None and focused not in reached:
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    # Going round may switch one off, as the way back from the first page of another report.
    assert {one for one in wanted if one.isEnabled()} <= reached
