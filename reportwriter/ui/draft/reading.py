"""A draft as it is read: the report at the left, and beside it what its reader says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.draft.state import NO_REPORT, DraftPage, RemarkPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.plain_text import PlainText
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field
from reportwriter.ui.widgets.frames import Page, editor_frame, in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

CHOOSE_ONE = "Choose a statement to say something to it."
_NARROW, _PANE = 900, 360


class DraftReading(QWidget):
    back_requested = Signal()
    answer_requested = Signal()
    row_chosen = Signal(str)
    said = Signal(object, str)
    """To which statement, None for all of it, and what is said."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._statement: StatementId | None = None
        self._title = label(look, "", Type.TITLE)
        self._author = label(look, "", tone="second")
        self._warning = Notice(look, "", tone="warning")
        self._trouble = Notice(look, "", tone="error")
        self._list = CardList(look, "The draft")
        self._list.chosen.connect(self.row_chosen)
        self._list.opened.connect(lambda _key: self._focus_remark())
        self._about = label(look, CHOOSE_ONE, Type.LABEL)
        self._remark, self._remark_field = self._text("Your comment on this statement")
        self._whole, self._whole_field = self._text("Your comment on the whole draft")
        self._remark.textChanged.connect(self._on_remark)
        self._whole.textChanged.connect(lambda: self._say(None, self._whole))
        self._trouble.hide()
        self._remark_field.hide()
        self._arrange()
        shortcut("Esc", self, self.back_requested.emit)

    def _arrange(self) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._left(), 1)
        self._pane = self._right()
        self._columns.addWidget(self._pane)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._columns, 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        self._list.setFocus()

    def show_page(self, page: DraftPage) -> None:
        self._trouble.hide()
        self._title.setText(page.title)
        self._author.setText(page.author)
        self._warning.say(page.warning, page.more, tone="warning")
        self._warning.setVisible(bool(page.warning))
        self._statement = None
        self._about.setText(CHOOSE_ONE)
        self._remark_field.hide()
        self._list.show_rows(page.rows)
        if page.rows:
            self._list.scroll_to_top_of(page.rows[0].key)

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self._list.show_rows(rows)

    def show_remark(self, pane: RemarkPane) -> None:
        self._statement = pane.statement
        self._about.setText(pane.title)
        self._remark.setAccessibleName(f"Your comment on {pane.title}")
        self._show_text(self._remark, pane.text)
        self._remark_field.show()

    def show_whole(self, text: str) -> None:
        self._show_text(self._whole, text)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def forget(self) -> None:
        """Let go of every word of the draft."""
        self._list.show_rows(())
        for field in (self._remark, self._whole):
            self._show_text(field, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._look.px(_NARROW)
        self._columns.setStretch(1, 1 if narrow else 0)
        if narrow:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(16_777_215)  # Qt's own for no limit.
            self._pane.setMaximumHeight(event.size().height() // 2)
        else:
            self._columns.setDirection(QBoxLayout.Direction.LeftToRight)
            self._pane.setFixedWidth(self._look.px(_PANE))
            self._pane.setMaximumHeight(16_777_215)

    def _left(self) -> QWidget:
        work = QFrame()
        work.setProperty("surface", "page")
        rows = QVBoxLayout(work)
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        for widget in (self._title, self._author, self._warning, self._trouble):
            rows.addLayout(in_line(widget))
        rows.addWidget(self._list, 1)
        make_pane(self._list)
        return work

    def _right(self) -> QWidget:
        look = self._look
        page = Page("panel", padding=20, spacing=16)
        page.rows.addWidget(label(look, "What you say", Type.HEADING))
        page.rows.addWidget(self._about)
        page.rows.addWidget(self._remark_field)
        page.rows.addWidget(self._whole_field)
        page.rows.addWidget(label(look, NO_REPORT, Type.SMALL, tone="second"))
        page.rows.addStretch(1)
        make_pane(page)
        return editor_frame(page)

    def _text(self, name: str) -> tuple[QPlainTextEdit, Field]:
        edit = PlainText(self._look, Type.STATEMENT)
        edit.setTabChangesFocus(True)
        edit.setMinimumHeight(self._look.px(112))
        return edit, Field(self._look, name, edit)

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        back = button(look, "Back to the list", self.back_requested.emit, key="Esc")
        bar.left.addWidget(back)
        bar.left.addStretch(1)
        bar.add_button(
            button(
                look,
                "Answer\N{HORIZONTAL ELLIPSIS}",
                self.answer_requested.emit,
                role="main",
                icon="arrow-right",
            )
        )
        return bar

    def _focus_remark(self) -> None:
        if self._remark_field.isVisibleTo(self):
            self._remark.setFocus()

    def _show_text(self, edit: QPlainTextEdit, text: str) -> None:
        if edit.toPlainText() != text:
            edit.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
            edit.setPlainText(text)
            edit.blockSignals(False)  # noqa: FBT003  # Qt's own signature.

    def _on_remark(self) -> None:
        if self._statement is not None:
            self._say(self._statement, self._remark)

    def _say(self, statement: StatementId | None, edit: QPlainTextEdit) -> None:
        self.said.emit(statement, edit.toPlainText())
