from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.relations import Bond, Partnership
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.ui.family.asks import PersonAsk
from reportwriter.ui.family.view import FamilyScreen, connect_relations
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.picture_canvas import PictureCanvas
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.ui.builders_ui import school_report
from tests.ui.family.presenting import presented
from tests.ui.showing import show


def test_the_screen_asks_what_the_person_needs(qtbot: QtBot, look: Look) -> None:
    screen, report = shown_screen(qtbot, look)

    screen.people.set_current(TAMSIN)
    assert screen.card._title.text() == "Tamsin Pebblewick"
    assert not screen.card.fields[PersonAsk.SCHOOL].widget.isVisible()
    relationship = screen.card.fields[PersonAsk.RELATIONSHIP].control
    relationship.setFocus()
    QTest.keyClicks(relationship, "!")

    tamsin = report().person(TAMSIN)
    assert tamsin is not None
    assert tamsin.relationship == "mother!"
    assert screen.card.fields[PersonAsk.NAME].control.accessibleName() == "Name"


def shown_screen(
    qtbot: QtBot, look: Look, width: int = 1176
) -> tuple[FamilyScreen, Callable[[], Report]]:
    """Return a screen, and what gives its report as it is then."""
    screen, report = FamilyScreen(look), school_report()
    qtbot.addWidget(screen)
    presenter, writing, history, _ = presented(screen, report)
    screen.person_chosen.connect(presenter.select)
    screen.answered.connect(presenter.answer)
    connect_relations(screen, presenter.kin)
    screen.setProperty("held", (presenter, history))
    screen.resize(width, 800 if width > 600 else 500)
    show(qtbot, screen)
    return screen, lambda: writing.reports[report.id]


def test_where_only_one_fits_list_and_picture_give_place_to_each_other(
    qtbot: QtBot, look: Look
) -> None:
    screen, _ = shown_screen(qtbot, look, width=500)
    assert not screen.picture.isVisible()

    screen._see.click()
    assert not screen.people.isVisible()
    assert screen.picture.pane.canvas.hasFocus()
    screen.picture._back.click()

    assert screen.people.isVisible()
    screen.resize(1176, 800)
    assert screen.people.isVisible()
    assert screen.picture.isVisible()
    assert not screen.picture._back.isVisible()
    assert not screen._see.isVisible()


def test_before_anybody_is_added_the_work_begins_with_the_child(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown_screen(qtbot, look)

    screen.show_people((), "")
    screen.take_focus()

    assert not screen.people.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Child of the conference"


def test_row_and_picture_follow_each_other(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown_screen(qtbot, look)
    canvas = screen.picture.pane.canvas
    assert isinstance(canvas, PictureCanvas)

    screen.people.set_current(TAMSIN)
    current = canvas.current_item()
    assert current is not None
    assert current.key == TAMSIN
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)

    chosen = canvas.current_item()
    assert chosen is not None
    assert chosen.key != TAMSIN
    assert screen.people.current_key() == chosen.key
    assert screen.card._title.text() == chosen.spoken.split(";", maxsplit=1)[0]
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert screen.card.fields[PersonAsk.NAME].control.hasFocus()


def test_a_relationship_is_entered_by_keyboard_and_drawn_once_the_typing_rests(
    qtbot: QtBot, look: Look
) -> None:
    screen, report = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    box = screen.relations
    what, other = box._what.control, box._other.control

    what.setFocus()
    QTest.keyClicks(what, "Sep")
    other.setFocus()
    QTest.keyClicks(other, "Cor")
    QTest.keyClick(box._add, Qt.Key.Key_Space)
    when = box._rows[f"bond {CORIN}"].when.control
    when.setFocus()
    QTest.keyClicks(when, "12 dec 2026")

    (bond,) = report().relations.partnerships
    assert bond == Partnership(
        one=TAMSIN, other=CORIN, bond=Bond.SEPARATED, when=When("2026-12-12")
    )
    pane = screen.picture.pane
    with qtbot.waitSignal(pane._view.laid_out):
        QTest.keyClick(when, Qt.Key.Key_End)
    assert "separated on 12\xa0December\xa02026" in pane.canvas.accessibleName()


def test_who_is_related_to_nobody_is_said_to_be_so_until_a_row_is_there(
    qtbot: QtBot, look: Look
) -> None:
    screen, report = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    assert screen.relations._nothing.isVisible()

    screen.relations.add_requested.emit("parent birth", JUNIPER)
    assert not screen.relations._nothing.isVisible()
    row = screen.relations._rows[f"parent {JUNIPER}"]
    assert row.remove.accessibleName() == "Take out: Birth parent of Juniper Pebblewick"
    row.remove.click()

    assert report().relations.is_empty
    assert screen.relations._nothing.isVisible()
    assert screen.relations._what.control.hasFocus()


def test_tab_goes_through_the_inputs_as_they_stand(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown_screen(qtbot, look)
    screen.people.set_current(TAMSIN)
    screen.relations.add_requested.emit("bond married", CORIN)
    screen.relations.add_requested.emit("parent birth", JUNIPER)
    qtbot.waitUntil(screen.relations._rows[f"parent {JUNIPER}"].remove.isVisible)
    here: QWidget | None = screen.card.fields[PersonAsk.HAS_DIED].control
    assert here is not None
    here.setFocus()

    walked = []
    for _ in range(13):
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        walked.append(here.accessibleName() if here else "")

    assert walked == [
        "To Corin Thrumm",
        "Since when",
        "Take out: Married to, or civil partner of Corin Thrumm",
        "To Juniper Pebblewick",
        "Take out: Birth parent of Juniper Pebblewick",
        "One more relationship",
        "To whom",
        "Add relationship",
        "Parental responsibility",
        "Address",
        "Fennimore",
        "Corin",
        "Odalys",
    ]
