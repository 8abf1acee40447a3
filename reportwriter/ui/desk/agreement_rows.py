"""What several reports tell of one event, as rows: the verdict, each account, why they match."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Rests, Verdict
from reportwriter.domain.when_words import when_in_words
from reportwriter.ui.cards.report_rows import Reader, card_key
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from reportwriter.ui.desk.remarked import MARKED, by_statement, is_marked, remark_lines
from reportwriter.wording import accounts as words
from reportwriter.wording.desk import not_for
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.accounts import Account, AccountKey, Judged, ToldEvent
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.agreeing import Agreement
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.desk.remarked import Remarked

_OF_EVENT = ("When", "Source", "Checked?")
_OF_OPINION = ("How sure", "What would change it")
"""What is weighed beside a statement here, and beside an opinion; all else is one key away."""
_MOST_REASONS = 4
"""Likenesses whose reasons are told: of many accounts one reads the best."""


class Shown(StrEnum):
    """Which part of the page a chair chose to see."""

    SEVERAL = "several"
    AGREE = "agree"
    DIFFER = "differ"
    ONE_ORIGIN = "one_origin"
    ONE_SOURCE = "one_source"
    DECIDED = "decided"
    ALL = "all"
    OPINIONS = "opinions"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHead:
    """The verdict on an event; `icon` is its sign, `lines` say it in sentences."""

    key: str
    icon: str
    verdict: str
    when: str
    lines: tuple[str, ...]
    decided: str = ""

    @property
    def spoken(self) -> str:
        return " ".join((f"{self.verdict}. {self.when}.", *self.lines, self.decided)).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEvent:
    """A row that belongs to the event above it."""

    row: ReadingRow

    @property
    def key(self) -> str:
        return self.row.key

    @property
    def spoken(self) -> str:
        return self.row.spoken


AgreementRow = EventHead | OfEvent | HeadingRow | LineRow | CardRow
ICONS = {
    Verdict.AGREE: "equal",
    Verdict.DIFFER: "unequal",
    Verdict.ONE_ORIGIN: "origin",
    Verdict.ONE_SOURCE: "single",
}


def choices(agreement: Agreement) -> tuple[tuple[Shown, str], ...]:
    """Return what can be chosen to be seen, each with how much there is of it."""
    titles = {
        Shown.SEVERAL: words.SEVERAL,
        **{Shown(verdict): words.VERDICTS[verdict].word for verdict in Verdict},
        Shown.DECIDED: words.DECIDED,
        Shown.ALL: words.ALL,
    }
    events = agreement.events
    counts = {one: sum(is_shown(one, event) for event in events) for one in titles}
    found = [(one, f"{title} ({counts[one]})") for one, title in titles.items()]
    return (*found, (Shown.OPINIONS, f"{words.OPINIONS} ({len(agreement.judged)})"))


def is_shown(shown: Shown, event: ToldEvent) -> bool:
    """Say whether an event is among those chosen to be seen."""
    match shown:
        case Shown.SEVERAL:
            return event.is_told_by_several
        case Shown.DECIDED:
            return bool(event.decisions)
        case Shown.ALL | Shown.OPINIONS:
            return True
        case verdict:
            return event.verdict.value == verdict.value


def counts(events: Sequence[ToldEvent]) -> str:
    """Say how many events several agencies tell, and what they come to."""
    several = [one for one in events if one.is_told_by_several]
    found = Counter(one.verdict for one in several)
    return words.counted(len(several), {verdict: found[verdict] for verdict in Verdict})


def event_key(event: ToldEvent) -> str:
    return f"event {_name(event.accounts[0].key)}"


def account_key(account: Account) -> str:
    return f"account {_name(account.key)}"


def is_of(event: ToldEvent, key: str) -> bool:
    """Say whether a row belongs to an event: its head, one of its accounts, or why they match."""
    return key.removeprefix("why ") == event_key(event) or any(
        account_key(account) == key for account in event.accounts
    )


class AgreementRows:
    """Turns what was found on one desk into rows; works out once what all rows need."""

    def __init__(self, desk: SideBySide) -> None:
        self._desk = desk
        self._readers: dict[int, Reader] = {}

    def events(
        self, events: Sequence[ToldEvent], remarks: Sequence[Remark], chosen: str = ""
    ) -> tuple[AgreementRow, ...]:
        """Return the rows of events; `chosen` is the key of an account to be joined with others."""
        made = by_statement(remarks)
        return tuple(
            row
            for event in events
            for row in self._event(event, made, is_chosen=is_of(event, chosen))
        )

    def opinions(
        self, judged: Sequence[Judged], remarks: Sequence[Remark]
    ) -> tuple[AgreementRow, ...]:
        return tuple(self._opinions(judged, by_statement(remarks)))

    def _event(
        self, event: ToldEvent, remarks: Remarked, *, is_chosen: bool
    ) -> Iterator[AgreementRow]:
        key = event_key(event)
        yield EventHead(
            key=key,
            icon=ICONS[event.verdict],
            verdict=words.VERDICTS[event.verdict].word,
            when=when_in_words(event.when) if event.when else words.NO_DATE,
            lines=(verdict_on(event), *differences_of(event)),
            decided=words.CHOSEN_TO_JOIN if is_chosen else _decided(event),
        )
        said: list[Remark] = []
        for account in event.accounts:
            on_it = remarks.get(_statement(account), ())
            yield OfEvent(row=_row(account) if account.is_row else self._card(account, on_it))
            # What is asked of several accounts together stands under the first of them.
            yield from _remark_lines([one for one in on_it if one not in said])
            said += on_it
        if reasons := reasons_for(event):
            yield OfEvent(row=LineRow(key=f"why {key}", text=words.why(reasons), second=True))

    def _card(
        self, account: Account, remarks: Sequence[Remark], facts: Sequence[str] = _OF_EVENT
    ) -> CardRow:
        report = self._desk.reports[account.place]
        card = self._reader(account.place).card(account.statement)
        shown = (fact for fact in card.facts if fact[0] in facts)
        marked = f", {MARKED}" if is_marked(remarks) else ""
        return replace(
            card,
            key=account_key(account),
            lead=f"{account.agency}, {card.lead}{marked}",
            aside=not_for(report.kept_from(account.statement)) or card.aside,
            facts=tuple(shown),
        )

    def _opinions(self, judged: Sequence[Judged], remarks: Remarked) -> Iterator[AgreementRow]:
        agency = ""
        for one in judged:
            if one.opinion.agency != agency:
                agency = one.opinion.agency
                yield HeadingRow(key=f"opinions {one.opinion.place}", title=agency)
            on_it = remarks.get(_statement(one.opinion), ())
            yield self._opinion(one, on_it)
            yield from _remark_lines(on_it)
            for line, text in enumerate(self._rests_on(one)):
                key = f"rests {line} {_name(one.opinion.key)}"
                yield OfEvent(row=LineRow(key=key, text=text, second=True))

    def _opinion(self, judged: Judged, remarks: Sequence[Remark]) -> CardRow:
        card = self._card(judged.opinion, remarks, _OF_OPINION)
        warning = _WARNINGS.get(judged.rests, "")
        return replace(
            card,
            lead=card.lead.removeprefix(f"{judged.opinion.agency}, "),
            aside=warning or card.aside,
            aside_icon="warning" if warning else card.aside_icon,
        )

    def _rests_on(self, judged: Judged) -> Iterator[str]:
        for one in (*judged.rests_on, *judged.others):
            agency = one.agency if one.place != judged.opinion.place else ""
            kind = KINDS[one.statement.kind].word if one.statement.kind else NO_KIND
            number = self._desk.reports[one.place].numbers[one.statement.id]
            told = " (second-hand)" if one.is_second_hand else ""
            yield words.rests_on(
                f"{kind}{told}", number, one.key.reference, one.statement.text, agency
            )
        yield from map(words.not_on_desk, judged.not_found)

    def _reader(self, place: int) -> Reader:
        if place not in self._readers:
            opened = self._desk.reports[place].opened
            self._readers[place] = Reader(opened.report, opened.form)
        return self._readers[place]


_WARNINGS = {
    Rests.ON_NOTHING: words.RESTS_ON_NOTHING,
    Rests.ON_SECOND_HAND: words.RESTS_ON_SECOND_HAND,
    Rests.ON_OPINIONS: words.RESTS_ON_OPINIONS,
}


def card_of(account: Account) -> str:
    """Return the key of the card by which the desk knows a statement; a row has none."""
    return "" if account.is_row else card_key(account.statement.id)


def _row(account: Account) -> LineRow:
    """Return a row of a chronology, which has no kind."""
    when = when_in_words(account.when) if account.when else words.WITHOUT_DATE
    told = words.of_chronology(account.agency, when, account.statement.text)
    return LineRow(key=account_key(account), text=told)


def differences_of(event: ToldEvent) -> Iterator[str]:
    """Give in what its accounts differ, each with what they say."""
    agencies = {one.key: one.agency for one in event.accounts}
    for differing in event.differing:
        label, _ = words.DIFFERENCES[differing.difference]
        said = (f"{agencies[key]}: {told}" for key, told in differing.said)
        yield f"{label}. {'; '.join(said)}"


def verdict_on(event: ToldEvent) -> str:
    """Say in a sentence who tells an event, and what that comes to."""
    agencies, origins = event.agencies, event.origins
    if event.verdict is Verdict.ONE_SOURCE:
        return words.one_source(agencies[0])
    if event.verdict is Verdict.DIFFER:
        things = [words.DIFFERENCES[one][1] for one in event.differs_in]
        return words.differ(agencies, things, origins, event.unsourced)
    if event.verdict is Verdict.AGREE:
        return words.agree(agencies, origins)
    return words.one_origin(agencies, origins, event.unsourced)


def _decided(event: ToldEvent) -> str:
    decided = (
        (event.is_joined, words.JOINED),
        (event.is_confirmed, words.CONFIRMED),
        (event.is_split, words.WAS_SPLIT),
    )
    said = next((sentence for holds, sentence in decided if holds), "")
    return f"{said} {reworded_since(event)}".strip()


def reworded_since(event: ToldEvent) -> str:
    """Name what the chair decided on that reads otherwise now; nothing where all reads the same."""
    named = ", ".join(f"ref. {one.reference}" for one in event.reworded)
    return f"{words.REWORDED}{named}." if named else ""


def reasons_for(event: ToldEvent) -> tuple[str, ...]:
    """Return the reasons of the best likenesses, each once."""
    best = sorted(event.likenesses, key=lambda one: -one.points)[:_MOST_REASONS]
    return tuple(dict.fromkeys(reason for one in best for reason in one.reasons))


def _statement(account: Account) -> tuple[str, StatementId]:
    return account.submission, account.statement.id


def _remark_lines(remarks: Sequence[Remark]) -> Iterator[OfEvent]:
    return (OfEvent(row=line) for line in remark_lines(remarks))


def _name(key: AccountKey) -> str:
    return f"{key.report} {key.reference}"
