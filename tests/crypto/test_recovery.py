"""A recovery code survives being written down and read back, and says when it did not."""

import pytest

from reportwriter.crypto import recovery
from reportwriter.crypto.errors import MistypedRecoveryCodeError

SECRET = bytes.fromhex("00ff10e283a9b7c4d5061f2e3d4c5b6a79881777")
CODE = recovery.written(SECRET)


def test_a_code_is_nine_groups_of_four_without_letters_that_look_like_digits() -> None:
    groups = CODE.split("-")

    assert [len(group) for group in groups] == [4] * 9
    assert not set("".join(groups)) & set("ILOU")


@pytest.mark.parametrize(
    "secret",
    [SECRET, bytes(20), b"\xff" * 20, recovery.new_secret()],
    ids=["some", "zeros", "ones", "drawn"],
)
def test_what_is_written_is_read(secret: bytes) -> None:
    assert recovery.read(recovery.written(secret)) == secret


def test_it_is_read_however_it_was_typed() -> None:
    typed = f"  {CODE.lower().replace('-', ' ')}\n".replace("0", "o").replace("1", "l")

    assert recovery.read(typed) == SECRET


def test_every_single_wrong_character_is_noticed() -> None:
    letters = CODE.replace("-", "")
    wrong = [
        letters[:at] + other + letters[at + 1 :]
        for at in range(len(letters))
        for other in recovery.ALPHABET
        if other != letters[at]
    ]

    assert len(wrong) == 36 * 31
    for code in wrong:
        with pytest.raises(MistypedRecoveryCodeError):
            recovery.read(code)


def test_every_exchange_of_two_neighbours_is_noticed() -> None:
    letters = CODE.replace("-", "")
    exchanged = [
        letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        for at in range(len(letters) - 1)
        if letters[at] != letters[at + 1]
    ]

    for code in exchanged:
        with pytest.raises(MistypedRecoveryCodeError):
            recovery.read(code)


@pytest.mark.parametrize(
    "typed", ["", CODE[:-1], CODE + "0", CODE.replace(CODE[0], "U", 1), "é" * 36]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(MistypedRecoveryCodeError):
        recovery.read(typed)
