"""PDFs that ask for more memory or time than anyone has. Made when asked for, never stored."""

import zlib
from collections.abc import Callable, Mapping

from tests.exchange.quarantine.raw_pdf import (
    CATALOG,
    CONTENT,
    FIRST_FREE,
    HEADER,
    MEDIA_BOX,
    PAGE,
    TREE,
    flate,
    in_object_stream,
    one_page,
    raw_pdf,
    stream,
    zeros_compressed,
)

GIBIBYTE = 1024
MILLION = 1_000_000
DEEP = 200_000


def _flate_bomb(layers: int = 1, entries: bytes = b"") -> bytes:
    packed = zeros_compressed(GIBIBYTE)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    return stream(packed, b"/Filter [%s] %s" % (b"/FlateDecode " * layers, entries))


def _run_length_bomb() -> bytes:
    runs = zlib.compress(b"\x81\x00" * (4 << 20), 9)
    return stream(runs, b"/Filter [/FlateDecode /RunLengthDecode /RunLengthDecode]")


def _lzw_bomb() -> bytes:
    return stream(zeros_compressed(64), b"/Filter [/FlateDecode /LZWDecode]")


def _image(entries: bytes, content: bytes = b"\0" * 64) -> bytes:
    drawn = stream(b"q 500 0 0 500 40 40 cm /I Do Q")
    return one_page(
        {FIRST_FREE: stream(content, b"/Type /XObject /Subtype /Image " + entries)},
        page=b"/Resources << /XObject << /I 10 0 R >> >>",
        content=drawn,
    )


def _jpeg_2000(side: int) -> bytes:
    size = side.to_bytes(4, "big")
    header = size + size + b"\0\x03\x07\x07\0\0"
    boxes = (
        b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 \0\0\0\0jp2 \0\0\0\x2djp2h"
        b"\0\0\0\x16ihdr" + header + b"\0\0\0\x0fcolr\x01\0\0\0\0\0\x10"
    )
    area = size + size + bytes(8) + size + size + bytes(8)
    siz = b"\xff\x51\0\x2f\0\0" + area + b"\0\x03" + b"\x07\x01\x01" * 3
    return boxes + b"\0\0\0\0jp2c\xff\x4f" + siz + b"\xff\xd9"


def _jpeg(side: int) -> bytes:
    size = side.to_bytes(2, "big")
    frame = b"\xff\xc0\0\x11\x08" + size + size + b"\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"
    return b"\xff\xd8" + frame + b"\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0\x3f\0" + bytes(64)


def _jbig2(side: int) -> bytes:
    size = side.to_bytes(4, "big")
    return b"\0\0\0\0\x30\0\x01\0\0\0\x13" + size + size + bytes(8) + b"\0\0\0"


def _forms_that_multiply(levels: int, *, times: int = 2) -> bytes:
    """Each form draws the next one several times."""
    forms = {
        FIRST_FREE + level: stream(
            b"/N Do " * times,
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources"
            b" << /XObject << /N %d 0 R >> >>" % (FIRST_FREE + level + 1),
        )
        for level in range(levels)
    }
    last = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900]"
    forms[FIRST_FREE + levels] = stream(b"0 0 9 9 re f", last)
    return one_page(
        forms,
        page=b"/Resources << /XObject << /N 10 0 R >> >>",
        content=stream(b"/N Do"),
    )


def _form_that_draws_itself() -> bytes:
    entries = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 600 900]"
        b" /Resources << /XObject << /N 10 0 R >> >>"
    )
    return one_page(
        {FIRST_FREE: stream(b"/N Do /N Do", entries)},
        page=b"/Resources << /XObject << /N 10 0 R >> >>",
        content=stream(b"/N Do"),
    )


def _tiny_tiles() -> bytes:
    tile = stream(
        b"0 0 1 1 re f",
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1]"
        b" /XStep 0.001 /YStep 0.001 /Resources << >>",
    )
    return one_page(
        {FIRST_FREE: tile},
        page=b"/Resources << /Pattern << /P 10 0 R >> >>",
        content=stream(b"/Pattern cs /P scn 0 0 595 842 re f"),
    )


def _many_pages(kids: bytes, count: int) -> bytes:
    return one_page({TREE: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)})


def _many_small_pages(count: int) -> bytes:
    leaf = b"<< /Type /Page /Parent 2 0 R %s >>" % MEDIA_BOX
    kids = b" ".join(b"%d 0 R" % number for number in range(FIRST_FREE, FIRST_FREE + count))
    return one_page(
        {
            TREE: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
            **dict.fromkeys(range(FIRST_FREE, FIRST_FREE + count), leaf),
        }
    )


def _deep_page_tree(levels: int) -> bytes:
    first = FIRST_FREE
    nodes = {
        first + level: b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>"
        % (first + level - 1, first + level + 1)
        for level in range(levels)
    }
    nodes[first + levels] = b"<< /Type /Page /Parent %d 0 R %s >>" % (first + levels - 1, MEDIA_BOX)
    return one_page({TREE: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **nodes})


