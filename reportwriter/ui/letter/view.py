"""Shows a file page by page; under the sentence that nothing in it is proven, where that is so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.paper import Paper
from reportwriter.ui.fonts import Type
from reportwriter.ui.letter.presenter import LetterPresenter
from reportwriter.ui.letter.transcribing import TypedRow, TypingPane
from reportwriter.ui.letter.typing_panel import TypingSide
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.asking import AskingPanel
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import letter as words
from reportwriter.wording import transcribed

_NARROW, _SIDE, _ANY_WIDTH = 860, 420, 16_777_215


class LetterView(QWidget):
    turn_requested = Signal(int)
    back_requested = Signal()
    question_requested = Signal()
    note_requested = Signal()
    mark_requested = Signal()
    remarked = Signal(str)
    type_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wants_focus = False
        self._title = label(look, "", Type.TITLE)
        self._unproven = Notice(look, words.NOT_PROVEN, words.NOT_PROVEN_MORE, tone="warning")
        self._signed = label(look, words.SIGNED_PAGES, tone="second")
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._asking = AskingPanel(look)
        self._asking.ended.connect(self._on_asked)
        self._asking.hide()
        self._side = TypingSide(look)
        self.typing, self.typed = self._side.panel, self._side.typed
        self._remarks = label(look, "", Type.BODY)
        self._remarks.hide()
        self._paper = Paper(look)
        self._paper.turn_requested.connect(self.turn_requested)
        self._back = button(look, "Back to the list", self.back_requested.emit, key="Esc")
        self._of_page = self._make_buttons()
        self._may_type = False
        self._type = button(
            look, transcribed.TYPE, self.type_requested.emit, role="quiet", icon="plus", key="T"
        )
        self._page = self._work()
        self._lay_out()
        self._make_keys()

    def take_focus(self) -> None:
        """Put the focus on the page, once there is one: arrows scroll it, other keys turn it."""
        self._wants_focus = not self._paper.take_focus()
        if self._wants_focus:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_who(self, title: str, *, is_proven: bool, may_remark: bool) -> None:
        self._trouble.hide()
        self._title.setText(title)
        self._unproven.setVisible(not is_proven)
        self._signed.setVisible(is_proven)
        for made in self._of_page:
            made.setVisible(may_remark)
        self._may_type = may_remark and not is_proven
        self._type.setVisible(self._may_type)

    def show_page(self, page: PageShown | None) -> None:
        self._trouble.hide()
        self._paper.show_page(page)
        self._page.verticalScrollBar().setValue(0)
        if self._wants_focus and page is not None:
            self.take_focus()

    def show_remarks(self, remarks: Sequence[str], *, is_marked: bool) -> None:
        said = [*(["Marked"] if is_marked else []), *remarks]
        self._remarks.setText("\n".join(said))
        self._remarks.setVisible(bool(said))

    def show_asking(self, about: str, *, is_question: bool) -> None:
        self._asking.ask(about, is_question=is_question)

    def show_not_asking(self) -> None:
        self._asking.forget()

    def show_typing(self, pane: TypingPane | None, *, fresh: bool) -> None:
        had_focus = self.typing.isAncestorOf(self.focusWidget() or self)
        self._side.show_pane(pane, fresh=fresh)
        if pane is None and had_focus:
            self.take_focus()

    def show_typed(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None:
        self._side.show_rows(rows, can_undo=can_undo)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The page is read while it is typed from: beside it, or above where there is no room.
        is_wide = event.size().width() >= self._look.px(_NARROW)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(way)
        self._side.setMaximumWidth(self._look.px(_SIDE) if is_wide else _ANY_WIDTH)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(0)
        self._across.addWidget(self._page, 1)
        self._across.addWidget(self._side, 1)
        rows.addLayout(self._across, 1)
        rows.addWidget(self._bar())
        make_pane(self._page)
        make_pane(self._side)

    def _work(self) -> Page:
        page = Page("page", padding=24, spacing=12)
        for part in (
            self._title,
            self._unproven,
            self._signed,
            self._trouble,
            self._asking,
            self._remarks,
            self._paper,
        ):
            page.rows.addWidget(part)
        page.rows.addStretch(1)
        return page

    def _make_buttons(self) -> tuple[Button, ...]:
        return tuple(
            button(self._look, said, signal.emit, role="quiet", icon=icon, key=key)
            for said, icon, key, signal in (
                ("Ask a question", "chat", "Q", self.question_requested),
                ("Note", "pencil", "N", self.note_requested),
                ("Mark", "flag", "M", self.mark_requested),
            )
        )

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.left.addWidget(self._back)
        bar.add_foldable((*self._of_page, self._type))
        return bar

    def _make_keys(self) -> None:
        """Letters are keys while nothing is typed; then the line takes them first."""
        for key, run in (
            ("PgDown", lambda: self.turn_requested.emit(1)),
            ("PgUp", lambda: self.turn_requested.emit(-1)),
            ("Esc", self._on_escape),
            ("Q", self.question_requested.emit),
            ("N", self.note_requested.emit),
            ("M", self.mark_requested.emit),
            ("T", self._on_type),
            ("Ctrl+Return", self.typing.keep_requested.emit),
            ("Ctrl+Enter", self.typing.keep_requested.emit),
            ("Ctrl+Z", self.typed.undo_requested.emit),
        ):
            shortcut(key, self, run)

    def _on_asked(self, said: str) -> None:
        self.remarked.emit(said)
        self.take_focus()

    def _on_type(self) -> None:
        if self._may_type:
            self.type_requested.emit()

    def _on_escape(self) -> None:
        if self.typing.isVisible():
            self.typing.leave_requested.emit()
        elif self._asking.isVisible():
            self._on_asked("")
        else:
            self.back_requested.emit()


def connect(view: LetterView, presenter: LetterPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.turn_requested.connect(presenter.turn)
    view.back_requested.connect(presenter.go_back)
    view.question_requested.connect(lambda: presenter.begin(is_question=True))
    view.note_requested.connect(lambda: presenter.begin(is_question=False))
    view.mark_requested.connect(presenter.mark)
    view.remarked.connect(presenter.end)
    view.type_requested.connect(presenter.typing.begin)
    view.typing.answered.connect(presenter.typing.answer)
    view.typing.keep_requested.connect(presenter.typing.keep)
    view.typing.leave_requested.connect(presenter.typing.leave)
    view.typed.take_away_requested.connect(presenter.typing.take_away)
    view.typed.undo_requested.connect(presenter.typing.undo)
