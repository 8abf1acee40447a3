from dataclasses import replace

import pytest

from reportwriter.adapters import closest, syllables
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Ignored, Kind, Place
from reportwriter.services.completeness import Problem, Weighs
from reportwriter.services.rules.suggested import (
    MOST_IN_ONE,
    SAID_OTHERWISE,
    of_reading,
    of_suggestions,
)
from reportwriter.services.suggestions.suggestion import Rule
from reportwriter.wording.problems import PROBLEMS, problem_words
from reportwriter.wording.suggestions import SUGGESTIONS, suggestion_words
from tests.builders import OTTO, PEOPLE, a_report, a_statement
from tests.services.rules.opened import LIBRARY, codes, opened
from tests.suggestion_figures import measured, table


def _problems(report: Report) -> list[Problem]:
    return list(of_suggestions(opened(report), closest))


def _found(*texts: str, kind: Kind = Kind.OBSERVATION) -> list[tuple[str, str]]:
    statements = [
        a_statement(number, text=text, kind=kind) for number, text in enumerate(texts, start=1)
    ]
    return [(one.code, one.facts["word"]) for one in _problems(a_report(*statements))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He DNA two appointments.", [("unknown_word", "DNA")]),
        ("He was referred to CAMHS in May.", [("unknown_word", "CAMHS")]),
        ("He sees CAMHS (the children's mental health service).", []),
        ("Juniper was undisclosed-ly quiet.", []),
        ("Her mother failed to attend.", [("judging_word", "failed to")]),
        ("She FAILED TO attend.", [("judging_word", "FAILED TO")]),
        ("She is often late.", [("vague_word", "often")]),
        ("She claimed it.", [("slanted_word", "claimed")]),
        ("She was late on five days between 2 and 20 November.", []),
    ],
)
def test_words_that_are_not_known_that_judge_or_that_leave_open_are_named(
    text: str, found: list[tuple[str, str]]
) -> None:
    words = [one for one in _found_with_words(text) if one[0] != "account_in_fact"]

    assert words == found


def _found_with_words(text: str) -> list[tuple[str, str]]:
    problems = _problems(a_report(a_statement(text=text)))
    return [(one.code, one.facts.get("word", "")) for one in problems]


def test_an_unknown_word_is_named_at_its_first_statement_only() -> None:
    assert _found("He DNA in May.", "He DNA in June.") == [("unknown_word", "DNA")]
    assert len(_found("He failed to come.", "She failed to come.")) == 2


def test_one_statement_names_no_more_than_a_few() -> None:
    text = "CAMHS, DNA, MARAC, LADO and IRO: chaotic, hostile, inappropriate."

    assert len(_found(text)) == MOST_IN_ONE


def test_they_are_worth_a_look_and_never_stand_in_the_way() -> None:
    report = a_report(a_statement(text="He DNA, and failed to say why; it is often so."))

    found = _problems(report)

    assert {one.weighs for one in found} == {Weighs.WORTH_A_LOOK}
    assert codes(found) == ["judging_word", "vague_word", "unknown_word"]


def test_what_was_ignored_beside_the_text_is_no_longer_named_here() -> None:
    ignored = (Ignored(rule="judging_word", word="chaotic"),)

    assert _problems(a_report(a_statement(text="A chaotic room.", ignored=ignored))) == []


def test_what_the_check_says_already_is_not_said_twice() -> None:
    untold = a_statement(1, text="I think so.", kind=None)
    bare = a_statement(2, text="He broke it.", kind=Kind.ALLEGATION)

    assert _problems(a_report(untold, bare)) == []
    text = "They are dropped off late and picked up late on Mondays in May."
    one = a_statement(1, text=text)
    same = a_statement(2, text=text, place=replace(one.place, person=OTTO))
    assert _problems(a_report(one, same)) == []
    assert set(SAID_OTHERWISE) < set(Rule)


def test_a_familys_own_words_are_never_corrected() -> None:
    own = LIBRARY.latest("parents-own-form")
    place = Place(section="2", slot="worries")
    report = a_report(a_statement(text="He is always chaotic.", place=place), form=own.ref)

    assert _problems(report) == []
    assert list(of_reading(opened(report), syllables)) == []


def _long(sentence: str) -> Report:
    statements = [a_statement(number, text=sentence) for number in range(1, 7)]
    return a_report(*statements)


def test_a_section_of_long_words_is_called_hard_to_read_with_the_words() -> None:
    sentence = (
        "Considerable multidisciplinary communication regarding developmental responsibilities "
        "necessitated additional intervention, notwithstanding previously articulated "
        "recommendations concerning accommodation."
    ) * 2

    (found,) = of_reading(opened(_long(sentence)), syllables)

    said = problem_words(found.code, found.facts)
    assert (found.code, found.weighs) == ("hard_to_read", Weighs.WORTH_A_LOOK)
    assert "“responsibilities”" in said.do


def test_a_section_of_long_sentences_is_called_hard_to_read_for_them() -> None:
    sentence = "the cat sat on the mat and then the dog sat on the mat and then " * 2

    (found,) = of_reading(opened(_long(sentence + "she slept.")), syllables)

    assert found.code == "long_to_read"
    assert "34 words" in problem_words(found.code, found.facts).do


def test_plain_words_names_and_quotations_are_not_hard_to_read() -> None:
    plain = "She ate her lunch and sat with her friends for an hour. Then she read a book. "
    people: tuple[Person, ...] = (*PEOPLE[:1], replace(PEOPLE[1], name="Otto Incomprehensibility"))
    quoted = f"{plain}“Incomprehensible internationalisation!” Incomprehensibility came."

    assert list(of_reading(opened(_long(plain * 2)), syllables)) == []
    report = replace(_long(quoted * 2), people=people)
    assert list(of_reading(opened(report), syllables)) == []


def test_few_words_say_nothing_of_how_hard_a_section_is() -> None:
    report = a_report(a_statement(text="Multidisciplinary developmental accommodation."))

    assert list(of_reading(opened(report), syllables)) == []


def test_every_rule_has_its_words_on_the_card_and_in_the_check() -> None:
    any_word = ("word", "words", "other", "instead", "child", "count", "most")
    facts = dict.fromkeys(any_word, "x")
    facts |= {"kind": "opinion", "first": "fact", "second": "opinion"}

    for rule in Rule:
        of_sibling = {"kind": "same"} if rule is Rule.LIKE_SIBLING else {}
        words = suggestion_words(rule.value, {**facts, **of_sibling})
        assert words.asks.strip()
        assert words.why.strip()
        assert (rule.value in PROBLEMS) is (rule not in SAID_OTHERWISE[:3])
    assert set(SUGGESTIONS) == {rule.value for rule in Rule}


def test_the_sample_conferences_raise_few_false_alarms_and_the_right_kinds() -> None:
    figures = measured()

    assert figures.statements > 70
    assert figures.are_kept, table(figures)
    assert figures.hard_sheets == 0
    # Lower these when the rules get better; never raise them to let a change pass.
    assert len(figures.alarms) <= 1, table(figures)
    assert figures.right >= 0.8, table(figures)
