from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.records.destruction import Destruction
from reportwriter.services.gone_over import GoneOver
from reportwriter.storage.errors import DamagedVaultError
from reportwriter.ui.home.own_reports import OwnReport
from reportwriter.ui.home.presenter import HomePresenter
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Ready, Ring, Sent, Words
from tests.ui.builders_ui import (
    ADMINISTERED,
    CHAIRED,
    DEPUTISED,
    NOW,
    OWN,
    FakeReports,
    home_tools,
)
from tests.ui.dropping import drop
from tests.ui.home.sample import STEPPED_INTO
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner


def shown(qtbot: QtBot, look: Look, **given: object) -> tuple[HomeScreen, HomePresenter]:
    screen = HomeScreen(look)
    presenter = HomePresenter(screen, home_tools(**given))  # type: ignore[arg-type]  # As given.
    qtbot.addWidget(screen)
    screen.resize(1440, 840)
    presenter.refresh()
    show(qtbot, screen)
    return screen, presenter


def test_what_is_due_next_comes_first(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look)

    assert screen._day.text().startswith("Today, Friday 18\xa0December")
    assert screen._what.text().startswith("Share the report for A.W. with the family")
    assert screen._when.text().endswith("2 working days late.")


def test_each_report_says_how_far_it_is_and_whether_it_was_sent(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look)

    lines = screen.reports._model.lines

    assert lines[0].cells[3:] == (Ready(6, 13, 4), Sent(""))
    assert lines[2].cells[4] == Sent("Handed over 26\xa0Oct\xa02026")
    assert isinstance(lines[2].cells[0], Ring)
    assert lines[2].cells[0].due.done
    assert lines[0].spoken == (
        "Report for J.P. and O.P., conference FIC-0001 on Wed 6\xa0Jan\xa02027, "
        "11 working days left, 6 of 13 ready, not sent"
    )


def test_what_is_no_longer_asked_for_is_due_no_more(qtbot: QtBot, look: Look) -> None:
    late = next(one for one in OWN if one.children == "A.W.")
    gone = replace(late, withdrawn=True)

    screen, _ = shown(qtbot, look, reports=(gone, OWN[0]))

    line = screen.reports._model.lines[0]
    assert isinstance(line.cells[0], Ring)
    assert line.cells[0].due.words == "No longer asked for"
    assert line.cells[2] == Words("No longer asked for")
    assert "No longer asked for" in line.spoken
    assert screen._what.text().startswith("Share the report for J.P. and O.P.")


def test_enter_opens_the_selected_report(qtbot: QtBot, look: Look) -> None:
    heard: list[object] = []
    screen, presenter = shown(qtbot, look, opened=heard.append)
    screen.report_opened.connect(presenter.open_report)
    screen.take_focus()

    QTest.keyClick(screen.reports.view, Qt.Key.Key_Down)
    QTest.keyClick(screen.reports.view, Qt.Key.Key_Return)

    assert heard == [ReportId("T.B.")]


def test_whose_page_a_new_chair_cannot_open_is_said_with_the_way_to_seal_it(
    qtbot: QtBot, look: Look
) -> None:
    heard: list[str] = []
    sent = replace(OWN[2], page_for="Lark Haldane")
    screen, presenter = shown(qtbot, look, reports=(OWN[0], sent))
    screen.seal_requested.connect(heard.append)

    (press,) = _seals(screen)
    press.click()

    assert heard == [sent.id]
    assert "Lark Haldane cannot open" in screen.reports._model.lines[1].spoken
    presenter._reports[sent.id] = replace(OWN[2], page_not_sent="Lark Haldane")
    presenter.show_reports()
    assert "NOT SENT" in screen.reports._model.lines[1].spoken
    presenter._reports[sent.id] = OWN[2]
    presenter.show_reports()
    assert _seals(screen) == []


def _seals(screen: HomeScreen) -> list[QPushButton]:
    found = screen.findChildren(QPushButton)
    return [
        one for one in found if one.text() == "Seal the page for Lark Haldane" and one.isVisible()
    ]


