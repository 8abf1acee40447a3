"""Bringing an old report in: what is shown, what can be chosen, and that one Undo takes it out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError, SignedReportError
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place
from reportwriter.exchange.errors import NotBroughtInError, Unread
from reportwriter.exchange.old_report import OldReport
from reportwriter.exchange.quarantine.report_facts import Block, FoundBlock, LeftBehind
from reportwriter.forms.form import Form
from reportwriter.ui.bring_in import rows
from reportwriter.ui.bring_in.presenter import (
    NOTHING_CHOSEN,
    BringInPresenter,
    BringInTools,
    PiecePane,
)
from reportwriter.ui.bring_in.view import BringInScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import JUNIPER, NOON, OTTO, a_report
from tests.ui.bring_in.sample import (
    A_FILE,
    OLD,
    FakeChecking,
    bring_in_empty,
    bring_in_screen,
    bringing_in,
)
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report, write_tools
from tests.ui.dropping import drop
from tests.ui.showing import show
from tests.ui.write.fake_view import FakeHistory, FakeView

EDUCATION = Place(section="3", slot="education", person=JUNIPER)


@dataclass
class FakeBringInView:
    found: tuple[str, str, str] | None = None
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: PiecePane | None = None
    busy: list[bool] = field(default_factory=list)
    request: str = ""
    trouble: ReportWriterError | None = None

    def show_nothing(self) -> None:
        self.found, self.lines, self.pane = None, [], None

    def show_found(self, summary: str, around: str, take: str) -> None:
        self.found = summary, around, take

    def show_pieces(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_piece(self, pane: PiecePane) -> None:
        self.pane = pane

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_request(self, sentence: str) -> None:
        self.request = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_no_trouble(self) -> None:
        self.request, self.trouble = "", None


@dataclass
class Room:
    presenter: BringInPresenter
    view: FakeBringInView
    writing: FakeWriting
    history: FakeHistory
    write: WritePresenter
    taken: list[tuple[Place, str]]

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    @property
    def chosen(self) -> list[str]:
        return [line.spoken.rsplit(", ", 1)[-1] for line in self.view.lines]


def a_room(checking: FakeChecking | None = None, report: Report | None = None) -> Room:
    report = report or school_report()
    view, writing, history = FakeBringInView(), fake_writing(report), FakeHistory()
    taken: list[tuple[Place, str]] = []
    tools = BringInTools(
        bringing=bringing_in(writing, checking),
        edits=lambda: write.edits,
        pool=ImmediateRunner(),
        taken=lambda brought, told: taken.append((brought.place, told)),
    )
    presenter = BringInPresenter(view, tools)
    write = WritePresenter(FakeView(), write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return Room(presenter, view, writing, history, write, taken)


def test_what_was_found_is_shown_before_anything_is_taken_in() -> None:
    room = a_room()

    room.presenter.read(A_FILE)

    assert room.view.found is not None
    summary, around, take = room.view.found
    assert summary == "8 pieces found: 5 with a place, 3 that have none."
    assert "Not brought in: 2 comments, what stands at head or foot of each page" in around
    assert take == "Bring in 5 pieces"
    assert room.report == school_report()
    assert room.view.busy == [True, False]


def test_a_piece_says_why_its_place_is_proposed() -> None:
    room = a_room()
    room.presenter.read(A_FILE)

    room.presenter.select("6")

    assert room.view.pane is not None
    assert room.view.pane.text == "Two rooms, damp."
    assert "in a table beside “Housing (Tamsin)”, which is like “Housing”" in room.view.pane.why


def test_taking_in_is_one_step_that_adds_statements_without_a_kind() -> None:
    room = a_room()
    before = room.report
    room.presenter.read(A_FILE)

    room.presenter.take_in()

    new = [one for one in room.report.statements if one not in before.statements]
    assert [one.text for one in new if one.place == EDUCATION] == [
        "Attended 62 of 80 sessions since September.",
        "Reads well, and likes to read to younger children.",
    ]
    assert {(one.kind, one.when) for one in new} == {(None, None)}
    assert len(room.history.done) == 1
    room.history.undo()
    assert room.report == before


def test_after_taking_in_the_author_stands_where_the_first_piece_went() -> None:
    room = a_room()
    room.presenter.read(A_FILE)

    room.presenter.take_in()

    place = Place(section="2", slot="involvement")
    assert room.taken == [(place, "5 statements brought in. 5 statements need a kind.")]
    assert room.view.found is None


def test_another_place_or_none_can_be_chosen_for_each_piece() -> None:
    room = a_room()
    room.presenter.read(A_FILE)
    assert room.view.pane is not None
    key = next(key for key, words in room.view.pane.places if words == "Otto, The child: Identity")

    room.presenter.choose(key)
    room.presenter.select("1")
    room.presenter.choose("")

    assert room.chosen[:2] == ["The child: Identity", "no place yet"]
    room.presenter.take_in()
    place = Place(section="3", slot="identity", person=OTTO)
    assert [one.text for one in room.report.at(place)][-1:] == [OLD.blocks[0].text]
    assert "The school has known" not in " ".join(one.text for one in room.report.statements)


def test_the_same_place_can_be_given_to_a_whole_part_and_to_no_other_of_the_same_name() -> None:
    blocks = [
        FoundBlock(kind=kind, text=text, level=1)
        for kind, text in (
            (Block.HEADING, "Winter"),
            (Block.PARAGRAPH, "One."),
            (Block.PARAGRAPH, "Two."),
            (Block.HEADING, "Winter"),
            (Block.PARAGRAPH, "Three."),
        )
    ]
    room = a_room(FakeChecking(old=OldReport(blocks=tuple(blocks), left=LeftBehind())))
    room.presenter.read(A_FILE)
    assert room.view.pane is not None
    assert room.view.pane.whole_part == "The same for all 2 under this heading"

    room.presenter.choose("0")
    room.presenter.choose_part()

    assert [line.spoken.endswith("no place yet") for line in room.view.lines] == [
        False,
        False,
        True,
    ]


def test_nothing_chosen_is_said_and_takes_nothing_in() -> None:
    room = a_room()
    room.presenter.read(A_FILE)
    for number in range(8):
        room.presenter.select(str(number))
        room.presenter.choose("")

    room.presenter.take_in()

    assert room.view.request == NOTHING_CHOSEN
    assert room.history.done == []


def test_what_cannot_be_read_is_told_and_nothing_is_lost() -> None:
    room = a_room()
    room.presenter.read(A_FILE)
    found = room.view.found
    refused = a_room(FakeChecking(trouble=NotBroughtInError(Unread.LOCKED)))

    refused.presenter.read(A_FILE)
    room.presenter.read(Path("/no/such/file.docx"))

    assert isinstance(refused.view.trouble, NotBroughtInError)
    assert refused.report == school_report()
    assert room.view.found == found


def test_nothing_is_brought_into_a_signed_report() -> None:
    room = a_room(report=school_report().sign(NOON))

    room.presenter.read(A_FILE)

    assert isinstance(room.view.trouble, SignedReportError)
    assert room.view.busy == []


def test_what_was_found_stays_while_the_report_changes_and_goes_with_another_report() -> None:
    room = a_room()
    room.presenter.read(A_FILE)
    lines = [line.spoken for line in room.view.lines]

    room.write.edits.set_ask_chair_first(asks=True)

    assert [line.spoken for line in room.view.lines] == lines
    room.presenter.show(a_report(id="other"))
    assert room.view.found is None
    room.presenter.take_in()
    assert room.taken == []


def test_all_that_can_be_left_behind_has_words() -> None:
    counts = {one.name: 2 for one in fields(LeftBehind)}

    said = [
        rows.around(FakeChecking.proposal(_old(LeftBehind(**{name: number})), *_form()))
        for name, number in counts.items()
    ]

    bare = rows.around(FakeChecking.proposal(_old(LeftBehind()), *_form()))
    assert all(len(one) > len(bare) for one in said)


def _old(left: LeftBehind) -> OldReport:
    return OldReport(blocks=(FoundBlock(kind=Block.PARAGRAPH, text="x"),), left=left)


def _form() -> tuple[Form, Report]:
    report = school_report()
    return fake_writing(report).whole_form(report), report


@pytest.mark.parametrize(
    ("pieces", "placed", "said"),
    [
        (1, 1, "1 piece found, and each has a place in your report."),
        (3, 2, "3 pieces found: 2 with a place, 1 that has none."),
        (3, 0, "3 pieces found: 0 with a place, 3 that have none."),
    ],
)
def test_numbers_are_said_as_people_say_them(pieces: int, placed: int, said: str) -> None:
    assert rows.summary(pieces, placed) == said


def test_the_screen_is_worked_by_keys_alone(qtbot: QtBot, look: Look) -> None:
    screen = bring_in_screen(look)
    assert isinstance(screen, BringInScreen)
    qtbot.addWidget(screen)
    screen.resize(1176, 840)
    show(qtbot, screen)
    screen.take_focus()

    QTest.keyClick(screen.pieces.view, Qt.Key.Key_Up)
    QTest.keyClick(screen.pieces.view, Qt.Key.Key_Return)

    assert screen.pieces.current_key() == "1"
    control = screen.focusWidget()
    assert control is not None
    assert control.accessibleName() == "Goes to"
    QTest.keyClick(control, Qt.Key.Key_Home)
    assert screen._main.text() == "Bring in 4 pieces"


def test_of_documents_that_are_dropped_the_first_is_read(qtbot: QtBot, look: Look) -> None:
    screen = bring_in_empty(look)
    qtbot.addWidget(screen)
    assert isinstance(screen, BringInScreen)

    drop(screen, A_FILE, "/reports/another.docx")

    assert screen.pieces.lines


def test_one_main_button_chooses_first_and_then_takes_in(qtbot: QtBot, look: Look) -> None:
    screen = BringInScreen(look)
    qtbot.addWidget(screen)
    wishes: list[str] = []
    screen.choose_requested.connect(lambda: wishes.append("choose"))
    screen.take_requested.connect(lambda: wishes.append("take"))

    screen._main.click()
    screen.show_found("2 pieces found.", "", "Bring in 2 pieces")
    screen._main.click()

    assert wishes == ["choose", "take"]
