"""What goes into a confidential bundle: pages and messages that open, and the minute of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reportwriter.domain.bundle import letter_of
from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import REPLACED, Contents
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import minute_name, name_in_bundle
from reportwriter.records.confidential_bundle import BundledOriginal, NotLaidIn, OriginalKind
from reportwriter.records.kept import LogEvent
from reportwriter.services.reading import PageNotOpenedError
from reportwriter.wording import confidential_bundle as words
from reportwriter.wording import file_check, minute

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader, Unsealed
    from reportwriter.services.board import Received
    from reportwriter.services.intake import Intake
    from reportwriter.services.minutes import Minutes
    from reportwriter.services.reading import Reading
    from reportwriter.services.submission import Author
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper in clear, for as long as a bundle is made, and the carrier it came in, closed."""

    kind: OriginalKind
    title: str
    author: str
    said: str
    name: str
    pdf: bytes = field(repr=False)
    pages: int
    carrier: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.carrier).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    papers: tuple[Paper, ...]
    left_out: tuple[NotLaidIn, ...]

    def originals(self) -> tuple[BundledOriginal, ...]:
        return tuple(_original(number, one) for number, one in enumerate(self.papers))

    def without(self, paper: Paper, why: str) -> Found:
        out = NotLaidIn(title=paper.title, sha256=paper.sha256, why=why)
        kept = tuple(one for one in self.papers if one is not paper)
        return replace(self, papers=kept, left_out=(*self.left_out, out))


@dataclass(frozen=True, kw_only=True)
class ConfidentialPapers:
    intake: Intake
    reading: Reading
    received: ReceivedStore
    minutes: Minutes
    checking: Callable[[], Checking]
    log: LogStore


class Opening:
    """Opens each paper by the same keys, in the same quarantine, while `go_on` does not raise."""

    def __init__(
        self,
        tools: ConfidentialPapers,
        readers: Sequence[Reader],
        quarantine: Quarantine,
        go_on: Callable[[], None],
    ) -> None:
        self._tools = tools
        self._readers = readers
        self._quarantine = quarantine
        self._go_on = go_on

    def found(self, conference: ConferenceReference, chair: Author) -> Found:
        """Open all of it. What does not open, or holds nothing, is named with the reason."""
        # One board for all of it, because it judges every file anew.
        board = self._tools.intake.board(conference)
        found: list[Paper | NotLaidIn] = []
        for row in board.rows:
            self._go_on()
            if _counts(row):
                found.append(self.page(row))
        for row in board.rows:
            self._go_on()
            if row.check and row.check.message:
                found.append(self.message(row))
        found.append(self.minute(conference, self._tools.minutes.carrier(board, chair)))
        return Found(
            papers=tuple(one for one in found if isinstance(one, Paper)),
            left_out=tuple(one for one in found if isinstance(one, NotLaidIn)),
        )

    def page(self, row: Received) -> Paper | NotLaidIn:
        submission = row.submission or ""
        try:
            carrier, opened = self._tools.reading.open_original(
                submission, self._readers, self._quarantine
            )
        except PageNotOpenedError:
            return NotLaidIn(title=_whose(row), sha256="", why=words.NO_PAGE)
        except ExchangeError:
            return _left_out(row, b"", Contents.DAMAGED)
        if opened.page is None or not opened.page.items:
            return _left_out(row, carrier, opened.contents)
        answers = row.check.answers if row.check else None
        version = answers.version_number if answers else 1
        return Paper(
            kind=OriginalKind.HANDED_ON if opened.handed_on else OriginalKind.PAGE,
            title=_whose(row),
            author=row.author,
            said=words.OF_REPORT.format(version=version),
            name=f"{_whose(row)} {words.NAMES[opened.handed_on is not None]}",
            pdf=opened.pdf,
            pages=opened.pages,
            carrier=carrier,
        )

    def message(self, row: Received) -> Paper | NotLaidIn:
        carrier = self._tools.received.content(row.submission or "")
        try:
            opened = self._opened(carrier, What.MESSAGE)
        except ExchangeError:
            return _left_out(row, carrier, Contents.DAMAGED)
        if opened.message is None or opened.inner is None:
            return _left_out(row, carrier, opened.contents)
        self._tools.log.add(LogEvent.MESSAGE_OPENED, row.submission or "")
        sender = opened.message.message.sender
        return Paper(
            kind=OriginalKind.MESSAGE,
            title=sender.agency or sender.name,
            author=sender.name,
            said=words.UNCHANGED,
            name=f"{sender.agency or sender.name} message",
            pdf=opened.pdf,
            pages=opened.inner.pages,
            carrier=carrier,
        )

    def minute(self, conference: ConferenceReference, carrier: bytes) -> Paper:
        """Open the minute as it was sealed a moment ago: its pages are its own proof."""
        opened = self._opened(carrier, What.MINUTE)
        if opened.minute is None or opened.inner is None:
            raise PageNotOpenedError(opened.contents)
        writer = opened.minute.writer
        return Paper(
            kind=OriginalKind.MINUTE,
            title=minute.TITLE,
            author=writer.name,
            said=words.MADE_WITH_IT,
            name=minute_name(conference),
            pdf=opened.pdf,
            pages=opened.inner.pages,
            carrier=carrier,
        )

    def _opened(self, carrier: bytes, what: What) -> Unsealed:
        checking = self._tools.checking()
        p7m = checking.sealed_bytes(carrier, self._quarantine)
        return checking.unsealed_letter(p7m, self._readers, self._quarantine, what)


def _counts(row: Received) -> bool:
    """Tell whether a row is a proven report that no newer one took the place of."""
    answers = row.check.answers if row.check else None
    return bool(row.submission) and answers is not None and answers.version not in REPLACED


def _whose(row: Received) -> str:
    """Return whose a paper is; not everybody who reports says an agency."""
    return row.agency or row.author


def _left_out(row: Received, carrier: bytes, contents: Contents) -> NotLaidIn:
    nothing = contents is Contents.NOTHING_CONFIDENTIAL
    why = words.NOTHING_CONFIDENTIAL if nothing else file_check.CONTENTS[contents].so
    sha256 = hashlib.sha256(carrier).hexdigest() if carrier else ""
    return NotLaidIn(title=_whose(row), sha256=sha256, why=why)


def _original(number: int, one: Paper) -> BundledOriginal:
    letter = letter_of(number)
    return BundledOriginal(
        letter=letter,
        kind=one.kind,
        title=one.title,
        author=one.author,
        said=one.said,
        pages=one.pages,
        attached_as=name_in_bundle(letter, one.name),
        size=len(one.carrier),
        sha256=one.sha256,
    )
