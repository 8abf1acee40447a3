"""Laying a paper's pages into the frames of a bundle."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf

from reportwriter.domain.bundle import Bundle, BundlePart, PartKind, letter_of
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.quarantine.facts import Paper, Question
from reportwriter.exchange.quarantine.framed import fill_frames
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.pdf.bundle import FramedBundle, lay_out_bundle
from reportwriter.pdf.frame import FRAME, ORIGINAL
from tests.builders import a_conference
from tests.exchange import documents, senders
from tests.exchange.tampering import changed
from tests.pdf.reading import pages_of
from tests.services.desks import attached

MADE = datetime(2027, 1, 5, 18, 0, tzinfo=UTC)
FIRST_SHEET = 2


def _parts(count: int, pages: int) -> tuple[BundlePart, ...]:
    return tuple(
        BundlePart(
            letter=letter_of(number),
            kind=PartKind.LETTER,
            agency=f"Agency {number + 1}",
            author="Pru Oakenshaw",
            outcome="Unchanged",
            arrived=MADE,
            pages=pages,
            name="report.pdf",
            attached_as=f"{letter_of(number)} report.pdf",
            sha256="0" * 64,
        )
        for number in range(count)
    )


def _framed(paper: bytes, count: int = 1, pages: int = 1) -> FramedBundle:
    bundle = Bundle(conference=replace(a_conference(), addresses=()), parts=_parts(count, pages))
    return lay_out_bundle(bundle, [paper] * count, chair="Merriweather Stope", made=MADE)


def _filled(paper: bytes, pages: int = 1) -> bytes:
    framed = _framed(paper, pages=pages)
    (first,) = framed.firsts
    laid = Paper(content=paper, first=first, pages=pages)
    return fill_frames(Question(content=framed.pdf, papers=(laid,))).content


def _laid(framed: FramedBundle, paper: bytes, pages: int = 1) -> Paper:
    return Paper(content=paper, first=framed.firsts[0], pages=pages)


@cache
def _letter() -> bytes:
    return documents.letter()


def test_twelve_reports_stand_in_order_each_behind_its_divider() -> None:
    paper = senders.a_submission().report_pdf
    own = pages_of(paper)
    framed = _framed(paper, count=12, pages=len(own))
    pdf = framed.pdf

    with Quarantine() as quarantine:
        for few in (framed.firsts[:1], framed.firsts[1:]):
            laid = [Paper(content=paper, first=first, pages=len(own)) for first in few]
            pdf = quarantine.framed(pdf, laid)

    pages = pages_of(pdf)
    for number, first in enumerate(framed.firsts):
        assert f"Agency {number + 1}" in pages[first - 1]
        for beside, page in enumerate(own):
            assert page in pages[first + beside]
    for number, page in enumerate(pages, start=1):
        assert page.count(f"Bundle page {number} of {len(pages)}") == 1
    assert list(attached(pdf).values()) == [paper] * 12


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("box", [(0, 0, 842, 595), (-50, 30, 250, 1900), (0, 0, 5, 5)])
def test_a_page_of_any_size_lies_whole_in_its_frame(
    box: tuple[int, int, int, int], turned: int
) -> None:
    def shape(opened: Pdf) -> None:
        opened.pages[0].obj.MediaBox = Array(list(box))
        opened.pages[0].obj.Rotate = turned

    with pikepdf.open(BytesIO(_filled(changed(_letter(), shape)))) as pdf:
        form = pdf.pages[FIRST_SHEET].obj.Resources.XObject[f"/{ORIGINAL}"]
        numbers = [float(one) for one in form.BBox]
        matrix = pikepdf.Matrix(*(float(one) for one in form.Matrix))
        lies = matrix.transform(pikepdf.Rectangle(*numbers))

    assert lies.llx >= FRAME.left - 0.01
    assert lies.lly >= FRAME.bottom - 0.01
    assert lies.urx <= FRAME.right + 0.01
    assert lies.ury <= FRAME.top + 0.01
    touches = (lies.width - (FRAME.right - FRAME.left), lies.height - (FRAME.top - FRAME.bottom))
    assert min(abs(one) for one in touches) < 0.01


def test_no_mark_of_the_paper_stands_inside_a_mark_of_the_bundle() -> None:
    paper = senders.a_submission().report_pdf

    with pikepdf.open(BytesIO(_filled(paper, len(pages_of(paper))))) as pdf:
        forms = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Form
        ]
        marks = {
            str(step.operator)
            for form in forms
            for step in pikepdf.parse_content_stream(form)
            if str(step.operator) in ("BDC", "BMC", "EMC", "MP", "DP")
        }

    assert len(forms) > len(pages_of(paper))
    assert marks == set()


def test_links_and_actions_of_a_paper_stay_behind() -> None:
    def tempt(opened: Pdf) -> None:
        opened.pages[0].obj.Annots = Array(
            [
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([0, 0, 100, 100]),
                    A=Dictionary(S=Name.URI, URI="https://tempting.example"),
                )
            ]
        )
        opened.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="app.alert(1)"))

    framed = _filled(changed(_letter(), tempt))

    with pikepdf.open(BytesIO(framed)) as pdf:
        kept = [one.unparse(resolved=True) for one in pdf.objects if not _is_attached(one)]
    assert not any(b"tempting" in one or b"alert" in one for one in kept)


def _is_attached(value: pikepdf.Object) -> bool:
    return isinstance(value, pikepdf.Stream) and value.get("/Type") == Name.EmbeddedFile


def test_bookmarks_lead_into_the_frames_and_those_that_lead_nowhere_are_left_out() -> None:
    def list_places(opened: Pdf) -> None:
        with opened.open_outline() as outline:
            by_name = OutlineItem("By a name", destination=pikepdf.String("somewhere"))
            by_name.children.append(OutlineItem("Below it", 0, "Fit"))
            outline.root.append(OutlineItem("Top", 0, "XYZ", left=0, top=700))
            outline.root.append(by_name)

    paper = changed(_letter(), list_places)

    with pikepdf.open(BytesIO(_filled(paper))) as pdf, pdf.open_outline() as outline:
        part = outline.root[1]
        titles = [item.title for item in part.children]
        pages = {pdf.pages.index(pikepdf.Page(item.destination[0])) for item in part.children}  # type: ignore[index]
        top = float(part.children[0].destination[3])  # type: ignore[index]
    assert titles == ["Top", "Below it"]
    assert pages == {FIRST_SHEET}
    assert FRAME.bottom < top < FRAME.top


def test_a_paper_with_other_pages_than_frames_is_refused() -> None:
    framed = _framed(_letter(), pages=2)

    with Quarantine() as quarantine, pytest.raises(QuarantineError):
        quarantine.framed(framed.pdf, [_laid(framed, _letter(), pages=2)])


def test_a_broken_paper_ends_its_cell_and_nothing_else() -> None:
    framed = _framed(_letter())

    with Quarantine() as quarantine:
        with pytest.raises(QuarantineError):
            quarantine.framed(framed.pdf, [_laid(framed, b"%PDF-1.7 and no more")])
        filled = quarantine.framed(framed.pdf, [_laid(framed, _letter())])

    assert documents.WORDS in pages_of(filled)[FIRST_SHEET]


def test_letters_go_on_after_z() -> None:
    assert [letter_of(number) for number in (0, 25, 26, 27, 701, 702)] == [
        "A", "Z", "AA", "AB", "ZZ", "AAA",
    ]  # fmt: skip
