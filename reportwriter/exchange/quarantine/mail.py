"""The reader of a mail file: its papers, and when its last mail server had it. Runs in a cell.

A header of a mail can be made so that reading it takes for ever; a cell's time has an end.
"""

import codecs
import re
from collections.abc import Iterator
from datetime import UTC
from email import policy
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MultipartInvariantViolationDefect,
    NoBoundaryInMultipartDefect,
    StartBoundaryNotFoundDefect,
)
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from reportwriter.exchange.quarantine.facts import Question
from reportwriter.exchange.quarantine.mail_facts import (
    MOST_FILES,
    MOST_MAILS,
    OLE,
    MailFacts,
    MailFile,
)

# Loaded now: once confined, a cell can load nothing. Names of files come in these.
for _charset in ("cp1252", "iso8859-15", "iso8859-2", "cp1250", "utf-7", "utf-16", "koi8-r"):
    codecs.lookup(_charset)

_OF_A_MAIL = frozenset({"from", "received", "message-id", "mime-version"})
_NOT_WHOLE = (
    CloseBoundaryNotFoundDefect,
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MultipartInvariantViolationDefect,
    NoBoundaryInMultipartDefect,
    StartBoundaryNotFoundDefect,
)
CLOSED = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"},
)
SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_UNNAMED = frozenset({"application/octet-stream", "application/force-download"})
_PAPERS = frozenset(
    {
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_ENDINGS, _BEGINS_WITH = (".pdf", ".docx"), b"%PDF-"
_OUTLOOK = frozenset({"application/vnd.ms-outlook", "application/x-msg"})
_PICTURES = frozenset({"image/jpeg", "image/png"})
_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png")
LONGEST_NAME, _LONGEST_DATE = 400, 200
_MOMENT = re.compile(
    r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}(?::\d{2})?"
    r" (?:[+-]\d{4}|GMT|UTC?)(?: \(.*\))?"
)


def read_mail(question: Question) -> MailFacts:
    """Return the papers in a mail, also those in mails that were forwarded in it."""
    return facts_of(question.content)


def facts_of(written: bytes) -> MailFacts:
    """Return what a mail holds that is written as it went over the network."""
    mail = _parsed(written)
    if _OF_A_MAIL.isdisjoint(name.lower() for name, _ in mail.raw_items()):
        return MailFacts(is_mail=False)
    parts = tuple(_parts(mail))
    files, others = [], 0
    mails: list[bytes] = []
    for part in parts:
        if (content := _paper(part)) is not None:
            files.append(MailFile(name=_name(part), content=content))
        elif len(mails) < MOST_MAILS and (inside := _outlook(part)) is not None:
            mails.append(inside)
        elif part.is_attachment() and part.get_content_type() not in SIGNATURES:
            others += 1
    return MailFacts(
        is_whole=not any(isinstance(one, _NOT_WHOLE) for part in parts for one in part.defects),
        is_closed=any(part.get_content_type() in CLOSED for part in parts),
        received_at=_received_at(mail),
        papers=len(files),
        files=tuple(files) if len(files) <= MOST_FILES else (),
        mails=tuple(mails),
        others=others,
    )


def _parsed(written: bytes) -> EmailMessage:
    return BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(written)


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Give the parts in order, those that only hold others too."""
    for part in mail.walk():
        if isinstance(part, EmailMessage):
            yield part


def _paper(part: EmailMessage) -> bytes | None:
    """Return a PDF, a Word file, or a picture that is attached; what is shown in the text is none.

    What a mail program calls a file of no kind is taken by its name, or by how it begins.
    """
    if part.is_multipart():
        return None
    # Such a picture is a photographed page; the logo under a signature the text refers to.
    stands_alone = part.is_attachment() and part["Content-ID"] is None
    kind, name = part.get_content_type(), _name(part)
    if not may_be_paper(kind, name, stands_alone=stands_alone):
        return None
    content = _decoded(part)
    return content if is_paper(kind, name, content, stands_alone=stands_alone) else None


def _outlook(part: EmailMessage) -> bytes | None:
    """Return a mail in Outlook's own format that is attached: its reader has a cell of its own."""
    if part.is_multipart():
        return None
    if part.get_content_type() not in _OUTLOOK and not _name(part).lower().endswith(".msg"):
        return None
    content = _decoded(part)
    return content if content.startswith(OLE) else None


def _decoded(part: EmailMessage) -> bytes:
    decoded = part.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def may_be_paper(kind: str, name: str, *, stands_alone: bool) -> bool:
    """Tell by its kind and name whether an attachment is worth being decoded."""
    return kind in _UNNAMED or _is_called_so(kind, name, stands_alone=stands_alone)


def is_paper(kind: str, name: str, content: bytes, *, stands_alone: bool) -> bool:
    is_called_so = _is_called_so(kind, name, stands_alone=stands_alone)
    return is_called_so or content.startswith(_BEGINS_WITH)


def _is_called_so(kind: str, name: str, *, stands_alone: bool) -> bool:
    called = name.lower()
    is_picture = kind in _PICTURES or called.endswith(_PICTURE_ENDINGS)
    return kind in _PAPERS or called.endswith(_ENDINGS) or (is_picture and stands_alone)


def _name(part: EmailMessage) -> str:
    return (part.get_filename() or "")[-LONGEST_NAME:].encode("utf-8", "replace").decode()


def received_at_of(headers: bytes) -> int | None:
    """Return the same of the headers alone, as Outlook keeps them."""
    return _received_at(_parsed(headers))


def _received_at(mail: EmailMessage) -> int | None:
    """Return the date of the topmost `Received`: the server that took the mail in wrote it last.

    A date without a zone says no moment.
    """
    lines = (str(value) for name, value in mail.raw_items() if name.lower() == "received")
    _, _, written = next(lines, "").rpartition(";")
    words = " ".join(written.split())
    if len(words) > _LONGEST_DATE or not _MOMENT.fullmatch(words):
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, OverflowError):
        return None
    # The zone -0000 says: in UTC, and from a server that does not tell where it stands.
    return int(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp())
