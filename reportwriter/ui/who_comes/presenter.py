"""Decides what the screen of who comes shows, and keeps each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.attendance import Attendance, Comes, DirectContact
from reportwriter.ui.who_comes.rows import agency_line, head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.who_comes import AgencyComes, ComingTo
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.who_comes.rows import ComesHead

from reportwriter.wording import attendance as words


class Ask(StrEnum):
    COMES = "comes"
    WHO = "who"
    COUNTS_AS = "counts_as"
    CONTACT = "contact"


LABELS = {
    Ask.COMES: words.ASK_COMES,
    Ask.WHO: words.ASK_WHO,
    Ask.COUNTS_AS: words.ASK_COUNTS_AS,
    Ask.CONTACT: words.ASK_CONTACT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    ask: Ask
    answer: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPane:
    title: str
    asked: str
    shown: tuple[Shown, ...]


class WhoComesView(Protocol):
    def show_head(self, head: ComesHead) -> None: ...
    def show_agencies(self, lines: Sequence[Line], current: str) -> None: ...
    def show_agency(self, pane: AgencyPane | None, *, fresh: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Attending(Protocol):
    """What this screen needs of `services.who_comes.WhoComes`."""

    def open(self, reference: ConferenceReference) -> ComingTo: ...
    def put(self, reference: ConferenceReference, attendance: Attendance) -> None: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class WhoComesTools:
    who_comes: Attending
    vault: Runner


class WhoComesPresenter:
    def __init__(self, view: WhoComesView, tools: WhoComesTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._reference: ConferenceReference | None = None
        self._coming: ComingTo | None = None
        self._current = ""

    def open(self, reference: ConferenceReference) -> None:
        """Show who comes to a conference."""
        if reference != self._reference:
            self.close()
        self._reference = reference
        self._refresh(fresh=True)

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._reference, self._coming, self._current = None, None, ""
        self._view.show_agencies((), "")
        self._view.show_agency(None, fresh=True)

    def go_back(self) -> None:
        self._going.go_back()

    def choose(self, agency: str) -> None:
        self._current = agency
        self._view.show_agency(self._pane(), fresh=True)

    def answer(self, ask: Ask, given: str) -> None:
        """Keep an answer about the current agency."""
        reference, agency = self._reference, self._agency()
        if reference is None or agency is None:
            return
        changed = _answered(agency.attendance, ask, given)
        self._tools.vault.run(
            lambda: self._tools.who_comes.put(reference, changed),
            done=lambda _none: self._refresh(fresh=False),
            failed=self._view.show_trouble,
        )

    def _refresh(self, *, fresh: bool) -> None:
        if (reference := self._reference) is not None:
            self._tools.vault.run(
                lambda: self._tools.who_comes.open(reference),
                done=lambda coming: self._on_opened(reference, coming, fresh=fresh),
                failed=self._view.show_trouble,
            )

    def _on_opened(self, reference: ConferenceReference, coming: ComingTo, *, fresh: bool) -> None:
        if reference != self._reference:
            return
        self._coming = coming
        names = [one.agency for one in coming.agencies]
        if self._current not in names:
            self._current = names[0] if names else ""
        self._view.show_head(head_of(coming))
        self._view.show_agencies([agency_line(one) for one in coming.agencies], self._current)
        self._view.show_agency(self._pane(), fresh=fresh)

    def _agency(self) -> AgencyComes | None:
        agencies = self._coming.agencies if self._coming else ()
        return next((one for one in agencies if one.agency == self._current), None)

    def _pane(self) -> AgencyPane | None:
        agency, coming = self._agency(), self._coming
        if agency is None or coming is None:
            return None
        return AgencyPane(
            title=agency.agency,
            asked=words.asked(agency.asked) if agency.asked else words.NOBODY_ASKED,
            shown=tuple(_shown(agency, coming)),
        )


def _shown(agency: AgencyComes, coming: ComingTo) -> Sequence[Shown]:
    """Return what is asked of one agency: no more than the rule of the area makes matter."""
    said, quorum = agency.attendance, coming.quorum
    shown = [Shown(ask=Ask.COMES, answer=said.comes, choices=tuple(words.COMES.items()))]
    if said.comes is Comes.SUBSTITUTE:
        shown.append(Shown(ask=Ask.WHO, answer=said.who))
    if quorum is not None and quorum.always:
        choices = (*((must, must) for must in quorum.always), ("", words.COUNTS_AS_NONE))
        shown.append(Shown(ask=Ask.COUNTS_AS, answer=agency.counts_as, choices=choices))
    if quorum is not None and quorum.direct_contact and not agency.counts_as:
        shown.append(
            Shown(
                ask=Ask.CONTACT,
                answer=said.direct_contact,
                choices=tuple(words.CONTACT.items()),
                hint=words.observations(agency.observations),
            )
        )
    return shown


def _answered(said: Attendance, ask: Ask, given: str) -> Attendance:
    if ask is Ask.COMES:
        return replace(said, comes=Comes(given))
    if ask is Ask.WHO:
        return replace(said, who=given)
    if ask is Ask.CONTACT:
        return replace(said, direct_contact=DirectContact(given))
    return replace(said, counts_as=given)
