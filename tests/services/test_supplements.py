"""What the family says after signing leaves as a signed supplement, and arrives as one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.changes import AddStatement, SetComments, SetSharing
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.file_check import AddsTo, Signer
from reportwriter.domain.ids import PersonId, RecordId, ReportId, StatementId
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.seen import as_seen
from reportwriter.domain.sharing import (
    Answer,
    CommentKind,
    FamilyComment,
    Shared,
    SharingRecord,
)
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.travelling import SupplementFile
from reportwriter.services.file_check_words import Mark, mark_of
from reportwriter.services.supplements import (
    NothingSinceError,
    NotSignedYetError,
    Supplemented,
)
from tests.builders import CORIN, NOON, TAMSIN, a_statement
from tests.pdf.reading import text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, Desk
from tests.services.on_its_way import names_in, ready_report, sign

BEFORE = FamilyComment(
    id=RecordId("C1"),
    by=TAMSIN,
    text="The washing machine was broken.",
    kind=CommentKind.ADDITIONAL_INFORMATION,
    statement=StatementId("s1"),
)
AFTER = FamilyComment(
    id=RecordId("C2"),
    by=CORIN,
    text="I was at work that day.",
    kind=CommentKind.DISAGREEMENT,
    statement=StatementId("s1"),
    on=date(2027, 1, 5),
)
GIVEN = SharingRecord(id=RecordId("H1"), person=TAMSIN, how=Shared.COPY_GIVEN, on=date(2027, 1, 5))


@pytest.fixture
def signed(pru: Desk, tmp_path: Path) -> ReportId:
    report_id = ready_report(pru)
    pru.vault.writing.apply(report_id, SetComments(comments=(BEFORE,)))
    sign(pru, report_id, tmp_path / "first")
    return report_id


def _say(desk: Desk, report_id: ReportId, *comments: FamilyComment) -> None:
    desk.vault.writing.apply(report_id, SetComments(comments=comments))


def _supplement(desk: Desk, report_id: ReportId, folder: Path) -> Supplemented:
    return desk.vault.supplements.sign(report_id, PASSPHRASE, folder)


def _record(path: Path) -> SupplementFile:
    with Quarantine() as quarantine:
        examined = examine(path.read_bytes(), quarantine)
    assert examined.integrity is Integrity.UNCHANGED
    assert examined.supplement is not None
    return examined.supplement


def test_a_signed_report_takes_the_familys_words_and_no_others(pru: Desk, signed: ReportId) -> None:
    _say(pru, signed, BEFORE, AFTER)
    pru.vault.writing.apply(signed, SetSharing(sharing=(GIVEN,)))

    kept = pru.vault.writing.reports.get(signed)

    assert (kept.comments, kept.sharing) == ((BEFORE, AFTER), (GIVEN,))
    with pytest.raises(SignedReportError):
        pru.vault.writing.apply(signed, AddStatement(statement=a_statement(2), position=1))


def test_a_supplement_holds_what_came_since_and_names_the_report(
    pru: Desk, signed: ReportId, tmp_path: Path
) -> None:
    _say(pru, signed, BEFORE, AFTER)
    pru.vault.writing.apply(signed, SetSharing(sharing=(GIVEN,)))

    made = _supplement(pru, signed, tmp_path)
    record = _record(made.path)

    (row,) = pru.vault.handing_over.copies.rows(signed)
    assert (record.report_sha256, record.version, record.number) == (row.report_sha256, 1, 1)
    assert [one.comment for one in record.said] == [AFTER]
    assert [one.by for one in record.said] == ["Corin Thrumm"]
    assert [one.person for one in record.shared] == ["Tamsin Pebblewick"]
    assert made.path.name == "FIC-0001 Hollybrook Primary School version 1 supplement 1.pdf"
    assert "Pebblewick" not in made.email_text


def test_what_somebody_saw_stays_here_and_makes_no_supplement_of_a_record_signed_before(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    writing = pru.vault.writing
    seen = as_seen(GIVEN, writing.open(report_id).report, NOON)
    writing.apply(report_id, SetSharing(sharing=(seen,)))
    sign(pru, report_id, tmp_path / "first")

    assert pru.vault.supplements.since(report_id).is_nothing

    later = as_seen(replace(GIVEN, id=RecordId("H2")), writing.open(report_id).report, NOON)
    writing.apply(report_id, SetSharing(sharing=(seen, later)))
    record = _record(_supplement(pru, report_id, tmp_path).path)

    assert [one.record for one in record.shared] == [later.as_sent()]


def test_it_can_be_read_alone_and_names_nobodys_home(
    pru: Desk, signed: ReportId, tmp_path: Path
) -> None:
    _say(pru, signed, BEFORE, AFTER)

    made = _supplement(pru, signed, tmp_path)
    said = " ".join(text_of(made.path.read_bytes()).split())

    assert "\u201cI was at work that day.\u201d" in said
    assert a_statement().text in said
    assert "The washing machine" not in said
    assert "Marigold" not in said
    assert b"Marigold" not in made.path.read_bytes()


def test_what_one_supplement_held_is_not_in_the_next(
    pru: Desk, signed: ReportId, tmp_path: Path
) -> None:
    _say(pru, signed, BEFORE, AFTER)
    _supplement(pru, signed, tmp_path)
    settled = replace(AFTER, answer=Answer.NOT_CHANGED, answer_text="The register says so.")
    _say(pru, signed, BEFORE, settled)

    second = _record(_supplement(pru, signed, tmp_path).path)

    assert second.number == 2
    assert [one.comment for one in second.said] == [settled]


def test_nothing_since_makes_no_supplement(pru: Desk, signed: ReportId, tmp_path: Path) -> None:
    assert pru.vault.supplements.since(signed).is_nothing
    with pytest.raises(NothingSinceError):
        _supplement(pru, signed, tmp_path / "out")


def test_a_report_that_is_not_signed_needs_none(pru: Desk) -> None:
    with pytest.raises(NotSignedYetError):
        pru.vault.supplements.since(ready_report(pru))


def test_a_wrong_passphrase_leaves_nothing(pru: Desk, signed: ReportId, tmp_path: Path) -> None:
    _say(pru, signed, BEFORE, AFTER)

    with pytest.raises(WrongPassphraseError):
        pru.vault.supplements.sign(signed, "wrong", tmp_path / "out")

    assert names_in(tmp_path / "out") == set()
    assert not pru.vault.supplements.since(signed).is_nothing


def test_a_comment_without_words_waits(pru: Desk, signed: ReportId) -> None:
    _say(pru, signed, BEFORE, replace(AFTER, text="  "))

    assert pru.vault.supplements.since(signed).is_nothing


def test_of_somebody_the_report_lost_it_is_said_that_they_are_not_listed(
    pru: Desk, signed: ReportId
) -> None:
    _say(pru, signed, BEFORE, replace(AFTER, by=PersonId("P99"), statement=None))

    (said,) = pru.vault.supplements.since(signed).said

    assert (said.by, said.about) == ("a person not listed", None)


@pytest.fixture
def supplement(pru: Desk, signed: ReportId, tmp_path: Path) -> Path:
    _say(pru, signed, BEFORE, AFTER)
    return _supplement(pru, signed, tmp_path).path


@pytest.fixture
def report(pru: Desk, signed: ReportId, tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(pru.vault.handing_over.copies.get(signed, 1).report_pdf)
    return path


def _row(chaired: Chaired) -> tuple[Mark, AddsTo]:
    """Return mark and answer of the supplement's line on the board."""
    rows = [row for row in chaired.intake.board(FIC).rows if row.check and row.check.supplement]
    (row,) = rows
    assert row.check is not None
    assert row.check.supplement is not None
    return mark_of(row.check), row.check.supplement.adds_to


