"""Today where somebody else has come to chair a conference: as its authors and its chair see it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reportwriter.services.gone_over import GoneOver
from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from tests.ui.builders_ui import CHAIRED, NOW, OWN, home_tools

STEPPED_INTO = replace(
    CHAIRED[0],
    gone_over=GoneOver(
        to="Ottoline Farrow", at=NOW, now="Ottoline Farrow", stepped_in="Ottoline Farrow"
    ),
)


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


def no_longer_asked(look: Look) -> QWidget:
    """One report that nobody asks for any more was not sent, and one was."""
    screen = HomeScreen(look)
    reports = (OWN[0], replace(OWN[3], withdrawn=True), replace(OWN[2], withdrawn=True))
    presenter = HomePresenter(screen, home_tools(reports=reports))
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen.take_focus()
    return screen


def stepped_in(look: Look) -> QWidget:
    """A deputy has stepped in for the reader."""
    screen = HomeScreen(look)
    presenter = HomePresenter(screen, home_tools(reports=OWN[:2], conferences=(STEPPED_INTO,)))
    screen.setProperty("held", presenter)
    presenter.refresh()
    screen.show()
    screen.take_focus()
    return screen
