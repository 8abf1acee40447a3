"""Who is sent what of a conference, by the rule of its area and by the chair; all plain values.

A signed report goes as it came or not at all: nobody takes anything out of it. What its author
keeps from an agency, and whoever is excluded, is held back whatever the chair chooses. What was
added to a report goes where it goes. A letter goes to an agency by the chair's choice alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from reportwriter.domain.chasing import days_late
from reportwriter.domain.circulation import Round

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reportwriter.domain.circulation import Choice, CirculationRecord, Dispatch
    from reportwriter.domain.ids import ConferenceReference, PersonId
    from reportwriter.forms.area import Rule
    from reportwriter.services.core_group import ComesBack
    from reportwriter.services.paper_quotes import Quote


class Held(StrEnum):
    """Why something does not go, whatever the chair chooses; never said to a receiver."""

    CHAIR_ONLY = "chair_only"
    RESTRICTED = "restricted"
    """Its author keeps something in it from this agency."""
    EXCLUDED = "excluded"
    UNCLEAR = "unclear"
    """Somebody is excluded, and who of the conference it is cannot be told."""
    QUOTES = "quotes"
    """It shares a run of words with what a report keeps from this agency."""
    FOR_WHOM = "for_whom"
    """They come for somebody, and for whom cannot be told."""
    OF_FAMILY = "of_family"
    """They come for somebody, and something may be kept from themselves."""
    NOT_MADE = "not_made"
    CHANGED = "changed"

    @property
    def can_be_made(self) -> bool:
        """Whether the chair only has to sign it."""
        return self in (Held.NOT_MADE, Held.CHANGED)


class State(StrEnum):
    DUE = "due"
    WRITTEN = "written"
    HELD = "held"
    AWAITED = "awaited"
    """It went, and its signed copy did not come back yet."""
    SENT = "sent"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """`person` is whose edition they get, None for an agency. `contact` is who was asked there.

    Who `is_stand_in` comes for somebody of the family; `stands_for` is empty where it cannot be
    told for whom. Who `is_outsider` was not asked, and gets what the chair lets them have.
    """

    key: str
    name: str
    contact: str = ""
    email: str = ""
    person: PersonId | None = None
    is_child: bool = False
    stands_for: str = ""
    is_stand_in: bool = False
    is_outsider: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file. `sha256` is empty while it is not made; `file_name` names nobody of the family.

    `agency` is whose it is where it goes as it came; `of_absent`: that agency does not come.
    `goes_with` is the piece that takes it along, for what adds to a report. Of a letter
    (`is_letter`) nothing is proven. `quotes` are what it may quote of what is kept from them.
    """

    id: str
    title: str
    sha256: str
    is_received: bool
    file_name: str
    by_rule: bool
    held: Held | None = None
    agency: str = ""
    of_absent: bool = False
    goes_with: str = ""
    is_letter: bool = False
    quotes: tuple[Quote, ...] = ()
    choice: Choice | None = None

    @property
    def is_in(self) -> bool:
        """Whether it is to go, unless it is held back."""
        choice = self.choice
        return choice.is_in if choice is not None and choice.holds else self.by_rule

    @property
    def usually_goes(self) -> bool:
        """Whether it goes where the chair says nothing."""
        return self.by_rule and self.held is not Held.QUOTES

    @property
    def goes(self) -> bool:
        return self.is_in and (self.held is None or self.is_let_through)

    @property
    def shown(self) -> str:
        """Name what is shown of its quotes, so that a reason is given for no other."""
        said = sorted(f"{one.agency} {one.reference} {one.words}" for one in self.quotes)
        return hashlib.sha256("\n".join(said).encode()).hexdigest() if said else ""

    @property
    def is_let_through(self) -> bool:
        """Whether the chair read what it may quote, and gave a reason why it goes all the same."""
        choice = self.choice
        return (
            self.held is Held.QUOTES
            and choice is not None
            and choice.holds
            and choice.is_in
            and choice.seen == self.shown
        )

    @property
    def lacks_reason(self) -> bool:
        return self.choice is not None and not self.choice.holds


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one receiver is sent in one round; `due` is None where no day is set.

    `comes_back` is there where a day is set for its signed copy.
    `rule` is None where the area does not say to whom it goes, and `by_rule` tells whether they
    get it unless the chair says otherwise.
    Without slots, so that by when its copy is to be back is counted once.
    """

    receiver: Receiver
    round: Round
    pieces: tuple[Piece, ...]
    by_rule: bool
    rule: Rule | None = None
    due: datetime | None = None
    comes_back: ComesBack | None = None
    dispatches: tuple[Dispatch, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.round} {self.receiver.key}"

    @property
    def going(self) -> tuple[Piece, ...]:
        """What is to go, as soon as it is said to whom."""
        is_named = bool(self.receiver.name.strip())
        return tuple(one for one in self.pieces if one.goes and is_named)

    @property
    def held(self) -> tuple[Piece, ...]:
        """What would go, and does not."""
        return tuple(one for one in self.pieces if one.is_in and one.held and not one.goes)

    @property
    def outstanding(self) -> tuple[Piece, ...]:
        """What is to go and did not go yet, as a report that came since."""
        sent = self.sent
        return tuple(one for one in self.going if one.sha256 not in sent)

    @property
    def sent(self) -> frozenset[str]:
        """The files that went, by their digests."""
        return frozenset(
            file.sha256 for one in self.dispatches if one.sent_at is not None for file in one.files
        )

    @property
    def waiting(self) -> Dispatch | None:
        """What was written, and is not said to have been sent."""
        return next((one for one in self.dispatches if one.sent_at is None), None)

    @property
    def sent_at(self) -> datetime | None:
        """When something last went."""
        return self.last_sent.sent_at if self.last_sent else None

    @property
    def last_sent(self) -> Dispatch | None:
        went = [(one.sent_at, one) for one in self.dispatches if one.sent_at]
        return max(went, key=lambda one: one[0])[1] if went else None

    @property
    def is_awaited(self) -> bool:
        """Whether a signed copy of what last went is still to come back."""
        last = self.last_sent
        return self.round.comes_back_signed and last is not None and not last.is_settled

    @cached_property
    def back_by(self) -> datetime | None:
        """By when the signed copy is to be back; None where no day is set."""
        return self.comes_back.by(self.sent_at) if self.comes_back else None

    @property
    def next_by(self) -> datetime | None:
        """By when the next thing is to be done: to send it, or to have it back."""
        return self.back_by if self.state is State.AWAITED else self.due

    @property
    def waits_for_chair(self) -> bool:
        """Whether something would go once it was signed, or read and a reason given."""
        return any(
            one.held is Held.QUOTES or (one.held and one.held.can_be_made) for one in self.held
        )

    @property
    def state(self) -> State:
        if self.outstanding:
            written = {file.sha256 for file in self.waiting.files} if self.waiting else set()
            is_written = written == {one.sha256 for one in self.outstanding}
            return State.WRITTEN if is_written else State.DUE
        if self.waits_for_chair:
            return State.HELD
        if self.sent_at is not None:
            return State.AWAITED if self.is_awaited else State.SENT
        return State.HELD if self.held else State.NONE

    def is_late(self, now: datetime) -> bool:
        """Tell whether it should have gone by now, and could have, or should be back."""
        by = self.next_by
        if by is None or by >= now:
            return False
        return self.state in _TO_BE_DONE or self.waits_for_chair

    def days_late(self, now: datetime) -> int | None:
        """Return for how many whole days it is late; None where it is not."""
        return days_late(self.next_by, now) if self.is_late(now) else None

    def with_record(self, record: CirculationRecord) -> Row:
        """Return it with what the chair chose, and what went."""
        receiver, what = self.receiver.key, self.round
        pieces = (
            replace(one, choice=record.choice(receiver, what, one.goes_with or one.id))
            for one in self.pieces
        )
        return replace(self, pieces=tuple(pieces), dispatches=record.of(receiver, what))


@dataclass(frozen=True, slots=True, kw_only=True)
class CirculationPlan:
    """All of one conference; `outside` are the rows of whoever is let in from outside."""

    conference: ConferenceReference
    rows: tuple[Row, ...]
    record: CirculationRecord
    outside: tuple[Row, ...] = ()

    def with_record(self, record: CirculationRecord) -> CirculationPlan:
        inside = (one for one in self.rows if not one.receiver.is_outsider)
        rows = (*inside, *self._outside(record))
        return replace(self, record=record, rows=tuple(one.with_record(record) for one in rows))

    def _outside(self, record: CirculationRecord) -> Iterator[Row]:
        for one in record.outsiders:
            receiver = Receiver(
                key=one.key, name=one.name.strip(), email=one.email.strip(), is_outsider=True
            )
            yield from (replace(row, receiver=receiver) for row in self.outside)

    def row(self, key: str) -> Row | None:
        return next((one for one in self.rows if one.key == key), None)

    @property
    def circulated(self) -> frozenset[str]:
        """The agencies that do not come, and of which nothing is left to be given to others."""
        absent = [(row, one) for row in self.rows for one in row.pieces if one.of_absent]
        went = {one.agency for row, one in absent if one.sha256 in row.sent}
        return frozenset(went - {one.agency for row, one in absent if one in row.outstanding})

    def in_order(self, now: datetime) -> tuple[Row, ...]:
        """Return what is late first, the latest before all; then by how it stands, and by day."""
        return tuple(sorted(self.rows, key=lambda one: _place(one, now)))


_STATES, _ROUNDS = tuple(State), tuple(Round)
_TO_BE_DONE = (State.DUE, State.WRITTEN, State.AWAITED)


def _place(row: Row, now: datetime) -> tuple[bool, int, int, float, str]:
    by = row.next_by
    at = by.timestamp() if by else float("inf")
    late = row.is_late(now)
    state = 0 if late else _STATES.index(row.state)
    return (not late, state, _ROUNDS.index(row.round), at, row.receiver.name)
