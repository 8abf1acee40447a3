from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.confidential import ConfidentialPage, Reason
from reportwriter.pdf.confidential_page import BY_HAND, lay_out_confidential_page
from reportwriter.wording.confidential import REASONS
from tests.pdf.reading import failures, pages_of, text_of
from tests.pdf.samples import SIGNED, documents, lay_out_page, the_confidential_page, the_report


def test_every_page_is_marked_and_counted_on_its_own() -> None:
    pages = pages_of(documents()["confidential page"])

    for number, text in enumerate(pages, 1):
        assert "CONFIDENTIAL: to the chair" in text
        assert "Not for family members. Not to be copied." in text
        assert f"Confidential page {number} of {len(pages)}" in text
        assert "Belongs to the report of Hollybrook Primary School, version 2." in text


def test_each_item_says_why_from_whom_and_who_may_hear_it() -> None:
    text = text_of(documents()["confidential page"])

    assert "Why confidential Live investigation" in text
    assert "Withhold from All family members" in text
    assert "Who may hear it Professionals the chair names" in text
    assert "Why confidential Safety of a person; she is in danger meanwhile" in text
    assert "Withhold from Corin Thrumm" in text
    assert "Rests on statement 2 of this page and the report, ref. HJM." in text


def test_what_must_later_be_told_is_in_a_box_of_its_own() -> None:
    text = text_of(documents()["confidential page"])

    assert (
        "Must later be told To Tamsin Pebblewick. By Idris Calloway, in person, outside the "
        "meeting. When 6 January 2027, before she leaves Larch House. Do not say where it came "
        "from." in text
    )


def test_the_chair_is_addressed_and_told_how_to_reach_the_author() -> None:
    text = text_of(documents()["confidential page"])

    assert "For Merriweather Stope, chair." in text
    assert "The chair was told on 21 December 2026 (by telephone). Please ring me." in text
    assert "Author's contact: 01632 960001." in text


def test_a_source_that_may_not_be_named_is_not_named_here_either() -> None:
    assert "Pellam Rook" not in text_of(documents()["confidential page"])


@pytest.mark.parametrize("reason", [Reason.TO_ARRANGE, Reason.WORRY_ABOUT_ATTENDING])
def test_what_the_conference_needs_reaches_the_chair_and_stays_out_of_the_report(
    reason: Reason,
) -> None:
    words = "She would come if she could sit apart from him."
    item = replace(the_confidential_page().items[0], text=words, reason=reason)

    page = text_of(lay_out_page(replace(the_confidential_page(), items=(item,))))

    assert words in page
    assert f"Why confidential {REASONS[reason]}" in page
    assert words not in text_of(documents()["report"])


def test_with_no_items_one_page_says_that_nothing_is_confidential() -> None:
    pages = pages_of(documents()["nothing confidential"])

    assert len(pages) == 1
    assert "Nothing is confidential." in pages[0]


@pytest.mark.parametrize("pad", [1, 77, 200_000])
def test_padding_adds_its_size_and_no_more_than_a_few_digits(pad: int) -> None:
    page = ConfidentialPage(report=the_report().id)

    padded = lay_out_page(page, pad=pad)

    # The packet's length and the place of the table are written in the file too.
    digits = len(padded) - len(lay_out_page(page)) - pad
    assert 0 <= digits <= 3
    assert failures(padded, "3a") == []


def test_its_data_and_field_are_there() -> None:
    with pikepdf.open(BytesIO(lay_out_page(the_confidential_page()))) as pdf:
        assert pdf.attachments["page.json"].get_file().read_bytes() == b'{"page": 1}'
        assert pdf.Root.AcroForm.Fields[0].T == "AuthorSignature"


def test_a_page_that_is_signed_by_hand_says_so_and_does_not_say_that_it_is_signed() -> None:
    pdf = lay_out_confidential_page(
        the_confidential_page(), the_report(), data=b"{}", made=SIGNED, signer=""
    )

    text = text_of(pdf)
    assert BY_HAND in text
    assert "Signed by" not in text


def test_what_the_family_may_be_told_is_printed_where_it_is_given() -> None:
    page = the_confidential_page()
    item = replace(page.items[0], family_is_told="That the police are asked.")

    told = text_of(lay_out_page(replace(page, items=(item,))))

    assert "Family may be told That the police are asked." in told
    assert "Family may be told" not in text_of(documents()["confidential page"])
