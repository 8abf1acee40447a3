"""Lets the chair say whose a report is that was not made with this program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.letter import Assigned
from reportwriter.ui.when_text import exact_moment, typed_moment
from reportwriter.wording import letter as words
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.chair.rows import Board, Received
    from reportwriter.ui.runner import Runner

AGENCY, ARRIVED = "agency", "arrived"
"""The fields in which something can be wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLetter:
    """Everything word for word; `arrived` is None where a mail server knows it better."""

    agency: str = ""
    author: str = ""
    designation: str = ""
    arrived: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What is asked: `agencies` are those that were invited. `may_release`: it was said before.

    `proposed` tells who says whose it is, where that is what stands there.
    `about` is the letter as the list has it: by the name of its file while it is nobody's.
    """

    about: str
    agencies: tuple[str, ...]
    typed: TypedLetter
    may_release: bool
    proposed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Whose a letter is as somebody says, who is named in the `sentence`."""

    agency: str
    author: str
    designation: str
    sentence: str


class Assigns(Protocol):
    """What this screen needs of `services.letters.Letters`."""

    def assign(
        self,
        submission: str,
        conference: ConferenceReference,
        assigned: Assigned,
        arrived: datetime | None,
    ) -> None: ...
    def release(self, submission: str) -> None: ...


class AssignView(Protocol):
    def show_assigning(self, offered: Offered) -> None: ...
    def show_assign_refused(self, field: str, sentence: str) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class AssignTools(Protocol):
    @property
    def letters(self) -> Assigns: ...
    @property
    def vault(self) -> Runner: ...
    @property
    def now(self) -> Callable[[], datetime]: ...


class Assigning:
    """`board` and `current` give what is looked at; `changed` is told that one is somebody's.

    `proposed` gives by its SHA-256 what somebody else says of a letter.
    """

    def __init__(
        self,
        view: AssignView,
        tools: AssignTools,
        *,
        board: Callable[[], Board | None],
        current: Callable[[], Received | None],
        changed: Callable[[], None],
        proposed: Callable[[str], Proposed | None] = lambda _submission: None,
    ) -> None:
        self._proposed = proposed
        self._view = view
        self._letters = tools.letters
        self._vault = tools.vault
        self._now = tools.now
        self._board = board
        self._current = current
        self._changed = changed

    def begin(self) -> None:
        """Ask whose the current letter is; what was said before, or is proposed, stands there."""
        board, row = self._board(), self._current()
        if board is None or row is None or not is_letter(row):
            return
        letter = row.check.letter if row.check else None
        if letter is None or row.arrived is None:
            return
        is_known = letter.arrival_known_from.is_by_mail
        proposed = None if letter.is_assigned else self._proposed(row.submission or "")
        said = proposed or letter
        self._view.show_assigning(
            Offered(
                about=row.agency or row.author,
                agencies=tuple(board.agencies),
                typed=TypedLetter(
                    agency=said.agency,
                    author=said.author,
                    designation=said.designation,
                    arrived=None if is_known else typed_moment(row.arrived),
                ),
                may_release=letter.is_assigned,
                proposed=proposed.sentence if proposed else "",
            )
        )

    def end(self, typed: TypedLetter) -> None:
        """Keep what was typed, or say what is wrong with it."""
        board, row = self._board(), self._current()
        if board is None or row is None or (submission := row.submission) is None:
            return
        if not typed.agency.strip():
            self._view.show_assign_refused(AGENCY, words.NO_AGENCY)
            return
        arrived, refused = self._arrived(typed, row)
        if refused:
            self._view.show_assign_refused(ARRIVED, refused)
            return
        assigned = Assigned(
            agency=typed.agency.strip(),
            author=typed.author.strip(),
            designation=typed.designation.strip(),
            at=self._now(),
        )
        conference = board.conference.reference
        self._run(
            lambda: self._letters.assign(submission, conference, assigned, arrived), words.ASSIGNED
        )

    def release(self) -> None:
        """Take back what was said of the current letter."""
        row = self._current()
        if row is not None and (submission := row.submission) is not None:
            self._run(lambda: self._letters.release(submission), words.RELEASED)

    def _arrived(self, typed: TypedLetter, row: Received) -> tuple[datetime | None, str]:
        """Return when it arrived, None as it is kept already, and what is wrong with the typing."""
        if typed.arrived is None or row.arrived is None:
            return None, ""
        if typed.arrived.strip() == typed_moment(row.arrived):
            return None, ""
        now = self._now()
        moment = exact_moment(typed.arrived, local_day(now))
        if moment is None:
            return None, words.NO_MOMENT
        return (None, words.STILL_TO_COME) if moment > now else (moment, "")

    def _run(self, change: Callable[[], None], sentence: str) -> None:
        self._vault.run(
            change, done=lambda _none: self._on_done(sentence), failed=self._view.show_trouble
        )

    def _on_done(self, sentence: str) -> None:
        self._changed()
        self._view.show_done(sentence)


def is_letter(row: Received) -> bool:
    """Tell whether it was not made with this program, and is nothing that should be signed."""
    return row.check is not None and row.check.letter is not None
