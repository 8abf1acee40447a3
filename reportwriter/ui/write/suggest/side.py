"""The place of suggestions on the writing screen: under the text, made when the first one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.write.asks import Ask
    from reportwriter.ui.write.suggest.card import SuggestionCard
    from reportwriter.ui.write.suggest.shown import ShownSuggestion
    from reportwriter.ui.write.view import WriteScreen

PAUSE_MS = 700
"""As long as nobody types. While keys come, nothing is looked at and the card stays as it is."""


class TypingPause(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._end)

    def begin(self, then: Callable[[], None]) -> None:
        self._then = then
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _end(self) -> None:
        self._then()


class SuggestionSide(QObject):
    """Whoever fills in a field below the card keeps that field where it is, until they leave it."""

    accepted = Signal()
    left = Signal()

    def __init__(self, look: Look, screen: WriteScreen) -> None:
        super().__init__(screen)
        self._look = look
        self._screen = screen
        self._editor = screen.statement_editor
        self._card: SuggestionCard | None = None
        self._shown: ShownSuggestion | None = None
        self._waits = False

    def show_suggestion(self, shown: ShownSuggestion | None) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        if self._is_below():
            self._show_in_place()
        else:
            self._show()

    def forget_suggestion(self) -> None:
        self._shown = None
        self._show()

    def bring_into_sight(self) -> bool:
        card = self._made()
        if card.isVisible() and not card.visibleRegion().isEmpty():
            return True
        self._show()
        self._screen.show_editor()
        self._editor.ensureWidgetVisible(card)
        return False

    def caret(self) -> int | None:
        text = self._editor.text_field
        return text.caret if text.hasFocus() else None

    def edit_text(self, caret: int | None = None) -> None:
        self._screen.edit_text(caret)

    def select_words(self, first: int, last: int) -> None:
        self._screen.edit_text()
        self._editor.text_field.select(first, last)

    def go_to_answer(self, ask: Ask) -> None:
        self._screen.show_editor()
        self._editor.go_to(ask)

    def announce(self, words: str) -> None:
        self._screen.announce(words)

    def tell(self, words: str) -> None:
        self._screen.tell(words)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._screen.show_trouble(error)

    def _show(self) -> None:
        """Show what is suggested, or no card."""
        self._wait(on=False)
        if self._shown is None:
            if self._card is not None:
                self._leave_card(self._card)
            return
        card = self._made()
        card.setMinimumHeight(0)
        card.show_suggestion(self._shown)
        card.show()
        QTimer.singleShot(0, self, self._scroll_to_card)

    def _show_in_place(self) -> None:
        """Show it without moving what stands below; no card comes or goes."""
        card = self._card
        self._wait(on=True)
        if card is None or not card.isVisible():
            return
        card.setMinimumHeight(card.height())
        if self._shown is None:
            card.say_nothing_more()
        else:
            card.show_suggestion(self._shown)

    def _leave_card(self, card: SuggestionCard) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            # Else Qt would put the focus on the next field, where nobody meant to go.
            self._editor.text_field.setFocus()
        card.hide()

    def _made(self) -> SuggestionCard:
        if self._card is None:
            # Loaded with the first suggestion, and not before the first paint.
            from reportwriter.ui.write.suggest.card import SuggestionCard  # noqa: PLC0415

            self._card = SuggestionCard(self._look)
            self._card.hide()
            self._card.accepted.connect(self.accepted)
            self._card.left.connect(self.left)
            self._editor.under_text.addWidget(self._card)
            accept, leave = self._card.answers
            QWidget.setTabOrder(self._editor.text_field, accept)
            QWidget.setTabOrder(accept, leave)
        return self._card

    def _scroll_to_card(self) -> None:
        """Bring all of the card into sight, where the text above it stays there too."""
        editor, card = self._editor, self._made()
        top = editor.text_field.mapTo(editor, editor.text_field.rect().topLeft()).y()
        bottom = card.mapTo(editor, card.rect().bottomLeft()).y()
        if card.isVisible() and bottom - top < editor.viewport().height():
            editor.ensureWidgetVisible(card, 0, 8)

    def _is_below(self) -> bool:
        """Say whether the author is in a field of the statement other than its text."""
        focused = QApplication.focusWidget()
        if focused is None or not self._editor.isAncestorOf(focused):
            return False
        in_card = self._card is not None and self._card.isAncestorOf(focused)
        return focused is not self._editor.text_field and not in_card

    def _wait(self, *, on: bool) -> None:
        """Show what was found as soon as the author leaves the field below."""
        application = QApplication.instance()
        if on == self._waits or not isinstance(application, QApplication):
            return
        self._waits = on
        if on:
            application.focusChanged.connect(self._on_focus_moved)
        else:
            application.focusChanged.disconnect(self._on_focus_moved)

    def _on_focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Without any, the window is not the one that is worked in.
        if now is not None and not self._is_below():
            self._show()
