"""The rows of a sheet as a Qt model; changes touch only the rows that differ."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reportwriter.ui.write.cards import GroupRow, ListRow, StatementRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class SheetModel(QAbstractListModel):
    repaint_wanted = Signal()
    """Rows changed, and none of them its height: a new number, as when a statement is added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return row.spoken if role in _TEXT_ROLES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show_row(self, number: int, row: ListRow) -> None:
        self.rows[number] = row
        self.dataChanged.emit(self.index(number), self.index(number))

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; what stays at the head and the tail keeps its place on the screen."""
        old, new = self.rows, list(rows)
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        if not head and not tail:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
            return
        self._replace(head, len(old) - tail, new[head : len(new) - tail])
        self._renew(new)

    def _renew(self, rows: list[ListRow]) -> None:
        """Show rows that say something else; those that keep their height in one go."""
        as_high = False
        for number, row in enumerate(rows):
            before = self.rows[number]
            if row is before or row == before:
                continue
            if _is_as_high(before, row):
                self.rows[number] = row
                as_high = True
            else:
                self.show_row(number, row)
        if as_high:
            self.repaint_wanted.emit()

    def _replace(self, first: int, last: int, new: list[ListRow]) -> None:
        if last > first:
            self.beginRemoveRows(QModelIndex(), first, last - 1)
            del self.rows[first:last]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self.rows[first:first] = new
            self.endInsertRows()


def _common(old: Sequence[ListRow], new: Sequence[ListRow]) -> int:
    """Return how many rows from the first on are the same, whatever they say."""
    for count, (before, after) in enumerate(zip(old, new, strict=False)):
        if before.key != after.key:
            return count
    return min(len(old), len(new))


def _is_as_high(before: ListRow, after: ListRow) -> bool:
    if not isinstance(before, StatementRow) or not isinstance(after, StatementRow):
        return False
    return before.text == after.text
