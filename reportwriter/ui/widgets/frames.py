"""Surfaces: the card, the hairline, the key cap, and the scrolling page of a screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.text import label

_LEAST_SEEN = 96
_CARD_SIDE = 5
_COLUMN = 960


class Card(QFrame):
    """A flat card with a column of rows; `surface` is card, selected, problem, success or empty."""

    def __init__(self, surface: str = "card", padding: int = 20, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("surface", surface)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(padding, padding, padding, padding)
        self.rows.setSpacing(spacing)


def titled_card(look: Look, title: str, *widgets: QWidget) -> Card:
    """Return a card with a heading, and widgets below it."""
    card = Card(spacing=12)
    for widget in (label(look, title, Type.HEADING), *widgets):
        card.rows.addWidget(widget)
    return card


def hairline() -> QFrame:
    """Return a horizontal line of one pixel."""
    line = QFrame()
    line.setProperty("surface", "rule")
    line.setFixedHeight(1)
    return line


def in_line(widget: QWidget, side: int = _CARD_SIDE) -> QHBoxLayout:
    """Return a row in which a widget stands as far in as the cards of the list below it.

    Those leave room for their focus ring; what stands above them would else stick out by as much.
    """
    row = QHBoxLayout()
    row.setContentsMargins(side, 0, side, 0)
    row.addWidget(widget)
    return row


def key_cap(look: Look, key: str) -> QLabel:
    """Return a key as it is printed on a keyboard, for hints."""
    cap = label(look, key, Type.SMALL, wrap=False)
    cap.setProperty("surface", "key")
    return cap


def editor_frame(editor: QWidget) -> QFrame:
    """Return the frame that sets an editor apart from the list beside it."""
    frame = QFrame()
    frame.setProperty("surface", "editor")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(editor)
    return frame


def within_window(wanted: QSize, parent: QWidget | None) -> QSize:
    """Return the size of a dialogue, as far as it stands inside its window at every zoom."""
    return wanted if parent is None else wanted.boundedTo(parent.window().size() * 0.9)


def page_frame(page: QWidget) -> QFrame:
    """Return a frame that lies behind a page, where what is around it is painted in a colour."""
    frame = QFrame()
    frame.setProperty("surface", "page")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(page)
    return frame


class Page(QScrollArea):
    """A page that scrolls when it must: fill `rows`. Its `surface` is page or panel."""

    def __init__(self, surface: str = "page", padding: int = 24, spacing: int = 16) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A view port of ours: to be handed Qt's makes the binding load every widget class there is.
        view_port, body = QWidget(), QWidget()
        view_port.setProperty("surface", surface)
        body.setProperty("surface", surface)
        self.setViewport(view_port)
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(padding, padding, padding, padding)
        self.rows.setSpacing(spacing)
        self.setWidget(body)


class Column(QWidget):
    """What is asked, no wider than eyes take in at once, and at the left as all titles are."""

    def __init__(self, look: Look, spacing: int = 16) -> None:
        super().__init__()
        self._look = look
        self._held = QWidget()
        self.rows = QVBoxLayout(self._held)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._held, 1)
        row.addStretch(0)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._held.setMaximumWidth(self._look.px(_COLUMN))


class Unrolled(Page):
    """A page as high as what it holds where there is room for that, which else scrolls."""

    def __init__(self, surface: str = "page", padding: int = 0, spacing: int = 8) -> None:
        super().__init__(surface, padding, spacing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)

    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        high = self.rows.totalHeightForWidth(width)
        high = high if high >= 0 else self.rows.totalSizeHint().height()
        # What it holds is never lower than that, and would scroll in a page as high as its lines.
        return QSize(width, max(high, self.rows.totalMinimumSize().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), _LEAST_SEEN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
