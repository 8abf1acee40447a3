"""Mails in Outlook's own format: what they bring, and those that nobody may be hurt by."""

import struct
from datetime import UTC, datetime
from random import Random

import pytest

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.exchange.errors import MailNotReadError, MailTrouble
from reportwriter.exchange.mail import Mail, read_mail
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.mail_facts import LARGEST_MAIL, MOST_FILES
from tests.exchange.mails import a_mail
from tests.exchange.mails import saved as as_sent
from tests.exchange.outlooks import (
    CUTOFF,
    LARGE_SECTOR,
    SECTOR,
    a_file,
    a_message,
    compound_file,
    forwarded,
    saved,
)

REPORT = b"%PDF-1.7\n" + bytes(range(256)) * 40
PAGE = b"%PDF-1.7\nsealed"
AT = datetime(2026, 1, 5, 16, 2, 11, tzinfo=UTC)
DELIVERED = datetime(2026, 1, 5, 16, 2, 30, tzinfo=UTC)
HEADERS = (
    "Received: from out.example by mx.stope.example; Mon, 5 Jan 2026 16:02:11 +0000\r\n"
    "Received: from desk.example by out.example; Mon, 5 Jan 2026 09:00:00 +0000\r\n"
    "From: pru@hollybrook.example\r\nDate: Mon, 5 Jan 2026 08:00:00 +0000\r\n\r\n"
)
BOTH = (a_file("report.pdf", REPORT), a_file("sealed page.pdf", PAGE))
FROM_ME, UNSENT = 0x20, 0x08


def read(quarantine: Quarantine, content: bytes) -> Mail:
    return read_mail("mail.msg", content, quarantine)


def refused(quarantine: Quarantine, content: bytes) -> MailTrouble:
    with pytest.raises(MailNotReadError) as caught:
        read(quarantine, content)
    return caught.value.why


def test_both_files_come_out_as_they_were_sent(quarantine: Quarantine) -> None:
    found = read(quarantine, saved(*BOTH, received=HEADERS))

    assert [(one.name, one.content) for one in found.files] == [
        ("report.pdf", REPORT),
        ("sealed page.pdf", PAGE),
    ]
    assert found.others == 0


def test_what_it_is_called_does_not_matter(quarantine: Quarantine) -> None:
    found = read_mail("mail.eml", saved(*BOTH), quarantine)

    assert len(found.files) == len(BOTH)


def test_the_last_server_on_the_way_says_when_it_arrived(quarantine: Quarantine) -> None:
    found = read(quarantine, saved(*BOTH, received=HEADERS, delivered=DELIVERED))

    assert (found.received_at, found.known_from) == (AT, ArrivalKnownFrom.MAIL_SERVER)


@pytest.mark.parametrize("headers", ["", "From: pru@hollybrook.example\r\n", "Received: x; soon"])
def test_where_no_server_says_it_the_mailbox_does(quarantine: Quarantine, headers: str) -> None:
    found = read(quarantine, saved(*BOTH, received=headers, delivered=DELIVERED))

    assert (found.received_at, found.known_from) == (DELIVERED, ArrivalKnownFrom.MAILBOX)


@pytest.mark.parametrize("flags", [FROM_ME, UNSENT, FROM_ME | UNSENT])
def test_of_what_was_written_here_nobody_says_when_it_arrived(
    quarantine: Quarantine, flags: int
) -> None:
    mail = compound_file(a_message(*BOTH, delivered=DELIVERED, flags=flags))

    assert read(quarantine, mail).received_at is None


def test_what_its_sender_wrote_is_no_arrival(quarantine: Quarantine) -> None:
    date_alone = "Date: Mon, 5 Jan 2026 08:00:00 +0000\r\n\r\n"

    assert read(quarantine, saved(*BOTH, received=date_alone)).received_at is None


def test_files_of_a_forwarded_mail_come_with_the_arrival_of_the_outermost(
    quarantine: Quarantine,
) -> None:
    inner = a_message(a_file("report.pdf", REPORT), delivered=DELIVERED, head=24)
    mail = saved(a_file("page.pdf", PAGE), forwarded(inner), received=HEADERS)

    found = read(quarantine, mail)

    assert [one.content for one in found.files] == [PAGE, REPORT]
    assert found.received_at == AT


def test_a_logo_is_no_page_and_other_files_are_counted(quarantine: Quarantine) -> None:
    logo = a_file("logo.png", b"\x89PNG", kind="image/png", content_id="logo@example.org")
    hidden = a_file("smile.png", b"\x89PNG", kind="image/png", is_hidden=True)
    sheet = a_file("hours.xlsx", b"PK", kind="application/x-sheet")
    photo = a_file("page 1.jpg", b"\xff\xd8\xff", kind="image/jpeg")

    found = read(quarantine, saved(logo, hidden, sheet, photo))

    assert [one.name for one in found.files] == ["page 1.jpg"]
    assert found.others == 3


def test_a_name_is_shown_as_one_plain_line_without_folders(quarantine: Quarantine) -> None:
    found = read(quarantine, saved(a_file("..\\..\\au\u202etoexec\n.pdf", PAGE)))

    assert [one.name for one in found.files] == ["autoexec .pdf"]


def test_a_mail_that_is_signed_and_can_be_read_gives_its_files(quarantine: Quarantine) -> None:
    inside = as_sent(a_mail(("report.pdf", REPORT)))
    signed = a_file("smime.p7m", inside, kind="multipart/signed")
    mail = compound_file(a_message(signed, of_class="IPM.Note.SMIME.MultipartSigned"))

    assert [one.content for one in read(quarantine, mail).files] == [REPORT]


