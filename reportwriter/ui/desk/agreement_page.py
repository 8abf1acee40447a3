"""The page of what agrees: events with their accounts, and what the chair decides of a match."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.desk.agreement import AgreementPresenter
from reportwriter.ui.desk.agreement_painter import AgreementPainter
from reportwriter.ui.desk.agreement_rows import AgreementRow, Shown
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.fields import Choice, name_input
from reportwriter.ui.widgets.frames import in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.tool_row import ToolRow
from reportwriter.wording import accounts as words

_LOWEST = 200


class AgreementPage(QWidget, DeskPage):
    """Signals carry the key of the current row; `chosen` what is to be seen."""

    opened = Signal(str)
    ask_requested = Signal(str)
    confirm_requested = Signal(str)
    join_requested = Signal(str)
    split_requested = Signal(str)
    take_back_requested = Signal(str)
    undo_requested = Signal()
    chosen = Signal(object)
    takes_choice = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._may_decide = True
        self.remarked: Callable[[str], tuple[str, str]] = lambda _key: ("", "")
        """Gives the report and the card that a row stands for."""
        self.leave_joining: Callable[[], bool] = lambda: False
        """Leaves what was chosen to be joined; says whether there was anything."""
        self.list = self.keys_in = RowList(look, words.WHAT_AGREES, AgreementPainter(look))
        self.list.opened.connect(self.opened)
        self._notice = Notice(look, "", tone="accent")
        self._undo = button(look, "Undo", self.undo_requested.emit, key="Ctrl+Z")
        self._notice.row.addWidget(self._undo)
        self._notice.hide()
        self._middle = QStackedWidget()
        self._empty = EmptyState(look, *words.NOTHING_SHOWN, icon="equal")
        for part in (self._empty, self.list):
            self._middle.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._choices())
        self._how = label(look, words.HOW, Type.SMALL, tone="second")
        self._how.setContentsMargins(5, 0, 5, 0)
        rows.addWidget(self._how)
        rows.addLayout(in_line(self._notice))
        rows.addWidget(self._middle, 1)
        shortcut("Ctrl+Z", self, self.undo_requested.emit)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def current(self) -> tuple[str, str]:
        return self.remarked(self.list.current_key())

    def take_focus(self) -> None:
        part = self.list if self._middle.currentWidget() is self.list else self._shown
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def escape(self) -> bool:
        return self.leave_joining()

    def show_choices(self, choices: Sequence[tuple[Shown, str]], current: Shown) -> None:
        self._shown.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
        self._shown.clear()
        for shown, title in choices:
            self._shown.addItem(title, shown.value)
        self._shown.setCurrentIndex(self._shown.findData(current.value))
        self._shown.blockSignals(False)  # noqa: FBT003  # Qt's own signature.

    def show_rows(self, rows: Sequence[AgreementRow], empty: tuple[str, str]) -> None:
        had_focus = self.list.hasFocus()
        self.list.show_rows(rows)
        if rows and not self.list.currentIndex().isValid():
            self.list.set_current(rows[0].key)
        self._empty.say(*empty)
        self._middle.setCurrentWidget(self.list if rows else self._empty)
        self._let_decide()
        if had_focus and not rows:
            # The list that had it is gone with its last row.
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_how(self, sentence: str, *, may_decide: bool) -> None:
        """Say how to read what is shown, and whether a match can be decided there."""
        self._how.setText(sentence)
        self._may_decide = may_decide
        self._let_decide()

    def show_done(self, sentence: str, *, may_undo: bool) -> None:
        self._notice.say(sentence, tone="accent")
        self._undo.setVisible(may_undo)
        self._notice.show()

    def show_quiet(self) -> None:
        self._notice.hide()

    def _choices(self) -> QWidget:
        look = self._look
        row = ToolRow(look, side=5)
        self._shown = Choice(look)
        self._shown.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        name_input(self._shown, words.SHOW)
        self._shown.currentIndexChanged.connect(self._on_chosen)
        row.add(self._shown)
        self._of_row = []
        for said, icon, key, signal in (
            (words.CONFIRM, "tick", "C", self.confirm_requested),
            (words.JOIN, "link", "J", self.join_requested),
            (words.SPLIT, "unequal", "S", self.split_requested),
            (words.TAKE_BACK, "undo", "B", self.take_back_requested),
            (words.ASK, "chat", "A", self.ask_requested),
        ):
            run = self._of_current(signal)
            made = button(look, said, run, role="quiet", icon=icon, key=key)
            self._of_row.append(made)
            # Letters are keys only while the focus is in the list; there nothing is typed.
            shortcut(key, self.list, run)
        row.add_foldable(self._of_row)
        row.end()
        return row

    def _let_decide(self) -> None:
        may = self._may_decide and self._middle.currentWidget() is self.list
        for made in self._of_row:
            made.setEnabled(may)

    def _of_current(self, signal: SignalInstance) -> Callable[[], None]:
        return lambda: signal.emit(self.list.current_key())

    def _on_chosen(self) -> None:
        if shown := self._shown.currentData():
            self.chosen.emit(Shown(shown))

    def _fit(self) -> None:
        # Where the window is low the desk scrolls, rather than press the list together.
        self._middle.setMinimumHeight(self._look.px(_LOWEST))


def connect(page: AgreementPage, presenter: AgreementPresenter) -> None:
    page.remarked = presenter.remarked
    page.leave_joining = presenter.leave_joining
    page.opened.connect(presenter.open)
    page.confirm_requested.connect(presenter.confirm)
    page.join_requested.connect(presenter.join)
    page.split_requested.connect(presenter.split)
    page.take_back_requested.connect(presenter.take_back)
    page.ask_requested.connect(presenter.ask)
    page.undo_requested.connect(presenter.undo)
    page.chosen.connect(presenter.choose)
