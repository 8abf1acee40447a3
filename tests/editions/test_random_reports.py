"""300 reports at random, each for every reader: no word that only others may read is in a copy.

As values for all of them. As finished PDFs for a part, by the whole checker; `make editions` lays
out and searches every one.
"""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings

from reportwriter.domain.access import AccessRequest, Ground
from reportwriter.domain.family_copy import FamilyCopy
from reportwriter.domain.ids import RecordId
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report
from reportwriter.pdf.access import lay_out_personal_copy
from reportwriter.pdf.agency import lay_out_agency_copy
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.services.agency_copy_making import AgencyReader, make_agency_copy
from reportwriter.services.copy_making import make_copy
from reportwriter.services.personal_copy import Picked, pick
from reportwriter.services.writing import OpenReport, with_form
from tests.editions.checker import faults, leaks, undrawn_letters
from tests.editions.random_reports import (
    AGENCY,
    Kept,
    agency_keeps,
    family_keeps,
    reports,
    withheld_texts,
)
from tests.pdf.samples import LIBRARY

REPORTS = 300
LAID_OUT = int(os.environ.get("RW_EDITIONS", "4"))
MADE = datetime(2026, 12, 20, tzinfo=UTC)
CHECKS = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@settings(max_examples=REPORTS, deadline=None, suppress_health_check=CHECKS)
@given(reports())
def test_no_copy_holds_a_word_that_only_others_may_read(report: Report) -> None:
    for said, keeps in _as_values(with_form(LIBRARY, report)):
        assert [word for word in keeps.secret if word in said] == []
        assert [word for word in keeps.open if word not in said] == []


@settings(max_examples=LAID_OUT, deadline=None, suppress_health_check=CHECKS)
@given(reports())
def test_no_finished_copy_gives_such_a_word_away_by_any_way_there_is(report: Report) -> None:
    for pdf, keeps in _as_files(with_form(LIBRARY, report)):
        assert leaks(pdf, keeps.secret) == ()
        assert faults(pdf) == []
        assert undrawn_letters(pdf) == set()


@settings(max_examples=min(LAID_OUT, 2), deadline=None, suppress_health_check=CHECKS)
@given(reports())
def test_the_same_search_finds_all_that_a_reader_may_read(report: Report) -> None:
    """Else it would prove nothing that it finds no more."""
    for pdf, keeps in _as_files(with_form(LIBRARY, report)):
        assert keeps.open - {leak.word for leak in leaks(pdf, keeps.open)} == set()


def _as_values(opened: OpenReport) -> Iterator[tuple[str, Kept]]:
    for reader in opened.report.people:
        copy = _family_copy(opened, reader)
        yield str(copy), family_keeps(opened.report, reader, for_child=copy.for_child)
        yield str(_personal(opened, reader).copy), _only_withheld(opened.report, reader)
    copy_for_agency = make_agency_copy(opened, AgencyReader(agency=AGENCY)).copy
    yield str(copy_for_agency), agency_keeps(opened.report)


def _as_files(opened: OpenReport) -> Iterator[tuple[bytes, Kept]]:
    form, area = opened.form, opened.area
    for reader in opened.report.people:
        copy = _family_copy(opened, reader)
        keeps = family_keeps(opened.report, reader, for_child=copy.for_child)
        yield lay_out_family_copy(copy, form, area, made=MADE), keeps
        personal = _personal(opened, reader).copy
        yield lay_out_personal_copy(personal, made=MADE), _only_withheld(opened.report, reader)
    for_agency = make_agency_copy(opened, AgencyReader(agency=AGENCY)).copy
    yield lay_out_agency_copy(for_agency, form, area, made=MADE), agency_keeps(opened.report)


def _family_copy(opened: OpenReport, reader: Person) -> FamilyCopy:
    return make_copy(opened, reader, 1).copy


def _personal(opened: OpenReport, reader: Person) -> Picked:
    request = AccessRequest(
        id=RecordId("q1"),
        report=opened.report.id,
        person=reader.id,
        ground=Ground.OWN_DATA,
        received=date(2027, 1, 4),
    )
    return pick(opened, reader, request)


def _only_withheld(report: Report, reader: Person) -> Kept:
    return Kept(secret=withheld_texts(report, reader), open=frozenset())
