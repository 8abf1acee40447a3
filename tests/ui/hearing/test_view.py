from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.hearing.open_view import OpenHearingView
from reportwriter.ui.hearing.view import HearingScreen
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.fields import Choice, TickBox
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.wording import exclusion
from tests.ui.hearing import sample
from tests.ui.sample_report import ITEMS
from tests.ui.who_comes.sample import EXCLUDED, GROUNDS


def shown(view: QWidget, qtbot: QtBot) -> HearingScreen:
    made = cast("HearingScreen", view)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(view: QWidget, words: str, qtbot: QtBot) -> None:
    found = (one for one in view.findChildren(Button) if one.text() == words and one.isVisible())
    qtbot.mouseClick(next(found), Qt.MouseButton.LeftButton)


def _button(view: QWidget, words: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.text() == words)


def record(view: HearingScreen) -> sample.FakeHearings:
    return cast("sample.FakeHearings", view.presenter._tools.hearings)  # type: ignore[attr-defined]  # Kept there for tests.


def test_the_items_open_for_the_passphrase_and_are_gone_after_locking(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(sample.closed(look), qtbot)
    field = view.findChildren(QLineEdit)[0]
    field.setText(sample.PASSPHRASE)

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.findChildren(OpenHearingView)
    qtbot.keyClick(
        view.findChildren(OpenFrame)[0], Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
    )

    assert not view.findChildren(OpenFrame)
    assert not field.text()


def test_going_to_another_screen_or_window_locks(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.unread(look), qtbot)
    view.hide()
    assert not view.findChildren(OpenFrame)

    other = shown(sample.unread(look), qtbot)
    QApplication.sendEvent(other.window(), QEvent(QEvent.Type.WindowDeactivate))
    assert not other.findChildren(OpenFrame)


def test_the_window_says_no_word_of_an_item_in_its_title_or_clipboard(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(sample.slot(look), qtbot)
    text = next(one for one in view.findChildren(PrivateText) if one.toPlainText())

    text.selectAll()
    text.copy()

    assert not view.windowTitle()
    assert not QApplication.clipboard().text()
    assert not text.createMimeDataFromSelection().hasText()


def test_an_item_is_read_by_key_and_dealt_with(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.unread(look), qtbot)
    rows = view.findChildren(CardList)[0]

    qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    choice = next(one for one in view.findChildren(Choice) if one.isVisible())
    choice.setCurrentIndex(choice.findData("not_told"))
    choice.activated.emit(choice.currentIndex())

    (decision,) = record(view).record.decisions
    assert (decision.item, decision.dealing) == (ITEMS[0], "not_told")


def test_a_closed_slot_begins_with_a_button(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.unread(look), qtbot)

    press(view, "New closed slot", qtbot)
    press(view, "It begins now", qtbot)
    (slot,) = record(view).record.slots
    assert slot.begun == "10:05"

    press(view, "Take this slot away", qtbot)
    assert record(view).record.slots == ()
    press(view, "Bring it back", qtbot)
    assert record(view).record.slots == (slot,)


def test_undo_takes_back_what_was_typed_in_one_go_and_redo_brings_it(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(sample.slot(look), qtbot)
    text = next(one for one in view.findChildren(PrivateText) if one.toPlainText() == "10:05")
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "11:30")
    assert record(view).record.slots[0].begun == "11:30"

    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert record(view).record.slots[0].begun == "10:05"
    assert text.toPlainText() == "10:05"

    qtbot.keyClick(text, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert record(view).record.slots[0].begun == "11:30"


def test_undo_is_offered_once_there_is_something_to_take_back(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.unread(look), qtbot)
    undo, redo = (_button(view, words) for words in ("Undo", "Redo"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)

    press(view, "I have read this item", qtbot)
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    press(view, "Undo", qtbot)

    assert record(view).record.decisions == ()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


def test_escape_locks_first_and_then_leads_back(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.unread(look), qtbot)

    qtbot.keyClick(view.findChildren(CardList)[0], Qt.Key.Key_Escape)
    assert not view.findChildren(OpenFrame)

    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)


def test_the_grounds_are_ticked_one_below_the_other(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.excluded(look), qtbot)
    ticks = {one.text(): one for one in view.findChildren(TickBox)}
    first, second = (ticks[ground.words] for ground in GROUNDS.grounds[:2])
    assert (first.isChecked(), second.isChecked()) == (True, False)

    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)

    kept = record(view).record.exclusion(EXCLUDED.id)
    assert kept.grounds == tuple(ground.id for ground in GROUNDS.grounds[:2])
    assert first.accessibleDescription() == exclusion.ASK_GROUNDS


def test_locking_leaves_no_word_of_why(look: Look, qtbot: QtBot) -> None:
    view = shown(sample.excluded(look), qtbot)
    text = next(one for one in view.findChildren(PrivateText) if one.isVisible())
    qtbot.keyClicks(text, "A kettle")
    assert record(view).record.exclusion(EXCLUDED.id).evidence == "A kettle"

    view.presenter.lock()  # type: ignore[attr-defined]  # Kept there for tests.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert not [one for one in view.findChildren(PrivateText) if "kettle" in one.toPlainText()]
