"""What is grouped as the chair decided: once, and the newest of it, while the window goes on."""

from dataclasses import dataclass, field, replace

import pytest

from reportwriter.domain.statement import Kind
from reportwriter.services.desk.agreeing import Agreement, Decisions, Matched
from reportwriter.ui.desk.presenter import Chosen, DeskPresenter
from tests.ui.desk.test_desk import FakeView
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import FIC, FakeDesks, tools_of
from tests.ui.samples_c import FakeGoing
from tests.ui.waiting import WaitingRunner


@dataclass
class _Rig:
    """A desk whose pool does nothing until it is told to."""

    view: FakeView = field(default_factory=FakeView)
    pool: WaitingRunner = field(default_factory=WaitingRunner)

    def __post_init__(self) -> None:
        desks = FakeDesks(desk=told_by_several())
        tools = replace(tools_of(desks), pool=self.pool)
        self.presenter = DeskPresenter(self.view, tools, FakeGoing())
        self.presenter.open(FIC)

    @property
    def is_apart(self) -> bool:
        """Whether the chronology has a row for the statement that was split off alone."""
        return any(row.reference == "ref. NJJ" for row in self.view.chronology_page.events)


@pytest.fixture
def rig() -> _Rig:
    return _Rig()


def test_what_both_pages_ask_for_is_grouped_once(
    rig: _Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    grouped: list[Agreement] = []
    decided = Matched.decided

    def watch(matched: Matched, decisions: Decisions) -> Agreement:
        grouped.append(decided(matched, decisions))
        return grouped[-1]

    monkeypatch.setattr(Matched, "decided", watch)
    rig.presenter.go_to("agreement")
    rig.pool.do_all()
    rig.presenter.go_to("chronology")
    rig.pool.do_all()

    first, second = grouped

    assert first is second


def test_what_is_chosen_while_the_rows_are_worked_out_does_not_begin_it_anew(rig: _Rig) -> None:
    rig.presenter.go_to("chronology")
    rig.pool.do_next()

    rig.presenter.choose(Chosen(kind=Kind.OBSERVATION))
    under_way = len(rig.pool.waiting)
    rig.pool.do_all()

    assert under_way == 1
    shown = rig.view.chronology_page.events
    assert shown
    assert all("Observation" in row.kind_words for row in shown)


def test_what_was_decided_before_is_not_shown_where_it_is_done_after(rig: _Rig) -> None:
    rig.presenter.go_to("agreement")
    rig.pool.do_all()
    rig.presenter.go_to("chronology")
    rig.pool.do_all()
    rig.presenter.agreement.split("account police NJJ")
    rig.presenter.go_to("chronology")
    rig.presenter.agreement.undo()
    rig.presenter.go_to("chronology")

    rig.pool.waiting.reverse()
    rig.pool.do_all()

    assert not rig.is_apart
    assert {head.decided for head in rig.view.agreement_page.heads} == {""}


def test_what_is_decided_about_a_desk_that_was_closed_is_not_worked_out(rig: _Rig) -> None:
    rig.presenter.go_to("chronology")
    rig.pool.do_next()
    rig.presenter.close()

    rig.pool.do_all()

    assert rig.view.chronology_page.rows == ()
    assert rig.presenter.chronology._tale is None
