from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Basis, Ignored, Kind, Place
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.suggest.presenter import Suggesting, SuggestingTools
from reportwriter.wording.suggestions import CHANGED, LEFT, NONE_HERE
from tests.builders import JUNIPER
from tests.ui.builders_ui import school_report
from tests.ui.write.suggest.fake import FakePause, FakeSide
from tests.ui.write.suggest.sample import suggested
from tests.ui.write.written import Written, opened

Outcome = TypeVar("Outcome")
S1 = StatementId("s1")
BLAMES = "Her mother failed to come on 3 May."


class HeldRunner:
    """Does the work at once and holds back what came out of it."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        outcome = work()
        self._held.append(lambda: done(outcome))

    def let_go(self) -> None:
        held, self._held = self._held, []
        for one in held:
            one()


@dataclass
class Beside:
    """`written` is the report at its first statement; `side` where a suggestion is shown."""

    written: Written
    side: FakeSide
    pause: FakePause
    runner: HeldRunner
    suggesting: Suggesting

    def type(self, text: str) -> None:
        self.written.presenter.answer(Ask.TEXT, text)
        self.suggesting.follow()

    def pause_typing(self) -> None:
        self.pause.end()
        self.runner.let_go()

    def press(self, answer: Callable[[], None]) -> None:
        answer()
        self.runner.let_go()

    @property
    def text(self) -> str:
        return self.written.report.statement(S1).text

    @property
    def offers(self) -> str:
        return self.side.shown.accept if self.side.shown else ""

    @property
    def asked(self) -> str:
        return self.side.shown.asks if self.side.shown else ""


def beside(text: str, kind: Kind | None = Kind.OBSERVATION, **changed: Any) -> Beside:
    """Return the author at a statement, having paused."""
    report = school_report()
    first = replace(report.statements[0], text=text, kind=kind, **changed)
    written = opened(replace(report, statements=(first, *report.statements[1:]))).at(1)
    side, pause, runner = FakeSide(), FakePause(), HeldRunner()
    tools = SuggestingTools(
        suggested=suggested, pool=runner, pause=pause, tag=written.presenter.tag
    )
    suggesting = Suggesting(side, written.presenter, tools)
    suggesting.follow()
    made = Beside(written, side, pause, runner, suggesting)
    made.pause_typing()
    return made


def test_nothing_is_looked_at_and_nothing_changes_while_somebody_types() -> None:
    made = beside(BLAMES)
    before, times = made.side.shown, made.side.times_shown

    for text in ("Her mother", "Her mother came", "Her mother came, and I think so."):
        made.type(text)

    assert made.pause.is_under_way
    assert (made.side.shown, made.side.times_shown) == (before, times)


def test_after_a_pause_one_suggestion_is_shown_and_read_once() -> None:
    made = beside("Her mother failed to come and is often late, on 3 May.")

    made.suggesting.follow()
    made.pause_typing()

    assert made.side.shown is not None
    assert made.side.shown.count == "1 of 2"
    assert made.side.shown.why
    assert made.side.said == [f"Suggestion: {made.asked}"]


def test_what_was_typed_while_it_was_looked_at_is_not_answered_with_what_was_before() -> None:
    made = beside("She came on 3 May.")
    made.type(BLAMES)
    made.pause.end()

    made.type("She came on 4 May.")
    made.runner.let_go()

    assert made.side.shown is None


def test_the_plain_words_are_put_in_with_one_key_and_taken_back_as_one_named_step() -> None:
    made = beside(BLAMES)
    assert made.offers == "Put “did not”"

    made.press(made.suggesting.accept)

    assert made.text == "Her mother did not come on 3 May."
    assert made.side.shown is None
    assert CHANGED in made.side.said
    assert made.written.history.done[-1].label == "the suggestion on “failed to” in statement 1"
    made.written.history.undo()
    assert made.text == BLAMES


@pytest.mark.parametrize(("caret", "after"), [(3, 3), (len(BLAMES), len(BLAMES) - 2), (14, 14)])
def test_the_caret_stays_with_the_words_it_stood_at(caret: int, after: int) -> None:
    made = beside(BLAMES)
    made.side.caret_at = caret

    made.press(made.suggesting.accept)

    assert made.side.carets == [after]


def test_the_focus_stays_in_the_list_where_nobody_types() -> None:
    made = beside(BLAMES)

    made.press(made.suggesting.accept)

    assert made.side.carets == []


def test_a_word_of_the_profession_is_explained_behind_it() -> None:
    made = beside("He sees CAMHS on Mondays.")
    assert made.offers == "Explain it in brackets"

    made.press(made.suggesting.accept)

    assert made.text.startswith("He sees CAMHS (children and young people's")


def test_a_kind_is_chosen_by_accepting_it_and_not_before() -> None:
    made = beside("Ms Orr said that he fell on 3 May.", None)
    assert made.written.report.statement(S1).kind is None
    assert made.side.shown is not None
    assert made.side.shown.kind == "allegation"

    made.press(made.suggesting.accept)

    assert made.written.report.statement(S1).kind is Kind.ALLEGATION
    assert made.asked == "Whose words are these?"


def test_two_kinds_in_one_statement_are_split_in_one_step() -> None:
    text = "I saw him cry; I think he was afraid."
    made = beside(text, None)
    assert made.offers == "Split it here"

    made.press(made.suggesting.accept)

    assert made.written.texts[:2] == ["I saw him cry;", "I think he was afraid."]
    assert made.written.presenter.stage.statement == made.written.report.statements[1].id
    made.written.history.undo()
    assert made.text == text


def test_a_question_leads_to_the_field_that_answers_it() -> None:
    made = beside("He broke the door.", Kind.ALLEGATION, basis=Basis(), when=None)
    before = made.written.report

    made.press(made.suggesting.accept)

    assert made.side.gone_to is Ask.SAID_BY
    assert made.written.report == before


def test_where_only_the_author_finds_the_words_those_in_question_are_selected() -> None:
    made = beside("A chaotic kitchen on 3 May.")

    made.press(made.suggesting.accept)

    assert made.side.selected == (2, 9)
    assert made.written.history.done == []


def test_what_is_left_alone_stays_so_and_the_next_one_is_shown() -> None:
    made = beside("Her mother failed to come and is often late, on 3 May.")

    made.press(made.suggesting.leave)

    assert made.asked == "“often” leaves open how much, or when."
    assert LEFT in made.side.said
    assert made.written.report.statement(S1).ignored == (
        Ignored(rule="judging_word", word="failed to"),
    )
    assert "leaving" in made.written.history.done[-1].label
    made.type("Her mother failed to come again, on 4 May.")
    made.pause_typing()
    assert made.side.shown is None


def test_what_changed_since_is_answered_as_it_stands_now() -> None:
    made = beside(BLAMES)
    made.type(f"On Monday. {BLAMES}")

    made.press(made.suggesting.accept)

    assert made.text == "On Monday. Her mother did not come on 3 May."


def test_what_holds_no_more_is_not_answered() -> None:
    made = beside(BLAMES)
    made.type("Her mother came on 3 May.")

    made.press(made.suggesting.accept)

    assert made.text == "Her mother came on 3 May."
    assert made.side.shown is None


def test_what_nobody_can_see_is_shown_before_it_is_answered() -> None:
    made = beside(BLAMES)
    made.side.in_sight = False

    made.press(made.suggesting.accept)
    assert made.text == BLAMES
    made.press(made.suggesting.accept)

    assert made.text != BLAMES


def test_a_key_without_a_suggestion_says_that_there_is_none() -> None:
    made = beside("She came on 3 May.")

    made.press(made.suggesting.accept)
    made.press(made.suggesting.leave)

    assert made.side.said == [NONE_HERE, NONE_HERE]
    assert made.suggesting.why_not


def test_going_to_another_statement_takes_the_card_away_at_once() -> None:
    made = beside(BLAMES)

    made.written.at(2)
    made.suggesting.follow()

    assert made.side.shown is None
    assert made.pause.is_under_way


def test_nothing_is_suggested_at_a_heading_or_in_a_signed_report() -> None:
    made = beside(BLAMES)

    made.written.presenter.go_to_place(Place(section="3", slot="health", person=JUNIPER))
    made.suggesting.follow()
    assert not made.pause.is_under_way
    made.suggesting.look()

    signed = replace(made.written.report, signed_at=datetime(2027, 1, 1, tzinfo=UTC))
    other = opened(signed).at(1)
    tools = SuggestingTools(
        suggested=suggested, pool=made.runner, pause=made.pause, tag=other.presenter.tag
    )
    Suggesting(made.side, other.presenter, tools).follow()
    assert not made.pause.is_under_way
    assert made.side.shown is None


def test_a_vault_that_was_locked_is_asked_nothing_more() -> None:
    made = beside(BLAMES)
    made.suggesting.look()
    made.type(f"{BLAMES} ")

    made.suggesting.close()
    made.runner.let_go()

    assert not made.pause.is_under_way
    assert made.side.shown is None
