"""The desk: what it shows under a heading, of a choice and of a search, and what is remarked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.remarks import RemarkKind
from reportwriter.forms.form import Topic
from reportwriter.services.desk.searching import DeskFound
from reportwriter.storage.errors import NotInVaultError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.ui.desk.overview_rows import Overview
from reportwriter.ui.desk.overview_table import OverviewTable
from reportwriter.ui.desk.presenter import Chosen, DeskPresenter
from reportwriter.ui.desk.rows import DeskColumn, DeskHead
from reportwriter.ui.desk.view import DeskView, connect
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from tests.ui.desk.agreement_page import FakeAgreementPage
from tests.ui.desk.chronology_page import FakeChronologyPage
from tests.ui.desk.family_page import FakeFamilyPage
from tests.ui.desk.remarks_page import FakeRemarksPage
from tests.ui.page_beside.fakes import FakeBesideView
from tests.ui.sample_desk import (
    FIC,
    HEALTH,
    POLICE,
    SCHOOL,
    FakeDesks,
    FakeRemarks,
    Written,
    tools_of,
)
from tests.ui.samples_c import FakeGoing
from tests.ui.showing import focused_in, show
from tests.ui.waiting import WaitingRunner

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass
class FakeView:
    contents: Sequence[RailRow] = ()
    heading: str = ""
    people: Sequence[str] = ()
    head: DeskHead | None = None
    columns: Sequence[DeskColumn] = ()
    overview: Overview | None = None
    column: str = ""
    statement: tuple[str, str] = ("", "")
    page: str = ""
    counts: str = ""
    asking: str = ""
    proposed: str = ""
    agreement_page: FakeAgreementPage = field(default_factory=FakeAgreementPage)
    chronology_page: FakeChronologyPage = field(default_factory=FakeChronologyPage)
    family_page: FakeFamilyPage = field(default_factory=FakeFamilyPage)
    remarks_page: FakeRemarksPage = field(default_factory=FakeRemarksPage)
    troubles: list[ReportWriterError] = field(default_factory=list)
    beside: FakeBesideView = field(default_factory=FakeBesideView)

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self.contents = rows

    def show_heading(self, key: str) -> None:
        self.heading = key

    def show_searching(self) -> None:
        self.heading = ""

    def show_people(self, names: Sequence[str]) -> None:
        self.people = names

    def show_head(self, head: DeskHead) -> None:
        self.head = head

    def show_overview(self, overview: Overview) -> None:
        self.overview = overview

    def show_counts(self, sentence: str) -> None:
        self.counts = sentence

    def show_page(self, key: str) -> None:
        self.page = key

    @property
    def overview_page(self) -> "FakeView":
        return self

    def show_statement(self, submission: str, key: str) -> None:
        self.statement = (submission, key)

    def show_column(self, submission: str) -> None:
        self.column = submission

    def show_columns(self, columns: Sequence[DeskColumn]) -> None:
        self.columns = columns

    def show_asking(self, about: str, *, is_question: bool, words: str = "") -> None:
        self.asking = f"{'question' if is_question else 'note'}: {about}"
        self.proposed = words

    def show_not_asking(self) -> None:
        self.asking = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)

    def texts(self, column: int) -> list[str]:
        return [row.text for row in self.columns[column].rows if isinstance(row, CardRow)]

    def lines(self, column: int) -> list[str]:
        return [row.text for row in self.columns[column].rows if isinstance(row, LineRow)]


@dataclass
class Rig:
    view: FakeView = field(default_factory=FakeView)
    desks: FakeDesks = field(default_factory=FakeDesks)
    going: FakeGoing = field(default_factory=FakeGoing)
    written: Written = field(default_factory=Written)

    def __post_init__(self) -> None:
        tools = tools_of(self.desks, self.written)
        self.presenter = DeskPresenter(self.view, tools, self.going)
        self.presenter.open(FIC)
        self.presenter.step(1)

    @property
    def remarks(self) -> FakeRemarks:
        return self.desks.remarks

    def go_to(self, topic: Topic) -> None:
        topics = [heading.topic for heading in self.desks.desk.headings]
        self.presenter.go_to(f"heading {topics.index(topic)}")

    def card(self, column: int, words: str) -> tuple[str, str]:
        """Return the report of a column, and the key of its card that has these words."""
        shown = self.view.columns[column]
        row = next(row for row in shown.rows if isinstance(row, CardRow) and words in row.text)
        return shown.key, row.key


@pytest.fixture
def rig() -> Rig:
    return Rig()


def test_the_desk_begins_with_who_has_written_what(rig: Rig) -> None:
    rig.presenter.go_to("overview")
    shown = rig.view.overview

    assert shown is not None
    assert shown.headings[:4] == ("Risk", "Needs", "View", "Summary")
    assert [row.agency for row in shown.rows][-2:] == ["Police", "GP practice"]
    assert rig.view.head == DeskHead(title="Overview", counts="Received 4 of 5. 1 missing.")


def test_a_cell_tells_what_is_written_from_nothing_held_and_nothing_written(rig: Rig) -> None:
    shown = rig.view.overview
    assert shown is not None

    school, health = shown.rows[SCHOOL].cells, shown.rows[HEALTH].cells

    assert [cell.spoken for cell in school[:3]] == [
        "Risk: no information held",
        "Needs: written",
        "View: 1 statement",
    ]
    assert school[0].holds_nothing
    assert (health[0].statements, school[0].statements) == (1, 0)


def test_of_a_report_that_shows_nothing_it_is_said_why(rig: Rig) -> None:
    shown = rig.view.overview
    assert shown is not None

    missing = shown.rows[-1]

    assert missing.cells == ()
    assert missing.spoken == "GP practice. Duty doctor. Not arrived."


def test_each_child_is_named_with_who_let_it_speak(rig: Rig) -> None:
    shown = rig.view.overview
    assert shown is not None

    assert any(line.startswith("Juniper is heard by Hollybrook") for line in shown.voices)


def test_a_cell_leads_to_its_heading_at_the_column_of_its_report(rig: Rig) -> None:
    police = rig.desks.desk.reports[POLICE].submission

    rig.presenter.open_cell(police, 2)
    rig.presenter.open_cell(police, -1)
    rig.presenter.open_cell("", -1)

    assert (rig.view.heading, rig.view.column) == ("heading 2", police)
    assert rig.going.went == [("read", police)]


def test_the_conference_begins_with_risk_and_every_agency_has_a_column(rig: Rig) -> None:
    assert rig.view.head == DeskHead(
        title="Analysis of risk", counts="3 statements from 3 agencies."
    )
    assert [column.agency for column in rig.view.columns][-1] == "Police"
    assert len(rig.view.columns) == 4
    contents = rig.view.contents[:8]
    assert [row.title for row in contents] == [
        "Overview",
        "Chronology",
        "What agrees",
        "Family",
        "My questions",
        "Risk",
        "Needs",
        "View",
    ]
    assert [row.rule_above for row in contents] == [
        False,
        False,
        False,
        False,
        False,
        True,
        False,
        False,
    ]


def test_each_statement_stands_under_whose_sheet_and_which_question_it_answers(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)

    headings = [row.title for row in rig.view.columns[HEALTH].rows if isinstance(row, HeadingRow)]

    assert "Tamsin: Stimulation" in headings
    assert any("got down on the floor" in text for text in rig.view.texts(HEALTH))


def test_what_is_kept_from_somebody_says_so_shortly(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)

    cards = [row for row in rig.view.columns[HEALTH].rows if isinstance(row, CardRow)]

    assert [card.aside for card in cards if "bank card" in card.text] == ["not Corin"]


def test_what_is_not_for_an_agency_says_so_too(rig: Rig) -> None:
    heard = rig.desks.desk.reports[HEALTH]
    report = heard.opened.report
    statements = tuple(
        replace(one, disclosure=replace(one.disclosure, not_for_agencies=("Housing",)))
        for one in report.statements
    )
    opened = replace(heard.opened, report=replace(report, statements=statements))
    reports = list(rig.desks.desk.reports)
    reports[HEALTH] = replace(heard, opened=opened)
    rig.desks.desk = replace(rig.desks.desk, reports=tuple(reports))
    rig.presenter.open(FIC)
    rig.go_to(Topic.CARERS)

    cards = [row for row in rig.view.columns[HEALTH].rows if isinstance(row, CardRow)]

    assert [card.aside for card in cards if "bank card" in card.text] == ["not Corin and Housing"]


def test_what_is_held_nothing_on_is_one_line_for_each_reason(rig: Rig) -> None:
    assert rig.view.lines(SCHOOL) == ["We hold no information on this. (6 headings)"]


def test_past_the_last_heading_come_the_other_pages_and_then_the_overview(rig: Rig) -> None:
    passed = []
    pages = len(rig.presenter.pages)
    for by in (*[-1] * (pages + 1), *[1] * (pages + 1)):
        rig.presenter.step(by)
        passed.append(rig.view.heading)

    overview, *others = (page.key for page in rig.presenter.pages)
    last = f"heading {len(rig.view.contents) - pages - 1}"
    assert passed == [overview, *reversed(others), last, *others, overview, "heading 0"]


def test_a_choice_holds_under_every_heading(rig: Rig) -> None:
    rig.presenter.choose(Chosen(kind="allegation"))
    rig.go_to(Topic.CARERS)

    assert rig.view.texts(SCHOOL) == []
    assert rig.view.lines(SCHOOL) == ["Nothing here of what you chose to see."]
    assert len(rig.view.texts(POLICE)) == 2


def test_only_what_is_about_somebody_can_be_read(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)
    everything = len(rig.view.texts(HEALTH))

    rig.presenter.choose(Chosen(person=list(rig.view.people).index("Corin Thrumm") + 1))

    assert 0 < len(rig.view.texts(HEALTH)) < everything


def test_a_search_shows_the_columns_that_have_it_and_ends_with_no_words(rig: Rig) -> None:
    rig.presenter.search("assembly")
    found = [column.agency for column in rig.view.columns], rig.view.heading
    rig.presenter.search(" ")

    assert found == (["Hollybrook Primary School"], "")
    assert rig.view.heading == "heading 0"


def test_what_is_not_there_is_said_and_what_may_be_meant_is_offered(rig: Rig) -> None:
    rig.desks.found = DeskFound(hits=(), meant="bruise")

    rig.presenter.search("bruse")

    assert rig.view.head == DeskHead(
        title="Found: bruse",
        counts="Nothing in these reports has \u201cbruse\u201d.",
        meant="bruise",
    )
    assert rig.view.columns == ()


def test_a_question_is_asked_for_kept_and_shown_under_its_statement(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)
    rig.presenter.remarker.begin(*rig.card(HEALTH, "bank card"), is_question=True)
    asked = rig.view.asking

    rig.presenter.remarker.end("Has she a card now?")

    assert asked == "question: statement 7 of Fernside Clinic, health visiting"
    assert rig.view.asking == ""
    assert "Question: Has she a card now?" in rig.view.lines(HEALTH)


def test_a_note_may_be_about_the_whole_report(rig: Rig) -> None:
    rig.presenter.remarker.begin(rig.view.columns[SCHOOL].key, "", is_question=False)
    rig.presenter.remarker.end("Thorough")

    (note,) = rig.remarks.kept

    assert (note.kind, note.statement, note.text) == (RemarkKind.NOTE, None, "Thorough")


def test_without_words_nothing_is_kept(rig: Rig) -> None:
    rig.presenter.remarker.begin(rig.view.columns[SCHOOL].key, "", is_question=True)

    rig.presenter.remarker.end("")
    rig.presenter.remarker.end("too late")

    assert rig.remarks.kept == []


def test_a_mark_is_seen_on_the_card(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)

    rig.presenter.remarker.mark(*rig.card(HEALTH, "bank card"))

    cards = [row for row in rig.view.columns[HEALTH].rows if isinstance(row, CardRow)]
    assert [card.lead.endswith(", marked") for card in cards if "bank card" in card.text] == [True]


def test_only_a_statement_can_be_marked(rig: Rig) -> None:
    rig.presenter.remarker.mark(rig.view.columns[SCHOOL].key, "not a card")

    assert rig.remarks.kept == []


def test_the_report_and_its_signed_pages_are_one_key_away(rig: Rig) -> None:
    police = rig.view.columns[POLICE].key

    rig.presenter.ways.read(police)
    rig.presenter.ways.show_pages(police)

    assert rig.going.went == [("read", police), ("pages", police, "Police")]


def test_the_signed_page_of_a_statement_stands_beside_the_desk_and_goes_again(rig: Rig) -> None:
    rig.go_to(Topic.CARERS)
    card = rig.card(HEALTH, "bank card")

    rig.presenter.toggle_page(*card)

    assert rig.view.beside.page is not None
    rig.presenter.toggle_page(*card)
    assert rig.view.beside.page is None


def test_from_the_page_beside_all_pages_can_be_read_on_their_own(rig: Rig) -> None:
    police = rig.view.columns[POLICE].key
    rig.presenter.toggle_page(police, "")

    rig.presenter.show_pages_alone()

    assert rig.going.went == [("pages", police, "Police")]


def test_nothing_stays_once_the_vault_is_locked(rig: Rig) -> None:
    rig.presenter.close()
    rig.presenter.step(1)

    assert (rig.view.columns, rig.view.contents) == ((), ())


def test_a_desk_that_cannot_be_opened_is_said() -> None:
    missing = NotInVaultError("conference")
    desks, view = FakeDesks(trouble=missing), FakeView()
    tools = tools_of(desks)

    DeskPresenter(view, tools, FakeGoing()).open(FIC)

    assert view.troubles == [missing]


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> DeskView:
    view, desks = DeskView(look), FakeDesks()
    tools = tools_of(desks)
    presenter = DeskPresenter(view, tools, FakeGoing())
    connect(view, presenter)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    view.resize(1440, 800)
    show(qtbot, view)
    presenter.open(FIC)
    presenter.step(1)
    view.take_focus()
    return view


def test_a_desk_that_opens_later_takes_the_focus_then(qtbot: QtBot, look: Look) -> None:
    view = DeskView(look)
    show(qtbot, view)
    view.take_focus()

    view.show_page("overview")

    assert isinstance(view.focusWidget(), OverviewTable)


def test_who_steps_on_by_keyboard_goes_on_in_the_list_of_each_page(
    shown: DeskView, qtbot: QtBot
) -> None:
    def back(steps: int) -> QWidget:
        for _ in range(steps):
            qtbot.keyClick(shown, Qt.Key.Key_Left, _CTRL_SHIFT)
        return focused_in(shown)

    overview, family, chronology = back(1), back(2), back(2)

    assert isinstance(overview, OverviewTable)
    assert family is shown.family_page.table.view
    assert chronology is shown.chronology_page.list


def test_each_heading_is_read_from_its_beginning(shown: DeskView, qtbot: QtBot) -> None:
    listed = focused_in(shown)
    assert isinstance(listed, CardList)
    qtbot.keyClick(listed, Qt.Key.Key_End)

    qtbot.keyClick(shown, Qt.Key.Key_Right, _CTRL_SHIFT)

    assert focused_in(shown) is listed
    assert listed.model().rowCount() > 1
    assert listed.currentIndex().row() == 0


def test_the_keyboard_alone_reads_asks_and_goes_on(shown: DeskView, qtbot: QtBot) -> None:
    first = shown.focusWidget()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    second = shown.focusWidget()
    qtbot.keyClick(second, Qt.Key.Key_Q)
    field_ = shown.focusWidget()
    qtbot.keyClicks(field_, "Who saw it?")
    with qtbot.waitSignal(shown.remarked) as kept:
        qtbot.keyClick(field_, Qt.Key.Key_Return)

    assert first is not second
    assert kept.args == ["Who saw it?"]
    assert shown.focusWidget() is second


def test_escape_leaves_the_question_then_the_search_then_the_desk(
    shown: DeskView, qtbot: QtBot
) -> None:
    shown.filters.search_for("door")
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_N)
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)
    still_searching = shown.filters.is_searching
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)
    ended = not shown.filters.is_searching
    with qtbot.waitSignal(shown.back_requested):
        qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)

    assert (still_searching, ended) == (True, True)


def test_a_cell_of_the_overview_names_itself_and_opens_by_keyboard(
    shown: DeskView, qtbot: QtBot
) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_Left, _CTRL_SHIFT)
    shown.take_focus()
    table = shown.focusWidget()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert isinstance(table, OverviewTable)
    spoken = table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(shown.cell_requested) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert spoken == "Hollybrook Primary School, Risk: no information held"
    assert opened.args == ["school", 0]


@pytest.mark.parametrize("key", ["chronology", "agreement", "family"])
def test_a_page_that_is_still_worked_out_says_nothing_under_another_title(key: str) -> None:
    view, pool = FakeView(), WaitingRunner()
    presenter = DeskPresenter(view, replace(tools_of(FakeDesks()), pool=pool), FakeGoing())
    presenter.open(FIC)
    presenter.go_to(key)
    presenter.go_to("heading 0")

    pool.do_all()

    assert view.counts == ""
    presenter.go_to(key)
    pool.do_all()
    assert view.counts != ""


def test_what_is_opened_after_the_desk_was_closed_is_not_shown() -> None:
    view, vault = FakeView(), WaitingRunner()
    presenter = DeskPresenter(view, replace(tools_of(FakeDesks()), vault=vault), FakeGoing())
    presenter.open(FIC)

    presenter.close()
    vault.do_all()

    assert view.contents == ()
