"""An author who was invited and knows the chair, and the chair who invited them."""

from dataclasses import dataclass
from pathlib import Path

from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.message import ChairMessage, Matter
from reportwriter.services.chair_messages import ChairMessages, MessageMade
from tests.services.chaired import Chaired
from tests.services.desks import PASSPHRASE, Desk

FIC = ConferenceReference("FIC-0001")
WORRY = "Corin Thrumm has said at the gate that he will wait outside the building."
WORDS = "Tamsin Pebblewick reads lips and needs a speech-to-text reporter."


@dataclass(frozen=True, kw_only=True)
class Messaging:
    author: Desk
    chair: Chaired

    @property
    def messages(self) -> ChairMessages:
        return self.author.vault.chair_messages

    def message(self) -> ChairMessage:
        begun = self.messages.begin(FIC, self.author.contact)
        return begun.saying(Matter.WORRY_ABOUT_ATTENDING, WORRY).saying(Matter.INTERPRETER, WORDS)

    def send(self) -> MessageMade:
        return self.messages.send(self.message(), PASSPHRASE, self.author.files)

    def arrive(self, made: MessageMade, passphrase: str | None = None) -> str:
        """Take a message in at the chair's; return the SHA-256 of its file."""
        path: Path = self.chair.put(made.kept.name, made.path.read_bytes())
        (arrival,) = self.chair.intake.take_in([path], passphrase, lambda _done, _of: None)
        return arrival.sha256


def invite(desk: Desk, chaired: Chaired, *, known: bool = True) -> Messaging:
    """Hand the author the school's invitation, and let them compare the chair's words."""
    (kept,) = (
        one
        for one in chaired.intake.boards.sent.all()
        if one.record.asked.agency == desk.contact.agency
    )
    vault = desk.vault
    vault.invitations.take_in(chaired.intake.boards.sent.pdf(kept.record.id))
    if known:
        certificates = kept.record.chair.certificates
        words = vault.trust.seals().check_words(
            certificates.signing_der, certificates.encryption_der
        )
        vault.trust.confirm_chair(kept.record, (0, 3, 7), (words[0], words[3], words[7]))
    return Messaging(author=desk, chair=chaired)
