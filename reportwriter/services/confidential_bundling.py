"""Make the chair's confidential bundle, and read it again: all that is sealed, in one sealed file.

Pages are laid into frames in quarantine, and nothing of it is written before it is sealed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.crypto.errors import TooLargeToSealError
from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import confidential_bundle_name
from reportwriter.exchange.quarantine.facts import Paper
from reportwriter.records.canonical import to_json
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.kept import LogEvent
from reportwriter.services.confidential_papers import Opening
from reportwriter.services.laying_in import (
    CancelledError,
    PaperNotReadError,
    Watching,
    laid_in,
)
from reportwriter.services.page_preview import SCALE
from reportwriter.services.reading import readers_of
from reportwriter.services.sealed_letters import Unsigned
from reportwriter.services.whole_files import write_whole
from reportwriter.wording import confidential_bundle as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.originals import OriginalCheck
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.pdf.bundle import FramedBundle
    from reportwriter.pdf.press import Press
    from reportwriter.services.confidential_papers import ConfidentialPapers, Found
    from reportwriter.services.identities import Identities
    from reportwriter.services.laying_in import Progress
    from reportwriter.services.minutes import Minutes
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.log import LogStore


class BundleNotOpenedError(ExchangeError):
    """A confidential bundle did not open; `contents` says why."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.value)
        self.contents = contents


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleOrder:
    """What is to be written, and where to; the passphrase opens what is sealed, and signs."""

    conference: ConferenceReference
    path: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBundle:
    """A confidential bundle that was opened: in memory only.

    `pdf` is what came out of it, `checks` what came of opening each original again.
    """

    record: ConfidentialBundleFile
    pdf: bytes
    pages: int
    checks: tuple[OriginalCheck, ...]


