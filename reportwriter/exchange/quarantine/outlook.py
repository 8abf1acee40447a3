"""The reader of a mail in Outlook's own format (.msg): storages of properties. Runs in a cell.

A property is a stream that is named by its number and type, or a line in a stream of small ones.
"""

import codecs
import struct
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import olefile

from reportwriter.exchange.quarantine.facts import Question
from reportwriter.exchange.quarantine.mail import (
    CLOSED,
    LONGEST_NAME,
    SIGNATURES,
    facts_of,
    is_paper,
    may_be_paper,
    received_at_of,
)
from reportwriter.exchange.quarantine.mail_facts import MOST_FILES, MOST_MAILS, MailFacts, MailFile

# Loaded now: once confined, a cell can load nothing.
codecs.lookup("utf-16-le")

_SMALL = "__properties_version1.0"
_HEAD_OF_MAIL, _HEAD_INSIDE, _HEAD_OF_ATTACHED = 32, 24, 8
_LINE = struct.Struct("<II8s")
_ATTACHED, _INSIDE = "__attach_version1.0_", "__substg1.0_3701000D"
_CLASS, _HEADERS = 0x001A, 0x007D
_LONG_NAME, _SHORT_NAME, _KIND, _CONTENT_ID = 0x3707, 0x3704, 0x370E, 0x3712
_CONTENT = "__substg1.0_37010102"
_DELIVERED, _FLAGS, _HIDDEN = 0x0E060040, 0x0E070003, 0x7FFE000B
_UNSENT, _FROM_ME = 0x08, 0x20
_SIGNED_OPENLY, _SECURED = "ipm.note.smime.multipartsigned", "ipm.note.smime"
_RIGHTS_MANAGED = "application/x-microsoft-rpmsg-message"
_TICKS, _EPOCH = 10_000_000, 11_644_473_600
"""A moment counts tenths of a millionth of a second, from the year 1601."""
_MOST_ATTACHED = 20 * MOST_FILES
"""Of all kinds; whoever sends more is not read to the end."""
_DEEPEST = 8
"""Mails forwarded in mails."""


