"""What the operators of a page say, read with the fonts of the file and without any viewer.

A viewer leaves out what no page uses, what lies beyond the edge, and what a form holds that nobody
draws. This reads it all: each text that is shown by any operator, in each font that has its codes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, PdfError, Stream, String

_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_SHOWING = ("Tj", "TJ", "'", '"')


@dataclass(slots=True, kw_only=True)
class Font:
    """A font by its codes. `drawn` grows as texts are read with it."""

    at: tuple[int, int]
    width: int
    letters: dict[int, str]
    drawn: set[int] = field(default_factory=set)

    def said(self, text: bytes) -> str:
        codes = [
            int.from_bytes(text[at : at + self.width]) for at in range(0, len(text), self.width)
        ]
        self.drawn.update(codes)
        return "".join(self.letters.get(code, "") for code in codes)

    @property
    def undrawn(self) -> set[str]:
        return {letter for code, letter in self.letters.items() if code not in self.drawn}


def fonts_of(opened: Pdf) -> list[Font]:
    """Return every font of the file that says what its codes stand for."""
    return [
        Font(
            at=one.objgen,
            width=2 if one.get("/Subtype") == "/Type0" else 1,
            letters=_mapped(one.ToUnicode.read_bytes()),
        )
        for one in opened.objects
        if isinstance(one, Dictionary)
        and one.get("/Type") == "/Font"
        and isinstance(one.get("/ToUnicode"), Stream)
    ]


def spoken_by(item: Object, fonts: Sequence[Font]) -> Iterator[str]:
    """Read a page, or a stream of operators, and return what it shows and what it is marked with.

    The fonts are those the resources name; where none are named, each is tried.
    """
    return iter(list(_spoken(item, fonts)))


def _spoken(item: Object, fonts: Sequence[Font]) -> Iterator[str]:
    if not _may_hold_operators(item):
        return
    try:
        with_operators = pikepdf.parse_content_stream(item)
    except (PdfError, TypeError, ValueError):
        return
    shown: dict[tuple[int, int], list[str]] = {}
    using: Sequence[Font] = fonts
    named = _named_fonts(item, fonts)
    for step in with_operators:
        operator = str(step.operator)
        if operator == "Tf":
            font = named.get(str(step.operands[0]))
            using = (font,) if font else fonts
        for text in _strings(step.operands):
            yield str(text)
            for font in using if operator in _SHOWING else ():
                shown.setdefault(font.at, []).append(font.said(bytes(text)))
    yield from ("".join(said) for said in shown.values())


def _may_hold_operators(item: Object) -> bool:
    if isinstance(item, Dictionary) and item.get("/Type") == "/Page":
        return "/Contents" in item
    if not isinstance(item, Stream) or item.get("/Subtype") in ("/Image", "/XML"):
        return False
    return item.get("/Type") not in ("/Metadata", "/EmbeddedFile", "/XRef", "/ObjStm") and not (
        {"/Length1", "/Alternate", "/N"} & set(item.keys())
    )


def _named_fonts(item: Object, fonts: Sequence[Font]) -> dict[str, Font]:
    resources = item.get("/Resources")
    held = resources.get("/Font") if isinstance(resources, Dictionary) else None
    if not isinstance(held, Dictionary):
        return {}
    known = {font.at: font for font in fonts}
    return {name: known[font.objgen] for name, font in held.items() if font.objgen in known}


def _strings(operands: Iterable[object]) -> Iterator[String]:
    for one in operands:
        if isinstance(one, String):
            yield one
        elif isinstance(one, Array):
            yield from _strings(one)
        elif isinstance(one, Dictionary):
            yield from _strings(list(one.values()))


def _mapped(cmap: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for kind, body in _BLOCK.findall(cmap):
        numbers = [bytes.fromhex(one.decode()) for one in _HEX.findall(body)]
        if kind == b"char":
            for code, letter in zip(numbers[::2], numbers[1::2], strict=False):
                letters[int.from_bytes(code)] = letter.decode("utf-16-be", "replace")
        else:
            whole = [int.from_bytes(one) for one in numbers]
            for first, last, start in zip(whole[::3], whole[1::3], whole[2::3], strict=False):
                for number in range(first, last + 1):
                    letters[number] = chr(start + number - first)
    return letters
