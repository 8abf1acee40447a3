"""The rail beside Today and the other screens that belong to no single report."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.place_strip import PlaceStrip
from reportwriter.ui.widgets.rail import Rail

_RAIL_FROM = 900


class HomeFrame(QWidget):
    """Add pages in the order they stand in the rail; `page_requested` carries the key."""

    page_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[RailRow] = []
        self._by_key: dict[str, QWidget] = {}
        self._rail = Rail(look, "Places")
        self._rail.chosen.connect(self._on_chosen)
        self._side = QFrame()
        self._side.setProperty("surface", "rail")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 12, 0, 12)
        side.addWidget(self._rail)
        self._strip = PlaceStrip(look, "Places")
        self._strip.chosen.connect(self._on_chosen)
        self.pages = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._strip)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addLayout(right, 1)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def rows(self) -> tuple[RailRow, ...]:
        """The pages that the rail names."""
        return tuple(self._rows)

    def add_row(self, row: RailRow) -> None:
        """Name a page in the rail; it may be added later, before it is shown."""
        if row not in self._rows:
            self._rows.append(row)
            self._rail.show_rows(self._rows)
            self._strip.show_rows(self._rows)
            self._fit()

    def add_page(self, row: RailRow, page: QWidget) -> None:
        self.add_row(row)
        self.add_hidden(row.key, page)

    def add_hidden(self, key: str, page: QWidget) -> None:
        """Add a page that the rail does not name, such as the beginning of a report."""
        self._by_key[key] = page
        self.pages.addWidget(page)

    def show_page(self, key: str) -> None:
        self._rail.set_current(key)
        self._strip.show_current(key)
        self.pages.setCurrentWidget(self._by_key[key])

    def minimumSizeHint(self) -> QSize:
        """Say little: what stands here changes with the width, and must not hold it."""
        return QSize(self._look.px(320), self._look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._side.setFixedWidth(self._look.px(232))
        has_places = len(self._rows) > 1
        with_rail = self.width() / self._look.zoom >= _RAIL_FROM
        self._side.setVisible(has_places and with_rail)
        self._strip.setVisible(has_places and not with_rail)

    def _on_chosen(self, key: str) -> None:
        self.page_requested.emit(key)
