"""One page of an attached document, drawn in quarantine, and what its author says of it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reportwriter.services.signed_places import Place
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.page_picture import PagePicture
from reportwriter.ui.widgets.text import label


class Paper(Card):
    """Hidden while there is no page. The page takes the focus, so that its name is read out."""

    turn_requested = Signal(int)
    looked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("empty", padding=12, spacing=12)
        self._look = look
        self._before = button(
            look, "Page before", lambda: self.turn_requested.emit(-1), icon="arrow-left"
        )
        self._next = button(
            look, "Next page", lambda: self.turn_requested.emit(1), icon="arrow-right"
        )
        self._place = label(look, "", tone="second", wrap=False)
        self._page = PagePicture(look)
        self._text = label(look, "", Type.BODY)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._confirm_words = label(look, "", Type.LABEL)
        self._confirm = button(look, "Yes, I have looked", self.looked.emit, icon="eye")
        self._turning = QWidget()
        across = FlowLayout(self._turning, gap=8)
        for shown in (self._before, self._place, self._next):
            across.addWidget(shown)
        self.rows.addWidget(self._turning)
        for below in (self._page, self._text, self._confirm_words):
            self.rows.addWidget(below)
        self.rows.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        look.changed.connect(self._fit)
        self._fit()

    def show_page(self, page: PageShown | None) -> None:
        self.setVisible(page is not None)
        self._text.setText(page.text if page else "")
        self._page.show_png(page.image if page else b"", f"Picture of {page.named}" if page else "")
        if page is None:
            return
        self._page.setVisible(bool(page.image))
        self._text.setVisible(not page.image)
        self.mark(page.mark)
        self._place.setText(page.place)
        for shown, is_end in ((self._before, page.is_first), (self._next, page.is_last)):
            shown.setVisible(bool(page.place))
            shown.setEnabled(not is_end)
        self._confirm_words.setText(f"{page.confirm}." if page.confirm else "")
        for asked in (self._confirm_words, self._confirm):
            asked.setVisible(bool(page.confirm))
        self._confirm.setAccessibleName(page.confirm)
        self._fit()

    def mark(self, place: Place | None, said: str = "") -> None:
        """Outline a place of the picture, or nothing; `said` is what a screen reader says of it."""
        self._page.mark(place, said)

    def marked(self) -> QRect:
        """Return where in this what is outlined lies; empty where nothing is."""
        inside = self._page.marked()
        return (
            inside.translated(self._page.mapTo(self, QPoint(0, 0))) if inside.isValid() else inside
        )

    def take_focus(self) -> bool:
        """Put the focus on what the page shows; return whether there is a page."""
        shown = self._text if self._page.isHidden() else self._page
        if not self.isHidden():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._page.fit(self.contentsRect().width() - 24)
        # As high as the buttons beside it, to stand in line with them.
        self._place.setMinimumHeight(self._look.px(36))
