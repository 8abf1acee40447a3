"""Lays the pages of papers into the empty frames of a bundle. Runs in a cell.

Of a page only what it draws is taken: no link, field, action, layer or mark comes along. The
bundle keeps its own structure, and the file's bookmarks are listed under those of its part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, Object, OutlineItem, Page, Pdf, Rectangle

from reportwriter.exchange.quarantine.facts import Filled, Paper, Question
from reportwriter.pdf.frame import FRAME, ORIGINAL
from reportwriter.pdf.packing import written

_MOST_DRAWINGS = 2_000
_MOST_BOOKMARKS = 500
_LONGEST_TITLE = 300
_DEEPEST = 4
_WITH_TOP = 4
_ABOVE = 100_000.0
_OPENS, _CLOSES = ("BDC", "BMC"), "EMC"
_POINTS = ("MP", "DP")
_OF_THE_FILE = ("/StructParents", "/StructParent", "/Metadata", "/PieceInfo", "/OC", "/AF")


class TooMuchError(Exception):
    """More pages or bookmarks than there are frames for, or than any paper has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A page of the file in its frame: where its points went, and the page it is on now."""

    matrix: Matrix
    number: int


def fill_frames(question: Question) -> Filled:
    """Return the bundle with the pages of all papers of the question in their frames."""
    with Pdf.open(BytesIO(question.content)) as bundle:
        for paper in question.papers:
            _fill(bundle, paper)
        return Filled(content=written(bundle))


def _fill(bundle: Pdf, paper: Paper) -> None:
    with Pdf.open(BytesIO(paper.content), suppress_warnings=True) as original:
        if len(original.pages) != paper.pages:
            raise TooMuchError
        frames = range(paper.first, paper.first + paper.pages)
        # The look of a signature is a field's; as a drawing it stays where it was.
        original.flatten_annotations("print")
        laid = {
            page.obj.objgen: _lay_in(bundle, bundle.pages[frame], page, frame)
            for frame, page in zip(frames, original.pages, strict=True)
        }
        _list_bookmarks(bundle, original, laid, paper.first - 1)


def _lay_in(bundle: Pdf, sheet: Page, page: Page, number: int) -> _Laid:
    form = bundle.copy_foreign(page.as_form_xobject())
    for drawn in _forms_in(form):
        _take_marks_from(drawn)
    own = Matrix(*_numbers(form.get("/Matrix"))) if "/Matrix" in form else Matrix()
    matrix = own @ _into_frame(own.transform(Rectangle(*_numbers(form.BBox))))
    form.Matrix = matrix.as_array()
    sheet.add_resource(form, Name.XObject, Name(f"/{ORIGINAL}"), replace_existing=True)
    return _Laid(matrix=matrix, number=number)


def _into_frame(box: Rectangle) -> Matrix:
    """Return what puts a page into the frame: as large as it goes, whole, and in the middle."""
    wide, tall = FRAME.right - FRAME.left, FRAME.top - FRAME.bottom
    scale = min(wide / box.width, tall / box.height)
    left = FRAME.left + (wide - scale * box.width) / 2
    bottom = FRAME.bottom + (tall - scale * box.height) / 2
    return (
        Matrix().translated(left - scale * box.llx, bottom - scale * box.lly).scaled(scale, scale)
    )


def _numbers(value: Any) -> list[float]:
    return [float(one) for one in value]


def _forms_in(form: Any) -> list[Any]:
    """Return what is drawn in one go: the page, and the drawings that it places."""
    found = [form]
    for drawn in found:
        placed = drawn.get("/Resources", {}).get("/XObject", {})
        known = {one.objgen for one in found}
        found += [
            one
            for one in (placed[name] for name in placed.keys())  # noqa: SIM118  # Not a real dict.
            if one.get("/Subtype") == Name.Form and one.objgen not in known
        ]
        if len(found) > _MOST_DRAWINGS:
            raise TooMuchError
    return found


def _take_marks_from(form: Any) -> None:
    """Leave a drawing without marks: they belong to a structure that does not come along.

    Inside ours none may stand.
    """
    form.write(pikepdf.unparse_content_stream(list(_unmarked(form))))
    for left in _OF_THE_FILE:
        if left in form:
            del form[left]


def _unmarked(form: Object) -> Iterator[Any]:
    """Give what a page draws without its marks; what belongs to a layer keeps to it."""
    kept: list[bool] = []
    for one in pikepdf.parse_content_stream(form):
        operator = str(one.operator)
        if operator in _OPENS:
            kept.append(one.operands[0] == Name.OC)
            stays = kept[-1]
        elif operator == _CLOSES:
            stays = kept.pop() if kept else False
        else:
            stays = operator not in _POINTS
        if stays:
            yield one


def _list_bookmarks(
    bundle: Pdf, original: Pdf, laid: dict[tuple[int, int], _Laid], divider: int
) -> None:
    """List the file's bookmarks under the one that leads to its divider."""
    on = bundle.pages[divider].obj.objgen
    with original.open_outline() as theirs, bundle.open_outline() as ours:
        part = next(item for item in ours.root if _page_of(item) == on)
        part.children.extend(_bookmarks(theirs.root, laid, _DEEPEST))
        part.is_closed = True


def _bookmarks(
    items: Sequence[OutlineItem], laid: dict[tuple[int, int], _Laid], deep: int
) -> list[OutlineItem]:
    if len(items) > _MOST_BOOKMARKS:
        raise TooMuchError
    made: list[OutlineItem] = []
    for item in items:
        below = _bookmarks(item.children, laid, deep - 1) if deep else []
        page = laid.get(_page_of(item))
        if page is None:
            made += below
            continue
        _, top = page.matrix.transform((0, _top_of(item)))
        within = min(max(top, FRAME.bottom), FRAME.top)
        title = item.title[:_LONGEST_TITLE]
        bookmark = OutlineItem(title, page.number, "XYZ", left=0, top=within)
        bookmark.children.extend(below)
        made.append(bookmark)
    return made


def _page_of(item: OutlineItem) -> tuple[int, int]:
    """Return the page that a bookmark leads to; of one that leads elsewhere no page's number."""
    place = _place(item)
    page = place[0] if place is not None and len(place) else None
    return page.objgen if isinstance(page, Dictionary) else (0, 0)


def _top_of(item: OutlineItem) -> float:
    """Return how high on its page it leads; without a height, beyond the page's top."""
    place = _place(item)
    has_top = place is not None and len(place) >= _WITH_TOP and place[1] == Name.XYZ
    return float(place[3]) if has_top and isinstance(place[3], int | Decimal) else _ABOVE


def _place(item: OutlineItem) -> Any:
    """Return the destination where it is spelled out; a name would lead through the file."""
    place: Any = item.destination
    if place is None and item.action is not None and item.action.get("/S") == Name.GoTo:
        place = item.action.get("/D")
    return place if isinstance(place, Array) else None
