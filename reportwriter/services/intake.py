"""The chair's intake: take files in, check them once, and open what is sealed to the chair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.board import is_unopened
from reportwriter.services.held import HANDED_ON, MESSAGE, Held, held_of, is_closed
from reportwriter.services.page_sources import PageOpening, sources
from reportwriter.services.reading import readers_of
from reportwriter.services.taking_in import ASIDE, finding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.file_check import ArrivalKnownFrom, FileCheck
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.records.found import Found
    from reportwriter.records.kept import Finding
    from reportwriter.services.board import Board, Boards
    from reportwriter.services.identities import Identities
    from reportwriter.services.taking_in import Arrival, TakingIn
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The files themselves are never changed; each is examined once, by its SHA-256."""

    received: ReceivedStore
    conferences: ConferenceStore
    deputised: ConferenceStore
    identities: Identities
    checking: Callable[[], Checking]
    taking_in: TakingIn
    boards: Boards

    def take_in(
        self,
        paths: Sequence[Path],
        passphrase: str | None,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Arrival, ...]:
        """Take files in; what was taken in before `is_cancelled` turned true stays.

        Without a passphrase, sealed pages are taken in and stay closed. Taking the same file in
        again changes nothing. Of a mail file its papers are taken in, as having arrived when the
        receiving mail server says. Raises FileNotReadError, MailNotReadError,
        WrongPassphraseError, VaultError.
        """
        readers = self._readers(passphrase) if passphrase is not None else ()
        with self.checking().quarantine() as quarantine:
            arrivals = self.taking_in.take(paths, quarantine, progress, is_cancelled)
            if readers:
                self._open_all(readers, quarantine)
        return tuple(self._as_known(one) for one in arrivals)

    def _as_known(self, arrival: Arrival) -> Arrival:
        """Return what came without its conference, where nobody here has to do with that."""
        reference = arrival.conference
        if reference is None or arrival.what in ASIDE:
            # What was set aside says itself of which conference it is, as one administered here.
            return arrival
        if self.conferences.find(reference) is not None:
            return arrival
        is_deputy = self.deputised.find(reference) is not None
        return arrival if is_deputy else replace(arrival, conference=None)

    def record_arrival(self, sha256: str, at: datetime, how: ArrivalKnownFrom) -> None:
        """Say when a file arrived, and how that is known. Raises NotInVaultError."""
        self.received.record_arrival(sha256, at, how)

    def open_pages(self, passphrase: str) -> int:
        """Look into every sealed page and message that nobody has opened; return their number.

        What they hold is counted and not kept. Raises WrongPassphraseError.
        """
        readers = self._readers(passphrase)
        with self.checking().quarantine() as quarantine:
            return self._open_all(readers, quarantine)

    def board(self, reference: ConferenceReference) -> Board:
        """Return one row for each agency asked, and one for each file that came unasked."""
        return self.boards.board(reference)

    def file_check(self, submission: str) -> FileCheck:
        """Return the file check of one received file. Raises NotInVaultError."""
        return self.boards.file_check(submission)

    def _readers(self, passphrase: str) -> tuple[Reader, ...]:
        return readers_of(self.identities.open(passphrase), self.checking())

    def _open_all(self, readers: Sequence[Reader], quarantine: Quarantine) -> int:
        held = [held_of(row) for row in self.received.rows()]
        handed_on = [one for one in held if one.found.what == HANDED_ON and is_closed(one)]
        for one in handed_on:
            self._learn_report(one, readers, quarantine)
        if handed_on:
            # Which report each of them is of was not known before.
            held = [held_of(row) for row in self.received.rows()]
        closed = [one for one in held if is_unopened(one, held)]
        for one in closed:
            self._look_into(one, held, readers, quarantine)
        messages = [one for one in held if one.found.what == MESSAGE and is_closed(one)]
        for one in messages:
            self._learn_sender(one, readers, quarantine)
        return len(closed) + len(messages) + len(handed_on)

    def _learn_sender(
        self, message: Held, readers: Sequence[Reader], quarantine: Quarantine
    ) -> None:
        """Open a message to see whose it is; what it says is not kept."""
        carrier = self.received.content(message.row.sha256)
        p7m = self.checking().sealed_bytes(carrier, quarantine)
        opened = self.checking().unsealed_letter(p7m, readers, quarantine)
        found = self.checking().found_opened(message.found, opened)
        self.received.record(found.sha256, self._of_letter(found))

    def _learn_report(self, page: Held, readers: Sequence[Reader], quarantine: Quarantine) -> None:
        """Open a handed-on page to see of which report it is; what is in it is not kept."""
        carrier = self.received.content(page.row.sha256)
        p7m = self.checking().sealed_bytes(carrier, quarantine)
        opened = self.checking().unsealed_handed_on(p7m, readers, quarantine)
        found = self.checking().found_handed_on(page.found, opened)
        self.received.record(found.sha256, self._of_letter(found))

    def _of_letter(self, found: Found) -> Finding:
        """Return the finding; a letter for a conference not called here stays in sight on all."""
        called = self.conferences.find(ConferenceReference(found.conference))
        return replace(finding(found), conference=called.reference if called else None)

    def _look_into(
        self, report: Held, held: Sequence[Held], readers: Sequence[Reader], quarantine: Quarantine
    ) -> None:
        opening = PageOpening(
            content=self.received.content,
            checking=self.checking(),
            readers=readers,
            quarantine=quarantine,
        )
        opened = opening.first_of(report.found, sources(report, held))
        items = opened.page.items if opened.page else 0
        looked_into = replace(report.found, contents=opened.contents, items=items)
        self.received.record(looked_into.sha256, finding(looked_into))
