"""Invitations as chairs sign them one after the other, for what an author's program takes in."""

import functools
from dataclasses import replace

from reportwriter.domain.conference import Conference, Contact
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.trust import Trust
from tests.builders import a_conference
from tests.exchange import senders
from tests.exchange.senders import Sender

OTHER_VENUE = "Room 9, Birch House (fictional)"


def stranger() -> Sender:
    return senders.sender("Ambrose Fell", "Safeguarding unit")


def an_issue(
    number: int = 1, venue: str = "", *, by: Sender | None = None, **changed: object
) -> InvitationFile:
    """Return an invitation of the chair, or of somebody who says to be."""
    sender = by or senders.chair()
    conference = a_conference(chair=Contact(name=sender.name, agency=sender.agency))
    invitation = senders.an_invitation(
        id=f"{sender.name} {number} {venue}",
        conference=replace(conference, venue=venue) if venue else conference,
        chair=sender.recipient,
        number=number,
    )
    return replace(invitation, **changed)  # type: ignore[arg-type]  # Callers name its fields.


@functools.cache
def a_pdf(invitation: InvitationFile, by: Sender | None = None) -> bytes:
    laid_out = Press.invitation(
        invitation,
        senders.AREA,
        form_title="Report",
        data=to_json(invitation),
    )
    return senders.signed(laid_out, by or senders.chair())


def compare_words(trust: Trust, invitation: InvitationFile) -> bool:
    """Compare the words of whoever signed, as they are read out by telephone."""
    certificates = invitation.signer.certificates
    words = trust.seals().check_words(certificates.signing_der, certificates.encryption_der)
    positions = trust.questions()
    return trust.confirm_chair(invitation, positions, [words[one] for one in positions])


def venue_of(conference: Conference | None) -> str:
    return conference.venue if conference else ""
