"""Streams packed so that none ends with a carriage return.

The line feed before `endstream` would then read as the second half of a line end, and the length
of the stream as wrong by one: PDF/A checkers refuse that, and one stream in 256 would be so.
"""

import zlib

from pikepdf import Array, Name, Object, Pdf, Stream

_RETURN = b"\r"


def pack(pdf: Pdf) -> None:
    """Compress every stream that is not, but for the metadata, which stays legible."""
    for held in pdf.objects:
        if isinstance(held, Stream) and held.get("/Type") != "/Metadata":
            _pack(held)


def _pack(stream: Object) -> None:
    if "/Filter" in stream:
        return
    plain = stream.read_raw_bytes()
    packed = zlib.compress(plain)
    if not packed.endswith(_RETURN):
        stream.write(packed, filter=Name.FlateDecode)
    elif plain.endswith(_RETURN):
        # Hexadecimal ends with its own sign, whatever went in.
        filters = Array([Name.ASCIIHexDecode, Name.FlateDecode])
        stream.write(packed.hex().encode() + b">", filter=filters)
