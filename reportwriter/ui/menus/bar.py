"""Fills the menus when they are opened, with what the screens that are shown offer then."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget
from shiboken6 import isValid

from reportwriter.ui.menus.buttons import buttons_of
from reportwriter.ui.menus.command import (
    Choice,
    Choices,
    Command,
    Entry,
    Keys,
    Offers,
    keys_in_words,
)
from reportwriter.ui.menus.mnemonics import with_mnemonics
from reportwriter.ui.menus.titles import OF_SOME_SCREENS, Menu


class Menus(QObject):
    """The menu bar of a window. A screen offers its commands once, and they come and go with it.

    Nothing of a menu is made before it is opened: most are not, most of the time.
    """

    def __init__(
        self, window: QMainWindow, titles: Mapping[Menu, QMenu], first: Offers, last: Offers
    ) -> None:
        """`first` and `last` are what the window itself offers, before and after the screens."""
        super().__init__(window)
        self._window = window
        self._first = first
        self._last = last
        self._offers: list[tuple[QWidget, Offers]] = []
        self._inner: dict[Choices, QMenu] = {}
        self._menus = titles
        for name, menu in titles.items():
            menu.aboutToShow.connect(partial(self._fill, name))
            menu.aboutToHide.connect(partial(self._let_go, menu))
        self.refresh()

    def offer(self, screen: QWidget, offers: Offers) -> None:
        """Put a screen's commands into menus, whenever it is shown."""
        self._offers.append((screen, offers))
        screen.destroyed.connect(lambda _gone=None: self._forget())

    def follow(self, pages: QStackedWidget) -> None:
        """Look which menus there are each time another page is shown."""
        pages.currentChanged.connect(lambda _index: self.refresh())

    def refresh(self) -> None:
        """Show the menus that hold something now."""
        for name in OF_SOME_SCREENS:
            # A window that goes takes its menus first, and its pages one by one after them.
            if isValid(self._menus[name]):
                self._menus[name].menuAction().setVisible(any(self._entries(name)))

    def commands(self, name: Menu) -> tuple[QAction, ...]:
        """Return the commands that a menu holds now."""
        return tuple(entry for entry in self._entries(name) if isinstance(entry, QAction))

    def keys_now(self) -> tuple[Keys, ...]:
        """Return the keys that work now, menu by menu, with those that stand on buttons."""
        found = ((name, (*_keys(self.commands(name)), *self._on_buttons(name))) for name in Menu)
        return tuple(Keys(_plain_title(name), keys) for name, keys in found if keys)

    def _on_buttons(self, name: Menu) -> Iterator[tuple[str, str]]:
        if name is Menu.ACTIONS:
            for choice in self._actions().of():
                if choice.hint and not choice.why_not:
                    yield choice.words.replace("&&", "&"), choice.hint

    def _fill(self, name: Menu) -> None:
        menu = self._menus[name]
        menu.clear()
        for entry in self._entries(name):
            self._put(menu, entry)
        if name is Menu.ACTIONS:
            _fill_choices(menu, self._actions())
        for action in menu.actions():
            if isinstance(action, Command):
                action.weigh()
        _mark(menu)

    def _put(self, menu: QMenu, entry: Entry) -> None:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, Choices):
            menu.addMenu(self._inner_menu(menu, entry))
        else:
            menu.addAction(entry)

    def _inner_menu(self, menu: QMenu, choices: Choices) -> QMenu:
        if choices not in self._inner:
            inner = self._inner[choices] = QMenu(choices.words, menu)
            inner.aboutToShow.connect(partial(_refill, inner, choices))
        self._inner[choices].setTitle(choices.words)
        return self._inner[choices]

    def _let_go(self, menu: QMenu) -> None:
        for action in menu.actions():
            if isinstance(action, Command):
                action.let_go()

    def _entries(self, name: Menu) -> Iterator[Entry]:
        groups = [self._first.get(name, ()), *self._shown(name), self._last.get(name, ())]
        for number, group in enumerate(group for group in groups if group):
            if number:
                yield None
            yield from group

    def _shown(self, name: Menu) -> list[Sequence[Entry]]:
        return [
            offers.get(name, ())
            for screen, offers in self._offers
            if screen.isVisibleTo(self._window) and self._window.isAncestorOf(screen)
        ]

    def _actions(self) -> Choices:
        """Return what the buttons of the screen do, but what a menu names already."""
        named = {
            _plain(action.text())
            for name in Menu
            for action in self.commands(name)
            if name is not Menu.ACTIONS
        }
        return Choices(
            words="",
            of=lambda: [one for one in buttons_of(self._window) if _plain(one.words) not in named],
            none="No buttons on this screen",
        )

    def _forget(self) -> None:
        self._offers = [(screen, one) for screen, one in self._offers if isValid(screen)]


def _refill(menu: QMenu, choices: Choices) -> None:
    menu.clear()
    _fill_choices(menu, choices)
    _mark(menu)


def _fill_choices(menu: QMenu, choices: Choices) -> None:
    made = choices.of()
    if not made:
        menu.addAction(choices.none).setEnabled(False)
    for choice in made:
        _add_line(menu, choice)


def _add_line(menu: QMenu, choice: Choice) -> None:
    words = f"{choice.words}: {choice.why_not}" if choice.why_not else choice.words
    # Shown like a key, but no key of this line: the button or the screen has it.
    action = menu.addAction(f"{words}\t{choice.hint}" if choice.hint else words)
    action.setEnabled(not choice.why_not)
    action.setCheckable(choice.holds is not None)
    action.setChecked(bool(choice.holds))
    action.triggered.connect(lambda _checked=False: choice.run())


def _mark(menu: QMenu) -> None:
    lines = [action for action in menu.actions() if not action.isSeparator()]
    marked = with_mnemonics([action.text().partition("\t")[0] for action in lines])
    for action, words in zip(lines, marked, strict=True):
        key = action.text().partition("\t")[2]
        if isinstance(action, Command):
            key = action.hint
        whole = f"{words}\t{key}" if key else words
        if action.text() != whole:
            action.setText(whole)


def _keys(commands: Sequence[QAction]) -> Iterator[tuple[str, str]]:
    for command in commands:
        if key := keys_in_words(command):
            yield command.text().replace("&", ""), key


def _plain_title(name: Menu) -> str:
    return name.replace("&", "")


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("\N{HORIZONTAL ELLIPSIS}").casefold()
