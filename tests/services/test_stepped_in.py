"""A deputy has stepped in: what the program of whoever chaired the conference does with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.invitations import InvitationRefusedError, TakenIn
from reportwriter.services.taking_in import NOT_TOLD, TOLD
from reportwriter.services.updating import HandedOverError, SteppedInError, Updated
from tests.exchange import senders
from tests.exchange.mails import a_mail, saved
from tests.services.chaired import FIC, Chaired, the_chair
from tests.services.desks import Desk
from tests.services.inviting_again import (
    OTHER_VENUE,
    a_pdf,
    an_issue,
    compare_words,
    stranger,
)
from tests.services.updates import (
    HALDANE,
    as_it_is,
    elsewhere,
    hand_over,
    issue,
    last_sent,
    newest,
    take_over,
)

DEPUTY = senders.deputy()


@pytest.fixture
def deputy(chaired: Chaired, another_desk: Callable[[Contact], Desk]) -> Desk:
    """Somebody named as a deputy by an update, who took in what all agencies got."""
    haldane = another_desk(HALDANE)
    compare_words(chaired.desk.vault.trust, replace(an_issue(), issuer=haldane.recipient))
    update = replace(as_it_is(chaired.desk), deputies=(haldane.recipient,))
    take_over(haldane, chaired.desk, issue(chaired.desk, update))
    return haldane


def step_in(deputy: Desk, *others: senders.Sender) -> Updated:
    """Have a deputy step in and sign it, with others as deputies."""
    deputy.vault.invitations.step_in(FIC)
    named = tuple(one.recipient for one in others or (stranger(),))
    return issue(deputy, replace(elsewhere(deputy), deputies=named))


def tell(desk: Desk, updated: Updated) -> TakenIn:
    return desk.vault.invitations.take_in(updated.paths[0].read_bytes())


def test_a_chair_is_told_who_stepped_in_and_holds_what_they_signed(
    chaired: Chaired, deputy: Desk
) -> None:
    updated = step_in(deputy)
    former = chaired.desk

    taken = tell(former, updated)

    assert taken.followed_by_chair is not None
    assert (taken.standing, taken.is_new) == (Standing.UPDATE, True)
    assert {one.label for one in taken.changes} >= {"Chair", "Where"}
    gone = former.vault.updating.gone_over(FIC)
    assert gone == taken.followed_by_chair.gone_over
    assert gone is not None
    assert (gone.stepped_in, gone.to, gone.now) == (HALDANE.name,) * 3
    assert gone.at == newest(deputy).issued_at
    assert not gone.is_deputy
    assert former.vault.intake.conferences.get(FIC).venue == OTHER_VENUE
    assert former.vault.invitations.all() == ()
    assert "conference_update_taken_in" in former.logged()


def test_a_deputy_is_reminded_to_sign_until_they_have(chaired: Chaired, deputy: Desk) -> None:
    updating = deputy.vault.updating
    deputy.vault.invitations.step_in(FIC)

    before = updating.stepping_in_for(FIC)
    issue(deputy, replace(elsewhere(deputy), deputies=(stranger().recipient,)))

    assert before == chaired.desk.contact.name
    assert updating.stepping_in_for(FIC) == ""
    assert chaired.desk.vault.updating.stepping_in_for(FIC) == ""


def test_a_chair_for_whom_somebody_stepped_in_signs_nothing_more(
    chaired: Chaired, deputy: Desk
) -> None:
    update = elsewhere(chaired.desk, "Room 12")
    tell(chaired.desk, step_in(deputy))

    with pytest.raises(SteppedInError):
        issue(chaired.desk, update)

    assert not list(chaired.desk.files.glob("*invitation 3*"))


def test_a_former_chair_who_is_a_deputy_now_signs_only_what_they_mean(
    chaired: Chaired, deputy: Desk
) -> None:
    """A screen that was open before the deputy's update came must not take it back unasked."""
    before = elsewhere(chaired.desk, "Room 12")
    tell(chaired.desk, step_in(deputy, the_chair(chaired)))

    with pytest.raises(SteppedInError):
        issue(chaired.desk, before)
    called = chaired.desk.vault.updating.called(FIC)
    meant = replace(elsewhere(chaired.desk, "Room 12"), deputies=(stranger().recipient,))
    back = issue(chaired.desk, meant)

    assert called.steps_in_for == HALDANE.name
    taken = tell(deputy, back)
    assert taken.followed_by_chair is not None
    gone = taken.followed_by_chair.gone_over
    assert gone is not None
    assert gone.stepped_in == chaired.desk.contact.name
    assert chaired.desk.vault.updating.gone_over(FIC) is None


