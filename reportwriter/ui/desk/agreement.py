"""Decides what the page of what agrees shows, and keeps what the chair confirms or splits there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.accounts import Rests, Verdict
from reportwriter.domain.remarks import Beside
from reportwriter.services.desk.remarks import About
from reportwriter.ui.desk.agreement_rows import (
    AgreementRows,
    Shown,
    account_key,
    card_of,
    choices,
    counts,
    is_of,
    is_shown,
)
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import accounts as words
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.accounts import Account, MatchDecision, ToldEvent
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.agreeing import Agreement, Decisions, Matched
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.agreement_rows import AgreementRow
    from reportwriter.ui.desk.matched_once import MatchedOnce
    from reportwriter.ui.desk.own_page import PageTools
    from reportwriter.ui.runner import Outcome, Runner

AGREEMENT_KEY = "agreement"


class Deciding(Protocol):
    """What this page needs of `services.desk.agreeing.Agreements`."""

    def of(self, conference: ConferenceReference) -> Decisions: ...
    def confirm(self, conference: ConferenceReference, event: ToldEvent) -> MatchDecision: ...
    def split(
        self, conference: ConferenceReference, event: ToldEvent, account: Account
    ) -> MatchDecision: ...
    def join(
        self, conference: ConferenceReference, event: ToldEvent, other: ToldEvent
    ) -> MatchDecision: ...
    def take_back(self, event: ToldEvent) -> None: ...
    def put_back(self, decisions: Decisions, made: MatchDecision | None = None) -> None: ...


class AgreementView(Protocol):
    def show_choices(self, choices: Sequence[tuple[Shown, str]], current: Shown) -> None: ...
    def show_rows(self, rows: Sequence[AgreementRow], empty: tuple[str, str]) -> None: ...
    def show_how(self, sentence: str, *, may_decide: bool) -> None: ...
    def show_done(self, sentence: str, *, may_undo: bool) -> None: ...
    def show_quiet(self) -> None: ...


class AgreementPresenter:
    """`vault` asks and keeps what the chair decides."""

    key, title = AGREEMENT_KEY, words.WHAT_AGREES

    def __init__(
        self,
        view: AgreementView,
        tools: PageTools,
        agreements: Deciding,
        vault: Runner,
        once: MatchedOnce,
        ask: Callable[[About, str, str], None],
    ) -> None:
        self._view = view
        self._tools = tools
        self._agreements = agreements
        self._vault = vault
        self._once = once
        self._ask = ask
        self._desk: OpenDesk | None = None
        self._sieve: Sieve | None = None
        self._matched = WorkedOut["Matched"](tools, self._on_matched)
        self._grouping = WhileWanted(tools.pool)
        self._rows: AgreementRows | None = None
        self._agreement: Agreement | None = None
        self._choices: tuple[tuple[Shown, str], ...] = ()
        self._shown = Shown.SEVERAL
        self._undo: Callable[[], object] | None = None
        self._joining = ""
        """The key of an account of the event that is to be joined with the one chosen next."""

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=words.WHAT_AGREES, counts=words.SEARCHING)

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show what was chosen; the reports are compared once, beside the window."""
        self._desk, self._sieve = desk, sieve
        if self._matched.of(desk.side_by_side) is not None:
            self._show()
            return
        self._matched.make(desk.side_by_side, self._once.asked(desk.side_by_side))

    def forget(self) -> None:
        self._desk, self._sieve, self._rows = None, None, None
        self._matched.forget()
        self._grouping.leave()
        self._agreement, self._undo, self._shown = None, None, Shown.SEVERAL
        self._joining = ""
        self._view.show_quiet()
        self._view.show_choices((), Shown.SEVERAL)
        self._view.show_rows((), words.NOTHING_SHOWN)

    def choose(self, shown: Shown) -> None:
        self._shown = shown
        if self._joining:
            self._view.show_done(words.JOIN_WITH, may_undo=False)
        else:
            self._view.show_quiet()
        self._show()

    def open(self, key: str) -> None:
        """Read the report of an account at its statement."""
        if (account := self._account(key)) is not None:
            self._tools.read(account.submission, card_of(account))

    def remarked(self, key: str) -> tuple[str, str]:
        """Return the report and the card that a question on a row is about."""
        account = self._account(key)
        return (account.submission, card_of(account)) if account else ("", "")

    def confirm(self, key: str) -> None:
        """Keep that the accounts of the event at a row tell of one event."""
        if (event := self._event(key)) is None or (desk := self._desk) is None:
            return
        if len(event.accounts) == 1:
            self._view.show_done(words.NOTHING_TO_MATCH, may_undo=False)
            return
        conference = desk.board.conference.reference
        self._decide(
            lambda: self._agreements.confirm(conference, event),
            event.decisions,
            words.SAID_CONFIRMED,
        )

    def join(self, key: str) -> None:
        """Choose the event at a row to be joined, or join it with the one that was chosen."""
        event, chosen = self._event(key), self._event(self._joining)
        if event is None or (desk := self._desk) is None:
            return
        if chosen is None:
            self._joining = account_key(event.accounts[0])
            self._view.show_done(words.JOIN_WITH, may_undo=False)
            self._show()
        elif chosen is event:
            self.leave_joining()
        else:
            self._joining = ""
            conference = desk.board.conference.reference
            self._decide(
                lambda: self._agreements.join(conference, chosen, event),
                (*chosen.decisions, *event.decisions),
                words.SAID_JOINED,
            )

    def leave_joining(self) -> bool:
        """Join nothing with what was chosen; say whether there was anything."""
        was_joining, self._joining = bool(self._joining), ""
        if was_joining:
            self._view.show_done(words.NOT_JOINED, may_undo=False)
            self._show()
        return was_joining

    def split(self, key: str) -> None:
        """Keep that the statement of a row tells of another event than those beside it."""
        if (event := self._event(key)) is None or (desk := self._desk) is None:
            return
        account = next((one for one in event.accounts if account_key(one) == key), None)
        if len(event.accounts) == 1 or account is None:
            sentence = words.NOTHING_TO_MATCH if account else words.WHICH_STATEMENT
            self._view.show_done(sentence, may_undo=False)
            return
        conference = desk.board.conference.reference
        self._decide(
            lambda: self._agreements.split(conference, event, account),
            event.decisions,
            words.SAID_SPLIT,
        )

    def ask(self, key: str) -> None:
        """Ask for a question about what differs in the event at a row, naming its accounts."""
        if (event := self._event(key)) is None:
            return
        if event.verdict is not Verdict.DIFFER:
            self._view.show_done(words.NOTHING_DIFFERS, may_undo=False)
        elif not (event.is_confirmed or event.is_joined):
            self._view.show_done(words.CONFIRM_FIRST, may_undo=False)
        else:
            self._view.show_quiet()
            names = [_named(one) for one in event.that_differ]
            things = [words.DIFFERENCES[one][1] for one in event.differs_in]
            self._ask(_about(event), named(names), words.question(names, things))

    def take_back(self, key: str) -> None:
        """Let the rules decide again of the event at a row."""
        if (event := self._event(key)) is None:
            return
        if not event.decisions:
            self._view.show_done(words.NOTHING_DECIDED, may_undo=False)
            return
        self._decide(
            lambda: self._agreements.take_back(event), event.decisions, words.SAID_TAKEN_BACK
        )

    def undo(self) -> None:
        """Let it be decided as it was before the last step."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self._view.show_quiet()
            self._run(undo, lambda _done: self._decide_anew())

    def _decide(
        self, decide: Callable[[], MatchDecision | None], before: Decisions, sentence: str
    ) -> None:
        def on_decided(made: MatchDecision | None) -> None:
            self._undo = lambda: self._agreements.put_back(before, made)
            self._view.show_done(sentence, may_undo=True)
            self._decide_anew()

        self._run(decide, on_decided)

    def _run(self, work: Callable[[], Outcome], done: Callable[[Outcome], None]) -> None:
        self._vault.run(work, done=done, failed=self._tools.failed)

    def _on_matched(self, matched: Matched) -> None:
        self._rows = AgreementRows(matched.desk)
        self._decide_anew()

    def _decide_anew(self) -> None:
        """Group the accounts as the chair has decided by now."""
        desk, matched = self._desk, self._matched.made
        if desk is not None and matched is not None:
            self._run(
                lambda: self._agreements.of(desk.board.conference.reference),
                lambda decisions: self._on_decisions(matched, decisions),
            )

    def _on_decisions(self, matched: Matched, decisions: Decisions) -> None:
        # What was decided before could be grouped after it.
        self._grouping.leave()
        self._grouping.run(
            lambda: matched.decided(decisions),
            done=lambda agreement: self._on_agreement(matched, agreement),
            failed=self._tools.failed,
        )

    def _on_agreement(self, matched: Matched, agreement: Agreement) -> None:
        if self._matched.made is matched:
            self._agreement, self._choices = agreement, choices(agreement)
            self._show()

    def _show(self) -> None:
        agreement, rows = self._agreement, self._rows
        if agreement is None or rows is None:
            return
        self._view.show_choices(self._choices, self._shown)
        are_opinions = self._shown is Shown.OPINIONS
        how = words.HOW_OPINIONS if are_opinions else words.HOW
        self._view.show_how(how, may_decide=not are_opinions)
        if are_opinions:
            self._show_opinions(agreement, rows)
            return
        self._tools.say(counts(agreement.events))
        events = [
            one
            for one in agreement.events
            if is_shown(self._shown, one) and any(map(self._is_chosen, one.accounts))
        ]
        self._view.show_rows(rows.events(events, self._remarks, self._joining), self._empty)

    def _show_opinions(self, agreement: Agreement, rows: AgreementRows) -> None:
        rests = [one.rests for one in agreement.judged]
        self._tools.say(
            words.opinions_counted(
                len(rests), rests.count(Rests.ON_NOTHING), rests.count(Rests.ON_SECOND_HAND)
            )
        )
        judged = [one for one in agreement.judged if self._is_chosen(one.opinion)]
        self._view.show_rows(rows.opinions(judged, self._remarks), self._empty)

    @property
    def _remarks(self) -> Sequence[Remark]:
        return self._desk.remarks if self._desk else ()

    @property
    def _empty(self) -> tuple[str, str]:
        is_narrowed = self._sieve is not None and not self._sieve.lets_all_through
        return (
            words.NOTHING_SHOWN
            if is_narrowed
            else words.EMPTY.get(self._shown, words.NOTHING_SHOWN)
        )

    def _is_chosen(self, account: Account) -> bool:
        if self._desk is None or self._sieve is None:
            return False
        if account.is_row and (self._sieve.readers or self._sieve.hand):
            return False  # Nobody said of a row how near its source was, or who may read it.
        report = self._desk.side_by_side.reports[account.place]
        return self._sieve.lets_through(report, account.place, account.statement)

    def _event(self, key: str) -> ToldEvent | None:
        """Return the event to which a row belongs."""
        events = self._agreement.events if self._agreement else ()
        return next((one for one in events if is_of(one, key)), None)

    def _account(self, key: str) -> Account | None:
        if (agreement := self._agreement) is None:
            return None
        told = (account for event in agreement.events for account in event.accounts)
        judged = (one.opinion for one in agreement.judged)
        return next((one for one in (*told, *judged) if account_key(one) == key), None)


def _about(event: ToldEvent) -> About:
    """Return the accounts that differ: the first is what a question is about, the rest beside."""
    first, *others = (
        Beside(
            submission=one.submission,
            statement=None if one.is_row else one.statement.id,
            reference=None if one.is_row else one.key.reference,
        )
        for one in event.that_differ
    )
    return About(
        submission=first.submission,
        statement=first.statement,
        reference=first.reference,
        beside=tuple(others),
    )


def _named(account: Account) -> str:
    return words.of_agency(account.agency, "" if account.is_row else account.key.reference)
