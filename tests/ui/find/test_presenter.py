from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind
from reportwriter.services.finding import Query
from reportwriter.services.report_texts import Part, TextAt
from reportwriter.ui.find.presenter import EXACT, FindPresenter, FindTools
from reportwriter.ui.find.replacing import Replacing
from reportwriter.ui.passages.rows import HitRow
from reportwriter.ui.runner import ImmediateRunner, Runner
from reportwriter.ui.write.asks import LABELS, Ask
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import a_statement
from tests.ui.builders_ui import fake_writing, school_report, write_tools
from tests.ui.waiting import WaitingRunner
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class FakeBar:
    rows: tuple[HitRow, ...] = ()
    count: str = ""
    current: int = -1
    notice: str = ""
    trouble: str = ""
    announced: list[str] = field(default_factory=list)

    def show_hits(self, rows: Sequence[HitRow]) -> None:
        self.rows = tuple(rows)

    def show_current(self, index: int, count: str) -> None:
        self.current, self.count = index, count

    def show_notice(self, sentence: str, more: str) -> None:
        self.notice = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = type(error).__name__

    def announce(self, words: str) -> None:
        self.announced.append(words)


@dataclass
class Finding:
    presenter: FindPresenter
    replacing: Replacing
    bar: FakeBar
    writing: WritePresenter
    history: FakeHistory
    went: list[tuple[str, int, int]]

    @property
    def report(self) -> Report:
        return self.writing.stage.desk.report

    def text(self, number: int) -> str:
        return self.report.statement(StatementId(f"s{number}")).text


def finding(
    *statements: tuple[Kind, str], pool: Runner | None = None, report: Report | None = None
) -> Finding:
    made = tuple(
        a_statement(number, kind=kind, text=text, evidence=a_statement().evidence)
        for number, (kind, text) in enumerate(statements, start=1)
    )
    report = replace(report or school_report(), statements=made)
    bar, history = FakeBar(), FakeHistory()
    shown: list[FindPresenter] = []

    def changed(_report: Report) -> None:
        for one in shown:
            one.outdate()
            one.refresh()

    tools = write_tools(fake_writing(report), changed)
    writing = WritePresenter(FakeView(), tools, history)
    writing.open(report.id)
    went: list[tuple[str, int, int]] = []

    def go(at: TextAt, start: int, end: int) -> None:
        went.append((at.text, start, end))

    find_tools = FindTools(
        desk=lambda: writing.stage.desk,
        edits=lambda: writing.edits,
        pool=pool or ImmediateRunner(),
        go=go,
    )
    presenter = FindPresenter(bar, find_tools)
    shown.append(presenter)
    replacing = Replacing(bar, find_tools, presenter)
    return Finding(presenter, replacing, bar, writing, history, went)


def test_hits_say_the_section_the_number_and_the_kind() -> None:
    found = finding((Kind.FACT, "Mum rang."), (Kind.ALLEGATION, "Mum said so."))

    found.presenter.look_for(Query(words="mum"))

    assert [row.where for row in found.bar.rows] == [
        "Juniper, statement 1, Fact",
        "Juniper, statement 2, Allegation",
    ]
    assert found.bar.rows[0].words == "Mum rang."
    assert found.bar.count == "2 found"


def test_other_fields_of_a_statement_are_named_by_their_question() -> None:
    found = finding((Kind.FACT, "Mum rang."))

    found.presenter.look_for(Query(words="DSL log"))

    assert found.bar.rows[0].where == f"Juniper, statement 1, Fact, {LABELS[Ask.EVIDENCE]}"


def test_every_part_of_a_statement_has_a_question() -> None:
    assert {Ask(part.value) for part in Part} <= LABELS.keys()


def test_typing_leads_nobody_away_and_the_keys_walk_round() -> None:
    found = finding((Kind.FACT, "mum"), (Kind.FACT, "a mum"))
    found.presenter.look_for(Query(words="mum"))
    while_typing = list(found.went)

    for by in (1, 1, 1, -1):
        found.presenter.step(by)

    assert while_typing == []
    assert found.went == [("mum", 0, 3), ("a mum", 2, 5), ("mum", 0, 3), ("a mum", 2, 5)]
    assert found.bar.announced[-1] == "2 of 2. Juniper, statement 2, Fact."


def test_backwards_begins_with_the_last() -> None:
    found = finding((Kind.FACT, "mum"), (Kind.FACT, "a mum"))
    found.presenter.look_for(Query(words="mum"))

    found.presenter.step(-1)

    assert found.went == [("a mum", 2, 5)]


def test_nothing_found_is_said() -> None:
    found = finding((Kind.FACT, "mum"))

    found.presenter.look_for(Query(words="zebra"))
    found.presenter.step(1)

    assert found.bar.count == "Not found"
    assert found.went == []


def test_replacing_first_shows_what_would_be_replaced() -> None:
    found = finding((Kind.FACT, "mum"))
    found.presenter.look_for(Query(words="mum"))

    found.replacing.replace("mother")

    assert found.text(1) == "mum"
    assert found.went == [("mum", 0, 3)]


