import errno
import os
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError, WrongPassphraseError
from reportwriter.domain.changes import AddStatement, EditStatement, SetSigningReasons
from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.errors import IncompleteReportError, SignedReportError, VaultError
from reportwriter.domain.ids import ReportId
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.handing_over import (
    ChairNotKnownError,
    HandedOver,
    UnfinishedPageError,
)
from reportwriter.services.inviting import SentInvitation
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import DiskFullError, NotInVaultError
from reportwriter.storage.signed_copies import SignedCopyStore
from tests.builders import a_conference, a_statement
from tests.exchange import senders
from tests.services.desks import PASSPHRASE, PRU, Desk, a_disk_that_takes, an_item, asked

REPORT_NAME = "FIC-0001 Hollybrook Primary School version 1 report.pdf"
PAGE_NAME = "FIC-0001 Hollybrook Primary School version 1 sealed page.pdf"


def _ready_report(desk: Desk, *, reason: str = "The meeting is tomorrow.") -> ReportId:
    """Begin a report that lacks most answers, with the author's reason for that."""
    report_id = desk.begin_report()
    desk.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))
    desk.vault.writing.apply(report_id, SetSigningReasons(incomplete_because=reason))
    return report_id


def _sign(desk: Desk, report_id: ReportId, folder: Path) -> HandedOver:
    return desk.vault.handing_over.sign_and_seal(report_id, PASSPHRASE, folder, _unheard)


def _unheard(_done: int, _of: int) -> None:
    """Take no notice of the progress."""


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def _is_signed(desk: Desk, report_id: ReportId) -> bool:
    return desk.vault.writing.reports.get(report_id).signed_at is not None


@pytest.fixture
def read_only(tmp_path: Path) -> Path:
    """A folder into which nothing can be written, whoever tries: a file stands in its place."""
    place = tmp_path / "read only"
    place.write_bytes(b"")
    return place / "out"


def test_signing_puts_both_files_where_their_author_can_send_them_from(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = _ready_report(pru)
    steps: list[tuple[int, int]] = []

    made = pru.vault.handing_over.sign_and_seal(
        report_id, PASSPHRASE, tmp_path, lambda done, of: steps.append((done, of))
    )

    assert (made.report_path, made.sealed_page_path) == (
        tmp_path / REPORT_NAME,
        tmp_path / PAGE_NAME,
    )
    assert _names(tmp_path) >= {REPORT_NAME, PAGE_NAME}
    assert made.version == 1
    assert "FIC-0001" in made.email_text
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


def test_what_was_signed_is_unchanged_for_whoever_receives_it(pru: Desk, tmp_path: Path) -> None:
    made = _sign(pru, _ready_report(pru), tmp_path)

    with Quarantine() as quarantine:
        report = examine(made.report_path.read_bytes(), quarantine)
        page = examine(made.sealed_page_path.read_bytes(), quarantine)

    assert report.integrity == "unchanged"
    assert report.report is not None
    assert report.report.page_sha256 == page.sealed_sha256
    assert report.signed_by is not None
    assert report.signed_by.certificate == pru.recipient.certificates.signing_der


def test_a_signed_report_is_closed_and_its_files_are_kept(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)

    made = _sign(pru, report_id, tmp_path)

    kept = pru.vault.handing_over.copies.get(report_id, 1)
    assert kept.report_pdf == made.report_path.read_bytes()
    assert kept.page_pdf == made.sealed_page_path.read_bytes()
    assert pru.vault.writing.open(report_id).report.signed_at == made.signed_at
    with pytest.raises(SignedReportError):
        pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(2), position=1))
    assert pru.logged()[-1] == "report_signed"


def test_the_report_in_the_vault_keeps_what_is_not_sent(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)
    before = pru.vault.writing.open(report_id).report

    _sign(pru, report_id, tmp_path)

    assert pru.vault.writing.open(report_id).report.addresses == before.addresses


def test_an_incomplete_report_names_what_is_missing(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru, reason=" ")

    with pytest.raises(IncompleteReportError) as caught:
        _sign(pru, report_id, tmp_path / "out")

    assert {"nothing_in_required_slot", "no_view_for_child"} <= set(caught.value.missing)
    assert _names(tmp_path / "out") == set()
    assert not _is_signed(pru, report_id)


