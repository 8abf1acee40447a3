"""PDFs written by hand, so that nothing in them is put right by a library."""

import zlib
from collections.abc import Mapping

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
CATALOG, TREE, PAGE, CONTENT, FIRST_FREE = 1, 2, 3, 4, 10
WORDS = b"BT /F1 12 Tf 72 700 Td (Hello) Tj ET"
MEDIA_BOX = b"/MediaBox [0 0 595 842]"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def flate(content: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(content), b"/Filter /FlateDecode " + entries)


def raw_pdf(objects: Mapping[int, bytes], trailer: bytes = b"", *, size: int = 0) -> bytes:
    """Write objects as they are, with a table that finds them."""
    written = bytearray(HEADER)
    table = [b"xref\n0 1\n0000000000 65535 f \n"]
    for number, content in objects.items():
        table.append(b"%d 1\n%010d 00000 n \n" % (number, len(written)))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    end = len(written)
    written += b"".join(table)
    written += b"trailer\n<< /Root 1 0 R /Size %d %s >>\n" % (
        size or max(objects) + 1,
        trailer,
    )
    return bytes(written) + b"startxref\n%d\n%%%%EOF\n" % end


def one_page(
    more: Mapping[int, bytes] | None = None,
    *,
    catalog: bytes = b"",
    page: bytes = b"",
    content: bytes = stream(WORDS),
    media_box: bytes = MEDIA_BOX,
    trailer: bytes = b"",
) -> bytes:
    """Write a file of one page, with what is given put into it. Later objects win."""
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    resources = b"" if b"/Resources" in page else b"/Resources << %s >>" % font
    return raw_pdf(
        {
            CATALOG: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            TREE: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s %s %s >>"
            % (media_box, resources, page),
            CONTENT: content,
            **(more or {}),
        },
        trailer,
    )


def in_object_stream(number: int, content: bytes, *, catalog: bytes = b"") -> bytes:
    """Write a file of one page whose object `number` (from 10) stands in an object stream."""
    inner = b"%d 0 " % number
    held = flate(inner + content, b"/Type /ObjStm /N 1 /First %d" % len(inner))
    objects = {
        CATALOG: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        TREE: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE: b"<< /Type /Page /Parent 2 0 R %s >>" % MEDIA_BOX,
        CONTENT: held,
    }
    written = bytearray(HEADER)
    rows = {0: (0, 0, 65535)}
    for here, body in objects.items():
        rows[here] = (1, len(written), 0)
        written += b"%d 0 obj\n%s\nendobj\n" % (here, body)
    rows[number] = (2, CONTENT, 0)
    rows[number + 1] = (1, len(written), 0)
    table = b"".join(
        bytes((kind,)) + first.to_bytes(4, "big") + second.to_bytes(2, "big")
        for kind, first, second in rows.values()
    )
    index = b" ".join(b"%d 1" % here for here in rows)
    end = len(written)
    entries = b"/Type /XRef /Root 1 0 R /Size %d /W [1 4 2] /Index [%s]" % (number + 2, index)
    written += b"%d 0 obj\n%s\nendobj\n" % (number + 1, flate(table, entries))
    return bytes(written) + b"startxref\n%d\n%%%%EOF\n" % end


def zeros_compressed(size: int) -> bytes:
    """Return the zlib stream of so many MiB of zeros, made without making them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    mebibyte = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    # Each flushed block stands alone, and so can be repeated. Adler-32 of n zeros is n, then 1.
    packed = mebibyte * size + zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    adler = (((size << 20) % 65521) << 16) | 1
    return b"\x78\xda" + packed + adler.to_bytes(4, "big")
