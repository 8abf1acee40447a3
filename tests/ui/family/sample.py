"""The family screen of the Pebblewicks, to be looked at."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reportwriter.domain.report import Report
from reportwriter.ui.family.presenter import FamilyPresenter
from reportwriter.ui.family.view import FamilyScreen, connect_relations
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.builders import TAMSIN
from tests.pdf.sample_family import the_people, the_relations
from tests.ui.builders_ui import LIBRARY, NOW, fake_writing, school_report
from tests.ui.samples_of_screens import open_writing


def the_family() -> Report:
    report, people = school_report(), the_people()
    conference = replace(report.conference, people=people)
    return replace(report, people=people, relations=the_relations(), conference=conference)


def family(look: Look, report: Report | None = None) -> QWidget:
    shown = report or the_family()
    window, writing = open_writing(look, fake_writing(shown))
    screen = FamilyScreen(look)
    presenter = FamilyPresenter(screen, lambda: writing.presenter.edits, LIBRARY.area, NOW.date)
    screen.person_chosen.connect(presenter.select)
    screen.answered.connect(presenter.answer)
    connect_relations(screen, presenter.kin)
    screen.setProperty("held", (presenter, window))
    presenter.show(shown)
    presenter.select(TAMSIN)
    presenter.show(shown)
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen


def family_empty(look: Look) -> QWidget:
    report = the_family()
    conference = replace(report.conference, people=())
    return family(look, replace(report, people=(), conference=conference, addresses=()))