def test_the_other_files_of_a_step_in_say_the_same_and_add_who_was_asked(
    chaired: Chaired, deputy: Desk
) -> None:
    updated = step_in(deputy)
    tell(chaired.desk, updated)

    again = [
        chaired.desk.vault.invitations.take_in(one.read_bytes()) for one in (*updated.paths,) * 2
    ]

    assert {one.standing for one in again} == {Standing.BESIDE}
    assert [one.is_new for one in again] == [False, True, False, False]
    assert all(one.followed_by_chair and one.followed_by_chair.gone_over for one in again)
    assert len(chaired.desk.vault.intake.board(FIC).rows) == 2


def test_a_conference_is_handed_back_by_whoever_stepped_in(chaired: Chaired, deputy: Desk) -> None:
    tell(chaired.desk, step_in(deputy))

    back = issue(deputy, replace(elsewhere(deputy, "Room 12"), chair=chaired.desk.recipient))
    taken = tell(chaired.desk, back)

    assert taken.succeeded is not None
    assert taken.succeeded.is_chair
    assert chaired.desk.vault.updating.gone_over(FIC) is None
    assert issue(chaired.desk, elsewhere(chaired.desk, "Room 14")).outlook.number == 5
    with pytest.raises(HandedOverError):
        deputy.vault.updating.called(FIC)


def test_what_the_deputy_changes_later_reaches_the_chair_before_too(
    chaired: Chaired, deputy: Desk
) -> None:
    tell(chaired.desk, step_in(deputy))

    taken = tell(chaired.desk, issue(deputy, elsewhere(deputy, "Room 12")))

    assert taken.standing is Standing.UPDATE
    gone = chaired.desk.vault.updating.gone_over(FIC)
    assert gone is not None
    assert gone.stepped_in == HALDANE.name
    assert last_sent(chaired.desk).conference.venue == "Room 12"


def test_who_handed_over_is_not_told_that_somebody_stepped_in(
    chaired: Chaired, deputy: Desk
) -> None:
    former = chaired.desk
    issue(former, replace(as_it_is(former), deputies=(stranger().recipient,)))
    take_over(deputy, former, hand_over(chaired, deputy))

    tell(former, issue(deputy, elsewhere(deputy, "Room 12")))

    gone = former.vault.updating.gone_over(FIC)
    assert gone is not None
    assert (gone.to, gone.now, gone.stepped_in) == (HALDANE.name, HALDANE.name, "")


def test_a_step_in_that_comes_with_a_mail_or_on_the_list_is_followed_there(
    chaired: Chaired, deputy: Desk
) -> None:
    pdf = step_in(deputy).paths[0].read_bytes()
    files = [
        chaired.put("Fwd.eml", saved(a_mail(("invitation.pdf", pdf)))),
        chaired.put("forged.pdf", a_pdf(an_issue(9, by=senders.author()), senders.author())),
    ]

    arrivals = chaired.intake.take_in(files, None, lambda _done, _of: None)

    assert [(one.what, one.conference, one.is_new) for one in arrivals] == [
        (TOLD, FIC, True),
        (NOT_TOLD, FIC, False),
    ]
    gone = chaired.desk.vault.updating.gone_over(FIC)
    assert gone is not None
    assert gone.stepped_in == HALDANE.name
    assert chaired.intake.received.rows() == ()
    (row,) = chaired.desk.vault.conferences_chaired.all()
    assert row.gone_over == gone


