from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.services.agency_standing import CheckStanding
from reportwriter.ui.agency.cards import RemarkCard
from reportwriter.ui.agency.presenter import AgencyPresenter
from reportwriter.ui.agency.view import AgencyScreen, connect
from reportwriter.ui.look import Look
from tests.builders import NOON
from tests.ui.agency.sample import (
    PASSPHRASE,
    REMARKS,
    STALE,
    FakeChecks,
    a_school_report,
    agency_tools,
    answered,
)
from tests.ui.showing import show


def _button(screen: AgencyScreen, words: str) -> QPushButton:
    return next(one for one in screen.findChildren(QPushButton) if one.text() == words)


def _cards(screen: AgencyScreen) -> list[RemarkCard]:
    return screen._remark_cards()


def test_a_comment_says_itself_to_a_screen_reader_and_is_ticked_by_key(
    qtbot: QtBot, look: Look
) -> None:
    screen = answered(look)
    assert isinstance(screen, AgencyScreen)
    qtbot.addWidget(screen)
    show(qtbot, screen)
    first = _cards(screen)[0]
    first.tick.setFocus()

    qtbot.keyClick(first.tick, Qt.Key.Key_Space)

    qtbot.waitUntil(_cards(screen)[-1].tick.isChecked)
    qtbot.waitUntil(_cards(screen)[0].tick.hasFocus)
    assert _cards(screen)[0].tick.accessibleName().startswith("Dealt with: Say on which days")


def test_ask_again_leads_to_where_the_draft_is_sent_from(qtbot: QtBot, look: Look) -> None:
    checks = FakeChecks(a_school_report(), CheckStanding(drafts=(STALE,)))
    screen = AgencyScreen(look)
    presenter = AgencyPresenter(screen, agency_tools(checks))
    connect(screen, presenter)
    qtbot.addWidget(screen)
    show(qtbot, screen)
    presenter.open(checks.opened.report.id)

    qtbot.mouseClick(_button(screen, "Ask again"), Qt.MouseButton.LeftButton)

    assert screen.focusWidget() is not None
    assert screen.send_card.isAncestorOf(screen.focusWidget())


def test_the_draft_is_sent_by_enter_in_the_passphrase(qtbot: QtBot, look: Look) -> None:
    checks = FakeChecks(a_school_report())
    screen = AgencyScreen(look)
    presenter = AgencyPresenter(screen, agency_tools(checks))
    connect(screen, presenter)
    qtbot.addWidget(screen)
    show(qtbot, screen)
    presenter.open(checks.opened.report.id)
    screen.send_card._passphrase.take_focus()
    field = screen.focusWidget()
    assert field is not None

    qtbot.keyClicks(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert len(checks.asked) == 1


def test_a_signed_report_offers_no_draft_and_says_why(qtbot: QtBot, look: Look) -> None:
    opened = a_school_report()
    signed = replace(opened, report=opened.report.sign(NOON))
    screen = AgencyScreen(look)
    presenter = AgencyPresenter(screen, agency_tools(FakeChecks(signed)))
    qtbot.addWidget(screen)
    show(qtbot, screen)

    presenter.open(signed.report.id)

    assert not screen.send_card.isVisible()
    assert not _button(screen, "Sign and seal the draft").isVisible()


def test_the_focus_goes_to_the_first_comment_once_it_is_known_what_came(
    qtbot: QtBot, look: Look
) -> None:
    checks = FakeChecks(a_school_report(), CheckStanding(drafts=(STALE,), remarks=REMARKS))
    screen = AgencyScreen(look)
    presenter = AgencyPresenter(screen, agency_tools(checks))
    qtbot.addWidget(screen)
    show(qtbot, screen)
    nothing_yet = screen.send_card.isVisible()

    screen.take_focus()
    presenter.open(checks.opened.report.id)

    assert not nothing_yet
    qtbot.waitUntil(_cards(screen)[0].tick.hasFocus)
