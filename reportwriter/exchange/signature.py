"""The one signature of a file: what it covers, whether it holds, what it permits.

The byte ranges come from a confined process and may be a lie. They are only used to look at the
bytes in hand: a range that is not the whole file, or a value that is not the one in its gap, fails.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from reportwriter.domain.integrity import Why
from reportwriter.exchange.quarantine.facts import SignatureFacts
from reportwriter.signing.cms import SignedBy, check_cms
from reportwriter.signing.errors import BadSignatureError, SignatureFault

SUB_FILTER = "ETSI.CAdES.detached"
NO_CHANGE = 1
_RANGES = 4
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")
_MOMENT = re.compile(r"D:(\d{14})(?:Z|([+-])(\d{2})'?(\d{2})'?)")


class NotHeldError(Exception):
    """What a file rests on does not hold, and why. It never leaves this room."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A signature that holds for every byte of the file."""

    by: SignedBy
    at: datetime
    field: str


def signed_length(pdf: bytes, signature: SignatureFacts) -> int:
    """Return how many bytes from the start are signed, but for the gap that holds the value.

    Raises NotHeldError when the ranges leave out anything else.
    """
    if len(signature.byte_range) != _RANGES:
        raise NotHeldError(Why.BYTES_OUTSIDE)
    start, first, second, rest = signature.byte_range
    if start != 0 or not 0 < first < second <= second + rest <= len(pdf):
        raise NotHeldError(Why.BYTES_OUTSIDE)
    gap = _HEX.fullmatch(pdf, first, second)
    if gap is None or len(gap[1]) % 2 or bytes.fromhex(gap[1].decode()) != signature.contents:
        raise NotHeldError(Why.BYTES_OUTSIDE)
    return second + rest


def check_signature(pdf: bytes, signature: SignatureFacts) -> Held:
    """Return the signature of a file that ends where the signed part does.

    Raises NotHeldError.
    """
    at = _moment(signature.claimed_at)
    try:
        by = check_cms(signature.contents, _digest(pdf, signature))
    except BadSignatureError as error:
        differs = error.why is SignatureFault.DIGEST
        raise NotHeldError(Why.DIGEST_DIFFERS if differs else Why.SIGNATURE_FAULTY) from error
    is_ours = (
        signature.kind == "Sig" and signature.sub_filter == SUB_FILTER and bool(signature.field)
    )
    if not is_ours or at is None or not by.facts.is_valid_at(at):
        raise NotHeldError(Why.SIGNATURE_FAULTY)
    if not signature.certifies or signature.permission != NO_CHANGE:
        raise NotHeldError(Why.CHANGES_PERMITTED)
    return Held(by=by, at=at, field=signature.field)


def _digest(pdf: bytes, signature: SignatureFacts) -> bytes:
    _, first, second, rest = signature.byte_range
    whole = memoryview(pdf)
    digest = hashlib.sha256(whole[:first])
    digest.update(whole[second : second + rest])
    return digest.digest()


def _moment(said: str) -> datetime | None:
    """Return a PDF date with its zone; None for anything else."""
    match = _MOMENT.fullmatch(said)
    if match is None:
        return None
    digits, sign, hours, minutes = match.groups()
    try:
        away = timedelta(hours=int(hours), minutes=int(minutes)) if sign else timedelta()
        zone = timezone(-away if sign == "-" else away)
        moment = datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
