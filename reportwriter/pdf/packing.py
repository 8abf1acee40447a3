"""A file written as we want it: the same bytes for the same content, plain objects, all packed.

No stream ends with a carriage return: the line feed before `endstream` would then read as the
second half of a line end, and the length of the stream as wrong by one. PDF/A checkers refuse that,
and one stream in 256 would be so.
"""

import zlib
from io import BytesIO

from pikepdf import Array, Name, Object, ObjectStreamMode, Pdf, Stream

_RETURN = b"\r"


def written(pdf: Pdf) -> bytes:
    """Return the file as bytes, the same for the same content."""
    pack(pdf)
    file = BytesIO()
    pdf.save(
        file,
        deterministic_id=True,
        # pikepdf would write the XMP anew, and drop its padding.
        fix_metadata_version=False,
        # Simple checkers read plain objects best, and the place for a signature must lie open.
        object_stream_mode=ObjectStreamMode.disable,
        compress_streams=False,
        min_version="1.7",
    )
    return file.getvalue()


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
