"""Decides what a change of a conference would tell, and has it signed for all who were asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.forms.form import Document
from reportwriter.records.kept import contact_id
from reportwriter.records.travelling import Administrator, Recipient
from reportwriter.services.updating import Update, Withdrawal
from reportwriter.services.who_was_asked import whom_of
from reportwriter.ui.invite.deputies import Deputies, DeputiesView, offered_as
from reportwriter.ui.invite.rules import RulesAhead, show_days
from reportwriter.ui.invite.typed import PASSPHRASE, asked_of
from reportwriter.ui.update.mails import Mail, mails, whom_words
from reportwriter.ui.update.typed import TypedUpdate, conference_of, lacking, typed_of
from reportwriter.wording import updates as words
from reportwriter.wording import withdrawing
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.library import Library
    from reportwriter.records.kept import KnownContact
    from reportwriter.records.travelling import Asked, Certificates
    from reportwriter.services.updating import Called, Outlook, Updated
    from reportwriter.ui.invite.deputies import EntersWords, ReadsCertificates
    from reportwriter.ui.invite.presenter import News
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What stands in the fields before anything is changed; `people` can be chosen, by id.

    `asked` are those who can be withdrawn, by key; `no_longer` names those who were. `steps_in`
    says that whoever signs it steps in for the chair; empty for the chair.
    """

    typed: TypedUpdate
    asked: tuple[tuple[str, str], ...]
    no_longer: tuple[str, ...]
    forms: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    steps_in: str = ""


class UpdateView(DeputiesView, Protocol):
    def show_filled(self, filled: Filled) -> None: ...
    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None: ...
    def show_deputy_known(self, sentence: str) -> None: ...
    def show_understood(self, field: str, words: str) -> None: ...
    def show_rules(self, told: Sequence[str]) -> None: ...
    def show_outlook(self, lines: Sequence[str], to: str) -> None: ...
    def show_lacking(self, lacking: Mapping[str, str]) -> None: ...
    def show_folder(self, folder: str) -> None: ...
    def show_busy(self) -> None: ...
    def show_made(self, sentence: str, mails: Sequence[Mail]) -> None: ...
    def show_nothing(self) -> None: ...


class Updates(Protocol):
    """What this screen needs of `services.updating.Updating`."""

    def called(self, reference: ConferenceReference) -> Called: ...
    def issue(self, update: Update, passphrase: str, folder: Path) -> Updated: ...


