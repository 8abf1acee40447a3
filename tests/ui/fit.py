"""What does not fit on a screen: words cut off, and widgets that lie over each other."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.fields import Choice
from reportwriter.ui.widgets.focus_ring import FocusRing
from reportwriter.ui.widgets.in_sight import KeptInSight

_WORDED = (QLabel, QAbstractButton, QLineEdit, QComboBox)
_SOLID = (*_WORDED, QPlainTextEdit, QAbstractScrollArea)
_LEAST_SEEN = 96
"""Of a list that is longer, so much is seen at 100 %: two lines, and that there are more."""
_BESIDE_TYPED = 2
"""Qt's own, at each side of what is typed."""
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def cut_off(screen: QWidget) -> list[str]:
    """Return the widgets that have less room than their words need, or lie outside of theirs."""
    return [
        f"{told(widget)}: {why}"
        for widget in _shown(screen, _WORDED)
        for why in (*_too_small(widget), *_shortened(widget), *_outside(widget, screen))
    ]


def overlapping(screen: QWidget) -> list[str]:
    """Return the pairs of widgets beside each other that share more than their edges."""
    return [
        f"{told(one)} over {told(other)}"
        for parent in (screen, *_shown(screen, (QWidget,)))
        if not isinstance(parent, QAbstractScrollArea | QComboBox | QLineEdit)
        for one, other in combinations(_solid(parent), 2)
        if one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry())
    ]


def _solid(parent: QWidget) -> list[QWidget]:
    return [one for one in parent.children() if isinstance(one, _SOLID) and one.isVisible()]


def main_in_its_place(screen: QWidget, *, has_bar: bool = True, is_busy: bool = False) -> bool:
    """Whether there is no main button, or one that can be pressed, at the right of the foot's bar.

    None waits in grey for something else: that is what comes next. A screen without one has nothing
    to finish: it keeps what is typed as it is typed. `has_bar` is false of a dialogue, and where
    one question is all there is.
    """
    mains = [one for one in _shown(screen, (QPushButton,)) if one.property("role") == "main"]
    if len(mains) != 1 or not (mains[0].isEnabled() or is_busy):
        return not mains
    bars = [one for one in _shown(screen, (ActionBar,)) if one.isAncestorOf(mains[0])]
    return not has_bar or any(
        one.width() - mains[0].mapTo(one, mains[0].rect().topRight()).x() < 40 for one in bars
    )


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {(words or widget.accessibleName())[:50]!r}"


def _shown(screen: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    for widget in screen.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and not isinstance(widget, FocusRing):
            yield widget


def _too_small(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and not widget.text():
        return
    if (widget.hasHeightForWidth() and not isinstance(widget, QFrame)) or _wraps(widget):
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + 1:
            yield f"{widget.height()} high, needs {needed}"
        return
    needed_size = widget.minimumSizeHint()
    is_icon = isinstance(widget, QPushButton) and widget.property("role") == "icon"
    if is_icon or isinstance(widget, QLineEdit | QComboBox):
        # An icon has the room that its style gives it; what is typed is scrolled.
        needed_size.setWidth(0)
    if needed_size.width() > widget.width() + 1:
        yield f"{widget.width()} wide, needs {needed_size.width()}"
    if needed_size.height() > widget.height() + 1:
        yield f"{widget.height()} high, needs {needed_size.height()}"


def _shortened(widget: QWidget) -> Iterator[str]:
    """Look at what is chosen, or stands as an example: unlike what is typed, it does not scroll."""
    if isinstance(widget, QLineEdit) and not widget.text():
        room = _room_to_type(widget)
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if words > room:
            yield f"{room} wide, its example needs {words}"
    if isinstance(widget, Choice):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if words > widget.words_width():
            yield f"{widget.words_width()} wide, its words need {words}"


def _room_to_type(line: QLineEdit) -> int:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    contents = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    return contents.width() - 2 * _BESIDE_TYPED


def _wraps(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.wordWrap()


def _outside(widget: QWidget, screen: QWidget) -> Iterator[str]:
    """Look at each widget around: one that scrolls may hide what is below, none what is beside."""
    inner = widget
    while inner is not screen and (outer := inner.parentWidget()) is not None:
        at = QRect(inner.mapTo(outer, QPoint(0, 0)), inner.size())
        area = outer.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is outer
        if isinstance(area, QAbstractScrollArea) and scrolls:
            if area.horizontalScrollBarPolicy() is _OFF and at.width() > outer.width() + 1:
                yield f"{at.width()} wide where {outer.width()} is seen and nothing scrolls"
                return
            inner = area
            continue
        if not outer.rect().adjusted(-1, -1, 1, 1).contains(at):
            yield f"{at.getRect()} lies outside {outer.rect().getRect()} of {told(outer)}"
            return
        inner = outer


def out_of_sight(screen: QWidget, zoom: float) -> list[str]:
    """Return the lists that show too little, or of which the current line is not seen.

    What is as high as it has lines scrolls with its page, and may lie below what is seen.
    """
    return [
        f"{told(view)}: {why}"
        for view in _shown(screen, (QListView,))
        if isinstance(view, QListView)
        for why in _unseen(view, screen, zoom)
    ]


def _unseen(view: QListView, screen: QWidget, zoom: float) -> Iterator[str]:
    seen, kept = _seen_of(view.viewport(), screen), view.findChild(KeptInSight)
    if isinstance(view, RowList):
        rows = range(view.model().rowCount())
        needed = min(sum(view.sizeHintForRow(row) for row in rows), round(_LEAST_SEEN * zoom))
        if view.height() < needed:
            yield f"{view.height()} high, needs {needed}"
        # Where the page around it scrolls too, it may lie below what is seen as a whole.
        seen = view.viewport().rect()
    elif kept is None or not kept.always:
        return
    line = view.visualRect(view.currentIndex())
    high = line.intersected(seen).height()
    if high < min(line.height(), seen.height()):
        yield f"line {view.currentIndex().row() + 1} is seen by {high} of {line.height()}"


def _seen_of(widget: QWidget, screen: QWidget) -> QRect:
    """Return the part of a widget that lies inside everything around it."""
    seen = widget.rect()
    outer = widget
    while outer is not screen and (above := outer.parentWidget()) is not None:
        corner = widget.mapTo(above, QPoint(0, 0))
        seen = seen.intersected(above.rect().translated(-corner))
        outer = above
    return seen
