import pytest

from reportwriter.domain.statement import Kind
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.words import MOST_IN_ONE, of_words
from tests.builders import a_report, a_statement
from tests.services.rules.opened import codes, opened


def _found(*texts: str, kind: Kind = Kind.OBSERVATION) -> list[tuple[str, str]]:
    statements = [
        a_statement(number, text=text, kind=kind) for number, text in enumerate(texts, start=1)
    ]
    return [(one.code, one.facts["word"]) for one in of_words(opened(a_report(*statements)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He DNA two appointments.", [("unknown_word", "DNA")]),
        ("The dna test was sent off.", []),
        ("He was referred to CAMHS in May.", [("unknown_word", "CAMHS")]),
        ("He sees CAMHS (the children's mental health service).", []),
        ("He sees the children's mental health service (CAMHS).", []),
        ("She disclosed it to her teacher.", [("unknown_word", "disclosed")]),
        ("She was undisclosed-ly quiet.", []),
        ("Mother failed to attend.", [("judging_word", "failed to")]),
        ("She FAILED TO attend.", [("judging_word", "FAILED TO")]),
        ("She is often late.", [("vague_word", "often")]),
        ("She was late on five days between 2 and 20 November.", []),
    ],
)
def test_words_that_are_not_known_that_judge_or_that_leave_open_are_named(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text", ["He said: “She is often chaotic, CAMHS says.”", 'He said: "Mum is an addict".']
)
def test_what_somebody_said_stays_in_their_words(text: str) -> None:
    assert _found(text, kind=Kind.ALLEGATION) == []


def test_how_much_is_asked_of_what_is_known_and_not_of_what_is_thought() -> None:
    assert _found("She is often afraid, I think.", kind=Kind.OPINION) == []


def test_an_unknown_word_is_named_at_its_first_statement_only() -> None:
    assert _found("He DNA in May.", "He DNA in June.") == [("unknown_word", "DNA")]
    assert len(_found("He failed to come.", "She failed to come.")) == 2


def test_one_statement_names_no_more_than_a_few() -> None:
    text = "CAMHS, DNA, MARAC, LADO and IRO: chaotic, hostile, inappropriate."

    assert len(_found(text)) == MOST_IN_ONE


def test_they_are_worth_a_look_and_never_stand_in_the_way() -> None:
    report = a_report(a_statement(text="He DNA, and failed to say why; it is often so."))

    found = list(of_words(opened(report)))

    assert {one.weighs for one in found} == {Weighs.WORTH_A_LOOK}
    assert codes(found) == ["unknown_word", "judging_word", "vague_word"]
