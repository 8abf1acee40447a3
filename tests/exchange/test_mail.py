import base64
from datetime import UTC, datetime
from random import Random

import pytest

from reportwriter.exchange.errors import MailNotReadError, MailTrouble, QuarantineError, Trouble
from reportwriter.exchange.file_names import is_mail
from reportwriter.exchange.mail import UNNAMED, Mail, read_mail
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.mail_facts import LARGEST_MAIL, MOST_FILES
from tests.exchange.mails import SENT, a_mail, saved

REPORT = b"%PDF-1.7\n" + bytes(range(256)) * 40
PAGE = b"%PDF-1.7\nsealed"
AT = datetime(2026, 1, 5, 16, 2, 11, tzinfo=UTC)


def read(quarantine: Quarantine, content: bytes) -> Mail:
    return read_mail("mail.eml", content, quarantine)


def refused(quarantine: Quarantine, content: bytes, name: str = "mail.eml") -> MailTrouble:
    with pytest.raises(MailNotReadError) as caught:
        read_mail(name, content, quarantine)
    assert caught.value.named == name
    assert name not in str(caught.value)
    return caught.value.why


def received_at(quarantine: Quarantine, *dates: str) -> datetime | None:
    return read(quarantine, saved(a_mail(("a.pdf", PAGE), received=dates))).received_at


def test_both_files_come_out_as_they_were_sent(quarantine: Quarantine) -> None:
    mail = saved(a_mail(("report.pdf", REPORT), ("sealed page.pdf", PAGE)))

    found = read(quarantine, mail)

    assert [(one.name, one.content) for one in found.files] == [
        ("report.pdf", REPORT),
        ("sealed page.pdf", PAGE),
    ]
    assert (found.received_at, found.others) == (AT, 0)


def test_files_in_a_forwarded_mail_come_out_with_the_arrival_of_the_outermost(
    quarantine: Quarantine,
) -> None:
    inner = a_mail(("report.pdf", REPORT), received=("Sun, 4 Jan 2026 08:00:00 +0000",))
    outer = a_mail(("page.pdf", PAGE), inside=(inner,))

    found = read(quarantine, saved(outer))

    assert [one.content for one in found.files] == [PAGE, REPORT]
    assert found.received_at == AT


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('filename="=?utf-8?Q?Bericht_f=C3=BCr_Mai.pdf?="', "Bericht für Mai.pdf"),
        ("filename*=utf-8''Hollybrook%20caf%C3%A9.pdf", "Hollybrook café.pdf"),
        ('filename="=?iso-8859-1?B?Q2Fm6S5wZGY=?="', "Café.pdf"),
        ('filename="..\\\\..\\\\autoexec.pdf"', "autoexec.pdf"),
        ('filename="/etc/cron.d/report.pdf"', "report.pdf"),
        ('filename="evil\u202efdp.pdf"', "evilfdp.pdf"),
        (f'filename="{"a" * 5000}.pdf"', "a" * 116 + ".pdf"),
        ("", UNNAMED),
    ],
)
def test_a_name_is_shown_as_one_plain_line_without_folders(
    quarantine: Quarantine, written: str, name: str
) -> None:
    disposition = f"Content-Disposition: attachment; {written}".rstrip("; ")
    mail = (
        f"From: a@b.example\r\nContent-Type: application/pdf\r\n{disposition}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode() + base64.encodebytes(PAGE)

    (file,) = read(quarantine, mail).files

    assert (file.name, file.content) == (name, PAGE)


def test_a_pdf_is_known_by_how_it_begins_where_its_kind_is_not_told(
    quarantine: Quarantine,
) -> None:
    mail = a_mail()
    mail.add_attachment(PAGE, maintype="application", subtype="octet-stream", filename="page")
    mail.add_attachment(b"PK\3\4", maintype="application", subtype="zip", filename="a.zip")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline")

    found = read(quarantine, saved(mail))

    assert [(one.name, one.content) for one in found.files] == [("page", PAGE)]
    assert found.others == 1


def test_a_pdf_in_quoted_printable_comes_out_whole(quarantine: Quarantine) -> None:
    mail = a_mail()
    mail.add_attachment(
        REPORT, maintype="application", subtype="pdf", cte="quoted-printable", filename="r.pdf"
    )

    (file,) = read(quarantine, saved(mail)).files

    assert file.content == REPORT


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 5 Jan 2026 16:02:11 +0000 (UTC)",
        "Mon, 5 Jan 2026 18:02:11 +0200 (EET)",
        "Mon, 05 Jan 2026 11:02:11 -0500",
        "5 Jan 2026 16:02:11 -0000",
        "Mon, 5 Jan 2026 16:02:11 GMT",
    ],
)
def test_the_arrival_is_the_same_moment_in_every_zone(quarantine: Quarantine, date: str) -> None:
    assert received_at(quarantine, date) == AT


def test_only_the_last_server_counts_and_never_the_sender(quarantine: Quarantine) -> None:
    earlier = "Mon, 5 Jan 2026 09:00:05 +0000"

    assert received_at(quarantine, "Mon, 5 Jan 2026 16:02:11 +0000", earlier, earlier) == AT
    assert received_at(quarantine, "", earlier) is None
    assert received_at(quarantine) is None
    assert SENT[:16].encode() in saved(a_mail())


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 5 Jan 2026 16:02:11",
        "Mon, 5 Jan 2026 16:02:11 somewhere",
        "Mon, 99 Jan 2026 16:02:11 +0000",
        "Mon, 5 Jan 2026 16:02:11 +9900",
        "Mon, 5 Jan 9999 16:02:11 +0000",
        "Thu, 1 Jan 1970 00:00:00 +0000",
        "yesterday",
        "1 " * 300,
    ],
)
def test_what_names_no_moment_is_no_arrival(quarantine: Quarantine, date: str) -> None:
    assert received_at(quarantine, date) is None


