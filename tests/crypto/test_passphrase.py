"""A passphrase is judged before it protects anything."""

import pytest

from reportwriter.crypto import passphrase
from reportwriter.crypto.errors import Weakness, WeakPassphraseError

WORDS = tuple(f"word{number}" for number in range(7776))


@pytest.mark.parametrize(
    ("typed", "weakness"),
    [
        ("", Weakness.TOO_SHORT),
        ("xK9#mQ2$vB7!z", Weakness.TOO_SHORT),
        ("passwordpassword", Weakness.EASY_TO_GUESS),
        ("12345678901234567890", Weakness.EASY_TO_GUESS),
        ("violet lantern " * 80, Weakness.TOO_LONG),
        ("violet lantern crooked meadow spoon", None),
        ("violet lantern crooked meadow spoon " * 10, None),
    ],
)
def test_a_passphrase_is_judged(typed: str, weakness: Weakness | None) -> None:
    assert passphrase.strength(typed).weakness == weakness


def test_what_is_known_of_the_user_counts_as_easy_to_guess() -> None:
    typed = "pruoakenshawhollybrook"

    unknown = passphrase.strength(typed)
    known = passphrase.strength(typed, ("pruoakenshaw", "hollybrook"))

    assert known.score < unknown.score
    assert known.weakness is Weakness.EASY_TO_GUESS


def test_a_weak_passphrase_is_refused_with_the_reason_and_without_the_passphrase() -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        passphrase.require_strong("hunter2")

    assert caught.value.why is Weakness.TOO_SHORT
    assert "hunter2" not in str(caught.value)


def test_a_strong_passphrase_passes() -> None:
    passphrase.require_strong("violet lantern crooked meadow spoon")


def test_five_words_are_proposed_and_never_the_same_five() -> None:
    first, second = passphrase.propose(WORDS), passphrase.propose(WORDS)

    assert len(first.split()) == 5
    assert set(first.split()) <= set(WORDS)
    assert first != second
