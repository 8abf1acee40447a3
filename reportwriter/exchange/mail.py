"""Takes the reports out of a mail file, in quarantine, and tells when the mail was received."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.plain_words import plain_line
from reportwriter.exchange.errors import MailNotReadError, MailTrouble, QuarantineError, Trouble
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.mail_facts import MOST_FILES, OLE, MailFacts, MailFile

UNNAMED = "attachment.pdf"
_LONGEST_NAME = 120
_LAST_MOMENT = 4_102_444_800
"""The year 2100, in seconds: what says to be later is no moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """`received_at` is what the receiving mail server wrote: None where it wrote nothing sound.

    `known_from` is whether the server wrote it on the mail, or the mailbox keeps it beside. What
    the sender wrote proves nothing and is not read. `others` counts attachments left in it.
    """

    files: tuple[MailFile, ...]
    received_at: datetime | None
    known_from: ArrivalKnownFrom = ArrivalKnownFrom.MAIL_SERVER
    others: int


def read_mail(name: str, content: bytes, quarantine: Quarantine) -> Mail:
    """Return what a mail file brings. Raises MailNotReadError, QuarantineError."""
    try:
        facts = _facts(content, quarantine)
        for inside in facts.mails:
            facts = _with(facts, inside, quarantine)
    except QuarantineError as error:
        if error.why is Trouble.NOT_STARTED:
            raise
        is_large = error.why is Trouble.TOO_LARGE
        why = MailTrouble.TOO_LARGE if is_large else MailTrouble.DAMAGED
        raise MailNotReadError(why, name) from error
    if (trouble := _trouble(facts)) is not None:
        raise MailNotReadError(trouble, name)
    known = ArrivalKnownFrom.MAILBOX if facts.by_mailbox else ArrivalKnownFrom.MAIL_SERVER
    return Mail(
        files=tuple(MailFile(name=_shown(one.name), content=one.content) for one in facts.files),
        received_at=_moment(facts.received_at),
        known_from=known,
        others=facts.others,
    )


def _facts(content: bytes, quarantine: Quarantine) -> MailFacts:
    # What a file is called says nothing: Outlook's own format is told by how it begins.
    read = quarantine.outlook if content.startswith(OLE) else quarantine.mail
    return read(content)


def _with(facts: MailFacts, inside: bytes, quarantine: Quarantine) -> MailFacts:
    """Return what a mail brings with that of one in it, in another format; no deeper is read.

    One that cannot be read stays in its mail as an attachment of another kind does.
    """
    try:
        found = _facts(inside, quarantine)
    except QuarantineError as error:
        if error.why is Trouble.NOT_STARTED:
            raise
        return replace(facts, others=facts.others + 1)
    if _trouble(found) not in (None, MailTrouble.TOO_MANY):
        return replace(facts, others=facts.others + 1)
    return replace(
        facts,
        papers=facts.papers + found.papers,
        files=(*facts.files, *found.files),
        others=facts.others + found.others + len(found.mails),
    )


def _trouble(facts: MailFacts) -> MailTrouble | None:
    found = (
        (not facts.is_mail, MailTrouble.NOT_A_MAIL),
        (not facts.is_whole, MailTrouble.DAMAGED),
        (max(facts.papers, len(facts.files)) > MOST_FILES, MailTrouble.TOO_MANY),
        (facts.is_closed and not facts.files, MailTrouble.CLOSED),
        (not facts.files, MailTrouble.NO_REPORT),
    )
    return next((why for is_so, why in found if is_so), None)


def _shown(name: str) -> str:
    """Return the name as one line to be shown: without folders, and never used as a path."""
    last = plain_line(name.replace("\\", "/").rpartition("/")[2])
    return last[-_LONGEST_NAME:] or UNNAMED


def _moment(seconds: int | None) -> datetime | None:
    if seconds is None or not 0 < seconds < _LAST_MOMENT:
        return None
    return datetime.fromtimestamp(seconds, UTC)
