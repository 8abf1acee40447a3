import pytest

from reportwriter.forms.errors import FormError
from reportwriter.forms.library import Library
from reportwriter.forms.loader import load_word_lists
from reportwriter.forms.word_library import nations, words_in
from reportwriter.forms.word_lists import Entry, WordLists


def test_a_misspelt_key_is_refused() -> None:
    with pytest.raises(FormError) as caught:
        load_word_lists(b'[[vague_word]]\nwords = ["often"]\naks = "Say how often"', "x.toml")

    assert [one.field for one in caught.value.problems] == ["vague_word[0].aks"]


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ('words = []\nask = "Say it"', "vague_word.words"),
        ('words = [" "]\nask = "Say it"', "vague_word.words"),
        ('words = ["often"]', "vague_word.ask"),
    ],
)
def test_an_entry_that_finds_nothing_or_does_not_say_what_to_do_is_refused(
    entry: str, field: str
) -> None:
    with pytest.raises(FormError) as caught:
        load_word_lists(f"[[vague_word]]\n{entry}".encode(), "x.toml")

    assert [one.field for one in caught.value.problems] == [field]


def test_the_words_of_a_nation_stand_beside_those_of_everybody() -> None:
    mine = WordLists(known=("GP",), vague_word=(Entry(words=("often",), ask="Say it"),))
    others = WordLists(vague_word=(Entry(words=("aye",), ask="Say it"),))

    both = mine.beside(others)

    assert both.known == ("GP",)
    assert [entry.words for _, entry in both.entries()] == [("often",), ("aye",)]


def test_every_area_has_its_words_and_an_unknown_nation_has_the_common_ones() -> None:
    assert {area.nation.casefold() for area in Library().areas()} == set(nations())
    assert words_in("Nowhere") == words_in("")


@pytest.mark.parametrize("nation", ["", *nations()])
def test_what_is_put_in_place_of_a_word_fits_on_a_button(nation: str) -> None:
    put = [entry.say for _, entry in words_in(nation).entries() if entry.say]

    assert put
    assert max(map(len, put)) <= 20


@pytest.mark.parametrize("nation", ["", *nations()])
def test_no_word_is_listed_twice(nation: str) -> None:
    words = [word for _, entry in words_in(nation).entries() for word in entry.words]

    assert len(words) == len(set(words))
    assert len(words) > 200
