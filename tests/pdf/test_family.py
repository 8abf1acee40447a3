"""The pages of a copy give nothing away: not by words, not by gaps, not by what is inside."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.ids import PersonId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.services.copy_making import make_copy
from reportwriter.services.writing import with_form
from reportwriter.wording.family_copy import FOR_CHILD_SENTENCES, SENTENCES
from tests.builders import ADDRESSES, CORIN, JUNIPER, TAMSIN, a_conference, a_report, a_statement
from tests.deep_scan import scan_bytes
from tests.pdf.reading import PROFILES, failures, pages_of, text_of
from tests.pdf.samples import LIBRARY, the_report

MADE = datetime(2026, 12, 20, tzinfo=UTC)


def _pdf(report: Report, reader: PersonId) -> bytes:
    opened = with_form(LIBRARY, report)
    person = report.person(reader)
    assert person is not None
    copy = make_copy(opened, person, 1).copy
    return lay_out_family_copy(copy, opened.form, opened.area, made=MADE)


def _for_children(report: Report) -> Report:
    told = replace(report.statements[0], child_wording="You were in school most days.")
    return replace(report, statements=(told, *report.statements[1:]))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("reader", [CORIN, TAMSIN, JUNIPER])
def test_every_copy_is_archival_and_accessible(profile: str, reader: PersonId) -> None:
    assert failures(_pdf(_for_children(the_report()), reader), profile) == []


def test_every_page_says_whose_copy_it_is_and_every_copy_the_same_sentence() -> None:
    for reader, name in ((CORIN, "Corin Thrumm"), (TAMSIN, "Tamsin Pebblewick")):
        pages = pages_of(_pdf(the_report(), reader))
        assert all(f"Copy 1 for {name}" in page for page in pages)
        assert all(sentence in pages[0] for sentence in SENTENCES)
        assert "not signed yet" in pages[0]


def test_a_child_reads_larger_print_and_words_for_a_child() -> None:
    page = pages_of(_pdf(_for_children(the_report()), JUNIPER))[0]

    assert "You were in school most days." in page
    assert all(sentence in page for sentence in FOR_CHILD_SENTENCES)
    assert the_report().statements[0].text not in page


def test_what_is_withheld_is_nowhere_in_the_file() -> None:
    report = the_report()
    hidden = [one.text for one in report.statements if CORIN in one.disclosure.withheld_from]
    secrets = [*hidden, "Marigold", "ZZ1 9HX", "Withheld", "confidential"]
    assert hidden

    pdf = _pdf(report, CORIN)

    assert scan_bytes(pdf, secrets) == ()
    assert [secret for secret in secrets if secret in text_of(pdf)] == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "/AF" not in opened.Root
        assert "/Names" not in opened.Root or "/EmbeddedFiles" not in opened.Root.Names


def test_a_copy_is_the_same_to_the_byte_whether_anything_was_withheld_or_not() -> None:
    """Then there is no gap, no jump in the numbers and no count that could tell."""
    report = the_report()
    free = tuple(one for one in report.statements if one.disclosure.is_open and not one.rests_on)
    without = replace(report, statements=free, values=(), views=(), nothing_held=())
    secret = replace(
        free[0],
        id=type(free[0].id)("hidden"),
        text="Something he must not read.",
        disclosure=Disclosure(withheld_from=(CORIN,)),
    )
    with_it = replace(without, statements=(free[0], secret, *free[1:]))

    assert _pdf(with_it, CORIN) == _pdf(without, CORIN)
    assert _pdf(with_it, TAMSIN) != _pdf(without, TAMSIN)


def test_an_address_is_printed_for_the_reader_it_is_shown_to_and_for_nobody_else() -> None:
    his = replace(ADDRESSES[0], shown_to=(TAMSIN,))
    report = a_report(a_statement(), conference=a_conference(addresses=(his, ADDRESSES[1])))

    assert f"{his.text} (Corin Thrumm)" in text_of(_pdf(report, TAMSIN))
    assert "Cobblestick" not in text_of(_pdf(report, CORIN))


def test_statements_are_numbered_from_one_without_a_gap() -> None:
    report = the_report()
    copy_text = text_of(_pdf(report, CORIN))
    opened = with_form(LIBRARY, report)
    person = report.person(CORIN)
    assert person is not None
    count = len(make_copy(opened, person, 1).copy.statements)

    assert count < len(report.statements)
    assert f"{count} statements in this report" in copy_text
    assert "Section 3" not in copy_text


def test_a_copy_of_the_signed_report_says_so() -> None:
    signed = the_report().sign(datetime(2026, 12, 22, 11, 42, tzinfo=UTC))

    page = pages_of(_pdf(signed, TAMSIN))[0]

    assert "Of the signed report, version 2, signed on 22 December 2026." in page


def test_a_copy_says_where_the_family_asks_and_complains() -> None:
    report = the_report()
    chair = replace(report.conference.chair, telephone="01632 960100", email="unit@example.org")
    report = replace(report, conference=replace(report.conference, chair=chair))

    page = pages_of(_pdf(report, TAMSIN))[0]

    assert "Ask the chair" in page
    assert "01632 960100, unit@example.org" in page
    assert f"{report.author.telephone}, {report.author.email}" in page
    assert "how to complain" in page
