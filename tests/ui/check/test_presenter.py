from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.services.completeness import Problem, Weighs, Where
from reportwriter.ui.cards.rows import CardRow, ReadingRow
from reportwriter.ui.check.presenter import CheckPresenter, CheckTools, Summary
from reportwriter.ui.check.reader import PageSeen, ReaderSide, ReaderTools
from reportwriter.ui.check.rows import CheckRow, FineRow, ProblemRow, TitleRow
from reportwriter.ui.events import Tool
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import FakeChecking, FakeGoing, FakeWriting
from tests.ui.sample_pages import SampleCopies, SamplePages
from tests.ui.sample_report import PRESENTATION, opened

NO_KIND = Problem(
    code="no_kind",
    weighs=Weighs.ALWAYS,
    place=PRESENTATION,
    statement=StatementId("s4"),
    number=4,
)
NO_BASIS = Problem(
    code="opinion_without_basis",
    weighs=Weighs.WORTH_A_LOOK,
    place=PRESENTATION,
    statement=StatementId("s5"),
    number=5,
)
NOTHING = Problem(
    code="nothing_in_required_slot",
    weighs=Weighs.UNLESS_REASON,
    place=PRESENTATION,
    facts={"section": "Information", "number": "3", "slot": "Presentation", "person": "Juniper"},
)
REPORT = ReportId("report-1")


@dataclass
class FakeView:
    summary: Summary | None = None
    rows: Sequence[CheckRow] = ()
    preview: Sequence[ReadingRow] = ()
    current: str = ""
    in_preview: list[str] = field(default_factory=list)
    trouble: ReportWriterError | None = None
    readers: Sequence[tuple[str, str]] = ()
    page: PageSeen | None = None

    def show_summary(self, summary: Summary) -> None:
        self.summary = summary

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        self.rows = rows

    def show_current(self, key: str) -> None:
        self.current = key

    def show_preview(self, rows: Sequence[ReadingRow]) -> None:
        self.preview = rows

    def show_in_preview(self, key: str) -> None:
        self.in_preview.append(key)

    def show_readers(self, readers: Sequence[tuple[str, str]], current: str) -> None:
        self.readers = readers

    def show_page(self, page: PageSeen | None) -> None:
        self.page = page

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    checking: FakeChecking
    going: FakeGoing
    presenter: CheckPresenter


def a_presenter(view: FakeView, checking: FakeChecking, going: FakeGoing) -> CheckPresenter:
    runner = ImmediateRunner()
    laying = ReaderTools(laying=SamplePages(), copies=SampleCopies(), vault=runner, pool=runner)
    tools = CheckTools(
        checking=checking,
        writing=FakeWriting(opened()),
        runner=runner,
        pool=runner,
        going=going,
    )
    return CheckPresenter(view, ReaderSide(view, laying), tools)


@pytest.fixture
def screen() -> Screen:
    view, checking, going = FakeView(), FakeChecking((NO_KIND, NOTHING, NO_BASIS)), FakeGoing()
    presenter = a_presenter(view, checking, going)
    presenter.open(REPORT)
    return Screen(view, checking, going, presenter)


def test_problems_come_first_and_then_what_is_worth_a_look(screen: Screen) -> None:
    kinds = [type(row) for row in screen.view.rows]

    assert kinds[:4] == [ProblemRow, ProblemRow, TitleRow, ProblemRow]
    assert kinds[-1] is FineRow


def test_the_head_counts_only_what_must_be_put_right(screen: Screen) -> None:
    assert screen.view.summary is not None
    assert screen.view.summary.headline == "There are 2 problems"
    assert screen.view.summary.position == "1 of 2"


def test_a_problem_is_named_by_its_place_and_says_what_to_do(screen: Screen) -> None:
    first, second = screen.view.rows[:2]

    assert isinstance(first, ProblemRow)
    assert first.title == "Statement 4 in Juniper"
    assert first.sentence == "No kind is chosen. Choose what kind of statement this is."
    assert isinstance(second, ProblemRow)
    assert second.sentence.startswith("Presentation: nothing is written.")
    assert second.sentence.endswith("Or sign with a reason.")


def test_each_attached_document_is_a_problem_of_its_own_and_leads_to_its_screen() -> None:
    view, going = FakeView(), FakeGoing()
    found = tuple(
        Problem(
            code="attached_without_title",
            weighs=Weighs.ALWAYS,
            where=Where.ATTACHED,
            facts={"document": number},
        )
        for number in ("1", "2")
    )
    presenter = a_presenter(view, FakeChecking(found), going)
    presenter.open(REPORT)

    presenter.go_to_next()
    first = view.current
    presenter.go_to_next()

    assert going.parts == [Where.ATTACHED, Where.ATTACHED]
    assert view.current != first
    row = view.rows[1]
    assert isinstance(row, ProblemRow)
    assert row.title == "Attached documents"
    assert row.sentence == "Document 2 has no title. Give it one."
    assert Tool(Where.ATTACHED) is Tool.ATTACHED


