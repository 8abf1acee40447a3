"""A list to choose from what an opinion rests on: every other statement, by number and words."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.pick_row import PickRow

TITLE = "Which statements lead to this?"
NONE_FIT = "No statement holds these words."
_WIDTH, _HEIGHT = 640, 600
_Index = QModelIndex | QPersistentModelIndex


class PickModel(QAbstractListModel):
    """The rows that hold what is searched for; what is chosen stays chosen while it is hidden."""

    def __init__(self, rows: Sequence[PickRow], chosen: Collection[int]) -> None:
        super().__init__()
        self._every = tuple(rows)
        self._shown = self._every
        self._chosen = set(chosen)

    @property
    def chosen(self) -> tuple[int, ...]:
        return tuple(sorted(self._chosen))

    def search(self, words: str) -> None:
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            row for row in self._every if all(one in row.words.casefold() for one in wanted)
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == Qt.ItemDataRole.CheckStateRole:
            is_chosen = row.number in self._chosen
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._chosen ^= {self._shown[index.row()].number}
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )


class PickDialog(Dialog):
    def __init__(
        self,
        look: Look,
        rows: Sequence[PickRow],
        chosen: Collection[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(TITLE)
        self.setProperty("surface", "page")
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self.model = PickModel(rows, chosen)
        self.list = QListView()
        look.dress(self.list, Type.STATEMENT)
        self.list.setAccessibleName(TITLE)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.search = line_edit(look)
        self.search.textChanged.connect(self._on_search)
        self._none = label(look, NONE_FIT, Type.BODY, tone="second")
        self._none.hide()
        self.accept_button = button(look, "Take these", self.accept, role="main")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(look, "Cancel", self.reject))
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(look, TITLE, Type.HEADING))
        column.addWidget(Field(look, "Words they hold", self.search))
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        column.addLayout(foot)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def _on_search(self, words: str) -> None:
        self.model.search(words)
        self._none.setVisible(self.model.rowCount() == 0)


def ask_links(
    look: Look, parent: QWidget, rows: Sequence[PickRow], chosen: Collection[int]
) -> tuple[int, ...] | None:
    """Return the numbers that were chosen, or None where the author thought better of it."""
    dialog = PickDialog(look, rows, chosen, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.model.chosen if accepted else None
