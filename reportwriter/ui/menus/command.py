"""What stands in menus: commands, choices of which one holds, and the groups they stand in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reportwriter.ui.menus.titles import Menu


def _always() -> str:
    return ""


class Command(QAction):
    """One thing to do. `why_not` says why it cannot be done now, and is empty where it can.

    Both are asked when a menu opens: what it is called then, and the reason beside it. A key that
    is pressed meanwhile does nothing, so that a menu never has to follow what happens. `hint` is a
    key that the fields of a screen answer to themselves, and is no key of this.
    """

    def __init__(
        self,
        owner: QWidget,
        words: str | Callable[[], str],
        run: Callable[[], object],
        *,
        key: str = "",
        hint: str = "",
        why_not: Callable[[], str] = _always,
    ) -> None:
        super().__init__(owner)
        self._words = words
        self.hint = hint
        self.setText(self.words)
        self._why_not = why_not
        # Qt would guess from the words, which on a Mac moves commands into other menus.
        self.setMenuRole(QAction.MenuRole.NoRole)
        if key:
            self.setShortcut(QKeySequence(key))
        self.triggered.connect(lambda _checked=False: run())

    @property
    def words(self) -> str:
        return self._words if isinstance(self._words, str) else self._words()

    def weigh(self) -> None:
        """Say what it does or why it cannot, as a menu opens."""
        reason = self._why_not()
        self.setEnabled(not reason)
        self.setText(f"{self.words}: {reason}" if reason else self.words)

    def let_go(self) -> None:
        """Let the key serve again, once the menu is closed."""
        self.setEnabled(True)
        self.setText(self.words)


def keys_in_words(action: QAction) -> str:
    """Return the keys of a command as they are printed on a keyboard, the first one of several."""
    if isinstance(action, Command) and action.hint:
        return action.hint
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line of a menu that is made when it opens. `holds`: it is the one that is so now."""

    words: str
    run: Callable[[], object]
    holds: bool | None = None
    why_not: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A menu inside a menu; its lines are asked for when it opens."""

    words: str
    of: Callable[[], Sequence[Choice]]
    none: str = "Nothing yet"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one menu: what each does, and the key as it is printed on a keyboard."""

    title: str
    keys: tuple[tuple[str, str], ...]


Entry = QAction | Choices | None
"""What a menu holds; None is a line between groups."""
Offers = Mapping[Menu, Sequence[Entry]]
"""What a screen puts into menus while it is shown, in order."""


def keep_to(screen: QWidget, entries: Iterable[Entry]) -> None:
    """Have keys work only while the focus is on a screen, so that others may use the same."""
    for entry in entries:
        if isinstance(entry, QAction):
            entry.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            screen.addAction(entry)