def test_the_next_problem_key_first_goes_to_the_marked_problem(screen: Screen) -> None:
    screen.presenter.go_to_next()

    assert screen.going.went == [StatementId("s4")]


def test_the_next_problem_key_walks_on_and_comes_round(screen: Screen) -> None:
    for _ in range(4):
        screen.presenter.go_to_next()

    assert screen.going.went == [
        StatementId("s4"),
        PRESENTATION,
        StatementId("s5"),
        StatementId("s4"),
    ]


def test_a_solved_problem_leads_to_the_one_that_took_its_place(screen: Screen) -> None:
    screen.presenter.go_to_next()
    screen.checking.found = (NOTHING, NO_BASIS)

    screen.presenter.go_to_next()

    assert screen.going.went[-1] == PRESENTATION


def test_the_previous_problem_key_walks_back(screen: Screen) -> None:
    screen.presenter.go_to_next()
    screen.presenter.go_to_next()
    screen.presenter.go_to_previous()

    assert screen.going.went[-1] == StatementId("s4")


def test_going_to_a_row_shows_the_place_in_the_readers_view(screen: Screen) -> None:
    key = screen.view.rows[1].key

    screen.presenter.select(key)

    assert screen.view.in_preview[-1] == "slot 3/P1/presentation"
    assert screen.view.summary is not None
    assert screen.view.summary.position == "2 of 2"


def test_opening_a_row_leads_to_its_place(screen: Screen) -> None:
    screen.presenter.open_problem(screen.view.rows[1].key)

    assert screen.going.went == [PRESENTATION]


def test_the_readers_view_marks_what_blocks_signing(screen: Screen) -> None:
    problems = {row.number: row.problem for row in screen.view.preview if isinstance(row, CardRow)}

    assert problems[4] == "Choose what kind of statement this is."
    assert problems[5] == ""


def test_a_report_without_problems_may_be_signed(screen: Screen) -> None:
    screen.checking.found = ()

    screen.presenter.open(REPORT)

    assert screen.view.summary is not None
    assert screen.view.summary.headline == "There is no problem"
    assert screen.view.summary.outlook == "Nothing stands in the way of signing."
    assert all(not isinstance(row, ProblemRow) for row in screen.view.rows)
    screen.presenter.go_to_next()
    assert screen.going.went == []


def test_what_is_still_open_may_be_signed_with_a_reason(screen: Screen) -> None:
    screen.checking.found = (NOTHING,)

    screen.presenter.open(REPORT)

    assert screen.view.summary is not None
    assert "reason" in screen.view.summary.outlook


def test_a_closed_check_shows_nothing_and_goes_nowhere(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.go_to_next()

    assert screen.view.rows == ()
    assert screen.view.preview == ()
    assert screen.going.went == []


def test_trouble_is_shown_in_its_place() -> None:
    class Failing(FakeChecking):
        def problems(self, report_id: ReportId) -> tuple[Problem, ...]:
            raise VaultError("closed")

    view = FakeView()
    presenter = a_presenter(view, Failing(), FakeGoing())

    presenter.open(REPORT)

    assert isinstance(view.trouble, VaultError)


def test_what_the_rules_rest_on_is_said_where_one_of_them_is_broken(screen: Screen) -> None:
    assert screen.view.summary is not None
    assert screen.view.summary.rests_on == ""

    screen.checking.found = (replace(NOTHING, rule="S-25.10"), NO_BASIS)
    screen.presenter.open(REPORT)

    assert screen.view.summary.rests_on.startswith("Based on the Stockport")


def test_what_could_be_said_better_comes_last_and_leads_to_its_statement(screen: Screen) -> None:
    screen.checking.suggested = (
        Problem(
            code="judging_word",
            weighs=Weighs.WORTH_A_LOOK,
            place=PRESENTATION,
            statement=StatementId("s2"),
            number=2,
            facts={"word": "chaotic", "instead": "Describe what you saw"},
        ),
    )
    screen.presenter.open(REPORT)

    row = [one for one in screen.view.rows if isinstance(one, ProblemRow)][-1]
    screen.presenter.open_problem(row.key)

    assert row.sentence == "“chaotic” judges more than it tells. Describe what you saw."
    assert screen.going.went == [StatementId("s2")]
