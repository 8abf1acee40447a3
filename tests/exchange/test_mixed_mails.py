"""A mail in Outlook's own format in one of any other program, and the other way round."""

from email.message import EmailMessage

import pytest

from reportwriter.exchange.errors import MailNotReadError, MailTrouble
from reportwriter.exchange.mail import Mail, read_mail
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.mail_facts import MOST_FILES, MOST_MAILS
from tests.exchange import mails, outlooks

REPORT, PAGE = b"%PDF-1.7\nreport", b"%PDF-1.7\nsealed"
OUTLOOK = outlooks.saved(outlooks.a_file("page.pdf", PAGE))
PLAIN = mails.saved(mails.a_mail(("page.pdf", PAGE)))


def read(quarantine: Quarantine, content: bytes) -> Mail:
    return read_mail("mail", content, quarantine)


def with_outlook(*inside: bytes, kind: str = "vnd.ms-outlook") -> bytes:
    """Return a mail with a report, to which mails are attached as Outlook saves them."""
    mail = mails.a_mail(("report.pdf", REPORT))
    for content in inside:
        mail.add_attachment(content, maintype="application", subtype=kind, filename="fwd.msg")
    return mails.saved(mail)


def with_plain(*inside: bytes, kind: str = "message/rfc822", name: str = "fwd.eml") -> bytes:
    attached = (outlooks.a_file(name, content, kind=kind) for content in inside)
    return outlooks.saved(outlooks.a_file("report.pdf", REPORT), *attached)


def names(found: Mail) -> list[str]:
    return [one.name for one in found.files]


@pytest.mark.parametrize("kind", ["vnd.ms-outlook", "octet-stream"])
def test_papers_of_an_outlook_mail_in_another_come_with_the_arrival_of_the_outer_one(
    quarantine: Quarantine, kind: str
) -> None:
    found = read(quarantine, with_outlook(OUTLOOK, kind=kind))

    assert [one.content for one in found.files] == [REPORT, PAGE]
    assert found.others == 0
    assert found.received_at == read(quarantine, with_outlook()).received_at


@pytest.mark.parametrize(
    ("kind", "name"), [("message/rfc822", "forwarded"), ("application/octet-stream", "fwd.EML")]
)
def test_papers_of_another_mail_in_one_of_outlook_come_with_its_own(
    quarantine: Quarantine, kind: str, name: str
) -> None:
    found = read(quarantine, with_plain(PLAIN, kind=kind, name=name))

    assert [one.content for one in found.files] == [REPORT, PAGE]
    assert (found.received_at, found.others) == (None, 0)


def test_no_deeper_than_one_mail_in_another_is_read(quarantine: Quarantine) -> None:
    in_plain = with_plain(with_outlook(OUTLOOK))
    in_outlook = with_outlook(with_plain(PLAIN))

    for content in (in_plain, in_outlook):
        found = read(quarantine, content)
        assert names(found) == ["report.pdf", "report.pdf"]
        assert found.others == 1


@pytest.mark.parametrize(
    "bad", [OUTLOOK[:600], outlooks.compound_file({"WordDocument": b"old"}), outlooks.saved()]
)
def test_one_that_cannot_be_read_or_brings_nothing_stays_in_its_mail(
    quarantine: Quarantine, bad: bytes
) -> None:
    found = read(quarantine, with_outlook(bad))

    assert names(found) == ["report.pdf"]
    assert found.others == 1


def test_what_is_called_so_and_is_none_stays_in_its_mail(quarantine: Quarantine) -> None:
    assert read(quarantine, with_outlook(b"no mail")).others == 1
    assert read(quarantine, with_plain(b"no mail")).others == 1


def test_more_mails_than_anybody_forwards_are_not_all_read(quarantine: Quarantine) -> None:
    for content in (
        with_outlook(*[OUTLOOK] * (MOST_MAILS + 2)),
        with_plain(*[PLAIN] * (MOST_MAILS + 2)),
    ):
        found = read(quarantine, content)
        assert len(found.files) == 1 + MOST_MAILS
        assert found.others == 2


def test_all_papers_of_all_mails_count(quarantine: Quarantine) -> None:
    many = outlooks.saved(*(outlooks.a_file(f"{number}.pdf", PAGE) for number in range(MOST_FILES)))
    beyond = outlooks.saved(
        *(outlooks.a_file(f"{number}.pdf", PAGE) for number in range(MOST_FILES + 1))
    )

    for inside in (many, beyond):
        with pytest.raises(MailNotReadError) as caught:
            read(quarantine, with_outlook(inside))
        assert caught.value.why is MailTrouble.TOO_MANY


def test_a_mail_whose_only_paper_is_in_the_mail_inside_is_none_without(
    quarantine: Quarantine,
) -> None:
    mail: EmailMessage = mails.a_mail()
    mail.add_attachment(
        OUTLOOK, maintype="application", subtype="vnd.ms-outlook", filename="fwd.msg"
    )

    assert names(read(quarantine, mails.saved(mail))) == ["page.pdf"]
