"""The rows of the chair's list: one for each agency asked, and for each file nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from reportwriter.domain.chasing import days_late
from reportwriter.domain.file_check import InTime
from reportwriter.services.file_check_words import Mark, headline_of, mark_of
from reportwriter.services.gone_over import told_of
from reportwriter.wording import updates as words
from reportwriter.wording.dates import NBSP, clock, local_day, short_date
from reportwriter.wording.hearing import things_left_words
from reportwriter.wording.kinds import KINDS
from reportwriter.wording.letter import NOBODYS
from reportwriter.wording.reminder import due_words, late_words, reminded_words, reminder_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.attached import FileType
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.records.travelling import Certificates
    from reportwriter.services.gone_over import GoneOver

Found = TypeVar("Found", bound="Received")


class Received(Protocol):
    """One row of `services.board.Board`: an agency that was asked, or a file that came unasked.

    `submission` and `check` are None until a report of theirs has arrived. `author` is who signed,
    or else who was asked. `kinds` counts the statements by kind. `certificates` are the signer's,
    None where nothing is proven. `letter` is as what a file can be shown that was not made with
    this program, None where it cannot; it has so many `pages`. `withdrawn` is since when an agency
    is asked no longer, and `is_out` where it then sent nothing.
    """

    @property
    def agency(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def submission(self) -> str | None: ...
    @property
    def check(self) -> FileCheck | None: ...
    @property
    def arrived(self) -> datetime | None: ...
    @property
    def kinds(self) -> Mapping[str, int]: ...
    @property
    def certificates(self) -> Certificates | None: ...
    @property
    def letter(self) -> FileType | None: ...
    @property
    def pages(self) -> int: ...
    @property
    def withdrawn(self) -> datetime | None: ...
    @property
    def is_out(self) -> bool: ...


class Board(Protocol):
    """What `services.board.Boards.board` returns.

    `unopened` counts sealed pages that were not opened, `messages` messages to the chair.
    """

    @property
    def conference(self) -> Conference: ...
    @property
    def rows(self) -> Sequence[Received]: ...
    @property
    def agencies(self) -> Mapping[str, Received]: ...
    @property
    def unopened(self) -> int: ...
    @property
    def messages(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """What is known now about reports that have not come.

    `reminded` is by agency, and `told` likewise what somebody else says they did.
    """

    due: datetime | None
    now: datetime
    reminded: Mapping[str, datetime]
    told: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def days_late(self) -> int | None:
        return days_late(self.due, self.now)

    def words(self, agency: str) -> tuple[str, ...]:
        """Return what the chair reads of one agency, and what to do."""
        at = self.reminded.get(agency)
        said = (due_words(self.due, self.days_late), reminded_words(at) if at else "")
        is_reminded = self.last_reminded(agency) is not None
        again, first = "Copy another reminder, or ring them.", "Copy a reminder and send it."
        step = again if is_reminded else first
        return (*(one for one in said if one), step)

    def last_reminded(self, agency: str) -> datetime | None:
        """Return when an agency was last reminded, by whomever."""
        moments = (self.reminded.get(agency), self.told.get(agency))
        return max((at for at in moments if at is not None), default=None)

    def text(self, conference: Conference, agency: str) -> str:
        return reminder_text(
            conference.reference,
            agency,
            due=self.due,
            days_late=self.days_late,
            starts_at=conference.starts_at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    key: str
    agency: str
    author: str
    mark: Mark
    headline: str
    came: str
    is_late: bool
    kinds: tuple[tuple[str, int], ...]

    @property
    def counts(self) -> str:
        """Return `F 5  O 2  A 2  P 3`."""
        return "  ".join(f"{KINDS[kind].letter}{NBSP}{count}" for kind, count in self.kinds)

    @property
    def spoken(self) -> str:
        said = [self.agency, self.author, self.headline, self.came]
        if self.is_late:
            said.append("late")
        said += [f"{count} {KINDS[kind].plural}" for kind, count in self.kinds]
        return ". ".join(part for part in said if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardHead:
    title: str
    conference: str
    received: str
    unopened: str
    gone_over: tuple[str, str] = ("", "")
    """That another chairs it now, and what is still to be done here."""
    request: str = ""
    """An e-mail that asks whoever stepped in to hand it back."""
    step_in: str = ""
    """What a deputy of whoever the agencies have as its chair does next."""


def row_key(row: Received) -> str:
    return row.submission or f"asked {row.agency}"


def row_at(rows: Sequence[Found], key: str) -> Found | None:
    return next((row for row in rows if row_key(row) == key), None)


def still_current(rows: Sequence[Received], key: str) -> str:
    """Return the key of the row that is current from now on: the same while it is there."""
    keys = [row_key(row) for row in rows]
    return key if key in keys else next(iter(keys), "")


def board_row(row: Received, chase: Chase, coming: str = "") -> BoardRow:
    """Return a row of the list; `coming` says who of the agency comes, where that was heard."""
    late = is_late(row)
    return BoardRow(
        key=row_key(row),
        agency=row.agency or (NOBODYS if row.check and row.check.letter else ""),
        author=", ".join(part for part in (row.author, coming) if part),
        mark=mark_of(row.check),
        headline=_headline(row, chase),
        came=_came(row, late=late) if row.check else _reminded(row, chase),
        is_late=late,
        kinds=tuple((kind, row.kinds[kind]) for kind in KINDS if row.kinds.get(kind)),
    )


def board_head(
    board: Board,
    quorum: str = "",
    things_left: int = 0,
    gone: GoneOver | None = None,
    ready: str = "",
    not_here: str = "",
) -> BoardHead:
    """Return what stands above the list; `quorum` says shortly whether it will have one.

    `not_here` says that something was passed on which has not arrived.
    """
    conference = board.conference
    starts = conference.starts_at
    when = f"{short_date(local_day(starts))}, {clock(starts)}" if starts else "no date yet"
    initials = " and ".join(child.initials for child in conference.children)
    parts = (conference.reference, initials, when, conference.venue)
    return BoardHead(
        title="Reports",
        conference=". ".join(part.rstrip(".") for part in parts if part),
        received=" ".join(
            filter(
                None,
                (
                    received_words(board.rows),
                    quorum and f"{quorum}.",
                    things_left_words(things_left),
                    ready,
                    not_here,
                ),
            )
        ),
        unopened=unopened_words(board.unopened, board.messages),
        gone_over=told_of(gone) if gone else ("", ""),
        request=words.hand_back_text(conference.reference) if gone and gone.stepped_in else "",
        step_in=words.STEP_IN if gone and gone.is_deputy else "",
    )


def with_step_in(head: BoardHead, stepping_in_for: str) -> BoardHead:
    """Say that the agencies have somebody else as the chair until an update is signed."""
    if not stepping_in_for:
        return head
    return replace(
        head, gone_over=words.not_told_yet(stepping_in_for), step_in=words.NOT_TOLD_YET_STEP
    )


def received_words(rows: Sequence[Received]) -> str:
    """Return how many arrived, as `Received 6 of 7`, and what is to be done about them."""
    rows = _reports(rows)
    marks = _marks(rows)
    missing = marks.count(Mark.MISSING)
    late = sum(is_late(row) for row in rows)
    looked_at = sum(mark not in (Mark.RELIABLE, Mark.MISSING) for mark in marks)
    counted = ((missing, "missing"), (late, "late"), (looked_at, "to look at"))
    said = ", ".join(f"{count} {what}" for count, what in counted if count)
    received = f"Received {len(rows) - missing} of {len(rows)}."
    return f"{received} {said}." if said else received


def received_all(rows: Sequence[Received]) -> bool:
    """Tell whether every report that is asked for came, and none is still to be looked at."""
    return all(mark is Mark.RELIABLE for mark in _marks(_reports(rows)))


def is_message(row: Received) -> bool:
    """Tell whether it is a message to the chair, which is no report and comes before any."""
    return row.check is not None and row.check.message is not None


def is_handed_on(row: Received) -> bool:
    """Tell whether it is a page that was handed on, and of no report that has arrived."""
    return row.check is not None and row.check.handed_on is not None


def unopened_words(pages: int, messages: int = 0) -> str:
    """Return what waits to be opened; nothing where nothing does."""
    counted = ((messages, "message"), (pages, "sealed page"))
    said = [f"{count} {what}{'' if count == 1 else 's'}" for count, what in counted if count]
    return f"{' and '.join(said)}, not opened yet" if said else ""


def _reports(rows: Sequence[Received]) -> list[Received]:
    """Return those that are asked for, whether they came or not, and what came as one."""
    return [row for row in rows if not (is_message(row) or is_handed_on(row) or row.is_out)]


def _marks(rows: Sequence[Received]) -> list[Mark]:
    """Return what the checks say; a letter that is somebody's is looked at no more."""
    return [mark_of(row.check) for row in rows if not (row.check and row.check.is_assigned)]


