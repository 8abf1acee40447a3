from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.domain.remarks import RemarkKind
from reportwriter.services.letters import LetterPage
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.letter.presenter import LetterPresenter, LetterTools, Wanted
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC, FakeRemarks

SCAN = Wanted(submission="scan", title="GP practice", conference=FIC)
PAGES = (b"one", b"two", b"")


@dataclass
class FakeView:
    title: str = ""
    is_proven: bool = False
    may_remark: bool = False
    pages: list[PageShown | None] = field(default_factory=list)
    remarks: Sequence[str] = ()
    is_marked: bool = False
    asking: str = ""
    trouble: ReportWriterError | None = None

    @property
    def page(self) -> PageShown | None:
        return self.pages[-1]

    def show_who(self, title: str, *, is_proven: bool, may_remark: bool) -> None:
        self.title, self.is_proven, self.may_remark = title, is_proven, may_remark

    def show_page(self, page: PageShown | None) -> None:
        self.pages.append(page)

    def show_remarks(self, remarks: Sequence[str], *, is_marked: bool) -> None:
        self.remarks, self.is_marked = remarks, is_marked

    def show_asking(self, about: str, *, is_question: bool) -> None:
        self.asking = f"{'?' if is_question else '!'} {about}"

    def show_not_asking(self) -> None:
        self.asking = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


class FakeLetters:
    """A letter of two pages that are pictures, and of one that is text."""

    def page(self, submission: str, number: int) -> LetterPage:
        if submission == "broken":
            raise ExchangeError("unreadable")
        image = PAGES[number - 1]
        text = "" if image else "The surgery has no worry."
        return LetterPage(number=number, pages=len(PAGES), image=image, text=text)


@dataclass
class Screen:
    view: FakeView
    going: FakeGoing
    remarks: FakeRemarks
    presenter: LetterPresenter

    @property
    def places(self) -> list[str]:
        return [page.place for page in self.view.pages if page]


@pytest.fixture
def screen() -> Screen:
    view, going, remarks = FakeView(), FakeGoing(), FakeRemarks()
    runner = ImmediateRunner()
    tools = LetterTools(letters=FakeLetters(), remarks=remarks, vault=runner, pool=runner)
    presenter = LetterPresenter(view, tools, going)
    presenter.open(SCAN)
    return Screen(view, going, remarks, presenter)


def test_a_letter_opens_at_its_first_page_and_says_that_nothing_is_proven(screen: Screen) -> None:
    assert (screen.view.title, screen.view.is_proven) == ("GP practice", False)
    assert screen.places == ["Page 1 of 3"]
    assert screen.view.page is not None
    assert screen.view.page.image == b"one"


def test_pages_are_turned_one_by_one_and_never_past_the_ends(screen: Screen) -> None:
    for by in (1, 1, 1, -1, -1, -1):
        screen.presenter.turn(by)

    assert screen.places == [f"Page {number} of 3" for number in (1, 2, 3, 2, 1)]


def test_a_page_that_is_text_alone_is_shown_as_text(screen: Screen) -> None:
    screen.presenter.open(Wanted(submission="scan", title="GP practice", page=3))

    assert screen.view.page is not None
    assert (screen.view.page.text, screen.view.page.image) == ("The surgery has no worry.", b"")


def test_signed_pages_are_not_called_unproven(screen: Screen) -> None:
    screen.presenter.open(Wanted(submission="scan", title="School", is_proven=True))

    assert screen.view.is_proven
    assert not screen.view.may_remark


def test_what_cannot_be_drawn_is_said_in_its_place(screen: Screen) -> None:
    screen.presenter.open(Wanted(submission="broken", title="Housing"))

    assert isinstance(screen.view.trouble, ExchangeError)


def test_a_question_is_about_the_page_that_is_shown(screen: Screen) -> None:
    screen.presenter.turn(1)
    screen.presenter.begin(is_question=True)
    assert screen.view.asking == "? page 2 of GP practice"

    screen.presenter.end("Who saw her in May?")

    (kept,) = screen.remarks.kept
    assert (kept.kind, kept.page, kept.submission) == (RemarkKind.QUESTION, 2, "scan")
    assert screen.view.remarks == ["Question: Who saw her in May?"]
    screen.presenter.turn(-1)
    assert screen.view.remarks == []


def test_a_note_and_a_mark_stand_on_their_page(screen: Screen) -> None:
    screen.presenter.begin(is_question=False)
    screen.presenter.end("Ring them")
    screen.presenter.mark()

    assert screen.view.remarks == ["My note: Ring them"]
    assert screen.view.is_marked


def test_without_words_nothing_is_kept(screen: Screen) -> None:
    screen.presenter.begin(is_question=True)
    screen.presenter.end("")

    assert screen.remarks.kept == []


def test_remarks_on_another_file_stay_there(screen: Screen) -> None:
    screen.presenter.mark()

    screen.presenter.open(Wanted(submission="other", title="Housing", conference=FIC))

    assert not screen.view.is_marked


def test_without_a_conference_nothing_can_be_remarked(screen: Screen) -> None:
    screen.presenter.open(Wanted(submission="scan", title="GP practice"))
    screen.presenter.mark()
    screen.presenter.begin(is_question=True)

    assert screen.remarks.kept == []
    assert screen.view.asking == ""


def test_going_back_forgets_the_letter(screen: Screen) -> None:
    screen.presenter.go_back()
    screen.presenter.turn(1)

    assert screen.view.page is None
    assert screen.view.title == ""
    assert screen.going.backs == 1
