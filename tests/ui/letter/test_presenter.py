from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.ui.letter.presenter import LetterPresenter, LetterTools
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import FakeGoing


@dataclass
class FakeView:
    title: str = ""
    pages: list[tuple[int, bytes]] = field(default_factory=list)
    ended: bool = False
    trouble: ReportWriterError | None = None

    def show_who(self, title: str) -> None:
        self.title = title

    def show_page(self, number: int, image: bytes) -> None:
        self.pages.append((number, image))

    def show_end(self) -> None:
        self.ended = True

    def show_nothing(self) -> None:
        self.pages.clear()
        self.title = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class FakePages:
    drawn: tuple[bytes, ...] = (b"one", b"two")

    def page_images(self, submission: str, first: int, last: int) -> Sequence[bytes]:
        if submission == "broken":
            raise ExchangeError("unreadable")
        return self.drawn[first : last + 1]


@dataclass
class Screen:
    view: FakeView
    going: FakeGoing
    presenter: LetterPresenter


@pytest.fixture
def screen() -> Screen:
    view, going = FakeView(), FakeGoing()
    tools = LetterTools(reading=FakePages(), pool=ImmediateRunner())
    presenter = LetterPresenter(view, tools, going)
    presenter.open("scan", "GP practice")
    return Screen(view, going, presenter)


def test_a_letter_opens_at_its_first_page(screen: Screen) -> None:
    assert screen.view.title == "GP practice"
    assert screen.view.pages == [(1, b"one")]


def test_pages_are_turned_one_by_one(screen: Screen) -> None:
    screen.presenter.turn(1)
    screen.presenter.turn(-1)
    screen.presenter.turn(-1)

    assert [number for number, _ in screen.view.pages] == [1, 2, 1]


def test_after_the_last_page_it_is_said_that_it_was_the_last(screen: Screen) -> None:
    screen.presenter.turn(1)
    screen.presenter.turn(1)

    assert screen.view.ended
    assert screen.view.pages[-1] == (2, b"two")


def test_what_cannot_be_drawn_is_said_in_its_place(screen: Screen) -> None:
    screen.presenter.open("broken", "Housing")

    assert isinstance(screen.view.trouble, ExchangeError)


def test_going_back_forgets_the_letter(screen: Screen) -> None:
    screen.presenter.go_back()
    screen.presenter.turn(1)

    assert screen.view.pages == []
    assert screen.going.backs == 1
