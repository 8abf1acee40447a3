"""A signed paper of a conference: proven only where its pages say what its data says."""

import pytest

from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange import senders


def test_minutes_are_proven_and_read_from_their_data() -> None:
    with Quarantine() as quarantine:
        examined = examine(senders.a_paper_pdf(), quarantine)

    assert (examined.what, examined.why) == (What.PAPER, Why.HOLDS)
    assert examined.signed_by is not None
    assert examined.signed_by.certificate == senders.chair().identity.signing_certificate


@pytest.mark.parametrize("other", [{"says": "He never eats."}, {"cell": "Nobody"}])
def test_where_the_data_says_other_than_the_pages_nothing_is_proven(other: dict[str, str]) -> None:
    with Quarantine() as quarantine:
        examined = examine(senders.a_paper_pdf(**other), quarantine)

    assert examined.why is Why.TEXT_DIFFERS
    assert examined.differing == ("What was said",)
