"""What can go wrong with files that travel. Light, so that anyone may catch them.

ExchangeError
├── QuarantineError         a foreign file could not be read safely, and why
├── DocumentRefusedError    a document cannot go with a report, and why
├── NotBroughtInError       an old report cannot be brought in, and why
└── MailNotReadError        nothing can be taken out of a mail file, and why
"""

from enum import StrEnum

from reportwriter.domain.errors import ExchangeError


class Trouble(StrEnum):
    """Why a foreign file could not be read. None of it is the caller's fault."""

    DIED = "died"
    """The process broke down, or was stopped for the memory or the time it took."""
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    NOT_UNDERSTOOD = "not_understood"
    """What the process answered is no answer to the question."""
    NOT_STARTED = "not_started"
    """This computer would not start the process."""


class QuarantineError(ExchangeError):
    """A foreign file could not be read safely."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(why.value)
        self.why = why


class Refusal(StrEnum):
    """Why a document cannot go with a report. Each has its remedy."""

    ANOTHER_KIND = "another_kind"
    OLD_OR_LOCKED = "old_or_locked"
    """A Word file with a password, or one of before 2007."""
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    ACTIVE = "active"
    """It would run, fetch, open or send something."""
    FILES_INSIDE = "files_inside"
    HIDDEN_LAYERS = "hidden_layers"
    EARLIER_VERSIONS = "earlier_versions"
    """What was deleted from it can be brought back."""
    PICTURE_NOT_SHOWN = "picture_not_shown"
    """A picture in it is of a kind that cannot be shown to whoever has to look at it."""
    PICTURE_SIZE = "picture_size"
    """It is larger than any scan, or a strip."""
    TOO_MANY_PAGES = "too_many_pages"


class DocumentRefusedError(ExchangeError):
    """A document cannot go with a report."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


class Unread(StrEnum):
    """Why an old report cannot be brought in. Each has its remedy."""

    ANOTHER_KIND = "another_kind"
    PDF = "pdf"
    RICH_TEXT = "rich_text"
    OPEN_DOCUMENT = "open_document"
    OLD_WORD = "old_word"
    """Of before 2007."""
    LOCKED = "locked"
    DAMAGED = "damaged"
    """Or made to break whoever opens it."""
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    NO_TEXT = "no_text"


class NotBroughtInError(ExchangeError):
    """An old report cannot be brought in."""

    def __init__(self, why: Unread) -> None:
        super().__init__(why.value)
        self.why = why


class MailTrouble(StrEnum):
    """Why nothing can be taken out of a mail file. Each has its remedy."""

    NOT_A_MAIL = "not_a_mail"
    DAMAGED = "damaged"
    """Or cut short, or made to break whoever opens it."""
    CLOSED = "closed"
    """Encrypted, or signed in a way that hides what is in it."""
    NO_REPORT = "no_report"
    TOO_MANY = "too_many"
    TOO_LARGE = "too_large"


class MailNotReadError(ExchangeError):
    """Nothing can be taken out of a mail file. `named` is for whoever chose it, and in no log."""

    def __init__(self, why: MailTrouble, named: str) -> None:
        super().__init__(why.value)
        self.why = why
        self.named = named
