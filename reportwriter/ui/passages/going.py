"""Leads to a text of the report: its screen, its statement or slot, its field, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reportwriter.services.report_texts import InComment, InPerson, InStatement
from reportwriter.ui.events import Tool
from reportwriter.ui.passages.showing import select_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reportwriter.services.report_texts import TextAt
    from reportwriter.ui.rooms import Rooms


def go_to(rooms: Rooms, bar: QWidget, at: TextAt, start: int, end: int) -> QWidget | None:
    """Show and select a part of a text, and return its field.

    A bar from which that was asked for keeps the focus.
    """
    focused = QApplication.focusWidget()
    writing = rooms.writing
    if isinstance(at.spot, InPerson | InComment):
        rooms.show_tool(Tool.SHARING if isinstance(at.spot, InComment) else Tool.FAMILY)
    elif isinstance(at.spot, InStatement):
        writing.presenter.go_to_statement(at.spot.statement)
        if not writing.screen.statement_editor.isVisible():
            writing.screen.edit_text()
    elif at.place is not None:
        writing.presenter.go_to_place(at.place)
        if not writing.screen.slot_editor.isVisible():
            writing.screen.edit_slot()
    field = select_in(rooms.report_frame.pages, at.text, start, end)
    if focused is not None and bar.isAncestorOf(focused):
        focused.setFocus()
    elif field is not None:
        field.setFocus()
    return field
