"""The list of what came for a conference, with the file check of its current row."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.chair.board_painter import BoardPainter
from reportwriter.ui.chair.detail import DetailPane
from reportwriter.ui.chair.presenter import Detail
from reportwriter.ui.chair.rows import BoardRow
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Unrolled

_NARROW, _DETAIL, _ROW, _GAP, _BETWEEN = 900, 380, 56, 8, 4
_AFTER = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class BoardPanes(QSplitter):
    """The file check stands beside the list or, in a narrow window, below it.

    Over the list stands what is said of the conference, which scrolls where there is no room for
    it, and then one panel at a time that asks or tells something. Where the panes stand on each
    other, the panel leaves of what is said only the first line, and the list if two rows are seen.
    """

    def __init__(
        self,
        look: Look,
        above: Sequence[QWidget],
        panels: Sequence[QWidget],
        empty: EmptyState,
        *,
        share: int,
    ) -> None:
        """`share` is how many of a hundred parts of the height the list has over the file check."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._share = share
        self._has_detail = False
        self._shared: tuple[int, ...] = ()
        self._leads_back = False
        self.is_narrow = False
        self.asked: QWidget | None = None
        self.board = RowList(look, "Reports for this conference", BoardPainter(look))
        # Queued: the list is being laid out while it says so.
        queued = Qt.ConnectionType.QueuedConnection
        self.board.all_rows_resized.connect(self._fit_heights, queued)
        self.detail = DetailPane(look)
        self._above = Unrolled(spacing=_BETWEEN)
        self._above.rows.addWidget(above[0])
        self._rest = self._below_title(above[1:])
        self._panels = tuple(panels)
        self._asking = Unrolled()
        self._asking.hide()
        for panel in self._panels:
            panel.hide()
            self._asking.rows.addWidget(panel)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.board)
        self._middle.addWidget(empty)
        self.setChildrenCollapsible(False)
        self.addWidget(self._left())
        self.addWidget(self.detail)
        self.setStretchFactor(0, 1)

    @property
    def is_crowded(self) -> bool:
        """Tell whether the panes stand on each other and a panel needs the room over the list."""
        return self.is_narrow and self.asked is not None

    def add_below_head(self, widget: QWidget) -> None:
        """Let a widget stand between what is said above and the panel, where it is always whole."""
        self._rows.insertWidget(1, widget)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        self.board.show_rows(rows)
        self._middle.setCurrentIndex(0 if rows else 1)
        self.make_room()

    def show_detail(self, detail: Detail | None) -> None:
        self._has_detail = detail is not None
        self.make_room()
        if detail is not None:
            self.detail.show_detail(detail)

    def show_panel(self, wanted: QWidget | None) -> None:
        """Show a panel, or none; the focus that was in it goes back to the list."""
        had_focus = self._asking.isAncestorOf(self.focusWidget() or self)
        self._leads_back = wanted is None and (had_focus or self._leads_back)
        self.asked = wanted
        for panel in self._panels:
            panel.setVisible(panel is wanted)
        self._asking.setVisible(wanted is not None)

    def fit(self, width: int) -> None:
        """Stand beside or on each other as the width of the screen asks for."""
        self.is_narrow = width < self._look.px(_NARROW)
        across = Qt.Orientation.Vertical if self.is_narrow else Qt.Orientation.Horizontal
        if self.orientation() is not across:
            self.setOrientation(across)
        self.detail.set_low(low=self.is_narrow)
        self.detail.setMinimumWidth(0 if self.is_narrow else self._look.px(_DETAIL))

    def make_room(self) -> None:
        """Give each its height; where a panel needs the room, the file check makes way."""
        self.detail.setVisible(self._has_detail and not self.is_crowded)
        if self._rest is not None:
            self._rest.setHidden(self.is_crowded)
        # What is asked above needs the room more, and the page that says "empty" none at all.
        self._middle.setMinimumHeight(self._look.px(_ROW if self.asked else 2 * _ROW))
        self._fit_heights()
        if self._leads_back:
            self._leads_back = False
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AFTER:
            # What is said or asked came to be higher or lower, as when it says what is wrong.
            self._fit_heights()
        return super().eventFilter(watched, event)

    def _fit_heights(self) -> None:
        self._place_list()
        if self.is_narrow:
            self._share_height()

    def _place_list(self) -> None:
        """Take the list away where a panel leaves it less than two rows: one tells of no others."""
        taken = self._above.sizeHint().height() + self._asking.sizeHint().height() + 4 * _GAP
        is_short = self._pane.height() - taken < self._look.px(2 * _ROW)
        self._middle.setHidden(self.is_crowded and is_short)

    def _share_height(self) -> None:
        """Give the list what it needs under all that is said above it; the file check scrolls."""
        high = self.height() - self.handleWidth()
        above = self._above.sizeHint().height() + 3 * _GAP
        needed, whole = above + self._middle.minimumHeight(), above + self.board.all_rows_height
        share = min(high * self._share // 100, whole)
        over = max(share, min(needed, high - self._look.px(_ROW)))
        if (high, over) == self._shared:
            return  # Where the line between the panes was drawn by hand since, it stays.
        self._shared = (high, over)
        self.setSizes([over, high - over])

    def _below_title(self, widgets: Sequence[QWidget]) -> QWidget | None:
        if not widgets:
            return None  # What stands nowhere would be shown as a window of its own.
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN)
        for widget in widgets:
            rows.addWidget(widget)
        self._above.rows.addWidget(held)
        return held

    def _left(self) -> QFrame:
        pane = self._pane = QFrame()
        pane.installEventFilter(self)
        pane.setProperty("surface", "page")
        self._rows = QVBoxLayout(pane)
        self._rows.setContentsMargins(24, 2 * _GAP, 24, 0)
        self._rows.setSpacing(_GAP)
        self._rows.addWidget(self._above)
        self._rows.addWidget(self._asking)
        self._rows.addWidget(self._middle, 1)
        self._rows.addStretch(0)
        return pane
