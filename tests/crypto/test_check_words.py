import hashlib
from collections import Counter

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from reportwriter.crypto.check_words import check_words, matches, word_list
from reportwriter.crypto.errors import UnreadableCertificateError
from tests.crypto.sealing_certificates import Holder, holder, p256_holder

SIGNING = p256_holder("Merriweather Stope", "digital_signature")
ENCRYPTION = p256_holder("Merriweather Stope")
WORDS = check_words(SIGNING.certificate, ENCRYPTION.certificate)
SAID = ("drop-down", "abacus", "t-shirt", "zoom", "mango", "otter", "quilt", "relic")


def spki(person: Holder) -> bytes:
    return person.key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def test_there_are_eight_words_of_the_list() -> None:
    assert len(WORDS) == 8
    assert set(WORDS) <= set(word_list())


def test_the_words_are_the_digits_of_a_hash_over_both_keys() -> None:
    number = int.from_bytes(hashlib.sha256(spki(SIGNING) + spki(ENCRYPTION)).digest(), "big")

    places = [number // 7776**place % 7776 for place in range(8)]

    assert [word_list()[place] for place in places] == list(WORDS)


def test_a_renewed_certificate_for_the_same_key_keeps_the_words() -> None:
    renewed = holder(SIGNING.key, "Merriweather Stope-Reid", "digital_signature")

    assert check_words(renewed.certificate, ENCRYPTION.certificate) == WORDS


@pytest.mark.parametrize("exchanged", ["signing", "encryption", "both"])
def test_another_key_gives_other_words(exchanged: str) -> None:
    other = holder(ec.generate_private_key(ec.SECP256R1()), "Merriweather Stope").certificate
    pairs = {
        "signing": (other, ENCRYPTION.certificate),
        "encryption": (SIGNING.certificate, other),
        "both": (ENCRYPTION.certificate, SIGNING.certificate),
    }

    assert check_words(*pairs[exchanged]) != WORDS


def test_bytes_that_are_no_certificate_have_no_words() -> None:
    with pytest.raises(UnreadableCertificateError):
        check_words(b"", ENCRYPTION.certificate)


def test_the_list_has_7776_different_words() -> None:
    assert len(set(word_list())) == 7776


def test_of_all_words_only_yo_yo_sounds_like_another() -> None:
    spoken = [word.replace("-", "") for word in word_list()]

    assert {word for word, count in Counter(spoken).items() if count > 1} == {"yoyo"}


@pytest.mark.parametrize(
    "typed",
    [
        ("drop-down", "t-shirt", "relic"),
        (" DROP down", "T-Shirt", "relic "),
        ("dropdown", "tshirt", "Relic"),
    ],
)
def test_capitals_spaces_and_hyphens_are_free(typed: tuple[str, ...]) -> None:
    assert matches(SAID, (0, 2, 7), typed)


@pytest.mark.parametrize(
    "typed",
    [
        ("drop-down", "t-shirt", "relics"),
        ("t-shirt", "drop-down", "relic"),
        ("drop-down", "t-shirt", ""),
        ("drop-down", "t-shirt", "rélic"),
    ],
)
def test_one_wrong_word_is_enough_to_refuse(typed: tuple[str, ...]) -> None:
    assert not matches(SAID, (0, 2, 7), typed)


@pytest.mark.parametrize(
    ("positions", "typed"),
    [
        ((), ()),
        ((0, 2), ("drop-down", "t-shirt")),
        ((0, 0, 0), ("drop-down", "drop-down", "drop-down")),
        ((0, 2, 7), ("drop-down", "t-shirt")),
    ],
    ids=["none", "two", "one thrice", "a word lacking"],
)
def test_too_few_words_prove_nothing(positions: tuple[int, ...], typed: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="three different words"):
        matches(SAID, positions, typed)
