from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.update.view import UpdateScreen
from reportwriter.wording import updates as words
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_invitation import DEPUTY, ROWAN
from tests.ui.update.sample import CALLED, FakeUpdating, field_named, handed_over, shown

_FIELDS = 100
"""More than the screen has, so that a key that leads in a circle fails and does not hang."""


def on_screen(look: Look, qtbot: QtBot, updating: FakeUpdating) -> UpdateScreen:
    view = shown(look, updating)
    qtbot.addWidget(view)
    view.resize(1100, 800)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def press(view: UpdateScreen, name: str) -> None:
    buttons = view.findChildren(QPushButton)
    next(one for one in buttons if name in (one.text(), one.accessibleName())).click()


def told(view: UpdateScreen) -> str:
    labels = view.findChildren(QLabel)
    return next(one.text() for one in labels if one.accessibleName() == "What will be told")


def test_the_day_is_moved_signed_and_the_e_mail_copied_by_keyboard_alone(
    look: Look, qtbot: QtBot
) -> None:
    updating = FakeUpdating()
    view = on_screen(look, qtbot, updating)
    view.take_focus()
    starts = field_named(view, "Day and time")
    qtbot.waitUntil(starts.hasFocus)

    qtbot.keyClick(starts, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(starts, "13 jan 2027 10:00")
    before = told(view)
    passphrase = field_named(view, "Your passphrase")
    for _ in range(_FIELDS):
        if not passphrase.hasFocus():
            qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
    assert passphrase.hasFocus()
    qtbot.keyClicks(passphrase, PASSPHRASE)
    qtbot.keyClick(passphrase, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(view, "Copy the e-mail text for Police, Police")

    assert before.startswith("When: Wednesday 13\xa0January\xa02027, 10:00 (before: ")
    (update,) = updating.issued
    assert update.conference.starts_at != CALLED.told.conference.starts_at
    assert "update 2" in QGuiApplication.clipboard().text()
    assert passphrase.text() == ""


def test_another_chair_is_chosen_and_the_button_says_what_it_does(look: Look, qtbot: QtBot) -> None:
    updating = FakeUpdating()
    view = on_screen(look, qtbot, updating)
    (chair,) = (one for one in view.findChildren(QComboBox) if one.accessibleName() == "Chair")

    chair.setCurrentIndex(chair.findData(ROWAN.id))

    assert view._main.text() == words.SIGN_HAND_OVER
    assert "Chair: Rowan Teasel" in told(view)
    assert view.typed().chair == ROWAN.id
    chair.setCurrentIndex(0)
    assert view._main.text() == words.SIGN


def test_after_a_hand_over_nothing_is_left_to_be_signed(look: Look, qtbot: QtBot) -> None:
    view = handed_over(look)
    assert isinstance(view, UpdateScreen)
    qtbot.addWidget(view)

    assert not view._main.isVisibleTo(view)
    assert not any(one.text() for one in view.findChildren(QLineEdit))
    assert not view._body.isVisibleTo(view)
    assert next(one.accessibleName() for one in view._mails.findChildren(QPushButton)) == (
        f"Copy the e-mail text for {DEPUTY.name}"
    )


def test_escape_leads_back(look: Look, qtbot: QtBot) -> None:
    view = on_screen(look, qtbot, FakeUpdating())
    view.take_focus()

    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(field_named(view, "Day and time"), Qt.Key.Key_Escape)


def test_a_line_for_another_agency_knows_the_forms_of_the_area(look: Look, qtbot: QtBot) -> None:
    view = on_screen(look, qtbot, FakeUpdating())

    press(view, "Another agency")
    field_named(view, "Agency, line 2").setText("Housing")

    assert view.typed().said.asked[1].form == "stockport-conference-report 1"
    assert words.NOBODY_BUT_NEW in told(view)


def test_stepping_in_is_said_above_and_on_the_button(look: Look, qtbot: QtBot) -> None:
    view = on_screen(look, qtbot, FakeUpdating(steps_in_for="Merriweather Stope"))

    assert view._main.text() == words.SIGN_STEP_IN
    assert view._steps_in.isVisible()
    assert "you step in for Merriweather Stope" in view._steps_in.accessibleName()


def test_another_agency_can_be_added_once_one_was_typed(look: Look, qtbot: QtBot) -> None:
    view = on_screen(look, qtbot, FakeUpdating())
    field_named(view, "Agency, line 1").setText("Housing")

    press(view, "Another agency")
    field_named(view, "Agency, line 2").setText("Probation")

    said = [(one.agency, bool(one.form)) for one in view.typed().said.asked]
    assert said == [("Housing", True), ("Probation", True)]
    assert "Nothing else changes" in told(view)


def test_how_a_new_chair_is_reached_is_asked_for_and_is_nobody_elses(
    look: Look, qtbot: QtBot
) -> None:
    view = on_screen(look, qtbot, FakeUpdating())
    choice = next(one for one in view.findChildren(QComboBox) if one.accessibleName() == "Chair")
    telephone = field_named(view, words.TELEPHONE)
    assert not telephone.isVisible()

    choice.setCurrentIndex(choice.findData(DEPUTY.id))
    telephone.setText("01632 960123")
    was_asked, said, lines = telephone.isVisible(), view.typed().telephone, told(view)
    choice.setCurrentIndex(choice.findData(ROWAN.id))

    assert (was_asked, said) == (True, "01632 960123")
    assert "telephone 01632 960123" in lines
    assert view.typed().telephone == ""
