"""Shows how what is held of a conference is kept or destroyed; decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.keeping.cards import BeforeCard, DestroyCard, GoneCard, KeepCard
from reportwriter.ui.keeping.presenter import Gone, KeepingPresenter
from reportwriter.ui.keeping.rows import Shown
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import retention as words
from reportwriter.wording.archive import BACK, HOME


class KeepingScreen(QWidget):
    """`TITLE` and `LEDE` stand above; `_make_above` puts more between them and what is kept."""

    TITLE = words.TITLE
    LEDE = words.WHAT

    kept = Signal(str)
    destroy_requested = Signal(str, str, str)
    remove_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", Type.TITLE)
        self._lede = label(look, self.LEDE, tone="second")
        self._news = Notice(look, "")
        self._news.hide()
        # Made in the order in which Tab comes to them.
        self._above = self._make_above()
        self._keep = KeepCard(look)
        self._destroy, self._gone = DestroyCard(look), GoneCard(look)
        self._before = BeforeCard(look)
        self._keep.kept.connect(self.kept)
        self._destroy.destroy_requested.connect(self.destroy_requested)
        self._gone.remove_requested.connect(self.remove_requested)
        self._page = self._make_page()
        self._bar = ActionBar(look)
        self._back = button(look, BACK, self.back_requested.emit, key="Esc")
        self._bar.left.addWidget(self._back)
        self._bar.left.addStretch(1)
        for made in self._actions():
            self._bar.add_button(made)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar)
        shortcut("Esc", self, self.back_requested.emit)
        self.forget()

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._keep.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_standing(self, standing: Shown) -> None:
        self._title.setText(standing.title)
        for card in (self._keep, self._destroy, self._before):
            card.show_standing(standing)

    def show_quiet(self) -> None:
        self._destroy.show_quiet()

    def show_news(self, sentence: str, more: str = "") -> None:
        self._news.say(sentence, more, tone="success")
        self._show_news()

    def show_day_refused(self, sentence: str) -> None:
        self._keep.refuse(sentence)
        self._keep.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_destroying(self) -> None:
        self._news.hide()
        self._destroy.show_destroying()

    def show_not_destroyed(self, error: ReportWriterError) -> None:
        """Say it where the names are asked for, far down the page."""
        self._destroy.refuse(error)

    def show_gone(self, gone: Gone) -> None:
        """Show nothing of the conference any more, only that it is gone."""
        self._news.hide()
        self._title.setText(self.TITLE)
        self._back.set_words(HOME)
        for shown in (self._lede, self._keep, self._destroy, self._before):
            shown.hide()
        self._gone.show()
        self._gone.say(gone.sentence, gone.more, gone.backups)
        if not gone.backups:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._news, error)
        self._show_news()

    def forget(self) -> None:
        """Show nothing of any conference, and forget what was typed."""
        self._news.hide()
        self._title.setText(self.TITLE)
        self._destroy.reset()
        self._keep.day.clear()
        self._back.set_words(BACK)
        for shown in (self._lede, self._keep, self._destroy):
            shown.show()
        self._gone.hide()
        self._before.hide()

    def _show_news(self) -> None:
        """Bring what is said into sight, wherever on the page somebody is."""
        self._news.show()
        self._page.verticalScrollBar().setValue(0)

    def _make_page(self) -> Page:
        page = Page("panel", padding=24, spacing=16)
        for widget in (
            self._title,
            self._lede,
            self._news,
            self._gone,
            *self._above,
            self._keep,
            self._destroy,
            self._before,
        ):
            page.rows.addWidget(widget)
        page.rows.addStretch(1)
        for card in (*self._above, self._keep, self._destroy, self._gone):
            make_pane(card)
        return page

    def _make_above(self) -> Sequence[QWidget]:
        return ()

    def _actions(self) -> Sequence[Button]:
        """Return the buttons of the bar; one that stands nowhere would open a window of its own."""
        return ()


def connect(view: KeepingScreen, presenter: KeepingPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.kept.connect(presenter.keep)
    view.destroy_requested.connect(presenter.destroy)
    view.remove_requested.connect(presenter.remove_backups)
    view.back_requested.connect(presenter.go_back)
