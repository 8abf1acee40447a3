"""A statement on paper: number, edge line, kind, mark, text, grey lines, restriction."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportwriter.pdf import fonts, shapes, style
from reportwriter.pdf.blocks import Block, Spot, Text, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.lines import Run
from reportwriter.pdf.printed import CONTINUED, NUMBER_SIZE
from reportwriter.pdf.stack import Framed, Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import kinds

NUMBER = style.Style(size=NUMBER_SIZE, leading=15.5, bold=True)
MARK = style.Style(size=10, leading=15.5, bold=True)
RESTRICTION = style.Style(size=10.5, leading=13, bold=True)
SPACE_AFTER = 4.1 * MM
_NUMBER_RIGHT = 10 * MM
_EDGE = 13 * MM
_WORD = 6.2 * MM
_BOX_PADDING = 1.3 * MM
_LEAST_AHEAD = 3
_LEAST_BEHIND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The words of a statement. `weight` is empty where no mark is printed."""

    number: int
    kind: str | None
    text: str
    grey: Sequence[Run]
    weight: str = ""
    restriction: str = ""


@dataclass(slots=True, kw_only=True, eq=False)
class KindLabel(Block):
    """The kind's shape and its word in full."""

    kind: str | None
    words: Text

    def height(self, width: float) -> float:
        return self.words.height(width - _WORD)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        if self.kind:
            with canvas.tagged(None):
                middle = at.y - style.KIND.leading / 2 - 0.4
                letter = kinds.KINDS[self.kind].letter
                shapes.draw_kind(canvas, self.kind, letter, at.x, middle)
        self.words.draw(canvas, Spot(at.x + _WORD, at.y, at.width - _WORD))


@dataclass(slots=True, kw_only=True, eq=False)
class Restriction(Block):
    """The box that says from whom a statement is withheld."""

    words: Text

    def height(self, width: float) -> float:
        return self._box().height(width)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        self._box().draw(canvas, at)
        with canvas.tagged(None):
            middle = at.y - _BOX_PADDING - RESTRICTION.leading / 2
            shapes.draw_barred_circle(canvas, at.x + 2.4 * MM, middle)

    def unread(self) -> "Restriction":
        """Return the same box, printed and not read."""
        return replace(self, words=replace(self.words, element=None))

    def _box(self) -> Framed:
        return Framed(
            inside=Stack(blocks=(self.words,)),
            border=0.9,
            padding=_BOX_PADDING,
            padding_across=2.4 * MM,
        )


