from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reportwriter.domain.attached import AttachedDocument, NotAttachedError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.attached_reading import AttachedPage
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.look import Look
from reportwriter.ui.read_attached.presenter import ReadAttachedPresenter, ReadAttachedTools
from reportwriter.ui.read_attached.view import ReadAttachedScreen, connect
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import a_document
from tests.ui.showing import show


@dataclass
class FakeDocuments:
    document: AttachedDocument = field(default_factory=lambda: a_document(pages=2))
    trouble: ReportWriterError | None = None

    def page(self, submission: str, number: int, page: int) -> AttachedPage:
        if self.trouble is not None:
            raise self.trouble
        return AttachedPage(document=self.document, text=f"{submission} {number} {page}")


@dataclass
class FakeView:
    title: tuple[str, str] = ("", "")
    page: PageShown | None = None
    trouble: ReportWriterError | None = None

    def show_title(self, title: str, about: str) -> None:
        self.title = (title, about)

    def show_page(self, page: PageShown | None) -> None:
        self.page = page

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Room:
    presenter: ReadAttachedPresenter
    view: FakeView
    documents: FakeDocuments
    backs: list[bool]

    @property
    def said(self) -> str:
        assert self.view.page is not None
        return self.view.page.text


def a_room() -> Room:
    view, documents, backs = FakeView(), FakeDocuments(), list[bool]()
    tools = ReadAttachedTools(
        documents=documents, pool=ImmediateRunner(), back=lambda: backs.append(True)
    )
    return Room(ReadAttachedPresenter(view, tools), view, documents, backs)


def test_a_document_opens_at_its_first_page_under_its_title() -> None:
    room = a_room()

    room.presenter.open("school", 2)

    assert room.view.title == (
        "Letter of the health visitor",
        "Attached document 2. PDF, 2 pages.",
    )
    assert room.said == "school 2 1"


def test_pages_are_turned_as_far_as_there_are_any() -> None:
    room = a_room()
    room.presenter.open("school", 1)

    for by in (-1, 1, 1):
        room.presenter.turn(by)

    assert room.said == "school 1 2"
    assert room.view.page is not None
    assert (room.view.page.place, room.view.page.is_last) == ("2 of 2", True)


def test_a_page_that_cannot_be_shown_is_told() -> None:
    room = a_room()
    room.documents.trouble = NotAttachedError("no such document")

    room.presenter.open("school", 9)

    assert room.view.trouble is room.documents.trouble
    assert room.view.page is None


def test_going_back_forgets_the_document() -> None:
    room = a_room()
    room.presenter.open("school", 1)

    room.presenter.go_back()
    room.presenter.turn(1)

    assert room.backs == [True]
    assert (room.view.title, room.view.page) == (("", ""), None)


def test_a_page_is_shown_and_turned_by_key(qtbot: QtBot, look: Look) -> None:
    screen, room = ReadAttachedScreen(look), a_room()
    tools = ReadAttachedTools(
        documents=room.documents, pool=ImmediateRunner(), back=lambda: room.backs.append(True)
    )
    presenter = ReadAttachedPresenter(screen, tools)
    connect(screen, presenter)
    show(qtbot, screen)
    presenter.open("school", 1)
    screen.take_focus()

    QTest.keyClick(screen, Qt.Key.Key_PageDown)

    shown = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    assert "school 1 2" in shown
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert room.backs == [True]
