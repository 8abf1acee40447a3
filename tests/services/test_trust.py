from collections.abc import Callable

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError
from reportwriter.domain.conference import Contact
from reportwriter.records.kept import KnownBy
from reportwriter.records.travelling import InvitationFile, Recipient
from reportwriter.services.trust import Trust
from tests.builders import NOON, a_conference
from tests.exchange import senders
from tests.services.desks import PRU, Desk, asked

DEPUTY = senders.deputy().recipient


def _invitation(chair: Recipient, *deputies: Recipient) -> InvitationFile:
    return InvitationFile(
        id="invitation-1",
        conference=a_conference(),
        asked=asked(),
        chair=chair,
        deputies=deputies,
        issued_at=NOON,
    )


def _typed(stope: Desk, positions: tuple[int, ...]) -> list[str]:
    """Return the words that the chair reads out on the telephone."""
    words = stope.vault.trust.own_words()
    return [words[position] for position in positions]


def _known_by(trust: Trust, recipient: Recipient) -> KnownBy | None:
    known = trust.contacts.find(recipient.certificates.signing_der)
    return known.known_by if known else None


def test_three_of_the_eight_words_are_asked_in_ascending_order(pru: Desk) -> None:
    drawn = {pru.vault.trust.questions() for _ in range(40)}

    assert all(len(set(positions)) == 3 for positions in drawn)
    assert all(list(positions) == sorted(positions) for positions in drawn)
    assert {position for positions in drawn for position in positions} == set(range(8))


def test_ones_own_words_are_eight_and_the_same_every_time(pru: Desk) -> None:
    assert len(pru.vault.trust.own_words()) == 8
    assert pru.vault.trust.own_words() == pru.vault.trust.own_words()


def test_without_an_identity_there_are_no_words_to_read_out(desk: Desk) -> None:
    with pytest.raises(NoPrivateKeysError):
        desk.vault.trust.own_words()


def test_the_right_words_make_the_chair_known_who_vouches_for_the_deputies(
    desk: Desk, stope: Desk
) -> None:
    trust, invitation = desk.vault.trust, _invitation(stope.recipient, DEPUTY)
    positions = trust.questions()
    before = trust.is_known(invitation.chair.certificates.signing_der)

    confirmed = trust.confirm_chair(invitation, positions, _typed(stope, positions))

    assert (before, confirmed) == (False, True)
    assert _known_by(trust, invitation.chair) is KnownBy.CHECK_WORDS
    assert _known_by(trust, DEPUTY) is KnownBy.VOUCHED_FOR
    assert desk.logged() == ["contact_known", "contact_known"]


def test_capitals_and_spaces_are_no_mistake(desk: Desk, stope: Desk) -> None:
    trust, invitation = desk.vault.trust, _invitation(stope.recipient)
    typed = [f" {word.upper()} " for word in _typed(stope, (0, 3, 7))]

    assert trust.confirm_chair(invitation, (0, 3, 7), typed)


@pytest.mark.parametrize("wrong", range(3))
def test_one_wrong_word_makes_nobody_known(pru: Desk, stope: Desk, wrong: int) -> None:
    trust, invitation = pru.vault.trust, _invitation(stope.recipient, DEPUTY)
    typed = _typed(stope, (1, 4, 6))
    typed[wrong] = "mistyped"

    assert not trust.confirm_chair(invitation, (1, 4, 6), typed)
    assert _known_by(trust, invitation.chair) is None
    assert _known_by(trust, DEPUTY) is None


def test_the_right_words_at_the_wrong_positions_are_wrong(pru: Desk, stope: Desk) -> None:
    trust, invitation = pru.vault.trust, _invitation(stope.recipient)
    typed = _typed(stope, (0, 1, 2))

    assert not trust.confirm_chair(invitation, (0, 1, 2), typed[::-1])


def test_a_forged_invitation_has_other_words_than_the_chair_reads_out(
    pru: Desk, stope: Desk
) -> None:
    forger = senders.sender("Merriweather Stope", "Safeguarding unit")
    invitation = _invitation(forger.recipient, DEPUTY)

    assert not pru.vault.trust.confirm_chair(invitation, (0, 1, 2), _typed(stope, (0, 1, 2)))
    assert _known_by(pru.vault.trust, DEPUTY) is None


def test_a_chair_with_the_right_signing_key_and_another_key_to_seal_to_is_not_confirmed(
    pru: Desk, stope: Desk
) -> None:
    own = stope.recipient.certificates
    swapped = own.of(own.signing_der, senders.officer().identity.encryption_certificate)
    chair = Recipient(name="Merriweather Stope", certificates=swapped)
    eight = tuple(range(8))

    assert not pru.vault.trust.confirm_chair(_invitation(chair), eight, _typed(stope, eight))


@pytest.mark.parametrize("positions", [(), (0, 1), (5, 5, 5)])
def test_fewer_than_three_words_prove_nothing_and_are_a_mistake_of_the_caller(
    pru: Desk, stope: Desk, positions: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError, match="three different words"):
        pru.vault.trust.confirm_chair(
            _invitation(stope.recipient), positions, _typed(stope, positions)
        )


def test_all_eight_words_of_an_author_make_them_known_to_the_chair(desk: Desk, pru: Desk) -> None:
    certificates = pru.recipient.certificates

    assert desk.vault.trust.enter_words(PRU, certificates, pru.vault.trust.own_words())

    known = desk.vault.trust.contacts.find(certificates.signing_der)
    assert known is not None
    assert (known.name, known.agency, known.known_by) == (
        PRU.name,
        PRU.agency,
        KnownBy.CHECK_WORDS,
    )
    assert known.certificates == certificates


@pytest.mark.parametrize(
    "mistake",
    [
        lambda words: words[:7],
        lambda words: (*words, "more"),
        lambda words: (*words[:7], "mistyped"),
        lambda words: words[::-1],
        lambda _words: (),
    ],
    ids=["seven", "nine", "mistyped", "backwards", "none"],
)
def test_seven_words_nine_words_or_a_wrong_one_make_no_author_known(
    stope: Desk, pru: Desk, mistake: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> None:
    certificates = pru.recipient.certificates
    words = mistake(pru.vault.trust.own_words())

    assert not stope.vault.trust.enter_words(PRU, certificates, words)
    assert not stope.vault.trust.is_known(certificates.signing_der)


def test_the_words_of_two_people_are_not_the_same(
    another_desk: Callable[[Contact], Desk], pru: Desk
) -> None:
    other = another_desk(PRU)

    assert other.vault.trust.own_words() != pru.vault.trust.own_words()
