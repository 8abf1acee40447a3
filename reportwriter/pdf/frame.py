"""Where a page of somebody else's file stands in a bundle: at 92 %, its own foot untouched."""

from reportwriter.pdf.paper import Box
from reportwriter.pdf.style import MM, PAGE_HEIGHT, PAGE_WIDTH

ORIGINAL = "Original"
"""Under this name a frame's page leaves room for what is laid in."""
_SCALE = 0.92
_FOOT = 16 * MM
"""Below the frame, for the bundle's own number: no printer cuts it off."""
_SIDE = (1 - _SCALE) / 2 * PAGE_WIDTH

FRAME = Box(
    left=_SIDE,
    bottom=_FOOT,
    right=PAGE_WIDTH - _SIDE,
    top=_FOOT + _SCALE * PAGE_HEIGHT,
)