def _huge_table() -> bytes:
    start = len(HEADER)
    objects = b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    table = b"xref\n0 2147483648\n0000000000 65535 f \n%010d 00000 n \n" % start
    trailer = b"trailer\n<< /Root 1 0 R /Size 2147483648 >>\nstartxref\n%d\n%%%%EOF\n"
    return HEADER + objects + table + trailer % (start + len(objects))


def _huge_table_stream(entries: bytes) -> bytes:
    table = flate(b"\x01" * 64, b"/Type /XRef /Root 1 0 R " + entries)
    return HEADER + b"1 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, len(HEADER))


def _unicode_map() -> bytes:
    ranges = b"100 beginbfrange\n" + b"<0000> <FFFF> <0000>\n" * 100 + b"endbfrange\n"
    begun = b"/CIDInit /ProcSet findresource begin begincmap\n"
    font = (
        b"/F1 << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 10 0 R"
    )
    return one_page(
        {FIRST_FREE: flate(begun + ranges * 2_000 + b"endcmap")},
        page=b"/Resources << /Font << %s /DescendantFonts [<< /Type /Font /Subtype"
        b" /CIDFontType2 /BaseFont /A >>] >> >> >>" % font,
    )


def _annotations(each: bytes, count: int) -> bytes:
    return one_page(
        {FIRST_FREE: b"<< /Type /Annot /Subtype /Square /Rect [0 0 9 9] /C [1 0 0] >>"},
        page=b"/Annots [%s]" % (each * count),
    )


def _object_stream_that_counts(entries: bytes) -> bytes:
    return in_object_stream(FIRST_FREE, b"<< >>").replace(b"/N 1 ", entries)


def _nested_in_object_stream() -> bytes:
    return in_object_stream(FIRST_FREE, b"[" * DEEP, catalog=b"/PieceInfo 10 0 R")


