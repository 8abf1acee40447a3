"""Which passphrases are good enough, and one to propose."""

import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.crypto.errors import Weakness, WeakPassphraseError

FEWEST_LETTERS = 14
MOST_BYTES = 1024
GOOD_SCORE = 3
PROPOSED_WORDS = 5
_JUDGED_LETTERS = 100
"""The judging takes longer than a key press can wait for anything longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """`score` runs from 0 to 4; `weakness` is None when the passphrase will do."""

    score: int
    weakness: Weakness | None


def strength(passphrase: str, about: Sequence[str] = ()) -> Strength:
    """Judge a passphrase. Words of `about`, as the user's name and agency, count as known."""
    # Imported here: it reads lists of words, and is needed only where a passphrase is chosen.
    from zxcvbn import zxcvbn  # noqa: PLC0415

    composed = unicodedata.normalize("NFC", passphrase)
    judged = composed[:_JUDGED_LETTERS]
    score = int(zxcvbn(judged, list(about), max_length=_JUDGED_LETTERS)["score"]) if judged else 0
    return Strength(score=score, weakness=_weakness(composed, score))


def require_strong(passphrase: str, about: Sequence[str] = ()) -> None:
    """Raise WeakPassphraseError unless the passphrase will do."""
    weakness = strength(passphrase, about).weakness
    if weakness is not None:
        raise WeakPassphraseError(weakness)


def propose(words: Sequence[str]) -> str:
    """Return five words drawn from `words`; of 7,776 they make a secret of 64 bits."""
    return " ".join(secrets.choice(words) for _ in range(PROPOSED_WORDS))


def _weakness(composed: str, score: int) -> Weakness | None:
    if len(composed) < FEWEST_LETTERS:
        return Weakness.TOO_SHORT
    if len(composed.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        return Weakness.TOO_LONG
    return Weakness.EASY_TO_GUESS if score < GOOD_SCORE else None
