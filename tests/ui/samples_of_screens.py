"""The screens with the Pebblewick family on them, to be looked at."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Place
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.view import WriteScreen
from reportwriter.ui.write.wiring import Writing
from tests.builders import JUNIPER
from tests.ui.builders_ui import fake_writing, school_report, write_tools


def open_writing(look: Look) -> tuple[QWidget, Writing]:
    window = QWidget()
    window.setObjectName("window")
    frame = ReportFrame(look)
    screen = WriteScreen(look, frame)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(frame)
    writing = Writing(frame, screen, write_tools(fake_writing()))
    window.setProperty("held", writing)
    writing.presenter.open(school_report().id)
    FocusRing(window, look)
    return window, writing


def write(look: Look) -> QWidget:
    window, writing = open_writing(look)
    writing.presenter.go_to_statement(StatementId("s3"))
    window.show()
    writing.screen.edit_text()
    return window


def write_slot(look: Look) -> QWidget:
    return _at(look, Place(section="3", slot="health", person=JUNIPER))


def write_table(look: Look) -> QWidget:
    return _at(look, Place(section="contact", slot="contact"))


def write_view(look: Look) -> QWidget:
    return _at(look, Place(section="9", slot="view", person=JUNIPER))


def _at(look: Look, place: Place) -> QWidget:
    window, writing = open_writing(look)
    writing.presenter.go_to_place(place)
    window.show()
    writing.screen.list.setFocus()
    return window