def test_what_hands_the_conference_back_may_come_on_the_list_too(
    chaired: Chaired, deputy: Desk
) -> None:
    tell(chaired.desk, step_in(deputy))
    back = issue(deputy, replace(elsewhere(deputy, "Room 12"), chair=chaired.desk.recipient))

    (arrival,) = chaired.intake.take_in(
        [chaired.put("back.pdf", back.paths[0].read_bytes())], None, lambda _done, _of: None
    )

    assert arrival.what == TOLD
    assert chaired.desk.vault.updating.gone_over(FIC) is None


# What is no step-in


def _refused(chaired: Chaired, pdf: bytes) -> TakenIn:
    """Take a file in that must change nothing."""
    vault = chaired.desk.vault
    before = (vault.inviting.sent.of(FIC), vault.intake.conferences.get(FIC))

    taken = vault.invitations.take_in(pdf)

    assert (vault.inviting.sent.of(FIC), vault.intake.conferences.get(FIC)) == before
    assert vault.updating.gone_over(FIC) is None
    assert vault.invitations.all() == ()
    assert vault.invitations.conferences.find(FIC) is None
    return taken


def _stepping_in(**changed: object) -> InvitationFile:
    update = an_issue(2, OTHER_VENUE, by=DEPUTY, deputies=(stranger().recipient,))
    return replace(update, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def test_somebody_who_is_no_deputy_takes_no_conference(chaired: Chaired) -> None:
    forger = stranger()
    forged = an_issue(9, OTHER_VENUE, by=forger, deputies=(DEPUTY.recipient,))
    compare_words(chaired.desk.vault.trust, forged)

    taken = _refused(chaired, a_pdf(forged, forger))

    assert taken.standing is Standing.NOT_THE_CHAIR


def test_the_name_and_certificates_of_a_deputy_make_nobody_one(chaired: Chaired) -> None:
    """A certificate is no secret: it stands in every invitation."""
    vault = chaired.desk.vault

    with pytest.raises(InvitationRefusedError):
        vault.invitations.take_in(a_pdf(_stepping_in(), stranger()))

    assert vault.updating.gone_over(FIC) is None
    assert last_sent(chaired.desk).number == 1


def test_nobody_hands_over_in_the_name_of_the_chair(chaired: Chaired) -> None:
    forger = stranger()
    by_chair = _stepping_in(chair=forger.recipient, issuer=the_chair(chaired).recipient)

    with pytest.raises(InvitationRefusedError):
        chaired.desk.vault.invitations.take_in(a_pdf(by_chair, forger))

    assert chaired.desk.vault.updating.gone_over(FIC) is None


def test_who_is_a_deputy_no_more_does_not_step_in(chaired: Chaired) -> None:
    issue(chaired.desk, replace(as_it_is(chaired.desk), deputies=(stranger().recipient,)))

    taken = _refused(chaired, a_pdf(_stepping_in(number=3), DEPUTY))

    assert taken.standing is Standing.NOT_THE_CHAIR


@pytest.mark.parametrize(("number", "standing"), [(1, Standing.OLDER), (2, Standing.SAME_NUMBER)])
def test_a_step_in_that_the_chair_overtook_is_told_and_changes_nothing(
    chaired: Chaired, number: int, standing: Standing
) -> None:
    issue(chaired.desk, elsewhere(chaired.desk, "Room 12"))

    taken = _refused(chaired, a_pdf(_stepping_in(number=number), DEPUTY))

    assert taken.standing is standing


def test_somebody_known_changes_nothing_for_the_chair_who_called_it(chaired: Chaired) -> None:
    """An author whose words were compared can put the chair's own name on an invitation."""
    author = senders.author()
    forged = an_issue(9, OTHER_VENUE, by=the_chair(chaired), issuer=author.recipient)
    compare_words(chaired.desk.vault.trust, forged)

    taken = _refused(chaired, a_pdf(forged, author))

    assert taken.standing is Standing.NOT_THE_CHAIR


def test_ones_own_invitation_changes_nothing(chaired: Chaired) -> None:
    own = chaired.desk.vault.inviting.sent
    (first, _) = own.of(FIC)

    taken = _refused(chaired, own.pdf(first.record.id))

    assert taken.followed_by_chair is not None
    assert taken.followed_by_chair.is_own
