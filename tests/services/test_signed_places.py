from dataclasses import replace

import pytest

from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.reference import LETTERS
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.report_preview import LaidOut
from reportwriter.services.signed_places import places_in
from tests.exchange import senders
from tests.services.chaired import Chaired


def test_every_statement_is_found_on_the_page_where_it_begins() -> None:
    report = senders.the_report()
    first = report.statements[0]
    many = tuple(
        replace(
            first,
            id=StatementId(f"s{number}"),
            reference=Reference(f"{LETTERS[number]}BB"),
            text=f"Long words {number} " * (5 + 20 * number),
        )
        for number in range(16)
    )
    file = senders.make(replace(report, statements=many), senders.author()).report_pdf
    with Quarantine() as quarantine:
        pages = quarantine.text(file)

    places = places_in(pages)

    assert any("continued:" in page for page in pages)
    for number, one in enumerate(many):
        page = places[one.reference]
        assert f"Long words {number} " in pages[page - 1]
        assert f"Long words {number} " not in pages[page - 2]


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
