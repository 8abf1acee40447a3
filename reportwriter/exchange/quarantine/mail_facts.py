"""What a cell may answer of a mail file: plain values, nothing proven."""

from dataclasses import dataclass

LARGEST_MAIL = 64 * 1024 * 1024
"""Bytes. Mail systems pass half of that; reading more would take a cell too long."""
MOST_FILES = 50
"""Papers in one mail. A conference has a dozen files."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file in Outlook's own format begins, whatever it is called."""
MOST_MAILS = 10
"""Mails in one mail that are read in a cell of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFile:
    """A PDF, a Word file or a picture that came in a mail.

    `name` is what its sender wrote, and no path.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFacts:
    """`received_at` is what the last mail server on the way wrote, in seconds since 1970.

    `by_mailbox`: no server wrote one that is sound, and it is when the mailbox had it delivered.
    One that is not `is_whole` was cut or cannot be decoded. `is_closed`: the mail itself is
    encrypted, or signed in a way that hides what is in it. `papers` counts them; there are no
    `files` where they are more than `MOST_FILES`. `mails` are attached in a format that this reader
    does not know, at most `MOST_MAILS`. `others` counts other attachments.
    """

    is_mail: bool = True
    is_whole: bool = True
    is_closed: bool = False
    received_at: int | None = None
    by_mailbox: bool = False
    papers: int = 0
    files: tuple[MailFile, ...] = ()
    mails: tuple[bytes, ...] = ()
    others: int = 0
