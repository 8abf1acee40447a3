"""The school's report in pictures, as its author sees it."""

from PySide6.QtWidgets import QWidget

from reportwriter.services.report_pictures import ReportPictures
from reportwriter.ui.in_pictures.view import PicturesScreen
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.services.dated import deadlines
from tests.ui.builders_ui import LIBRARY, NOW, school_report


def pictures() -> ReportPictures:
    return ReportPictures(library=LIBRARY, deadlines=deadlines(), now=lambda: NOW)


def pictures_screen(look: Look) -> QWidget:
    screen = PicturesScreen(look)
    screen.show_pictures(pictures().of(school_report(), None))
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen
