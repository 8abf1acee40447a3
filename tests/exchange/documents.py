"""Documents as people attach them, made by the tests."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from PIL import Image

from tests.exchange.quarantine.raw_pdf import FIRST_FREE, one_page, stream

WORDS = "The surgery saw Juniper twice this winter and has no worry about her."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def letter(words: str = WORDS, *, catalog: bytes = b"", trailer: bytes = b"") -> bytes:
    """Return a PDF of one page that says something."""
    text = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % words.encode("latin-1")
    return one_page(content=stream(text), catalog=catalog, trailer=trailer)


def scan() -> bytes:
    """Return a PDF whose one page is a picture."""
    image = b"/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
    return one_page(
        {FIRST_FREE: stream(b"\x99" * 12, image + b" /ColorSpace /DeviceRGB")},
        page=b"/Resources << /XObject << /I 10 0 R >> >>",
        content=stream(b"q 500 0 0 700 40 40 cm /I Do Q"),
    )


def text(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def word(body: str = text(WORDS), more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file with what is given put into its text, and with more parts."""
    held = BytesIO()
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        **(more or {}),
    }
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def part(root: str, body: str) -> str:
    return f"<w:{root} {_W}>{body}</w:{root}>"


def linked(kind: str, target: str) -> dict[str, str | bytes]:
    """Return the part that connects a Word file to something outside."""
    link = f'<Relationship Id="r1" Type="{_KIND}/{kind}" Target="{target}" TargetMode="External"/>'
    return {"word/_rels/document.xml.rels": f"<Relationships {_RELS}>{link}</Relationships>"}


def photo(kind: str = "JPEG", *, telling: str = "") -> bytes:
    """Return a picture; `telling` stands in its properties, with where it was taken."""
    held = BytesIO()
    image = Image.new("RGB", (60, 40), (200, 30, 30))
    if not telling:
        image.save(held, kind)
        return held.getvalue()
    exif = Image.Exif()
    exif[0x010E] = telling
    exif.get_ifd(0x8825)[1] = "N"
    image.save(held, kind, exif=exif)
    return held.getvalue()
