"""A conference goes from one chair to another, and all who were asked believe the right one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.conference import Contact
from reportwriter.records.travelling import InvitationFile, Recipient
from reportwriter.services.invitation_standing import Standing, standing
from reportwriter.services.invitations import StillWritingError
from reportwriter.services.updating import HandedOverError
from reportwriter.storage.errors import NotInVaultError
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired, the_chair
from tests.services.desks import PASSPHRASE, PRU, Desk
from tests.services.inviting_again import (
    OTHER_VENUE,
    a_pdf,
    an_issue,
    compare_words,
    stranger,
    venue_of,
)
from tests.services.updates import (
    HALDANE,
    as_it_is,
    elsewhere,
    hand_over,
    issue,
    last_sent,
    newest,
    school_invitation,
    take_in,
    take_over,
)

Another = Callable[[Contact], Desk]


@pytest.fixture
def haldane(another_desk: Another) -> Desk:
    return another_desk(HALDANE)


def _an_author_who_knows_the_chair(author: Desk, chaired: Chaired) -> None:
    author.vault.invitations.take_in(school_invitation(chaired))
    compare_words(author.vault.trust, last_sent(chaired.desk))


def test_who_hands_over_signs_and_the_new_chair_is_named(chaired: Chaired, haldane: Desk) -> None:
    updated = hand_over(chaired, haldane)

    former = chaired.desk
    sent = last_sent(former)
    assert (sent.number, sent.chair, sent.issuer) == (2, haldane.recipient, former.recipient)
    assert sent.conference.chair == HALDANE
    pdf = updated.paths[0].read_bytes()
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]
    text = text_of(pdf)
    assert "signed by Merriweather Stope, the chair before" in text
    assert "Signature of the chair before" in text
    assert "ring Merriweather Stope, who signed it, on a number you already have" in text
    assert "Chair: Lark Haldane, Safeguarding unit (before: Merriweather Stope" in text
    assert former.logged()[-1] == "conference_handed_over"


def test_who_handed_over_changes_nothing_of_it_any_more(chaired: Chaired, haldane: Desk) -> None:
    update = elsewhere(chaired.desk)
    hand_over(chaired, haldane)

    with pytest.raises(HandedOverError):
        issue(chaired.desk, update)

    given_over = chaired.desk.vault.updating.gone_over(FIC)
    assert given_over is not None
    assert given_over.to == HALDANE.name
    assert chaired.desk.vault.intake.conferences.get(FIC).chair == HALDANE


def test_what_the_chair_before_seals_from_now_on_the_new_one_can_open(
    chaired: Chaired, haldane: Desk
) -> None:
    hand_over(chaired, haldane)
    former = chaired.desk.vault

    former.minutes.write(FIC, chaired.desk.files / "minute.pdf", PASSPHRASE)

    carrier = (chaired.desk.files / "minute.pdf").read_bytes()
    minute = haldane.vault.minutes.read(carrier, PASSPHRASE)
    assert minute.author == chaired.desk.recipient.certificates
    bundle = former.confidential_bundling.minutes.recipients(
        FIC, former.identities.open(PASSPHRASE)
    )
    assert haldane.recipient.certificates.encryption_der in bundle


def test_the_new_chair_has_the_conference_with_all_who_were_asked(
    chaired: Chaired, haldane: Desk
) -> None:
    updated = hand_over(chaired, haldane)

    take_over(haldane, chaired.desk, updated)

    board = haldane.vault.intake.board(FIC)
    assert [row.agency for row in board.rows] == [senders.SCHOOL, senders.POLICE]
    assert board.conference.chair == HALDANE
    assert haldane.vault.invitations.all() == ()
    assert haldane.vault.updating.gone_over(FIC) is None
    assert haldane.logged().count("conference_taken_over") == 1
    known = {one.name for one in haldane.vault.trust.contacts.all()}
    assert known >= {"Merriweather Stope", "Ottoline Farrow"}


def test_a_chair_whose_words_were_not_compared_hands_nothing_over(
    chaired: Chaired, haldane: Desk
) -> None:
    updated = hand_over(chaired, haldane)

    taken = haldane.vault.invitations.take_in(updated.paths[0].read_bytes())

    assert taken.succeeded is not None
    assert (taken.succeeded.is_chair, taken.chair_is_known) == (False, False)
    assert haldane.vault.intake.conferences.find(FIC) is None
    assert haldane.vault.inviting.sent.of(FIC) == ()
    assert haldane.vault.invitations.all() == ()


def test_a_hand_over_tells_how_the_new_chair_is_reached_where_that_is_known(
    chaired: Chaired, haldane: Desk, author: Desk
) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    update = replace(
        as_it_is(chaired.desk), chair=haldane.recipient, telephone=" 01632 960123 ", email="l@b"
    )

    updated = issue(chaired.desk, update)
    taken = author.vault.invitations.take_in(updated.paths[0].read_bytes())

    reached = taken.record.conference.chair
    assert (reached.name, reached.telephone, reached.email) == (
        HALDANE.name,
        "01632 960123",
        "l@b",
    )
    (said,) = taken.changes
    assert "Lark Haldane, Safeguarding unit, telephone 01632 960123 (before: " in said.sentence
    assert "01632 960123" in text_of(updated.paths[0].read_bytes())


def test_somebody_known_takes_no_conference_from_its_chair(chaired: Chaired, haldane: Desk) -> None:
    """Whoever has a chair's certificates can name them, and put any reference on it."""
    forger = senders.sender("Ambrose Fell", "Safeguarding unit")
    take_over(haldane, chaired.desk, hand_over(chaired, haldane))
    forged = an_issue(9, OTHER_VENUE, by=the_chair(chaired), issuer=forger.recipient)
    forged = replace(forged, chair=haldane.recipient)
    compare_words(haldane.vault.trust, forged)

    taken = haldane.vault.invitations.take_in(a_pdf(forged, forger))

    assert taken.standing is Standing.NOT_THE_CHAIR
    assert newest(haldane).number == 2
    assert haldane.vault.intake.conferences.get(FIC).venue != OTHER_VENUE


