"""Turns the pages of a file, drawn in quarantine, and keeps what the chair remarks on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.remarks import RemarkKind
from reportwriter.services.desk.remarks import About
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.letter.transcribing import Transcriber
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import agenda
from reportwriter.wording import letter as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.letters import LetterPage
    from reportwriter.ui.letter.transcribing import Transcribes, TypedRow, TypingPane
    from reportwriter.ui.runner import Runner

_SAID = {RemarkKind.QUESTION: "Question", RemarkKind.NOTE: agenda.MY_NOTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A file to be read by its pages, from `page` (from 1) on.

    `is_proven`: they are those of a signed file. Without a conference nothing is remarked on them.
    """

    submission: str
    title: str
    conference: ConferenceReference | None = None
    is_proven: bool = False
    page: int = 1


class Pages(Protocol):
    """What this screen needs of `services.letters.Letters`. Pages count from 1."""

    def page(self, submission: str, number: int) -> LetterPage: ...


class Remarking(Protocol):
    """What this screen needs of `services.desk.remarks.Remarks`."""

    def of(self, conference: ConferenceReference) -> tuple[Remark, ...]: ...
    def toggle_mark(self, conference: ConferenceReference, about: About) -> bool: ...
    def ask(self, conference: ConferenceReference, about: About, text: str) -> Remark | None: ...
    def note(self, conference: ConferenceReference, about: About, text: str) -> Remark | None: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...


class LetterView(Protocol):
    def show_who(self, title: str, *, is_proven: bool, may_remark: bool) -> None: ...
    def show_page(self, page: PageShown | None) -> None: ...
    def show_remarks(self, remarks: Sequence[str], *, is_marked: bool) -> None: ...
    def show_asking(self, about: str, *, is_question: bool) -> None: ...
    def show_not_asking(self) -> None: ...
    def show_typing(self, pane: TypingPane | None, *, fresh: bool) -> None: ...
    def show_typed(self, rows: Sequence[TypedRow], *, can_undo: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class LetterTools:
    letters: Pages
    remarks: Remarking
    transcribing: Transcribes
    today: Callable[[], date]
    vault: Runner
    pool: Runner


class LetterPresenter:
    def __init__(self, view: LetterView, tools: LetterTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._drawing = WhileWanted(tools.pool)
        self._learning = WhileWanted(tools.vault)
        self._wanted: Wanted | None = None
        self._shown: LetterPage | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._is_question: bool | None = None
        self.typing = Transcriber(view, tools.transcribing, tools.vault, tools.today)

    def open(self, wanted: Wanted) -> None:
        """Show a file from the page on that is wanted."""
        self.close()
        self._wanted = wanted
        self._view.show_who(
            wanted.title,
            is_proven=wanted.is_proven,
            may_remark=wanted.conference is not None,
        )
        if wanted.conference is not None and not wanted.is_proven:
            self.typing.open(wanted.submission, wanted.conference)
        self._turn_to(wanted.page)
        self._learn_remarks()

    def close(self) -> None:
        """Forget the file, as when the vault is locked."""
        self._drawing.leave()
        self._learning.leave()
        self._wanted, self._shown, self._remarks, self._is_question = None, None, (), None
        self.typing.close()
        self._view.show_not_asking()
        self._view.show_who("", is_proven=False, may_remark=False)
        self._view.show_page(None)
        self._view.show_remarks((), is_marked=False)

    def turn(self, by: int) -> None:
        shown = self._shown
        if shown is not None and 1 <= shown.number + by <= shown.pages:
            self._turn_to(shown.number + by)

    def go_back(self) -> None:
        self.close()
        self._going.go_back()

    def mark(self) -> None:
        """Mark the page that is shown, or take its mark away."""
        if (about := self._about()) is not None:
            self._change(lambda of: self._tools.remarks.toggle_mark(of, about))

    def begin(self, *, is_question: bool) -> None:
        """Ask for the words of a question or a note about the page that is shown."""
        wanted, shown = self._wanted, self._shown
        if wanted is None or wanted.conference is None or shown is None:
            return
        self._is_question = is_question
        about = words.about_page(shown.number, wanted.title)
        self._view.show_asking(about, is_question=is_question)

    def end(self, said: str) -> None:
        """Keep what was asked for; without words nothing is kept."""
        about, is_question, self._is_question = self._about(), self._is_question, None
        self._view.show_not_asking()
        if about is None or is_question is None:
            return
        keep = self._tools.remarks.ask if is_question else self._tools.remarks.note
        self._change(lambda of: keep(of, about, said))

    def _about(self) -> About | None:
        wanted, shown = self._wanted, self._shown
        if wanted is None or shown is None:
            return None
        return About(submission=wanted.submission, page=shown.number)

    def _change(self, change: Callable[[ConferenceReference], object]) -> None:
        wanted = self._wanted
        if wanted is None or (conference := wanted.conference) is None:
            return
        self._tools.vault.run(
            lambda: change(conference),
            done=lambda _kept: self._learn_remarks(),
            failed=self._view.show_trouble,
        )

    def _learn_remarks(self) -> None:
        wanted = self._wanted
        if wanted is None or (conference := wanted.conference) is None:
            return
        self._learning.run(
            lambda: self._tools.remarks.of(conference),
            done=lambda found: self._on_remarks(wanted, found),
            failed=self._view.show_trouble,
        )

    def _on_remarks(self, wanted: Wanted, found: tuple[Remark, ...]) -> None:
        self._remarks = tuple(one for one in found if one.submission == wanted.submission)
        self._show_remarks()

    def _show_remarks(self) -> None:
        number = self._shown.number if self._shown else 0
        here = [one for one in self._remarks if one.page == number]
        self._view.show_remarks(
            [f"{_SAID[one.kind]}: {one.text}" for one in here if one.kind in _SAID],
            is_marked=any(one.kind is RemarkKind.MARK for one in here),
        )

    def _turn_to(self, number: int) -> None:
        if (wanted := self._wanted) is None:
            return
        self._drawing.leave()
        self._drawing.run(
            lambda: self._tools.letters.page(wanted.submission, number),
            done=self._on_drawn,
            failed=self._view.show_trouble,
        )

    def _on_drawn(self, page: LetterPage) -> None:
        self._shown = page
        self._view.show_page(
            PageShown(
                named=f"page {page.number}",
                place=words.page_of(page.number, page.pages),
                image=page.image,
                text=page.text,
                confirm="",
                is_first=page.number == 1,
                is_last=page.number == page.pages,
            )
        )
        self._show_remarks()
        self.typing.turn_to(page.number)