@pytest.fixture
def queue() -> WaitingRunner:
    return WaitingRunner()


def waiting(
    qtbot: QtBot, look: Look, queue: WaitingRunner, **given: object
) -> tuple[HomeScreen, HomePresenter]:
    """Return the screen, not shown, of a vault whose work waits to be done one by one."""
    screen = HomeScreen(look)
    qtbot.addWidget(screen)
    tools = home_tools(**given)  # type: ignore[arg-type]  # As given.
    return screen, HomePresenter(screen, replace(tools, vault=queue))


def test_a_conference_is_listed_at_once_and_judged_by_itself(
    qtbot: QtBot, look: Look, queue: WaitingRunner
) -> None:
    screen, presenter = waiting(qtbot, look, queue, reports=())

    presenter.refresh()
    queue.do_next()
    model = screen.conferences.view.model()
    before = model.index(0, 0).data()
    queue.do_all()
    after = model.index(0, 0).data()
    presenter.refresh()
    queue.do_next()

    assert before.endswith("Being looked at")
    assert after.endswith(("to look at", "Nothing to look at"))
    assert model.index(0, 0).data() == after


def test_the_vault_is_free_between_two_reports_that_are_looked_into(
    qtbot: QtBot, look: Look, queue: WaitingRunner
) -> None:
    _, presenter = waiting(qtbot, look, queue)

    presenter.refresh()
    queue.do_next()

    for _one in (*OWN, *CHAIRED):
        assert len(queue.waiting) == 1
        queue.do_next()
    assert not queue.waiting


def test_one_who_opens_a_report_waits_for_no_other_to_be_looked_into(
    qtbot: QtBot, look: Look, queue: WaitingRunner
) -> None:
    _, presenter = waiting(qtbot, look, queue)
    presenter.refresh()
    queue.do_next()

    presenter.leave()
    queue.do_next()

    assert not queue.waiting

    presenter.refresh()
    queue.do_next()

    assert queue.waiting


def test_a_report_that_cannot_be_read_keeps_no_other_from_being_looked_into(
    qtbot: QtBot, look: Look
) -> None:
    class Damaged(FakeReports):
        def look_into(self, row: OwnReport) -> OwnReport:
            if row.id == OWN[0].id:
                raise DamagedVaultError
            return super().look_into(row)

    screen = HomeScreen(look)
    qtbot.addWidget(screen)
    HomePresenter(screen, replace(home_tools(), reports=Damaged(OWN))).refresh()

    assert screen.reports._model.lines[0].cells[3] == Words("")
    assert screen.reports._model.lines[2].cells[4] == Sent("Handed over 26\xa0Oct\xa02026")


def test_a_conference_whose_records_are_due_for_review_says_so(qtbot: QtBot, look: Look) -> None:
    due = replace(CHAIRED[0], is_due_for_review=True)

    screen, _ = shown(qtbot, look, conferences=(due,))

    line = screen.conferences._model.lines[0]
    assert line.cells[3] == Words("Due for review", mark="warning")
    assert line.spoken.endswith("Due for review")


def test_a_conference_that_was_handed_over_says_who_chairs_it(qtbot: QtBot, look: Look) -> None:
    gone = GoneOver(to="Lark Haldane", at=NOW, now="Lark Haldane")
    given = replace(CHAIRED[0], gone_over=gone)

    screen, _ = shown(qtbot, look, conferences=(given,))

    assert screen.conferences._model.lines[0].cells[3] == Words("Handed over to Lark Haldane")
    assert _opens(screen) == []


def test_a_conference_for_which_a_deputy_has_stepped_in_says_so_and_leads_to_it(
    qtbot: QtBot, look: Look
) -> None:
    heard: list[str] = []
    screen, _ = shown(qtbot, look, conferences=(STEPPED_INTO,))
    screen.conference_opened.connect(heard.append)

    (press,) = _opens(screen)
    press.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(press, Qt.Key.Key_Space)

    assert heard == [STEPPED_INTO.reference]
    words = "Ottoline Farrow stepped in for you"
    assert screen.conferences._model.lines[0].cells[3] == Words(words, mark="warning")
    around = press.parentWidget()
    assert around is not None
    said = "Conference FIC-0004: Ottoline Farrow has stepped in for you on 18\xa0December\xa02026"
    assert around.accessibleName().startswith(said)


