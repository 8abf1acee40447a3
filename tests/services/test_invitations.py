import hashlib
from collections.abc import Callable

import pytest

from reportwriter.domain.integrity import Why
from reportwriter.services.invitation_signing import SentInvitation
from reportwriter.services.invitations import InvitationRefusedError
from reportwriter.storage.errors import NotInVaultError
from tests.exchange import senders
from tests.services.desks import Desk


def test_an_invitation_is_taken_in_with_its_conference(desk: Desk, sent: SentInvitation) -> None:
    taken = desk.vault.invitations.take_in(sent.pdf)

    assert (taken.record, taken.is_new, taken.chair_is_known) == (sent.record, True, False)
    assert desk.vault.invitations.all() == (sent.record,)
    assert desk.vault.invitations.get(sent.record.id) == sent.record
    reference = sent.record.conference.reference
    assert desk.vault.invitations.conferences.get(reference) == sent.record.conference
    assert desk.logged() == ["invitation_taken_in"]


def test_an_invitation_whose_id_is_words_is_taken_in_and_the_log_holds_none(desk: Desk) -> None:
    pdf = senders.an_invitation_pdf()

    taken = desk.vault.invitations.take_in(pdf)

    assert taken.record.id == "invitation-Hollybrook Primary School"
    (entry,) = desk.vault.invitations.log.entries()
    assert entry.subject == hashlib.sha256(pdf).hexdigest()


def test_the_same_file_twice_is_one_invitation(desk: Desk, sent: SentInvitation) -> None:
    desk.vault.invitations.take_in(sent.pdf)

    again = desk.vault.invitations.take_in(sent.pdf)

    assert not again.is_new
    assert len(desk.vault.invitations.all()) == 1
    assert desk.logged() == ["invitation_taken_in"]


def test_once_the_words_were_compared_the_chair_is_known(
    desk: Desk, stope: Desk, sent: SentInvitation
) -> None:
    taken = desk.vault.invitations.take_in(sent.pdf)
    positions = desk.vault.trust.questions()
    words = stope.vault.trust.own_words()
    desk.vault.trust.confirm_chair(taken.record, positions, [words[one] for one in positions])

    assert desk.vault.invitations.is_known(sent.record)
    assert desk.vault.invitations.take_in(sent.pdf).chair_is_known


def test_an_invitation_that_was_changed_is_refused_and_not_kept(
    desk: Desk, sent: SentInvitation
) -> None:
    place = sent.pdf.index(b"stream") + 20
    changed = sent.pdf[:place] + b"!" + sent.pdf[place + 1 :]

    with pytest.raises(InvitationRefusedError) as caught:
        desk.vault.invitations.take_in(changed)

    assert caught.value.why is not Why.HOLDS
    assert not caught.value.is_invitation
    assert desk.vault.invitations.all() == ()


def test_an_invitation_that_was_added_to_is_refused(desk: Desk, sent: SentInvitation) -> None:
    with pytest.raises(InvitationRefusedError) as caught:
        desk.vault.invitations.take_in(sent.pdf + b"\n% more\n")

    assert (caught.value.why, caught.value.is_invitation) == (Why.BYTES_AFTER, True)
    assert desk.vault.invitations.all() == ()


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (lambda: b"Dear all, please find attached", Why.NOT_A_PDF),
        (lambda: senders.a_submission().report_pdf, Why.HOLDS),
        (lambda: senders.a_submission().sealed_page_pdf, Why.NO_SIGNATURE),
    ],
    ids=["letter", "report", "sealed page"],
)
def test_what_is_no_invitation_is_refused(desk: Desk, other: Callable[[], bytes], why: Why) -> None:
    with pytest.raises(InvitationRefusedError) as caught:
        desk.vault.invitations.take_in(other())

    assert (caught.value.why, caught.value.is_invitation) == (why, False)


def test_an_invitation_that_never_came_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotInVaultError):
        desk.vault.invitations.get("never came")
