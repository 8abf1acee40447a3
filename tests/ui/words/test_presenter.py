from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.records.travelling import InvitationFile
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.words.presenter import (
    DIFFER,
    SAME,
    TYPE_THEM,
    Question,
    WordsPresenter,
)
from tests.ui.fakes import WORDS, FakeGoing, FakeTrust
from tests.ui.sample_invitation import an_invitation


@dataclass
class FakeView:
    questions: list[Question] = field(default_factory=list)
    own_words: Sequence[str] = ()
    refused: str = ""
    known: str = ""
    trouble: ReportWriterError | None = None

    def show_question(self, question: Question) -> None:
        self.questions.append(question)

    def show_own_words(self, words: Sequence[str]) -> None:
        self.own_words = words

    def show_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_known(self, sentence: str) -> None:
        self.known = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Going(FakeGoing):
    known: list[str] = field(default_factory=list)

    def now_known(self, invitation: InvitationFile) -> None:
        self.known.append(invitation.id)


@dataclass
class Screen:
    view: FakeView
    trust: FakeTrust
    going: Going
    presenter: WordsPresenter


@pytest.fixture
def screen() -> Screen:
    view, trust, going = FakeView(), FakeTrust(), Going()
    presenter = WordsPresenter(view, trust, ImmediateRunner(), going)
    presenter.open(an_invitation())
    return Screen(view, trust, going, presenter)


def test_three_words_are_asked_for_by_number(screen: Screen) -> None:
    question = screen.view.questions[0]

    assert question.chair == "Merriweather Stope"
    assert question.deputies == "Ansel Quickthorn"
    assert question.numbers == (2, 5, 7)


def test_the_chairs_words_never_reach_the_screen(screen: Screen) -> None:
    screen.presenter.compare(["wrong", "wrong", "wrong"])

    shown = " ".join([repr(screen.view.questions), screen.view.refused, screen.view.known])
    assert not any(word in shown for word in WORDS)


def test_the_right_words_make_the_chair_known(screen: Screen) -> None:
    screen.presenter.compare([" Lamp", "CANDLE ", "fern"])

    assert screen.view.known == SAME
    assert screen.going.known == [an_invitation().id]
    assert screen.trust.confirmed == ["Merriweather Stope"]


def test_after_wrong_words_others_are_asked_for(screen: Screen) -> None:
    screen.presenter.compare(["lamp", "candle", "wrong"])

    assert screen.view.refused == DIFFER
    assert len(screen.view.questions) == 2
    assert screen.view.questions[1].numbers != screen.view.questions[0].numbers
    assert screen.trust.confirmed == []


def test_all_words_asked_for_are_wanted(screen: Screen) -> None:
    screen.presenter.compare(["lamp", "", "fern"])

    assert screen.view.refused == TYPE_THEM


def test_the_authors_own_words_are_shown_when_asked_for(screen: Screen) -> None:
    screen.presenter.show_own_words()

    assert screen.view.own_words == WORDS


def test_going_back_forgets_the_invitation(screen: Screen) -> None:
    screen.presenter.go_back()

    screen.presenter.compare(["lamp", "candle", "fern"])

    assert screen.going.backs == 1
    assert screen.trust.confirmed == []
