"""The focus ring: black then yellow, around what the keyboard brought the focus to."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.rounded import paint_edge_around

PAINTS_FOCUS = "paintsFocus"
"""Property of a view whose delegate paints the ring itself."""
_REACH = 4
_BARE = (QCheckBox, QRadioButton)
_APART = 4
"""Between words that have no edge of their own, and the ring at their sides."""
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Lies over a window and follows the focus; made once, after the window has its content."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._where: tuple[QRect, QRect] | None = None
        """Where it lies, and what of that is seen: many things happen that change neither."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def watch_input(self) -> None:
        """Learn whether key or mouse was used last; call once the window has a handle."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._look.by_keyboard = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._look.by_keyboard = False
            self.hide()
        elif kind in _FOLLOWED and self._is_of_the_content(watched):
            self._follow()
        return False

    def _is_of_the_content(self, watched: QObject) -> bool:
        """Tell the content from the window's handle; a window that is going away has neither."""
        return isValid(self._window) and watched is not self._window.windowHandle()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            # The focus may have been on a screen that is destroyed by now.
            if isValid(watched):
                watched.removeEventFilter(self)
        while new is not None and new.focusProxy() is not None:
            new = new.focusProxy()
        inside = new is not None and self._window.isAncestorOf(new)
        self._target = new if inside and self._look.by_keyboard else None
        self._where = None
        self._watched = list(_up_to(self._window, self._target))
        for watched in self._watched:
            watched.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        target = self._target
        if target is None or not target.isVisible() or target.property(PAINTS_FOCUS):
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        around = _outline_of(target).translated(corner)
        around.adjust(-_REACH, -_REACH, _REACH, _REACH)
        seen = around & _sight_of(self._window, target)
        if seen.isEmpty():
            self.hide()
            return
        if (around, seen) == self._where and not self.isHidden():
            return
        self._where = around, seen
        self.setGeometry(around)
        self.setMask(QRegion(seen.translated(-around.topLeft())))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, self._look, QRectF(self.rect()))


def _outline_of(target: QWidget) -> QRect:
    """Return what the ring goes around: of a link and of what is ticked, the words and no more."""
    box = target.rect()
    if isinstance(target, _BARE) or target.property("role") == "link":
        box.setWidth(min(box.width(), target.sizeHint().width()))
        box.adjust(-_APART, 0, _APART, 0)
    return box


def _up_to(window: QWidget, widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None and widget is not window:
        yield widget
        widget = widget.parentWidget()


def _sight_of(window: QWidget, target: QWidget) -> QRect:
    """Return the part of the window in which a widget can be seen: within all that it scrolls in.

    The ring of what is half out of sight would else lie over what stands beside the scrolled part.
    """
    sight = window.rect()
    for above in _up_to(window, target.parentWidget()):
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            corner = above.mapTo(window, QPoint(0, 0))
            port = QRect(corner, above.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
            sight = sight & port
    return sight


def paint_ring(painter: QPainter, look: Look, box: QRectF) -> None:
    """Paint the ring so that its outer edge is the box; the control stands 4 px inside it.

    As everywhere, only where the focus came by a key: whoever clicked knows where.
    """
    if not look.by_keyboard:
        return
    paint_edge_around(painter, box, 8, edge=look.theme.focus_outer, width=3)
    inner = box.adjusted(3, 3, -3, -3)
    paint_edge_around(painter, inner, 6, edge=look.theme.focus_inner, width=1.5)


def paint_marked(painter: QPainter, look: Look, box: QRect | QRectF) -> None:
    """Paint the edge of a line that is gone to where no fill says so, as in high contrast."""
    if look.theme.fills:
        return
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.accent, 2))
    painter.drawRect(QRectF(box).adjusted(1, 1, -1, -2))
    painter.restore()
