"""Shows a signed page beside the text of a report, or in its place where both have no room."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.signed_places import Place
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.paper import Paper
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.page_beside.presenter import BesidePresenter
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import page_beside as words

KEY = "P"
_NARROW = 760


class PageBeside(QWidget):
    """`text` is what is read; `back` gives it the focus again when the page is put away."""

    put_away_requested = Signal()
    turn_requested = Signal(int)
    alone_requested = Signal()
    took_place = Signal(bool)
    """Whether the page stands in the place of the text, and wants all the room there is."""

    def __init__(
        self, look: Look, text: QWidget, back: Callable[[], None], *, may_stand_alone: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self._back_to_text = back
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._said = label(look, "", tone="second")
        self._paper = Paper(look)
        self._paper.turn_requested.connect(self.turn_requested)
        self._pane = Page("page", padding=0, spacing=8)
        self._back = button(look, words.PUT_AWAY, self.put_away_requested.emit, key=KEY)
        self._alone = button(look, words.ALONE, self.alone_requested.emit, role="quiet")
        self._fill_pane()
        self._alone.setVisible(may_stand_alone)
        self._pane.hide()
        make_pane(self._pane)
        side = QHBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(text, 1)
        side.addWidget(self._pane, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._trouble)
        rows.addLayout(side, 1)
        for key, run in (
            (KEY, self.put_away_requested.emit),
            ("PgDown", lambda: self.turn_requested.emit(1)),
            ("PgUp", lambda: self.turn_requested.emit(-1)),
        ):
            shortcut(key, self._pane, run)

    @property
    def is_open(self) -> bool:
        return not self._pane.isHidden()

    def show_drawing(self) -> None:
        self._trouble.hide()
        self._say(words.DRAWING)
        self._pane.show()
        self._fit()

    def show_page(self, page: PageShown, said: str) -> None:
        self._trouble.hide()
        self._say(said)
        self._paper.show_page(page)
        self._paper.mark(page.mark, said if page.mark else "")
        self._pane.verticalScrollBar().setValue(0)
        # Its place is known once the page has been laid out.
        QTimer.singleShot(0, self, self._show_mark)
        # Where the page took the place of the text, it is all there is to read.
        if self._text.isHidden():
            self._paper.take_focus()

    def show_said(self, said: str, mark: Place | None) -> None:
        self._say(said)
        self._paper.mark(mark, said if mark else "")
        QTimer.singleShot(0, self, self._show_mark)

    def show_nothing(self) -> None:
        had_focus = self._pane.isAncestorOf(self.focusWidget() or self) or self._text.isHidden()
        was_open = self.is_open
        self._pane.hide()
        self._paper.show_page(None)
        if self._text.isHidden():
            self._text.show()
            self.took_place.emit(False)  # noqa: FBT003  # Qt's own signature.
        if was_open and had_focus:
            self._back_to_text()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_mark(self) -> None:
        """Bring what is outlined into sight, its beginning where it is larger than the pane."""
        inside, box = self._pane.widget(), self._paper.marked()
        if inside is None or not box.isValid():
            return
        top = self._paper.mapTo(inside, box.topLeft()).y()
        height = min(box.height(), self._pane.viewport().height())
        self._pane.ensureVisible(0, top + height, 0, self._look.px(8))
        self._pane.ensureVisible(0, top, 0, self._look.px(8))

    def _fit(self) -> None:
        was_hidden = self._text.isHidden()
        has_room = self.width() >= self._look.px(_NARROW)
        self._text.setVisible(has_room or not self.is_open)
        if self._text.isHidden() == was_hidden:
            return
        self.took_place.emit(not was_hidden)
        if not was_hidden and not self._paper.take_focus():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_pane(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for one in (self._back, self._alone):
            flow.addWidget(one)
        for part in (label(self._look, words.PAGE, Type.LABEL), self._said, buttons, self._paper):
            self._pane.rows.addWidget(part)
        self._pane.rows.addStretch(1)

    def _say(self, said: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))


def connect(view: PageBeside, presenter: BesidePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.put_away_requested.connect(presenter.close)
    view.turn_requested.connect(presenter.turn)
