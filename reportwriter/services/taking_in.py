"""Takes files into the vault: each is examined once, and what a mail brings goes the same way."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.exchange.file_names import is_mail
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import Finding, LogEvent
from reportwriter.records.passing_on import NewMail
from reportwriter.services.findable import letter_passages, passages
from reportwriter.services.held import SEALED_PAGE, held_of
from reportwriter.services.whole_files import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.file_check import ArrivalKnownFrom
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.examined import Examined
    from reportwriter.exchange.mail import Mail
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.records.found import Found
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore
    from reportwriter.storage.search import SearchStore

NOT_KEPT = ("draft", "answer", "receipt", "minute", "confidential_bundle", "paper", "account")
"""By `exchange.examined.What`. They are for somebody else, or read by themselves."""
LEFT_IN_MAIL = "left_in_mail"
LETTER = "other"
"""Also by `What`: whatever was not made with this program."""
INVITED = "administered"
"""An invitation that names the owner of the vault as administrator; it is kept among those."""
TOLD, NOT_TOLD = "told", "not_told"
"""An invitation to a conference that was called here, which was followed or changed nothing."""
ACCOUNT, NO_ACCOUNT = "account_taken_in", "account_refused"
"""What an administrator told their chair, and what only says to be that; kept is the first."""
ASIDE = (INVITED, TOLD, NOT_TOLD, ACCOUNT, NO_ACCOUNT)
"""What is no file for the list of a conference."""


def _of_no_other(_examined: Examined, _content: bytes) -> None:
    """Set nothing aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What became of a file that is kept elsewhere, or of no use, and of which conference it is.

    `conference` is None where nothing it says of that is to be believed.
    """

    what: str
    conference: ConferenceReference | None
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One file that was taken in; `conference` is None where it is of none that is known.

    A draft, an answer to one, or an attachment that was left in its mail is told of by `what` and
    not kept.
    """

    name: str
    sha256: str
    is_new: bool
    what: str
    conference: ConferenceReference | None


