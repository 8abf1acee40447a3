"""A screen that the rail does not name: made when it is first shown, and closed at a lock."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from reportwriter.domain.ids import ConferenceReference

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

Shown = TypeVar("Shown")
_Opened_contra = TypeVar("_Opened_contra", contravariant=True)


class Presents(Protocol[_Opened_contra]):
    """What a room needs of the presenter of its screen."""

    def open(self, of: _Opened_contra, /) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Made(Generic[Shown]):
    """A screen and its presenter, joined."""

    page: QWidget
    take_focus: Callable[[], None]
    presenter: Presents[Shown]


class HiddenRoom(ABC, Generic[Shown]):
    """`Shown` is what the screen is of: a conference, or a file that was dropped.

    A room imports its screen where it makes it, as most screens are never turned to.
    """

    KEY: ClassVar[str]
    """Under which the page stands among those beside Today."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(self.KEY, lambda: self._made)
        desktop.events.vault_locked.connect(self.close)

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "_made" in vars(self):
            self._made.presenter.close()

    @cached_property
    def _made(self) -> Made[Shown]:
        made = self._make()
        self._rooms.home_frame.add_hidden(self.KEY, made.page)
        return made

    def _show(self, title: str, of: Shown) -> None:
        self._rooms.show_hidden(self.KEY, title)
        self._made.presenter.open(of)
        self._made.take_focus()

    @abstractmethod
    def _make(self) -> Made[Shown]:
        """Return the screen anew; it is asked for once."""


class ConferenceRoom(HiddenRoom[ConferenceReference]):
    """The screen is of a conference; `back` leads to the list of the conference, anew."""

    TITLE: ClassVar[str]
    """Of the page, with `{reference}` in it."""

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        super().__init__(desktop, vault, rooms)
        self.go_back = back

    def go(self, reference: ConferenceReference) -> None:
        """Show a conference, with what came since."""
        self._show(self.TITLE.format(reference=reference), reference)
