"""What an administrator's account says stands on the chair's list as a claim, with whose it is."""

from dataclasses import replace
from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from reportwriter.services.accounts_received import Told
from reportwriter.services.taking_in import ACCOUNT, NO_ACCOUNT
from reportwriter.ui.chair.assign_panel import AssignPanel
from reportwriter.ui.chair.assigning import TypedLetter
from reportwriter.ui.chair.batch import taken_in_words
from reportwriter.ui.chair.rows import Chase
from reportwriter.ui.chair.told import proposed
from reportwriter.ui.look import Look
from reportwriter.wording import account as words
from reportwriter.wording.letter import WHY
from tests.ui.chair import sample
from tests.ui.chair.test_presenter import REFERENCE, a_screen
from tests.ui.fakes_of_chair import FakeAccounts, FakeLetters
from tests.ui.sample_board import DUE, SCAN, SCHOOL, TOLD, SampleBoard, a_board, a_letter
from tests.ui.showing import show

NOBODYS = replace(SCAN, agency="", author="report for Wednesday.pdf", check=a_letter())
LETTER_BOARD = SampleBoard(rows=(NOBODYS, SCHOOL))


def test_of_a_missing_agency_it_is_said_who_invited_and_reminded_it() -> None:
    screen = a_screen(a_board(), accounts=FakeAccounts(TOLD))

    screen.presenter.select("asked Midwifery")

    assert screen.view.detail is not None
    assert [one.replace("\xa0", " ") for one in screen.view.detail.waiting[:2]] == [
        "Rowan Teasel sent the invitation on 30 December 2026, 14:40 (by e-mail).",
        "Rowan Teasel reminded them on 4 January 2027, 10:00.",
    ]
    (row,) = [row for row in screen.view.rows if row.agency == "Midwifery"]
    assert row.came == "Reminded 4\xa0Jan"


def test_of_two_reminders_the_later_counts_whoever_sent_it() -> None:
    later, earlier = DUE + timedelta(days=1), DUE - timedelta(days=1)

    def last(own: datetime | None, others: datetime | None) -> datetime | None:
        reminded = {"Housing": own} if own else {}
        told = {"Housing": others} if others else {}
        return Chase(due=DUE, now=later, reminded=reminded, told=told).last_reminded("Housing")

    assert last(later, DUE) == last(DUE, later) == last(later, None) == later
    assert last(None, earlier) == earlier
    assert last(None, None) is None
    others = Chase(due=DUE, now=later, reminded={}, told={"Housing": DUE}).words("Housing")
    assert others[-1] == "Copy another reminder, or ring them."
    assert not any(one.startswith("You copied") for one in others)


def test_what_was_passed_on_and_never_came_is_said_above_the_list() -> None:
    many = a_screen(a_board(), accounts=FakeAccounts(TOLD)).view.head
    one = a_screen(a_board(), accounts=FakeAccounts(Told(not_here={"Rowan Teasel": 1}))).view.head
    none = a_screen(a_board()).view.head

    assert many is not None
    assert one is not None
    assert none is not None
    assert many.received.endswith("Rowan Teasel passed on 2 files that are not here: ask for them.")
    assert one.received.endswith("Rowan Teasel passed on 1 file that is not here: ask for it.")
    assert "passed on" not in none.received


def test_whose_a_letter_is_comes_over_as_a_proposal_that_only_has_to_be_kept() -> None:
    letters = FakeLetters()
    screen = a_screen(LETTER_BOARD, letters=letters, accounts=FakeAccounts(TOLD))
    screen.presenter.select("scan")

    screen.presenter.assigning.begin()

    assert screen.view.rows[0].headline.endswith("Midwifery, says Rowan Teasel")
    offered = screen.view.offered
    assert offered is not None
    typed = offered.typed
    assert (typed.agency, typed.author) == ("Midwifery", "Ida Fenwick")
    assert typed.designation == "community midwife"
    assert offered.proposed.startswith("Rowan Teasel says that it is from Midwifery. Nothing here")
    assert not offered.may_release
    assert letters.assigned == []

    screen.presenter.assigning.end(typed)

    ((submission, conference, assigned, _at),) = letters.assigned
    assert (submission, conference, assigned.agency) == ("scan", REFERENCE, "Midwifery")


def test_what_the_chair_said_stands_and_nothing_is_proposed_then() -> None:
    screen = a_screen(SampleBoard(rows=(SCAN, SCHOOL)), accounts=FakeAccounts(TOLD))
    screen.presenter.select("scan")

    screen.presenter.assigning.begin()

    offered = screen.view.offered
    assert offered is not None
    assert offered.proposed == ""
    assert offered.typed.agency == SCAN.agency
    assert "says" not in screen.view.rows[0].headline


def test_a_letter_of_which_nobody_said_anything_has_no_proposal() -> None:
    screen = a_screen(LETTER_BOARD)
    screen.presenter.select("scan")

    screen.presenter.assigning.begin()

    assert screen.view.offered is not None
    assert screen.view.offered.typed == TypedLetter(arrived=screen.view.offered.typed.arrived)
    assert proposed(TOLD, "another") is None


def test_the_panel_says_whose_proposal_it_is_and_asks_as_before_without_one(
    look: Look, qtbot: QtBot
) -> None:
    made = (sample.letter_proposed(look), sample.letter(look))
    panels = []
    for screen in made:
        show(qtbot, screen)
        panels += screen.findChildren(AssignPanel)

    with_one, without = panels
    assert with_one._why.text().startswith("Rowan Teasel says")
    assert with_one._agencies.currentText() == "Midwifery"
    assert without._why.text() == WHY


def test_accounts_are_counted_apart_and_a_strangers_is_named() -> None:
    def said(*what: str) -> str:
        return taken_in_words([_Arrival(one) for one in what], REFERENCE)

    assert said(ACCOUNT).endswith(words.TAKEN_ONE)
    assert said(ACCOUNT, ACCOUNT).endswith(words.TAKEN_MANY.format(count=2))
    assert said(NO_ACCOUNT).endswith(words.REFUSED_ONE)
    assert said(ACCOUNT) == words.TAKEN_ONE


class _Arrival:
    conference = REFERENCE

    def __init__(self, what: str) -> None:
        self.what = what
