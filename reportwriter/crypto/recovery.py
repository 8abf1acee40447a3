"""The recovery code: 160 random bits on paper, written so that a misread character is noticed.

Crockford's base 32 leaves out I, L, O and U, and reads I and L as 1, O as 0. The last four
characters are the remainder by a prime of which 32 is a primitive root: any single wrong
character and any two that were exchanged change it.
"""

import secrets

from reportwriter.crypto.errors import MistypedRecoveryCodeError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_BYTES = 20
_SECRET_LETTERS = 32
_CHECK_LETTERS = 4
_PRIME = 1_048_573
_GROUP = 4
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", " ": "", "-": "", "\n": "", "\t": ""})


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def written(secret: bytes) -> str:
    """Return the code of a secret in nine groups of four."""
    number = int.from_bytes(secret)
    letters = _letters(number, _SECRET_LETTERS) + _letters(number % _PRIME, _CHECK_LETTERS)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read(code: str) -> bytes:
    """Return the secret of a typed code. Raises MistypedRecoveryCodeError."""
    letters = code.upper().translate(_READ_AS)
    if len(letters) != _SECRET_LETTERS + _CHECK_LETTERS or set(letters) - set(ALPHABET):
        raise MistypedRecoveryCodeError
    number = _number(letters[:_SECRET_LETTERS])
    if number % _PRIME != _number(letters[_SECRET_LETTERS:]):
        raise MistypedRecoveryCodeError
    return number.to_bytes(SECRET_BYTES)


def _letters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return number