def test_once_the_conference_is_over_only_its_line_says_who_stepped_in(
    qtbot: QtBot, look: Look
) -> None:
    over = replace(STEPPED_INTO, starts_at=NOW - timedelta(days=1))

    screen, _ = shown(qtbot, look, conferences=(over,))

    assert _opens(screen) == []
    assert "stepped in for you" in screen.conferences._model.lines[0].spoken


def _opens(screen: HomeScreen) -> list[QPushButton]:
    found = screen.findChildren(QPushButton)
    return [one for one in found if one.text().startswith("Open conference") and one.isVisible()]


def test_a_conference_says_what_arrived_and_opens(qtbot: QtBot, look: Look) -> None:
    heard: list[object] = []
    screen, presenter = shown(qtbot, look, opened=heard.append)
    screen.conference_opened.connect(presenter.open_conference)

    line = screen.conferences._model.lines[0]
    screen.conferences.view.activated.emit(screen.conferences._model.index(0))

    assert "4 of 6 arrived, 1 to look at" in line.spoken
    assert heard == ["FIC-0004"]


def test_with_no_reports_it_says_how_to_begin(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look, reports=(), conferences=())

    assert screen._empty.isVisible()
    assert not screen._next_card.isVisible()
    assert not screen._reports_card.isVisible()
    assert not screen.conferences.isVisible()


def test_the_list_takes_the_keyboard_once_it_is_there(qtbot: QtBot, look: Look) -> None:
    screen = HomeScreen(look)
    qtbot.addWidget(screen)
    show(qtbot, screen)
    screen.take_focus()
    assert screen.write_button.hasFocus()

    HomePresenter(screen, home_tools(OWN)).refresh()

    assert screen.reports.view.hasFocus()


def test_dropped_files_are_handed_on(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look)
    heard: list[object] = []
    screen.files_dropped.connect(heard.append)

    drop(screen, "/a/report.pdf")

    assert [[path.name for path in paths] for paths in heard] == [["report.pdf"]]  # type: ignore[attr-defined]


def test_a_conference_that_was_put_off_is_due_no_more_when_today_is_shown_again(
    qtbot: QtBot, look: Look
) -> None:
    due = replace(CHAIRED[0], is_due_for_review=True)
    screen, presenter = shown(qtbot, look, conferences=(due,))
    shows = home_tools(conferences=(replace(due, is_due_for_review=False),)).conferences
    presenter._tools = replace(presenter._tools, conferences=shows)

    presenter.refresh()

    assert screen.conferences._model.lines[0].cells[3] != Words("Due for review", mark="warning")


def test_what_was_destroyed_is_listed_and_folded_away(qtbot: QtBot, look: Look) -> None:
    gone = Destruction(
        conference=ConferenceReference("FIC-0009"),
        at=datetime(2026, 12, 1, 10, tzinfo=UTC),
        confirmed_by=("Merriweather Stope", "Idris Calloway"),
    )
    screen, _ = shown(qtbot, look, destroyed=(gone,))

    assert screen._destroyed.isVisible()
    assert screen._fold._head.text() == "1 conference"
    assert not screen._destroyed_lines.isVisible()
    QTest.mouseClick(screen._fold._head, Qt.MouseButton.LeftButton)

    assert screen._destroyed_lines.isVisible()
    assert screen._destroyed_lines.text() == (
        "FIC-0009, destroyed on 1\xa0December\xa02026, confirmed by Merriweather Stope and Idris"
        " Calloway"
    )


def test_where_nothing_was_destroyed_nothing_is_said_of_it(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look)

    assert not screen._destroyed.isVisible()


