from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

import pytest

from reportwriter.domain.access import Ground
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import Reference
from reportwriter.services.access_requests import (
    AccessRequests,
    Answered,
    NoDecisionError,
    SamePlaceError,
)
from reportwriter.ui.access.presenter import (
    NO_DAY,
    NO_PASSPHRASE,
    AccessPresenter,
    AccessTools,
    GivenElsewhere,
    NewRequest,
)
from reportwriter.ui.access.rows import RequestShown
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line
from tests.builders import CORIN, NOON
from tests.ui.access.requests_at_hand import FakeRequests, folders
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_report import school_report

ASKED = NewRequest(person=CORIN, ground=Ground.OWN_DATA, asked_by="", received="31 dec 2026")


@dataclass
class FakeView:
    people: Sequence[tuple[str, str]] = ()
    requests: Sequence[Line] = ()
    current: str = ""
    shown: RequestShown | None = None
    out: Sequence[Line] = ()
    made: Answered | None = None
    noted: int = 0
    wanted: str = ""
    busy: list[bool] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_people(self, choices: Sequence[tuple[str, str]]) -> None:
        self.people = choices

    def show_requests(self, lines: Sequence[Line], current: str) -> None:
        self.requests, self.current = lines, current

    def show_request(self, shown: RequestShown | None) -> None:
        self.shown = shown

    def show_disclosures(self, lines: Sequence[Line]) -> None:
        self.out = lines

    def show_made(self, answered: Answered) -> None:
        self.made = answered

    def show_noted(self) -> None:
        self.noted += 1

    def show_wanted(self, sentence: str) -> None:
        self.wanted = sentence

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    requests: FakeRequests
    presenter: AccessPresenter


def a_screen(*chosen: str) -> Screen:
    view, requests = FakeView(), FakeRequests()
    tools = AccessTools(
        requests=cast(AccessRequests, requests),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        ask_folder=folders(*chosen),
        now=lambda: NOON,
    )
    presenter = AccessPresenter(view, tools)
    presenter.open(school_report())
    return Screen(view, requests, presenter)


@pytest.fixture
def screen() -> Screen:
    return a_screen("out", "kept")


def left_of(screen: Screen) -> dict[Reference, str]:
    assert screen.view.shown is not None
    return {Reference(line.key): line.spoken for line in screen.view.shown.left}


def test_nobody_has_asked_at_first(screen: Screen) -> None:
    assert screen.view.requests == []
    assert screen.view.shown is None
    assert (CORIN, "Corin Thrumm") in screen.view.people


def test_a_request_is_written_down_with_the_day_by_which_it_is_due(screen: Screen) -> None:
    screen.presenter.begin(ASKED)

    (request,) = screen.requests.kept.values()
    assert (request.received, request.due) == (date(2026, 12, 31), date(2027, 1, 31))
    (line,) = screen.view.requests
    assert "Corin Thrumm" in line.spoken
    assert "31\xa0Jan" in line.spoken
    assert screen.view.current == request.id
    assert screen.view.shown is not None
    assert screen.view.shown.name == "Corin Thrumm"


def test_a_day_that_cannot_be_read_is_asked_for_again(screen: Screen) -> None:
    screen.presenter.begin(
        NewRequest(person=CORIN, ground=Ground.COURT, asked_by="A court", received="soon")
    )

    assert screen.view.wanted == NO_DAY
    assert screen.requests.kept == {}


def test_one_statement_goes_out_by_a_decision_and_stays_in_by_another(screen: Screen) -> None:
    screen.presenter.begin(ASKED)
    reference, said = next(iter(left_of(screen).items()))
    assert "Goes out" not in said

    screen.presenter.allow(reference, "R. Vane", "He knows it.")
    assert "Goes out: He knows it." in left_of(screen)[reference]
    assert screen.view.shown is not None
    assert screen.view.shown.whole[reference].endswith("Goes out: He knows it.")
    screen.presenter.leave_out(reference)

    assert "Goes out" not in left_of(screen)[reference]


def test_a_decision_without_a_reason_is_not_kept(screen: Screen) -> None:
    screen.presenter.begin(ASKED)
    reference = next(iter(left_of(screen)))

    screen.presenter.allow(reference, "R. Vane", "")

    assert isinstance(screen.view.trouble, NoDecisionError)


def test_both_documents_go_into_the_folders_that_were_chosen(screen: Screen) -> None:
    screen.presenter.begin(ASKED)

    screen.presenter.make("R. Vane", PASSPHRASE, opens_page=True)

    ((order, passphrase),) = screen.requests.orders
    assert (str(order.folder), str(order.list_folder)) == ("out", "kept")
    assert (order.decided_by, order.opens_page, passphrase) == ("R. Vane", True, PASSPHRASE)
    assert screen.view.made is not None
    assert screen.view.busy == [True, False]


@pytest.mark.parametrize("chosen", [(), ("out",)])
def test_nothing_is_made_when_a_folder_is_not_chosen(chosen: tuple[str, ...]) -> None:
    screen = a_screen(*chosen)
    screen.presenter.begin(ASKED)

    screen.presenter.make("R. Vane", PASSPHRASE, opens_page=False)

    assert screen.requests.orders == []
    assert screen.view.busy == []


def test_the_passphrase_is_asked_for_before_any_folder(screen: Screen) -> None:
    screen.presenter.begin(ASKED)

    screen.presenter.make("R. Vane", "", opens_page=False)

    assert screen.view.wanted == NO_PASSPHRASE
    assert screen.requests.orders == []


def test_what_stands_in_the_way_is_said_and_the_button_comes_back(screen: Screen) -> None:
    screen.presenter.begin(ASKED)
    screen.requests.fails = SamePlaceError("one folder")

    screen.presenter.make("R. Vane", PASSPHRASE, opens_page=False)

    assert isinstance(screen.view.trouble, SamePlaceError)
    assert screen.view.busy == [True, False]


def test_what_was_given_in_another_way_is_listed(screen: Screen) -> None:
    screen.presenter.note(
        GivenElsewhere(
            ground=Ground.CPIA, to="The prosecution", what="That minutes exist", decided_by="Vane"
        )
    )

    (line,) = screen.view.out
    assert "The prosecution" in line.spoken
    assert "CPIA" in line.spoken
    assert screen.view.noted == 1


def test_nothing_is_kept_for_a_report_that_was_closed(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.begin(ASKED)
    screen.presenter.make("R. Vane", PASSPHRASE, opens_page=False)

    assert screen.requests.kept == {}
    assert screen.requests.orders == []
