"""The answer to a request for what is held about somebody, on paper."""

from datetime import UTC, datetime

from reportwriter.pdf.access import lay_out_personal_copy
from tests.pdf.reading import pages_of
from tests.services.test_personal_copy import about_corin, picked


def test_each_page_tells_the_day_as_the_clock_on_the_wall_has_it() -> None:
    copy = picked(about_corin()).copy
    past_midnight = datetime(2027, 7, 1, 23, 30, tzinfo=UTC)

    pages = pages_of(lay_out_personal_copy(copy, made=past_midnight))

    assert all("2 July 2027" in page for page in pages)
    assert not any("1 July 2027" in page for page in pages)
