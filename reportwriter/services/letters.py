"""Letters, that is reports not made with this program: say whose one is, and look at its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attached import FileType
from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.records.kept import LogEvent
from reportwriter.services.held import held_of
from reportwriter.services.signed_places import place_on, places_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.letter import Assigned
    from reportwriter.exchange.checking import Checking
    from reportwriter.services.signed_places import Place
    from reportwriter.storage.letters import LetterStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


class NoLetterError(ExchangeError):
    """What a file is, and from whom, is proven by itself; nobody says it by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """Page `number` of `pages`, from 1: a PNG, or where it is text alone that text.

    `place` is where a statement stands on it that was looked for, and found.
    """

    number: int
    pages: int
    image: bytes = b""
    text: str = ""
    place: Place | None = None


@dataclass(frozen=True, kw_only=True)
class Letters:
    """Received files, by their SHA-256."""

    received: ReceivedStore
    store: LetterStore
    checking: Callable[[], Checking]
    log: LogStore

    def assign(
        self,
        submission: str,
        conference: ConferenceReference,
        assigned: Assigned,
        arrived: datetime | None = None,
    ) -> None:
        """Say of which conference a letter is and from whom; `arrived` where the chair knows it.

        When the receiving mail server had it is known better, and stays. Raises NoLetterError,
        NotInVaultError.
        """
        row = self.received.get(submission)
        one = held_of(row)
        if one.found.what != "other":
            raise NoLetterError
        self.store.put(submission, conference, assigned)
        if arrived is not None and not row.arrival_from.is_by_mail:
            self.received.record_arrival(submission, arrived, ArrivalKnownFrom.ENTERED)
        self.log.add(LogEvent.LETTER_ASSIGNED, submission)

    def release(self, submission: str) -> None:
        """Take back what was said of a letter; it waits again to be given to somebody."""
        self.store.remove(submission)
        self.log.add(LogEvent.LETTER_RELEASED, submission)

    def page(self, submission: str, number: int) -> LetterPage:
        """Return a page, from 1, of a letter or of any other PDF that came; drawn in quarantine.

        Raises QuarantineError, NotInVaultError.
        """
        kind, content, pages = self._letter(submission)
        if not 1 <= number <= pages:
            raise QuarantineError(Trouble.NOT_UNDERSTOOD)
        return self._shown(kind, content, range(number, number + 1), pages)[0]

    def page_of(self, submission: str, number: int, statement: tuple[int, str]) -> LetterPage:
        """Return a page of a signed report, and where a statement stands on it that begins there.

        `statement` is its number and its reference. Raises QuarantineError, NotInVaultError.
        """
        kind, content, pages = self._letter(submission)
        with self.checking().quarantine() as quarantine:
            image = self.checking().page_image(kind, content, number, quarantine)
            place = place_on(quarantine.lines(content, number - 1), *statement)
        return LetterPage(number=number, pages=pages, image=image or b"", place=place)

    def place(self, submission: str, number: int, statement: tuple[int, str]) -> Place | None:
        """Return where on such a page it stands; None where that cannot be told for sure.

        Raises QuarantineError, NotInVaultError.
        """
        content = self.received.content(submission)
        with self.checking().quarantine() as quarantine:
            return place_on(quarantine.lines(content, number - 1), *statement)

    def pages(self, submission: str) -> tuple[LetterPage, ...]:
        """Return all pages of a letter, drawn in one quarantine.

        Raises QuarantineError, DocumentRefusedError, NotInVaultError.
        """
        kind, content, pages = self._letter(submission)
        return self._shown(kind, content, range(1, pages + 1), pages)

    def places(self, submission: str) -> Mapping[str, int]:
        """Return on which page, from 1, of a signed report each reference's statement begins.

        Raises QuarantineError, NotInVaultError.
        """
        content = self.received.content(submission)
        with self.checking().quarantine() as quarantine:
            return places_in(quarantine.text(content))

    def _shown(
        self, kind: FileType, content: bytes, numbers: range, pages: int
    ) -> tuple[LetterPage, ...]:
        """Return some pages, drawn in one quarantine, or as text where they are text alone."""
        with self.checking().quarantine() as quarantine:
            images = [
                self.checking().page_image(kind, content, number, quarantine) for number in numbers
            ]
            texts: tuple[str, ...] = ()
            if None in images:
                texts = self.checking().read_document(content, quarantine).found.texts
        return tuple(
            LetterPage(number=number, pages=pages, image=image)
            if image is not None
            else LetterPage(number=number, pages=pages, text=texts[number - 1])
            for number, image in zip(numbers, images, strict=True)
        )

    def _letter(self, submission: str) -> tuple[FileType, bytes, int]:
        found = held_of(self.received.get(submission)).found
        return found.letter or FileType.PDF, self.received.content(submission), found.pages
