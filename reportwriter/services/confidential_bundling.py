"""Make the chair's confidential bundle, and read it again: all that is sealed, in one sealed file.

Pages are laid into frames in quarantine, a paper at a time, and nothing of it is written before it
is sealed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import confidential_bundle_name
from reportwriter.records.canonical import to_json
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.kept import LogEvent
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
    from reportwriter.services.confidential_papers import ConfidentialPapers, Found, Paper
    from reportwriter.services.identities import Identities
    from reportwriter.services.minutes import Minutes
    from reportwriter.services.sealed_letters import SealedLetters
    from reportwriter.services.submission import Author
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.log import LogStore

_NOT_THE_PAPERS_FAULT = (Trouble.NOT_STARTED, Trouble.TOO_LARGE)


class BundleNotOpenedError(ExchangeError):
    """A confidential bundle did not open; `contents` says why."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.value)
        self.contents = contents


class _PaperNotReadError(QuarantineError):
    """A paper could not be laid in: it is left out, and named."""

    def __init__(self, why: Trouble, paper: Paper) -> None:
        super().__init__(why)
        self.paper = paper


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
        self, conference: ConferenceReference, path: Path, passphrase: str
    ) -> ConfidentialBundleFile:
        """Write all that is confidential, sealed to chair and deputies; return what is in it.

        Raises WrongPassphraseError, NoPrivateKeysError, TooLargeToSealError, QuarantineError,
        FileNotWrittenError; then nothing is written.
        """
        chair = self.identities.open(passphrase)
        readers = readers_of(chair, self.checking())
        with self.checking().quarantine() as quarantine:
            found = self.papers.found(conference, chair, readers, quarantine)
            record, p7m = self._sealed(conference, chair, found, quarantine)
            self._require_sound(p7m, readers, quarantine)
        carrier = self.press().sealed_bundle(p7m)
        digest = hashlib.sha256(carrier).hexdigest()
        write_whole(
            {path: carrier},
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

    def _sealed(
        self,
        conference: ConferenceReference,
        chair: Author,
        found: Found,
        quarantine: Quarantine,
    ) -> tuple[ConfidentialBundleFile, bytes]:
        recipients = self.minutes.recipients(conference, chair)
        while True:
            record = self._record(conference, chair, recipients, found)
            framed = self.press().confidential_bundle_to_pad(
                record, [one.carrier for one in found.papers], data=to_json(record)
            )
            padded = partial(_laid_in, framed, found.papers, quarantine)
            unsigned = Unsigned(padded=padded, at=record.signed_at)
            try:
                p7m = self.letters.make(unsigned, chair, recipients, self.seals().bucket)
            except _PaperNotReadError as error:
                # It has frames and a line in the contents by now, so all is laid out anew.
                found = found.without(error.paper, words.CANNOT_BE_LAID_IN)
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


def _laid_in(
    framed: Callable[[int], FramedBundle],
    papers: Sequence[Paper],
    quarantine: Quarantine,
    padding: int,
) -> bytes:
    """Return the bundle with so much padding: nobody opens it here once a paper is laid in."""
    made = framed(padding)
    pdf = made.pdf
    for paper, first in zip(papers, made.firsts, strict=True):
        pdf = _with(pdf, paper, first, quarantine)
    return pdf


def _with(pdf: bytes, paper: Paper, first: int, quarantine: Quarantine) -> bytes:
    try:
        return quarantine.framed(pdf, paper.pdf, first, paper.pages)
    except QuarantineError as error:
        if error.why in _NOT_THE_PAPERS_FAULT:
            raise
        raise _PaperNotReadError(error.why, paper) from error
