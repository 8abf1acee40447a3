"""The screen of a copy asks for everything, and shows what the copy would hold."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.copy_order import Capacity, Standing
from reportwriter.domain.ids import ReportId
from reportwriter.domain.statement import Disclosure
from reportwriter.services.agency_copy_making import AgencyReader as NamedAgency
from reportwriter.services.agency_copy_making import MadeAgencyCopy, make_agency_copy
from reportwriter.ui.copies.presenter import CopyPresenter
from reportwriter.ui.copies.shown import AgencyReader
from reportwriter.ui.copies.view import CopyScreen
from reportwriter.ui.look import Look
from reportwriter.ui.sharing.presenter import Given
from tests.builders import CORIN, NOON, TAMSIN, a_report, an_order
from tests.services.rules.opened import opened
from tests.ui.copies.fakes_of_copies import HIDDEN, OPEN, REPORT, Asked, FakeReader, a_screen
from tests.ui.showing import show

if TYPE_CHECKING:
    from reportwriter.services.agency_copies import AgencyCopies


def test_that_it_was_given_is_written_down_in_one_step(look: Look, qtbot: QtBot) -> None:
    asked = Asked()
    screen = a_screen(qtbot, look, FakeReader(), asked)
    assert not screen._write_down.isVisible()
    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClick(screen._names.name, Qt.Key.Key_Return)

    screen._write_down.click()

    assert asked.given == [Given(person=CORIN)]


def test_the_pages_are_shown_until_something_else_is_answered(look: Look, qtbot: QtBot) -> None:
    screen = a_screen(qtbot, look, FakeReader())

    screen._look_at.click()

    names = [page.accessibleName() for page in screen._pages._pages]
    assert names == ["Picture of page 1 of 2", "Picture of page 2 of 2"]
    assert screen._pages.isVisible()
    assert screen._pages.first is not None
    assert screen._pages.first.hasFocus()
    screen.read_as_requested.emit(Standing(capacity=Capacity.MOTHER))
    assert not screen._pages.isVisible()


class FakeAgencyCopies:
    """Previews alone: what is printed and written is tried with the family's."""

    def second_person_looks(self, report_id: ReportId) -> bool:
        return False

    def needs_passphrase(self, report_id: ReportId) -> bool:
        return False

    def named(self, report_id: ReportId) -> tuple[str, ...]:
        return ("Housing",)

    def preview(self, report_id: ReportId, agency: str) -> MadeAgencyCopy:
        kept = replace(OPEN, disclosure=Disclosure(not_for_agencies=("Housing",)))
        report = a_report(HIDDEN, kept)
        return make_agency_copy(opened(report), NamedAgency(agency=agency))


def test_a_copy_for_an_agency_asks_which_and_then_shows_what_it_would_hold(
    look: Look, qtbot: QtBot
) -> None:
    reader = AgencyReader(cast("AgencyCopies", FakeAgencyCopies()), REPORT)
    screen = CopyScreen(look)
    qtbot.addWidget(screen)
    presenter = CopyPresenter(screen, Asked().tools())
    screen.agency_named.connect(presenter.name_agency)
    presenter.open(reader)
    show(qtbot, screen)
    asked = screen._for_whom
    assert screen._title.text() == "Copy for an agency"
    assert not asked._supporter.isVisible()
    assert not any(one.isVisible() for one in (screen._all, screen._nothing, screen._look_at))

    QTest.keyClicks(asked._agency, "Larch  Housing")
    QTest.keyClick(asked._agency, Qt.Key.Key_Return)

    assert screen._title.text() == "Copy for Larch Housing"
    assert [line.spoken for line in screen._left_out._model.lines] == [
        "Statement 2, She reads well., Not for this agency"
    ]
    assert screen._order().standing is None


def test_a_copy_of_the_signed_report_asks_for_the_passphrase(look: Look, qtbot: QtBot) -> None:
    copies = FakeReader()
    copies.signed_at = NOON

    screen = a_screen(qtbot, look, copies)

    assert screen._passphrase.isVisible()
    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClicks(screen._passphrase._edit, "my passphrase")
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)
    assert copies.passphrases == ["my passphrase"]
    assert screen._passphrase.take() == ""


def test_the_screen_asks_who_reads_it_with_whom_what_for_and_the_name(
    look: Look, qtbot: QtBot
) -> None:
    copies = FakeReader()
    copies.wants_second_person = True
    screen = a_screen(qtbot, look, copies)

    screen._for_whom._purpose.setCurrentIndex(1)
    QTest.keyClicks(screen._for_whom._supporter, "Odalys Quill")
    QTest.keyClick(screen._for_whom._supporter, Qt.Key.Key_Return)
    QTest.keyClicks(screen._names._second, "Wren Ashdown")
    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClick(screen._names.name, Qt.Key.Key_Return)

    standing = Standing(capacity=Capacity.CARER, supporter="Odalys Quill")
    assert copies.standings == [None, standing]
    ((order, _),) = copies.made
    assert order == an_order("Corin Thrumm", standing=standing, second_person="Wren Ashdown")


def test_another_purpose_is_typed(look: Look, qtbot: QtBot) -> None:
    screen = a_screen(qtbot, look, FakeReader())
    asked = screen._for_whom
    assert asked.purpose == ""
    assert not asked._other_field.isVisible()

    asked._purpose.setCurrentIndex(asked._purpose.count() - 1)
    asked._purpose.activated.emit(asked._purpose.currentIndex())
    QTest.keyClicks(asked._other, "Her solicitor asked for it")

    assert asked._other_field.isVisible()
    assert asked.purpose == "Her solicitor asked for it"


def test_the_screen_says_where_the_copy_lies_and_forgets_it_for_the_next_reader(
    look: Look, qtbot: QtBot
) -> None:
    screen = a_screen(qtbot, look, FakeReader())
    assert screen._title.text() == "Copy for Corin Thrumm"
    assert screen._left_out_card.isVisible()
    assert not screen._nothing.isVisible()
    assert not screen._names._second.isVisible()

    QTest.keyClicks(screen._names.name, "Corin Thrumm")
    QTest.keyClick(screen._names.name, Qt.Key.Key_Return)

    assert screen._notice.isVisible()
    assert "to nobody else" in screen._notice.accessibleName()
    screen.property("held").open(FakeReader(TAMSIN))
    assert screen._names.name.text() == ""
    assert not screen._notice.isVisible()
