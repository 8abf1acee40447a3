"""Decides what an invitation still lacks, and has one signed for each agency that is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.forms.form import Document
from reportwriter.records.travelling import Administrator, Recipient
from reportwriter.services.inviting import Call
from reportwriter.ui.invite.deputies import Deputies, DeputiesView, offered_as
from reportwriter.ui.invite.rules import RulesAhead, show_days
from reportwriter.ui.invite.typed import PASSPHRASE, asked_of, conference_of, lacking
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
    from reportwriter.records.travelling import Certificates
    from reportwriter.ui.invite.deputies import EntersWords, ReadsCertificates
    from reportwriter.ui.invite.typed import Typed
    from reportwriter.ui.runner import Runner

NO_PASSPHRASE = "Enter your passphrase: every invitation is signed."  # noqa: S105  # A sentence for people.


class Inviting(Protocol):
    """What this screen needs of `services.inviting.Inviting`."""

    def issue(self, call: Call, passphrase: str, folder: Path) -> tuple[Path, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen, as (key, words); forms by the area that uses them."""

    areas: tuple[tuple[str, str], ...]
    forms: Mapping[str, tuple[tuple[str, str], ...]]
    deputies: tuple[tuple[str, str], ...]


class InviteView(DeputiesView, Protocol):
    def show_choices(self, choices: Choices) -> None: ...
    def show_deputies(self, deputies: Sequence[tuple[str, str]], added: str) -> None: ...
    def show_deputy_known(self, sentence: str) -> None: ...
    def show_understood(self, field: str, words: str) -> None: ...
    def show_rules(self, told: Sequence[str]) -> None: ...
    def show_lacking(self, lacking: Mapping[str, str]) -> None: ...
    def show_folder(self, folder: str) -> None: ...
    def show_busy(self) -> None: ...
    def show_made(self, folder: str, names: Sequence[str]) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class News(Protocol):
    def received_changed(self, reference: ConferenceReference) -> None: ...


@dataclass(frozen=True, kw_only=True)
class InviteTools:
    """`known` gives the people whose keys are known; `read` reads a file whole.

    `rules` says what is not as the area would have it; it may load closed days.
    """

    inviting: Inviting
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


class InvitePresenter:
    def __init__(self, view: InviteView, tools: InviteTools, news: News) -> None:
        self._view = view
        self._tools = tools
        self._news = news
        self._folder = tools.folder
        self._known: dict[str, KnownContact] = {}
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

    def open(self) -> None:
        """Show what can be chosen."""
        self._view.show_folder(str(self._folder))
        self._tools.vault.run(
            self._tools.known, done=self._on_known, failed=self._view.show_trouble
        )

    def choose_folder(self, folder: Path) -> None:
        self._folder = folder
        self._view.show_folder(str(folder))

    def understand(self, typed: Typed) -> None:
        """Say what was understood of the days, and what the rules of the area say to them."""
        today = self._today()
        show_days(self._view, typed, today)
        chosen = (one.form for one in typed.asked if not one.is_empty)
        forms = [self._forms[one] for one in chosen if one in self._forms]
        self._rules.look(conference_of(typed, today), forms)

    def invite(self, typed: Typed, passphrase: str) -> None:
        """Sign an invitation for each agency and put them into the folder."""
        wanted = lacking(typed, self._today())
        if not passphrase and not wanted:
            wanted[PASSPHRASE] = NO_PASSPHRASE
        self._view.show_lacking(wanted)
        if wanted:
            return
        who = self._known.get(typed.administrator)
        call = Call(
            conference=conference_of(typed, self._today()),
            asked=asked_of(typed, self._forms),
            deputies=tuple(Recipient.of(self._known[one]) for one in typed.deputies),
            administrator=Administrator.of(who) if who else None,
        )
        folder = self._folder
        self._view.show_busy()
        self._tools.pool.run(
            lambda: self._tools.inviting.issue(call, passphrase, folder),
            done=lambda paths: self._on_made(call.conference.reference, folder, paths),
            failed=self._view.show_trouble,
        )

    def _on_made(
        self, reference: ConferenceReference, folder: Path, paths: tuple[Path, ...]
    ) -> None:
        self._news.received_changed(reference)
        self._view.show_made(str(folder), [path.name for path in paths])

    def _on_deputy_known(self, deputy: Contact, certificates: Certificates) -> None:
        self._tools.vault.run(
            self._tools.known,
            done=lambda known: self._on_more_known(known, deputy, certificates),
            failed=self._view.show_trouble,
        )

    def _on_more_known(
        self, known: Sequence[KnownContact], deputy: Contact, certificates: Certificates
    ) -> None:
        self._known = {contact.id: contact for contact in known}
        added = next((one.id for one in known if one.certificates == certificates), "")
        self._view.show_deputies(_deputies(known), added)
        self._view.show_deputy_known(f"{deputy.name} is known now, and chosen as a deputy.")

    def _on_known(self, known: Sequence[KnownContact]) -> None:
        self._known = {contact.id: contact for contact in known}
        library = self._tools.library
        forms: dict[str, tuple[tuple[str, str], ...]] = {}
        for area in library.areas():
            found = [library.form(ref) for ref in area.forms]
            reports = [form for form in found if form.document is Document.REPORT]
            self._forms.update({_key(form.ref): form.ref for form in reports})
            forms[area.id] = tuple((_key(form.ref), form.listed_title) for form in reports)
        self._view.show_choices(
            Choices(
                areas=tuple((area.id, area.title) for area in library.areas()),
                forms=forms,
                deputies=_deputies(known),
            )
        )

    def _today(self) -> date:
        return local_day(self._tools.now())


def _key(form: FormRef) -> str:
    return f"{form.id} {form.version}"


def _deputies(known: Sequence[KnownContact]) -> tuple[tuple[str, str], ...]:
    return tuple((contact.id, offered_as(contact)) for contact in known)
