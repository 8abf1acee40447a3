"""A chair who changes a conference to which school and police were invited."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from reportwriter.domain.conference import Conference, Contact
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.updating import Update, Updated
from reportwriter.services.who_was_asked import telling
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, Desk
from tests.services.inviting_again import OTHER_VENUE, compare_words

HALDANE = Contact(name="Lark Haldane", designation="Chair", agency="Safeguarding unit")
DEPUTY = senders.deputy().recipient


def as_it_is(desk: Desk) -> Update:
    """Return an update that would tell nothing new."""
    called = desk.vault.updating.called(FIC)
    told = called.told
    return Update(
        conference=told.conference,
        deputies=told.deputies,
        administrator=told.administrator,
        steps_in=bool(called.steps_in_for),
    )


def elsewhere(desk: Desk, venue: str = OTHER_VENUE) -> Update:
    update = as_it_is(desk)
    return replace(update, conference=replace(update.conference, venue=venue))


def a_week_later(conference: Conference) -> Conference:
    starts = conference.starts_at
    assert starts is not None
    return replace(conference, starts_at=starts + timedelta(days=7))


def issue(desk: Desk, update: Update) -> Updated:
    return desk.vault.updating.issue(update, PASSPHRASE, desk.files)


def hand_over(chaired: Chaired, to: Desk) -> Updated:
    desk = chaired.desk
    return issue(desk, replace(as_it_is(desk), chair=to.recipient))


def take_over(desk: Desk, former: Desk, updated: Updated) -> None:
    """Take all files of a hand-over in, once the words of the chair before were compared."""
    compare_words(desk.vault.trust, last_sent(former))
    take_in(desk, *updated.paths)


def take_in(desk: Desk, *paths: Path) -> None:
    for path in paths:
        desk.vault.invitations.take_in(path.read_bytes())


def newest(desk: Desk) -> InvitationFile:
    return desk.vault.updating.called(FIC).told


def last_sent(desk: Desk) -> InvitationFile:
    """Return an invitation of the highest number that somebody sent, whoever chairs it now."""
    found = telling(kept.record for kept in desk.vault.inviting.sent.of(FIC))
    assert found is not None
    return found


def school_invitation(chaired: Chaired) -> bytes:
    """Return the first invitation of the school, as it was sent."""
    sent = chaired.desk.vault.inviting.sent
    (first,) = (
        one.record.id
        for one in sent.of(FIC)
        if one.record.number == 1 and one.record.asked.agency == senders.SCHOOL
    )
    return sent.pdf(first)
