"""Sealing and check words in one object, so that services need not import them to name them."""

from reportwriter.crypto.bucket import bucket, smallest
from reportwriter.crypto.check_words import check_words, matches
from reportwriter.crypto.sealing import open_sealed, seal, split


class Seals:
    """Seals to certificates, opens what was sealed, and gives the words people compare."""

    seal = staticmethod(seal)
    open = staticmethod(open_sealed)
    split = staticmethod(split)
    bucket = staticmethod(bucket)
    smallest_bucket = staticmethod(smallest)
    check_words = staticmethod(check_words)
    words_match = staticmethod(matches)