@dataclass(slots=True, kw_only=True, eq=False)
class StatementBlock(Block):
    """`mark` and `number` are None on the part that goes on after a page break."""

    kind: str | None
    label: KindLabel
    text: Text
    foot: tuple[Block, ...]
    weight: str = ""
    number: Text | None = None
    mark: Text | None = None
    text_width: float = style.TEXT_WIDTH
    restriction: Restriction | None = None

    def height(self, width: float) -> float:
        return self._label_height() + self._body().height(self.text_width)

    def least(self, width: float) -> float:
        lines = len(self.text.lines(self.text_width))
        if lines < _LEAST_AHEAD + _LEAST_BEHIND:
            return self.height(width)
        return self._fixed_height() + _LEAST_AHEAD * self.text.style.leading

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        lines = len(self.text.lines(self.text_width))
        fits = math.floor((room - self._fixed_height() + 0.01) / self.text.style.leading)
        fits = min(fits, lines - _LEAST_BEHIND)
        if fits >= (1 if must else _LEAST_AHEAD):
            first, rest = self.text.cut(fits)
            return self._first(first, ()), self._rest(rest, self.foot)
        return self._split_anywhere(room) if must else None

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        x = at.x + style.TEXT_INDENT
        below = Spot(x, at.y - self._label_height(), self.text_width)
        spots = list(self._body().spots(below))
        if self.restriction and self.restriction.words.element is None:
            # What only repeats goes into the file first, so that whoever copies the text finds
            # its two parts next to each other.
            block, spot = spots.pop()
            block.draw(canvas, spot)
        if self.number:
            self._draw_number(canvas, self.number, at)
        with canvas.tagged(None):
            bottom = at.y - self.height(at.width)
            shapes.draw_edge(canvas, self.kind, at.x + _EDGE, at.y, bottom)
        self.label.draw(canvas, Spot(x, at.y, self.text_width))
        if self.mark:
            beside = at.x + style.MARK_INDENT
            with canvas.tagged(None):
                shapes.draw_mark(canvas, self.weight, beside, at.y - 8.4)
            self.mark.draw(canvas, Spot(beside + 12.5, at.y, 24 * MM))
        for block, spot in spots:
            block.draw(canvas, spot)

    def _draw_number(self, canvas: TagCanvas, number: Text, at: Spot) -> None:
        digits = number.runs[0].text
        width = fonts.width_of(digits, fonts.BOLD) * NUMBER.size
        number.draw(canvas, Spot(at.x + _NUMBER_RIGHT - width, at.y, width + 1))

    def _label_height(self) -> float:
        return self.label.height(self.text_width)

    def _fixed_height(self) -> float:
        restriction = self.restriction
        box = restriction.height(self.text_width) + restriction.before if restriction else 0
        return self._label_height() + box

    def _body(self) -> Stack:
        last = (self.restriction,) if self.restriction else ()
        return Stack(blocks=(self.text, *self.foot, *last))

    def _split_anywhere(self, room: float) -> tuple[Block, Block] | None:
        """Cut wherever the page ends: a statement whose grey lines alone outgrow a page."""
        within = room - self._fixed_height()
        parts = Stack(blocks=(self.text, *self.foot)).split(self.text_width, within, must=True)
        if parts is None:
            return None
        nothing = Text(runs=(), style=self.text.style, element=None)
        return self._first(nothing, parts[:1]), self._rest(nothing, parts[1:])

    def _first(self, text: Text, foot: tuple[Block, ...]) -> "StatementBlock":
        # The box is printed on both parts and read once, after all there is to read.
        again = self.restriction.unread() if self.restriction else None
        return ahead(self, text=text, foot=foot, restriction=again)

    def _rest(self, text: Text, foot: tuple[Block, ...]) -> "StatementBlock":
        label = self._continued()
        return behind(self, text=text, foot=foot, label=label, number=None, mark=None)

    def _continued(self) -> KindLabel:
        if self.number is None:
            return self.label
        lead = Run(f"{self.number.runs[0].text} {CONTINUED} ", colour=style.BLACK)
        runs = (lead, *self.label.words.runs)
        return KindLabel(
            kind=self.kind, words=Text(runs=runs, style=self.label.words.style, element=None)
        )


def statement_block(
    printed: Printed,
    parent: Element,
    *,
    text_style: style.Style = style.BODY,
    text_width: float = style.TEXT_WIDTH,
    place: str = "",
) -> StatementBlock:
    """Build the block and its elements: number, kind, mark, text, grey lines, restriction."""
    group = parent.add("Div")
    number = Text(
        runs=(Run(str(printed.number)),),
        style=NUMBER,
        element=group.add("P", actual=f"Statement {printed.number}"),
    )
    label = _kind_label(printed.kind, group)
    mark = _mark(printed.weight, group)
    text = Text(runs=(Run(printed.text),), style=text_style, element=group.add("P"))
    grey = Text(runs=printed.grey, style=style.GREY_LINE, element=group.add("P"), before=0.7 * MM)
    return StatementBlock(
        kind=printed.kind,
        label=label,
        text=text,
        foot=(grey,),
        weight=printed.weight,
        number=number,
        mark=mark,
        text_width=text_width,
        restriction=_restriction(printed.restriction, group) if printed.restriction else None,
        after=SPACE_AFTER,
        place=place,
    )


def kind_runs(kind: str | None) -> list[Run]:
    """Return the kind in words: bold, with its note in regular type after it."""
    if kind is None:
        return [Run(kinds.NO_KIND)]
    words, colour = kinds.KINDS[kind], style.KIND_COLOURS[kind].word
    runs = [Run(words.word, colour=colour)]
    if words.note:
        runs.append(Run(f" ({words.note})", bold=False, colour=colour))
    return runs


def _kind_label(kind: str | None, group: Element) -> KindLabel:
    words = Text(runs=kind_runs(kind), style=style.KIND, element=group.add("P"))
    return KindLabel(kind=kind, words=words)


def _mark(weight: str, group: Element) -> Text | None:
    if not weight:
        return None
    run = Run(kinds.WEIGHTS[weight], bold=weight != "neutral")
    return Text(runs=(run,), style=MARK, element=group.add("P"))


def _restriction(sentence: str, group: Element) -> Restriction:
    words = Text(runs=(Run(sentence),), style=RESTRICTION, element=group.add("P"), indent=5.2 * MM)
    return Restriction(words=words, before=1.6 * MM)