@dataclass(frozen=True, kw_only=True)
class TakingIn:
    """`set_aside` keeps a file elsewhere and says what became of it, or leaves it alone.

    `keep_mail` is given each mail with the files that were kept of it.
    """

    received: ReceivedStore
    checking: Callable[[], Checking]
    index: SearchStore
    log: LogStore
    set_aside: Callable[[Examined, bytes], Aside | None] = _of_no_other
    keep_mail: Callable[[NewMail, Collection[str]], None] | None = None

    def take(
        self,
        paths: Sequence[Path],
        quarantine: Quarantine,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> tuple[Arrival, ...]:
        """Take files in, the attachments of one mail all or none.

        Every mail is read before anything is kept, so that one of no use stops the batch while
        nothing has happened. Raises FileNotReadError, MailNotReadError, QuarantineError.
        """
        mails = {path: self._mail(path, quarantine) for path in paths if is_mail(path.name)}
        arrivals: list[Arrival] = []
        for done, path in enumerate(paths):
            if is_cancelled():
                break
            arrivals += self._brought(path, mails, quarantine)
            progress(done + 1, len(paths))
        return tuple(arrivals)

    def _mail(self, path: Path, quarantine: Quarantine) -> tuple[bytes, Mail]:
        """Return a mail with what it brings; its bytes only where they are to be kept."""
        content = read_whole(path)
        mail = self.checking().read_mail(path.name, content, quarantine)
        return b"" if self.keep_mail is None else content, mail

    def _brought(
        self, path: Path, mails: Mapping[Path, tuple[bytes, Mail]], quarantine: Quarantine
    ) -> Iterator[Arrival]:
        if path not in mails:
            yield self._taken_in(path.name, read_whole(path), quarantine)
            return
        content, mail = mails[path]
        kept = []
        for one in mail.files:
            arrival = self._taken_in(one.name, one.content, quarantine)
            if arrival.what not in (*NOT_KEPT, *ASIDE):
                kept.append(arrival.sha256)
                if mail.received_at is not None:
                    self._learn_arrival(arrival.sha256, mail.received_at, mail.known_from)
            yield arrival
        if kept and self.keep_mail is not None:
            new = NewMail(
                ending=path.suffix.lower().removeprefix("."),
                content=content,
                received_at=mail.received_at,
                is_whole=len(kept) == len(mail.files),
            )
            self.keep_mail(new, kept)
        for _ in range(mail.others):
            yield Arrival(
                name=path.name, sha256="", is_new=False, what=LEFT_IN_MAIL, conference=None
            )

    def _taken_in(self, name: str, content: bytes, quarantine: Quarantine) -> Arrival:
        """Keep a file together with what was found about it, so that none is in unexamined."""
        sha256 = hashlib.sha256(content).hexdigest()
        is_new = not self.received.holds(sha256)
        if is_new:
            examined = self.checking().examine(content, quarantine)
            if (aside := self.set_aside(examined, content)) is not None:
                return Arrival(
                    name=name,
                    sha256=sha256,
                    is_new=aside.is_new,
                    what=aside.what,
                    conference=aside.conference,
                )
            found = self.checking().found(examined)
            if found.what in NOT_KEPT:
                return Arrival(
                    name=name, sha256=sha256, is_new=False, what=found.what, conference=None
                )
            found, said = self._said(found, content, quarantine)
            self.received.add(name, content, finding(found))
            if said:
                self.index.index(sha256, said)
            self._bind(found)
            self.log.add(LogEvent.FILE_TAKEN_IN, sha256)
        row = self.received.get(sha256)
        return Arrival(
            name=name, sha256=sha256, is_new=is_new, what=row.kind, conference=row.conference
        )

    def _bind(self, found: Found) -> None:
        """Give a sealed page the conference of its report, whichever of the two comes first.

        It names none itself, and would else be looked through for every conference.
        """
        if (record := found.report()) is not None:
            reference = record.report.conference.reference
            for row in self.received.unbound(SEALED_PAGE):
                if held_of(row).found.sealed_sha256 == record.page_sha256:
                    self.received.bind(row.sha256, reference)
        elif found.what == SEALED_PAGE:
            named = self.received.conference_naming("report", found.sealed_sha256)
            if named is not None:
                self.received.bind(found.sha256, named)

    def _said(
        self, found: Found, content: bytes, quarantine: Quarantine
    ) -> tuple[Found, Mapping[str, str]]:
        """Return what the search is to find in a file, and of a letter as what it can be shown."""
        if (record := found.report()) is not None:
            return found, passages(record.report)
        if found.what != LETTER:
            return found, {}
        read = self.checking().read_letter(content, found.why, quarantine)
        as_letter = replace(
            found,
            pages=found.pages or len(read.texts),
            shown_as=read.type,
            refused=read.refused.value if read.refused else "",
        )
        return as_letter, letter_passages(read.texts)

    def _learn_arrival(self, sha256: str, at: datetime, how: ArrivalKnownFrom) -> None:
        """Keep when a mail server had the file first; a moment still to come is none."""
        row = self.received.get(sha256)
        known = row.arrived_at if row.arrival_from.is_by_mail else None
        if at <= (known or row.taken_in_at):
            self.received.record_arrival(sha256, at, how)


def finding(found: Found) -> Finding:
    """Return what is kept about a file beside it."""
    record, added = found.report(), found.supplement()
    if added is not None:
        # Without the version: that is of the report it adds to, and it is none of it.
        return Finding(
            kind=found.what,
            verdict=to_json(found),
            conference=added.conference.reference,
            report=added.report,
        )
    return Finding(
        kind=found.what,
        verdict=to_json(found),
        conference=record.report.conference.reference if record else None,
        report=record.report.id if record else None,
        version=record.report.version if record else None,
    )
