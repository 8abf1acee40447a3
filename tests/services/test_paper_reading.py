"""Minutes that were received, read in the vault of somebody else than their chair."""

from collections.abc import Callable

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.integrity import Why
from reportwriter.services.paper_reading import PaperReading, PaperRefusedError
from tests.exchange import senders
from tests.services.chaired import Chaired


@pytest.fixture
def reading(chaired: Chaired) -> PaperReading:
    return chaired.desk.vault.paper_reading


def test_unchanged_minutes_are_read_with_who_signed_them(reading: PaperReading) -> None:
    read = reading.read(senders.a_paper_pdf())

    assert read.paper == senders.a_paper()
    assert (read.signer, read.is_known) == (senders.chair().name, False)
    assert read.signed_at is not None


def test_whoever_made_them_here_is_known(reading: PaperReading, chaired: Chaired) -> None:
    chair = senders.chair()
    trust = chaired.desk.vault.trust
    contact = Contact(name=chair.name, agency=chair.agency)
    assert trust.enter_words(contact, chair.certificates, trust._words(chair.certificates))

    assert reading.read(senders.a_paper_pdf()).is_known


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (senders.an_invitation_pdf, Why.HOLDS),
        (lambda: senders.a_paper_pdf("Something else."), Why.TEXT_DIFFERS),
        (lambda: senders.a_paper_pdf()[:-2000], Why.BYTES_OUTSIDE),
        (lambda: b"Dear chair", Why.NOT_A_PDF),
    ],
)
def test_what_is_no_proven_paper_is_not_shown(
    reading: PaperReading, made: Callable[[], bytes], why: Why
) -> None:
    with pytest.raises(PaperRefusedError) as refused:
        reading.read(made())

    assert refused.value.why is why
