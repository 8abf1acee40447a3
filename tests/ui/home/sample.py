"""Today of an author whose conference changed its chair after the report was sent."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from tests.ui.builders_ui import OWN, home_tools


def page_for(look: Look) -> QWidget:
    """One page is to be sealed once more, and one that was is not sent yet."""
    screen = HomeScreen(look)
    sent = replace(OWN[2], page_for="Lark Haldane")
    sealed = replace(OWN[1], handed_over=OWN[2].handed_over, page_not_sent="Lark Haldane")
    presenter = HomePresenter(screen, home_tools(reports=(OWN[0], sent, sealed)))
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen.take_focus()
    return screen
