"""Bring a short document to one of few sizes, sign and seal it: what goes into a carrier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.padding import brought_to

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.crypto.seals import Seals
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsigned:
    """`padded` gives the document with so much padding; `at` is when it is signed."""

    padded: Callable[[int], bytes]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class SealedLetters:
    signatures: Callable[[], Signatures]
    seals: Callable[[], Seals]

    def make(
        self,
        letter: Unsigned,
        author: Author,
        recipients: Sequence[bytes],
        bucket: Callable[[int], int],
    ) -> bytes:
        """Return the sealed bytes. Raises TooLargeToSealError, and what signing raises."""
        signed = self.signatures().sign(
            # A signature fills the place that is kept for it, so signing changes no size.
            brought_to(bucket, letter.padded),
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=letter.at,
        )
        return self.seals().seal(signed, recipients)