def test_replacing_one_goes_on_behind_what_was_put_in() -> None:
    found = finding((Kind.FACT, "mum and mum"), (Kind.FACT, "mum"))
    found.presenter.look_for(Query(words="mum"))
    found.presenter.step(1)

    found.replacing.replace("mummy")
    found.replacing.replace("mummy")

    assert found.text(1) == "mummy and mummy"
    assert found.went[-1] == ("mum", 0, 3)


def test_each_replacement_is_taken_back_by_itself() -> None:
    found = finding((Kind.FACT, "mum and mum"))
    found.presenter.look_for(Query(words="mum"))
    found.presenter.step(1)
    found.replacing.replace("dad")
    found.replacing.replace("dad")

    found.history.undo()

    assert found.text(1) == "dad and mum"


def test_replacing_all_is_one_step_and_is_counted() -> None:
    found = finding((Kind.FACT, "mum and mum"), (Kind.OPINION, "mum"))
    before = found.report
    found.presenter.look_for(Query(words="mum"))

    found.replacing.replace_all("dad")

    assert (found.text(1), found.text(2)) == ("dad and dad", "dad")
    assert found.bar.notice == "3 replaced. Ctrl+Z takes all of it back."
    assert found.bar.count == "Not found"
    found.history.undo()
    assert found.report == before


def test_somebodys_exact_words_ask_for_attention_and_stop_nobody() -> None:
    found = finding((Kind.ALLEGATION, 'Kay said "mum is out".'))
    found.presenter.look_for(Query(words="mum"))

    found.presenter.step(1)
    told = found.bar.notice
    found.replacing.replace("she")

    assert told == EXACT
    assert found.text(1) == 'Kay said "she is out".'


def test_replacing_all_says_how_many_are_somebodys_exact_words() -> None:
    found = finding((Kind.ALLEGATION, 'Mum said "mum is out".'))
    found.presenter.look_for(Query(words="mum"))

    found.replacing.replace_all("she")

    assert found.bar.notice.endswith("1 of them in somebody's exact words.")


def test_names_of_the_family_are_found_and_stay() -> None:
    found = finding((Kind.FACT, "Juniper came."))
    found.presenter.look_for(Query(words="Juniper"))
    where = [row.where for row in found.bar.rows]

    found.replacing.replace_all("June")

    assert any(one.startswith("Family: Juniper") for one in where)
    assert found.text(1) == "June came."
    assert "stayed" in found.bar.notice
    assert found.report.people == school_report().people


def test_a_signed_report_is_searched_and_not_changed() -> None:
    signed = school_report().sign(write_tools(fake_writing()).now())
    found = finding((Kind.FACT, "mum"), report=signed)
    found.presenter.look_for(Query(words="mum"))

    found.replacing.replace_all("dad")

    assert found.bar.count == "1 found"
    assert found.bar.trouble == "SignedReportError"
    assert found.text(1) == "mum"


def test_a_change_of_the_report_is_followed() -> None:
    found = finding((Kind.FACT, "mum"), (Kind.FACT, "mum"))
    found.presenter.look_for(Query(words="mum"))

    found.writing.edits.remove(StatementId("s1"))

    assert found.bar.count == "1 found"


def test_searching_is_done_away_from_the_windows_thread_and_the_last_question_counts() -> None:
    pool = WaitingRunner()
    found = finding((Kind.FACT, "mum and dad"), pool=pool)

    found.presenter.look_for(Query(words="mum"))
    found.presenter.look_for(Query(words="dad"))
    before = found.bar.count
    pool.do_all()

    assert before == ""
    assert [row.hit for row in found.bar.rows] == ["dad"]


@pytest.mark.parametrize("words", ["", "  "])
def test_no_words_are_found_nowhere(words: str) -> None:
    found = finding((Kind.FACT, "mum"))
    found.presenter.look_for(Query(words="mum"))

    found.presenter.look_for(Query(words=words))

    assert found.bar.rows == ()
    assert found.bar.count == ""


def test_what_is_asked_for_while_the_report_changes_is_done_to_the_report_as_it_is() -> None:
    pool = WaitingRunner()
    found = finding((Kind.FACT, "mum"), pool=pool)
    found.presenter.look_for(Query(words="mum"))
    pool.do_all()
    found.writing.edits.answer(StatementId("s1"), Ask.TEXT, "mum and more mum")

    found.replacing.replace_all("dad")
    while_finding = found.text(1)
    pool.do_all()

    assert while_finding == "mum and more mum"
    assert found.text(1) == "dad and more dad"


def test_behind_the_last_hit_replacing_goes_on_with_the_first() -> None:
    found = finding((Kind.FACT, "mum one"), (Kind.FACT, "mum two"), (Kind.FACT, "mum three"))
    found.presenter.look_for(Query(words="mum"))
    found.presenter.step(-1)

    found.replacing.replace("dad")

    assert found.text(3) == "dad three"
    assert found.went[-1] == ("mum one", 0, 3)
    assert found.bar.count == "1 of 2"


def test_undo_names_what_it_takes_back() -> None:
    found = finding((Kind.FACT, "mum and mum"))
    found.presenter.look_for(Query(words="mum"))

    found.replacing.replace_all("dad")

    assert found.history.done[-1].label == (
        "replacing \N{LEFT DOUBLE QUOTATION MARK}mum\N{RIGHT DOUBLE QUOTATION MARK} 2 times"
    )
