import pytest

from reportwriter.domain.retelling import Telling

NAMES = frozenset({"Corin Thrumm", "Tamsin Pebblewick"})
ASKED = "A source reports Corin Thrumm asked two people where Ms Pebblewick now lives."
BROTHER = (
    "Mr Thrumm's brother Bram Thrumm is under investigation for an unrelated drug supply matter; "
    "he does not know."
)


@pytest.mark.parametrize(
    "said",
    [
        "Corin asked where she lives",
        ASKED,
        ASKED.upper(),
        "We learned on Monday that Corin had been asking where she lives, which worries me.",
        "He asks where Tamsin lives.",
        "A sou\u00adrce reports\nthat Mr. Thrumm asked two people where Ms Pebblewick lives now",
        "Bram Thrumm, his brother, is being investigated for drugs.",
        "He is quiet at school. Mr Thrumm's brother Bram is under investigation.",
    ],
)
def test_a_text_that_was_pasted_or_typed_again_is_found(said: str) -> None:
    telling = Telling((ASKED, BROTHER), NAMES)

    assert telling.is_retold_in(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Corin Thrumm",
        "Mr Thrumm was asked about the kitchen door.",
        "Corin lives in Zedmouth and asked for the red book.",
        "Juniper lives where her grandmother lives.",
        "People asked where the school is.",
        "The police investigated a matter of door keys that people lost.",
        "Mr Thrumm and Ms Pebblewick were told on 14 December of the child protection conference.",
    ],
)
def test_the_same_people_and_the_words_of_the_trade_are_no_retelling(said: str) -> None:
    telling = Telling((ASKED, BROTHER), NAMES)

    assert not telling.is_retold_in(said)


def test_a_short_sentence_is_found_when_it_stands_there_whole() -> None:
    telling = Telling(("Ms Pebblewick is pregnant.",), NAMES)

    assert telling.is_retold_in("I am told that Pebblewick is pregnant again.")
    assert not telling.is_retold_in("Odalys Pebblewick is well.")
    assert not Telling(("Pregnant.",), NAMES).is_retold_in("She is pregnant.")


def test_a_name_that_nobody_of_the_report_bears_weighs_as_much_as_any_word() -> None:
    said = "Bram Thrumm hides in Zedmouth."

    assert Telling(("Bram Thrumm hides with friends in Zedmouth.",), NAMES).is_retold_in(said)
    assert not Telling(
        ("Bram Thrumm hides with friends in Zedmouth.",), NAMES | {"Bram Thrumm"}
    ).is_retold_in("Bram Thrumm was in Zedmouth.")
