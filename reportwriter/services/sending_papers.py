"""Papers that a chair hands over to be sent round: a folder for each e-mail that is to go.

Who may have what is decided on the chair's computer. Here it is looked at that nothing sealed is
among the files, that none was changed, and that each is the chair's or came here before: nobody
signs a folder, so a stranger's could look the same. What went to whom is kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.circulation import Dispatch, Round, SentFile
from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.letter import LETTERS
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import plain
from reportwriter.records.kept import LogEvent
from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.services.whole_files import files_in, read_whole
from reportwriter.wording import circulation as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.circulation import CirculationRecord
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.examined import Examined
    from reportwriter.services.administering import Administering
    from reportwriter.storage.circulation import CirculationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


class NotHandedOverError(ExchangeError):
    """A folder is none that Send papers wrote for this conference; nothing of it was kept."""


class NotToBeSentError(ExchangeError):
    """Among the files is one that goes to nobody here: sealed, changed, or another conference's."""


class NotKnownHereError(ExchangeError):
    """Among the files is one that the chair did not sign and that never came here."""


@dataclass(frozen=True, kw_only=True)
class SendingPapers:
    """The files stay where the chair has put them; what is kept is their names and digests."""

    store: CirculationStore
    received: ReceivedStore
    administering: Administering
    checking: Callable[[], Checking]
    log: LogStore
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def all(self, reference: ConferenceReference) -> tuple[Dispatch, ...]:
        """Return the e-mails that were handed over, the first first."""
        return self.store.get(reference).dispatches

    def take(self, reference: ConferenceReference, folder: Path) -> Dispatch:
        """Keep a folder as an e-mail to be sent; one to the same reader gives way to it.

        Raises ChairNotCertainError, NotHandedOverError, NotToBeSentError, NotKnownHereError,
        FileNotReadError, QuarantineError; then nothing is kept.
        """
        if not self.administering.of(reference).is_certain:
            raise ChairNotCertainError
        what, receiver = _told_by(folder.name, reference)
        paths = [path for path in files_in([folder]) if path.name != words.TEXT_NAME]
        if not paths:
            raise NotHandedOverError("an empty folder")
        contents = {path.name: read_whole(path) for path in paths}
        with self.checking().quarantine() as quarantine:
            for content in contents.values():
                self._require_open(self.checking().examine(content, quarantine), reference)
        dispatch = Dispatch(
            id=self.new_id(),
            receiver=receiver,
            receiver_name=receiver,
            round=what,
            files=tuple(
                SentFile(title=name, name=name, sha256=hashlib.sha256(content).hexdigest())
                for name, content in contents.items()
            ),
            written_at=self.now(),
        )
        self.store.put(reference, self.store.get(reference).with_dispatch(dispatch))
        self.log.add(LogEvent.PAPERS_HANDED_OVER, reference)
        return dispatch

    def mark(self, reference: ConferenceReference, dispatch: str) -> None:
        """Keep that an e-mail was sent just now."""
        self.store.put(reference, self.store.get(reference).with_sent(dispatch, self.now()))

    def take_back(self, reference: ConferenceReference, dispatch: str) -> None:
        """Forget that an e-mail was sent, as where it was said of the wrong one."""
        self.store.put(reference, _unsent(self.store.get(reference), dispatch))

    def _require_open(self, examined: Examined, reference: ConferenceReference) -> None:
        """Raise NotToBeSentError unless a file may go to whoever the chair has chosen.

        Raise NotKnownHereError where that may be so, and nothing here says that it is.
        """
        if examined.what is What.OTHER:
            is_open = examined.why in LETTERS
        else:
            is_open = (
                examined.integrity is Integrity.UNCHANGED
                and _conference(examined) == reference
                and self._is_signed_rightly(examined, reference)
            )
        if not is_open:
            raise NotToBeSentError(examined.what.value)
        if examined.paper is None and not self._came_here(examined.sha256, reference):
            raise NotKnownHereError(examined.what.value)

    def _came_here(self, sha256: str, reference: ConferenceReference) -> bool:
        return any(row.sha256 == sha256 for row in self.received.of_conference(reference))

    def _is_signed_rightly(self, examined: Examined, reference: ConferenceReference) -> bool:
        """Tell whether a paper is the chair's; a report is its author's, whoever that is."""
        if examined.paper is None:
            return True
        chair = self.administering.of(reference).invitation.chair
        by = examined.signed_by
        return by is not None and by.certificate == chair.certificates.signing_der


def _conference(examined: Examined) -> str:
    """Return of which conference an open file is; nothing of what is no open file."""
    if examined.report is not None:
        return examined.report.report.conference.reference
    if examined.supplement is not None:
        return examined.supplement.conference.reference
    return examined.paper.paper.conference.reference if examined.paper else ""


def _told_by(name: str, reference: ConferenceReference) -> tuple[Round, str]:
    """Return what goes to whom by the name that Send papers gives a folder."""
    for what in Round:
        begins = f"{plain(reference)} {words.ROUNDS[what].lower()} for "
        receiver = name.removeprefix(begins).strip()
        if name.startswith(begins) and receiver:
            return what, receiver
    raise NotHandedOverError("a folder of another name")


def _unsent(record: CirculationRecord, dispatch: str) -> CirculationRecord:
    return replace(
        record,
        dispatches=tuple(
            replace(one, sent_at=None) if one.id == dispatch else one for one in record.dispatches
        ),
    )