class TooDeepError(Exception):
    """More mails inside each other than anybody forwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attached:
    """`content` is None where it is no file, or was left where it lay."""

    name: str
    kind: str
    stands_alone: bool
    content: bytes | None


def read_outlook(question: Question) -> MailFacts:
    """Return the papers in a mail, also those in mails that were forwarded in it."""
    try:
        file = olefile.OleFileIO(BytesIO(question.content))
    except (OSError, ValueError, IndexError, struct.error):
        # As such a file begins, it was one once.
        return MailFacts(is_whole=False)
    mail = _Mail(file, len(question.content))
    if file.root is None or _SMALL not in file.root.kids_dict:
        return MailFacts(is_mail=False)
    return mail.facts()


class _Mail:
    def __init__(self, file: Any, size: int) -> None:
        self._file = file
        self._size = size
        self._is_whole = True
        self._is_closed = False
        self._files: list[MailFile] = []
        self._mails: list[bytes] = []
        self._others = 0
        self._attached = 0

    def facts(self) -> MailFacts:
        self._take((), self._file.root, 0)
        small = self._small((), _HEAD_OF_MAIL)
        written = received_at_of(self._text((), _HEADERS).encode("utf-8", "replace"))
        received_at = written if written is not None else _delivered(small)
        are_few = len(self._files) <= MOST_FILES and self._attached <= _MOST_ATTACHED
        return MailFacts(
            is_whole=self._is_whole,
            is_closed=self._is_closed,
            received_at=received_at,
            by_mailbox=written is None and received_at is not None,
            papers=len(self._files) if are_few else MOST_FILES + 1,
            files=tuple(self._files) if are_few else (),
            mails=tuple(self._mails),
            others=self._others,
        )

    def _take(self, path: tuple[str, ...], storage: Any, depth: int) -> None:
        """Take what is attached to a mail in a storage, and to the mails in that."""
        if depth > _DEEPEST:
            raise TooDeepError
        is_of = self._text(path, _CLASS).lower()
        is_signed_openly = is_of.startswith(_SIGNED_OPENLY)
        self._is_closed |= is_of.startswith(_SECURED) and not is_signed_openly
        for one in storage.kids:
            if not one.name.startswith(_ATTACHED):
                continue
            self._attached += 1
            if self._attached > _MOST_ATTACHED:
                return
            within = (*path, one.name)
            inside = one.kids_dict.get(_INSIDE.lower())
            if inside is not None and _SMALL in inside.kids_dict:
                self._take((*within, _INSIDE), inside, depth + 1)
            elif is_signed_openly:
                self._take_signed(within)
            else:
                self._take_file(self._attachment(within))

    def _take_signed(self, path: tuple[str, ...]) -> None:
        """Take what is in a mail that was signed and can be read: Outlook keeps it as it came."""
        facts = facts_of(self._content(path) or b"")
        self._is_whole &= facts.is_mail and facts.is_whole
        self._is_closed |= facts.is_closed
        self._files += facts.files
        self._others += facts.others + len(facts.mails)

    def _take_file(self, one: _Attached) -> None:
        self._is_closed |= one.kind in CLOSED or one.kind == _RIGHTS_MANAGED
        if one.content is not None and is_paper(
            one.kind, one.name, one.content, stands_alone=one.stands_alone
        ):
            self._files.append(MailFile(name=one.name, content=one.content))
        elif one.content is not None and _is_mail(one.kind, one.name):
            self._mails.append(one.content)
        elif one.kind not in SIGNATURES:
            self._others += 1

    def _attachment(self, path: tuple[str, ...]) -> _Attached:
        name = self._text(path, _LONG_NAME) or self._text(path, _SHORT_NAME)
        kind = self._text(path, _KIND).lower() or "application/octet-stream"
        is_hidden = any(self._small(path, _HEAD_OF_ATTACHED).get(_HIDDEN, b""))
        stands_alone = not is_hidden and not self._text(path, _CONTENT_ID)
        is_wanted = may_be_paper(kind, name, stands_alone=stands_alone)
        # One more than are taken is enough to know that they are too many.
        is_wanted = is_wanted and len(self._files) <= MOST_FILES
        is_wanted |= _is_mail(kind, name) and len(self._mails) < MOST_MAILS
        return _Attached(
            name=name[-LONGEST_NAME:].encode("utf-8", "replace").decode(),
            kind=kind,
            stands_alone=stands_alone,
            content=self._content(path) if is_wanted else None,
        )

    def _content(self, path: tuple[str, ...]) -> bytes | None:
        return self._stream((*path, _CONTENT))

    def _text(self, path: tuple[str, ...], number: int) -> str:
        """Return a property that is text; what cannot be spelled is left out."""
        wide = self._stream((*path, f"__substg1.0_{number:04X}001F"))
        if wide is not None:
            return wide.decode("utf-16-le", "ignore").rstrip("\0")
        narrow = self._stream((*path, f"__substg1.0_{number:04X}001E"))
        return (narrow or b"").decode("cp1252", "ignore").rstrip("\0")

    def _small(self, path: tuple[str, ...], head: int) -> dict[int, bytes]:
        """Return the small properties by number and type, each as eight bytes."""
        lines = (self._stream((*path, _SMALL)) or b"")[head:]
        whole = lines[: len(lines) - len(lines) % _LINE.size]
        return {tag: value for tag, _flags, value in _LINE.iter_unpack(whole)}

    def _stream(self, path: tuple[str, ...]) -> bytes | None:
        """Return a stream as far as the file has it; None where there is none."""
        entry = self._file.root
        for name in path:
            entry = entry.kids_dict.get(name.lower())
            if entry is None:
                return None
        if entry.entry_type != olefile.STGTY_STREAM:
            return None
        # Followed as far as it is said to reach, a circle of sectors would fill the memory.
        if entry.size > self._size:
            self._is_whole = False
            return None
        content: bytes = self._file.openstream(list(path)).read()
        self._is_whole &= len(content) == entry.size
        return content


def _is_mail(kind: str, name: str) -> bool:
    """Tell whether a mail as it goes over the network is attached as a file."""
    return kind == "message/rfc822" or name.lower().endswith(".eml")


def _delivered(small: dict[int, bytes]) -> int | None:
    """Return when the mailbox had it; of what was written here, it says when it was sent."""
    flags = int.from_bytes(small.get(_FLAGS, b"")[:4], "little")
    ticks = int.from_bytes(small.get(_DELIVERED, b""), "little")
    if not ticks or flags & (_UNSENT | _FROM_ME):
        return None
    return ticks // _TICKS - _EPOCH
