from dataclasses import dataclass, field, replace

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind
from reportwriter.ui.runner import Runner
from reportwriter.ui.spelling.checker import Checker
from reportwriter.ui.spelling.course import first_here
from reportwriter.ui.spelling.walk import NONE_FOUND, NONE_LEFT, WalkPresenter, WalkTools, WordCard
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import a_statement
from tests.ui.builders_ui import fake_writing, school_report, write_tools
from tests.ui.spelling.words import FakeSpelling, a_checker
from tests.ui.waiting import WaitingRunner
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class FakeBar:
    card: WordCard | None = None
    ended: tuple[str, str] | None = None
    trouble: str = ""

    def show_card(self, card: WordCard) -> None:
        self.card, self.ended = card, None

    def show_end(self, sentence: str, more: str) -> None:
        self.card, self.ended = None, (sentence, more)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = type(error).__name__

    @property
    def word(self) -> str:
        return self.card.row.hit if self.card else ""


@dataclass
class Walking:
    presenter: WalkPresenter
    bar: FakeBar
    writing: WritePresenter
    history: FakeHistory
    spelling: FakeSpelling
    checker: Checker
    went: list[str] = field(default_factory=list)

    def text(self, number: int) -> str:
        report = self.writing.stage.desk.report
        return report.statement(StatementId(f"s{number}")).text


def walking(
    *texts: str, kind: Kind = Kind.FACT, report: Report | None = None, pool: Runner | None = None
) -> Walking:
    made = tuple(
        a_statement(number, kind=kind, text=text) for number, text in enumerate(texts, start=1)
    )
    report = replace(report or school_report(), statements=made)
    history, bar, spelling = FakeHistory(), FakeBar(), FakeSpelling()
    writing = WritePresenter(FakeView(), write_tools(fake_writing(report)), history)
    writing.open(report.id)
    checker, _ = a_checker(
        spelling,
        pool=pool,
        written=lambda: (writing.stage.desk.form, writing.stage.desk.report),
        take=writing.edits.take,
    )
    went: list[str] = []
    presenter = WalkPresenter(
        bar,
        WalkTools(
            checker=checker,
            desk=lambda: writing.stage.desk,
            edits=lambda: writing.edits,
            here=lambda judged: first_here(judged, writing.stage.statement, set()),
            go=lambda at, start, end: went.append(at.text[start:end]),
        ),
    )
    return Walking(presenter, bar, writing, history, spelling, checker, went)


def test_one_word_is_shown_at_a_time_with_where_it_stands_and_what_might_be_meant() -> None:
    walk = walking("Her attendence.", "She recieved it.")

    walk.presenter.start()

    assert walk.bar.card is not None
    assert walk.bar.card.row.where == "Juniper, statement 1, Fact"
    assert walk.bar.word == "attendence"
    assert walk.bar.card.suggested == ("attendance", "attendant")
    assert walk.bar.card.to_come == 2
    assert walk.went == ["attendence"]


def test_the_walk_begins_where_the_writer_is_and_comes_round() -> None:
    walk = walking("Her attendence.", "She recieved it.")
    walk.writing.go_to_statement(StatementId("s2"))

    walk.presenter.start()
    first = walk.bar.word
    walk.presenter.leave()

    assert (first, walk.bar.word) == ("recieved", "attendence")


def test_a_chosen_word_takes_the_place_as_one_step_that_undo_names() -> None:
    walk = walking("Her attendence.", "She recieved it.")
    walk.presenter.start()

    walk.presenter.change("attendance")

    assert walk.text(1) == "Her attendance."
    assert walk.bar.word == "recieved"
    assert walk.history.done[-1].label == (
        "the spelling of \N{LEFT DOUBLE QUOTATION MARK}attendance\N{RIGHT DOUBLE QUOTATION MARK}"
    )
    walk.history.undo()
    assert walk.text(1) == "Her attendence."


def test_the_end_says_what_was_done() -> None:
    walk = walking("Her attendence.", "She recieved it.")
    walk.presenter.start()

    walk.presenter.change("attendance")
    walk.presenter.leave()

    assert walk.bar.ended == (NONE_LEFT, "1 changed. 1 left as it is.")


def test_a_report_without_such_words_says_so() -> None:
    walk = walking("All is right.")

    walk.presenter.start()

    assert walk.bar.ended == (NONE_FOUND, "")


def test_the_word_before_is_shown_again() -> None:
    walk = walking("Her attendence.", "She recieved it.")
    walk.presenter.start()
    walk.presenter.leave()

    walk.presenter.back()

    assert walk.bar.word == "attendence"


def test_a_word_to_be_ignored_or_added_is_told_to_the_checker() -> None:
    walk = walking("Her attendence.", "She recieved it.")
    walk.presenter.start()

    walk.presenter.ignore()
    walk.presenter.renew()
    after_ignoring = walk.bar.word
    named = walk.history.done[-1].label
    walk.presenter.add()
    walk.presenter.renew()

    assert after_ignoring == "recieved"
    assert (
        named == "ignoring \N{LEFT DOUBLE QUOTATION MARK}attendence\N{RIGHT DOUBLE QUOTATION MARK}"
    )
    assert walk.spelling.own.kept == ("recieved",)
    assert walk.bar.ended == (NONE_FOUND, "")


def test_nothing_is_done_to_a_word_of_an_older_report() -> None:
    walk = walking("Her attendence.")
    walk.presenter.start()

    walk.presenter.outdate()
    walk.presenter.change("attendance")
    untouched = walk.text(1)
    walk.presenter.renew()
    walk.presenter.change("attendance")

    assert untouched == "Her attendence."
    assert walk.text(1) == "Her attendance."


def test_a_key_that_is_pressed_twice_does_nothing_to_the_next_word() -> None:
    pool = WaitingRunner()
    walk = walking("Her attendence.", "She recieved it.", pool=pool)
    walk.presenter.start()
    pool.do_all()

    walk.presenter.change("attendance")
    walk.presenter.change("attendance")
    pool.do_all()

    assert (walk.text(1), walk.text(2)) == ("Her attendance.", "She recieved it.")


def test_somebodys_exact_words_are_told_apart() -> None:
    walk = walking('Kay said "she recieved it".', kind=Kind.ALLEGATION)

    walk.presenter.start()

    assert walk.bar.card is not None
    assert walk.bar.card.is_exact


def test_a_signed_report_is_walked_and_not_changed() -> None:
    signed = school_report().sign(write_tools(fake_writing()).now())
    walk = walking("Her attendence.", report=signed)
    walk.presenter.start()

    walk.presenter.change("attendance")

    assert walk.bar.trouble == "SignedReportError"
    assert walk.text(1) == "Her attendence."


def test_behind_its_end_the_walk_does_nothing() -> None:
    walk = walking("Her attendence.")
    walk.presenter.start()

    walk.presenter.close()
    walk.presenter.leave()
    walk.presenter.change("attendance")
    walk.presenter.back()

    assert walk.text(1) == "Her attendence."
