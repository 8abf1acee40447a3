from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import Answer, CommentKind
from reportwriter.ui.look import Look
from reportwriter.ui.sharing.asks import SharingAsk
from reportwriter.ui.sharing.comment_asks import CommentAsk
from reportwriter.ui.sharing.comments import (
    NO_SUCH_STATEMENT,
    NOT_ANSWERED,
    UNREAD_DAY,
    WHOLE_REPORT,
    CommentPane,
    CommentsPresenter,
)
from reportwriter.ui.sharing.wiring import Sharing, make_sharing
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.wording.dates import NBSP
from tests.builders import CORIN, TAMSIN
from tests.ui.builders_ui import (
    FakeWriting,
    fake_writing,
    school_report,
    sharing_tools,
    write_tools,
)
from tests.ui.fakes import supplement_tools
from tests.ui.showing import show
from tests.ui.write.fake_view import FakeHistory, FakeView

TODAY = date(2027, 1, 4)


@dataclass
class FakeCommentsView:
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: CommentPane | None = None
    problems: dict[CommentAsk, str] = field(default_factory=dict)
    editing: int = 0

    def show_comments(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_comment(self, pane: CommentPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def show_comment_problem(self, ask: CommentAsk, sentence: str) -> None:
        self.problems[ask] = sentence

    def edit_comment(self) -> None:
        self.editing += 1


@dataclass
class Comments:
    presenter: CommentsPresenter
    view: FakeCommentsView
    writing: FakeWriting
    history: FakeHistory
    screen: FakeView

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]


def comments() -> Comments:
    view, writing, history, screen = (
        FakeCommentsView(),
        fake_writing(),
        FakeHistory(),
        FakeView(),
    )
    presenter = CommentsPresenter(view, lambda: write.edits, lambda: TODAY)
    write = WritePresenter(screen, write_tools(writing, presenter.show), history)
    write.open(school_report().id)
    presenter.show(school_report())
    return Comments(presenter, view, writing, history, screen)


def test_what_somebody_says_is_kept_in_their_words_with_the_authors_answer() -> None:
    shown = comments()
    shown.presenter.add(TAMSIN)
    second = shown.presenter._edits().desk.numbered()[2]

    shown.presenter.answer(CommentAsk.TEXT, "She had two jumpers.")
    shown.presenter.answer(CommentAsk.KIND, "correction_of_fact")
    shown.presenter.answer(CommentAsk.STATEMENT, "2")
    shown.presenter.answer(CommentAsk.ON, "3 jan")
    shown.presenter.answer(CommentAsk.ANSWER, "not_changed")
    shown.presenter.answer(CommentAsk.ANSWER_TEXT, "The log names one.")

    (comment,) = shown.report.comments
    assert (comment.by, comment.text) == (TAMSIN, "She had two jumpers.")
    assert (comment.kind, comment.statement) == (CommentKind.CORRECTION_OF_FACT, second)
    assert (comment.on, comment.answer) == (date(2027, 1, 3), Answer.NOT_CHANGED)
    assert comment.answer_text == "The log names one."
    assert shown.view.editing == 1
    assert shown.view.lines[0].spoken == (
        "Tamsin Pebblewick, Statement 2, She had two jumpers., Not changed"
    )


def test_what_the_statement_said_is_kept_until_it_is_corrected() -> None:
    shown = comments()
    shown.presenter.add(TAMSIN)
    second = shown.report.statement(shown.presenter._edits().desk.numbered()[2])

    shown.presenter.answer(CommentAsk.STATEMENT, "2")
    shown.presenter._edits().take(
        "Correct it", EditStatement(statement=replace(second, text="New"))
    )
    shown.presenter.answer(CommentAsk.ANSWER, "corrected")

    (comment,) = shown.report.comments
    assert comment.before("New") == second.text

    shown.presenter.answer(CommentAsk.STATEMENT, "")
    assert shown.report.comments[0].read == ""


def test_a_new_comment_is_of_today_about_the_whole_report_and_not_answered() -> None:
    shown = comments()

    shown.presenter.add(CORIN)

    (comment,) = shown.report.comments
    assert (comment.on, comment.statement, comment.answer) == (TODAY, None, None)
    assert shown.view.lines[0].spoken == f"Corin Thrumm, {WHOLE_REPORT}, {NOT_ANSWERED}"
    assert shown.view.pane is not None
    assert shown.view.pane.title == "Corin Thrumm says"


@pytest.mark.parametrize(
    ("ask", "given", "said"),
    [
        (CommentAsk.STATEMENT, "99", NO_SUCH_STATEMENT),
        (CommentAsk.STATEMENT, "the third", NO_SUCH_STATEMENT),
        (CommentAsk.ON, "some day", UNREAD_DAY),
        (
            CommentAsk.ON,
            "31 september 2026",
            f"31{NBSP}September{NBSP}2026 does not exist. {UNREAD_DAY}",
        ),
    ],
)
def test_what_means_nothing_is_said_and_changes_nothing(
    ask: CommentAsk, given: str, said: str
) -> None:
    shown = comments()
    shown.presenter.add(TAMSIN)
    before = shown.report

    shown.presenter.answer(ask, given)

    assert shown.view.problems[ask] == said
    assert shown.report == before


def test_a_comment_can_be_deleted_and_brought_back() -> None:
    shown = comments()
    shown.presenter.add(TAMSIN)
    before = shown.report

    shown.presenter.remove()
    assert not shown.report.comments
    assert shown.view.pane is None

    shown.history.undo()
    assert shown.report == before


def test_two_comments_have_two_names_and_each_its_own_words() -> None:
    shown = comments()
    shown.presenter.add(TAMSIN)
    shown.presenter.answer(CommentAsk.TEXT, "First")
    shown.presenter.add(CORIN)
    shown.presenter.answer(CommentAsk.TEXT, "Second")

    assert [(one.id, one.text) for one in shown.report.comments] == [
        ("C1", "First"),
        ("C2", "Second"),
    ]


def _on_screen(look: Look, qtbot: QtBot) -> tuple[Sharing, FakeWriting]:
    writing, screen, history = fake_writing(), FakeView(), FakeHistory()
    tools = sharing_tools(lambda: write.edits, writing)
    sharing = make_sharing(look, tools, supplement_tools())
    write = WritePresenter(screen, write_tools(writing, sharing.show), history)
    qtbot.addWidget(sharing.screen)
    sharing.screen.resize(1176, 900)
    write.open(school_report().id)
    sharing.show(school_report())
    show(qtbot, sharing.screen)
    return sharing, writing


def test_the_screen_asks_about_the_person_or_the_comment_that_was_chosen_last(
    look: Look, qtbot: QtBot
) -> None:
    sharing, writing = _on_screen(look, qtbot)
    screen = sharing.screen
    assert not screen._comments_card.isVisible()

    screen._add.click()
    words = screen._comment_fields[CommentAsk.TEXT]
    assert words.control.isVisible()
    assert screen.people.current_key() == ""
    QTest.keyClicks(words.control, "She had two.")
    assert writing.reports[school_report().id].comments[0].text == "She had two."
    assert screen._title.text() == "Tamsin Pebblewick says"

    assert not screen._fields[SharingAsk.ON].control.isVisible()

    screen.people.set_current(CORIN)
    assert not screen._comment_fields[CommentAsk.ON].control.isVisible()
    assert screen._title.text() == "Corin Thrumm"
    assert not words.control.isVisible()
    assert screen.comments.current_key() == ""

    screen.comments.set_current("C1")
    assert words.control.isVisible()
    screen._remove.click()
    assert writing.reports[school_report().id].comments == ()


def test_where_only_one_pane_fits_there_is_a_way_back_to_the_list(look: Look, qtbot: QtBot) -> None:
    sharing, _ = _on_screen(look, qtbot)
    screen = sharing.screen
    screen.resize(500, 500)

    screen._edit(screen._fields[SharingAsk.HOW])
    assert not screen.people.isVisible()
    screen._back.click()

    assert screen.people.isVisible()
