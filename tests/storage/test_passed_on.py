from dataclasses import replace

import pytest

from reportwriter.records.passing_on import NewMail, Sent
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.vault import Vault
from tests.builders import NOON
from tests.storage.conftest import Clock
from tests.storage.test_exchange_stores import FIC_1, INVITATION

MAIL = NewMail(ending="eml", content=b"From: school", received_at=NOON, is_whole=True)


def files(vault: Vault, *contents: bytes) -> list[str]:
    return [vault.received.add("a.pdf", content)[0] for content in contents]


def test_a_mail_is_kept_as_it_came_with_what_came_in_it(vault: Vault) -> None:
    report, page = files(vault, b"report", b"page")

    vault.passed_on.keep_mail(MAIL, [report, page])
    vault.passed_on.keep_mail(MAIL, [report])

    (kept,) = vault.passed_on.mails()
    assert kept.files == {report, page}
    assert (kept.received_at, kept.is_whole) == (NOON, True)
    assert vault.passed_on.mail(kept.sha256) == b"From: school"


def test_the_earliest_mail_comes_first_and_one_without_a_moment_last(vault: Vault) -> None:
    (report,) = files(vault, b"report")
    late = NOON.replace(hour=15)
    vault.passed_on.keep_mail(replace(MAIL, content=b"1", received_at=None), [report])
    vault.passed_on.keep_mail(replace(MAIL, content=b"2", received_at=late), [report])
    vault.passed_on.keep_mail(replace(MAIL, content=b"3"), [report])

    assert [one.received_at for one in vault.passed_on.mails()] == [NOON, late, None]


def test_a_mail_that_is_not_held_is_refused(vault: Vault) -> None:
    with pytest.raises(NotInVaultError):
        vault.passed_on.mail("none")


def test_who_reads_a_sealed_file_is_kept_by_name(vault: Vault) -> None:
    (page,) = files(vault, b"page")

    vault.passed_on.put_readers(page, [b"chair"])
    vault.passed_on.put_readers(page, [b"chair", b"deputy"])

    assert vault.passed_on.readers() == {page: {b"chair", b"deputy"}}


def test_a_file_was_passed_on_when_it_first_was(vault: Vault, clock: Clock) -> None:
    report, page = files(vault, b"report", b"page")
    first = clock.at
    vault.passed_on.record([report])
    clock.go(minutes=5)

    vault.passed_on.record([report, page])
    vault.passed_on.record([])

    assert vault.passed_on.passed_on() == {report: first, page: clock.at}


def test_an_invitation_is_of_its_side_though_its_file_is_held_by_an_author(vault: Vault) -> None:
    store = vault.administered_invitations
    vault.invitations.add(INVITATION, b"%PDF")

    assert store.add(INVITATION, b"%PDF")
    store.bring_into_force(INVITATION.id)
    store.record_sent(INVITATION.id, Sent(at=NOON, how="by e-mail"))

    assert store.get(INVITATION.id) == INVITATION
    assert store.pdf(INVITATION.id) == b"%PDF"
    assert store.sent() == {INVITATION.id: Sent(at=NOON, how="by e-mail")}
    assert vault.invitations.sent() == {}
    held = vault.invitations.in_force(FIC_1)
    assert held is None

    store.record_sent(INVITATION.id, None)

    assert store.sent() == {}
