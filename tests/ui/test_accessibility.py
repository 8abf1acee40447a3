"""Every screen has names, colours that stand out, and keys that leave AltGr alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.ui.look import Look
from reportwriter.ui.theme import DARK, LIGHT, Theme
from reportwriter.ui.widgets.picture_pane import AS_PICTURE, AS_TABLE, PicturePane
from tests.ui import samples_of_screens as samples
from tests.ui.access.sample import access
from tests.ui.bring_in.sample import bring_in_empty, bring_in_screen
from tests.ui.chronology.sample import chronology_empty, chronology_screen
from tests.ui.every_screen import let_go
from tests.ui.family.sample import family, family_empty
from tests.ui.in_pictures.sample import pictures_screen
from tests.ui.jump.sample import jump_narrowed, jump_nothing, jump_open
from tests.ui.preferences.sample import settings_dialog
from tests.ui.versions.sample import versions_screen
from tests.ui.write import samples as copies
from tests.ui.write.suggest import sample as suggestions

SCREENS = {
    "access": access,
    "bring in": bring_in_screen,
    "bring in, nothing yet": bring_in_empty,
    "chronology": chronology_screen,
    "chronology, no events": chronology_empty,
    "start": samples.start,
    "unlock": samples.unlock,
    "new passphrase": samples.new_passphrase,
    "begin": samples.begin,
    "home": samples.home,
    "home, nothing yet": samples.home_empty,
    "family": family,
    "family, nobody yet": family_empty,
    "protected facts": samples.protected,
    "copy, stopped": samples.stopped,
    "copy, stopped for good": samples.stopped_for_good,
    "go to": jump_open,
    "go to, narrowed": jump_narrowed,
    "go to, nothing found": jump_nothing,
    "settings": settings_dialog,
    "details": samples.details,
    "in pictures": pictures_screen,
    "versions": versions_screen,
    "dates": samples.dates,
    "sharing": samples.sharing,
    "copy for the family": samples.copy_for_family,
    "copies made": samples.copies_made,
    "copy for an agency": samples.copy_for_agency,
    "write": samples.write,
    "write, with help": samples.write_help,
    "write, a suggestion": suggestions.of_kind,
    "write, a copy": copies.write_copied,
    "write, an earlier report": copies.write_earlier,
    "write, brought forward": copies.write_brought,
    "which earlier report": copies.earlier_dialog,
    "write, a slot": samples.write_slot,
    "write, a table": samples.write_table,
    "write, a view": samples.write_view,
}


@pytest.fixture(scope="module", params=list(SCREENS.values()), ids=list(SCREENS))
def screen(request: pytest.FixtureRequest, look: Look) -> Iterator[QWidget]:
    """One screen for all that is asked of it: making it takes longer than the asking."""
    made: QWidget = request.param(look)
    made.resize(1440, 840)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    let_go(made)


def parts(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield child
            yield from parts(child)


def unnamed(screen: QWidget) -> list[str]:
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(screen)
    return [
        f"{part.role()} {part.object()}"
        for part in parts(root)
        if part.state().focusable
        and not part.state().invisible
        and not part.text(QAccessible.Text.Name)
    ]


def test_everything_that_takes_the_focus_has_a_name(screen: QWidget) -> None:
    assert unnamed(screen) == []


def test_the_audit_notices_a_control_without_a_name(screen: QWidget) -> None:
    nameless = QToolButton(screen)
    nameless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    nameless.show()

    assert len(unnamed(screen)) == 1
    let_go(nameless)


def test_no_widget_is_used_that_screen_readers_cannot_read(screen: QWidget) -> None:
    assert screen.findChildren(QTreeView) == []
    assert [box for box in screen.findChildren(QComboBox) if box.isEditable()] == []


def test_no_key_is_used_twice_or_with_alt_gr(screen: QWidget) -> None:
    actions = screen.findChildren(QAction)
    keys = [key.toString() for action in actions for key in action.shortcuts()]

    assert [key for key in keys if "Ctrl+Alt" in key] == []
    assert sorted(keys) == sorted(set(keys))


def test_every_picture_is_told_in_a_sentence_and_has_a_table(screen: QWidget) -> None:
    for picture in screen.findChildren(PicturePane):
        assert picture._sentence.text().endswith(".")
        assert picture.canvas.accessibleName()
        assert picture.table.accessibleName().endswith(", as a table")
        assert picture._switch.text() in (AS_TABLE, AS_PICTURE)


def test_the_list_of_statements_speaks_each_card_in_one_sentence(qtbot: QtBot, look: Look) -> None:
    window, writing = samples.open_writing(look)
    qtbot.addWidget(window)
    writing.presenter.go_to_statement(StatementId("s3"))
    window.show()

    interface = QAccessible.queryAccessibleInterface(writing.screen.list)
    spoken = [part.text(QAccessible.Text.Name) for part in parts(interface)]

    assert interface.role() == QAccessible.Role.List
    assert any(
        words.startswith("Kind not yet chosen, statement 3. Juniper told Mr Lund")
        and words.endswith("Not for Corin. Worry")
        for words in spoken
    )


def luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_text_stands_out_from_every_ground_it_is_on(theme: Theme) -> None:
    grounds = (theme.page, theme.panel, theme.card, theme.selection)
    for ground in grounds:
        for text in (theme.text, theme.second, theme.accent, theme.warning):
            assert contrast(text, ground) >= 4.5
        assert contrast(theme.border, ground) >= 3
    for text in (theme.error, theme.success):
        assert min(contrast(text, ground) for ground in grounds) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.5
    assert contrast(theme.focus_outer, theme.focus_inner) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_kind_is_readable_on_its_chip_and_marked_on_the_page(theme: Theme) -> None:
    for colours in theme.kinds.values():
        assert contrast(colours.text, colours.fill) >= 4.5
        assert contrast(colours.strong, colours.fill) >= 3
        assert contrast(colours.strong, theme.page) >= 3
        assert contrast(colours.strong, theme.selection) >= 3
