"""Fields: a label above, an input named for screen readers, and a hint or an error."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.widgets.text import label, set_tone

LONGEST_LINE = 2_000
"""Letters in one line: an answer that is longer belongs into a statement."""
TOO_LONG = (
    f"Only the first {LONGEST_LINE:,} letters fit into one line. Shorten it, or write the rest "
    "as statements."
)
_BETWEEN = 4
_MARK_ROW = 28
_WORDS_AT = 30
_WIDTHS_KEPT = 8
_COMBO = QStyle.ComplexControl.CC_ComboBox


class Field(QWidget):
    """A labelled input: the label is its buddy, an error stands above it, a hint below it."""

    def __init__(self, look: Look, name: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self._look = look
        self.control = control
        self.title = label(look, name, Type.LABEL)
        self.title.setBuddy(control)
        self._error = label(look, "", Type.SMALL_STRONG, tone="error")
        self._hint = label(look, hint, Type.SMALL, tone="second")
        name_input(control, name)
        if isinstance(control, Line):
            control.inputRejected.connect(self._on_too_long)
            control.textEdited.connect(self._on_edited)
        self._level = QSpacerItem(0, 0)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN)
        rows.addWidget(self.title)
        rows.addWidget(self._error)
        rows.addItem(self._level)
        for widget in (control, self._hint):
            rows.addWidget(widget)
        self._error.hide()
        self._hint.setVisible(bool(hint))

    def set_name(self, name: str) -> None:
        self.title.setText(name)
        name_input(self.control, name)

    def head_height(self) -> int:
        """Return how high all is that stands above the input."""
        high = self.title.heightForWidth(self.width())
        if not self._error.isHidden():
            high += _BETWEEN + self._error.heightForWidth(self.width())
        return high

    def level(self, high: int) -> None:
        """Put the input where the one beside it stands, below a head that is so high."""
        free = max(high - self.head_height(), 0)
        if free != self._level.sizeHint().height():
            fixed = QSizePolicy.Policy.Fixed
            self._level.changeSize(0, free, fixed, fixed)
            self._rows.invalidate()

    def set_hint(self, hint: str, tone: str = "second") -> None:
        set_tone(self._hint, tone)
        if hint == self._hint.text():
            return
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_error(self, sentence: str) -> None:
        """Show what is wrong above the input, or take it away with an empty sentence."""
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.control.setProperty("problem", "true" if sentence else "false")
        self.control.setAccessibleDescription(sentence)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        self.update()

    def _on_too_long(self) -> None:
        self.set_error(TOO_LONG)

    def _on_edited(self, text: str) -> None:
        if self._error.text() == TOO_LONG and len(text) < LONGEST_LINE:
            self.set_error("")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._error.isHidden():
            return
        painter = QPainter(self)
        painter.fillRect(QRect(-12, 0, 4, self.height()), self._look.theme.error)


def name_input(control: QWidget, name: str) -> None:
    """Name an input for screen readers, and the list inside a combo box with it."""
    control.setAccessibleName(name)
    if isinstance(control, QComboBox):
        control.view().setAccessibleName(name)


class Line(QLineEdit):
    """A long answer is read from its beginning, and written on at its end."""

    def setText(self, text: str | None) -> None:
        """Show the whole of what stands there, also what is longer than may be typed."""
        # Qt counts some letters as two.
        self.setMaxLength(max(LONGEST_LINE, 2 * len(text or "")))
        super().setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.setCursorPosition(len(self.text()))


def line_edit(look: Look, placeholder: str = "") -> QLineEdit:
    made = Line()
    made.setMaxLength(LONGEST_LINE)
    made.setPlaceholderText(placeholder)
    look.dress(made, Type.BODY)
    return made


class Choice(QComboBox):
    """A closed list to choose from. It draws its own arrow: a style sheet would need a file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.dress(self, Type.BODY)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Ask for a little more than the words need: to the last pixel they would be cut."""
        return super().sizeHint() + QSize(self._look.px(4), 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a line has: what is chosen says that there is more of it."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), self._look.px(180)), size.height())

    def words_width(self) -> int:
        """Return how much room there is for the words of what is chosen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(_COMBO, option, field, self).width()

    def showPopup(self) -> None:
        """Show each choice whole, also where the closed list is narrower."""
        widest = self.view().sizeHintForColumn(0) + self._look.px(24)
        self.view().setMinimumWidth(min(widest, self.window().width()))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that passes by must not change an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fontMetrics().horizontalAdvance(self.currentText()) > self.words_width():
            self._paint_shortened()
        else:
            super().paintEvent(event)
        size = self._look.px(16)
        pixmap = self._look.pixmap("chevron-down", 16, self._look.theme.text)
        right = self.width() - size - self._look.px(10)
        QPainter(self).drawPixmap(QRect(right, (self.height() - size) // 2, size, size), pixmap)

    def _paint_shortened(self) -> None:
        """Say that there is more, where Qt would cut a letter through."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.words_width()
        )
        painter.drawComplexControl(_COMBO, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class TickBox(QCheckBox):
    """A tick box of 20 px with its words."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self._words = _WordsBeside(look, self)
        self.setAccessibleName(words)
        look.dress(self, Type.BODY)

    def sizeHint(self) -> QSize:
        return self._words.size()

    def minimumSizeHint(self) -> QSize:
        return self._words.least_size()

    def heightForWidth(self, width: int) -> int:
        return self._words.height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.fit(event.size().width())

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self._words.mark()
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if self.isChecked() else theme.border, 1))
        painter.setBrush(theme.accent if self.isChecked() else theme.page)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1).toRectF().translated(0.5, 0.5), 4, 4)
        if self.isChecked():
            painter.drawPixmap(box, self._look.pixmap("tick", 20, theme.on_accent))
        self._words.paint(painter)


