"""How a table of painted lines says that a report was handed over."""

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line, Sent, Words
from reportwriter.ui.widgets.marks import sent_width
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.table_painter import LinePainter

HANDED_OVER = "Handed over 14 December 2026"
LINE = Line(key="a", cells=(Words("Report"), Sent(HANDED_OVER)), spoken="Report")


def test_what_was_handed_over_breaks_into_lines_where_its_frame_has_no_room(
    qtbot: QtBot, look: Look
) -> None:
    table = TableList(look, "Reports", (Heading("Report", 50), Heading("Status", 50)))
    qtbot.addWidget(table)
    painter = table.view.itemDelegate()
    assert isinstance(painter, LinePainter)
    framed = sent_width(look, HANDED_OVER)

    wide, narrow = (painter.height(LINE, 2 * room + 40) for room in (framed, framed - 40))

    assert narrow >= wide + look.px(14)
    assert painter._is_framed(Sent(HANDED_OVER), QRect(0, 0, framed, 0))
