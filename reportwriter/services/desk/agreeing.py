"""What several reports tell of one event: in what they agree, differ, or come from one origin."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from threading import Lock
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import (
    Decided,
    Judged,
    MatchDecision,
    ToldEvent,
    decided_account,
    in_time,
)
from reportwriter.domain.ids import RecordId
from reportwriter.domain.statement import Kind
from reportwriter.services.desk.differences import Differences
from reportwriter.services.desk.likeness import Likenesses
from reportwriter.services.desk.matching import groups, likenesses
from reportwriter.services.desk.named_people import NamedPeople
from reportwriter.services.desk.origins import Origins
from reportwriter.services.desk.telling import accounts_of, tellings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.accounts import Account, AccountKey, Likeness
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.services.desk.matching import Pair
    from reportwriter.services.desk.telling import Telling
    from reportwriter.storage.match_decisions import MatchDecisionStore

Decisions = tuple[MatchDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """`events` are in order of time, `judged` are the opinions, agency by agency."""

    events: tuple[ToldEvent, ...]
    judged: tuple[Judged, ...]


@dataclass(frozen=True, kw_only=True)
class Agreements:
    """What the chair decides of matches. `new_id` gives an id never given yet."""

    store: MatchDecisionStore
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def of(self, conference: ConferenceReference) -> Decisions:
        return self.store.of(conference)

    def confirm(self, conference: ConferenceReference, event: ToldEvent) -> MatchDecision:
        """Keep that all accounts of an event tell of it, whatever comes in later."""
        decision = self._made(conference, Decided.CONFIRMED, event.accounts)
        return self._keep(decision, instead_of=_of(event, Decided.CONFIRMED))

    def split(
        self, conference: ConferenceReference, event: ToldEvent, account: Account
    ) -> MatchDecision:
        """Keep that one account tells of another event than the rest do.

        What the chair had joined stays joined without it.
        """
        rest = (one for one in event.accounts if one != account)
        decision = self._made(conference, Decided.SPLIT, (account, *rest))
        joined = _of(event, Decided.JOINED)
        left = _without(joined, account.key)
        return self._keep(decision, *left, instead_of=(*_of(event, Decided.CONFIRMED), *joined))

    def join(
        self, conference: ConferenceReference, event: ToldEvent, other: ToldEvent
    ) -> MatchDecision:
        """Keep that the accounts of two events tell of one, which no rule has seen."""
        both = (*event.accounts, *other.accounts)
        decision = self._made(conference, Decided.JOINED, both)
        keys = {one.key for one in both}
        gone = (
            one
            for one in (*event.decisions, *other.decisions)
            if one.decided is not Decided.SPLIT or len(keys & {on.key for on in one.accounts}) > 1
        )
        return self._keep(decision, instead_of=gone)

    def take_back(self, event: ToldEvent) -> None:
        """Let the rules decide again of an event, or of an account that was split from others."""
        self.store.remove(tuple(one.id for one in event.decisions))

    def put_back(self, decisions: Decisions, made: MatchDecision | None = None) -> None:
        """Let it be decided as it was; what was decided since, `made`, goes."""
        self.store.put(*decisions, instead_of=(made.id,) if made is not None else ())

    def _keep(
        self, decision: MatchDecision, *left: MatchDecision, instead_of: Iterable[MatchDecision]
    ) -> MatchDecision:
        """Keep a decision, and what is `left` of others, in place of these."""
        self.store.put(decision, *left, instead_of=tuple(one.id for one in instead_of))
        return decision

    def _made(
        self, conference: ConferenceReference, decided: Decided, accounts: Sequence[Account]
    ) -> MatchDecision:
        return MatchDecision(
            id=RecordId(self.new_id()),
            conference=conference,
            decided=decided,
            accounts=tuple(map(decided_account, accounts)),
            at=self.now(),
        )


def agreement(desk: SideBySide, decisions: Decisions = ()) -> Agreement:
    """Return the events of all reports and the opinions on them, as the chair decided."""
    return Matched(desk).decided(decisions)


class Matched:
    """The likenesses on one desk, found once; what the chair decides only groups them anew.

    It asks no vault, and looks at no pair that shares nothing: it takes a few seconds for ten
    thousand statements. What was grouped last is kept for whichever page asks next.
    """

    def __init__(self, desk: SideBySide) -> None:
        people = NamedPeople(desk.people)
        accounts = accounts_of(desk)
        self.desk = desk
        self._origins = Origins(desk, people)
        self._told = tellings(accounts, people, self._origins.teller_of)
        self._judged = tuple(_judged(accounts))
        self._differences = Differences(people)
        rules = Likenesses(self._told, people.called)
        self._found = likenesses(self._told, rules)
        self._grouping = Lock()
        self._last: tuple[Decisions, Agreement] | None = None

    def decided(self, decisions: Decisions) -> Agreement:
        """Return the events of all reports and the opinions on them, as the chair decided."""
        with self._grouping:
            if self._last is None or self._last[0] != decisions:
                grouped = Agreement(events=self._events(decisions), judged=self._judged)
                self._last = decisions, grouped
            return self._last[1]

    def _events(self, decisions: Decisions) -> tuple[ToldEvent, ...]:
        places = _places(self._told)
        grouped = groups(
            len(self._told),
            self._found,
            together=_pairs(decisions, (Decided.CONFIRMED, Decided.JOINED), places),
            apart=_pairs(decisions, (Decided.SPLIT,), places),
        )
        of_account: dict[AccountKey, list[MatchDecision]] = defaultdict(list)
        for decision in decisions:
            is_split = decision.decided is Decided.SPLIT
            for one in decision.accounts[:1] if is_split else decision.accounts:
                of_account[one.key].append(decision)
        events = (self._event(group, of_account) for group in grouped)
        return tuple(sorted(events, key=lambda event: in_time(event.when)))

    def _event(
        self, group: Sequence[int], of_account: Mapping[AccountKey, Sequence[MatchDecision]]
    ) -> ToldEvent:
        here = [self._told[number] for number in group]
        accounts = tuple(one.account for one in here)
        named = (decision for one in accounts for decision in of_account.get(one.key, ()))
        held = tuple(one for one in dict.fromkeys(named) if _holds_of(one, accounts))
        return ToldEvent(
            accounts=accounts,
            likenesses=tuple(self._likenesses(group)),
            differing=self._differences.of(here) if len(here) > 1 else (),
            origins=self._origins.of(here),
            unsourced=self._origins.unsourced(here),
            decisions=held,
            reworded=tuple(_reworded(held, accounts)),
        )

    def _likenesses(self, group: Sequence[int]) -> Iterator[Likeness]:
        for pair in combinations(group, 2):
            if (likeness := self._found.get(pair)) is not None:
                yield likeness


def _places(told: Sequence[Telling]) -> Mapping[AccountKey, int]:
    return {one.account.key: number for number, one in enumerate(told)}


def _pairs(
    decisions: Decisions, wanted: Collection[Decided], places: Mapping[AccountKey, int]
) -> Iterator[Pair]:
    """Give the pairs of accounts that a chair joined or divided, as far as they are still told."""
    for decision in decisions:
        if decision.decided in wanted:
            is_split = decision.decided is Decided.SPLIT
            for one, other in combinations(decision.accounts, 2):
                pair = places.get(one.key), places.get(other.key)
                # Of a split only the first account is divided from the others.
                if pair[0] is None or pair[1] is None:
                    continue
                if not is_split or one == decision.accounts[0]:
                    yield pair[0], pair[1]


def _holds_of(decision: MatchDecision, accounts: Sequence[Account]) -> bool:
    """Say whether a decision is about an event: about all of it, or what was joined in it.

    A split is about an account left alone.
    """
    named = {one.key for one in decision.accounts}
    if decision.decided is Decided.SPLIT:
        return True
    if decision.decided is Decided.JOINED:
        return sum(one.key in named for one in accounts) > 1
    return all(one.key in named for one in accounts)


def _of(event: ToldEvent, decided: Decided) -> Decisions:
    return tuple(one for one in event.decisions if one.decided is decided)


def _without(joined: Iterable[MatchDecision], key: AccountKey) -> Iterator[MatchDecision]:
    """Give what was joined without an account, as far as there are still two."""
    for decision in joined:
        accounts = tuple(one for one in decision.accounts if one.key != key)
        if len(accounts) > 1:
            yield replace(decision, accounts=accounts)


def _reworded(
    decisions: Sequence[MatchDecision], accounts: Sequence[Account]
) -> Iterator[AccountKey]:
    """Give the accounts that said something else when the chair decided."""
    now = {one.key: decided_account(one).words for one in accounts}
    for decision in decisions:
        for then in decision.accounts:
            if now.get(then.key, then.words) != then.words:
                yield then.key


def _judged(accounts: Sequence[Account]) -> Iterator[Judged]:
    by_id = {(one.place, one.statement.id): one for one in accounts}
    by_reference: dict[tuple[str, str], Account] = {
        (one.agency.casefold(), str(one.key.reference)): one for one in accounts
    }
    for one in accounts:
        statement = one.statement
        if statement.kind is not Kind.OPINION or not statement.text.strip():
            continue
        within = (by_id.get((one.place, other)) for other in statement.rests_on)
        links = {
            link: by_reference.get((link.agency.casefold(), link.reference))
            for link in statement.rests_on_others
        }
        yield Judged(
            opinion=one,
            rests_on=tuple(filter(None, within)),
            others=tuple(filter(None, links.values())),
            not_found=tuple(
                f"{link.agency}, ref. {link.reference}"
                for link, found in links.items()
                if not found
            ),
        )
