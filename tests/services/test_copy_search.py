"""What a copy must not hold is found in its pages and in all that a file says beside them."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.copy_order import LetThrough
from reportwriter.domain.ids import ReportId
from reportwriter.records.kept import LogEvent
from reportwriter.services.copy_search import Around, ProtectedFactError, search
from reportwriter.services.copy_words import Spot, WrittenWords
from reportwriter.services.protected_facts import Fact, FactKind, FoundFact
from tests.exchange.documents import letter
from tests.services.desks import Desk

REPORT = ReportId("report-1")
ADDRESS = Fact(kind=FactKind.ADDRESS, words="Flat 2, 19 Marigold Rise, ZZ1 9HX")
STREET = Fact(kind=FactKind.ADDRESS, words="Marigold Rise")
HIDDEN = "She lives in marigold\N{SOFT HYPHEN} rise."
THIRD, TABLE = Spot(number=3), Spot(label="Attendance")


def _title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = HIDDEN


def _packet(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = HIDDEN


def _bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(HIDDEN, 0))


def _alternative(pdf: pikepdf.Pdf) -> None:
    figure = pikepdf.Dictionary(S=pikepdf.Name.Figure, Alt=HIDDEN, ActualText="A picture")
    pdf.Root["/StructTreeRoot"] = pdf.make_indirect(pikepdf.Dictionary(K=figure))


def _actual_text(pdf: pikepdf.Pdf) -> None:
    span = pikepdf.Dictionary(S=pikepdf.Name.Span, ActualText=HIDDEN)
    pdf.Root["/StructTreeRoot"] = pdf.make_indirect(pikepdf.Dictionary(K=pikepdf.Array([span])))


def _note(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Contents=HIDDEN, Rect=[0, 0, 9, 9])
    pdf.pages[0]["/Annots"] = pikepdf.Array([pdf.make_indirect(note)])


def _attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["Marigold Rise.txt"] = b"nothing"


def _page_label(pdf: pikepdf.Pdf) -> None:
    label = pikepdf.Dictionary(P="Marigold Rise ")
    pdf.Root["/PageLabels"] = pikepdf.Dictionary(Nums=pikepdf.Array([0, label]))


def _with(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    held = BytesIO()
    with pikepdf.open(BytesIO(letter())) as pdf:
        change(pdf)
        pdf.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    "change",
    [_title, _packet, _bookmark, _alternative, _actual_text, _note, _attached, _page_label],
)
def test_a_fact_that_no_page_shows_is_found_all_the_same(
    pru: Desk, change: Callable[[pikepdf.Pdf], None]
) -> None:
    finishing = pru.vault.family_copies.finishing
    stopped = LogEvent.FAMILY_COPY_STOPPED
    assert finishing.require_clean(REPORT, letter(), (STREET,), stopped) is None

    with pytest.raises(ProtectedFactError) as caught:
        finishing.require_clean(REPORT, _with(change), (STREET,), stopped)

    assert caught.value.found == (FoundFact(fact=STREET, page=0),)


def test_a_part_of_what_stands_there_as_a_whole_is_not_named_too() -> None:
    pages = ("Flat 2, 19 Marigold Rise, ZZ1 9HX", "in Marigold Rise")

    found = search(pages, ("",), (ADDRESS, STREET), Around())

    assert [(one.fact, one.page) for one in found] == [(ADDRESS, 1), (STREET, 2)]


def test_a_finding_names_every_place_that_holds_it() -> None:
    written = (
        WrittenWords(spot=THIRD, texts=("He waits.", "in Marigold Rise")),
        WrittenWords(spot=TABLE, texts=("marigold\nrise",)),
        WrittenWords(spot=Spot(number=4), texts=("Marigold", "and rise early")),
    )

    (found,) = search(("Marigold Rise",), ("",), (STREET,), Around(written=written))

    assert found.spots == (THIRD, TABLE)


def test_what_the_confidential_page_tells_is_named_with_the_words_of_the_copy() -> None:
    told = "Her aunt hid the passport."
    around = Around(
        written=(WrittenWords(spot=THIRD, texts=("She reads well.", told)),),
        is_told=lambda text: text == told,
    )

    (found,) = search(("She reads well.", told), ("",), (), around)

    assert (found.fact, found.page) == (Fact(kind=FactKind.CONFIDENTIAL, words=told), 2)
    assert found.spots == (THIRD,)


def test_a_list_of_findings_is_named_by_what_and_where_in_any_order() -> None:
    first, second = FoundFact(fact=STREET, page=1), FoundFact(fact=ADDRESS, page=2)

    both = ProtectedFactError((first, second))

    assert both.hits == ProtectedFactError((second, first)).hits
    assert both.hits != ProtectedFactError((first,)).hits
    assert both.hits != ProtectedFactError((second, FoundFact(fact=STREET, page=3))).hits


@pytest.mark.parametrize("kind", [FactKind.LEFT_OUT, FactKind.CONFIDENTIAL])
def test_no_reason_settles_what_is_left_out_or_confidential(kind: FactKind) -> None:
    words = Fact(kind=kind, words="Her aunt hid the passport.")
    error = ProtectedFactError((FoundFact(fact=STREET, page=1), FoundFact(fact=words, page=1)))

    assert not error.is_settled_by(LetThrough(reason="He knows.", hits=error.hits))
    settled = ProtectedFactError(error.found[:1])
    assert settled.is_settled_by(LetThrough(reason="He knows.", hits=settled.hits))
    assert not settled.is_settled_by(None)
