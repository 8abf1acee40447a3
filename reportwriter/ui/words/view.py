"""Asks for three of the words that the chair reads out, and shows the author's own on request."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.word_row import WordRow
from reportwriter.ui.worded import say_error
from reportwriter.ui.words.presenter import Question, WordsPresenter
from reportwriter.wording.kinds import named

WHY = (
    "Anyone could have sent this invitation by e-mail. Three words, compared once by telephone, "
    "show that it is the chair's and that only the chair can open your sealed page."
)
CALL = (
    "Ring {chair} on a number you already have, never one from the invitation. Ask for words "
    "{numbers} of their eight check words, and type them here."
)
OWN = "In the same call, read out your own eight words. The chair enters them. Never send them."
ASKED = 3


class WordsView(QWidget):
    words_typed = Signal(object)
    own_words_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._who = label(look, "", Type.LABEL)
        self._unit = label(look, "", tone="second")
        self._call = label(look, "")
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._edits = tuple(self._edit() for _ in range(ASKED))
        self._fields = tuple(Field(look, "", edit) for edit in self._edits)
        self._own = WordRow(look)
        self._own.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._edits[0].setFocus()

    def show_question(self, question: Question) -> None:
        self._who.setText(question.chair)
        parts = [question.unit]
        if question.deputies:
            parts.append(f"Vouches for: {question.deputies}")
        self._unit.setText(". ".join(part for part in parts if part))
        numbers = named([str(number) for number in question.numbers])
        self._call.setText(CALL.format(chair=question.chair, numbers=numbers))
        for field, edit, number in zip(self._fields, self._edits, question.numbers, strict=True):
            field.set_name(f"Word {number}")
            edit.clear()
        self._asked.show()
        self._compare.show()
        self._notice.hide()
        self._own.show_words(())
        self._own.hide()
        self._edits[0].setFocus()

    def show_own_words(self, words: Sequence[str]) -> None:
        self._own.show_words(words)
        self._own.show()

    def show_refused(self, sentence: str) -> None:
        self._notice.say(sentence, tone="error")
        self._notice.show()

    def show_known(self, sentence: str) -> None:
        self._asked.hide()
        self._compare.hide()
        self._notice.say(sentence, tone="success")
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def _edit(self) -> QLineEdit:
        edit = line_edit(self._look)
        edit.returnPressed.connect(self._on_compare)
        return edit

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Is this invitation the chair's?", Type.TITLE))
        page.rows.addWidget(label(look, WHY, tone="second"))
        page.rows.addWidget(self._notice)
        card = Card(spacing=12)
        card.rows.addWidget(self._who)
        card.rows.addWidget(self._unit)
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(12)
        asked.addWidget(self._call)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for field in self._fields:
            fields.addWidget(field)
        asked.addLayout(fields)
        card.rows.addWidget(self._asked)
        page.rows.addWidget(card)
        page.rows.addWidget(self._own_card())
        page.rows.addStretch(1)
        return page

    def _own_card(self) -> Card:
        look = self._look
        card = Card(spacing=12)
        card.rows.addWidget(label(look, "Your own words", Type.LABEL))
        card.rows.addWidget(label(look, OWN, tone="second"))
        card.rows.addWidget(self._own)
        beside = QHBoxLayout()
        beside.addWidget(button(look, "Show my words", self.own_words_requested.emit))
        beside.addStretch(1)
        card.rows.addLayout(beside)
        return card

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back", self.back_requested.emit))
        bar.left.addStretch(1)
        self._compare = button(look, "Compare the words", self._on_compare, role="main")
        bar.add_button(self._compare)
        return bar

    def _on_compare(self) -> None:
        self.words_typed.emit(tuple(edit.text() for edit in self._edits))


def connect(view: WordsView, presenter: WordsPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.words_typed.connect(presenter.compare)
    view.own_words_requested.connect(presenter.show_own_words)
    view.back_requested.connect(presenter.go_back)
