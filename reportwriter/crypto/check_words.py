"""Eight words that stand for a person's two public keys, compared once by telephone.

They are taken from SHA-256 over the public keys themselves, not over the certificates, so they stay
the same when a certificate is renewed for the same keys. Eight of 7,776 words carry 103 bits.
"""

import functools
import hashlib
import hmac
import unicodedata
from collections.abc import Sequence

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from reportwriter.crypto.certificates import read_recipient
from reportwriter.resources import resource_path

WORDS = 8
FEWEST_ASKED = 3
LIST_LENGTH = 7776


def check_words(signing_certificate: bytes, encryption_certificate: bytes) -> tuple[str, ...]:
    """Return the eight words of the person who holds these two certificates (DER).

    Raises UnreadableCertificateError.
    """
    digest = hashlib.sha256(_spki(signing_certificate) + _spki(encryption_certificate)).digest()
    number = int.from_bytes(digest, "big")
    chosen = []
    for _ in range(WORDS):
        number, place = divmod(number, LIST_LENGTH)
        chosen.append(word_list()[place])
    return tuple(chosen)


def matches(words: Sequence[str], positions: Sequence[int], typed: Sequence[str]) -> bool:
    """Whether each typed word is the one at its position (from 0). Capitals and spaces are free.

    Takes the same time wherever the words differ. Raises ValueError when fewer than three
    different positions are asked, which would prove too little, or not one word for each.
    """
    if len(set(positions)) < FEWEST_ASKED or len(positions) != len(typed):
        raise ValueError("ask for three different words at least, and give one for each")
    alike = [
        hmac.compare_digest(_plain(words[position]), _plain(word))
        for position, word in zip(positions, typed, strict=True)
    ]
    return all(alike)


@functools.cache
def word_list() -> tuple[str, ...]:
    """Return the 7,776 words in their own order."""
    text = resource_path("words/eff-large.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def _plain(word: str) -> bytes:
    # The list has a few words with a hyphen, which nobody hears on the telephone.
    letters = unicodedata.normalize("NFKC", word).casefold()
    return "".join(letters.replace("-", " ").split()).encode()


def _spki(certificate: bytes) -> bytes:
    public = read_recipient(certificate).public
    return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
