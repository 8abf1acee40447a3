"""The screen of who comes: what it asks, what it keeps, and what it says of the quorum."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.domain.attendance import Comes, DirectContact
from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.forms.practice import Quorum
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line
from reportwriter.ui.who_comes.presenter import (
    AgencyPane,
    Ask,
    WhoComesPresenter,
    WhoComesTools,
)
from reportwriter.ui.who_comes.rows import ComesHead, head_of
from reportwriter.ui.who_comes.view import WhoComesScreen, connect
from reportwriter.ui.widgets.fields import Choice
from reportwriter.wording import attendance as words
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC
from tests.ui.who_comes.sample import HEARD, UNCHECKED, FakeWhoComes, coming_to

CARE, SCHOOL, POLICE, GP, HOUSING = (one.agency for one in HEARD)


@dataclass
class FakeView:
    head: ComesHead | None = None
    lines: Sequence[Line] = ()
    current: str = ""
    panes: list[AgencyPane | None] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_head(self, head: ComesHead) -> None:
        self.head = head

    def show_agencies(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = lines, current

    def show_agency(self, pane: AgencyPane | None, *, fresh: bool) -> None:
        self.panes.append(pane)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    @property
    def asked(self) -> list[Ask]:
        pane = self.panes[-1]
        assert pane is not None
        return [one.ask for one in pane.shown]


@dataclass
class Screen:
    view: FakeView
    kept: FakeWhoComes
    going: FakeGoing
    presenter: WhoComesPresenter


@pytest.fixture
def screen() -> Screen:
    view, kept, going = FakeView(), FakeWhoComes(), FakeGoing()
    tools = WhoComesTools(who_comes=kept, vault=ImmediateRunner())
    presenter = WhoComesPresenter(view, tools, going)
    presenter.open(FIC)
    return Screen(view, kept, going, presenter)


def test_it_says_how_many_are_sure_what_is_lacking_and_on_what_rule_that_rests(
    screen: Screen,
) -> None:
    head = screen.view.head
    assert head is not None
    assert head.outlook == "Not yet quorate: 2 of the 3 agencies needed are sure to come."
    assert head.sentences == ("Say whether GP practice has had direct contact with a child.",)
    assert head.rule.endswith("(Handbook, paragraph 8.1)")
    assert not head.is_quorate


def test_each_agency_is_a_line_that_can_be_read_out(screen: Screen) -> None:
    assert [line.spoken for line in screen.view.lines][:3] == [
        f"{CARE}, Comes, {CARE}, {words.NO_REPORT}",
        f"{SCHOOL}, Sends somebody else: Ada Quill, deputy head, {words.REPORT}",
        f"{POLICE}, Does not come, {words.REPORT}",
    ]


def test_only_what_the_rule_makes_matter_is_asked(screen: Screen) -> None:
    assert screen.view.asked == [Ask.COMES, Ask.COUNTS_AS]
    screen.presenter.choose(SCHOOL)
    assert screen.view.asked == [Ask.COMES, Ask.WHO, Ask.COUNTS_AS, Ask.CONTACT]


def test_an_answer_is_kept_at_once_and_counts(screen: Screen) -> None:
    screen.presenter.choose(GP)
    screen.presenter.answer(Ask.CONTACT, "yes")

    assert screen.kept.heard[GP].direct_contact is DirectContact.YES
    assert screen.view.head is not None
    assert screen.view.head.is_quorate
    assert screen.view.current == GP


def test_each_answer_changes_its_own(screen: Screen) -> None:
    screen.presenter.choose(HOUSING)
    screen.presenter.answer(Ask.COMES, "substitute")
    screen.presenter.answer(Ask.WHO, "Tess Marlow")
    screen.presenter.answer(Ask.COUNTS_AS, CARE)

    said = screen.kept.heard[HOUSING]
    assert (said.comes, said.who, said.counts_as) == (Comes.SUBSTITUTE, "Tess Marlow", CARE)


def test_what_goes_wrong_is_said(screen: Screen) -> None:
    screen.kept.trouble = VaultError("full")

    screen.presenter.open(FIC)

    assert isinstance(screen.view.trouble, VaultError)


def test_a_locked_vault_leaves_nothing_on_the_screen(screen: Screen) -> None:
    screen.presenter.close()
    screen.presenter.answer(Ask.COMES, "comes")

    assert (screen.view.lines, screen.view.panes[-1]) == ((), None)
    assert screen.kept.heard[CARE] == HEARD[0]


def test_a_rule_that_nobody_checked_is_shown_as_such() -> None:
    three = Quorum(agencies=3, at_discretion=2, rule="G")

    head = head_of(coming_to(HEARD[:2], three, UNCHECKED))

    assert words.NOT_CHECKED in head.rule
    assert head.sentences == (words.MAY_GO_ON,)
    assert head.outlook.startswith(words.NOT_QUORATE)


def test_without_a_rule_or_an_agency_it_says_so() -> None:
    assert head_of(coming_to(quorum=None, rule=None)).outlook == words.NO_RULE
    assert head_of(coming_to(())).outlook == words.NO_AGENCY


def test_all_of_it_works_by_keyboard(look: Look, qtbot: QtBot) -> None:
    view, kept = WhoComesScreen(look), FakeWhoComes()
    tools = WhoComesTools(who_comes=kept, vault=ImmediateRunner())
    presenter = WhoComesPresenter(view, tools, FakeGoing())
    connect(view, presenter)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    presenter.open(FIC)
    view.take_focus()

    for _ in range(4):
        qtbot.keyClick(view.agencies.view, Qt.Key.Key_Down)
    qtbot.keyClick(view.agencies.view, Qt.Key.Key_Return)
    comes = next(one for one in view.findChildren(Choice) if one.hasFocus())
    for _ in range(2):
        qtbot.keyClick(comes, Qt.Key.Key_Down)
    comes.activated.emit(comes.currentIndex())
    who = next(
        one
        for one in view.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == words.ASK_WHO
    )
    who.setFocus()
    qtbot.keyClicks(who, "Tess Marlow")

    assert (kept.heard[HOUSING].comes, kept.heard[HOUSING].who) == (
        Comes.SUBSTITUTE,
        "Tess Marlow",
    )
    assert who.hasFocus()
    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert HOUSING in said
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
