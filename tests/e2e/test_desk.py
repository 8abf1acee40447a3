"""The chair's desk in the whole window, over a real vault: chronology and family, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.desk.chronology_page import ChronologyPage
from reportwriter.ui.desk.family_page import FamilyPage
from reportwriter.ui.desk.overview_table import OverviewTable
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.page_beside.view import PageBeside
from reportwriter.ui.widgets.page_picture import PagePicture
from reportwriter.ui.widgets.rail import Rail
from tests.e2e.test_windows import LONG, Window
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, an_item


@pytest.fixture
def chaired(chaired: Chaired) -> Chaired:
    chaired.desk.reopen()
    chaired.take_school(passphrase=PASSPHRASE)
    return chaired


def _press(window: Window, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    window.qtbot.keyClick(focus, key)


def _read_side_by_side(window: Window) -> None:
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Hollybrook Primary School")
    window.press("Read side by side")
    window.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), OverviewTable))


def _go(window: Window, title: str) -> None:
    """Go to a page by the rail, as somebody does who has no mouse."""
    (desk,) = window.all(DeskView)
    (rail,) = (one for one in desk.findChildren(Rail) if one.isVisible())
    rail.setFocus()
    rows = [rail.model().index(row, 0).data() for row in range(rail.model().rowCount())]
    rail.setCurrentIndex(rail.model().index(rows.index(title), 0))
    _press(window, Qt.Key.Key_Return)


def test_the_chronology_opens_a_report_at_its_statement_and_is_there_again_on_the_way_back(
    window: Window,
) -> None:
    _read_side_by_side(window)
    _go(window, "Chronology")
    (page,) = window.all(ChronologyPage)
    window.qtbot.waitUntil(lambda: bool(page.list.rows), timeout=LONG)
    page.take_focus()
    card = page.current[1]
    _press(window, Qt.Key.Key_Return)
    window.wait_for("Report of Hollybrook Primary School")
    report = next(one for one in window.all(CardList) if one.accessibleName() == "The report")
    window.qtbot.waitUntil(lambda: report.current_key() == card, timeout=LONG)
    _press(window, Qt.Key.Key_Escape)

    window.qtbot.waitUntil(lambda: QApplication.focusWidget() is page.list)
    assert page.current[1] == card
    assert all(an_item().text not in row.spoken for row in page.list.rows)


def test_the_family_names_everybody_of_the_report_until_another_conference_is_opened(
    window: Window,
) -> None:
    _read_side_by_side(window)
    _go(window, "Family")
    (page,) = window.all(FamilyPage)
    window.qtbot.waitUntil(lambda: bool(page.table.lines), timeout=LONG)

    assert any("Juniper" in line.spoken for line in page.table.lines)
    assert page.genogram.isVisible()
    window.desktop.events.conference_opened.emit(FIC)
    assert page.table.lines
    window.desktop.events.conference_opened.emit(ConferenceReference("FIC-0002"))
    assert not page.table.lines


def test_p_shows_the_very_page_that_was_signed_on_the_desk_and_in_one_report(
    window: Window,
) -> None:
    _read_side_by_side(window)
    _go(window, "Chronology")
    (page,) = window.all(ChronologyPage)
    window.qtbot.waitUntil(lambda: bool(page.list.rows), timeout=LONG)
    page.take_focus()

    _press(window, Qt.Key.Key_P)
    on_desk = _picture_shown(window)
    _press(window, Qt.Key.Key_P)
    assert QApplication.focusWidget() is page.list
    _press(window, Qt.Key.Key_Return)
    window.wait_for("Report of Hollybrook Primary School")
    report = next(one for one in window.all(CardList) if one.accessibleName() == "The report")
    window.qtbot.waitUntil(lambda: bool(report.current_key()), timeout=LONG)
    _press(window, Qt.Key.Key_P)
    in_report = _picture_shown(window)
    _press(window, Qt.Key.Key_P)

    assert on_desk == in_report
    assert "page 3 as it was signed" in on_desk
    assert not any(one.is_open for one in window.all(PageBeside))


def _picture_shown(window: Window) -> str:
    """Wait for a page that was drawn in quarantine, and return what is said of it."""

    def shown() -> list[PagePicture]:
        return [one for one in window.all(PagePicture) if one.isVisible() and one.accessibleName()]

    window.qtbot.waitUntil(lambda: bool(shown()), timeout=LONG)
    return shown()[0].accessibleName()
