import pytest

from reportwriter.services.spelling.words import vocabulary, words_in


def found(text: str) -> list[str]:
    return [word.text for word in words_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She didn't eat.", ["She", "didn't", "eat"]),
        ("She didn\N{RIGHT SINGLE QUOTATION MARK}t eat.", ["She", "didn't", "eat"]),
        ("multi-agency", ["multi-agency"]),
        ("\N{LEFT DOUBLE QUOTATION MARK}help me\N{RIGHT DOUBLE QUOTATION MARK}", ["help", "me"]),
        ("the end.Start again", ["the", "end", "Start", "again"]),
        ("a i I", []),
    ],
)
def test_words_are_told_from_what_stands_between_them(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    ["Yr5", "3rd", "19:30h2", "jo.bloggs@school.sch.uk", "https://www.gov.uk/childcare", "a_b"],
)
def test_numbers_and_addresses_hold_no_words(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["CAMHS", "EHCPs", "LADO's", "NHS"])
def test_initials_are_not_judged(text: str) -> None:
    assert found(text) == []


def test_a_whole_word_in_capitals_is() -> None:
    assert found("DANGEROUS") == ["DANGEROUS"]


def test_a_combining_mark_is_part_of_its_letter() -> None:
    (word,) = words_in("nai\N{COMBINING DIAERESIS}ve")

    assert word.text == "naïve"
    assert (word.start, word.end) == (0, 6)


def test_what_is_printed_as_nothing_ends_no_word() -> None:
    (word,) = words_in("safe\N{SOFT HYPHEN}guarding\N{ZERO WIDTH SPACE}")

    assert word.text == "safeguarding"


@pytest.mark.parametrize(
    "text",
    ["שלום עולם", "مرحبا", "Привет", "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GIRL}", "", "\u202e"],
)
def test_what_a_british_dictionary_cannot_judge_is_no_word(text: str) -> None:
    assert found(text) == []


def test_english_words_between_right_to_left_ones_are_found() -> None:
    assert found("שלום mother עולם") == ["mother"]


def test_the_parts_of_a_joined_word_know_where_they_stand() -> None:
    word = next(word for word in words_in("a multi-agency plan") if "-" in word.text)

    assert [(part.text, part.start, part.end) for part in word.parts] == [
        ("multi", 2, 7),
        ("agency", 8, 14),
    ]


@pytest.mark.parametrize("text", ["x" * 100_000, "ab " * 50_000, "the\n" * 30_000])
def test_a_long_text_is_read_piece_by_piece_and_to_its_end(text: str) -> None:
    whole = f"{text} attendence"

    words = list(words_in(whole))

    assert words[-1].text == "attendence"
    assert whole[words[-1].start : words[-1].end] == "attendence"
    assert vocabulary(whole) == {word.text for word in words}


def test_a_word_longer_than_words_are_is_not_judged() -> None:
    assert found("x" * 61) == []
