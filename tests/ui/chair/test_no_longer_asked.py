"""What the chair's list says of an agency that was asked and is asked no longer."""

from dataclasses import replace
from datetime import timedelta

from reportwriter.domain.file_check import InTime, WasAsked
from tests.ui.chair.test_presenter import a_screen
from tests.ui.sample_board import CAME, HEALTH, MIDWIFE, POLICE, SampleBoard, unchanged

SINCE = CAME + timedelta(days=1)


def test_nobody_waits_for_an_agency_that_is_no_longer_asked() -> None:
    screen = a_screen(SampleBoard(rows=(HEALTH, replace(MIDWIFE, withdrawn=SINCE))))

    screen.presenter.select("asked Midwifery")
    screen.presenter.requests.remember()

    assert screen.view.head is not None
    assert screen.view.head.received.startswith("Received 1 of 1. 1 late.")
    row, detail = screen.view.rows[1], screen.view.detail
    assert (row.headline, row.came) == ("No longer asked for", "Since 31\xa0Dec")
    assert detail is not None
    assert (detail.nothing, detail.request) == ("No longer asked for", "")
    assert "name it under Change the conference" in detail.waiting[1]
    # A reminder that was kept would stand there.
    assert "Reminded" not in screen.view.rows[1].came


def test_what_came_before_it_was_withdrawn_says_when_and_is_not_late() -> None:
    asked = replace(
        HEALTH,
        check=unchanged(in_time=InTime.LATE, asked=WasAsked.NO_LONGER_ASKED),
        withdrawn=SINCE,
    )
    unknown = replace(POLICE, withdrawn=SINCE)

    rows = a_screen(SampleBoard(rows=(asked, unknown))).view.rows

    assert (rows[0].headline, rows[0].is_late) == ("Unchanged, no longer asked for", False)
    assert rows[0].came == "Sent 4\xa0Jan"
    assert rows[1].headline == "Unchanged, signer not yet known, no longer asked for"
