"""Papers that are kept to be sent, what went to whom, and that nothing sealed can ever go."""

from base64 import b64encode
from datetime import timedelta

import pytest

from reportwriter.domain.circulation import CirculationRecord
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import What
from reportwriter.records.canonical import to_json
from reportwriter.records.circulable import Circulable, NewPaper, NotCirculableError, PaperOf
from reportwriter.records.found import Found
from reportwriter.records.kept import Finding
from reportwriter.records.travelling import ReportFile
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.vault import Vault
from tests.builders import CORIN, TAMSIN
from tests.domain.test_circulation import WRITTEN
from tests.exchange import senders
from tests.storage.conftest import Clock

FIC = ConferenceReference("FIC-0001")
OTHER = ConferenceReference("FIC-0002")
OWN_DATA = (What.INVITATION, What.SUPPLEMENT)
"""Their data is read as what it is, so that a report's cannot stand there."""


def a_paper(content: bytes = b"%PDF minutes", **changed: object) -> NewPaper:
    values = {
        "conference": FIC,
        "kind": PaperOf.MINUTES,
        "reader": CORIN,
        "drawn_from": "d1",
        "content": content,
        **changed,
    }
    return NewPaper(**values)  # type: ignore[arg-type]  # Callers name its fields.


def receive(vault: Vault, what: str, *, why: Why = Why.HOLDS, kind: str = "") -> str:
    """Take in a file that says it is of a kind, with the data of a real report in its finding."""
    content = f"%PDF {what} {why}".encode()
    author = senders.author()
    record = ReportFile(
        report=senders.the_report(),
        author=author.certificates,
        invitation=None,
        statements_sha256="",
        page_sha256="",
    )
    sha256, _ = vault.received.add("a file.pdf", content)
    found = Found(
        what=what,
        why=why,
        sha256=sha256,
        size=len(content),
        certificate=b64encode(author.identity.signing_certificate).decode(),
        data=to_json(record).decode() if why is Why.HOLDS and what not in OWN_DATA else "",
    )
    vault.received.record(sha256, Finding(kind=kind or what, verdict=to_json(found)))
    return sha256


def test_a_paper_is_kept_whole_and_found_by_its_conference(vault: Vault, clock: Clock) -> None:
    first = vault.circulation.keep(a_paper())
    clock.go(minutes=5)
    second = vault.circulation.keep(a_paper(b"%PDF letter", kind=PaperOf.DECISION, reader=None))
    vault.circulation.keep(a_paper(b"%PDF other", conference=OTHER))
    vault.circulation.keep(a_paper())

    letter, minutes = vault.circulation.papers(FIC)

    assert (letter.sha256, minutes.sha256) == (second, first)
    assert (letter.kind, letter.reader, letter.made_at) == (PaperOf.DECISION, None, clock.at)
    assert (minutes.kind, minutes.reader, minutes.drawn_from) == (PaperOf.MINUTES, CORIN, "d1")
    assert minutes.made_at == clock.at - timedelta(minutes=5)
    assert vault.circulation.content(Circulable.paper(minutes, CORIN)) == b"%PDF minutes"


def test_a_paper_made_for_one_reader_goes_to_no_other(vault: Vault) -> None:
    vault.circulation.keep(a_paper())
    (minutes,) = vault.circulation.papers(FIC)

    for reader in (TAMSIN, None):
        with pytest.raises(NotCirculableError):
            Circulable.paper(minutes, reader)


def test_a_signed_report_can_be_sent_round(vault: Vault) -> None:
    sha256 = receive(vault, "report")

    one = vault.circulation.received(sha256)

    assert vault.circulation.content(one) == vault.received.content(sha256)


@pytest.mark.parametrize("what", [one.value for one in What if one is not What.REPORT])
def test_no_other_kind_of_file_can_be_sent_round(vault: Vault, what: str) -> None:
    sha256 = receive(vault, what)

    with pytest.raises(NotCirculableError) as caught:
        vault.circulation.received(sha256)

    assert caught.value.kind == what


@pytest.mark.parametrize("what", [one.value for one in What if one is not What.REPORT])
def test_a_file_that_was_put_down_as_a_report_and_is_none_is_refused(
    vault: Vault, what: str
) -> None:
    with pytest.raises(NotCirculableError):
        vault.circulation.received(receive(vault, what, kind="report"))


def test_a_report_that_is_not_proven_is_refused(vault: Vault) -> None:
    with pytest.raises(NotCirculableError):
        vault.circulation.received(receive(vault, "report", why=Why.NO_SIGNATURE))


def test_a_file_nobody_looked_into_is_refused_and_so_is_one_that_is_not_there(vault: Vault) -> None:
    unseen, _ = vault.received.add("new.pdf", b"%PDF new")

    with pytest.raises(NotCirculableError):
        vault.circulation.received(unseen)
    with pytest.raises(NotInVaultError):
        vault.circulation.received("f" * 64)


def test_nothing_that_may_be_sent_is_made_by_hand(vault: Vault) -> None:
    page = receive(vault, What.SEALED_PAGE.value)

    with pytest.raises(NotCirculableError):
        Circulable(page, is_received=True)


def test_what_was_found_to_be_something_else_since_is_not_handed_out(vault: Vault) -> None:
    sha256 = receive(vault, "report")
    one = vault.circulation.received(sha256)
    vault.received.record(sha256, Finding(kind=What.SEALED_PAGE.value, verdict=b"{}"))

    with pytest.raises(NotInVaultError):
        vault.circulation.content(one)


def test_what_went_to_whom_is_read_as_it_was_put_last(vault: Vault, clock: Clock) -> None:
    record = CirculationRecord().with_dispatch(WRITTEN)
    vault.circulation.put(FIC, record)
    sent = record.with_sent("1", clock.at)
    vault.circulation.put(FIC, sent)

    assert vault.circulation.get(FIC) == sent
    assert vault.circulation.get(OTHER) == CirculationRecord()
