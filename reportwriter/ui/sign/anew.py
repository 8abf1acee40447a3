"""Has the page of a signed report sealed for a chair who came later; plain Python, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.sign.found import NO_PASSPHRASE
from reportwriter.ui.sign.state import handed_over_words
from reportwriter.ui.when_text import day_of
from reportwriter.wording import sealing_anew as words
from reportwriter.wording.exchange import handed_on_email_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.records.hand_overs import SealedAnew
    from reportwriter.services.sealing_anew import Anew
    from reportwriter.ui.runner import Runner

NO_DAY = "Type the day on which you sent it, as 4 jan."


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The one file, where it lies, and the e-mail that takes it; `sent` is empty while NOT SENT."""

    name: str
    folder: str
    email_text: str
    sent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnewShown:
    """`button` is empty where nobody waits; `asks_words` where the chair's are to be compared."""

    title: str
    said: str
    button: str
    asks_words: bool
    made: Made | None


class AnewView(Protocol):
    def show_anew(self, shown: AnewShown | None) -> None: ...
    def show_sealing(self) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class SealsAnew(Protocol):
    """What this card needs of `services.sealing_anew.SealingAnew`."""

    def standing(self, report_id: ReportId) -> Anew | None: ...
    def seal(self, report_id: ReportId, passphrase: str, otherwise: Path) -> SealedAnew: ...
    def record_sent(self, report_id: ReportId, how: str, on: date) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AnewTools:
    """`folder` is where the file goes if the folder of the report's own files is not there."""

    sealing: SealsAnew
    vault: Runner
    pool: Runner
    folder: Path
    now: Callable[[], datetime]


class AnewPresenter:
    def __init__(self, view: AnewView, tools: AnewTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._report: ReportId | None = None
        self._conference = ""
        self._is_sealing = False

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._looking.leave()
        self._report = None
        self._view.show_anew(None)

    def open(self, report_id: ReportId, conference: str) -> None:
        """Show who cannot open the page of a report, or nothing."""
        self._looking.leave()
        self._report, self._conference = report_id, conference
        self._looking.run(
            lambda: self._tools.sealing.standing(report_id),
            done=self._on_found,
            failed=self._view.show_trouble,
        )

    def seal(self, passphrase: str) -> None:
        """Seal the page and write the one file beside the two that were sent."""
        report_id = self._report
        if report_id is None or self._is_sealing:
            return
        if not passphrase:
            self._view.show_request(NO_PASSPHRASE)
            return
        self._is_sealing = True
        self._view.show_sealing()
        tools = self._tools
        tools.pool.run(
            lambda: tools.sealing.seal(report_id, passphrase, tools.folder),
            done=lambda _made: self._on_sealed(report_id),
            failed=lambda error: self._on_not_sealed(report_id, error),
        )

    def record_sent(self, how: str, on: str) -> None:
        """Record that the file was sent: the only way out of NOT SENT."""
        if (report_id := self._report) is None:
            return
        day = day_of(on, self._tools.now().date())
        if day is None:
            self._view.show_request(NO_DAY)
            return
        self._tools.vault.run(
            lambda: self._tools.sealing.record_sent(report_id, how, day),
            done=lambda _none: self._again(report_id),
            failed=self._view.show_trouble,
        )

    def _on_sealed(self, report_id: ReportId) -> None:
        self._is_sealing = False
        self._again(report_id)

    def _on_not_sealed(self, report_id: ReportId, error: ReportWriterError) -> None:
        self._is_sealing = False
        if report_id == self._report:
            self._view.show_trouble(error)

    def _again(self, report_id: ReportId) -> None:
        if report_id == self._report:
            self.open(report_id, self._conference)

    def _on_found(self, found: Anew | None) -> None:
        self._view.show_anew(_shown(found, self._conference) if found else None)


def _shown(found: Anew, conference: str) -> AnewShown:
    made = found.made
    who = found.waiting[0] if found.waiting else ""
    asks_words = bool(who) and not found.chair_is_known
    return AnewShown(
        title=words.CANNOT_OPEN.format(name=who) if who else words.SEALED.format(name=_name(made)),
        said=_said(found, conference),
        button=words.SEAL.format(name=who) if who and not asks_words else "",
        asks_words=asks_words,
        made=_made(made, conference) if made else None,
    )


def _said(found: Anew, conference: str) -> str:
    if not found.waiting:
        return words.AS_SIGNED
    if not found.chair_is_known:
        return words.RING_FIRST
    came = words.NEW_CHAIR if found.is_chair else words.NEW_DEPUTY
    return f"{came.format(name=found.waiting[0], conference=conference)} {words.WHAT_TO_DO}"


def _name(made: SealedAnew | None) -> str:
    return made.name if made else ""


def _made(made: SealedAnew, conference: str) -> Made:
    path = Path(made.path)
    return Made(
        name=path.name,
        folder=str(path.parent),
        email_text=handed_on_email_text(conference, path.name),
        sent=handed_over_words(made.how, made.on) if made.on else "",
    )
