"""The reader of a picture file: what it tells beside its pixels, and the pixels alone. In a cell.

A photograph often tells where it was taken, which may be where somebody lives. So the picture is
drawn anew from its pixels, and nothing else of the file goes on.
"""

from io import BytesIO

from PIL import (
    Image,
    ImageOps,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
)

from reportwriter.exchange.quarantine.document_facts import PictureFacts
from reportwriter.exchange.quarantine.facts import MOST_PIXELS, PagePicture, PagePictures, Question

# Loaded now: once confined, a cell can load nothing. What PIL would add by itself is known then.
LOADED = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin)
Image.preinit()
Image.MAX_IMAGE_PIXELS = LARGEST = 6 * MOST_PIXELS
_FORMATS = ("JPEG", "PNG")
_WHERE = 0x8825
_ORIENTATION = 0x0112
_QUALITY = 88
_WHITE = (255, 255, 255)


class NotDrawnError(Exception):
    """Larger than any scan, so that unpacking it would take all memory; or a strip."""


_NOT_DRAWN = PictureFacts(
    is_jpeg=False, width=0, height=0, clean=b"", told_place=False, told_more=False
)


def read_picture(question: Question) -> PictureFacts:
    """Return what the file tells, and the picture drawn anew; no picture where none can be."""
    try:
        opened = Image.open(BytesIO(question.content), formats=_FORMATS)
        _require_drawable(opened)
    except (NotDrawnError, Image.DecompressionBombError):
        return _NOT_DRAWN
    is_jpeg = opened.format != "PNG"
    exif = opened.getexif()
    drawn = _drawn(opened)
    held = BytesIO()
    if is_jpeg:
        drawn.save(held, "JPEG", quality=_QUALITY, optimize=False)
    else:
        drawn.save(held, "PNG")
    texts = {"exif", "xmp", "comment", "photoshop", "parsed_exif"} & set(opened.info)
    return PictureFacts(
        is_jpeg=is_jpeg,
        width=drawn.width,
        height=drawn.height,
        clean=held.getvalue(),
        told_place=_WHERE in exif,
        told_more=bool(texts or getattr(opened, "text", None) or set(exif) - {_ORIENTATION}),
    )


def _require_drawable(opened: Image.Image) -> None:
    """Raise NotDrawnError for what is too large, or of which nothing is left once it is smaller."""
    pixels = opened.width * opened.height
    if pixels > LARGEST or min(opened.size) * min(1, _smaller(pixels)) < 1:
        raise NotDrawnError


def _smaller(pixels: int) -> float:
    return float((MOST_PIXELS / pixels) ** 0.5 * 0.99)


def draw_picture(question: Question) -> PagePictures:
    """Return the picture as pixels, as large as `per_cent` says."""
    drawn = _drawn(Image.open(BytesIO(question.content), formats=_FORMATS))
    scale = question.per_cent / 100
    if scale < 1:
        drawn.thumbnail((max(1, round(drawn.width * scale)), max(1, round(drawn.height * scale))))
    picture = PagePicture(width=drawn.width, height=drawn.height, pixels=drawn.tobytes())
    return PagePictures(of_pages=1, pictures=(picture,))


def _drawn(opened: Image.Image) -> Image.Image:
    """Return the pixels the way up that they are to be seen, on white, and not too many of them."""
    _require_drawable(opened)
    upright = ImageOps.exif_transpose(opened)
    if upright.mode != "RGB":
        seen = upright.convert("RGBA")
        upright = Image.new("RGB", seen.size, _WHITE)
        upright.paste(seen, mask=seen.getchannel("A"))
    pixels = upright.width * upright.height
    if pixels > MOST_PIXELS:
        by = _smaller(pixels)
        upright = upright.resize((int(upright.width * by), int(upright.height * by)))
    # A new picture, so that nothing hangs on to it that the file told beside.
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    return plain