def _headline(row: Received, chase: Chase) -> str:
    """Return what the check says, or that nothing came; and where nobody asks for it any more."""
    if row.check is None:
        return words.NO_LONGER_ASKED if row.withdrawn else _missing(chase)
    said = headline_of(row.check)
    is_said = mark_of(row.check) is Mark.RELIABLE or not row.withdrawn
    return said if is_said else f"{said}, {words.NO_LONGER_ASKED.lower()}"


def _missing(chase: Chase) -> str:
    if (due := chase.due) is None:
        return "Not arrived"
    days = chase.days_late
    late = "" if days is None else f", {late_words(days)}"
    return f"Not arrived, due {_day(due)}, {clock(due)}{late}"


def _reminded(row: Received, chase: Chase) -> str:
    if row.withdrawn:
        return f"Since {_day(row.withdrawn)}"
    at = chase.last_reminded(row.agency)
    return f"Reminded {_day(at)}" if at else ""


def _came(row: Received, *, late: bool) -> str:
    if row.arrived is None:
        return ""
    day = _day(row.arrived)
    if row.withdrawn:
        return f"Sent {day}"
    return f"{day}, {clock(row.arrived)}" if late else day


def _day(moment: datetime) -> str:
    """Return the day without its year, as a list of one conference needs it."""
    return short_date(local_day(moment)).rpartition(NBSP)[0]


def is_late(row: Received) -> bool:
    """Tell whether it came after it was due; of a letter that is known once it is somebody's.

    What is no longer asked for is due no more.
    """
    answers = (row.check.answers or row.check.letter) if row.check else None
    if row.withdrawn or (row.check and row.check.letter and not row.check.is_assigned):
        return False
    return answers is not None and answers.in_time is InTime.LATE
