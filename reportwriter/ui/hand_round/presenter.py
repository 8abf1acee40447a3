"""Decides what an administrator sees of papers to send round, and keeps what went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.table_rows import Heading, Line, Words
from reportwriter.wording import administering
from reportwriter.wording import circulation as rounds
from reportwriter.wording import sending_out as words
from reportwriter.wording.dates import long_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.circulation import Dispatch
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.runner import Runner

HEADINGS = (Heading("For", 36), Heading("What", 34), Heading("Sent", 30))


class Sends(Protocol):
    """`services.sending_papers.SendingPapers`."""

    def all(self, reference: ConferenceReference) -> Sequence[Dispatch]: ...
    def take(self, reference: ConferenceReference, folder: Path) -> Dispatch: ...
    def mark(self, reference: ConferenceReference, dispatch: str) -> None: ...
    def take_back(self, reference: ConferenceReference, dispatch: str) -> None: ...


class HandRoundView(Protocol):
    def show_lines(self, lines: Sequence[Line], current: str) -> None: ...
    def show_state(self, sentence: str, *, is_done: bool) -> None: ...
    def show_offered(self, *, can_mark: bool, can_take_back: bool) -> None: ...
    def show_news(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class HandRoundTools:
    papers: Sends
    vault: Runner
    pool: Runner


class HandRoundPresenter:
    def __init__(self, view: HandRoundView, tools: HandRoundTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._found: Sequence[Dispatch] = ()
        self._current = ""

    def open(self, reference: ConferenceReference) -> None:
        """Show the papers of a conference."""
        if reference != self._reference:
            self._looking.leave()
            self._current = ""
        self._reference = reference
        self._refresh("")

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._looking.leave()
        self._reference, self._found, self._current = None, (), ""
        self._show()

    def select(self, key: str) -> None:
        self._current = key
        self._show_offered()

    def add(self, folder: Path) -> None:
        """Look at a folder that the chair has handed over, and list it."""
        if (reference := self._reference) is None:
            return
        self._tools.pool.run(
            lambda: self._tools.papers.take(reference, folder),
            done=lambda dispatch: self._on_taken(reference, dispatch),
            failed=self._view.show_trouble,
        )

    def mark(self) -> None:
        """Keep that the current e-mail was sent."""
        row, reference = self._row(), self._reference
        if row is not None and reference is not None and row.sent_at is None:
            self._change(
                lambda: self._tools.papers.mark(reference, row.id),
                words.MARKED.format(agency=row.receiver_name),
            )

    def take_back(self) -> None:
        """Keep that the current e-mail was not sent after all."""
        row, reference = self._row(), self._reference
        if row is not None and reference is not None and row.sent_at is not None:
            self._change(
                lambda: self._tools.papers.take_back(reference, row.id),
                words.TAKEN_BACK.format(agency=row.receiver_name),
            )

    def _change(self, change: Callable[[], None], sentence: str) -> None:
        reference = self._reference
        self._tools.vault.run(
            change,
            done=lambda _none: self._refresh(sentence if reference == self._reference else ""),
            failed=self._view.show_trouble,
        )

    def _on_taken(self, reference: ConferenceReference, dispatch: Dispatch) -> None:
        if reference != self._reference:
            return
        self._current = dispatch.id
        what = rounds.ROUNDS[dispatch.round].lower()
        self._refresh(words.ADDED.format(what=what, receiver=dispatch.receiver_name))

    def _refresh(self, news: str) -> None:
        """Show the list again as it is now, and say what was done."""
        if (reference := self._reference) is None:
            return
        self._looking.run(
            lambda: self._tools.papers.all(reference),
            done=lambda found: self._on_found(found, news),
            failed=self._view.show_trouble,
        )

    def _on_found(self, found: Sequence[Dispatch], news: str) -> None:
        self._found = found
        if self._row() is None:
            self._current = found[0].id if found else ""
        self._show()
        if news:
            self._view.show_news(news)

    def _show(self) -> None:
        unsent = sum(one.sent_at is None for one in self._found)
        state = words.papers_state(unsent, len(self._found))
        self._view.show_state(state, is_done=bool(self._found) and not unsent)
        self._view.show_lines([_line(one) for one in self._found], self._current)
        self._show_offered()

    def _show_offered(self) -> None:
        row = self._row()
        self._view.show_offered(
            can_mark=row is not None and row.sent_at is None,
            can_take_back=row is not None and row.sent_at is not None,
        )

    def _row(self) -> Dispatch | None:
        return next((one for one in self._found if one.id == self._current), None)


def _line(one: Dispatch) -> Line:
    what = f"{rounds.ROUNDS[one.round]}, {administering.files_words(len(one.files))}"
    sent = long_moment(one.sent_at) if one.sent_at else ""
    state = sent or words.NOT_SENT
    return Line(
        key=one.id,
        cells=(
            Words(one.receiver_name, strong=True),
            Words(what),
            Words(state, mark="tick" if sent else ""),
        ),
        spoken=f"{one.receiver_name}, {what}, {state}",
    )
