"""The few sizes that sealed content has, so that its length tells nothing about it."""

from reportwriter.crypto.errors import TooLargeToSealError
from reportwriter.crypto.sealed_fields import LARGEST_CONTENT

BUCKETS = (256 * 1024, 1024 * 1024, 4 * 1024 * 1024, LARGEST_CONTENT)


def smallest(size: int) -> int:
    """Return the smallest bucket, for what must not need another. Raises TooLargeToSealError."""
    if size > BUCKETS[0]:
        raise TooLargeToSealError(size, BUCKETS[0])
    return BUCKETS[0]


def bucket(size: int) -> int:
    """Return the smallest bucket that holds `size` bytes. Raises TooLargeToSealError."""
    for candidate in BUCKETS:
        if size <= candidate:
            return candidate
    raise TooLargeToSealError(size, BUCKETS[-1])
