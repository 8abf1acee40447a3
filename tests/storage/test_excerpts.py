"""Words are told apart as the index tells them, and an excerpt says where it was cut."""

import pytest

from reportwriter.storage.excerpts import excerpt, first_of, words_of

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Siân's Bruise", ("sian", "s", "bruise")),
        ("don\u2019t, 9:2", ("don", "t", "9", "2")),
        ("\u2026 \u2013 ", ()),
        ("STRASSE Straße", ("strasse", "strasse")),
    ],
)
def test_words_have_no_capitals_and_no_accents(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_all_words_must_be_there_and_may_be_beginnings() -> None:
    words = ("otto", "ate", "breakfast")

    assert first_of(("break", "ot"), words) == 0
    assert first_of(("break",), words) == 2
    assert first_of(("break", "lunch"), words) is None
    assert first_of((), words) is None


def test_an_excerpt_is_cut_around_the_place_and_says_so() -> None:
    assert excerpt("Otto ate breakfast.", 2) == "Otto ate breakfast."
    middle = excerpt(LONG, 30)
    assert middle.startswith("\u2026word22 ")
    assert middle.endswith(" word45\u2026")
    assert excerpt(LONG, 59).endswith("word59")
