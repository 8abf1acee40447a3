from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from time import thread_time
from typing import TypeVar

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.ui.events import Tool
from reportwriter.ui.jump.presenter import MOST_ROWS, NONE_FOUND, JumpPresenter, count_words
from reportwriter.ui.jump.ranking import words_in
from reportwriter.ui.jump.spots import Spot
from reportwriter.ui.rail_row import RailRow
from tests.ui.builders_ui import ADMINISTERED, CHAIRED, OWN, long_report, school_report
from tests.ui.jump.sample import Gone, jump_tools
from tests.ui.waiting import WaitingRunner

Outcome = TypeVar("Outcome")
FRAME = 0.016


@dataclass
class FakeView:
    rows: Sequence[RailRow] = ()
    count: str = ""
    troubles: list[ReportWriterError] = field(default_factory=list)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.rows]

    def show_spots(self, rows: Sequence[RailRow], count: str) -> None:
        self.rows, self.count = rows, count

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)


class Failing(WaitingRunner):
    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        failed(ReportWriterError())


@pytest.fixture
def gone() -> Gone:
    return Gone()


@pytest.fixture
def view() -> FakeView:
    return FakeView()


@pytest.fixture
def presenter(view: FakeView, gone: Gone) -> JumpPresenter:
    made = JumpPresenter(view, jump_tools(gone, school_report()))
    made.open()
    return made


def test_before_anything_is_typed_it_names_sections_screens_reports_and_no_statement(
    view: FakeView, gone: Gone
) -> None:
    JumpPresenter(view, jump_tools(gone, school_report())).open()

    shown = view.titles
    assert shown[2] == "Details of Section 47 Enquiry"
    assert {"Family", "Today", "Report for T.B.", "Conference FIC-0004"} <= set(shown)
    assert not any("half-days" in title for title in shown)


def test_a_conference_that_is_administered_is_found_by_its_chair_or_its_reference(
    presenter: JumpPresenter, view: FakeView, gone: Gone
) -> None:
    presenter.look_for("idris administer")
    assert [(row.title, row.aside) for row in view.rows] == [
        (
            "Conference FIC-0012",
            "I administer for Idris Calloway (chair), 12\xa0Jan\xa02027",
        )
    ]

    presenter.look_for("fic-0012")
    presenter.go(0)

    assert gone.to == [("administered", "FIC-0012")]


def test_a_number_leads_to_the_statement_of_that_number(
    presenter: JumpPresenter, view: FakeView, gone: Gone
) -> None:
    presenter.look_for("6")
    first = [(row.number, row.title[:9]) for row in view.rows[:2]]
    assert first == [("6", "Informati"), ("6", "I think J")]

    presenter.go(1)

    assert gone.to == [StatementId("s5")]


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("juniper needs", "8/P1"),
        ("sign", Tool.SIGN),
        ("today", "today"),
        ("t.b.", OWN[1].id),
        ("FIC-0004", "FIC-0004"),
        ("kindest", StatementId("s6")),
    ],
)
def test_words_lead_to_what_has_them(
    presenter: JumpPresenter, gone: Gone, typed: str, there: object
) -> None:
    presenter.look_for(typed)

    presenter.go(0)

    assert gone.to == [there]


def test_a_reference_leads_to_its_statement(
    presenter: JumpPresenter, view: FakeView, gone: Gone
) -> None:
    fourth = next(one for one in school_report().statements if one.id == "s4")

    presenter.look_for(fourth.reference.lower())
    presenter.go(0)

    assert (len(view.rows), gone.to) == (1, ["s4"])


def test_only_the_first_are_listed_and_all_are_counted(view: FakeView, gone: Gone) -> None:
    presenter = JumpPresenter(view, jump_tools(gone, long_report(500)))
    presenter.open()

    presenter.look_for("breakfast")

    assert len(view.rows) == MOST_ROWS
    assert view.count == "The first 30 of 494 found"


def test_a_number_too_wide_for_its_column_stands_before_what_it_numbers(
    view: FakeView, gone: Gone
) -> None:
    presenter = JumpPresenter(view, jump_tools(gone, long_report(500)))
    presenter.open()

    presenter.look_for("500")

    assert [(row.number, row.title[:9]) for row in view.rows] == [
        ("", "500  Numb"),
        ("", "249  Numb"),
    ]


