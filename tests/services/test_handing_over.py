from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError, WrongPassphraseError
from reportwriter.domain.changes import (
    AddStatement,
    EditStatement,
    SetAttached,
    SetProfession,
    SetSigningReasons,
)
from reportwriter.domain.confidential import ChairTold, ConfidentialItem, ConfidentialPage
from reportwriter.domain.errors import IncompleteReportError, SignedReportError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.profession import Profession
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.attaching import AttachedHoldsAddressError
from reportwriter.services.handing_over import (
    ChairNotKnownError,
    ChairNotToldError,
    ToldOpenlyError,
    UnfinishedPageError,
)
from reportwriter.services.invitation_signing import SentInvitation
from reportwriter.storage.errors import NotInVaultError
from reportwriter.wording.errors import worded
from tests.builders import a_statement
from tests.exchange import senders
from tests.exchange.documents import letter
from tests.services.desks import PASSPHRASE, PRU, Desk, an_item, attached
from tests.services.on_its_way import (
    PAGE_NAME,
    REPORT_NAME,
    is_signed,
    names_in,
    ready_report,
    sign,
    unheard,
)


def test_signing_puts_both_files_where_their_author_can_send_them_from(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    steps: list[tuple[int, int]] = []

    made = pru.vault.handing_over.sign_and_seal(
        report_id, PASSPHRASE, tmp_path, lambda done, of: steps.append((done, of))
    )

    assert (made.report_path, made.sealed_page_path) == (
        tmp_path / REPORT_NAME,
        tmp_path / PAGE_NAME,
    )
    assert names_in(tmp_path) >= {REPORT_NAME, PAGE_NAME}
    assert made.version == 1
    assert "FIC-0001" in made.email_text
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


def test_what_was_signed_is_unchanged_for_whoever_receives_it(pru: Desk, tmp_path: Path) -> None:
    made = sign(pru, ready_report(pru), tmp_path)

    with Quarantine() as quarantine:
        report = examine(made.report_path.read_bytes(), quarantine)
        page = examine(made.sealed_page_path.read_bytes(), quarantine)

    assert report.integrity == "unchanged"
    assert report.report is not None
    assert report.report.page_sha256 == page.sealed_sha256
    assert report.signed_by is not None
    assert report.signed_by.certificate == pru.recipient.certificates.signing_der


def test_a_signed_report_is_closed_and_its_files_are_kept(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)

    made = sign(pru, report_id, tmp_path)

    kept = pru.vault.handing_over.copies.get(report_id, 1)
    assert kept.report_pdf == made.report_path.read_bytes()
    assert kept.page_pdf == made.sealed_page_path.read_bytes()
    assert pru.vault.writing.open(report_id).report.signed_at == made.signed_at
    with pytest.raises(SignedReportError):
        pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(2), position=1))
    assert pru.logged()[-1] == "report_signed"


def test_the_report_in_the_vault_keeps_what_is_not_sent(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    before = pru.vault.writing.open(report_id).report

    sign(pru, report_id, tmp_path)

    assert pru.vault.writing.open(report_id).report.addresses == before.addresses


def test_an_incomplete_report_names_what_is_missing(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru, reason=" ")

    with pytest.raises(IncompleteReportError) as caught:
        sign(pru, report_id, tmp_path / "out")

    assert {"nothing_in_required_slot", "no_view_for_child"} <= set(caught.value.missing)
    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)


