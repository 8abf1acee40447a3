"""Shows the agency check of one report: where it stands, what came back, what can be sent."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.agency.cards import RemarkCard, SentCard
from reportwriter.ui.agency.presenter import AgencyPresenter
from reportwriter.ui.agency.send_card import SendCard
from reportwriter.ui.agency.state import AgencyPage
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

WHAT_FOR = (
    "A colleague of your agency reads the draft before you sign. They change nothing: what they "
    "say stands here, beside the statements, and you alone sign."
)
ALONE = "Sealed to this one colleague, without the confidential page."
_SEND, _SENDING = "Sign and seal the draft", "Sealing \N{HORIZONTAL ELLIPSIS}"


class AgencyScreen(QWidget):
    send_requested = Signal(str, str)
    """To whom, and the passphrase."""
    answer_chosen = Signal(object)
    passphrase_given = Signal(str)
    again_requested = Signal(str)
    sent_requested = Signal(str, str, str)
    ticked = Signal(str, int, bool)
    statement_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._email = ""
        self._waits_for_page = False
        self._needs = label(look, "", tone="second")
        self._stands = Notice(look, "")
        self._again = button(look, "Ask again", self._on_again)
        self._stands.row.addWidget(self._again)
        self._news = Notice(look, "")
        self._copy = button(look, "Copy the e-mail text", self._on_copy, icon="copy")
        self._news.row.addWidget(self._copy)
        self._news.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_open)
        self._asked = self._asked_card()
        self._asked.hide()
        self.send_card = SendCard(look)
        self.send_card.entered.connect(self._on_send)
        self._why_not = label(look, "", tone="second")
        self._remarks, self._sent = QVBoxLayout(), QVBoxLayout()
        for column in (self._remarks, self._sent):
            column.setSpacing(12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._page = self._make_page()
        # Nothing is known yet of the report that is turned to.
        for widget in (self._stands, self.send_card, self._why_not):
            widget.hide()
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins, also once that is known."""
        self._waits_for_page = True
        self._take.setFocus()

    def show_page(self, page: AgencyPage) -> None:
        self._needs.setText(page.needs)
        stands = page.stands
        self._stands.say(stands.sentence, stands.more, tone=stands.tone)
        may_send = not page.why_not
        self._again.setVisible(stands.asks_again and may_send)
        self.send_card.show_colleagues(page.colleagues, page.asked_last)
        self.send_card.show_holds(page.holds, page.folder)
        self.send_card.setVisible(may_send)
        self._why_not.setText(page.why_not)
        self._why_not.setVisible(not may_send)
        self._send.setVisible(may_send)
        self._stands.show()
        self._show_remarks(page)
        self._show_sent(page)
        if self._waits_for_page and self._take.hasFocus():
            self._focus_first()
        self._waits_for_page = False

    def show_known(self, sentence: str) -> None:
        self.send_card.say_known(sentence)

    def show_words_asked(self, person: str) -> None:
        self._news.hide()
        self.send_card.ask_for_words(person)

    def show_words_refused(self, sentence: str) -> None:
        self.send_card.refuse_words(sentence)

    def show_passphrase_asked(self) -> None:
        self._news.hide()
        self._asked.show()
        self._passphrase.take_focus()

    def show_busy(self, *, busy: bool) -> None:
        self.send_card.say_lacks("")
        self._send.setEnabled(not busy)
        self._send.set_words(_SENDING if busy else _SEND)

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self._email = email
        self._say(sentence, more, tone="success", copies=True)

    def show_done(self, sentence: str) -> None:
        self._asked.hide()
        self._say(sentence, tone="success")

    def show_send_lacks(self, sentence: str) -> None:
        self.send_card.say_lacks(sentence)
        if sentence:
            self._page.ensureWidgetVisible(self.send_card.lacks)

    def show_request(self, sentence: str) -> None:
        self._say(sentence, tone="warning")

    def show_trouble(self, error: ReportWriterError) -> None:
        self._copy.hide()
        say_error(self._news, error)
        self._page.ensureWidgetVisible(self._news)

    def _say(self, sentence: str, more: str = "", *, tone: str, copies: bool = False) -> None:
        self._copy.setVisible(copies)
        self._news.say(sentence, more, tone=tone)
        self._news.show()
        self._page.ensureWidgetVisible(self._news)

    def _focus_first(self) -> None:
        if cards := self._remark_cards():
            cards[0].tick.setFocus()
        elif self.send_card.isVisibleTo(self):
            self.send_card.take_focus()

    def _show_remarks(self, page: AgencyPage) -> None:
        # The card that is being ticked goes with the rest; who ticks by key goes on from its place.
        focused = next(
            (n for n, card in enumerate(self._remark_cards()) if card.tick.hasFocus()), None
        )
        clear(self._remarks)
        if page.remarks:
            done = sum(row.is_done for row in page.remarks)
            words = f"Comments, {done} of {len(page.remarks)} dealt with"
            self._remarks.addWidget(label(self._look, words, Type.HEADING))
        for row in page.remarks:
            card = RemarkCard(self._look, row)
            card.ticked.connect(self.ticked)
            card.statement_requested.connect(self.statement_requested)
            self._remarks.addWidget(card)
        cards = self._remark_cards()
        if focused is not None and cards:
            cards[min(focused, len(cards) - 1)].tick.setFocus()

    def _remark_cards(self) -> list[RemarkCard]:
        items = (self._remarks.itemAt(index) for index in range(self._remarks.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RemarkCard)]

    def _show_sent(self, page: AgencyPage) -> None:
        clear(self._sent)
        if page.sent:
            self._sent.addWidget(label(self._look, "Drafts made", Type.HEADING))
        for row in page.sent:
            card = SentCard(self._look, row)
            card.again_requested.connect(self.again_requested)
            card.sent_requested.connect(self.sent_requested)
            self._sent.addWidget(card)

    def _make_page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Agency check", Type.TITLE))
        page.rows.addWidget(label(look, WHAT_FOR, tone="second"))
        for widget in (self._needs, self._stands, self._news, self._asked):
            page.rows.addWidget(widget)
        page.rows.addLayout(self._remarks)
        page.rows.addWidget(self._why_not)
        page.rows.addWidget(self.send_card)
        page.rows.addLayout(self._sent)
        page.rows.addStretch(1)
        return page

    def _asked_card(self) -> Card:
        look = self._look
        card = Card("selected", padding=16, spacing=12)
        card.rows.addWidget(label(look, "Enter your passphrase to open the answer.", Type.LABEL))
        card.rows.addWidget(self._passphrase)
        beside = QHBoxLayout()
        beside.addWidget(button(look, "Open the answer", self._on_open, icon="unlock"))
        beside.addWidget(button(look, "Not now", self._on_not_now, role="quiet"))
        beside.addStretch(1)
        card.rows.addLayout(beside)
        return card

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        self._take = button(
            look, "Take in an answer\N{HORIZONTAL ELLIPSIS}", self._on_take, icon="inbox"
        )
        bar.left.addWidget(self._take)
        bar.add_words(label(look, ALONE, tone="second"))
        self._send = button(look, _SEND, self._on_send, role="main", icon="lock")
        self._send.hide()
        bar.add_button(self._send)
        return bar

    def _on_send(self) -> None:
        if self._send.isEnabled():
            self.send_requested.emit(self.send_card.colleague, self.send_card.take_passphrase())

    def _on_again(self) -> None:
        self._page.ensureWidgetVisible(self.send_card)
        self.send_card.take_focus()

    def _on_take(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, "The answer of your colleague", "", "PDF (*.pdf)"
        )
        if path:
            self.answer_chosen.emit(Path(path))

    def _on_open(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _on_not_now(self) -> None:
        self._asked.hide()
        self._take.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email)


def connect(view: AgencyScreen, presenter: AgencyPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    card = view.send_card
    card.file_chosen.connect(presenter.colleagues.take_file)
    card.words_entered.connect(presenter.colleagues.enter_words)
    card.given_up.connect(presenter.colleagues.give_up)
    card.folder_chosen.connect(presenter.choose_folder)
    view.send_requested.connect(presenter.send)
    view.answer_chosen.connect(presenter.take_answer)
    view.passphrase_given.connect(presenter.take_in)
    view.again_requested.connect(presenter.write_again)
    view.sent_requested.connect(presenter.record_sent)
    view.ticked.connect(presenter.tick)
    view.statement_requested.connect(presenter.go_to_statement)
