from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError, SignedReportError
from reportwriter.domain.report import Report
from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError, Trouble
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.attached.presenter import (
    AttachedAsk,
    AttachedPresenter,
    AttachedTools,
    DocumentPane,
)
from reportwriter.ui.attached.view import AttachedScreen
from reportwriter.ui.attached.wiring import join
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import CORIN, JUNIPER, NOON
from tests.ui.attached.sample import PICTURE, FakeDocuments, attached_screen
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report, write_tools
from tests.ui.dropping import drop
from tests.ui.showing import show
from tests.ui.write.fake_view import FakeHistory, FakeView

TELLING, PLAIN, OTHER = Path("telling.pdf"), Path("plain.docx"), Path("other.txt")


@dataclass
class FakeAttachedView:
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: DocumentPane | None = None
    page: PageShown | None = None
    busy: list[bool] = field(default_factory=list)
    trouble: ReportWriterError | None = None
    editing: int = 0

    def show_documents(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_document(self, pane: DocumentPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def show_page(self, page: PageShown | None) -> None:
        self.page = page

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_no_trouble(self) -> None:
        self.trouble = None

    def edit_title(self) -> None:
        self.editing += 1


@dataclass
class Room:
    presenter: AttachedPresenter
    view: FakeAttachedView
    documents: FakeDocuments
    writing: FakeWriting
    history: FakeHistory

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    @property
    def stands(self) -> list[str]:
        return [line.spoken for line in self.view.lines]


def a_room(report: Report | None = None) -> Room:
    report = report or school_report()
    view, documents = FakeAttachedView(), FakeDocuments()
    writing, history = fake_writing(report), FakeHistory()
    tools = AttachedTools(documents=documents, edits=lambda: write.edits, pool=ImmediateRunner())
    presenter = AttachedPresenter(view, tools)
    write = WritePresenter(FakeView(), write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return Room(presenter, view, documents, writing, history)


def test_a_report_without_documents_shows_none() -> None:
    room = a_room()

    assert (room.view.lines, room.view.pane, room.view.page) == ([], None, None)


def test_an_attached_document_is_chosen_and_asked_for_its_title() -> None:
    room = a_room()

    room.presenter.attach([PLAIN])

    assert len(room.report.attached) == 1
    assert room.view.current == room.report.attached[0].id
    assert room.view.editing == 1
    assert room.view.busy == [True, False]


def test_several_files_are_attached_one_after_the_other() -> None:
    room = a_room()

    room.presenter.attach([PLAIN, TELLING])

    assert [one.type for one in room.report.attached] == ["word", "pdf"]


def test_choosing_no_file_changes_nothing() -> None:
    room = a_room()

    room.presenter.attach([])

    assert room.view.busy == []


def test_a_file_that_is_refused_is_told_and_not_attached() -> None:
    room = a_room()

    room.presenter.attach([OTHER])

    assert isinstance(room.view.trouble, DocumentRefusedError)
    assert room.report.attached == ()
    assert room.view.busy == [True, False]


def test_nothing_is_attached_to_a_signed_report() -> None:
    room = a_room(school_report().sign(NOON))

    room.presenter.attach([PLAIN])

    assert isinstance(room.view.trouble, SignedReportError)
    assert room.view.busy == []


def test_what_a_document_must_not_tell_is_said_with_its_page() -> None:
    room = a_room()

    room.presenter.attach([TELLING])

    assert room.view.pane is not None
    assert room.view.pane.stops
    assert any(
        said.startswith("Page 2 holds what is kept from") and "Corin" in said
        for said in room.view.pane.found
    )


def test_who_must_not_learn_it_is_withheld_from_and_stays_so() -> None:
    room = a_room()
    room.presenter.attach([TELLING])

    room.presenter.answer(AttachedAsk.WITHHELD_FROM, (JUNIPER,))

    (document,) = room.report.attached
    assert document.disclosure.withheld_from[0] == JUNIPER
    assert CORIN in document.disclosure.withheld_from


def test_a_title_and_a_reason_are_kept() -> None:
    room = a_room()
    room.presenter.attach([TELLING])

    room.presenter.answer(AttachedAsk.TITLE, "Letter")
    room.presenter.answer(AttachedAsk.STAYS, "The chair asked for it.")

    (document,) = room.report.attached
    assert (document.title, document.stays_although) == ("Letter", "The chair asked for it.")
    assert room.stands == ["Letter, PDF, 4 pages, Stays, with your reason"]
    assert room.view.pane is not None
    assert not room.view.pane.stops


def test_pages_that_nobody_can_read_are_shown_and_confirmed_one_by_one() -> None:
    room = a_room()
    room.presenter.attach([TELLING])
    first = room.view.page
    assert first is not None
    assert (first.named, first.image) == ("page 3", PICTURE)
    assert first.confirm.startswith("I have looked at page 3: it shows nothing that ")
    assert "Corin" in first.confirm

    room.presenter.look()
    second = room.view.page
    room.presenter.look()

    assert second is not None
    assert second.named == "page 4"
    assert {one.page for one in room.report.attached[0].looked_at} == {3, 4}
    assert room.view.page is not None
    assert room.view.page.confirm == ""


def test_a_page_that_can_be_read_asks_nothing() -> None:
    room = a_room()
    room.presenter.attach([TELLING])

    room.presenter.turn(-2)
    room.presenter.look()

    assert room.view.page is not None
    assert (room.view.page.named, room.view.page.confirm) == ("page 1", "")
    assert room.report.attached[0].looked_at == ()


def test_pages_end_where_the_document_does() -> None:
    room = a_room()
    room.presenter.attach([TELLING])
    room.presenter.turn(1)

    room.presenter.turn(1)

    assert room.view.page is not None
    assert (room.view.page.place, room.view.page.is_last) == ("4 of 4", True)


def test_a_word_file_is_shown_as_its_text() -> None:
    room = a_room()

    room.presenter.attach([PLAIN])

    assert room.view.page is not None
    assert room.view.page.text == "[deleted: He]\nShe is well."
    assert room.view.pane is not None
    assert room.view.pane.notes


def test_a_page_that_cannot_be_drawn_is_told() -> None:
    room = a_room()
    room.documents.trouble = QuarantineError(Trouble.DIED)

    room.presenter.attach([TELLING])

    assert isinstance(room.view.trouble, QuarantineError)
    assert room.view.page is None


def test_a_document_is_taken_out_and_comes_back() -> None:
    room = a_room()
    room.presenter.attach([TELLING])
    held = room.report.attached

    room.presenter.remove()
    without = room.report.attached
    room.history.undo()

    assert without == ()
    assert room.report.attached == held


def test_choosing_another_document_shows_it() -> None:
    room = a_room()
    room.presenter.attach([PLAIN, TELLING])

    room.presenter.select(room.report.attached[0].id)

    assert room.view.page is not None
    assert room.view.page.named == "the text"


def test_closing_forgets_what_was_found() -> None:
    room = a_room()
    room.presenter.attach([TELLING])

    room.presenter.close()

    assert (room.view.lines, room.view.pane, room.view.page) == ([], None, None)


@pytest.fixture
def screen(qtbot: QtBot, look: Look) -> AttachedScreen:
    made = attached_screen(look)
    assert isinstance(made, AttachedScreen)
    made.resize(1176, 900)
    show(qtbot, made)
    return made


def test_a_page_is_shown_with_what_its_author_can_say_of_it(screen: AttachedScreen) -> None:
    names = [one.accessibleName() for one in screen.findChildren(QLabel) if one.isVisible()]

    assert "Picture of page 3" in names


def test_confirming_is_told_by_key(screen: AttachedScreen, qtbot: QtBot) -> None:
    (confirm,) = (
        one
        for one in screen.findChildren(QPushButton)
        if one.accessibleName().startswith("I have looked at page 3")
    )

    with qtbot.waitSignal(screen.looked):
        confirm.setFocus()
        QTest.keyClick(confirm, Qt.Key.Key_Space)


def test_a_file_that_is_dropped_is_asked_for(qtbot: QtBot, look: Look) -> None:
    screen = AttachedScreen(look)
    show(qtbot, screen)
    with qtbot.waitSignal(screen.files_dropped) as told:
        drop(screen, "/letters/one.pdf")

    assert told.args == [(Path("/letters/one.pdf"),)]


def test_reading_is_said_while_it_is_under_way(qtbot: QtBot, look: Look) -> None:
    screen = AttachedScreen(look)
    show(qtbot, screen)

    screen.show_busy(busy=True)

    assert any(
        one.text() == "The document is being read." and one.isVisible()
        for one in screen.findChildren(QLabel)
    )


def test_every_wish_reaches_the_presenter(qtbot: QtBot, look: Look) -> None:
    screen, room = AttachedScreen(look), a_room()
    show(qtbot, screen)
    join(screen, room.presenter)

    screen.files_dropped.emit((PLAIN, TELLING))
    screen.turn_requested.emit(1)
    screen.looked.emit()
    screen.answered.emit(AttachedAsk.TITLE, "Letter")
    screen.document_chosen.emit(room.report.attached[0].id)
    screen.remove_requested.emit()

    (kept,) = room.report.attached
    assert kept.title == "Letter"
    assert {one.page for one in kept.looked_at} == {4}
