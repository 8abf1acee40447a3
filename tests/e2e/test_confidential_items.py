"""The chair's confidential items in the whole window: opened, decided, locked, and in a minute."""

from PySide6.QtWidgets import QLabel

from reportwriter.ui.hearing.open_view import OpenHearingView
from reportwriter.ui.widgets.fields import Choice
from reportwriter.ui.widgets.open_frame import OpenFrame
from tests.e2e.test_windows import LONG, Window
from tests.services.chaired import FIC, Chaired, seal_bundle
from tests.services.desks import PASSPHRASE, an_item
from tests.services.test_hearing import decide


def unlock(window: Window, words: str) -> None:
    window.field("Your passphrase").setText(PASSPHRASE)
    window.press(words)
    window.qtbot.waitUntil(lambda: bool(window.all(OpenFrame)), timeout=LONG)


def test_what_is_decided_is_there_again_and_the_list_says_how_much_is_left(
    chaired: Chaired, window: Window
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("1 thing is left behind your passphrase.")

    window.press("Confidential items")
    unlock(window, "Open the items")
    window.press("I have read this item")
    (choice,) = (one for one in window.all(Choice) if one.isVisible())
    choice.setCurrentIndex(choice.findData("not_told"))
    choice.activated.emit(choice.currentIndex())
    window.wait_for("Nothing is left to do.")
    assert an_item().text not in window.desktop.window.windowTitle()
    window.press("Lock and go back")

    window.qtbot.waitUntil(lambda: not window.all(OpenHearingView), timeout=LONG)
    window.qtbot.waitUntil(lambda: not _says(window, "left behind"), timeout=LONG)
    window.press("Confidential items")
    unlock(window, "Open the items")
    window.wait_for("Nothing is left to do.")


def test_a_sealed_minute_that_is_dropped_opens_for_the_passphrase(
    chaired: Chaired, window: Window
) -> None:
    decide(chaired)
    path = chaired.desk.files / "minute.pdf"
    chaired.desk.vault.minutes.write(FIC, path, PASSPHRASE)

    window.desktop.events.files_dropped.emit((path,))
    window.wait_for("Sealed minute")
    unlock(window, "Open the minute")

    window.wait_for("Left the room: Corin Thrumm.")
    window.press("Lock and go back")
    assert not window.all(OpenFrame)
    assert not _says(window, "Corin Thrumm")


def test_a_confidential_bundle_that_is_dropped_opens_for_the_passphrase(
    chaired: Chaired, window: Window
) -> None:
    decide(chaired)
    path = chaired.desk.files / "bundle.pdf"
    seal_bundle(chaired.desk.vault, path)

    window.desktop.events.files_dropped.emit((path,))
    window.wait_for("Sealed bundle")
    unlock(window, "Open the bundle")

    window.wait_for("Confidential bundle, conference FIC-0001")
    assert an_item().text not in window.desktop.window.windowTitle()
    window.press("Lock and go back")
    assert not window.all(OpenFrame)


def _says(window: Window, words: str) -> bool:
    return any(words in one.text() for one in window.all(QLabel) if one.isVisible())
