import pytest

from reportwriter.ui.jump.ranking import ranked
from reportwriter.ui.jump.spots import Spot


def spot(title: str, *exactly: str) -> Spot:
    return Spot(
        number="",
        title=title,
        where="",
        go=lambda: None,
        found_by=title.casefold(),
        exactly=exactly,
    )


def titles(spots: list[Spot], typed: str) -> list[str]:
    return [one.title for one in ranked(spots, typed)]


def test_a_number_comes_first_then_words_that_begin_so_then_the_rest() -> None:
    spots = [spot("Form 312"), spot("On 12 May"), spot("Came late", "12", "hkm")]

    assert titles(spots, "12") == ["Came late", "On 12 May", "Form 312"]


def test_a_reference_is_found_in_small_letters_too() -> None:
    spots = [spot("The hkm form"), spot("Came late", "12", "hkm")]

    assert titles(spots, "HKM") == ["Came late", "The hkm form"]


@pytest.mark.parametrize("typed", ["coat school", "SCHOOL  coat ", "sch co"])
def test_every_word_must_stand_in_it_in_any_order(typed: str) -> None:
    spots = [spot("Came to school without a coat"), spot("Came to school")]

    assert titles(spots, typed) == ["Came to school without a coat"]


def test_what_begins_so_comes_before_where_a_later_word_does() -> None:
    spots = [spot("A significant change"), spot("Sign and hand over"), spot("The design")]

    assert titles(spots, "sign") == ["Sign and hand over", "A significant change", "The design"]


def test_what_is_alike_keeps_its_order_and_nothing_typed_narrows_nothing() -> None:
    spots = [spot("School life"), spot("Schooling"), spot("Family")]

    assert titles(spots, "school") == ["School life", "Schooling"]
    assert titles(spots, "  ") == ["School life", "Schooling", "Family"]


@pytest.mark.parametrize("typed", ["(", "a.c", "[x", "\\"])
def test_signs_are_looked_for_as_they_stand(typed: str) -> None:
    spots = [spot(f"With {typed} in it"), spot("abc")]

    assert titles(spots, typed) == [f"With {typed} in it"]
