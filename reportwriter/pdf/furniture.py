"""Head and foot of every page, as artefacts: they identify a page that lost its report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportwriter.domain.conference import Conference
from reportwriter.domain.people import Person
from reportwriter.pdf import style
from reportwriter.pdf.blocks import Section, Spot, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.document import PageFacts
from reportwriter.pdf.lines import Run
from reportwriter.pdf.prose import width_of
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import dates, kinds

_HEAD = Style(size=9.5, leading=12, colour=style.GREY)
_HANDLING = Style(size=9, leading=12.6, bold=True)
_PAGE_NUMBER = Style(size=10.5, leading=style.FOOT.leading, bold=True)
_DOT = "\u00a0\u00a0·\u00a0 "
_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """The lines under the rule, each with its width; `counted` names the pages."""

    lines: Sequence[tuple[Text, float]]
    counted: str
    lift: float

    @property
    def rule(self) -> float:
        """Its height over the foot of the paper: more lines than three move it up."""
        height = sum(line.height(width) for line, width in self.lines)
        return style.FOOT_RULE + self.lift + max(0, height - _LINES * style.FOOT.leading)

    @property
    def margin(self) -> float:
        return self.rule + style.BOTTOM - style.FOOT_RULE

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        with canvas.furniture("Footer"):
            draw_rule(canvas, self.rule, 0.6)
            y = self.rule - 1.5 * MM
            draw_right(canvas, f"{self.counted} {facts.number} of {facts.total}", _PAGE_NUMBER, y)
            for line, width in self.lines:
                line.draw(canvas, Spot(style.LEFT, y, width))
                y -= line.height(width)


def foot(
    conference: Conference, author: str, last: Run, *, counted: str = "Page", lift: float = 0
) -> Foot:
    """Return the foot; `lift` moves it up, for pages with a frame around them."""
    beside = style.WIDTH - width_of(f"{counted} 100 of 100  ", _PAGE_NUMBER)
    lines = [
        (_line(style.FOOT, *identification(conference)), beside),
        (_line(style.FOOT, Run(author)), style.WIDTH),
        (_line(replace(style.FOOT, colour=style.GREY), last), style.WIDTH),
    ]
    if conference.handling_line:
        lines.append((_line(_HANDLING, Run(conference.handling_line)), style.WIDTH))
    return Foot(lines=lines, counted=counted, lift=lift)


def identification(conference: Conference) -> list[Run]:
    """Return reference, initials and years of birth, day: what a stray page belongs to."""
    runs = [Run(f"Conference\u00a0{conference.reference}", bold=True)]
    children = ", ".join(initials_and_year(child) for child in conference.children)
    if children:
        runs.append(Run(f"{_DOT}{children}"))
    if conference.starts_at:
        day = dates.weekday_date(dates.local_day(conference.starts_at))
        runs.append(Run(f"{_DOT}{day}"))
    return runs


def initials_and_year(child: Person) -> str:
    year = child.born.year if child.born else f"due\u00a0{child.due.year}" if child.due else ""
    return f"{child.initials}\u00a0({year})" if year else child.initials


def draw_running_head(
    canvas: TagCanvas, left: str, right: str, *, handling: str, top: float = style.HEAD_LINE
) -> None:
    """Draw the head's two sides, and an agency's handling line above them."""
    y = style.PAGE_HEIGHT - top + _HEAD.leading * 0.75
    with canvas.furniture("Header"):
        draw_left(canvas, left, _HEAD, y)
        draw_right(canvas, right, replace(_HEAD, bold=True), y)
        if handling:
            draw_left(canvas, handling, _HANDLING, y + _HANDLING.leading)


def where(sections: Sequence[Section]) -> str:
    """Return what a page holds, as `Sections 7 to 9 · O.P.`; never a child's full name."""
    numbers = list(dict.fromkeys(number for section in sections for number in section.numbers))
    titles = [section.title for section in sections if not section.numbers]
    initials = dict.fromkeys(section.initials for section in sections if section.initials)
    named = titles[:1] if not numbers else [_numbered(numbers)]
    whose = [kinds.named(list(initials))] if initials else []
    return _DOT.join([*named, *whose])


def draw_rule(canvas: TagCanvas, y: float, weight: float) -> None:
    canvas.setStrokeColorRGB(*style.BLACK)
    canvas.setLineWidth(weight)
    canvas.line(style.LEFT, y, style.PAGE_WIDTH - style.RIGHT, y)


def draw_left(canvas: TagCanvas, text: str, look: Style, y: float) -> None:
    _line(look, Run(text)).draw(canvas, Spot(style.LEFT, y, style.WIDTH))


def draw_right(canvas: TagCanvas, text: str, look: Style, y: float) -> None:
    """Draw one line ending at the right margin, its top at `y`."""
    width = width_of(text, look)
    x = style.PAGE_WIDTH - style.RIGHT - width
    _line(look, Run(text)).draw(canvas, Spot(x, y, width + 1))


def _line(look: Style, *runs: Run) -> Text:
    return Text(runs=runs, style=look, element=None)


def _numbered(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"Section {numbers[0]}"
    return f"Sections {numbers[0]} to {numbers[-1]}"
