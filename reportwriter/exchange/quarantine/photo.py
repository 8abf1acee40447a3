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


class TooManyPixelsError(Exception):
    """Larger than any scan; unpacking it would take all memory."""


def read_picture(question: Question) -> PictureFacts:
    """Return what the file tells, and the picture drawn anew."""
    opened = Image.open(BytesIO(question.content), formats=_FORMATS)
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
    if opened.width * opened.height > LARGEST:
        raise TooManyPixelsError
    upright = ImageOps.exif_transpose(opened)
    if upright.mode != "RGB":
        seen = upright.convert("RGBA")
        upright = Image.new("RGB", seen.size, _WHITE)
        upright.paste(seen, mask=seen.getchannel("A"))
    pixels = upright.width * upright.height
    if pixels > MOST_PIXELS:
        by = (MOST_PIXELS / pixels) ** 0.5 * 0.99
        upright = upright.resize((int(upright.width * by), int(upright.height * by)))
    # A new picture, so that nothing hangs on to it that the file told beside.
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    return plain