def test_no_reason_overrides_a_statement_without_a_kind(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)
    pru.vault.writing.apply(report_id, EditStatement(statement=a_statement(kind=None)))

    with pytest.raises(IncompleteReportError) as caught:
        _sign(pru, report_id, tmp_path / "out")

    assert caught.value.missing == ("no_kind",)


@pytest.mark.parametrize(
    "item",
    [an_item(1, " "), senders.an_item()],
    ids=["without text", "without kind"],
)
def test_no_reason_overrides_an_unfinished_item_of_the_confidential_page(
    pru: Desk, tmp_path: Path, item: ConfidentialItem
) -> None:
    report_id = _ready_report(pru)
    pru.vault.confidential.add(report_id, an_item(7))
    pru.vault.confidential.add(report_id, item)

    with pytest.raises(UnfinishedPageError) as caught:
        _sign(pru, report_id, tmp_path / "out")

    assert caught.value.numbers == (2,)
    assert not _is_signed(pru, report_id)


def test_the_passphrase_is_asked_for_again(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)

    with pytest.raises(WrongPassphraseError):
        pru.vault.handing_over.sign_and_seal(
            report_id, "not the passphrase", tmp_path / "out", _unheard
        )

    assert _names(tmp_path / "out") == set()
    assert not _is_signed(pru, report_id)


