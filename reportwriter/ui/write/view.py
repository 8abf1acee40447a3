"""The writing screen: shows a sheet and says what the author wishes; decides nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.lowering import Agreement
from reportwriter.forms.form import SlotType
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import editor_frame
from reportwriter.ui.widgets.marks import BalanceBar
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.agreement import ask_agreement
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import ListRow, StatementRow
from reportwriter.ui.write.contents import Head, Totals
from reportwriter.ui.write.foot import Foot
from reportwriter.ui.write.forward import EACH_ASKS, Earlier
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.help_card import HelpCard
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.panes import SlotPane, StatementPane
from reportwriter.ui.write.panes_layout import TwoPanes
from reportwriter.ui.write.pick_row import PickRow
from reportwriter.ui.write.question_help import WHY, QuestionHelp
from reportwriter.ui.write.sheet_rows import SheetRows
from reportwriter.ui.write.sheets import Sheet
from reportwriter.ui.write.slot_editor import SlotEditor
from reportwriter.ui.write.statement_editor import StatementEditor
from reportwriter.ui.write.statement_list import StatementList
from reportwriter.ui.write.tag_bar import TagBar
from reportwriter.ui.write.tag_run import need_a_kind
from reportwriter.wording.dates import clock


class WriteScreen(QWidget):
    """List, tag bar and editor of a sheet; its contents are shown by the frame around it."""

    next_requested = Signal()
    forward_requested = Signal()
    """Bring an earlier report forward."""
    position_changed = Signal(str)
    saved = Signal(str)
    turned = Signal()
    """Another statement or heading may be at hand, or it may say something else."""
    titled = Signal(str)
    """What the window is called; names no child."""

    def __init__(self, look: Look, frame: ReportFrame) -> None:
        super().__init__()
        self._look = look
        self._frame = frame
        self.tag_bar = TagBar(look)
        self.list = StatementList(look)
        self.statement_editor = StatementEditor(look)
        self.slot_editor = SlotEditor(look)
        self._title = label(look, "", Type.TITLE)
        self._asks = label(look, "", Type.BODY, tone="second")
        self.help_button = button(look, WHY, role="link", key="F1")
        self.help_card = HelpCard(look)
        self.new_button = button(look, "New statement", icon="plus", key="Ctrl+Enter")
        self._trouble = Notice(look, "", tone="error")
        self._earlier = Notice(look, "", icon="copy")
        self._earlier.row.addWidget(
            button(look, "Bring it forward", self.forward_requested.emit, role="quiet")
        )
        self.foot = Foot(look)
        self._balance = BalanceBar(look)
        self._totals = label(look, "", Type.SMALL, tone="second")
        self._words = label(look, "", Type.SMALL, tone="second", wrap=False)
        self.next_button = button(
            look, "Next section", self.next_requested.emit, role="main", icon="arrow-right"
        )
        self._editors = QStackedWidget()
        self._panes = TwoPanes(look, self._make_work(), self._make_editors())
        for editor in (self.statement_editor, self.slot_editor):
            self._panes.alone_changed.connect(editor.back.setVisible)
            editor.list_requested.connect(self.back_to_list)
        for pane in (self.list, self._editors):
            make_pane(pane)
        self._arrange()

    @property
    def look(self) -> Look:
        return self._look

    def show_head(self, head: Head) -> None:
        self._frame.show_head(head)
        self.titled.emit(head.window_title)

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        self._frame.show_contents(rows, current)

    def show_sheet(self, sheet: Sheet, following: Sheet | None) -> None:
        number = f"{sheet.section.number}  " if sheet.section.number else ""
        self._title.setText(f"{number}{sheet.title}")
        self._asks.setText(sheet.asks)
        self._frame.show_sheet(sheet.key)
        has_prose = any(leaf.slot.type is SlotType.STATEMENTS for leaf in sheet.leaves)
        for widget in (self.tag_bar, self.new_button, self._words):
            widget.setVisible(has_prose)
        if following is None:
            self.next_button.set_words("Check your report")
        else:
            self.next_button.set_words(f"Next section: {following.short}")

    def show_rows(self, rows: SheetRows, current: int) -> None:
        self.foot.forget()
        if not self._earlier.isHidden() and any(isinstance(row, StatementRow) for row in rows.made):
            self._earlier.hide()
        self.list.show_rows(rows, current)

    def show_row(self, index: int, row: ListRow) -> None:
        self.list.sheet.show_row(index, row)

    def show_statement(self, pane: StatementPane, *, fresh: bool) -> None:
        self.tag_bar.show_kind(pane.kind)
        self.statement_editor.show_pane(pane, fresh=fresh)
        self._turn_to(self.statement_editor)
        self.turned.emit()

    def show_slot(self, pane: SlotPane) -> None:
        self.tag_bar.show_kind("")
        self.slot_editor.show_pane(pane)
        self._turn_to(self.slot_editor)
        self.turned.emit()

    def _turn_to(self, editor: QWidget) -> None:
        if self._editors.currentWidget() is not editor:
            self._editors.setCurrentWidget(editor)
            self.tag_bar.setEnabled(editor is self.statement_editor)

    def show_problem(self, ask: Ask, sentence: str) -> None:
        self.statement_editor.show_problem(ask, sentence)

    def show_totals(self, totals: Totals) -> None:
        self._balance.show_counts(totals.counts)
        self._totals.setText(totals.in_words)
        self._words.setText(totals.words_of)

    def show_position(self, words: str) -> None:
        self.position_changed.emit(words)

    def show_editor(self) -> None:
        """Show the editor where only one pane fits."""
        self._panes.show_editor()

    def edit_text(self, caret: int | None = None) -> None:
        """Put the caret behind so many letters of what is said, or leave it where it was."""
        self._panes.show_editor()
        self.statement_editor.edit_text(caret)

    def type_text(self, text: str) -> None:
        """Go on typing in the editor what was begun on a card."""
        self._panes.show_editor()
        self.statement_editor.type_text(text)

    def edit_slot(self) -> None:
        self._panes.show_editor()
        self.slot_editor.first_input().setFocus()

    def back_to_list(self) -> None:
        self._panes.show_list()
        self.list.setFocus()

    def show_saved(self, at: datetime) -> None:
        self._trouble.hide()
        self.saved.emit(f"Saved on this computer {clock(at)}")

    def show_help(self, shown: QuestionHelp | None) -> None:
        """Show why something is asked; nothing of it with None."""
        if shown is None:
            self.help_card.hide()
        else:
            self.help_card.show_help(shown)

    def read_help(self, shown: QuestionHelp) -> None:
        """Bring help into sight that was just asked for, and have it read aloud."""
        self._panes.show_list()
        self.announce(shown.spoken)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def show_deleted(self, number: int) -> None:
        self.foot.show_done(f"Statement {number} deleted.")

    def show_pasted(self, made: int, untold: int) -> None:
        said = f"{made} paragraphs pasted, each as a statement."
        self.foot.show_done(
            said, f"{need_a_kind(untold)}." if untold else "", offers_run=bool(untold)
        )
        self.announce(f"{said} {need_a_kind(untold)}.")

    def show_sent(self, sentence: str, more: str) -> None:
        self.foot.show_done(sentence, more)
        self.announce(f"{sentence} {more}".strip())

    def show_tag_run(self, left: int) -> None:
        self.foot.show_tag_run(left)

    def announce(self, words: str) -> None:
        """Have a screen reader say something about what has the focus."""
        focused = self.focusWidget() or self.list
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(focused, words))

    def tell(self, words: str) -> None:
        """Show and announce something for which nothing changed."""
        self.foot.show_told(words)
        self.announce(words)

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        """Ask why something is opened; None where it stays as it is."""
        return ask_agreement(self._look, self, asked)

    def ask_children(self, names: Sequence[tuple[str, str]]) -> tuple[str, ...] | None:
        """Ask to which children's sheets a statement is copied; None for none."""
        # Loaded when it is first wanted, as is the other list.
        from reportwriter.ui.write.copy_to import ask_children  # noqa: PLC0415

        return ask_children(self._look, self, names)

    def show_earlier(self, sentence: str) -> None:
        """Offer to begin with an earlier report; offer nothing with no sentence."""
        self._earlier.say(sentence, EACH_ASKS if sentence else "")
        self._earlier.setVisible(bool(sentence))

    def ask_earlier(self, choices: Sequence[Earlier]) -> ReportId | None:
        """Ask which earlier report is brought forward; None for none."""
        from reportwriter.ui.write.earlier import ask_earlier  # noqa: PLC0415

        return ask_earlier(self._look, self, choices)

    def show_brought(self, sentence: str, more: str) -> None:
        self._earlier.hide()
        self.foot.show_done(sentence, more)
        self.announce(f"{sentence} {more}")

    def ask_links(self, rows: Sequence[PickRow], chosen: Collection[int]) -> tuple[int, ...] | None:
        """Ask which statements one rests on, by number; None where it stays as it is."""
        from reportwriter.ui.write.picker import ask_links  # noqa: PLC0415

        return ask_links(self._look, self, rows, chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.help_card.fit_to(self.list.width())
        self._balance.setVisible(self._has_room())

    def _has_room(self) -> bool:
        return self.width() / self._look.zoom >= 760

    def _make_work(self) -> QWidget:
        work = QFrame()
        work.setProperty("surface", "page")
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self.new_button)
        head.addLayout(line)
        asked = QHBoxLayout()
        asked.setSpacing(24)
        asked.addWidget(self._asks, 1)
        asked.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(asked)
        head.addWidget(self.help_card)
        head.addWidget(self._trouble)
        head.addWidget(self._earlier)
        head.addSpacing(4)
        head.addWidget(self.tag_bar)
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.foot)
        self._trouble.hide()
        self._earlier.hide()
        return work

    def _make_editors(self) -> QWidget:
        self._editors.addWidget(self.statement_editor)
        self._editors.addWidget(self.slot_editor)
        return editor_frame(self._editors)

    def _arrange(self) -> None:
        bar = ActionBar(self._look)
        bar.left.addWidget(self._balance)
        bar.left.addWidget(self._totals, 1)
        bar.left.addWidget(self._words)
        bar.add_button(self.next_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(bar)
