"""Two cards with the fields of the beginning: the conference, and the author."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.details.asks import (
    CHOICES,
    LABELS,
    OF_AUTHOR,
    OF_CONFERENCE,
    DetailAsk,
)
from reportwriter.ui.details.presenter import Offer
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, titled_card
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.answers import AnswerField, ChoiceAnswer, LineAnswer

_ROWS_OF_CONFERENCE = (
    (DetailAsk.TYPE, DetailAsk.DAY, DetailAsk.TIME),
    (DetailAsk.STRATEGY, DetailAsk.VENUE),
    (DetailAsk.REFERENCE, DetailAsk.CHAIR),
)
_ROWS_OF_AUTHOR = (OF_AUTHOR[:3], (DetailAsk.PROFESSION, *OF_AUTHOR[3:]))


class DetailsScreen(QWidget):
    answered = Signal(object, str)
    """DetailAsk and what was typed or chosen."""
    newer_requested = Signal()
    """Move the report to the newer version of its form."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fields = {ask: self._field(ask) for ask in DetailAsk}
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._invited = label(look, "", Type.BODY, tone="second")
        self._means = label(look, "", Type.BODY, tone="second")
        conference = self._card("The conference", _ROWS_OF_CONFERENCE)
        conference.rows.addWidget(self._means)
        conference.rows.insertWidget(1, self._invited)
        page = Page("page", padding=24, spacing=16)
        page.rows.addWidget(label(look, "Conference and you", Type.TITLE))
        words = "As it is printed on the report. The family has a screen of its own."
        page.rows.addWidget(label(look, words, Type.BODY, tone="second"))
        self._newer = self._newer_card()
        for part in (self._trouble, self._newer, conference, self._card("You", _ROWS_OF_AUTHOR)):
            page.rows.addWidget(part)
        page.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(page)
        make_pane(page)

    def show_answers(self, given: Mapping[DetailAsk, str], *, fresh: bool) -> None:
        for ask, field in self._fields.items():
            field.show(given[ask], fresh=fresh, choices=CHOICES.get(ask, ()))

    def show_invited(self, note: str) -> None:
        self._invited.setText(note)
        self._invited.setVisible(bool(note))
        for ask in OF_CONFERENCE:
            self._fields[ask].control.setEnabled(not note)

    def show_means(self, means: str) -> None:
        self._means.setText(means)
        self._means.setVisible(bool(means))

    def show_problem(self, ask: DetailAsk, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def show_newer(self, offer: Offer | None) -> None:
        self._newer.setVisible(offer is not None)
        if offer is not None:
            self._newer_title.setText(offer.title)
            self._newer_lines.setText("\n".join(offer.lines))
            self._newer_button.setText(offer.button)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def take_focus(self) -> None:
        self._fields[DetailAsk.NAME].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _newer_card(self) -> Card:
        card = Card(padding=20, spacing=12)
        self._newer_title = label(self._look, "", Type.HEADING)
        self._newer_lines = label(self._look, "", Type.BODY)
        self._newer_button = button(self._look, "", self.newer_requested.emit)
        card.rows.addWidget(self._newer_title)
        card.rows.addWidget(self._newer_lines)
        card.rows.addWidget(self._newer_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.hide()
        return card

    def _field(self, ask: DetailAsk) -> AnswerField:
        made = ChoiceAnswer if ask in CHOICES else LineAnswer
        field: AnswerField = made(self._look, LABELS[ask])
        field.given.connect(partial(self.answered.emit, ask))
        return field

    def _card(self, title: str, rows: Sequence[Sequence[DetailAsk]]) -> Card:
        card = titled_card(self._look, title)
        for row in rows:
            card.rows.addLayout(fields_side_by_side(*(self._fields[ask].widget for ask in row)))
        return card