def test_a_mail_without_a_pdf_is_refused(quarantine: Quarantine) -> None:
    mail = a_mail()
    mail.add_attachment("words", filename="report.txt")

    assert refused(quarantine, saved(mail)) is MailTrouble.NO_REPORT


@pytest.mark.parametrize("content", [b"", b"Dear chair,\n\nhere it is.\n", b"\x00" * 500, PAGE])
def test_what_is_no_mail_is_refused(quarantine: Quarantine, content: bytes) -> None:
    assert refused(quarantine, content) is MailTrouble.NOT_A_MAIL


def test_a_mail_that_was_cut_short_is_refused_whole(quarantine: Quarantine) -> None:
    content = saved(a_mail(("report.pdf", REPORT), ("page.pdf", PAGE)))

    for share in (0.3, 0.6, 0.99):
        cut = content[: int(len(content) * share)]
        assert refused(quarantine, cut) is MailTrouble.DAMAGED


def test_an_attachment_that_cannot_be_decoded_is_refused(quarantine: Quarantine) -> None:
    content = saved(a_mail(("report.pdf", REPORT)))
    place = content.index(base64.b64encode(REPORT)[:40])

    broken = content[:place] + b"!" + content[place + 1 :]

    assert refused(quarantine, broken) is MailTrouble.DAMAGED


def test_an_encrypted_mail_is_said_to_be_one(quarantine: Quarantine) -> None:
    sealed = (
        b"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n"
        b'Content-Type: application/pkcs7-mime; name="smime.p7m"\r\n\r\nMIIB\r\n'
    )

    assert refused(quarantine, sealed) is MailTrouble.CLOSED


def test_word_files_and_photographed_pages_come_out_and_logos_stay(quarantine: Quarantine) -> None:
    mail = a_mail()
    mail.add_attachment(b"PK", maintype="application", subtype="msword", filename="Report.DOCX")
    mail.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="page 1.jpg")
    mail.add_attachment(
        b"\x89PNG", maintype="image", subtype="png", filename="logo.png", cid="<logo@example.org>"
    )

    found = read(quarantine, saved(mail))

    assert [one.name for one in found.files] == ["Report.DOCX", "page 1.jpg"]
    assert found.others == 1


def test_a_mail_signed_beside_its_files_is_read(quarantine: Quarantine) -> None:
    mail = a_mail(("report.pdf", REPORT))
    mail.add_attachment(b"0", maintype="application", subtype="pkcs7-signature", filename="s.p7s")

    found = read(quarantine, saved(mail))

    assert (len(found.files), found.others) == (1, 0)


def test_two_hundred_files_are_too_many_and_fifty_are_not(quarantine: Quarantine) -> None:
    most = [(f"{number}.pdf", PAGE) for number in range(MOST_FILES)]

    assert len(read(quarantine, saved(a_mail(*most))).files) == MOST_FILES
    assert refused(quarantine, saved(a_mail(*most * 4))) is MailTrouble.TOO_MANY


def test_an_enormous_mail_is_not_even_read(quarantine: Quarantine) -> None:
    assert refused(quarantine, bytes(LARGEST_MAIL + 1)) is MailTrouble.TOO_LARGE


def test_the_largest_mail_is_read_in_a_cell(quarantine: Quarantine) -> None:
    large = b"%PDF-" + bytes(LARGEST_MAIL * 7 // 10)
    head = b"From: a@b.example\r\nContent-Type: application/pdf; name=a.pdf\r\n"
    mail = head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(large)

    (file,) = read(quarantine, mail).files

    assert file.content == large


def test_mails_in_mails_without_end_hurt_nobody(quarantine: Quarantine) -> None:
    deep = b"From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" * 5000

    assert refused(quarantine, deep + PAGE) is MailTrouble.DAMAGED


def test_a_header_made_to_be_read_for_ever_hurts_nobody(quarantine: Quarantine) -> None:
    header = b"From: a@b.example\r\nContent-Disposition: attachment; filename=" + b"(" * 400_000

    assert refused(quarantine, header + b"\r\n\r\n" + PAGE) is MailTrouble.DAMAGED


def test_a_mail_changed_anywhere_is_read_or_refused_and_nothing_else(
    quarantine: Quarantine,
) -> None:
    whole = saved(a_mail(("report.pdf", PAGE), inside=(a_mail(("page.pdf", PAGE)),)))
    chance = Random(5)  # noqa: S311  # It protects nothing: it breaks mails.
    outcomes: set[str] = set()

    for _ in range(150):
        changed = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            changed[chance.randrange(len(changed))] = chance.choice(b'\r\n;:="<>()-=?*\x00\xffa')
        try:
            outcomes.add(type(read(quarantine, bytes(changed))).__name__)
        except MailNotReadError as error:
            outcomes.add(error.why)

    assert {"Mail", MailTrouble.DAMAGED} <= outcomes


def test_that_no_cell_could_be_started_is_not_said_of_the_mail() -> None:
    closed = Quarantine()
    with closed:
        pass

    with pytest.raises(QuarantineError) as caught:
        read(closed, saved(a_mail(("a.pdf", PAGE))))

    assert caught.value.why is Trouble.NOT_STARTED


def test_what_is_called_a_mail_of_outlook_and_is_none_is_no_mail(quarantine: Quarantine) -> None:
    assert refused(quarantine, b"anything", "mail.msg") is MailTrouble.NOT_A_MAIL


def test_a_mail_is_told_by_its_name() -> None:
    assert [is_mail(name) for name in ("a.eml", "A.EML", "a.msg", "eml", "a.eml.pdf")] == [
        True,
        True,
        True,
        False,
        False,
    ]