@dataclass(frozen=True, kw_only=True)
class ConfidentialBundling:
    """Whether or not anything was confidential, a bundle is made in the same way."""

    papers: ConfidentialPapers
    minutes: Minutes
    conferences: ConferenceStore
    identities: Identities
    letters: SealedLetters
    press: Callable[[], Press]
    seals: Callable[[], Seals]
    checking: Callable[[], Checking]
    log: LogStore
    now: Callable[[], datetime]

    def name(self, conference: ConferenceReference) -> str:
        """Return what the file is called unless the chair calls it otherwise."""
        return confidential_bundle_name(conference)

    def write(
        self,
        order: BundleOrder,
        progress: Progress,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> ConfidentialBundleFile | None:
        """Write all that is confidential, sealed to chair and deputies; return what is in it.

        None, and nothing is written, once `is_cancelled`. Raises WrongPassphraseError,
        NoPrivateKeysError, TooLargeToSealError, QuarantineError, FileNotWrittenError; then nothing
        is written.
        """
        watching = Watching(progress=progress, is_cancelled=is_cancelled)
        try:
            record, p7m = self._made(order, watching)
        except CancelledError:
            return None
        carrier = self.press().sealed_bundle(p7m)
        digest = hashlib.sha256(carrier).hexdigest()
        write_whole(
            {order.path: carrier},
            before_naming=lambda: self.log.add(LogEvent.CONFIDENTIAL_BUNDLE_MADE, digest),
        )
        return record

    def read(self, carrier: bytes, passphrase: str) -> OpenBundle:
        """Return a bundle as it is opened, each original in it checked; it is kept nowhere.

        Raises WrongPassphraseError, NoPrivateKeysError, BundleNotOpenedError, QuarantineError.
        """
        checking = self.checking()
        readers = readers_of(self.identities.open(passphrase), checking)
        with checking.quarantine() as quarantine:
            p7m = checking.sealed_bytes(carrier, quarantine)
            opened = checking.unsealed_letter(p7m, readers, quarantine, What.CONFIDENTIAL_BUNDLE)
            if opened.bundle is None or opened.inner is None:
                raise BundleNotOpenedError(opened.contents)
            checks = checking.check_originals(opened, readers, quarantine)
        digest = hashlib.sha256(carrier).hexdigest()
        self.log.add(LogEvent.CONFIDENTIAL_BUNDLE_OPENED, digest)
        return OpenBundle(
            record=opened.bundle, pdf=opened.pdf, pages=opened.inner.pages, checks=checks
        )

    def page(self, bundle: OpenBundle, number: int) -> bytes:
        """Return a page (from 1) as PNG, drawn in quarantine. Raises QuarantineError."""
        with self.checking().quarantine() as quarantine:
            (drawn,) = quarantine.pages(bundle.pdf, number - 1, number - 1, SCALE)
        return drawn

    def _made(self, order: BundleOrder, watching: Watching) -> tuple[ConfidentialBundleFile, bytes]:
        chair = self.identities.open(order.passphrase)
        readers = readers_of(chair, self.checking())
        with self.checking().quarantine() as quarantine:
            opening = Opening(self.papers, readers, quarantine, watching.go_on)
            found = opening.found(order.conference, chair)
            record, p7m = self._sealed(order.conference, chair, found, (quarantine, watching))
            self._require_sound(p7m, readers, quarantine)
        watching.go_on()
        return record, p7m

    def _sealed(
        self,
        conference: ConferenceReference,
        chair: Author,
        found: Found,
        by: tuple[Quarantine, Watching],
    ) -> tuple[ConfidentialBundleFile, bytes]:
        recipients = self.minutes.recipients(conference, chair)
        bucket = self.seals().bucket
        while True:
            record = self._record(conference, chair, recipients, found)
            framed = self.press().confidential_bundle_to_pad(
                record, [one.carrier for one in found.papers], data=to_json(record)
            )
            unsigned = Unsigned(padded=Padded(framed, found, by, bucket), at=record.signed_at)
            try:
                p7m = self.letters.make(unsigned, chair, recipients, bucket)
            except PaperNotReadError as error:
                # It has frames and a line in the contents by now, so all is laid out anew.
                found = found.without(found.papers[error.index], words.CANNOT_BE_LAID_IN)
            else:
                return record, p7m

    def _record(
        self,
        conference: ConferenceReference,
        chair: Author,
        recipients: Sequence[bytes],
        found: Found,
    ) -> ConfidentialBundleFile:
        return ConfidentialBundleFile(
            recipients=tuple(hashlib.sha256(der).hexdigest() for der in recipients),
            author=chair.certificates,
            signed_at=self.now(),
            conference=self.conferences.get(conference).of_children_alone(),
            writer=self.identities.required().contact,
            originals=found.originals(),
            left_out=found.left_out,
        )

    def _require_sound(self, p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine) -> None:
        """Open what was made before it leaves: pages of others were laid in before it was signed.

        Raises BundleNotOpenedError.
        """
        opened = self.checking().unsealed_letter(p7m, readers, quarantine, What.CONFIDENTIAL_BUNDLE)
        if opened.bundle is None:
            raise BundleNotOpenedError(opened.contents)


class Padded:
    """Gives the bundle with so much padding: nobody opens it here once a paper is laid in.

    What papers add to the size is measured once. Until a size is one of a bucket, empty frames and
    so many bytes of nothing stand for the bundle: laying in takes long.
    """

    def __init__(
        self,
        framed: Callable[[int], FramedBundle],
        found: Found,
        by: tuple[Quarantine, Watching],
        bucket: Callable[[int], int],
    ) -> None:
        self._framed = framed
        self._found = found
        self._quarantine, self._watching = by
        self._bucket = bucket
        self._added: int | None = None

    def __call__(self, padding: int) -> bytes:
        made = self._framed(padding)
        if self._added is None:
            filled = self._filled(made, self._watching)
        elif self._is_of_bucket(size := _length(_without_digits(made.pdf) + self._added)):
            filled = self._filled(made, self._watching.unseen())
        else:
            return bytes(size)
        self._added = _without_digits(filled) - _without_digits(made.pdf)
        return filled

    def _is_of_bucket(self, size: int) -> bool:
        try:
            return self._bucket(size) == size
        except TooLargeToSealError:
            # A try on the way can be a few bytes beyond the largest; the next one is not.
            return False

    def _filled(self, made: FramedBundle, watching: Watching) -> bytes:
        papers = [
            Paper(content=one.pdf, first=first, pages=one.pages)
            for one, first in zip(self._found.papers, made.firsts, strict=True)
        ]
        return laid_in(made.pdf, papers, self._quarantine, watching)


def _without_digits(pdf: bytes) -> int:
    """Return a length that grows evenly: at its end a file counts its bytes, by digits."""
    return len(pdf) - len(str(len(pdf)))


def _length(without_digits: int) -> int:
    return without_digits + len(str(without_digits))