def test_no_more_is_said_than_that_nothing_has_the_words(
    presenter: JumpPresenter, view: FakeView, gone: Gone
) -> None:
    presenter.look_for("lighthouse")
    presenter.go(0)

    assert (view.titles, view.count, gone.to) == ([], NONE_FOUND, [])
    assert count_words(30) == "30 found"


def test_beside_today_there_is_nothing_of_a_report(view: FakeView, gone: Gone) -> None:
    JumpPresenter(view, jump_tools(gone, None)).open()

    assert view.titles == [
        "Today",
        "Write a report",
        *(f"Report for {row.children}" for row in OWN),
        "Conference FIC-0004",
        *(f"Conference {row.reference}" for row in ADMINISTERED),
    ]


def test_what_is_at_hand_is_shown_before_the_vault_answers(view: FakeView, gone: Gone) -> None:
    vault = WaitingRunner()
    presenter = JumpPresenter(view, jump_tools(gone, school_report(), vault))
    presenter.open()
    presenter.look_for("fic-0")
    assert view.titles == []

    vault.do_next()

    assert len(view.rows) == len(OWN) + len(CHAIRED) + len(ADMINISTERED)


def test_an_answer_that_comes_once_it_is_closed_is_forgotten(view: FakeView, gone: Gone) -> None:
    vault = WaitingRunner()
    presenter = JumpPresenter(view, jump_tools(gone, school_report(), vault))
    presenter.open()
    presenter.close()
    view.rows = ()

    vault.do_next()
    presenter.look_for("juniper")

    assert view.titles == []


def test_reports_that_cannot_be_listed_are_a_failure_beside_what_is_at_hand(
    view: FakeView, gone: Gone
) -> None:
    JumpPresenter(view, jump_tools(gone, school_report(), Failing())).open()

    assert len(view.troubles) == 1
    assert "Family" in view.titles


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("famly", Tool.FAMILY),
        ("shraing family", Tool.SHARING),
        ("todya", "today"),
        ("confrence fic-0004", "FIC-0004"),
        ("kidnest", StatementId("s6")),
    ],
)
def test_a_misspelt_word_leads_there_too_and_the_count_says_so(
    presenter: JumpPresenter, view: FakeView, gone: Gone, typed: str, there: object
) -> None:
    presenter.look_for(typed)
    assert view.count.endswith("found with nearly these words")

    presenter.go(0)

    assert gone.to == [there]


@pytest.mark.parametrize("typed", ["famly lighthouse", "fic-0005", "xkcd", "777", "famly 777"])
def test_nonsense_and_other_numbers_lead_nowhere(
    presenter: JumpPresenter, view: FakeView, typed: str
) -> None:
    presenter.look_for(typed)

    assert (view.titles, view.count) == ([], NONE_FOUND)


def test_where_words_stand_as_they_were_typed_none_are_taken_for_slips(view: FakeView) -> None:
    presenter = JumpPresenter(view, jump_tools(Gone(), school_report()))
    presenter.open()

    presenter.look_for("sign")

    assert view.rows
    assert all("sign" in row.title.casefold() for row in view.rows)
    assert "nearly" not in view.count


def test_words_are_compared_only_once_what_compares_them_is_loaded(view: FakeView) -> None:
    vault = WaitingRunner()
    presenter = JumpPresenter(view, jump_tools(Gone(), school_report(), vault))
    presenter.open()
    presenter.look_for("famly")
    assert view.titles == []

    vault.do_next()

    assert view.titles[0] == "Family"


def test_a_misspelt_word_among_hundreds_of_entries_is_found_within_a_frame(view: FakeView) -> None:
    presenter = JumpPresenter(view, jump_tools(Gone(), long_report(500)))
    presenter.open()
    presenter.look_for("brekfast")

    def spent() -> float:
        begun = thread_time()
        presenter.look_for("brekfast")
        return thread_time() - begun

    assert view.count == "The first 30 of 494 found with nearly these words"
    assert min(spent() for _ in range(5)) < FRAME


def test_the_words_to_compare_with_are_gathered_once_while_somebody_mistypes(
    presenter: JumpPresenter, view: FakeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered: list[int] = []

    def counted(spots: Sequence[Spot]) -> Collection[str]:
        gathered.append(len(spots))
        return words_in(spots)

    monkeypatch.setattr("reportwriter.ui.jump.presenter.words_in", counted)

    for typed in ("shrai", "shraing", "shraing family"):
        presenter.look_for(typed)

    assert view.count.endswith("found with nearly these words")
    assert len(gathered) == 1
