"""A row of chips that are each on or off, wrapping to as many lines as they need."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button


class FlowLayout(QLayout):
    """Puts items side by side and goes to the next line when the width is used up.

    `at_end`: each line ends at the right, and all lie on one line where there is the room.
    `between` is free between lines, if not as much as between items: links have no edge, and need
    less.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 6,
        *,
        between: int | None = None,
        at_end: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._between = gap if between is None else between
        self._at_end = at_end
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        return self._arrange(QRect(0, 0, room, 0), place=False) + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        if not self._at_end:
            return self.minimumSize()
        around = self.contentsMargins()
        across = self._across(self._seen()) + around.left() + around.right()
        return QSize(across, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), place=True)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self._between if number else 0
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height
        return y - rect.y()

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._seen():
            if lines and self._across([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        """Put a line into its own room; what is lower than the others stands in their middle."""
        x = rect.x()
        if self._at_end:
            x += max(rect.width() - self._across(line), 0)
        for item in line:
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            top = rect.y() + (rect.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + self._gap

    def _across(self, line: list[QLayoutItem]) -> int:
        widths = [item.sizeHint().width() for item in line]
        return sum(widths) + self._gap * max(len(widths) - 1, 0)


class Chips(QWidget):
    """Several of several: each chip is a toggle. `chosen_changed`: the user changed one."""

    chosen_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chips: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show chips for (key, words), unless they are already these."""
        if [(key, chip.text()) for key, chip in self._chips.items()] == list(choices):
            return
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Until Qt deletes it, it would lie under the new ones.
                widget.hide()
                widget.deleteLater()
        self._chips = {key: self._chip(words) for key, words in choices}
        for chip in self._chips.values():
            self._flow.addWidget(chip)
            chip.setAccessibleDescription(self.accessibleName())

    def set_chosen(self, keys: Iterable[str]) -> None:
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for chip in self._chips.values():
            chip.setAccessibleDescription(name)

    def _chip(self, words: str) -> QPushButton:
        chip = Button(self._look, words, role="chip")
        self._look.dress(chip, Type.SMALL)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self.chosen_changed.emit()
