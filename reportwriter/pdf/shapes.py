"""Drawn signs: the four kinds, the three marks, the edge lines, the barred circle.

The typeface has none of them, and all are artefacts: the word beside each is what is read.
"""

from reportlab.pdfgen.canvas import Canvas

from reportwriter.pdf import fonts
from reportwriter.pdf.style import BLACK, KIND_COLOURS, MM, WHITE

SHAPE = 10.8
"""Height of a kind's shape."""
_ROUND = 1


def draw_kind(canvas: Canvas, kind: str, letter: str, x: float, y: float) -> None:
    """Draw a kind's shape with its letter; `y` is the middle of the line it stands in."""
    colour = KIND_COLOURS[kind].shape
    canvas.setFillColorRGB(*colour)
    half = SHAPE / 2
    middle, drop = x + half, 0.0
    match kind:
        case "fact":
            canvas.rect(x + 0.8, y - half + 0.8, SHAPE - 1.6, SHAPE - 1.6, stroke=0, fill=1)
        case "observation":
            canvas.circle(middle, y, half, stroke=0, fill=1)
        case "allegation":
            _polygon(canvas, ((x - 0.6, y - half), (x + SHAPE + 0.6, y - half), (middle, y + half)))
            drop = 1.6
        case _:
            far = half + 0.6
            points = ((middle, y + far), (middle + far, y), (middle, y - far), (middle - far, y))
            _polygon(canvas, points)
    canvas.setFillColorRGB(*WHITE)
    canvas.setFont(fonts.BOLD, 6)
    canvas.drawCentredString(middle, y - 2.1 - drop, letter)


def draw_edge(canvas: Canvas, kind: str | None, x: float, top: float, bottom: float) -> None:
    """Draw the line along a statement: solid, double, dashed or dotted by kind."""
    canvas.saveState()
    canvas.setStrokeColorRGB(*(KIND_COLOURS[kind].shape if kind else BLACK))
    canvas.setLineWidth(2.2)
    match kind:
        case "fact":
            canvas.line(x, top, x, bottom)
        case "observation":
            canvas.setLineWidth(0.9)
            for beside in (-1.5, 1.5):
                canvas.line(x + beside, top, x + beside, bottom)
        case "allegation":
            canvas.setDash(7, 3.5)
            canvas.line(x, top, x, bottom)
        case "opinion":
            canvas.setLineCap(_ROUND)
            canvas.setLineWidth(2.6)
            canvas.setDash([0.01, 5])
            canvas.line(x, top - 1.3, x, bottom)
        case _:
            canvas.setLineWidth(0.6)
            canvas.line(x, top, x, bottom)
    canvas.restoreState()


def draw_mark(canvas: Canvas, weight: str, x: float, y: float) -> None:
    """Draw plus in a circle, minus in a filled one, or a circle; `y` is the line's middle."""
    radius, arm = 4.1, 2.3
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setFillColorRGB(*BLACK)
    canvas.setLineWidth(1.2)
    canvas.circle(x + radius, y, radius, stroke=1, fill=int(weight == "worry"))
    if weight == "neutral":
        return
    if weight == "worry":
        canvas.setStrokeColorRGB(*WHITE)
    canvas.line(x + radius - arm, y, x + radius + arm, y)
    if weight == "strength":
        canvas.line(x + radius, y - arm, x + radius, y + arm)


def draw_barred_circle(canvas: Canvas, x: float, y: float) -> None:
    """Draw the sign of a restriction; `y` is the middle of its line."""
    radius, cut = 3.6, 2.55
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(1.1)
    canvas.circle(x + radius, y, radius)
    canvas.line(x + radius - cut, y - cut, x + radius + cut, y + cut)


def draw_black_frame(canvas: Canvas, width: float, height: float, banner: float) -> None:
    """Draw the confidential page's frame, its middle 9 mm in, with the banner at its head."""
    thick = 2.6 * MM
    inset = 9 * MM - thick / 2
    canvas.setFillColorRGB(*BLACK)
    left, right, bottom, top = inset, width - inset, inset, height - inset
    for box in (
        (left, bottom, right - left, thick),
        (left, bottom, thick, top - bottom),
        (right - thick, bottom, thick, top - bottom),
        (left, top - banner, right - left, banner),
    ):
        canvas.rect(*box, stroke=0, fill=1)


def _polygon(canvas: Canvas, points: tuple[tuple[float, float], ...]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
