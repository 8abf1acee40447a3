"""The screen where a copy was stopped: what it holds, where, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.copies.stopping import StopShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label

_COLUMNS = (Heading("What was found", 28), Heading("Words", 42), Heading("Where", 30))
_MISTAKEN = "Is something on the list by mistake? Look at the protected facts."
_MAY_STAY = "If they may read it"
_ONLY_WHERE = (
    "Only where nobody can come to harm by it, as when the reader knows it from a court."
    " Your reason is kept on this computer with the list of copies, never in the copy."
)


class StoppedScreen(QWidget):
    hit_chosen = Signal(str)
    go_requested = Signal(str)
    let_through_requested = Signal(str, str)
    """The reason and the passphrase, as they were typed."""
    protected_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice = Notice(look, "", tone="error")
        self._found = TableList(look, "What was found", _COLUMNS)
        self._found.chosen.connect(self.hit_chosen)
        self._found.opened.connect(self.go_requested)
        self._never = label(look, "", Type.LABEL)
        self._reason = line_edit(look)
        self._reason.returnPressed.connect(self._on_let_through)
        self._reason_field = Field(look, "", self._reason)
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_let_through)
        self._mistaken = button(look, _MISTAKEN, self.protected_requested.emit, role="link")
        self._go = button(look, "", self._on_go, role="main", icon="arrow-right")
        self._may_stay = self._make_may_stay()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._page()
        rows.addWidget(page, 1)
        rows.addWidget(self._bar())
        make_pane(page)

    def show_stop(self, shown: StopShown) -> None:
        self._notice.say(shown.sentence, shown.what_to_do)
        self._found.show_lines(shown.rows)
        self._never.setText(shown.never)
        self._never.setVisible(bool(shown.never))
        for part in (self._may_stay, self._mistaken):
            part.setVisible(not shown.never)
        self._reason_field.set_name(f"Why may {shown.name} read this?")
        self._reason_field.set_error("")
        self._reason.clear()
        self._passphrase.take()
        self._passphrase.setVisible(shown.takes_passphrase)
        self._found.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_way(self, words: str) -> None:
        self._go.setVisible(bool(words))
        self._go.setText(words)
        self._go.setAccessibleName(words)

    def show_reason_lacking(self, sentence: str) -> None:
        self._reason_field.set_error(sentence)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> Page:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, "The copy was not made", Type.TITLE))
        page.rows.addWidget(self._notice)
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self._found)
        page.rows.addWidget(card)
        page.rows.addWidget(self._never)
        page.rows.addWidget(self._mistaken, 0, Qt.AlignmentFlag.AlignLeft)
        page.rows.addWidget(self._may_stay)
        page.rows.addStretch(1)
        return page

    def _make_may_stay(self) -> Card:
        look, card = self._look, Card(padding=20, spacing=12)
        card.rows.addWidget(label(look, _MAY_STAY, Type.HEADING))
        card.rows.addWidget(label(look, _ONLY_WHERE, Type.BODY, tone="second"))
        card.rows.addWidget(self._reason_field)
        card.rows.addWidget(self._passphrase)
        card.rows.addWidget(
            button(look, "Make the copy all the same", self._on_let_through, icon="file"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_words(label(self._look, "Nothing lies on the disk.", tone="second"))
        bar.add_button(
            button(self._look, "Back", self.back_requested.emit, role="second", icon="arrow-left")
        )
        bar.add_button(self._go)
        return bar

    def _on_go(self) -> None:
        self.go_requested.emit(self._found.current_key())

    def _on_let_through(self) -> None:
        self.let_through_requested.emit(self._reason.text(), self._passphrase.take())
