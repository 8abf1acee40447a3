"""Reads an old report in Word, in quarantine, and says of everything else what it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportwriter.domain.plain_words import plain_line, without_mark
from reportwriter.exchange.errors import NotBroughtInError, QuarantineError, Trouble, Unread
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.quarantine.report_facts import Block, FoundBlock, LeftBehind

LARGEST = 64 * 1024 * 1024
"""Bytes. Pictures make a report large; they are not read."""
_ARCHIVE = b"PK\x03\x04"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_FIRST = 128
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""How the file that Word locks with a password names what is locked."""
_KINDS: Mapping[bytes, Unread] = {b"%PDF-": Unread.PDF, b"{\\rtf": Unread.RICH_TEXT}


@dataclass(frozen=True, slots=True, kw_only=True)
class OldReport:
    """What it says, in order and in plain lines; a paragraph with breaks inside is several."""

    blocks: tuple[FoundBlock, ...]
    left: LeftBehind


def read_old_report(content: bytes, quarantine: Quarantine) -> OldReport:
    """Return what a report says. Raises NotBroughtInError, QuarantineError."""
    if len(content) > LARGEST:
        raise NotBroughtInError(Unread.TOO_LARGE)
    if (why := _another_kind(content)) is not None:
        raise NotBroughtInError(why)
    try:
        found = quarantine.word_report(content)
    except QuarantineError as error:
        if error.why is Trouble.NOT_STARTED:
            raise
        raise NotBroughtInError(Unread.DAMAGED) from error
    if not found.is_word:
        raise NotBroughtInError(Unread.ANOTHER_KIND)
    if found.is_too_long:
        raise NotBroughtInError(Unread.TOO_LONG)
    blocks = tuple(plain for block in found.blocks for plain in _plain(block))
    if not blocks:
        raise NotBroughtInError(Unread.NO_TEXT)
    return OldReport(blocks=blocks, left=found.left)


def _another_kind(content: bytes) -> Unread | None:
    """Say what a file is that is no archive, as all Word files since 2007 are."""
    if content.startswith(_ARCHIVE):
        return Unread.OPEN_DOCUMENT if _OPEN_DOCUMENT in content[:_FIRST] else None
    if content.startswith(_OLE):
        return Unread.LOCKED if _LOCKED in content else Unread.OLD_WORD
    return next(
        (why for begin, why in _KINDS.items() if content.startswith(begin)), Unread.ANOTHER_KIND
    )


def _plain(block: FoundBlock) -> Iterator[FoundBlock]:
    if block.kind is Block.ROW:
        cells = tuple("\n".join(_lines(cell)) for cell in block.cells)
        if any(cells):
            yield replace(block, cells=cells)
        return
    if block.kind is Block.HEADING:
        if title := plain_line(block.text):
            yield replace(block, text=title)
        return
    yield from (replace(block, text=line) for line in _lines(block.text))


def _lines(text: str) -> Iterator[str]:
    """Give the lines that say anything, items typed by hand without their signs."""
    for line in text.split("\n"):
        if said := plain_line(without_mark(line)):
            yield said
