"""The buttons that a screen shows, as lines of a menu: so every action stands in one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from reportwriter.ui.menus.command import Choice
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.more import More


def buttons_of(window: QWidget) -> list[Choice]:
    """Return what can be pressed now, in the order of the screen; of two alike the first.

    What is ticked or chosen is an answer and no action.
    """
    found: dict[str, Choice] = {}
    for button in sorted(
        filter(_acts, window.findChildren(QAbstractButton)), key=_in_reading_order
    ):
        words = button.accessibleName() or button.text().replace("&", "")
        if words and words not in found:
            found[words] = _choice(button, words)
    return list(found.values())


def _acts(button: QAbstractButton) -> bool:
    takes_focus = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_focus and _is_offered(button) and not button.isCheckable()


def _is_offered(button: QAbstractButton) -> bool:
    """Tell whether it stands on the screen, or is folded into another that does."""
    if button.isVisible():
        return True
    around = button.parentWidget()
    while around is not None and not isinstance(around, More):
        around = around.parentWidget()
    return around is not None and around.offers(button)


def _in_reading_order(button: QAbstractButton) -> tuple[int, int]:
    at = button.mapTo(button.window(), QPoint(0, 0))
    return at.y(), at.x()


def _choice(button: QAbstractButton, words: str) -> Choice:
    def press() -> None:
        # A menu stays open for as long as one likes, and the screen may change behind it.
        if isValid(button) and _is_offered(button):
            button.click()

    why_not = "" if button.isEnabled() else "not possible now"
    # The key is the screen's: it is shown here, and serves there.
    key = button.key if isinstance(button, Button) else ""
    return Choice(words=words.replace("&", "&&"), run=press, why_not=why_not, hint=key)
