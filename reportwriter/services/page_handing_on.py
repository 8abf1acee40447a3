"""A chair or deputy hands confidential pages on to somebody who cannot open them, with a note.

Each page is a file of its own, made in the same way whether or not anything is on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import REPLACED, HandsOn, Missing
from reportwriter.exchange.file_names import handed_on_name
from reportwriter.records.kept import LogEvent
from reportwriter.services.handing_on import NotYoursToHandOnError, Onward
from reportwriter.services.reading import PageNotOpenedError, readers_of
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.exchange import handed_on_email_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.records.travelling import Certificates
    from reportwriter.services.board import Received
    from reportwriter.services.handing_on import HandedOnMaking
    from reportwriter.services.identities import Identities
    from reportwriter.services.own_boards import OwnBoards
    from reportwriter.services.reading import Reading
    from reportwriter.services.submission import Author
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NothingToHandOnError(ExchangeError):
    """No page that was asked for opens for whoever wants to hand it on."""

    def __init__(self) -> None:
        super().__init__("no page opens")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHeld:
    """A report whose page has come, by the SHA-256 of its file."""

    submission: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOnOrder:
    """Which pages go to whom. `submissions` empty: all of the conference."""

    conference: ConferenceReference
    submissions: tuple[str, ...]
    to: tuple[Certificates, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOnPages:
    """What was written, the e-mail that takes it, and whose page could not be handed on."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...]
    email_text: str


@dataclass(frozen=True, kw_only=True)
class PageHandingOn:
    boards: OwnBoards
    reading: Reading
    sent: InvitationStore
    identities: Identities
    making: HandedOnMaking
    checking: Callable[[], Checking]
    log: LogStore

    def pages(self, conference: ConferenceReference) -> tuple[PageHeld, ...]:
        """Return the reports that count and whose page has come; nothing is opened."""
        rows = self.boards.board(conference).rows
        return tuple(
            PageHeld(submission=row.submission, title=row.agency or row.author)
            for row in rows
            if row.submission and _has_page(row)
        )

    def write(
        self,
        order: HandOnOrder,
        folder: Path,
        passphrase: str,
        progress: Callable[[int, int], None],
    ) -> HandedOnPages:
        """Write a file for each page that opens; all of them or none. The others are named.

        Raises NothingToHandOnError, NotYoursToHandOnError where one page alone was asked for and
        may not be, PageNotOpenedError likewise, WrongPassphraseError, NoPrivateKeysError,
        TooLargeToSealError, QuarantineError, FileNotWrittenError; then nothing is written.
        """
        person = self.identities.open(passphrase)
        wanted = [
            one
            for one in self.pages(order.conference)
            if not order.submissions or one.submission in order.submissions
        ]
        if not wanted:
            raise NothingToHandOnError
        files: dict[Path, bytes] = {}
        made: list[str] = []
        left_out: list[str] = []
        with self.checking().quarantine() as quarantine:
            making = _Making(self, order, person, quarantine)
            for done, one in enumerate(wanted):
                progress(done, len(wanted))
                try:
                    name, carrier = making.of(one.submission)
                except (PageNotOpenedError, NotYoursToHandOnError):
                    if len(wanted) == 1:
                        raise
                    left_out.append(one.title)
                else:
                    files[_free(folder / name, files)] = carrier
                    made.append(one.submission)
        if not files:
            raise NothingToHandOnError
        write_whole(files, before_naming=lambda: self._note(made))
        names = "\n".join(path.name for path in files)
        return HandedOnPages(
            paths=tuple(files),
            left_out=tuple(left_out),
            email_text=handed_on_email_text(order.conference, names),
        )

    def role(self, conference: ConferenceReference, person: Author) -> HandsOn:
        """Return as what somebody hands on: whoever was ever named as its chair is that."""
        own = {one.certificates.signing for one in (person, *person.earlier)}
        chairs = (kept.record.chair.certificates.signing for kept in self.sent.of(conference))
        return HandsOn.CHAIR if own.intersection(chairs) else HandsOn.DEPUTY

    def _note(self, made: Sequence[str]) -> None:
        for submission in made:
            self.log.add(LogEvent.PAGE_HANDED_ON, submission)


class _Making:
    """Makes each file by the same keys, in the same quarantine."""

    def __init__(
        self, tools: PageHandingOn, order: HandOnOrder, person: Author, quarantine: Quarantine
    ) -> None:
        self._tools = tools
        self._order = order
        self._person = person
        self._quarantine = quarantine
        self._readers: tuple[Reader, ...] = readers_of(person, tools.checking())
        self._writer = tools.identities.required().contact
        self._role = tools.role(order.conference, person)

    def of(self, submission: str) -> tuple[str, bytes]:
        """Return a file and its name. Raises PageNotOpenedError, NotYoursToHandOnError."""
        tools, order = self._tools, self._order
        record, signer = tools.reading.signed_record(submission)
        _, opened = tools.reading.open_original(submission, self._readers, self._quarantine)
        if opened.page is None:
            raise PageNotOpenedError(opened.contents)
        onward = Onward(
            report=record,
            signer=signer,
            page=opened.pdf,
            writer=self._writer,
            role=self._role,
            note=order.note,
            recipients=[one.encryption_der for one in order.to],
        )
        carrier = tools.making.make(onward, self._person, self._quarantine)
        return handed_on_name(record.report), carrier


def _free(path: Path, taken: Collection[Path]) -> Path:
    """Return a path that no other page takes: two of an agency may have reported."""
    free, number = path, 2
    while free in taken:
        free, number = path.with_stem(f"{path.stem} {number}"), number + 1
    return free


def _has_page(row: Received) -> bool:
    answers = row.check.answers if row.check else None
    return (
        answers is not None
        and answers.version not in REPLACED
        and answers.missing is Missing.NOTHING
    )
