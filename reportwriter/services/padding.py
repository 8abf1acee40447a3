"""Bring what is to be sealed to one of few sizes, so that its length tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_PADDING = 150_000
"""Bytes. Near what a page usually needs, so that the second try fits."""
MOST_TRIES = 6


def brought_to(bucket: Callable[[int], int], padded: Callable[[int], bytes]) -> bytes:
    """Return the file padded to the size of a bucket exactly, so that its length tells nothing.

    Measured, not computed: a longer padding also lengthens the numbers that count it. Where such a
    number gains a digit, a size may be out of reach, and the next bucket is taken. Raises
    TooLargeToSealError.
    """
    made = padded(FIRST_PADDING)
    wanted = bucket(len(made) - FIRST_PADDING)
    pad = FIRST_PADDING
    while (found := _of_size(wanted, made, pad, padded)) is None:
        wanted = bucket(wanted + 1)
        pad = wanted // 2
        made = padded(pad)
    return found


def _of_size(wanted: int, made: bytes, pad: int, padded: Callable[[int], bytes]) -> bytes | None:
    """Pad until the file has the size wanted; return None when no padding gives it."""
    for _ in range(MOST_TRIES):
        if len(made) == wanted:
            return made
        pad += wanted - len(made)
        if pad < 0:
            return None
        made = padded(pad)
    return None
