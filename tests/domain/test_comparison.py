from dataclasses import replace

import pytest

from reportwriter.domain.comparison import (
    AnswerChange,
    Differs,
    Mark,
    Run,
    compare,
    compare_statements,
    compare_words,
)
from reportwriter.domain.report import NothingHeld, SlotValue
from reportwriter.domain.statement import Disclosure, Ignored, Kind, Place, Statement, Weight
from tests.builders import CORIN, JUNIPER, a_report, a_statement

ONE, TWO, THREE, FOUR = (a_statement(number) for number in range(1, 5))
HERE = Place(section="1", slot="asked")


def differs(before: tuple[Statement, ...], after: tuple[Statement, ...]) -> list[tuple[str, str]]:
    return [
        (one.reference, what) for one in compare_statements(before, after) for what in one.differs
    ]


def test_what_is_the_same_is_no_change() -> None:
    assert compare(a_report(ONE, TWO), a_report(ONE, TWO)).is_empty


def test_what_was_added_or_taken_out_stands_where_it_is_read() -> None:
    found = compare_statements((ONE, TWO, THREE), (ONE, FOUR, THREE))

    assert [(one.reference, one.differs) for one in found] == [
        (TWO.reference, (Differs.REMOVED,)),
        (FOUR.reference, (Differs.ADDED,)),
    ]
    assert found[0].runs == (Run(TWO.text, Mark.REMOVED),)
    assert found[1].runs == (Run(FOUR.text, Mark.ADDED),)


def test_a_suggestion_that_was_left_alone_makes_no_other_statement() -> None:
    left = replace(ONE, ignored=(Ignored(rule="vague_word", word="often"),))

    assert compare_statements((ONE,), (left,)) == ()


def test_what_was_first_and_is_gone_is_told_first() -> None:
    found = compare_statements((ONE, TWO), (TWO,))

    assert [one.reference for one in found] == [ONE.reference]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"text": "He was calm."}, Differs.WORDS),
        ({"kind": Kind.OPINION}, Differs.KIND),
        ({"place": HERE}, Differs.MOVED),
        ({"disclosure": Disclosure(withheld_from=(CORIN,))}, Differs.READERS),
        ({"weight": Weight.STRENGTH}, Differs.DETAILS),
        ({"about": (JUNIPER, CORIN)}, Differs.DETAILS),
    ],
)
def test_each_way_to_differ_is_told(changed: dict[str, object], what: Differs) -> None:
    after = replace(ONE, **changed)  # type: ignore[arg-type]  # Names of its fields.

    assert differs((ONE, TWO), (after, TWO)) == [(ONE.reference, what)]


def test_only_what_was_taken_past_others_has_moved() -> None:
    assert differs((ONE, TWO, THREE, FOUR), (FOUR, ONE, TWO, THREE)) == [
        (FOUR.reference, Differs.MOVED)
    ]


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("In school 171 days.", "In school 186 days.", "In school [171]{186} days."),
        ("She saw Otto.", "She saw Otto run.", "She saw Otto{ run}."),
        (
            "One thing.",
            "Wholly different words, here!",
            "[One thing.]{Wholly different words, here!}",
        ),
        ("", "New.", "{New.}"),
        (
            "Otto\N{RIGHT SINGLE QUOTATION MARK}s cup",
            "Otto cup",
            "[Otto\N{RIGHT SINGLE QUOTATION MARK}s]{Otto} cup",
        ),
    ],
)
def test_words_are_marked_where_only_one_text_has_them(
    before: str, after: str, marked: str
) -> None:
    signs = {Mark.KEPT: ("", ""), Mark.REMOVED: ("[", "]"), Mark.ADDED: ("{", "}")}

    runs = compare_words(before, after)

    assert "".join(f"{signs[run.mark][0]}{run.text}{signs[run.mark][1]}" for run in runs) == marked


def test_answers_are_compared_in_the_words_they_are_read_in() -> None:
    other = Place(section="2", slot="visits")
    before = a_report(values=(SlotValue(place=HERE, text="3"),))
    after = a_report(
        values=(SlotValue(place=other, rows=(("9 Dec", "kept"), ("10 Dec", ""))),),
        nothing_held=(NothingHeld(place=HERE, because="Not our area"),),
    )

    assert compare(before, after).answers == (
        AnswerChange(place=other, before="", after="9 Dec, kept; 10 Dec"),
        AnswerChange(place=HERE, before="3", after="Nothing held: Not our area"),
    )
