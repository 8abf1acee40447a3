import pytest

from reportwriter.domain.changes import Change, EditStatement, SetNothingHeld, Together
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.ui.write.history import Step, begins_word
from reportwriter.ui.write.undo import UndoHistory
from tests.builders import a_report, a_statement

pytestmark = pytest.mark.usefixtures("qapp")
HEALTH = a_statement().place
WORDS = "Otto ate two breakfasts"


class Typed:
    """Types one letter after another into a statement, with a clock of its own."""

    def __init__(self) -> None:
        self.report: Report = a_report(a_statement(text=""))
        self.at = 0.0
        self.history = UndoHistory(lambda: self.at)
        self.history.attach(self._apply)

    def _apply(self, change: Change) -> None:
        self.report = change.apply(self.report)

    def type(self, text: str, *, every: float = 0.1) -> None:
        for end in range(1, len(text) + 1):
            self.at += every
            (was,) = self.report.statements
            now = a_statement(text=text[:end])
            change = EditStatement(statement=now)
            self.history.push(
                Step(
                    label="typing in statement 1",
                    do=change,
                    undo=change.inverse(self.report),
                    merges="text",
                    begins=begins_word(was.text, now.text),
                )
            )

    @property
    def text(self) -> str:
        return self.report.statements[0].text


def test_what_is_typed_is_taken_back_word_by_word() -> None:
    typed = Typed()
    typed.type(WORDS)
    left = []

    while typed.history.stack.canUndo():
        typed.history.stack.undo()
        left.append(typed.text)

    assert left == ["Otto ate two ", "Otto ate ", "Otto ", ""]


def test_a_pause_of_more_than_a_second_begins_a_step() -> None:
    typed = Typed()

    typed.type("Ott", every=1.1)

    assert typed.history.stack.count() == 3
    assert typed.history.stack.undoText() == "typing in statement 1"


def test_a_step_of_several_changes_stands_alone_and_is_repeated_whole() -> None:
    typed = Typed()
    nothing = SetNothingHeld(place=HEALTH, nothing=NothingHeld(place=HEALTH))
    steps: tuple[Change, ...] = (
        Together(changes=(nothing, EditStatement(statement=a_statement(text="O")))),
        EditStatement(statement=a_statement(text="Ot")),
    )
    for change in steps:
        undo = change.inverse(typed.report)
        typed.history.push(Step(label="typing", do=change, undo=undo, merges="text"))
    end = typed.report

    typed.history.stack.setIndex(0)
    typed.history.stack.setIndex(typed.history.stack.count())

    assert typed.report == end
    assert typed.report.nothing_held == (NothingHeld(place=HEALTH),)


@pytest.mark.parametrize(
    ("was", "now", "begins"),
    [
        ("", "O", False),
        ("Otto", "Otto ", False),
        ("Otto ", "Otto a", True),
        ("Otto ", "Otto  ", False),
        ("Otto  ate", "Otto x ate", True),
        ("Otto ate", "tto ate", False),
        ("", "Otto ate", False),
        ("\n", "\nO", True),
    ],
)
def test_a_step_begins_with_a_word_that_follows_another(was: str, now: str, begins: bool) -> None:
    assert begins_word(was, now) is begins
