"""What the desk asks of each page that it shows: a heading's columns, the overview and others."""

from typing import cast

from PySide6.QtWidgets import QWidget


class DeskPage:
    """A page of the desk: mix it into the widget that shows it.

    `takes_choice`: what the chair chose to see holds here. `keys_in` is where Q, N, M and P are
    keys, about the row that is `current`: nothing may be typed there. None: there are no such rows.
    """

    takes_choice = False
    keys_in: QWidget | None = None

    @property
    def as_widget(self) -> QWidget:
        return cast("QWidget", self)

    @property
    def current(self) -> tuple[str, str]:
        """The report and the row to remark on; empty where there is none."""
        return "", ""

    def take_focus(self) -> None:
        """Put the focus where the work on this page begins, or was left."""
        raise NotImplementedError

    def escape(self) -> bool:
        """Leave what was begun here; say whether there was anything."""
        return False
