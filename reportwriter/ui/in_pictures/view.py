"""Shows the pictures of a report below each other; decides nothing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.report_pictures import Drawn
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.picture_pane import PicturePane
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_INTRODUCTION = (
    "Counted from what stands in the report, for you alone. With a picture in focus, the arrow keys"
    " go through its parts, Enter opens one, and T shows the table."
)
_WIDEST = 960
"""Pixels at 100 %: a wider picture would be all gaps."""


class PicturesScreen(QWidget):
    part_opened = Signal(str, str)
    """The keys of a picture and of its part."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._panes: dict[str, PicturePane] = {}
        self._shown: tuple[str, ...] = ()
        self._waits_for_focus = False
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._page = Page("panel", padding=24, spacing=24)
        self._page.rows.addWidget(label(look, "Your report in pictures", Type.TITLE))
        self._page.rows.addWidget(label(look, _INTRODUCTION, Type.BODY, tone="second"))
        self._page.rows.addWidget(self._trouble)
        self._page.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._page)
        look.changed.connect(self._fit)

    @property
    def panes(self) -> dict[str, PicturePane]:
        """The pictures that are shown, by key, in their order."""
        return {key: self._panes[key] for key in self._shown}

    def show_pictures(self, drawn: Sequence[Drawn]) -> None:
        """Show these and no others; one shown as a table stays a table."""
        self._trouble.hide()
        self._shown = tuple(one.key for one in drawn)
        for position, one in enumerate(drawn):
            self._pane(one, position).show_picture(one.lay_out)
        for key, pane in self._panes.items():
            pane.setVisible(key in self._shown)
        self._fit()
        if self._waits_for_focus:
            self.take_focus()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def take_focus(self) -> None:
        """Put the focus on the first picture, once there is one."""
        first = next(iter(self.panes.values()), None)
        self._waits_for_focus = first is None
        if first is not None:
            first.focus_part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pane(self, one: Drawn, position: int) -> PicturePane:
        if one.key not in self._panes:
            pane = PicturePane(self._look, one.title)
            pane.item_opened.connect(partial(self.part_opened.emit, one.key))
            self._panes[one.key] = pane
            # Behind title, introduction and trouble.
            self._page.rows.insertWidget(position + 3, pane)
        return self._panes[one.key]

    def _fit(self) -> None:
        for pane in self._panes.values():
            pane.setMaximumWidth(self._look.px(_WIDEST))
