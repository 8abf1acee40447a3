"""Mails as mail programs save them, and those that nobody should be able to hurt us with."""

from email import policy
from email.message import EmailMessage

RECEIVED = "Mon, 5 Jan 2026 16:02:11 +0000"
"""Monday 5 January 2026, 16:02 in London."""
SENT = "Mon, 5 Jan 2026 09:00:00 +0000"
SERVER = "from out.hollybrook.example (192.0.2.7) by mx.stope.example with ESMTPS id 7f"


def a_mail(
    *attached: tuple[str, bytes],
    received: tuple[str, ...] = (RECEIVED,),
    inside: tuple[EmailMessage, ...] = (),
) -> EmailMessage:
    """Return a mail; the first of `received` is the server that took it in last."""
    mail = EmailMessage(policy=policy.SMTP)
    for date in received:
        mail["Received"] = f"{SERVER}; {date}" if date else SERVER
    mail["From"] = "Pru Nettlefold <pru@hollybrook.example>"
    mail["To"] = "stope@council.example"
    mail["Subject"] = "Report for conference FIC-0001"
    mail["Date"] = SENT
    mail["Message-ID"] = "<1@hollybrook.example>"
    mail.set_content("Both files are attached.\n")
    for name, content in attached:
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    for one in inside:
        mail.add_attachment(one)
    return mail


def saved(mail: EmailMessage) -> bytes:
    """Return a mail as it stands in a file."""
    return mail.as_bytes()
