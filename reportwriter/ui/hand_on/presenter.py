"""Decides what the screen shows on which a chair hands confidential pages on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.records.handed_on import LONGEST_NOTE
from reportwriter.records.kept import contact_id
from reportwriter.services.page_handing_on import HandOnOrder
from reportwriter.ui.invite.deputies import Deputies, DeputiesView, offered_as
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import handing_on as words
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.conference import Contact
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.kept import KnownContact
    from reportwriter.records.travelling import Certificates
    from reportwriter.services.page_handing_on import HandedOnPages, PageHeld
    from reportwriter.ui.hand_on.wanted import Pages
    from reportwriter.ui.invite.deputies import EntersWords, ReadsCertificates
    from reportwriter.ui.runner import LongRunner, Progress, Runner


class HandsPagesOn(Protocol):
    """What this screen needs of `services.page_handing_on.PageHandingOn`."""

    def pages(self, conference: ConferenceReference) -> tuple[PageHeld, ...]: ...
    def write(
        self, order: HandOnOrder, folder: Path, passphrase: str, progress: Progress
    ) -> HandedOnPages: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was chosen and typed. `page` is empty for all of them."""

    people: tuple[str, ...]
    page: str
    note: str


class HandOnView(DeputiesView, Protocol):
    def show_pages(self, pages: Sequence[tuple[str, str]], chosen: str) -> None: ...
    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None: ...
    def show_person_known(self, sentence: str) -> None: ...
    def show_lacking(self, sentence: str) -> None: ...
    def ask_where(self) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_saved(self, sentence: str, folder: str, email_text: str) -> None: ...


@dataclass(frozen=True, kw_only=True)
class HandOnTools:
    """`known` gives whose keys are known, `read_file` reads a file whole."""

    handing: HandsPagesOn
    known: Callable[[], tuple[KnownContact, ...]]
    certificates: ReadsCertificates
    trust: EntersWords
    read_file: Callable[[Path], bytes]
    vault: Runner
    pool: LongRunner


class HandOnPresenter:
    def __init__(self, view: HandOnView, tools: HandOnTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._known: dict[str, KnownContact] = {}
        self._is_sealing = False
        self.people = Deputies(
            view,
            tools.certificates,
            tools.trust,
            tools.vault,
            read_file=tools.read_file,
            known=self._on_known,
        )

    def open(self, wanted: Pages) -> None:
        """Ask to whom the pages of a conference, or one of them, are handed on."""
        self._looking.leave()
        self._reference = wanted.conference
        tools = self._tools
        self._looking.run(
            lambda: (tools.handing.pages(wanted.conference), tools.known()),
            done=lambda found: self._on_found(wanted, *found),
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._looking.leave()
        self._reference = None
        self._known = {}
        self.people.give_up()

    def wish(self, people: Sequence[str], *, has_passphrase: bool) -> None:
        """Have the folder asked for, or say what is lacking before anything is given away."""
        if self._reference is None or self._is_sealing:
            return
        if not any(one in self._known for one in people):
            self._view.show_lacking(words.NO_ONE)
        elif not has_passphrase:
            self._view.show_lacking(words.NO_PASSPHRASE)
        else:
            self._view.ask_where()

    def hand_on(self, typed: Typed, folder: Path, passphrase: str) -> None:
        """Seal what was chosen to those who were chosen."""
        reference = self._reference
        if reference is None or self._is_sealing:
            return
        chosen = [self._known[one] for one in typed.people if one in self._known]
        order = HandOnOrder(
            conference=reference,
            submissions=(typed.page,) if typed.page else (),
            to=tuple(one.certificates for one in chosen),
            note=" ".join(typed.note.split())[:LONGEST_NOTE],
        )
        self._is_sealing = True
        self._view.show_progress(0, 1)
        self._tools.pool.run_long(
            lambda progress, _cancelled: self._tools.handing.write(
                order, folder, passphrase, progress
            ),
            done=lambda made: self._on_made(reference, made, folder),
            failed=lambda error: self._on_not_made(reference, error),
            progress=lambda done, of: self._on_progress(reference, done, of),
        )

    def _on_found(
        self, wanted: Pages, pages: Sequence[PageHeld], known: Sequence[KnownContact]
    ) -> None:
        offered = [(one.submission, one.title) for one in pages]
        self._view.show_pages(offered, wanted.submission)
        self._show_people(known, "")

    def _show_people(self, known: Sequence[KnownContact], added: str) -> None:
        self._known = {one.id: one for one in known}
        self._view.show_people([(one.id, offered_as(one)) for one in known], added)

    def _on_known(self, person: Contact, certificates: Certificates) -> None:
        self._looking.run(
            self._tools.known,
            done=lambda known: self._on_more_known(known, person, certificates),
            failed=self._view.show_trouble,
        )

    def _on_more_known(
        self, known: Sequence[KnownContact], person: Contact, certificates: Certificates
    ) -> None:
        self._show_people(known, contact_id(certificates.signing_der))
        self._view.show_person_known(words.known(person.name))

    def _on_progress(self, reference: ConferenceReference, done: int, of: int) -> None:
        if reference == self._reference:
            self._view.show_progress(done, of)

    def _on_made(self, reference: ConferenceReference, made: HandedOnPages, folder: Path) -> None:
        self._is_sealing = False
        if reference == self._reference:
            said = words.saved(len(made.paths), named(made.left_out))
            self._view.show_saved(said, str(folder), made.email_text)

    def _on_not_made(self, reference: ConferenceReference, error: ReportWriterError) -> None:
        self._is_sealing = False
        if reference == self._reference:
            self._view.show_trouble(error)
