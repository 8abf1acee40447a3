"""The pages of a copy for an agency give nothing away of what is not for it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure
from reportwriter.pdf.agency import lay_out_agency_copy
from reportwriter.services.agency_copy_making import AgencyReader, make_agency_copy
from reportwriter.services.writing import with_form
from reportwriter.wording.agency_copy import SENTENCES
from tests.deep_scan import scan_bytes
from tests.pdf.reading import PROFILES, failures, pages_of, text_of
from tests.pdf.samples import LIBRARY, the_report

MADE = datetime(2026, 12, 20, tzinfo=UTC)
HOUSING = AgencyReader(
    agency="Larch Housing", purpose="To decide what the agency can offer", number=3
)


def _pdf(report: Report, reader: AgencyReader = HOUSING) -> bytes:
    opened = with_form(LIBRARY, report)
    copy = make_agency_copy(opened, reader).copy
    return lay_out_agency_copy(copy, opened.form, opened.area, made=MADE)


def _restricted() -> Report:
    """Return the report, with its first statement not for Housing."""
    report = the_report()
    first = replace(report.statements[0], disclosure=Disclosure(not_for_agencies=("Housing",)))
    return replace(report, statements=(first, *report.statements[1:]))


@pytest.mark.parametrize("profile", PROFILES)
def test_it_is_archival_and_accessible(profile: str) -> None:
    assert failures(_pdf(_restricted()), profile) == []


def test_every_page_says_whose_copy_it_is_and_what_it_is_for() -> None:
    pages = pages_of(_pdf(the_report()))

    line = "Copy 3 for Larch Housing. To decide what the agency can offer. Before signing."
    assert all(line in page for page in pages)
    assert all(sentence in pages[0] for sentence in SENTENCES)


def test_what_is_not_for_it_is_nowhere_in_the_file() -> None:
    report = _restricted()
    secrets = [report.statements[0].text, "Marigold", "ZZ1 9HX", "confidential", "Not for Housing"]

    pdf = _pdf(report)

    assert scan_bytes(pdf, secrets) == ()
    assert [secret for secret in secrets if secret in text_of(pdf)] == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "/AF" not in opened.Root
        assert "/Names" not in opened.Root or "/EmbeddedFiles" not in opened.Root.Names


def test_a_box_says_whom_of_the_family_a_statement_is_kept_from() -> None:
    assert "Withheld from Corin Thrumm" in text_of(_pdf(the_report()))


def test_it_is_the_same_to_the_byte_whether_anything_is_not_for_it_or_not() -> None:
    without = replace(the_report(), nothing_held=())
    first = without.statements[0]
    secret = replace(
        first,
        id=type(first.id)("hidden"),
        text="Something that housing must not read.",
        disclosure=Disclosure(not_for_agencies=("Housing",)),
    )
    with_it = replace(without, statements=(first, secret, *without.statements[1:]))
    police = replace(HOUSING, agency="Police")

    assert _pdf(with_it) == _pdf(without)
    assert _pdf(with_it, police) != _pdf(without, police)


def test_statements_are_numbered_from_one_without_a_gap() -> None:
    report = _restricted()
    opened = with_form(LIBRARY, report)
    count = len(make_agency_copy(opened, HOUSING).copy.statements)

    assert count < len(report.statements)
    assert f"{count} statements in this report" in text_of(_pdf(report))
