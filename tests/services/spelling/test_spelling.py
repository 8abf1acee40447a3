import pytest

from reportwriter.services.spelling.line import DictionaryLine
from reportwriter.services.spelling.spelling import KnownWords, Spelling
from tests.services.desks import Desk

NOTHING = KnownWords()


@pytest.fixture
def spelling(dictionary: DictionaryLine, pru: Desk) -> Spelling:
    return Spelling(dictionary=dictionary, own=pru.vault.spelling.own)


def wrong(spelling: Spelling, text: str, known: KnownWords = NOTHING) -> list[str]:
    return [word.text for word in spelling.check(text, known)]


def test_misspelt_words_are_found_where_they_stand(spelling: Spelling) -> None:
    text = "Her attendence was good."

    (word,) = spelling.check(text, NOTHING)

    assert text[word.start : word.end] == "attendence"


@pytest.mark.parametrize(
    "text",
    [
        "The colour of her behaviour, organised and organized.",
        "CAMHS, LADO, MARAC, IDVA and the EHCP",
        "neurodevelopmental, safeguarding, wellbeing, genogram, keyworker",
        "the professional's view",
        "co-operate, non-attendance, multi-agency",
        "It didn\N{RIGHT SINGLE QUOTATION MARK}t.",
    ],
)
def test_british_english_and_the_words_of_the_work_are_right(spelling: Spelling, text: str) -> None:
    assert wrong(spelling, text) == []


def test_american_spelling_is_not(spelling: Spelling) -> None:
    assert wrong(spelling, "color and behavior") == ["color", "behavior"]


def test_of_a_joined_word_the_part_that_is_wrong_is_named(spelling: Spelling) -> None:
    assert wrong(spelling, "multi-agnecy") == ["agnecy"]


@pytest.mark.parametrize("name", ["Odalys", "Odalys's", "ODALYS", "the Odalyses"])
def test_a_known_name_is_right_whoever_it_is_of(spelling: Spelling, name: str) -> None:
    known = KnownWords(frozenset({"odalys"}))

    assert wrong(spelling, name, known) == []


def test_a_known_name_is_suggested_first(spelling: Spelling) -> None:
    known = KnownWords(frozenset({"odalys"}), ("Odalys",))

    assert spelling.suggest("Odallys", known)[0] == "Odalys"


def test_what_might_be_meant_comes_with_the_words_of_the_work(spelling: Spelling) -> None:
    assert spelling.suggest("safegaurding", NOTHING)[0] == "safeguarding"


def test_all_texts_of_a_report_are_judged_together(spelling: Spelling) -> None:
    texts = ["good attendence", "all is well", "good attendence"]

    found = spelling.check_all(texts, NOTHING)

    assert [[word.text for word in words] for words in found] == [
        ["attendence"],
        [],
        ["attendence"],
    ]


def test_only_what_is_new_is_judged_again_and_what_is_gone_is_forgotten(
    spelling: Spelling,
) -> None:
    spelling.check_all(["good attendence", "all is well"], NOTHING)

    spelling.check_all(["good attendence", "recieved"], NOTHING)

    assert spelling._judged.keys() == {"good attendence", "recieved"}


def test_a_word_added_since_is_right_without_judging_again(spelling: Spelling) -> None:
    before = spelling.check_all(["she flumphed"], NOTHING)

    after = spelling.check_all(["she flumphed"], KnownWords(frozenset({"flumphed"})))

    assert [word.text for word in before[0]] == ["flumphed"]
    assert after == [()]


def test_a_text_as_long_as_ten_reports_is_judged_to_its_end(spelling: Spelling) -> None:
    text = "the " * 250_000 + "attendence"

    assert wrong(spelling, text) == ["attendence"]


def test_nothing_is_kept_of_what_is_confidential(spelling: Spelling) -> None:
    spelling.check("a confidentail text", NOTHING, forget=True)

    assert spelling._judged == {}
    assert "confidentail" not in spelling.dictionary._verdicts


def test_own_words_are_kept_in_the_vault_in_order(spelling: Spelling) -> None:
    spelling.own.add("Zedonk")
    spelling.own.add("flumph and \N{RIGHT SINGLE QUOTATION MARK}")

    assert spelling.own.words() == ("and", "flumph", "Zedonk")
    assert spelling.own.add("Zedonk") == ("and", "flumph", "Zedonk")
    assert spelling.own.remove("and") == ("flumph", "Zedonk")


def test_closing_the_vault_ends_the_process_with_the_dictionary(desk: Desk) -> None:
    line = desk.vault.spelling.dictionary
    line.wrong(["one"])
    process = line._process
    assert process is not None

    desk.access.close()

    assert process.poll() is not None
