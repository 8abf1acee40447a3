"""The words that a user has added to the dictionary, as the vault keeps them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnWords:
    """In the order of the alphabet."""

    words: tuple[str, ...] = ()
