"""Which words may have been meant by one with a slip; and that nonsense is near to none."""

import pytest

from reportwriter.adapters import edits
from reportwriter.services.near_words import NearWords

KNOWN = ("family", "sharing", "chronology", "conference", "today", "sign", "school", "312th")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("famly", "family"),
        ("fmaily", "family"),
        ("afmily", "family"),
        ("sgin", "sign"),
        ("todya", "today"),
        ("shcool", "school"),
        ("chronolgy", "chronology"),
        ("cronologi", "chronology"),
        ("confrence", "conference"),
        ("confr", "conference"),
        ("famil\N{LATIN SMALL LETTER I WITH ACUTE}", "family"),
    ],
)
def test_a_slip_is_near_to_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert list(NearWords(edits=edits).of(typed, KNOWN)) == [meant]


@pytest.mark.parametrize(
    "typed", ["fm", "sgn", "313", "312ht", "lighthouse", "qwertz", "zzzz", "bamily", "fmly", "(((("]
)
def test_nonsense_short_words_and_numbers_are_near_to_nothing(typed: str) -> None:
    assert not NearWords(edits=edits).of(typed, KNOWN)


def test_the_nearer_word_has_fewer_edits_between() -> None:
    near = NearWords(edits=edits).of("conferense", ("conference", "conferred"))

    assert near["conference"] == 1
    assert near.get("conferred", 2) == 2
