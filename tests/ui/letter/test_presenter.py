from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import pytest

from reportwriter.domain.errors import ExchangeError, ReportWriterError
from reportwriter.domain.ids import ConferenceReference, RecordId, Reference
from reportwriter.domain.people import Person
from reportwriter.domain.remarks import RemarkKind
from reportwriter.domain.transcribed import Transcribed
from reportwriter.domain.when import When
from reportwriter.services.letters import LetterPage
from reportwriter.services.transcribing import Typed
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.letter.presenter import LetterPresenter, LetterTools, Wanted
from reportwriter.ui.letter.transcribing import TypedRow, TypingPane
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording import transcribed as typed_words
from tests.builders import JUNIPER, NOON, PEOPLE
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
    typing: TypingPane | None = None
    typed: Sequence[TypedRow] = ()
    can_undo: bool = False

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

    def show_typing(self, pane: TypingPane | None, *, fresh: bool) -> None:
        self.typing = pane

    def show_typed(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None:
        self.typed, self.can_undo = rows, can_undo

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
class FakeTranscribing:
    """Keeps what was typed, as the service does."""

    kept: dict[str, Transcribed] = field(default_factory=dict)
    made: int = 0

    def people(self, conference: ConferenceReference) -> tuple[Person, ...]:
        return PEOPLE

    def of(self, submission: str) -> tuple[Transcribed, ...]:
        found = (one for one in self.kept.values() if one.submission == submission)
        return tuple(sorted(found, key=lambda one: (one.page, one.id)))

    def add(self, typed: Typed) -> Transcribed:
        self.made += 1
        made = Transcribed(
            id=RecordId(str(self.made)),
            reference=Reference("BCD"),
            at=NOON,
            **{field.name: getattr(typed, field.name) for field in fields(typed)},
        )
        self.kept[made.id] = made
        return made

    def remove(self, one: Transcribed) -> None:
        del self.kept[one.id]

    def put_back(self, one: Transcribed) -> None:
        self.kept[one.id] = one


@dataclass
class Screen:
    view: FakeView
    going: FakeGoing
    remarks: FakeRemarks
    presenter: LetterPresenter
    transcribing: FakeTranscribing

    def type(self, text: str, kind: str = "fact", **more: object) -> None:
        """Type a statement from the page that is shown, and keep it."""
        typing = self.presenter.typing
        typing.begin()
        for ask, given in {"text": text, "kind": kind, **more}.items():
            typing.answer(ask, given)
        typing.keep()

    @property
    def typed(self) -> list[str]:
        return [one.words.replace("\xa0", " ") for one in self.view.typed]

    @property
    def typing_of(self) -> str:
        return self.view.typing.title if self.view.typing else ""

    @property
    def places(self) -> list[str]:
        return [page.place for page in self.view.pages if page]


@pytest.fixture
def screen() -> Screen:
    view, going, remarks = FakeView(), FakeGoing(), FakeRemarks()
    runner = ImmediateRunner()
    transcribing = FakeTranscribing()
    tools = LetterTools(
        letters=FakeLetters(),
        remarks=remarks,
        transcribing=transcribing,
        today=NOON.date,
        vault=runner,
        pool=runner,
    )
    presenter = LetterPresenter(view, tools, going)
    presenter.open(SCAN)
    return Screen(view, going, remarks, presenter, transcribing)


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


def test_a_statement_is_typed_from_the_page_that_is_shown(screen: Screen) -> None:
    screen.presenter.turn(1)
    screen.presenter.typing.begin()
    assert screen.view.typing is not None
    assert screen.view.typing.title == "A statement that stands on page 2"
    assert (JUNIPER, "Juniper") in screen.view.typing.people

    screen.type(" She kept looking at the door. ", "observation", about=(JUNIPER,), when="2 dec 26")

    (kept,) = screen.transcribing.kept.values()
    assert (kept.submission, kept.page, kept.kind) == ("scan", 2, "observation")
    assert (kept.about, kept.when) == ((JUNIPER,), When("2026-12-02"))
    assert screen.typing_of == ""
    assert screen.typed == ["Observation: She kept looking at the door. 2 Dec 2026."]
    screen.presenter.turn(-1)
    assert screen.typed == []


def test_what_is_lacking_is_said_and_nothing_is_kept(screen: Screen) -> None:
    screen.type(" ", kind="", when="soonish")

    assert screen.transcribing.kept == {}
    assert screen.view.typing is not None
    assert screen.view.typing.no_text == typed_words.NO_TEXT
    assert screen.view.typing.no_kind == typed_words.NO_KIND
    assert screen.view.typing.no_when


def test_what_is_half_typed_stays_while_pages_are_turned_and_goes_when_left(screen: Screen) -> None:
    screen.presenter.typing.begin()
    screen.presenter.typing.answer("text", "She was clean.")
    screen.presenter.turn(1)
    assert screen.typing_of == "A statement that stands on page 2"

    screen.presenter.typing.leave()
    screen.presenter.typing.keep()
    screen.presenter.typing.answer("text", "Again")

    assert screen.typing_of == ""
    assert screen.transcribing.kept == {}


def test_what_was_typed_can_be_taken_away_and_brought_back(screen: Screen) -> None:
    screen.type("She was clean.")
    screen.type("She was quiet.")

    screen.presenter.typing.take_away("1")
    screen.presenter.typing.take_away("nothing")
    assert (screen.typed, screen.view.can_undo) == (["Fact: She was quiet."], True)
    screen.presenter.typing.undo()

    both = ["Fact: She was clean.", "Fact: She was quiet."]
    assert (screen.typed, screen.view.can_undo) == (both, False)
    screen.presenter.typing.undo()
    assert len(screen.transcribing.kept) == 2


def test_nothing_is_typed_from_what_was_signed_and_closing_forgets_it(screen: Screen) -> None:
    screen.type("She was clean.")
    screen.presenter.typing.begin()
    screen.presenter.open(Wanted(submission="scan", title="School", conference=FIC, is_proven=True))

    screen.presenter.typing.begin()

    assert screen.typing_of == ""
    assert screen.view.typed == ()
