"""Minutes and decision letter on paper: what their signature is said to cover."""

import pytest

from reportwriter.pdf.conference_paper import lay_out_paper
from reportwriter.pdf.message import lay_out_message
from tests.builders import NOON, a_conference
from tests.exchange import senders
from tests.pdf.reading import pages_of

WITH_DATA = "and the data sent with them"


@pytest.mark.parametrize(("data", "says"), [(b"{}", True), (None, False)])
def test_a_paper_for_the_family_names_no_data_as_none_is_sent_with_it(
    data: bytes | None, *, says: bool
) -> None:
    pages = pages_of(lay_out_paper(senders.a_paper(), data=data))

    assert f"This signature covers all {len(pages)} pages" in pages[-1]
    assert (WITH_DATA in pages[-1]) is says


def test_what_is_signed_by_hand_covers_the_pages_alone() -> None:
    message = senders.a_message(senders.author())

    pages = pages_of(lay_out_message(message, a_conference(), made=NOON))

    assert f"This signature covers all {len(pages)} pages." in pages[-1]
