import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.statement import Kind
from reportwriter.services.finding import MOST_HITS, Hit, Query, find, replaced
from reportwriter.services.report_texts import InPerson, InStatement, Part, TextAt, Told
from tests.builders import a_report, a_statement

HERE = InPerson(PersonId("p"))


def found(text: str, words: str, **how: bool) -> list[str]:
    hits = find([TextAt(spot=HERE, text=text)], Query(words=words, **how))
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("The school rang. the School", "the school", ["The school", "the School"]),
        ("a naïve view", "naive", ["naïve"]),
        ("a naive view", "naïve", ["naive"]),
        ("a nai\N{COMBINING DIAERESIS}ve view", "naive", ["nai\N{COMBINING DIAERESIS}ve"]),
        ("Zoe\N{COMBINING DIAERESIS}", "zoe", ["Zoe\N{COMBINING DIAERESIS}"]),
        ("it\N{RIGHT SINGLE QUOTATION MARK}s", "it's", ["it\N{RIGHT SINGLE QUOTATION MARK}s"]),
        ("\N{FAMILY} sad \N{FAMILY}", "sad", ["sad"]),
        ("Straße", "strasse", ["Straße"]),
        ("אבא mum אבא", "mum", ["mum"]),
        ("אבא mum אבא", "אבא", ["אבא", "אבא"]),
        ("aaa", "aa", ["aa"]),
        ("first\nsecond line", "second", ["second"]),
        ("anything", "  ", []),
        ("", "a", []),
    ],
)
def test_words_are_found_however_they_are_typed(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


def test_whole_words_only() -> None:
    assert found("he sat where he, the man, was", "he", whole_words=True) == ["he", "he"]


def test_a_whole_word_is_not_missed_behind_a_part_of_another() -> None:
    assert found("heh he", "he", whole_words=True) == ["he"]


def test_capitals_as_they_are_typed() -> None:
    assert found("Will he? He will, Zoë", "will", match_case=True) == ["will"]
    assert found("Zoë ZOË", "Zoe", match_case=True) == ["Zoë"]


def test_nobody_counts_more_hits_than_there_is_an_end_to() -> None:
    assert len(found("a " * (MOST_HITS + 5), "a")) == MOST_HITS


@pytest.mark.parametrize(
    ("text", "words", "exact"),
    [
        ('Kay said "he kicks off" then.', "kicks", True),
        ('Kay said "he kicks off" then.', "then", False),
        ('"one" and "two"', "and", False),
        ("Kay said \N{LEFT DOUBLE QUOTATION MARK}he kicks", "kicks", True),
        (
            "Kay: \N{LEFT SINGLE QUOTATION MARK}I don\N{RIGHT SINGLE QUOTATION MARK}t know"
            "\N{RIGHT SINGLE QUOTATION MARK} she said",
            "know",
            True,
        ),
        ("Kay said 'I don't know' then", "know", True),
        ("Kay didn't say that he wasn't", "that", False),
        ("Kay said he kicks off.", "kicks", False),
    ],
)
def test_somebodys_exact_words_are_what_stands_in_marks(
    text: str, words: str, *, exact: bool
) -> None:
    (hit,) = find([TextAt(spot=HERE, text=text, told=Told.IN_MARKS)], Query(words=words))

    assert hit.is_exact_words is exact


def test_what_the_author_quotes_elsewhere_is_the_authors_own() -> None:
    (hit,) = find([TextAt(spot=HERE, text='the "plan"')], Query(words="plan"))

    assert not hit.is_exact_words


def test_all_that_a_family_member_said_is_theirs() -> None:
    (hit,) = find([TextAt(spot=HERE, text="No plan", told=Told.ALL)], Query(words="plan"))

    assert hit.is_exact_words


def test_replacing_is_one_step_that_can_be_taken_back() -> None:
    report = a_report(
        a_statement(1, text="Mum and mum", kind=Kind.FACT), a_statement(2, text="mum")
    )
    texts = [
        TextAt(spot=InStatement(statement.id, Part.TEXT), text=statement.text)
        for statement in report.statements
    ]
    hits = find(texts, Query(words="mum"))

    step = replaced(report, hits, "mother")

    after = step.apply(report)
    assert [statement.text for statement in after.statements] == ["mother and mother", "mother"]
    assert step.inverse(report).apply(after) == report


def test_only_the_hit_that_is_meant_is_replaced() -> None:
    report = a_report(a_statement(1, text="mum, mum, mum"))
    at = TextAt(spot=InStatement(report.statements[0].id, Part.TEXT), text="mum, mum, mum")

    step = replaced(report, [Hit(at=at, start=5, end=8)], "dad")

    assert step.apply(report).statements[0].text == "mum, dad, mum"
