"""The overview: the table, what its signs mean, and who let each child speak."""

from PySide6.QtCore import Signal

from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.desk.overview_rows import Overview
from reportwriter.ui.desk.overview_table import OverviewTable
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.frames import Card, Page, in_line
from reportwriter.ui.widgets.text import label

SIGNS = (
    "A number counts statements, the bar under it says how much is written beside the agency that"
    " wrote most. A ring: no information held. A dashed square: nothing written. Empty: not asked."
)
VOICES = "Children's voices"


class OverviewPage(Page, DeskPage):
    opened = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=0, spacing=12)
        self._table = OverviewTable(look)
        self._table.opened.connect(self.opened)
        self._voices = label(look, "", Type.BODY)
        card = Card(padding=16, spacing=6)
        card.rows.addWidget(label(look, VOICES, Type.HEADING))
        card.rows.addWidget(self._voices)
        signs = label(look, SIGNS, Type.SMALL, tone="second")
        signs.setContentsMargins(5, 0, 5, 0)
        self.rows.addLayout(in_line(self._table))
        self.rows.addWidget(signs)
        self.rows.addLayout(in_line(card))
        self.rows.addStretch(1)

    def take_focus(self) -> None:
        self._table.setFocus()

    def show_overview(self, overview: Overview) -> None:
        self._table.show_overview(overview)
        self._voices.setText("\n".join(overview.voices))
