"""What is typed about who comes is kept once it stands still, and never lost or replaced."""

from dataclasses import dataclass, replace

import pytest

from reportwriter.domain.errors import VaultError
from reportwriter.ui.who_comes.asks import Ask
from reportwriter.ui.who_comes.presenter import WhoComesPresenter
from reportwriter.ui.who_comes.rows import agency_key, person_key
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC
from tests.ui.waiting import WaitingRunner
from tests.ui.who_comes.sample import HEARD, MARA, FakeWhoComes, tools_of
from tests.ui.who_comes.test_who_comes import FakeView

SCHOOL, POLICE = HEARD[1].agency, HEARD[2].agency


@dataclass
class Screen:
    view: FakeView
    kept: FakeWhoComes
    vault: WaitingRunner
    presenter: WhoComesPresenter

    def type_in(self, line: str, ask: Ask, words: str) -> None:
        """Answer as a field does: once for each key that is typed."""
        self.presenter.choose(line)
        for number in range(1, len(words) + 1):
            self.presenter.answer(ask, words[:number])

    def shown(self, ask: Ask) -> object:
        return self.view.question(ask).answer


@pytest.fixture
def screen() -> Screen:
    view, kept, vault = FakeView(), FakeWhoComes(), WaitingRunner()
    presenter = WhoComesPresenter(view, replace(tools_of(kept), vault=vault), FakeGoing())
    presenter.open(FIC)
    vault.do_all()
    return Screen(view, kept, vault, presenter)


def test_a_word_that_is_typed_while_the_vault_is_busy_is_written_twice_at_most(
    screen: Screen,
) -> None:
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Ada Quill and the deputy head")

    assert len(screen.vault.waiting) == 1
    screen.vault.do_next()
    assert len(screen.vault.waiting) == 1
    screen.vault.do_all()
    assert screen.kept.heard[SCHOOL].who == "Ada Quill and the deputy head"


def test_each_line_that_waits_is_kept(screen: Screen) -> None:
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Ada")
    screen.type_in(agency_key(POLICE), Ask.WHO, "Wilf")
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Una")

    screen.vault.do_all()

    assert (screen.kept.heard[SCHOOL].who, screen.kept.heard[POLICE].who) == ("Una", "Wilf")


@pytest.mark.parametrize("read", [0, 1])
def test_what_is_read_late_replaces_nothing_that_was_typed(screen: Screen, read: int) -> None:
    screen.presenter.open(FIC)
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Una")
    for _ in range(read):
        screen.vault.do_next()
    assert screen.shown(Ask.WHO) == "Una"

    screen.vault.do_all()

    assert screen.shown(Ask.WHO) == "Una"
    assert screen.kept.heard[SCHOOL].who == "Una"


def test_what_waits_is_kept_before_the_vault_is_closed(screen: Screen) -> None:
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Una")

    screen.presenter.close()
    handed_over = len(screen.vault.waiting)
    screen.vault.do_all()

    assert handed_over == 2
    assert screen.kept.heard[SCHOOL].who == "Una"


def test_somebody_taken_away_and_put_back_at_once_is_kept(screen: Screen) -> None:
    screen.presenter.choose(person_key(MARA.id))
    screen.presenter.remove()
    screen.presenter.put_back()

    screen.vault.do_all()

    assert MARA.id in screen.kept.people


def test_what_could_not_be_kept_is_told_and_what_waits_is_kept_all_the_same(
    screen: Screen,
) -> None:
    screen.kept.refuses_once = VaultError("the disk is full")
    screen.type_in(agency_key(SCHOOL), Ask.WHO, "Un")
    screen.type_in(agency_key(POLICE), Ask.WHO, "Wilf")

    screen.vault.do_all()

    assert screen.view.trouble is not None
    assert screen.kept.heard[POLICE].who == "Wilf"
    assert screen.kept.heard[SCHOOL].who == "Un"