def test_what_the_new_chair_changes_holds_for_an_author_who_knew_the_one_before(
    chaired: Chaired, haldane: Desk, author: Desk
) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    report = author.vault.writing.begin(author.vault.invitations.all()[0].id, PRU)
    given_over = hand_over(chaired, haldane)
    take_over(haldane, chaired.desk, given_over)
    take_in(author, given_over.paths[0])

    changed = issue(haldane, elsewhere(haldane))
    taken = author.vault.invitations.take_in(changed.paths[0].read_bytes())

    assert (taken.standing, taken.record.number) == (Standing.UPDATE, 3)
    assert [one.label for one in taken.changes] == ["Where"]
    assert taken.chair_is_known
    meeting = author.vault.writing.open(report).report.conference
    assert (meeting.venue, meeting.chair.name) == (OTHER_VENUE, HALDANE.name)


@pytest.mark.parametrize("after_the_new_chairs_own", [False, True])
def test_an_update_forged_by_who_handed_over_is_refused(
    chaired: Chaired, haldane: Desk, author: Desk, *, after_the_new_chairs_own: bool
) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    first = last_sent(chaired.desk)
    given_over = hand_over(chaired, haldane)
    take_over(haldane, chaired.desk, given_over)
    take_in(author, given_over.paths[0])
    if after_the_new_chairs_own:
        take_in(author, issue(haldane, elsewhere(haldane)).paths[0])
    behind = replace(first.conference, venue="Behind the station")
    forged = replace(first, id="forged", number=9, conference=behind)
    former = chaired.desk.vault
    signed = former.updating.signing.sign(forged, former.identities.open(PASSPHRASE))

    taken = author.vault.invitations.take_in(signed.pdf)

    assert taken.standing is Standing.NOT_THE_CHAIR
    assert venue_of(author.vault.invitations.conferences.find(FIC)) != behind.venue


def test_a_conference_can_be_handed_back(chaired: Chaired, haldane: Desk, author: Desk) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    former, given_over = chaired.desk, hand_over(chaired, haldane)
    take_over(haldane, former, given_over)
    take_in(author, given_over.paths[0])
    compare_words(former.vault.trust, replace(newest(haldane), issuer=haldane.recipient))

    back = issue(haldane, replace(elsewhere(haldane), chair=former.recipient))
    take_in(former, *back.paths)
    take_in(author, back.paths[0])
    last = issue(former, elsewhere(former, "Room 12"))
    taken = author.vault.invitations.take_in(last.paths[0].read_bytes())

    assert newest(former).number == 4
    assert (taken.standing, venue_of(taken.record.conference)) == (Standing.UPDATE, "Room 12")
    with pytest.raises(HandedOverError):
        haldane.vault.updating.called(FIC)