class RadioChoice(QRadioButton):
    """One of several, as a circle with its words."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self._words = _WordsBeside(look, self)
        self.setAccessibleName(words)
        look.dress(self, Type.BODY)

    def sizeHint(self) -> QSize:
        return self._words.size()

    def minimumSizeHint(self) -> QSize:
        return self._words.least_size()

    def heightForWidth(self, width: int) -> int:
        return self._words.height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.fit(event.size().width())

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self._words.mark().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.px(5) if self.isChecked() else 1
        inset = (width - 1) / 2
        painter.setPen(QPen(theme.accent if self.isChecked() else theme.border, width))
        painter.setBrush(theme.page)
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        self._words.paint(painter)


class _WordsBeside:
    """The words beside a mark, in as many lines as there is room for.

    Qt's own would never be narrower than all of them beside each other.
    """

    def __init__(self, look: Look, widget: QAbstractButton) -> None:
        self._look = look
        self._widget = widget
        self._wide = 0
        """What the widget was given; 0 before it was given any."""
        self._laid: Lately[tuple[str, str, int, int], TextBlock] = Lately(_WIDTHS_KEPT)
        """By what they say, their font, their room, and the line height."""
        policy = widget.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # Qt's own signature.
        widget.setSizePolicy(policy)

    def fit(self, width: int) -> None:
        if width != self._wide:
            self._wide = width
            self._widget.updateGeometry()

    def size(self) -> QSize:
        """Return the size wished for: as high as the lines at the width that it was given, if any.

        A layout lets nothing be higher than it wishes that is not to grow with the room.
        """
        wide = self._on_one_line()
        return QSize(wide, self.height(self._wide or wide))

    def least_size(self) -> QSize:
        look = self._look
        return QSize(min(self._on_one_line(), look.px(180)), look.px(_MARK_ROW))

    def height(self, width: int) -> int:
        look = self._look
        return self._in_lines(width).height + look.px(_MARK_ROW) - look.line(Type.BODY)

    def mark(self) -> QRect:
        """Return where the mark stands: beside the first line of the words."""
        size, high = self._look.px(20), self._look.px(_MARK_ROW)
        top = (self._widget.height() - self.height(self._widget.width())) // 2
        return QRect(0, max(top, 0) + (high - size) // 2, size, size)

    def paint(self, painter: QPainter) -> None:
        theme, widget = self._look.theme, self._widget
        painter.setPen(theme.text if widget.isEnabled() else theme.unavailable)
        words = self._in_lines(widget.width())
        words.paint(painter, self._look.px(_WORDS_AT), (widget.height() - words.height) / 2)

    def _on_one_line(self) -> int:
        words = self._widget.fontMetrics().horizontalAdvance(self._widget.text())
        return words + self._look.px(_WORDS_AT) + 2

    def _in_lines(self, width: int) -> TextBlock:
        """Return the words laid out once for a width: layouts ask the same over and over."""
        words, font = self._widget.text(), self._widget.font()
        room, line = width - self._look.px(_WORDS_AT), self._look.line(Type.BODY)
        key = (words, font.key(), room, line)
        return self._laid.get(key, lambda: lay_out(words, font, room, line))
