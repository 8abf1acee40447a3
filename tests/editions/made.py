"""One finished copy for each kind of reader, out of the same report."""

from dataclasses import replace
from datetime import UTC, date, datetime

from reportwriter.domain.access import AccessRequest, Ground
from reportwriter.domain.ids import PersonId, RecordId
from reportwriter.domain.report import Report
from reportwriter.pdf.access import lay_out_personal_copy
from reportwriter.pdf.agency import lay_out_agency_copy
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.services.agency_copy_making import AgencyReader, make_agency_copy
from reportwriter.services.copy_making import make_copy
from reportwriter.services.personal_copy import pick
from reportwriter.services.writing import with_form
from tests.builders import CORIN, OTTO, TAMSIN
from tests.pdf.samples import LIBRARY, the_report

MADE = datetime(2026, 12, 20, tzinfo=UTC)


def copies() -> dict[str, bytes]:
    """Return finished copies for the stepfather, a child, an agency, and one who asks."""
    return {
        "stepfather": family_copy(the_report(), CORIN),
        "child": family_copy(for_children(the_report()), OTTO),
        "agency": for_agency(the_report()),
        "who asks": for_who_asks(the_report(), TAMSIN),
    }


def family_copy(report: Report, reader: PersonId) -> bytes:
    opened, person = with_form(LIBRARY, report), report.person(reader)
    assert person is not None
    copy = make_copy(opened, person, 1).copy
    return lay_out_family_copy(copy, opened.form, opened.area, made=MADE)


def for_children(report: Report) -> Report:
    told = replace(report.statements[0], child_wording="You were in school most days.")
    return replace(report, statements=(told, *report.statements[1:]))


def for_agency(report: Report) -> bytes:
    opened = with_form(LIBRARY, report)
    copy = make_agency_copy(opened, AgencyReader(agency="Larch Housing")).copy
    return lay_out_agency_copy(copy, opened.form, opened.area, made=MADE)


def for_who_asks(report: Report, reader: PersonId) -> bytes:
    person = report.person(reader)
    assert person is not None
    request = AccessRequest(
        id=RecordId("q1"),
        report=report.id,
        person=reader,
        ground=Ground.OWN_DATA,
        received=date(2027, 1, 4),
    )
    return lay_out_personal_copy(pick(with_form(LIBRARY, report), person, request).copy, made=MADE)
