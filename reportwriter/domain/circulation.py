"""Who of a conference is sent which papers: what the chair chose, what was written, what was sent.

Nothing sealed has a place in it. What went to whom is kept by name and digest, never by content.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from reportwriter.domain.ids import with_one


class Round(StrEnum):
    """What goes out together, in the order in which it does."""

    REPORTS = "reports"
    """Before the conference (R87)."""
    DECISION = "decision"
    """Decision, category, lead worker and core group (R159)."""
    MINUTES = "minutes"
    CORE_GROUP = "core_group"
    """Its notes and its plan, which comes back signed (R172)."""

    @property
    def comes_back_signed(self) -> bool:
        return self is Round.CORE_GROUP


class SentTo(StrEnum):
    """To whom an area sends something."""

    ATTENDING = "attending"
    """Who comes, or may: not who is known to stay away."""
    INVITED = "invited"
    PARENTS = "parents"
    """Parents and carers, whether or not they come."""
    CORE_GROUP = "core_group"
    """Who is named as one of the core group, agency or family, whether or not they come."""
    SOCIAL_WORKER = "social_worker"
    """The agency of the allocated social worker, whether or not it comes."""
    SUPPORTERS = "supporters"
    """Who supports or speaks for one of the family; they get that person's papers."""
    LAWYERS = "lawyers"
    """Of one of the family; the same."""
    GUARDIANS = "guardians"
    """The children's guardian, whom a court appointed; they get the papers of these children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """That the chair sends something to somebody, or does not, other than the rule has it.

    `seen` names what the chair was shown of it that stops it: a reason holds for nothing else.
    """

    receiver: str
    round: Round
    piece: str
    is_in: bool
    reason: str = ""
    seen: str = field(default="", metadata={"added": True})

    @property
    def holds(self) -> bool:
        """Whether it counts: what nobody gave a reason for changes nothing."""
        return bool(self.reason.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """`name` is as the receiver sees it; `title` says to the chair what it is."""

    title: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """The files of one e-mail; `sent_at` is when the chair said that it went.

    `sent_by` is who told the chair that they sent it, empty where the chair said it.
    `back_at` is when the signed copy came back, `not_back` why it will not.
    """

    id: str
    receiver: str
    receiver_name: str
    round: Round
    files: tuple[SentFile, ...]
    written_at: datetime
    sent_at: datetime | None = None
    sent_by: str = field(default="", metadata={"added": True})
    back_at: datetime | None = field(default=None, metadata={"added": True})
    not_back: str = field(default="", metadata={"added": True})

    @property
    def is_settled(self) -> bool:
        """Whether nothing of it is waited for any more."""
        return self.back_at is not None or bool(self.not_back.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outsider:
    """Somebody who was not asked to the conference and may be let have a paper of it (R76)."""

    id: str
    name: str = ""
    email: str = ""

    @property
    def key(self) -> str:
        """Return by what they are a receiver."""
        return f"outsider {self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CirculationRecord:
    """All of one conference. Each change returns a new one."""

    choices: tuple[Choice, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()
    outsiders: tuple[Outsider, ...] = field(default=(), metadata={"added": True})

    def outsider(self, receiver: str) -> Outsider | None:
        """Return who a receiver from outside is, by their key."""
        return next((one for one in self.outsiders if one.key == receiver), None)

    def with_outsider(self, outsider: Outsider) -> "CirculationRecord":
        """Return it with somebody from outside in their place, or as the last."""
        return replace(self, outsiders=with_one(self.outsiders, outsider))

    def without_outsider(self, outsider: Outsider) -> "CirculationRecord":
        """Return it without somebody to whom nothing went, and without what was chosen for them."""
        return replace(
            self,
            outsiders=tuple(one for one in self.outsiders if one.id != outsider.id),
            choices=tuple(one for one in self.choices if one.receiver != outsider.key),
            dispatches=tuple(
                one for one in self.dispatches if one.sent_at or one.receiver != outsider.key
            ),
        )

    def went_to(self, receiver: str) -> bool:
        return any(one.sent_at and one.receiver == receiver for one in self.dispatches)

    def choice(self, receiver: str, sent: Round, piece: str) -> Choice | None:
        return next((one for one in self.choices if _at(one) == (receiver, sent, piece)), None)

    def with_choice(self, choice: Choice) -> "CirculationRecord":
        kept = (one for one in self.choices if _at(one) != _at(choice))
        return replace(self, choices=(*kept, choice))

    def without_choice(self, receiver: str, sent: Round, piece: str) -> "CirculationRecord":
        """Return it with what the rule says of this piece."""
        kept = tuple(one for one in self.choices if _at(one) != (receiver, sent, piece))
        return replace(self, choices=kept)

    def with_dispatch(self, dispatch: Dispatch) -> "CirculationRecord":
        """Return it with an e-mail that was written; one that was never sent gives way to it."""
        kept = (
            one
            for one in self.dispatches
            if one.sent_at or (one.receiver, one.round) != (dispatch.receiver, dispatch.round)
        )
        return replace(self, dispatches=(*kept, dispatch))

    def with_sent(self, dispatch: str, at: datetime) -> "CirculationRecord":
        return self._with(dispatch, lambda one: one if one.sent_at else replace(one, sent_at=at))

    def with_back(self, dispatch: str, at: datetime) -> "CirculationRecord":
        """Return it with the signed copy of what was sent come back."""
        return self._with(dispatch, lambda one: replace(one, back_at=at))

    def with_not_back(self, dispatch: str, reason: str) -> "CirculationRecord":
        return self._with(dispatch, lambda one: replace(one, not_back=reason))

    def with_told(self, dispatch: str, at: datetime, by: str) -> "CirculationRecord":
        """Return it with an e-mail that somebody says they sent; what was said before stays."""
        return self._with(
            dispatch, lambda one: one if one.sent_at else replace(one, sent_at=at, sent_by=by)
        )

    def of(self, receiver: str, sent: Round) -> tuple[Dispatch, ...]:
        """Return what was written for a receiver, the first first."""
        wanted = (receiver, sent)
        return tuple(one for one in self.dispatches if (one.receiver, one.round) == wanted)

    def _with(self, dispatch: str, change: Callable[[Dispatch], Dispatch]) -> "CirculationRecord":
        dispatches = (change(one) if one.id == dispatch else one for one in self.dispatches)
        return replace(self, dispatches=tuple(dispatches))


def _at(choice: Choice) -> tuple[str, Round, str]:
    return choice.receiver, choice.round, choice.piece
