"""The place in a file that is kept for its signature.

It is whole before anything is signed: the look of the field, the reason, the claimed time and the
certification that permits no change. Whoever signs fills in two things of fixed length, the signed
ranges and the value. So a signed file is one revision, and its size is known beforehand.
"""

import functools
from collections.abc import Sequence
from datetime import UTC
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stamp import draw_stamp, stamp_lines

RESERVED = 12 * 1024
"""Bytes kept for the value, whoever signs."""
_TO_BE_FILLED_IN = 2**31 - 1
"""Ten digits, the largest number that PDF/A allows."""
_SIGNED_AND_CLOSED = 3
_NO_CHANGES = 1

_stamp = functools.lru_cache(maxsize=1)(draw_stamp)
"""The report and its page show the same one."""


def place_for_signature(pdf: Pdf, signing: Signing) -> Object:
    """Return the dictionary that will hold the signature; it certifies the file."""
    parameters = Dictionary(Type=Name.TransformParams, V=Name("/1.2"), P=_NO_CHANGES)
    certification = Dictionary(
        Type=Name.SigRef, TransformMethod=Name.DocMDP, TransformParams=parameters
    )
    signature = pdf.make_indirect(
        Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/ETSI.CAdES.detached"),
            ByteRange=Array([0, _TO_BE_FILLED_IN, _TO_BE_FILLED_IN, _TO_BE_FILLED_IN]),
            Contents=String(bytes(RESERVED)),
            M=String(signing.at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")),
            Reason=String(signing.reason),
            Reference=Array([certification]),
        )
    )
    pdf.Root.Perms = Dictionary(DocMDP=signature)
    return signature


def look_of(pdf: Pdf, signing: Signing) -> Object:
    """Return what the field shows, with its letters embedded as PDF/A asks."""
    with Pdf.open(BytesIO(_stamp(stamp_lines(signing.name, signing.at)))) as drawn:
        return pdf.copy_foreign(drawn.pages[0].as_form_xobject())


def list_fields(pdf: Pdf, fields: Sequence[Object]) -> None:
    """Enter the fields where readers look for them."""
    form = Dictionary(Fields=Array(fields), DR=Dictionary(), SigFlags=_SIGNED_AND_CLOSED)
    pdf.Root.AcroForm = pdf.make_indirect(form)
