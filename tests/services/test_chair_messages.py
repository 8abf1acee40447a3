from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.bucket import BUCKETS
from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.message import LONGEST, Matter, MessageLack
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.services.chair_messages import NoInvitationYetError, UnfinishedMessageError
from reportwriter.services.handing_over import ChairNotKnownError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from tests.deep_scan import deep_scan
from tests.services.chaired import Chaired
from tests.services.desks import PASSPHRASE, PRU, Desk, attached, copied_desk
from tests.services.messaging import FIC, WORDS, WORRY, Messaging, invite


def test_a_message_leaves_as_one_file_that_says_nothing_of_what_is_in_it(
    messaging: Messaging,
) -> None:
    made = messaging.send()

    assert made.path.name == "FIC-0001 Hollybrook Primary School message 1.pdf"
    sealed = attached(made.path.read_bytes())["message.p7m"]
    assert made.path.read_bytes() == lay_out_carrier("message", sealed)
    assert made.path.name in made.email_text
    assert messaging.messages.made(FIC) == (made.kept,)
    assert made.kept.sent_on is None


def test_a_short_and_a_long_message_are_of_one_size(messaging: Messaging) -> None:
    short = messaging.messages.begin(FIC, PRU).saying(Matter.PLEASE_RING, "")
    long = messaging.messages.begin(FIC, PRU)
    for matter in Matter:
        long = long.saying(matter, "Wł✓ " * (LONGEST // 4))

    sealed = [
        attached(messaging.messages.send(one, PASSPHRASE, messaging.author.files).path.read_bytes())
        for one in (short, long)
    ]

    seals = messaging.author.vault.trust.seals()
    sizes = [len(seals.split(one["message.p7m"]).ciphertext) for one in sealed]
    assert sizes == [BUCKETS[0], BUCKETS[0]]


def test_its_sender_reads_it_again_out_of_the_sealed_file(messaging: Messaging) -> None:
    made = messaging.send()

    read = messaging.messages.read(made.kept.id, PASSPHRASE)

    assert read.message.text_of(Matter.INTERPRETER) == WORDS
    assert read.message.sender == PRU
    with pytest.raises(WrongPassphraseError):
        messaging.messages.read(made.kept.id, PASSPHRASE.upper())


def test_how_and_when_it_was_sent_is_kept_and_logged(messaging: Messaging) -> None:
    made = messaging.send()

    messaging.messages.record_sent(made.kept.id, "Secure e-mail", date(2027, 1, 4))

    (kept,) = messaging.messages.made(FIC)
    assert (kept.how, kept.sent_on) == ("Secure e-mail", date(2027, 1, 4))
    assert messaging.author.logged()[-2:] == ["message_made", "message_sent"]


def test_the_very_bytes_are_written_again_and_the_second_message_has_the_next_number(
    messaging: Messaging, tmp_path: Path
) -> None:
    first = messaging.send()
    second = messaging.send()

    again = messaging.messages.write_again(first.kept.id, tmp_path / "again")

    assert again.path.read_bytes() == first.path.read_bytes()
    assert second.path.name.endswith("message 2.pdf")


def test_what_is_begun_is_kept_sealed_until_it_is_sent(messaging: Messaging) -> None:
    messages, begun = messaging.messages, messaging.message()
    messages.keep_draft(begun)
    messages.keep_draft(begun.saying(Matter.OWN_NEEDS, "A room without stairs."))

    reopened = messages.open_draft(FIC, PASSPHRASE)

    assert reopened == begun.saying(Matter.OWN_NEEDS, "A room without stairs.")
    with pytest.raises(WrongPassphraseError):
        messages.open_draft(FIC, PASSPHRASE.upper())
    messages.send(begun, PASSPHRASE, messaging.author.files)
    assert not messages.has_draft(FIC)
    assert messages.open_draft(FIC, PASSPHRASE) is None


def test_no_word_of_it_is_on_any_disk_in_clear(messaging: Messaging, tmp_path: Path) -> None:
    messaging.messages.keep_draft(messaging.message())
    messaging.messages.keep_draft(
        replace(messaging.message(), conference=ConferenceReference("FIC-0002"))
    )
    sha256 = messaging.arrive(messaging.send(), PASSPHRASE)
    messaging.chair.desk.vault.reading.message(sha256, PASSPHRASE)

    keys = [messaging.author.database_key, messaging.chair.desk.database_key]
    found = deep_scan(tmp_path, (WORRY, WORDS), database_keys=keys)

    assert found == ()
    assert deep_scan(tmp_path, (PRU.name,), database_keys=keys)


def test_a_message_that_says_too_little_is_not_sent(messaging: Messaging) -> None:
    unfinished = messaging.message().saying(Matter.OWN_NEEDS, "")

    with pytest.raises(UnfinishedMessageError) as caught:
        messaging.messages.send(unfinished, PASSPHRASE, messaging.author.files)

    assert caught.value.lacks == (MessageLack.TEXT,)
    assert messaging.messages.made(FIC) == ()


def test_without_an_invitation_there_is_nobody_to_seal_it_to(messaging: Messaging) -> None:
    elsewhere = replace(messaging.message(), conference=ConferenceReference("FIC-0009"))

    with pytest.raises(NoInvitationYetError):
        messaging.messages.send(elsewhere, PASSPHRASE, messaging.author.files)


def test_nothing_is_sealed_to_a_chair_whose_words_were_not_compared(
    signing_template: Desk, chaired: Chaired, tmp_path: Path
) -> None:
    desk = copied_desk(signing_template, tmp_path / "author")
    messaging = invite(desk, chaired, known=False)

    with pytest.raises(ChairNotKnownError):
        messaging.send()

    desk.access.close()


def test_where_the_file_cannot_be_written_nothing_is_kept(messaging: Messaging) -> None:
    messaging.author.files.write_text("a file where the folder should be")

    with pytest.raises(FileNotWrittenError):
        messaging.send()

    assert messaging.messages.made(FIC) == ()


def test_it_is_printed_to_be_handed_over_in_person(messaging: Messaging) -> None:
    message = messaging.message()
    messaging.messages.keep_draft(message)
    conference = messaging.author.vault.chair_messages.invitations_by_conference()[0].conference

    pages = messaging.messages.on_paper(message, conference)
    messaging.messages.keep_printed(message)

    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert len(pages) == 2
    assert not messaging.messages.has_draft(FIC)
    with pytest.raises(UnfinishedMessageError):
        messaging.messages.on_paper(messaging.messages.begin(FIC, PRU), conference)


def test_a_conference_may_be_called_by_words_and_is_not_named_in_the_log(
    messaging: Messaging,
) -> None:
    message = replace(messaging.message(), conference=ConferenceReference("Unit 4 / 2026, no 12"))

    messaging.messages.keep_printed(message)

    assert messaging.messages.log.entries()[-1].subject == message.id


def test_a_message_that_was_never_made_is_told(messaging: Messaging) -> None:
    begun = messaging.message()

    for ask in (messaging.messages.store.get, messaging.messages.store.carrier):
        with pytest.raises(NotInVaultError):
            ask(begun.id)
