"""Open what is sealed: the key stays in this process, and foreign bytes stay out of it."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from reportwriter.crypto.errors import DamagedSealError, NotAddressedError
from reportwriter.crypto.sealing import open_sealed
from reportwriter.domain.file_check import Contents
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.examined import OPENED, Examined, Letter, What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.submission import OpenedPage, open_page
from reportwriter.records.confidential_bundle import ConfidentialBundleFile
from reportwriter.records.drafts import AnswerFile, DraftFile
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.records.minute import MinuteFile
from reportwriter.records.travelling import MessageFile

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whoever opens it: an encryption certificate (DER) and its key."""

    certificate: bytes
    key: PrivateKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """What came out of a seal, examined like any file, and the certificate that opened it.

    `inner` is None where nothing came out; `contents` says why. `pdf` is the very file that was
    sealed; it is never written as it is.
    """

    contents: Contents
    inner: Examined | None = None
    opened_with: bytes = b""
    pdf: bytes = field(default=b"", repr=False)

    @property
    def letter(self) -> Letter | None:
        return self.inner.letter if self.inner else None

    @property
    def message(self) -> MessageFile | None:
        return self.letter if isinstance(self.letter, MessageFile) else None

    @property
    def draft(self) -> DraftFile | None:
        return self.letter if isinstance(self.letter, DraftFile) else None

    @property
    def minute(self) -> MinuteFile | None:
        return self.letter if isinstance(self.letter, MinuteFile) else None

    @property
    def bundle(self) -> ConfidentialBundleFile | None:
        return self.letter if isinstance(self.letter, ConfidentialBundleFile) else None

    @property
    def handed_on(self) -> HandedOnFile | None:
        return self.letter if isinstance(self.letter, HandedOnFile) else None

    @property
    def answer(self) -> AnswerFile | None:
        return self.letter if isinstance(self.letter, AnswerFile) else None


def unsealed(
    p7m: bytes, report: Examined, readers: Sequence[Reader], quarantine: Quarantine
) -> OpenedPage:
    """Return what the page turned out to be, for the report it came with.

    `readers` are all that one person was and is.
    """
    opened = _unsealed(p7m, readers, quarantine)
    if opened.inner is None:
        return OpenedPage(contents=opened.contents)
    page = open_page(opened.inner, report, opened.opened_with)
    if page.page is None:
        return page
    return replace(page, pdf=opened.pdf, pages=opened.inner.pages)


def unsealed_paper(p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine) -> Contents:
    """Return ITEMS where a page opens and is unchanged, without the report it came with."""
    opened = _unsealed(p7m, readers, quarantine)
    inner = opened.inner
    if inner is None:
        return opened.contents
    if inner.page is None or inner.integrity is not Integrity.UNCHANGED:
        return Contents.DAMAGED
    was_meant = hashlib.sha256(opened.opened_with).hexdigest() in inner.page.recipients
    return Contents.ITEMS if was_meant else Contents.DOES_NOT_BELONG


def unsealed_letter(
    p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine, wanted: What = What.MESSAGE
) -> Unsealed:
    """Return what a letter turned out to be, which is bound to whom it was sealed to.

    `wanted` is what its carrier says to carry; anything else that comes out is not ours.
    """
    opened = _unsealed(p7m, readers, quarantine)
    inner = opened.inner
    if inner is None:
        return opened
    letter = inner.letter if inner.what is OPENED[wanted] else None
    if letter is None or inner.integrity is not Integrity.UNCHANGED:
        return Unsealed(contents=Contents.DAMAGED)
    if hashlib.sha256(opened.opened_with).hexdigest() not in letter.recipients:
        return Unsealed(contents=Contents.DOES_NOT_BELONG)
    return opened


def _unsealed(p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine) -> Unsealed:
    """Take it apart in a cell and decrypt it here; what comes out goes to a fresh cell."""
    try:
        fields = quarantine.split_sealed(p7m)
        for reader in readers:
            with suppress(NotAddressedError):
                inner = open_sealed(fields, reader.certificate, reader.key)
                return Unsealed(
                    contents=Contents.ITEMS,
                    inner=examine(inner, quarantine),
                    opened_with=reader.certificate,
                    pdf=inner,
                )
    except (DamagedSealError, QuarantineError):
        return Unsealed(contents=Contents.DAMAGED)
    return Unsealed(contents=Contents.NOT_SEALED_TO_YOU)
