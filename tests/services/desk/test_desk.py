"""The desk of a chair to whom real files came."""

from dataclasses import replace

from reportwriter.domain.ids import ReportId
from reportwriter.services.desk.desk import OpenDesk
from tests.exchange import senders
from tests.services.chaired import FIC, SCHOOL_STEM, Chaired


def _desk(chaired: Chaired) -> OpenDesk:
    return chaired.desk.vault.desk.open(FIC)


def test_before_anything_came_nothing_stands_on_the_desk(chaired: Chaired) -> None:
    desk = _desk(chaired)

    assert desk.side_by_side.reports == ()
    assert desk.side_by_side.headings == ()
    assert len(desk.board.rows) == 2


def test_what_came_can_be_read_and_searched(chaired: Chaired) -> None:
    chaired.take_school()
    desk = _desk(chaired)
    (report,) = desk.side_by_side.reports
    word = report.printed[0].text.split()[-1]

    found = chaired.desk.vault.desk.find(desk, word)

    assert report.agency == senders.SCHOOL
    assert report.printed[0].id in {hit.statement for hit in found.hits}


def test_only_the_newest_version_is_read(chaired: Chaired) -> None:
    chaired.take_school()
    newer = senders.make(replace(senders.the_report(), version=2, signed_at=None), senders.author())
    chaired.take(chaired.put("newer.pdf", newer.report_pdf))

    (report,) = _desk(chaired).side_by_side.reports

    assert report.opened.report.version == 2


def test_nothing_is_read_from_a_file_that_was_changed(chaired: Chaired) -> None:
    changed = bytearray(chaired.school.report_pdf)
    changed[len(changed) // 2] ^= 1
    chaired.take(chaired.put(f"{SCHOOL_STEM} report.pdf", bytes(changed)))

    assert _desk(chaired).side_by_side.reports == ()


def test_two_authors_of_one_agency_are_both_read(chaired: Chaired) -> None:
    second = senders.make(replace(senders.the_report(), id=ReportId("report-9")), senders.author())
    chaired.take_school()
    chaired.take(chaired.put("second.pdf", second.report_pdf))

    assert len(_desk(chaired).side_by_side.reports) == 2
