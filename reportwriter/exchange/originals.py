"""Whether the sealed originals in a confidential bundle still open, and are what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportwriter.domain.file_check import Contents
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.examined import What
from reportwriter.exchange.handed_on import unsealed_handed_on
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, Unsealed, unsealed_letter, unsealed_paper
from reportwriter.records.confidential_bundle import BundledOriginal, OriginalKind

_CARRIERS: Mapping[OriginalKind, What] = {
    OriginalKind.PAGE: What.SEALED_PAGE,
    OriginalKind.MESSAGE: What.MESSAGE,
    OriginalKind.MINUTE: What.MINUTE,
    OriginalKind.HANDED_ON: What.HANDED_ON,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalCheck:
    """What came of opening one original again; ITEMS means that it opened and is unchanged."""

    original: BundledOriginal
    contents: Contents

    @property
    def is_sound(self) -> bool:
        return self.contents is Contents.ITEMS


def check_originals(
    bundle: Unsealed, readers: Sequence[Reader], quarantine: Quarantine
) -> tuple[OriginalCheck, ...]:
    """Open every original in a bundle that is itself unchanged, and see what comes out.

    That the bytes are those its data names was part of opening the bundle.
    """
    if bundle.bundle is None:
        return ()
    held = {one.name: one.content for one in quarantine.read(bundle.pdf).attachments}
    return tuple(
        OriginalCheck(
            original=one, contents=_reopened(one.kind, held[one.attached_as], readers, quarantine)
        )
        for one in bundle.bundle.originals
    )


def _reopened(
    kind: OriginalKind, carrier: bytes, readers: Sequence[Reader], quarantine: Quarantine
) -> Contents:
    wanted = _CARRIERS[kind]
    if examine(carrier, quarantine).what is not wanted:
        return Contents.DOES_NOT_BELONG
    try:
        return _contents(wanted, sealed_bytes(carrier, quarantine), readers, quarantine)
    except QuarantineError:
        return Contents.DAMAGED


def _contents(
    wanted: What, p7m: bytes, readers: Sequence[Reader], quarantine: Quarantine
) -> Contents:
    if wanted is What.SEALED_PAGE:
        return unsealed_paper(p7m, readers, quarantine)
    if wanted is What.HANDED_ON:
        return unsealed_handed_on(p7m, readers, quarantine).contents
    return unsealed_letter(p7m, readers, quarantine, wanted).contents
