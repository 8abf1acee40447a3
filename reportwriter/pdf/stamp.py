"""What the signature field shows: drawn here, so that its typeface is embedded as PDF/A asks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO

from pikepdf import Pdf

from reportwriter.pdf import style
from reportwriter.pdf.blocks import Spot, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.lines import Run
from reportwriter.pdf.packing import written
from reportwriter.pdf.prose import width_of
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import dates

WIDTH, HEIGHT = 153 * MM, 39 * MM
"""The box for a signature on the signature page."""

_LOOKS = (
    Style(size=10, leading=17, colour=style.GREY),
    Style(size=20, leading=28, bold=True),
    Style(size=11, leading=18),
    Style(size=10, leading=16, colour=style.GREY),
)


def stamp_lines(name: str, at: datetime) -> tuple[str, ...]:
    """Return what a signature shows: whose it is, when, and how far that can be relied on."""
    day = dates.long_date(dates.local_day(at))
    return (
        "Electronic signature",
        name,
        f"Signed on {day} at {dates.clock(at)}, {dates.zone_name(at)}",
        "By the computer's own clock. On paper this box is a picture, not a proof.",
    )


def draw_stamp(lines: Sequence[str], width: float = WIDTH, height: float = HEIGHT) -> bytes:
    """Return a PDF of one page of that size; a line too long for it is set smaller."""
    canvas = TagCanvas(width, height)
    inset = 5 * MM
    looks = [
        _fitting(line, look, width - 2 * inset) for line, look in zip(lines, _LOOKS, strict=False)
    ]
    y = height - max(0, height - sum(look.leading for look in looks)) / 2
    for line, look in zip(lines, looks, strict=False):
        Text(runs=[Run(line)], style=look, element=None).draw(canvas, Spot(inset, y, width))
        y -= look.leading
    canvas.showPage()
    with Pdf.open(BytesIO(canvas.close())) as pdf:
        return written(pdf)


def _fitting(line: str, look: Style, room: float) -> Style:
    width = width_of(line, look)
    return look if width <= room else replace(look, size=look.size * room / width)
