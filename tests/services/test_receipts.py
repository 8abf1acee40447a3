"""Receipts, from the chair's vault to the author's: real files, signed and checked."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.integrity import Why
from reportwriter.domain.receipt import PageReceived
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import KnownBy, KnownContact, LogEvent
from reportwriter.records.travelling import ReceiptFile
from reportwriter.services.receipts import NothingToReceiptError
from reportwriter.services.receipts_received import ReceiptFault, ReceiptRefusedError
from reportwriter.services.taking_in import NOT_KEPT
from reportwriter.wording.receipt import BY_RECEIPT
from tests.builders import NOON
from tests.exchange import documents, senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, POLICE_STEM, Chaired
from tests.services.desks import PASSPHRASE, PRU, Desk, new_desk_that_signs


def _written(chaired: Chaired, folder: Path) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    paths = chaired.desk.vault.receipts.write(FIC, folder, PASSPHRASE)
    return {path.name: path.read_bytes() for path in paths}


def _flipped(pdf: bytes) -> bytes:
    middle = len(pdf) // 2
    return pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :]


def _record(pdf: bytes) -> ReceiptFile:
    with Quarantine() as quarantine:
        examined = examine(pdf, quarantine)
    assert (examined.what, examined.why) == (What.RECEIPT, Why.HOLDS)
    assert examined.receipt is not None
    return examined.receipt


def test_each_proven_report_gets_a_receipt_that_says_what_arrived(
    chaired: Chaired, tmp_path: Path
) -> None:
    chaired.take_school()
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))
    chaired.take(chaired.put("letter.pdf", documents.letter()))

    written = _written(chaired, tmp_path / "out")

    assert sorted(written) == [
        "FIC-0001 Hollybrook Primary School version 1 receipt.pdf",
        "FIC-0001 Police version 1 receipt.pdf",
    ]
    school, police = (_record(written[name]).receipt for name in sorted(written))
    assert (school.page, police.page) == (PageReceived.NOT_OPENED, PageReceived.NOT_ARRIVED)
    assert school.report_sha256 == chaired.row(senders.SCHOOL).submission
    assert school.arrival_known_from is ArrivalKnownFrom.TAKEN_IN
    assert chaired.row(senders.SCHOOL).submission in chaired.desk.vault.receipts.made_at()


def test_a_receipt_made_again_says_that_the_page_was_opened_and_never_what_is_on_it(
    chaired: Chaired, tmp_path: Path
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)

    (pdf,) = _written(chaired, tmp_path / "out").values()

    assert _record(pdf).receipt.page is PageReceived.OPENED
    said = text_of(pdf)
    assert "the sealed page was opened" in " ".join(said.split())
    for word in ("item", "confidential"):
        assert word not in said.lower()


def test_a_receipt_names_nobody_of_the_family_but_initials(
    chaired: Chaired, tmp_path: Path
) -> None:
    chaired.take_school()

    (pdf,) = _written(chaired, tmp_path / "out").values()

    meeting = chaired.intake.board(FIC).conference
    record = _record(pdf)
    assert record.receipt.conference.people == meeting.children
    assert record.receipt.conference.addresses == ()
    for person in meeting.people:
        assert person.name not in text_of(pdf)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_receipt_keeps_both_standards(chaired: Chaired, tmp_path: Path, profile: str) -> None:
    chaired.take_school()

    (pdf,) = _written(chaired, tmp_path / "out").values()

    assert failures(pdf, profile) == []


def test_without_a_proven_report_or_the_passphrase_nothing_is_written(
    chaired: Chaired, tmp_path: Path
) -> None:
    with pytest.raises(NothingToReceiptError):
        chaired.desk.vault.receipts.write(FIC, tmp_path, PASSPHRASE)
    chaired.take_school()
    with pytest.raises(WrongPassphraseError):
        chaired.desk.vault.receipts.write(FIC, tmp_path, "wrong")

    assert list(tmp_path.glob("*.pdf")) == []


def test_a_changed_report_gets_none(chaired: Chaired, tmp_path: Path) -> None:
    chaired.take(chaired.put("school.pdf", _flipped(chaired.school.report_pdf)))

    with pytest.raises(NothingToReceiptError):
        chaired.desk.vault.receipts.write(FIC, tmp_path, PASSPHRASE)


def test_a_receipt_dropped_at_a_chair_is_not_taken_for_a_report(
    chaired: Chaired, tmp_path: Path
) -> None:
    chaired.take_school()
    (pdf,) = _written(chaired, tmp_path / "out").values()

    (arrival,) = chaired.intake.take_in(
        [chaired.put("receipt.pdf", pdf)], None, lambda _done, _of: None
    )

    assert arrival.what in NOT_KEPT
    assert len(chaired.intake.board(FIC).rows) == 2


@pytest.fixture
def author(tmp_path: Path, chaired: Chaired) -> Desk:
    """The school at its own computer, with the report it signed in its store."""
    desk = new_desk_that_signs(tmp_path / "author", PRU)
    school = chaired.school
    desk.vault.writing.reports.add(replace(school.report, signed_at=None))
    desk.vault.handing_over.copies.add(school.report, school.report_pdf, school.sealed_page_pdf)
    return desk


def test_its_author_sees_that_it_arrived(chaired: Chaired, author: Desk, tmp_path: Path) -> None:
    chaired.take_school()
    (pdf,) = _written(chaired, tmp_path / "out").values()

    kept = author.vault.receipts_received.take_in(pdf)

    report = chaired.school.report
    found = author.vault.receipts_received.of(report.id, report.version)
    assert found == kept
    assert not kept.chair_is_known
    assert kept.record.receipt.page is PageReceived.NOT_OPENED
    assert author.vault.receipts_received.log.last(LogEvent.RECEIPT_TAKEN_IN)


def test_the_receipt_of_a_chair_who_is_known_ends_not_sent(
    chaired: Chaired, author: Desk, tmp_path: Path
) -> None:
    chaired.take_school()
    (pdf,) = _written(chaired, tmp_path / "out").values()
    report = chaired.school.report
    author.vault.receipts_received.take_in(pdf)
    assert author.vault.hand_overs.recorded(report.id) is None

    author.vault.trust.contacts.pin(
        KnownContact(
            name="Merriweather Stope",
            certificates=chaired.desk.vault.identities.required().certificates,
            known_by=KnownBy.CHECK_WORDS,
            known_since=NOON,
        )
    )
    kept = author.vault.receipts_received.take_in(pdf)

    assert kept.chair_is_known
    recorded = author.vault.hand_overs.recorded(report.id)
    assert recorded is not None
    assert recorded.how == BY_RECEIPT


def test_a_later_receipt_takes_the_place_and_an_earlier_one_never(
    chaired: Chaired, author: Desk, tmp_path: Path
) -> None:
    chaired.take_school()
    (earlier,) = _written(chaired, tmp_path / "first").values()
    chaired.intake.open_pages(PASSPHRASE)
    (later,) = _written(chaired, tmp_path / "second").values()
    received, report = author.vault.receipts_received, chaired.school.report

    received.take_in(later)
    received.take_in(earlier)

    found = received.of(report.id, report.version)
    assert found is not None
    assert found.record.receipt.page is PageReceived.OPENED


def test_a_receipt_for_what_was_not_signed_here_is_refused(
    chaired: Chaired, author: Desk, tmp_path: Path
) -> None:
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))
    (pdf,) = _written(chaired, tmp_path / "out").values()

    with pytest.raises(ReceiptRefusedError) as refused:
        author.vault.receipts_received.take_in(pdf)

    assert refused.value.why is ReceiptFault.NOT_YOURS


def test_a_receipt_for_another_file_under_the_same_number_is_an_alarm(
    chaired: Chaired, author: Desk, tmp_path: Path
) -> None:
    other = senders.make(senders.the_report(late_reason="Another text"), senders.author(), items=())
    chaired.take(chaired.put("other.pdf", other.report_pdf))
    (pdf,) = _written(chaired, tmp_path / "out").values()

    with pytest.raises(ReceiptRefusedError) as refused:
        author.vault.receipts_received.take_in(pdf)

    assert refused.value.why is ReceiptFault.ANOTHER_FILE


@pytest.mark.parametrize(
    "spoil", [_flipped, lambda _pdf: documents.letter(), lambda pdf: pdf[:-900]]
)
def test_what_is_no_unchanged_receipt_is_refused(
    chaired: Chaired, author: Desk, tmp_path: Path, spoil: object
) -> None:
    chaired.take_school()
    (pdf,) = _written(chaired, tmp_path / "out").values()
    assert callable(spoil)

    with pytest.raises(ReceiptRefusedError) as refused:
        author.vault.receipts_received.take_in(spoil(pdf))

    assert refused.value.why is ReceiptFault.NOT_UNCHANGED