@pytest.mark.parametrize(
    ("of_class", "kind"),
    [
        ("IPM.Note.SMIME", "application/octet-stream"),
        ("IPM.Note", "application/pkcs7-mime"),
        ("IPM.Note", "application/x-microsoft-rpmsg-message"),
    ],
)
def test_an_encrypted_mail_is_said_to_be_closed(
    quarantine: Quarantine, of_class: str, kind: str
) -> None:
    mail = compound_file(a_message(a_file("smime.p7m", b"closed", kind=kind), of_class=of_class))

    assert refused(quarantine, mail) is MailTrouble.CLOSED


def test_an_old_word_file_is_no_mail(quarantine: Quarantine) -> None:
    assert refused(quarantine, compound_file({"WordDocument": b"text"})) is MailTrouble.NOT_A_MAIL


def test_a_mail_without_a_report_is_said(quarantine: Quarantine) -> None:
    assert refused(quarantine, saved()) is MailTrouble.NO_REPORT


def test_wherever_it_was_cut_nothing_comes_out_that_is_not_whole(quarantine: Quarantine) -> None:
    mail = saved(*BOTH, received=HEADERS)

    for at in range(8, len(mail) - SECTOR, 701):
        assert refused(quarantine, mail[:at]) is MailTrouble.DAMAGED


def test_a_circle_of_sectors_ends(quarantine: Quarantine) -> None:
    """Each sector of the file is followed by itself, and then by the first."""
    mail = saved(*BOTH, received=HEADERS)
    (at_fat,) = struct.unpack_from("<I", mail, 76)
    start = SECTOR * (at_fat + 1)
    count = (len(mail) - start) // 4
    for circle in (range(count), [0] * count):
        looped = mail[:start] + struct.pack(f"<{count}I", *circle)
        assert refused(quarantine, looped) in (MailTrouble.DAMAGED, MailTrouble.NOT_A_MAIL)


def test_a_circle_of_storages_ends(quarantine: Quarantine) -> None:
    mail = bytearray(saved(*BOTH))
    (directory,) = struct.unpack_from("<I", mail, 48)
    first = SECTOR * (directory + 1)
    for number in range(1, 12):
        struct.pack_into("<III", mail, first + 128 * number + 68, number, 1, 0)

    assert refused(quarantine, bytes(mail)) is not None


@pytest.mark.parametrize("size", [CUTOFF, 1 << 31, (1 << 32) - 1])
def test_a_size_that_no_file_has_is_not_believed(quarantine: Quarantine, size: int) -> None:
    mail = bytearray(saved(*BOTH))
    (directory,) = struct.unpack_from("<I", mail, 48)
    first = SECTOR * (directory + 1)
    for at in range(first, len(mail) - 128, 128):
        if mail[at + 66] == 2:
            struct.pack_into("<Q", mail, at + 120, size)

    assert refused(quarantine, bytes(mail)) is not None


def test_tables_of_tables_without_end_are_refused(quarantine: Quarantine) -> None:
    mail = bytearray(saved(*BOTH))
    struct.pack_into("<I", mail, 44, 0xFFFFFFF0)
    struct.pack_into("<II", mail, 68, 0, 0xFFFFFF)

    assert refused(quarantine, bytes(mail)) is MailTrouble.DAMAGED


def with_many(count: int) -> bytes:
    many = (a_file(f"{number}.pdf", b"%PDF-") for number in range(count))
    return saved(*many, sector=LARGE_SECTOR)


@pytest.mark.parametrize("count", [MOST_FILES + 1, 1_001])
def test_more_files_than_any_agency_sends_are_refused(quarantine: Quarantine, count: int) -> None:
    assert refused(quarantine, with_many(count)) is MailTrouble.TOO_MANY


def test_ten_thousand_files_keep_nobody_waiting(quarantine: Quarantine) -> None:
    """Either they were counted, or the time of the cell had come to its end."""
    why = refused(quarantine, with_many(10_000))

    assert why in (MailTrouble.TOO_MANY, MailTrouble.DAMAGED)


def test_the_largest_mail_is_read_in_a_cell(quarantine: Quarantine) -> None:
    large = b"%PDF-" + bytes(LARGEST_MAIL * 9 // 10)

    (file,) = read(quarantine, saved(a_file("a.pdf", large), sector=LARGE_SECTOR)).files

    assert file.content == large


def test_mails_in_mails_without_end_are_refused(quarantine: Quarantine) -> None:
    inner = a_message(a_file("report.pdf", REPORT), head=24)
    for _ in range(40):
        inner = a_message(forwarded(inner), head=24)

    assert refused(quarantine, saved(forwarded(inner))) is MailTrouble.DAMAGED


def test_a_mail_that_is_too_large_is_not_even_handed_over(quarantine: Quarantine) -> None:
    mail = saved(*BOTH) + bytes(LARGEST_MAIL)

    assert refused(quarantine, mail) is MailTrouble.TOO_LARGE


def test_no_damage_is_more_than_damage(quarantine: Quarantine) -> None:
    """Whatever is changed in it, a mail is read or refused, and the next one is read as ever."""
    chance, mail, outcomes = Random(7), saved(*BOTH), set[str]()  # noqa: S311  # It breaks mails.
    for _ in range(150):
        changed = bytearray(mail)
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(8, len(changed))] = chance.choice(b"\x00\x01\xff\xfe\x7f")
        try:
            outcomes.add(type(read(quarantine, bytes(changed))).__name__)
        except MailNotReadError as error:
            outcomes.add(error.why)

    assert {"Mail", MailTrouble.DAMAGED} <= outcomes
    assert len(read(quarantine, mail).files) == len(BOTH)