BOMBS: Mapping[str, Callable[[], bytes]] = {
    "flate: 1 GiB of content": lambda: one_page(content=_flate_bomb()),
    "flate: three layers": lambda: one_page(content=_flate_bomb(3)),
    "flate: 1 GiB attached": lambda: one_page(
        {
            FIRST_FREE: _flate_bomb(2, b"/Type /EmbeddedFile"),
            FIRST_FREE + 1: b"<< /Type /Filespec /UF (a) /EF << /F 10 0 R >> >>",
        },
        catalog=b"/Names << /EmbeddedFiles << /Names [(a) 11 0 R] >> >>",
    ),
    "flate: 1 GiB of object stream": lambda: one_page(
        {FIRST_FREE: _flate_bomb(2, b"/Type /ObjStm /N 1 /First 5")}
    ),
    "run lengths": lambda: one_page(content=_run_length_bomb()),
    "lzw": lambda: one_page(content=_lzw_bomb()),
    "image: raw, 2^31 wide": lambda: _image(
        b"/Width 2147483647 /Height 2147483647 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    ),
    "image: 60,000 square of zeros": lambda: _image(
        b"/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
        b" /Filter [/FlateDecode /FlateDecode]",
        zlib.compress(zeros_compressed(GIBIBYTE)),
    ),
    "image: jpeg 2000 of 2^31": lambda: _image(b"/Filter /JPXDecode", _jpeg_2000(2**31 - 1)),
    "image: jpeg 2000 of 40,000": lambda: _image(b"/Filter /JPXDecode", _jpeg_2000(40_000)),
    "image: jpeg of 65,500": lambda: _image(
        b"/Width 65500 /Height 65500 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
        _jpeg(65_500),
    ),
    "image: jbig2 of 2^31": lambda: _image(
        b"/Width 65500 /Height 65500 /BitsPerComponent 1 /ColorSpace /DeviceGray"
        b" /Filter /JBIG2Decode",
        _jbig2(2**31 - 1),
    ),
    "image: fax of 10^6": lambda: _image(
        b"/Width 1000000 /Height 1000000 /BitsPerComponent 1 /ColorSpace /DeviceGray"
        b" /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1000000 /Rows 1000000 >>"
    ),
    "page: 10^9 points": lambda: one_page(media_box=b"/MediaBox [0 0 1000000000 1000000000]"),
    "page: beyond numbers": lambda: one_page(
        media_box=b"/MediaBox [-1e38 -1e38 1e38 %s]" % (b"9" * 400)
    ),
    "page: no height": lambda: one_page(media_box=b"/MediaBox [0 0 595 0]"),
    "page: huge unit": lambda: one_page(page=b"/UserUnit 1000000000"),
    "forms: 2^30 drawings": lambda: _forms_that_multiply(30),
    "forms: 10^6 drawings": lambda: _forms_that_multiply(2, times=1_000),
    "forms: one within itself": _form_that_draws_itself,
    "tiles: a thousandth of a point": _tiny_tiles,
    "annotations: 10^6 of one": lambda: _annotations(b"10 0 R ", MILLION),
    "annotations: 200,000 in place": lambda: _annotations(
        b"<< /Subtype /Square /Rect [0 0 9 9] >>", DEEP
    ),
    "pages: one 10^6 times": lambda: _many_pages(b"3 0 R " * MILLION, MILLION),
    "pages: 20,000": lambda: _many_small_pages(20_000),
    "pages: a count of 2^31": lambda: _many_pages(b"3 0 R", 2**31 - 1),
    "pages: a tree 50,000 deep": lambda: _deep_page_tree(50_000),
    "nested: 200,000 arrays": lambda: one_page({FIRST_FREE: b"[" * DEEP + b"]" * DEEP}),
    "nested: 200,000 dictionaries": lambda: one_page(
        {FIRST_FREE: b"<< /A " * DEEP + b"0" + b">>" * DEEP}
    ),
    "nested: arrays in a content stream": lambda: one_page(content=stream(b"[" * DEEP + b" TJ")),
    "nested: 10^6 saved states": lambda: one_page(content=stream(b"q " * MILLION)),
    "nested: in an object stream": _nested_in_object_stream,
    "table: 2^31 rows": _huge_table,
    "table: a stream of 2^31": lambda: _huge_table_stream(b"/Size 2147483647 /W [1 2 1]"),
    "table: fields of 2^31 bytes": lambda: _huge_table_stream(
        b"/Size 9 /W [2147483647 2147483647 2147483647]"
    ),
    "table: fields below zero": lambda: _huge_table_stream(b"/Size 9 /W [-1 8 -1]"),
    "object stream: 2^31 objects": lambda: _object_stream_that_counts(b"/N 2147483647 "),
    "object stream: fewer than none": lambda: _object_stream_that_counts(b"/N -5 "),
    "font: a map of 200,000 ranges": _unicode_map,
}


def _looping(**parts: bytes) -> bytes:
    return raw_pdf(
        {
            CATALOG: parts.get("catalog", b"<< /Type /Catalog /Pages 2 0 R >>"),
            TREE: parts.get("tree", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            PAGE: b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R >>" % MEDIA_BOX,
            CONTENT: parts.get("content", stream(b"0 0 9 9 re f")),
            FIRST_FREE: parts.get("free", b"null"),
        },
        parts.get("trailer", b""),
    )


def _previous_tables(*, mutual: bool) -> bytes:
    first = one_page()
    at = first.rindex(b"xref\n0 1")
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 5 /Prev %d >>\n"
    second = table % (len(first) if not mutual else at)
    looped = first[:at] + first[at:].replace(b"/Size 5 ", b"/Size 5 /Prev %d " % len(first), 1)
    # The first table has grown, so the second now stands behind where it says.
    filled = looped if mutual else first
    return filled + second + b"startxref\n%d\n%%%%EOF\n" % len(filled)


LOOPS: Mapping[str, Callable[[], bytes]] = {
    "pages: a tree that holds itself": lambda: _looping(
        tree=b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 9 >>"
    ),
    "pages: a tree that holds the catalog": lambda: _looping(
        tree=b"<< /Type /Pages /Kids [1 0 R 3 0 R] /Count 2 >>"
    ),
    "table: before itself": lambda: _previous_tables(mutual=False),
    "table: two before each other": lambda: _previous_tables(mutual=True),
    "stream: its length is itself": lambda: _looping(
        content=b"<< /Length 4 0 R >>\nstream\n0 0 9 9 re f\nendstream"
    ),
    "stream: its filter is itself": lambda: _looping(
        content=b"<< /Length 9 /Filter 4 0 R >>\nstream\n0 0 9 9 r\nendstream"
    ),
    "object: a reference to itself": lambda: _looping(free=b"10 0 R"),
    "names: a tree that holds itself": lambda: _looping(
        catalog=b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 10 0 R >> >>",
        free=b"<< /Kids [10 0 R 10 0 R] /Limits [(a) (b)] >>",
    ),
    "fields: one that holds itself": lambda: _looping(
        catalog=b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [10 0 R] >> >>",
        free=b"<< /FT /Sig /T (a) /Kids [10 0 R 10 0 R] >>",
    ),
    "outline: one that follows itself": lambda: _looping(
        catalog=b"<< /Type /Catalog /Pages 2 0 R /Outlines 10 0 R >>",
        free=b"<< /First 10 0 R /Next 10 0 R /Parent 10 0 R /Count 9 >>",
    ),
    "structure: one that holds itself": lambda: _looping(
        catalog=b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 10 0 R >>",
        free=b"<< /Type /StructTreeRoot /K [10 0 R] /ParentTree 10 0 R >>",
    ),
    "action: one that follows itself": lambda: _looping(
        catalog=b"<< /Type /Catalog /Pages 2 0 R /OpenAction 10 0 R >>",
        free=b"<< /S /GoTo /D [3 0 R /Fit] /Next 10 0 R >>",
    ),
    "trailer: no root": lambda: _looping().replace(b"/Root 1 0 R", b"/Root 9 0 R"),
    "trailer: the root is a page": lambda: _looping().replace(b"/Root 1 0 R", b"/Root 3 0 R"),
}