# A deputy who steps in


@pytest.fixture
def deputy(chaired: Chaired, haldane: Desk) -> Desk:
    """Somebody named as a deputy by an update, who took in what all agencies got."""
    update = replace(as_it_is(chaired.desk), deputies=(haldane.recipient,))
    take_over(haldane, chaired.desk, issue(chaired.desk, update))
    return haldane


def test_a_deputy_who_steps_in_has_all_who_were_asked_and_tells_them_by_an_update(
    chaired: Chaired, deputy: Desk, author: Desk
) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    report = author.vault.writing.begin(author.vault.invitations.all()[0].id, PRU)
    take_in(author, *chaired.desk.files.glob("*School invitation 2.pdf"))

    asked = deputy.vault.invitations.step_in(FIC)
    update = replace(elsewhere(deputy), deputies=(stranger().recipient,))
    changed = issue(deputy, update)
    taken = author.vault.invitations.take_in(changed.paths[0].read_bytes())

    assert set(asked) == {senders.SCHOOL, senders.POLICE}
    assert deputy.vault.invitations.all() == ()
    assert len(deputy.vault.intake.board(FIC).rows) == 2
    assert taken.standing is Standing.UPDATE
    assert "Chair" in [one.label for one in taken.changes]
    now = author.vault.writing.open(report).report.conference
    assert (now.chair.name, now.venue) == (HALDANE.name, OTHER_VENUE)


def test_an_invitation_that_is_found_later_takes_nothing_back(
    chaired: Chaired, haldane: Desk
) -> None:
    named = replace(as_it_is(chaired.desk), deputies=(haldane.recipient,))
    school, police = issue(chaired.desk, named).paths
    compare_words(haldane.vault.trust, last_sent(chaired.desk))
    take_in(haldane, school)
    haldane.vault.invitations.step_in(FIC)
    issue(haldane, replace(elsewhere(haldane), deputies=(stranger().recipient,)))

    taken = haldane.vault.invitations.take_in(police.read_bytes())

    assert taken.followed_by_chair is not None
    assert (taken.standing, taken.is_new) == (Standing.BESIDE, True)
    assert set(taken.followed_by_chair.asked) == {senders.SCHOOL, senders.POLICE}
    assert haldane.vault.intake.conferences.get(FIC).venue == OTHER_VENUE
    assert newest(haldane).chair == haldane.recipient
    assert len(haldane.vault.updating.called(FIC).asked) == 2


def test_who_is_no_deputy_or_writes_a_report_does_not_step_in(
    chaired: Chaired, deputy: Desk, author: Desk
) -> None:
    _an_author_who_knows_the_chair(author, chaired)
    deputy.vault.writing.begin(deputy.vault.invitations.all()[0].id, PRU)

    with pytest.raises(StillWritingError):
        deputy.vault.invitations.step_in(FIC)
    with pytest.raises(NotInVaultError):
        author.vault.invitations.step_in(FIC)

    assert deputy.vault.inviting.sent.of(FIC) == ()
    assert author.vault.inviting.sent.of(FIC) == ()


# Whatever comes in whatever order

_PEOPLE = tuple(one.recipient for one in (senders.chair(), senders.deputy(), stranger()))
_person = st.sampled_from(_PEOPLE)


@st.composite
def _invitations(draw: st.DrawFn) -> InvitationFile:
    chair, signer = draw(_person), draw(_person)
    return an_issue(
        draw(st.integers(1, 4)),
        draw(st.sampled_from(["", OTHER_VENUE])),
        chair=chair,
        issuer=None if signer == chair else signer,
        deputies=tuple(draw(st.sets(_person, max_size=1)) - {chair}),
    )


@given(came=st.lists(_invitations(), min_size=1, max_size=6), known=st.sets(_person))
def test_what_holds_was_signed_by_whom_the_one_before_speaks_for(
    came: list[InvitationFile], known: set[Recipient]
) -> None:
    ders = {one.certificates.signing_der for one in known}
    held = came[0]
    for one in came[1:]:
        found = standing(one, held, ders.__contains__)
        if found is not Standing.UPDATE:
            continue
        signer, before = one.signer, held.signer
        is_first_proven = signer in known and before not in known
        assert is_first_proven or (signer in held.recipients and one.number > held.number)
        held = one
