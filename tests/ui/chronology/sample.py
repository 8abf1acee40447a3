"""The chronology of the school's report, with dates of every kind."""

from PySide6.QtWidgets import QWidget

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Basis, Kind, Place, Source, SourceKind
from reportwriter.domain.when import When
from reportwriter.ui.chronology.presenter import ChronologyPresenter
from reportwriter.ui.chronology.view import ChronologyScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.builders import OTTO
from tests.ui.builders_ui import NOW, fake_writing, reference, school_report, statement
from tests.ui.samples_of_screens import open_writing

HERE = Place(section="2", slot="chronology")
LATE = statement(
    7,
    "education",
    "Otto was collected more than 20 minutes late on five days.",
    Kind.FACT,
    when=When("2026-11-02/2026-12-11"),
    about=(OTTO,),
    source=Source(kind=SourceKind.RECORD),
    basis=Basis(recorded_in="Late-collection book"),
)
TERM = statement(
    8,
    "education",
    "Reads with younger pupils, as a rule on Tuesdays.",
    Kind.OBSERVATION,
    when=When("2026-09~/2026-11~"),
)
ROWS = (
    ("", "", "", str(reference(2 * 77))),
    ("", "", "Frightened for the rest of the day", str(reference(4 * 77))),
    ("", "Told Mr Lund about the kitchen door", "", str(reference(3 * 77))),
    ("", "", "", str(LATE.reference)),
    ("", "", "", str(TERM.reference)),
    ("2026-12", "Ms Pebblewick rang back within the hour, three times", "", ""),
    ("2026-03", "Moved here from another area", "New to the school", ""),
    ("", "A teaching assistant was asked to sit with her", "", ""),
)


def told_report(*rows: tuple[str, ...]) -> Report:
    return school_report(LATE, TERM, values=(SlotValue(place=HERE, rows=rows or ROWS),))


def chronology_screen(look: Look) -> QWidget:
    return screen_of(look, told_report())


def chronology_facts(look: Look) -> QWidget:
    screen = screen_of(look, told_report())
    screen.property("held")[0].switch_facts()
    return screen


def chronology_empty(look: Look) -> QWidget:
    return screen_of(look, school_report())


def screen_of(look: Look, report: Report) -> QWidget:
    window, writing = open_writing(look, fake_writing(report))
    screen = ChronologyScreen(look)
    presenter = ChronologyPresenter(screen, lambda: writing.presenter.edits, NOW.date)
    connect(screen, presenter)
    screen.setProperty("held", (presenter, window))
    presenter.show()
    presenter.select("row 2")
    presenter.show()
    screen.show()
    screen.take_focus()
    FocusRing(screen, look)
    return screen