def test_without_an_identity_nothing_is_signed(desk: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(desk)

    with pytest.raises(NoPrivateKeysError):
        _sign(desk, report_id, tmp_path / "out")

    assert not _is_signed(desk, report_id)


# Both files or neither


def test_a_folder_that_takes_nothing_leaves_the_report_unsigned(pru: Desk, read_only: Path) -> None:
    report_id = _ready_report(pru)

    with pytest.raises(FileNotWrittenError):
        _sign(pru, report_id, read_only)

    assert not _is_signed(pru, report_id)
    assert pru.vault.handing_over.ready(report_id).made is None


def test_a_disk_that_is_full_when_it_is_flushed_leaves_neither_file(
    pru: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = _ready_report(pru)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileNotWrittenError):
        _sign(pru, report_id, tmp_path / "out")

    assert _names(tmp_path / "out") == set()
    assert not _is_signed(pru, report_id)


def test_room_for_the_report_but_not_for_its_page_leaves_neither_file(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = _ready_report(pru)

    with a_disk_that_takes(200_000), pytest.raises((FileNotWrittenError, VaultError)):
        _sign(pru, report_id, tmp_path / "out")

    assert _names(tmp_path / "out") == set()
    assert not _is_signed(pru, report_id)
    assert _sign(pru, report_id, tmp_path / "out").version == 1


def test_a_vault_that_cannot_keep_the_files_leaves_neither_of_them(
    pru: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = _ready_report(pru)

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(SignedCopyStore, "add", full)

    with pytest.raises(DiskFullError):
        _sign(pru, report_id, tmp_path / "out")

    assert _names(tmp_path / "out") == set()
    assert not _is_signed(pru, report_id)


def test_files_that_were_kept_but_could_not_take_their_names_are_put_there_on_the_next_try(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = _ready_report(pru)
    (tmp_path / "out" / PAGE_NAME).mkdir(parents=True)
    with pytest.raises(FileNotWrittenError):
        _sign(pru, report_id, tmp_path / "out")
    left = _names(tmp_path / "out")

    made = _sign(pru, report_id, tmp_path / "elsewhere")

    kept = pru.vault.handing_over.copies.get(report_id, 1)
    assert left == {PAGE_NAME}
    assert made.report_path.read_bytes() == kept.report_pdf
    assert made.signed_at == kept.signed_at


# After signing


def test_the_files_are_written_again_with_the_very_bytes(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)
    first = _sign(pru, report_id, tmp_path / "first")

    again = pru.vault.handing_over.write_again(report_id, tmp_path / "again")

    assert again.report_path.read_bytes() == first.report_path.read_bytes()
    assert again.sealed_page_path.read_bytes() == first.sealed_page_path.read_bytes()
    assert again.signed_at == first.signed_at
    assert pru.vault.handing_over.ready(report_id).made == again


def test_nothing_is_written_again_that_was_never_signed(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)

    with pytest.raises(NotInVaultError):
        pru.vault.handing_over.write_again(report_id, tmp_path / "out")

    assert _names(tmp_path / "out") == set()


def test_it_says_not_sent_until_its_author_says_otherwise(pru: Desk, tmp_path: Path) -> None:
    report_id = _ready_report(pru)
    handing_over = pru.vault.handing_over
    before = handing_over.ready(report_id)
    made = _sign(pru, report_id, tmp_path)
    signed = handing_over.ready(report_id)

    handing_over.record_handed_over(report_id, "By secure e-mail", date(2027, 1, 4))

    sent = handing_over.ready(report_id)
    assert (before.made, before.recorded) == (None, None)
    assert (signed.made, signed.recorded) == (made, None)
    assert sent.recorded is not None
    assert (sent.recorded.how, sent.recorded.version) == ("By secure e-mail", 1)
    assert pru.logged()[-1] == "report_handed_over"


def test_what_was_said_of_handing_over_is_there_after_the_program_was_started_again(
    signing_desk: Desk, tmp_path: Path
) -> None:
    report_id = _ready_report(signing_desk)
    made = _sign(signing_desk, report_id, tmp_path / "out")
    signing_desk.vault.handing_over.record_handed_over(report_id, "By hand", date(2027, 1, 4))

    signing_desk.reopen()

    ready = signing_desk.vault.handing_over.ready(report_id)
    assert ready.made == made
    assert ready.recorded is not None
    assert ready.recorded.how == "By hand"


def test_the_next_version_is_open_not_sent_and_leaves_the_signed_one_as_it_is(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = _ready_report(pru)
    first = _sign(pru, report_id, tmp_path)
    signed = first.report_path.read_bytes()
    pru.vault.handing_over.record_handed_over(report_id, "By hand", date(2027, 1, 4))

    pru.vault.handing_over.begin_next_version(report_id)

    ready = pru.vault.handing_over.ready(report_id)
    assert (ready.made, ready.recorded) == (None, None)
    pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(2), position=1))
    second = _sign(pru, report_id, tmp_path)
    assert second.version == 2
    assert "version 2" in second.report_path.name
    assert first.report_path.read_bytes() == signed
    versions = [row.version for row in pru.vault.handing_over.copies.rows(report_id)]
    assert versions == [2, 1]


def test_a_version_that_is_still_open_is_the_next_one_already(pru: Desk) -> None:
    report_id = _ready_report(pru)

    pru.vault.handing_over.begin_next_version(report_id)

    assert pru.vault.writing.open(report_id).report.version == 1


# With an invitation


@pytest.fixture(scope="module")
def sent(stope: Desk) -> SentInvitation:
    deputies = [senders.deputy().recipient]
    (one,) = stope.vault.inviting.invite(a_conference(), [asked()], deputies, PASSPHRASE)
    return one


def _invited_report(desk: Desk, sent: SentInvitation) -> ReportId:
    desk.vault.invitations.take_in(sent.pdf)
    report_id = desk.vault.writing.begin(sent.record.id, PRU)
    desk.vault.writing.apply(report_id, AddStatement(statement=a_statement(), position=0))
    desk.vault.writing.apply(report_id, SetSigningReasons(incomplete_because="Asked today."))
    return report_id


def test_it_says_beforehand_who_could_open_the_page(
    signing_desk: Desk, pru: Desk, sent: SentInvitation
) -> None:
    invited = signing_desk.vault.handing_over.ready(_invited_report(signing_desk, sent))
    uninvited = pru.vault.handing_over.ready(pru.begin_report())

    assert invited.recipients == ("Merriweather Stope", "Ottoline Farrow")
    assert uninvited.recipients == ()


def test_nothing_confidential_is_sealed_to_a_chair_whose_words_were_not_compared(
    signing_desk: Desk, stope: Desk, sent: SentInvitation, tmp_path: Path
) -> None:
    report_id = _invited_report(signing_desk, sent)
    signing_desk.vault.confidential.add(report_id, an_item())

    with pytest.raises(ChairNotKnownError):
        _sign(signing_desk, report_id, tmp_path / "out")

    words = stope.vault.trust.own_words()
    signing_desk.vault.trust.confirm_chair(sent.record, (0, 1, 2), words[:3])
    made = _sign(signing_desk, report_id, tmp_path / "out")
    assert _names(tmp_path / "out") == {REPORT_NAME, PAGE_NAME}
    assert made.version == 1


def test_a_report_with_nothing_confidential_goes_to_a_chair_not_yet_known(
    signing_desk: Desk, sent: SentInvitation, tmp_path: Path
) -> None:
    report_id = _invited_report(signing_desk, sent)

    assert _sign(signing_desk, report_id, tmp_path / "out").version == 1
