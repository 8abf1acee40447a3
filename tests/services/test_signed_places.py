from dataclasses import replace
from itertools import pairwise

import pytest

from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.reference import LETTERS
from reportwriter.domain.statement import Disclosure, Statement
from reportwriter.exchange.quarantine.facts import PageLines, PieceOfText
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.report_preview import LaidOut
from reportwriter.services.signed_places import Place, place_on, places_in
from tests.builders import CORIN, TAMSIN
from tests.exchange import senders
from tests.services.chaired import Chaired


def _long_report(end: str = "") -> tuple[tuple[Statement, ...], bytes]:
    """Return statements of which each is longer than the one before, and their signed pages."""
    report = senders.the_report()
    first = report.statements[0]
    many = tuple(
        replace(
            first,
            id=StatementId(f"s{number}"),
            reference=Reference(f"{LETTERS[number]}BB"),
            text=f"Long words {number + 1} " * (5 + 20 * number) + end,
        )
        for number in range(16)
    )
    return many, senders.make(replace(report, statements=many), senders.author()).report_pdf


def test_every_statement_is_found_on_the_page_where_it_begins() -> None:
    many, file = _long_report()
    with Quarantine() as quarantine:
        pages = quarantine.text(file)

    places = places_in(pages)

    assert any("continued:" in page for page in pages)
    for number, one in enumerate(many):
        page = places[one.reference]
        assert f"Long words {number + 1} " in pages[page - 1]
        assert f"Long words {number + 1} " not in pages[page - 2]


def test_each_statement_is_outlined_from_its_number_to_its_reference() -> None:
    """And nothing of another one is within its outline, on the real pages of a long report."""
    many, file = _long_report("\n12\n3")
    with Quarantine() as quarantine:
        places = places_in(quarantine.text(file))
        pages = [quarantine.lines(file, page) for page in range(max(places.values()))]

    found: dict[int, list[Place]] = {}
    for number, one in enumerate(many, start=1):
        page = places[one.reference]
        place = place_on(pages[page - 1], number, one.reference)
        assert place is not None, number
        assert 0 < place.left < place.right < 1
        assert 0 < place.top < place.bottom < 1
        said = _within(pages[page - 1], place)
        assert said.split()[0] == str(number)
        assert f"Long words {number}" in said
        assert (f"ref. {one.reference}" in said) is not place.goes_on
        assert said.count("ref.") == (0 if place.goes_on else 1)
        found.setdefault(page, []).append(place)
    assert any(place.goes_on for each in found.values() for place in each)
    assert any(not place.goes_on for each in found.values() for place in each)
    for each in found.values():
        for above, below in pairwise(each):
            assert above.bottom < below.top


def test_the_box_that_says_who_may_not_read_it_is_within_the_outline() -> None:
    report = senders.the_report()
    kept = tuple(
        replace(one, disclosure=Disclosure(withheld_from=(CORIN, TAMSIN), until_chair_advises=True))
        for one in report.statements
    )
    file = senders.make(replace(report, statements=kept), senders.author()).report_pdf
    with Quarantine() as quarantine:
        pages = places_in(quarantine.text(file))
        (page,) = {pages[one.reference] for one in kept}
        lines = quarantine.lines(file, page - 1)

    for number, one in enumerate(kept, start=1):
        place = place_on(lines, number, one.reference)
        assert place is not None
        said = _within(lines, place)
        assert said.count("Withheld from") == 1
        assert said.endswith("until the chair advises")


def test_a_statement_that_does_not_begin_on_the_page_is_not_outlined() -> None:
    file = senders.a_submission().report_pdf
    with Quarantine() as quarantine:
        (page,) = {places_in(quarantine.text(file))[one.reference] for one in _statements()}
        lines = quarantine.lines(file, page - 1)

    assert place_on(lines, 1, _statements()[0].reference) is not None
    assert place_on(lines, 9, "XZW") is None
    # Another number follows before its reference does: which of both it is cannot be told.
    assert place_on(lines, 1, "XZW") is None


def test_what_a_file_draws_beside_its_paper_is_not_outlined_there() -> None:
    number = PieceOfText(text="1 ", size=1300, left=-900, bottom=100, right=8000, top=10**12)
    end = PieceOfText(text="ref. HKM ", size=1000, left=0, bottom=-700, right=10**12, top=0)
    page = PageLines(width=59500, height=84200, pieces=(number, end))

    assert place_on(page, 1, "HKM") == Place(left=0, top=0, right=1, bottom=1)
    assert place_on(replace(page, width=0), 1, "HKM") is None


def test_the_chair_gets_the_page_of_a_statement_with_its_place(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)
    submission = chaired.row(senders.SCHOOL).submission or ""
    letters, one = chaired.desk.vault.letters, _statements()[0]
    page = letters.places(submission)[one.reference]

    found = letters.page_of(submission, page, (1, one.reference))

    assert (found.number, found.image) == (page, letters.page(submission, page).image)
    assert found.place is not None
    assert found.place == letters.place(submission, page, (1, one.reference))
    assert letters.place(submission, page, (1, "XZW")) is None


def _statements() -> tuple[Statement, ...]:
    return senders.the_report().statements


def _within(page: PageLines, place: Place) -> str:
    """Return what the page says within an outline."""
    return " ".join(
        one.text.strip()
        for one in page.pieces
        if place.top - 0.001 <= 1 - one.top / page.height
        and 1 - one.bottom / page.height <= place.bottom + 0.001
    )


@pytest.mark.parametrize(
    ("pages", "places"),
    [
        (["1 F Fact\r\nIt rained.\r\nEvidence none.  ref.\u00a0BCD \r\n"], {"BCD": 1}),
        (["Rests on the report of Police, ref.\u00a0BCD \r\nref. XZW"], {"XZW": 1}),
        (["She said \u201csee ref. BCD\u201d of me. \r\nref. XZW \r\n"], {"XZW": 1}),
        (["1 F Fact", "1 continued: Fact", "1 continued: Fact\r\nref. BCD"], {"BCD": 1}),
        (["ref. BCD\r\n2 F Fact", "2 continued: Fact\r\nref. XZW"], {"BCD": 1, "XZW": 1}),
        (["Cover", "ref. BCD", "2 F Fact\r\nref. XZW"], {"BCD": 2, "XZW": 3}),
        ([], {}),
    ],
)
def test_what_is_read_of_the_pages(pages: list[str], places: dict[str, int]) -> None:
    assert places_in(pages) == places


@pytest.mark.parametrize(
    ("pages", "page"),
    [
        (["Cover", "1 F Fact", "1 continued: Fact\r\nref. BCD"], 1),
        (["Cover", "She said \u201csee ref. BCD\u201d of me. \r\nref. XZW", "ref. BCD"], 2),
        (["Cover", "1 F Fact"], 0),
    ],
)
def test_before_it_is_signed_a_statement_is_found_as_it_is_after(
    pages: list[str], page: int
) -> None:
    assert LaidOut(pdf=b"", texts=tuple(pages)).page_of(Reference("BCD")) == page


def test_the_places_are_those_of_the_file_as_it_came(chaired: Chaired) -> None:
    chaired.take_school()
    row = chaired.row(senders.SCHOOL)
    assert row.submission is not None

    places = chaired.desk.vault.letters.places(row.submission)

    assert set(places) == {one.reference for one in senders.the_report().statements}
    assert set(places.values()) <= set(range(1, 10))
