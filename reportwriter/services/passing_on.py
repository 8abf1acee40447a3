"""Passing on: all that came for a chair goes into a folder, byte for byte, and stays closed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import (
    letter_name,
    mail_name,
    passed_on_name,
    plain,
    told_apart,
)
from reportwriter.records.kept import LogEvent
from reportwriter.services.held import Held, held_of, page_of
from reportwriter.services.whole_files import free_folder, write_folder
from reportwriter.wording import administering as words
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.passing_on import KeptMail
    from reportwriter.services.administering import Administering
    from reportwriter.services.for_the_chair import ForTheChair
    from reportwriter.storage.letters import LetterStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.passed_on import PassedOnStore
    from reportwriter.storage.received import ReceivedStore


_AS_A_BROWSER = "{stem} ({number}){ending}"
"""What is passed on keeps the name it came under; a second file of it is told by its number."""


class ChairNotCertainError(ReportError):
    """Whether it is the chair who asks is not certain: the check words were not compared."""


class NothingToPassOnError(ReportError):
    """Nothing has come for this chair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a conference was passed on. `waiting` counts files that were not.

    `rows` is by the SHA-256 of a report or of what stands for itself: when it last went, with its
    sealed page, and None while any of it waits. What is for no chair yet is not there.
    """

    waiting: int
    of_all: int
    rows: Mapping[str, datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The folder, how many files of it are new to the chair, and the text of the e-mail."""

    folder: Path
    files: int
    text: str


@dataclass(frozen=True, kw_only=True)
class PassingOn:
    administering: Administering
    received: ReceivedStore
    letters: LetterStore
    for_the_chair: ForTheChair
    store: PassedOnStore
    log: LogStore
    now: Callable[[], datetime]

    def standing(self, reference: ConferenceReference) -> Standing:
        """Return what was passed on and what waits."""
        goes = self._goes(reference)
        went = self.store.passed_on()
        rows: dict[str, datetime | None] = {}
        for one in goes:
            page = page_of(one, goes)
            parts = [one.row.sha256, *([page.row.sha256] if page else [])]
            moments = [went.get(part) for part in parts]
            known = [at for at in moments if at is not None]
            rows[one.row.sha256] = max(known) if len(known) == len(parts) else None
        waiting = sum(one.row.sha256 not in went for one in goes)
        return Standing(waiting=waiting, of_all=len(goes), rows=rows)

    def went(self, reference: ConferenceReference) -> Mapping[str, datetime]:
        """Return when each file went that is for the chair of a conference."""
        went = self.store.passed_on()
        goes = (one.row.sha256 for one in self._goes(reference))
        return {sha256: went[sha256] for sha256 in goes if sha256 in went}

    def for_this_alone(self, reference: ConferenceReference) -> tuple[str, ...]:
        """Return what names no conference and can be of no other that is administered here.

        So is a message to a chair, which names none before it is opened, once no other conference
        of that chair is left.
        """
        all_of_them = (one.reference for one in self.administering.conferences.all())
        others = [one for one in all_of_them if one != reference]
        alone = self.for_the_chair.alone(reference, others)
        around = self.received.around(reference)
        return tuple(row.sha256 for row in around if row.conference is None and row.sha256 in alone)

    def write(
        self, reference: ConferenceReference, folder: Path, *, again: bool = False
    ) -> Written:
        """Write what was not passed on yet, `again` all of it, into a folder of its own.

        A mail goes as it came, so that the chair's own intake learns from it when the mail server
        had it, unless something is attached to it that is not for this chair. All is written or
        nothing, and nothing is kept then. Raises ChairNotCertainError, NothingToPassOnError,
        NotInVaultError, FileNotWrittenError.
        """
        administered = self.administering.of(reference)
        if not administered.is_certain:
            raise ChairNotCertainError
        goes = self._goes(reference)
        went = {} if again else self.store.passed_on()
        waiting = tuple(one for one in goes if one.row.sha256 not in went)
        if not waiting:
            raise NothingToPassOnError
        mails = tuple(self._mails(goes, waiting))
        in_mails = frozenset().union(*(mail.files for mail in mails))
        alone = [one for one in waiting if one.row.sha256 not in in_mails]
        own = free_folder(folder / passed_on_name(reference, local_day(self.now())))
        names = told_apart(
            (
                *(mail_name(reference, mail.ending) for mail in mails),
                *(_name(reference, one) for one in alone),
            ),
            _AS_A_BROWSER,
        )
        contents = (
            *(self.store.mail(mail.sha256) for mail in mails),
            *(self.received.content(one.row.sha256) for one in alone),
        )
        files = dict(zip(names, contents, strict=True))
        write_folder(own, files, before_naming=lambda: self._keep(reference, waiting))
        came_alone = zip(names[len(mails) :], alone, strict=True)
        text = words.passing_text(
            reference,
            administered.chair,
            names,
            {name: _arrival(one) for name, one in came_alone},
        )
        return Written(folder=own, files=len(waiting), text=text)

    def _goes(self, reference: ConferenceReference) -> tuple[Held, ...]:
        assigned = self.letters.of(reference)
        rows = self.received.around(reference)
        held = tuple(held_of(row, assigned.get(row.sha256)) for row in rows)
        return self.for_the_chair.goes(reference, held)

    def _mails(self, goes: tuple[Held, ...], waiting: tuple[Held, ...]) -> Iterable[KeptMail]:
        """Give the mails that are passed on whole: all that came in them is for this chair."""
        for_chair = {one.row.sha256 for one in goes}
        left = {one.row.sha256 for one in waiting}
        for mail in self.store.mails():
            if mail.is_whole and mail.files <= for_chair and mail.files & left:
                left -= mail.files
                yield mail

    def _keep(self, reference: ConferenceReference, waiting: tuple[Held, ...]) -> None:
        self.store.record([one.row.sha256 for one in waiting])
        self.log.add(LogEvent.PASSED_ON, reference)


def _name(reference: ConferenceReference, one: Held) -> str:
    """Return what a file is called; what is not ours goes under the agency it was given to."""
    came_as = PurePath(one.row.name)
    if one.assigned is not None:
        return letter_name(reference, one.assigned.agency, came_as.suffix.lower())
    return f"{plain(came_as.stem)}{came_as.suffix.lower()}"


def _arrival(one: Held) -> str:
    return words.arrival(one.row.came_at, one.row.arrival_from)