def test_a_supplement_waits_for_its_report_and_is_then_read_with_it(
    chaired: Chaired, report: Path, supplement: Path
) -> None:
    chaired.take(supplement)
    waiting = _row(chaired)
    chaired.take(report)
    (row,) = [row for row in chaired.intake.board(FIC).rows if row.check and row.check.answers]
    assert row.submission is not None

    added = chaired.desk.vault.reading.supplements(row.submission)

    assert waiting == (Mark.RING_THEM, AddsTo.NOT_ARRIVED)
    assert _row(chaired) == (Mark.RING_THEM, AddsTo.HELD)
    assert [one.comment.text for made in added for one in made.said] == [AFTER.text]


def test_taken_in_twice_it_is_there_once(chaired: Chaired, supplement: Path) -> None:
    chaired.take(supplement)
    chaired.take(supplement)

    assert _row(chaired)[1] is AddsTo.NOT_ARRIVED


def test_a_supplement_by_somebody_else_is_not_shown_with_the_report(
    chaired: Chaired, supplement: Path
) -> None:
    chaired.take_school()
    sha256 = chaired.row("Hollybrook Primary School").submission
    assert sha256 is not None
    chaired.take(supplement)

    assert chaired.desk.vault.reading.supplements(sha256) == ()


def test_a_changed_word_in_a_supplement_is_found(supplement: Path) -> None:
    changed = bytearray(supplement.read_bytes())
    changed[len(changed) // 3] ^= 1

    with Quarantine() as quarantine:
        examined = examine(bytes(changed), quarantine)

    assert examined.integrity is Integrity.CHANGED_OR_DAMAGED
    assert examined.supplement is None


def test_the_signer_of_a_supplement_becomes_known_by_their_words(
    chaired: Chaired, pru: Desk, report: Path, supplement: Path
) -> None:
    chaired.take(report, supplement)
    trust = chaired.desk.vault.trust
    certificates = pru.vault.identities.required().certificates
    words = trust.seals().check_words(certificates.signing_der, certificates.encryption_der)
    trust.enter_words(pru.contact, certificates, words)

    mark, _ = _row(chaired)

    rows = chaired.intake.board(FIC).rows
    (check,) = [row.check for row in rows if row.check and row.check.supplement]
    assert mark is Mark.RELIABLE
    assert check.can_be_relied_on
    assert check.supplement is not None
    assert (check.supplement.signer, check.supplement.is_by_author) == (Signer.KNOWN, True)


def test_each_signed_version_has_its_file_known(pru: Desk, signed: ReportId) -> None:
    (row,) = pru.vault.supplements.copies.rows(signed)

    assert pru.vault.supplements.signed_files(signed) == {1: row.report_sha256}