def test_no_reason_overrides_a_statement_without_a_kind(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    pru.vault.writing.apply(report_id, EditStatement(statement=a_statement(kind=None)))

    with pytest.raises(IncompleteReportError) as caught:
        sign(pru, report_id, tmp_path / "out")

    assert caught.value.missing == ("no_kind",)


@pytest.mark.parametrize(
    "item",
    [an_item(1, " "), senders.an_item()],
    ids=["without text", "without kind"],
)
def test_no_reason_overrides_an_unfinished_item_of_the_confidential_page(
    pru: Desk, tmp_path: Path, item: ConfidentialItem
) -> None:
    report_id = ready_report(pru)
    pru.vault.confidential.add(report_id, an_item(7))
    pru.vault.confidential.add(report_id, item)

    with pytest.raises(UnfinishedPageError) as caught:
        sign(pru, report_id, tmp_path / "out")

    assert caught.value.numbers == (2,)
    assert not is_signed(pru, report_id)


def test_nobody_but_the_police_signs_an_item_without_reasons_in_their_own_words(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    pru.vault.confidential.add(report_id, replace(an_item(), reason_in_words=" "))
    pru.vault.confidential.save_frame(_told(report_id, please_ring=True))

    with pytest.raises(UnfinishedPageError):
        sign(pru, report_id, tmp_path)
    pru.vault.writing.apply(report_id, SetProfession(profession=Profession.POLICE))
    sign(pru, report_id, tmp_path)

    assert is_signed(pru, report_id)


def test_a_statement_that_tells_what_is_confidential_stops_the_signing_and_is_named(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    pru.vault.confidential.add(report_id, an_item())
    pru.vault.confidential.save_frame(_told(report_id, please_ring=True))
    retold = a_statement(2, text="Yesterday a neighbour who must not be named saw it happen.")
    pru.vault.writing.apply(report_id, AddStatement(statement=retold, position=1))

    with pytest.raises(ToldOpenlyError) as caught:
        sign(pru, report_id, tmp_path / "out")

    assert caught.value.told.numbers == (2,)
    assert "statement 2" in worded(caught.value).what
    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)


@pytest.mark.parametrize("told", [{"how": "by telephone"}, {}], ids=["no day", "nothing"])
def test_items_that_the_chair_was_not_told_of_are_not_signed(
    pru: Desk, tmp_path: Path, told: dict[str, Any]
) -> None:
    report_id = ready_report(pru)
    pru.vault.confidential.add(report_id, an_item())
    pru.vault.confidential.save_frame(_told(report_id, **told))

    with pytest.raises(ChairNotToldError):
        sign(pru, report_id, tmp_path / "out")

    assert not is_signed(pru, report_id)


@pytest.mark.parametrize(
    "told", [{"on": date(2026, 12, 21)}, {"please_ring": True}], ids=["a day", "please ring"]
)
def test_a_day_or_a_wish_to_be_rung_is_enough(
    pru: Desk, tmp_path: Path, told: dict[str, Any]
) -> None:
    report_id = ready_report(pru)
    pru.vault.confidential.add(report_id, an_item())
    pru.vault.confidential.save_frame(_told(report_id, **told))

    sign(pru, report_id, tmp_path / "out")

    assert is_signed(pru, report_id)


def _told(report_id: ReportId, **told: Any) -> ConfidentialPage:
    return ConfidentialPage(report=report_id, chair_told=ChairTold(**told))


def test_the_passphrase_is_asked_for_again(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)

    with pytest.raises(WrongPassphraseError):
        pru.vault.handing_over.sign_and_seal(
            report_id, "not the passphrase", tmp_path / "out", unheard
        )

    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)


def test_without_an_identity_nothing_is_signed(desk: Desk, tmp_path: Path) -> None:
    report_id = ready_report(desk)

    with pytest.raises(NoPrivateKeysError):
        sign(desk, report_id, tmp_path / "out")

    assert not is_signed(desk, report_id)


# After signing


def test_the_files_are_written_again_with_the_very_bytes(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    first = sign(pru, report_id, tmp_path / "first")

    again = pru.vault.handing_over.write_again(report_id, tmp_path / "again")

    assert again.report_path.read_bytes() == first.report_path.read_bytes()
    assert again.sealed_page_path.read_bytes() == first.sealed_page_path.read_bytes()
    assert again.signed_at == first.signed_at
    assert pru.vault.handing_over.ready(report_id).made == again


def test_nothing_is_written_again_that_was_never_signed(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)

    with pytest.raises(NotInVaultError):
        pru.vault.handing_over.write_again(report_id, tmp_path / "out")

    assert names_in(tmp_path / "out") == set()


def test_it_says_not_sent_until_its_author_says_otherwise(pru: Desk, tmp_path: Path) -> None:
    report_id = ready_report(pru)
    handing_over = pru.vault.handing_over
    before = handing_over.ready(report_id)
    made = sign(pru, report_id, tmp_path)
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
    report_id = ready_report(signing_desk)
    made = sign(signing_desk, report_id, tmp_path / "out")
    signing_desk.vault.handing_over.record_handed_over(report_id, "By hand", date(2027, 1, 4))

    signing_desk.reopen()

    ready = signing_desk.vault.handing_over.ready(report_id)
    assert ready.made == made
    assert ready.recorded is not None
    assert ready.recorded.how == "By hand"


def test_the_next_version_is_open_not_sent_and_leaves_the_signed_one_as_it_is(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    first = sign(pru, report_id, tmp_path)
    signed = first.report_path.read_bytes()
    pru.vault.handing_over.record_handed_over(report_id, "By hand", date(2027, 1, 4))

    pru.vault.handing_over.begin_next_version(report_id)

    ready = pru.vault.handing_over.ready(report_id)
    assert (ready.made, ready.recorded) == (None, None)
    pru.vault.writing.apply(report_id, AddStatement(statement=a_statement(2), position=1))
    second = sign(pru, report_id, tmp_path)
    assert second.version == 2
    assert "version 2" in second.report_path.name
    assert first.report_path.read_bytes() == signed
    versions = [row.version for row in pru.vault.handing_over.copies.rows(report_id)]
    assert versions == [2, 1]


def test_a_version_that_is_still_open_is_the_next_one_already(pru: Desk) -> None:
    report_id = ready_report(pru)

    pru.vault.handing_over.begin_next_version(report_id)

    assert pru.vault.writing.open(report_id).report.version == 1


# With an invitation


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
    signing_desk.vault.confidential.save_frame(_told(report_id, please_ring=True))

    with pytest.raises(ChairNotKnownError):
        sign(signing_desk, report_id, tmp_path / "out")

    words = stope.vault.trust.own_words()
    signing_desk.vault.trust.confirm_chair(sent.record, (0, 1, 2), words[:3])
    made = sign(signing_desk, report_id, tmp_path / "out")
    assert names_in(tmp_path / "out") == {REPORT_NAME, PAGE_NAME}
    assert made.version == 1


def test_a_report_with_nothing_confidential_goes_to_a_chair_not_yet_known(
    signing_desk: Desk, sent: SentInvitation, tmp_path: Path
) -> None:
    report_id = _invited_report(signing_desk, sent)

    assert sign(signing_desk, report_id, tmp_path / "out").version == 1


def test_an_attached_document_goes_inside_the_signed_report(
    signing_desk: Desk, tmp_path: Path
) -> None:
    desk = signing_desk
    report_id = ready_report(desk)
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter())
    taken = desk.vault.attaching.take_in(report_id, file, unheard)
    titled = replace(taken, title="Letter of the surgery")
    desk.vault.writing.apply(report_id, SetAttached(attached=(titled,)))

    made = sign(desk, report_id, desk.files)

    assert attached(made.report_path.read_bytes())["attached-1.pdf"] == letter()


def test_a_report_is_not_signed_while_a_document_holds_a_kept_address(
    signing_desk: Desk, tmp_path: Path
) -> None:
    desk = signing_desk
    report_id = ready_report(desk)
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter("Seen at Flat 2, 19 Marigold Rise, ZZ1 9HX."))
    taken = desk.vault.attaching.take_in(report_id, file, unheard)
    titled = replace(taken, title="Letter of the surgery")
    desk.vault.writing.apply(report_id, SetAttached(attached=(titled,)))

    with pytest.raises(AttachedHoldsAddressError):
        sign(desk, report_id, desk.files)

    assert not desk.files.exists() or not list(desk.files.iterdir())