def test_conferences_that_are_administered_stand_by_themselves_and_open_with_enter(
    qtbot: QtBot, look: Look
) -> None:
    heard: list[object] = []
    screen, presenter = shown(
        qtbot, look, reports=(), administered=ADMINISTERED, opened=heard.append
    )
    screen.administered_opened.connect(presenter.open_administered)
    screen.take_focus()

    spoken = [line.spoken for line in screen.administered._model.lines]
    QTest.keyClick(screen.administered.view, Qt.Key.Key_Return)

    assert spoken[0] == (
        "Conference FIC-0011, I administer for Merriweather Stope (chair), Wed 6\xa0Jan\xa02027, "
        "4 of 6 arrived, 1 invitation to send, 3 files to pass on"
    )
    assert [line.rpartition(", ")[2] for line in spoken[1:]] == [
        "Compare check words",
        "Nothing to do",
    ]
    assert heard == [ConferenceReference("FIC-0011")]
    assert screen._empty.isHidden()


def test_copies_are_due_for_review_once_nothing_waits_to_be_passed_on(
    qtbot: QtBot, look: Look
) -> None:
    rows = tuple(replace(one, is_due_for_review=True) for one in ADMINISTERED)

    screen, _ = shown(qtbot, look, reports=(), administered=rows)

    spoken = [line.spoken for line in screen.administered._model.lines]
    assert [line.endswith("Due for review") for line in spoken] == [False, True, True]
    assert spoken[0].endswith("3 files to pass on")


def test_who_administers_nothing_sees_no_word_of_it(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look)

    assert screen._administered_card.isHidden()


def test_what_is_administered_is_counted_one_after_the_other(
    qtbot: QtBot, look: Look, queue: WaitingRunner
) -> None:
    screen, presenter = waiting(
        qtbot, look, queue, reports=(), conferences=(), administered=ADMINISTERED
    )

    presenter.refresh()
    queue.do_next()
    before = screen.administered._model.lines[0].spoken
    queue.do_all()
    counted = screen.administered._model.lines[0].spoken
    presenter.refresh()
    queue.do_next()

    assert before.endswith("Being looked at")
    assert counted.endswith("3 files to pass on")
    assert screen.administered._model.lines[0].spoken == counted


def test_a_deputy_has_the_conference_with_what_they_may_do_and_it_opens(
    qtbot: QtBot, look: Look
) -> None:
    heard: list[object] = []
    screen, presenter = shown(
        qtbot, look, reports=(), conferences=(), deputised=DEPUTISED, opened=heard.append
    )
    screen.deputised_opened.connect(presenter.open_deputised)

    spoken = [one.spoken for one in screen.deputised._model.lines]
    screen.take_focus()
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Return)

    assert spoken == [
        "Conference FIC-0021, deputy of Merriweather Stope, Wed 6\xa0Jan\xa02027, 2 files here, "
        "You may step in",
        "Conference FIC-0022, deputy of Idris Calloway, Tue 12\xa0Jan\xa02027, Nothing here, "
        "Compare check words first",
    ]
    assert [one.cells[1] for one in screen.deputised._model.lines] == [
        # Their heading says "For".
        Words("Merriweather Stope (chair)"),
        Words("Idris Calloway (chair)"),
    ]
    assert not screen._empty.isVisible()
    assert heard == ["FIC-0021"]


def test_what_was_known_of_a_deputys_conference_stays_until_it_is_looked_into(
    qtbot: QtBot, look: Look, queue: WaitingRunner
) -> None:
    screen, presenter = waiting(
        qtbot, look, queue, reports=(), conferences=(), deputised=DEPUTISED[:1]
    )

    presenter.refresh()
    queue.do_next()
    before = screen.deputised._model.lines[0].spoken
    queue.do_all()
    presenter.refresh()
    queue.do_next()

    assert "step in" not in before
    assert screen.deputised._model.lines[0].spoken.endswith("You may step in")


def test_who_is_nobodys_deputy_any_more_has_no_such_list(qtbot: QtBot, look: Look) -> None:
    screen, _ = shown(qtbot, look, deputised=DEPUTISED)

    screen.show_deputised(())

    assert screen._deputised_card is not None
    assert not screen._deputised_card.isVisible()
