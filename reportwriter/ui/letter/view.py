"""Shows a letter page by page, under the sentence that nothing in it is proven."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.letter.presenter import LetterPresenter
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

NOT_PROVEN = "Nothing here is proven."
NOT_PROVEN_MORE = (
    "This file was not made with this program. It may be read beside the others; ring the sender "
    "if you mean to rely on it. What you see is a picture of it, made in safety."
)
LAST_PAGE = "That was the last page."


class LetterView(QWidget):
    turn_requested = Signal(int)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pixmap = QPixmap()
        self._title = label(look, "", Type.TITLE)
        self._position = label(look, "", tone="second", wrap=False)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._paper = QScrollArea()
        self._paper.setWidgetResizable(True)
        self._paper.setWidget(self._page)
        self._paper.setAccessibleName("Page of the letter")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._work(), 1)
        rows.addWidget(self._bar())
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            self._key(key).activated.connect(lambda by=by: self.turn_requested.emit(by))
        self._key(Qt.Key.Key_Escape).activated.connect(self.back_requested)

    def take_focus(self) -> None:
        """Put the focus on the page."""
        self._paper.setFocus()

    def show_who(self, title: str) -> None:
        self._title.setText(title)

    def show_page(self, number: int, image: bytes) -> None:
        self._trouble.hide()
        self._position.setText(f"Page {number}")
        self._page.setAccessibleName(f"Picture of page {number}")
        self._pixmap.loadFromData(image)
        self._fit()
        self._paper.verticalScrollBar().setValue(0)

    def show_end(self) -> None:
        self._position.setText(LAST_PAGE)

    def show_nothing(self) -> None:
        self._pixmap = QPixmap()
        self._page.clear()
        self._title.setText("")
        self._position.setText("")
        self._trouble.hide()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the page as wide as there is room, and no wider than it was drawn."""
        if self._pixmap.isNull():
            return
        width = min(self._paper.viewport().width(), self._pixmap.width())
        smooth = Qt.TransformationMode.SmoothTransformation
        self._page.setPixmap(self._pixmap.scaledToWidth(max(width, 1), smooth))

    def _work(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setContentsMargins(24, 16, 24, 0)
        rows.setSpacing(12)
        rows.addWidget(self._title)
        rows.addWidget(Notice(self._look, NOT_PROVEN, NOT_PROVEN_MORE, tone="warning"))
        rows.addWidget(self._trouble)
        rows.addWidget(self._paper, 1)
        return rows

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back to the list", self.back_requested.emit, key="Esc"))
        bar.left.addWidget(self._position)
        bar.left.addStretch(1)
        bar.add_button(
            button(look, "Page before", lambda: self.turn_requested.emit(-1), icon="arrow-left")
        )
        bar.add_button(
            button(look, "Next page", lambda: self.turn_requested.emit(1), icon="arrow-right")
        )
        return bar

    def _key(self, key: Qt.Key) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut


def connect(view: LetterView, presenter: LetterPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.turn_requested.connect(presenter.turn)
    view.back_requested.connect(presenter.go_back)
