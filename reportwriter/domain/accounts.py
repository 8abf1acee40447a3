"""One event as several reports tell it: which accounts there are, and what they come to.

Only what a chair can check by reading is said of them: each likeness names its reasons.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property, lru_cache

from reportwriter.domain.chronology import time_key
from reportwriter.domain.ids import ConferenceReference, RecordId, Reference, ReportId
from reportwriter.domain.seen import digest_of
from reportwriter.domain.statement import Kind, SourceKind, Statement
from reportwriter.domain.when import When


class Verdict(StrEnum):
    AGREE = "agree"
    """Agencies that know it on their own tell the same."""
    DIFFER = "differ"
    ONE_ORIGIN = "one_origin"
    """Several agencies tell it, and all have it from the same one: that is no corroboration."""
    ONE_SOURCE = "one_source"
    """One agency alone tells it."""


class Difference(StrEnum):
    DATE = "date"
    TIME = "time"
    PRESENT = "present"
    """Who was there."""
    SAID = "said"
    """What was seen, said or done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountKey:
    """Names an account in every version of its report: a statement keeps its reference."""

    report: ReportId
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one statement tells of an event; `place` is its report's on the desk, from 0.

    `submission` is the SHA-256 of the file that it was read from. `is_row` where it is a row of the
    report's chronology that rests on no statement: it has no kind, and stands here as a statement
    of its own. `when` is as exact as it is said anywhere: in the date of the statement, in the
    chronology, or in its words.
    """

    key: AccountKey
    place: int
    submission: str
    agency: str
    statement: Statement
    when: When | None
    is_row: bool = False

    @property
    def is_second_hand(self) -> bool:
        return self.statement.source.kind is SourceKind.SECOND_HAND


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Why two accounts are taken to tell of one event; `points` only rank one before another.

    Without slots, so that `reasons` are put into words where they are read, and once: of many
    likenesses of one event a chair reads those of the best.
    """

    first: AccountKey
    second: AccountKey
    points: float
    word: Callable[[], tuple[str, ...]] = field(repr=False, compare=False)

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        return self.word()


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """In what two accounts differ; `said` are the words of each, for a chair to compare."""

    difference: Difference
    said: tuple[tuple[AccountKey, str], ...]


class Decided(StrEnum):
    CONFIRMED = "confirmed"
    """All its accounts tell of one event."""
    JOINED = "joined"
    """The same of accounts that no rule had put together."""
    SPLIT = "split"
    """The first of its accounts tells of another event than the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedAccount:
    """`words` is the digest of what it said when the chair decided, `submission` of which file."""

    key: AccountKey
    submission: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchDecision:
    """What the chair decided of a match; an object of its own, like a remark."""

    id: RecordId
    conference: ConferenceReference
    decided: Decided
    accounts: tuple[DecidedAccount, ...]
    at: datetime


def decided_account(account: Account) -> DecidedAccount:
    return DecidedAccount(
        key=account.key, submission=account.submission, words=digest_of(account.statement)
    )


@dataclass(frozen=True, kw_only=True)
class ToldEvent:
    """`origins` are whom the accounts come from in the end, as people read it.

    `unsourced` are the agencies that heard it and do not name from whom: they add no origin.
    `decisions` are the chair's that hold for it: that it was confirmed, that some of its accounts
    were joined, or that its account was split from others. `reworded` are the accounts that read
    otherwise when the chair decided.
    Without slots, so that what every row of a list asks for is worked out once.
    """

    accounts: tuple[Account, ...]
    likenesses: tuple[Likeness, ...] = ()
    differing: tuple[Differing, ...] = ()
    origins: tuple[str, ...] = ()
    unsourced: tuple[str, ...] = ()
    decisions: tuple[MatchDecision, ...] = ()
    reworded: tuple[AccountKey, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        return any(one.decided is Decided.CONFIRMED for one in self.decisions)

    @property
    def is_joined(self) -> bool:
        return any(one.decided is Decided.JOINED for one in self.decisions)

    @property
    def is_split(self) -> bool:
        return any(one.decided is Decided.SPLIT for one in self.decisions)

    @property
    def is_told_by_several(self) -> bool:
        return len(self.agencies) > 1

    @cached_property
    def agencies(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.agency for one in self.accounts))

    @cached_property
    def verdict(self) -> Verdict:
        if len(self.agencies) == 1:
            return Verdict.ONE_SOURCE
        if self.differing:
            return Verdict.DIFFER
        return Verdict.AGREE if len(self.origins) > 1 else Verdict.ONE_ORIGIN

    @cached_property
    def when(self) -> When | None:
        """The most exact date that any account gives; of two as exact the earlier."""
        dated = [one.when for one in self.accounts if one.when is not None]
        if len(dated) < 2:
            return dated[0] if dated else None
        return min(dated, key=lambda when: (length(when), in_time(when)))

    @property
    def that_differ(self) -> tuple[Account, ...]:
        """The accounts that tell something differently, in their order."""
        keys = {key for one in self.differing for key, _ in one.said}
        return tuple(one for one in self.accounts if one.key in keys)

    @property
    def differs_in(self) -> tuple[Difference, ...]:
        return tuple(dict.fromkeys(one.difference for one in self.differing))


@lru_cache(maxsize=4096)
def length(when: When) -> int:
    """Return over how many days a date reaches; a day is 1."""
    first, last = when.span
    return last.toordinal() - first.toordinal() + 1


in_time = lru_cache(maxsize=4096)(time_key)
"""The order in time, worked out once for each date: many accounts share one."""


class Rests(StrEnum):
    """On what an opinion rests, as its writer gave it."""

    ON_STATEMENTS = "statements"
    ON_SECOND_HAND = "second_hand"
    """On what was only heard from others."""
    ON_OPINIONS = "opinions"
    ON_NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An opinion with the statements it rests on; `others` are those of other reports."""

    opinion: Account
    rests_on: tuple[Account, ...] = ()
    others: tuple[Account, ...] = ()
    not_found: tuple[str, ...] = ()
    """What it names in other reports that are not on the desk."""

    @property
    def rests(self) -> Rests:
        named = (*self.rests_on, *self.others)
        if not named and not self.not_found:
            return Rests.ON_NOTHING
        if named and all(one.statement.kind is Kind.OPINION for one in named):
            return Rests.ON_OPINIONS
        if named and all(one.is_second_hand for one in named):
            return Rests.ON_SECOND_HAND
        return Rests.ON_STATEMENTS


def is_told(statement: Statement) -> bool:
    """Say whether a statement tells of something that happened; an opinion judges it."""
    return statement.kind is not Kind.OPINION and bool(statement.text.strip())
