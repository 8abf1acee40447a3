"""The rows of a sheet as a Qt model; changes touch only the rows that differ."""

from collections.abc import Sequence
from itertools import compress, count
from operator import eq, is_not

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reportwriter.ui.write.cards import GroupRow, ListRow, StatementRow
from reportwriter.ui.write.sheet_rows import SheetRows

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class SheetModel(QAbstractListModel):
    repaint_wanted = Signal()
    """Rows changed, and none of them its height: a new number, as when a statement is added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = SheetRows((), {})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return row.spoken if role in _TEXT_ROLES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows.made[index.row()], GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show_row(self, number: int, row: ListRow) -> None:
        self.rows = self.rows.with_others([row])
        self.dataChanged.emit(self.index(number), self.index(number))

    def show_rows(self, rows: SheetRows) -> None:
        """Show other rows; what stays at the head and the tail keeps its place on the screen."""
        old = self.rows
        head = _common(old.keys, rows.keys)
        tail = _common(old.keys[head:][::-1], rows.keys[head:][::-1])
        if not head and not tail:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        gone, come = len(old) - tail, len(rows) - tail
        if gone > head:
            self.beginRemoveRows(QModelIndex(), head, gone - 1)
            self.rows = old.without(head, gone)
            self.endRemoveRows()
        if come > head:
            self.beginInsertRows(QModelIndex(), head, come - 1)
            self.rows = rows
            self.endInsertRows()
        self.rows = rows
        self._renew((*old.made[:head], *rows.made[head:come], *old.made[gone:]), rows.made)
        if old.numbers is not rows.numbers:
            self.repaint_wanted.emit()

    def _renew(self, old: Sequence[ListRow], new: Sequence[ListRow]) -> None:
        """Tell which rows say something else than before; those that keep their height, at once."""
        is_repainted = False
        for number in compress(count(), map(is_not, old, new)):
            before, after = old[number], new[number]
            if before == after:
                continue
            if _is_as_high(before, after):
                is_repainted = True
            else:
                self.dataChanged.emit(self.index(number), self.index(number))
        if is_repainted:
            self.repaint_wanted.emit()


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many keys from the first on are the same."""
    both = min(len(old), len(new))
    # Thousands at each statement that is begun, so it is left to the interpreter's own loops.
    are_same = [*map(eq, old[:both], new[:both]), False]
    return are_same.index(False)


def _is_as_high(before: ListRow, after: ListRow) -> bool:
    if not isinstance(before, StatementRow) or not isinstance(after, StatementRow):
        return False
    return before.text == after.text
