"""A secret becomes a key: the same everywhere, at a cost within bounds."""

from dataclasses import replace

import pytest

from reportwriter.crypto.derivation import (
    LEAST_COST,
    MOST_MEMORY_KIB,
    USUAL_COST,
    Cost,
    derived_key,
    key_from_passphrase,
)
from reportwriter.crypto.errors import DamagedHeaderError

SALT = bytes(range(16))


def test_a_passphrase_gives_the_same_key_as_ever() -> None:
    key = key_from_passphrase("violet lantern crooked meadow spoon", SALT, LEAST_COST)

    assert key.hex() == "d933c3f42ff833517cf1706de6bdf0ecc426ad06bba492d9216ae8152af05d01"


def test_a_random_secret_gives_the_same_key_as_ever() -> None:
    key = derived_key(bytes(32), "database")

    assert key.hex() == "a853e3d7e7d4239b25d65381b91a4b10371dec6d40fbf02d7cd0229b6d61b8bc"


def test_composed_and_decomposed_accents_give_one_key() -> None:
    composed = key_from_passphrase("caf\u00e9 by the canal", SALT, LEAST_COST)
    decomposed = key_from_passphrase("cafe\u0301 by the canal", SALT, LEAST_COST)

    assert composed == decomposed


@pytest.mark.parametrize(
    "passphrase", ["a" * 1024, "two  spaces ", "\U0001f511\U0001f99a", "\ud83d"]
)
def test_any_text_a_keyboard_can_send_gives_a_key(passphrase: str) -> None:
    assert len(key_from_passphrase(passphrase, SALT, LEAST_COST)) == 32


def test_keys_for_different_purposes_differ() -> None:
    secret = bytes(32)

    keys = {derived_key(secret, purpose) for purpose in ("database", "header", "log")}

    assert len(keys) == 3


def test_the_usual_cost_lies_within_bounds_and_above_the_least() -> None:
    USUAL_COST.require_sound()

    assert USUAL_COST.memory_kib > LEAST_COST.memory_kib


@pytest.mark.parametrize(
    "cost",
    [
        replace(LEAST_COST, memory_kib=8),
        replace(LEAST_COST, memory_kib=LEAST_COST.memory_kib - 1),
        replace(LEAST_COST, memory_kib=MOST_MEMORY_KIB + 1),
        replace(LEAST_COST, memory_kib=2**32),
        replace(LEAST_COST, passes=1),
        replace(LEAST_COST, passes=10**9),
        replace(LEAST_COST, lanes=0),
        replace(LEAST_COST, lanes=9),
    ],
)
def test_a_hostile_cost_is_refused_before_it_is_paid(cost: Cost) -> None:
    with pytest.raises(DamagedHeaderError):
        key_from_passphrase("violet lantern", SALT, cost)