class Going(Protocol):
    def go_back(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class UpdateTools:
    """`known` gives the people whose keys are known; `read` reads a file whole.

    `rules` says what is not as the area would have it; it may load closed days.
    """

    updating: Updates
    known: Callable[[], Sequence[KnownContact]]
    certificates: ReadsCertificates
    trust: EntersWords
    library: Library
    rules: Callable[[Conference, Sequence[FormRef]], Sequence[str]]
    read: Callable[[Path], bytes]
    vault: Runner
    pool: Runner
    folder: Path
    now: Callable[[], datetime]


class UpdatePresenter:
    def __init__(self, view: UpdateView, tools: UpdateTools, going: Going, news: News) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._news = news
        self._folder = tools.folder
        self._reference: ConferenceReference | None = None
        self._called: Called | None = None
        self._people: dict[str, Recipient] = {}
        self._forms: dict[str, FormRef] = {}
        self._rules = RulesAhead(view, tools.rules, tools.pool)
        self.deputies = Deputies(
            view,
            tools.certificates,
            tools.trust,
            tools.vault,
            read_file=tools.read,
            known=self._on_deputy_known,
        )

    def open(self, reference: ConferenceReference) -> None:
        """Show a conference as it was told last, to be changed."""
        self._reference = reference
        self._view.show_nothing()
        self._view.show_folder(str(self._folder))
        self._load(reference)

    def _load(self, reference: ConferenceReference) -> None:
        self._tools.vault.run(
            lambda: (self._tools.updating.called(reference), self._tools.known()),
            done=lambda found: self._on_called(reference, *found),
            failed=lambda error: self._on_not_called(reference, error),
        )

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._reference, self._called = None, None
        self._people = {}
        self._rules.forget()
        self.deputies.give_up()
        self._view.show_nothing()

    def go_back(self) -> None:
        self._going.go_back()

    def choose_folder(self, folder: Path) -> None:
        self._folder = folder
        self._view.show_folder(str(folder))

    def understand(self, typed: TypedUpdate) -> None:
        """Say what was understood of the days, what rules say, and what would be told to whom."""
        show_days(self._view, typed.said, self._today())
        if self._called is not None:
            update = self._update(typed, self._called)
            self._rules.look(update.conference, [one.form for one in update.further])
            outlook = self._called.outlook(update)
            self._view.show_outlook(_lines(outlook, self._called), _to(outlook))

    def issue(self, typed: TypedUpdate, passphrase: str) -> None:
        """Sign the update for everybody who is told, and put the files into the folder."""
        called = self._called
        if called is None:
            return
        names = {key: one.name for key, one in self._people.items()}
        wanted = lacking(typed, called.told.conference, names, self._today())
        if not passphrase and not wanted:
            wanted[PASSPHRASE] = words.NO_PASSPHRASE
        self._view.show_lacking(wanted)
        if wanted:
            return
        update, folder = self._update(typed, called), self._folder
        self._view.show_busy()
        self._tools.pool.run(
            lambda: self._tools.updating.issue(update, passphrase, folder),
            done=lambda updated: self._on_issued(called, update, updated),
            failed=lambda error: self._on_not_issued(called, error),
        )

    def _on_called(
        self, reference: ConferenceReference, called: Called, known: Sequence[KnownContact]
    ) -> None:
        if reference != self._reference:
            return
        self._called = called
        self._take_people(called, known)
        self._view.show_filled(self._filled(called))
        self.understand(self._as_told(called))

    def _on_not_called(self, reference: ConferenceReference, error: ReportWriterError) -> None:
        if reference == self._reference:
            self._called = None
            self._view.show_trouble(error)

    def _on_not_issued(self, called: Called, error: ReportWriterError) -> None:
        if called.told.conference.reference == self._reference:
            self._view.show_trouble(error)

    def _on_issued(self, called: Called, update: Update, updated: Updated) -> None:
        reference = called.told.conference.reference
        self._news.received_changed(reference)
        if reference != self._reference:
            return
        if update.chair is None:
            self._load(reference)
        else:
            self._called = None
            self._view.show_nothing()
        self._view.show_made(words.made(len(updated.paths)), mails(called, update, updated))

    def _filled(self, called: Called) -> Filled:
        library = self._tools.library
        found = [library.form(ref) for ref in library.area(called.told.conference.area).forms]
        reports = [one for one in found if one.document is Document.REPORT]
        self._forms = {_key(one.ref): one.ref for one in reports}
        return Filled(
            typed=self._as_told(called),
            asked=tuple((_asked_key(one), whom_words(one)) for one in called.asked),
            no_longer=tuple(whom_words(one) for one in called.withdrawn),
            forms=tuple((_key(one.ref), one.listed_title) for one in reports),
            people=self._choices(),
            steps_in=words.STEPS_IN.format(name=name) if (name := called.steps_in_for) else "",
        )

    def _as_told(self, called: Called) -> TypedUpdate:
        who = called.told.administrator
        said = replace(
            typed_of(called.told.conference),
            deputies=tuple(_id(one) for one in called.told.deputies if _id(one) in self._people),
            administrator=_id(who) if who else "",
        )
        return TypedUpdate(said=said)

    def _take_people(self, called: Called, known: Sequence[KnownContact]) -> None:
        """Offer who is known, and whoever is named already as they were named."""
        told = (*called.told.deputies, called.told.administrator)
        named = {_id(one): Recipient.of(one) for one in told if one is not None}
        self._people = {one.id: Recipient.of(one) for one in known} | named
        # A deputy who steps in is the chair from then on.
        self._people.pop(called.own.id, None)

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return tuple((key, offered_as(one)) for key, one in self._people.items())

    def _update(self, typed: TypedUpdate, called: Called) -> Update:
        said, told = typed.said, called.told
        who = self._people.get(said.administrator)
        deputies = tuple(self._people[one] for one in said.deputies)
        # In another order they are still the same.
        same = len(deputies) == len(told.deputies) and set(deputies) == set(told.deputies)
        return Update(
            conference=conference_of(said, told.conference, self._today()),
            deputies=told.deputies if same else deputies,
            administrator=Administrator.of(who) if who else None,
            further=asked_of(said, self._forms),
            withdrawn=_withdrawn(typed, called),
            chair=self._people.get(typed.chair),
            steps_in=bool(called.steps_in_for),
            telephone=typed.telephone,
            email=typed.email,
        )

    def _on_deputy_known(self, deputy: Contact, certificates: Certificates) -> None:
        self._tools.vault.run(
            self._tools.known,
            done=lambda known: self._on_more_known(known, deputy, certificates),
            failed=self._view.show_trouble,
        )

    def _on_more_known(
        self, known: Sequence[KnownContact], deputy: Contact, certificates: Certificates
    ) -> None:
        if self._called is None:
            return
        self._take_people(self._called, known)
        self._view.show_people(self._choices(), contact_id(certificates.signing_der))
        self._view.show_deputy_known(f"{deputy.name} is known now, and chosen as a deputy.")

    def _today(self) -> date:
        return local_day(self._tools.now())


def _withdrawn(typed: TypedUpdate, called: Called) -> tuple[Withdrawal, ...]:
    reasons = dict(typed.withdrawn)
    return tuple(
        Withdrawal(asked=one, reason=reasons[_asked_key(one)])
        for one in called.asked
        if _asked_key(one) in reasons
    )


def _asked_key(asked: Asked) -> str:
    return " | ".join(whom_of(asked))


def _lines(outlook: Outlook, called: Called) -> tuple[str, ...]:
    """Return what is told: the changes to who is asked, then a line to each who is no longer."""
    if not outlook.told:
        return (words.NO_CHANGE,)
    reference = called.told.conference.reference
    leaving = (
        words.told_alone(one.asked.agency, withdrawing.sentence(reference, one.reason))
        for one in outlook.withdrawn
    )
    return (*_changes(outlook, called), *leaving)


def _changes(outlook: Outlook, called: Called) -> tuple[str, ...]:
    if not outlook.asked:
        return ()
    is_of_meeting = {whom_of(one) for one in outlook.asked} & {whom_of(one) for one in called.asked}
    if not outlook.changes and not (is_of_meeting and outlook.number > called.told.number):
        return (words.NOBODY_BUT_NEW,)
    return tuple(one.sentence for one in outlook.changes) or (words.OTHER_DETAILS,)


def _to(outlook: Outlook) -> str:
    return words.told_to([one.agency for one in outlook.told]) if outlook.told else ""


def _key(form: FormRef) -> str:
    return f"{form.id} {form.version}"


def _id(one: Recipient | Administrator) -> str:
    return contact_id(one.certificates.signing_der)
