from io import BytesIO

import pikepdf
import pytest
from pikepdf import Pdf

from reportwriter.pdf.packing import pack

# The last byte of a compressed stream is the last byte of its sum: 13, a carriage return.
PACKS_TO_A_RETURN = bytes([12])
ENDS_AND_PACKS_TO_A_RETURN = bytes([255, 13])


@pytest.mark.parametrize("plain", [b"words", PACKS_TO_A_RETURN, ENDS_AND_PACKS_TO_A_RETURN])
def test_a_stream_never_ends_with_half_a_line_end_and_says_the_same(plain: bytes) -> None:
    pdf = Pdf.new()
    pdf.Root.Held = pdf.make_stream(plain)

    pack(pdf)
    written = BytesIO()
    pdf.save(written, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)

    assert b"\r\nendstream" not in written.getvalue()
    with pikepdf.open(BytesIO(written.getvalue())) as opened:
        assert opened.Root.Held.read_bytes() == plain


def test_metadata_stays_legible() -> None:
    pdf = Pdf.new()
    pdf.Root.Metadata = pdf.make_stream(b"<xmp/>" * 100)
    pdf.Root.Metadata.Type = pikepdf.Name.Metadata

    pack(pdf)

    assert pdf.Root.Metadata.read_raw_bytes() == b"<xmp/>" * 100
