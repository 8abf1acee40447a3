"""Decides what the page of questions and notes shows, and keeps what the chair changes there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.remarks import RemarkKind
from reportwriter.exchange.file_names import agenda_name
from reportwriter.services.desk.agenda import agenda, open_questions
from reportwriter.ui.desk.remark_rows import key_of, remark_of, rows_of
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.wording import agenda as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reportwriter.domain.agenda import Agenda
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.agenda import Remarked
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.runner import Runner


REMARKS_KEY = "remarks"


class Agendas(Protocol):
    """What this page needs of `services.desk.agenda.Agendas`."""

    def remarked(self, desk: OpenDesk) -> tuple[Remarked, ...]: ...
    def pdf(self, agenda: Agenda) -> bytes: ...


class Changing(Protocol):
    """What this page needs of `services.desk.remarks.Remarks`."""

    def reword(self, remark: Remark, text: str) -> Remark | None: ...
    def answer(self, remark: Remark, answer: str) -> Remark: ...
    def remove(self, remark: Remark) -> None: ...
    def put_back(self, remark: Remark) -> None: ...


class RemarkListView(Protocol):
    def show_rows(self, rows: Sequence[ReadingRow], current: str) -> None: ...
    def show_agenda_name(self, name: str) -> None: ...
    def show_editing(self, title: str, text: str) -> None: ...
    def show_not_editing(self) -> None: ...
    def show_removed(self, sentence: str) -> None: ...
    def show_written(self, sentence: str) -> None: ...
    def show_quiet(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class RemarkListTools:
    """`write` puts all files down or none."""

    agendas: Agendas
    remarks: Changing
    write: Callable[[Mapping[Path, bytes]], None]
    vault: Runner
    pool: Runner


class RemarkList:
    """`changed` is called once a change is kept; `go_to` shows a remark's statement."""

    key, title = REMARKS_KEY, words.QUESTIONS

    def __init__(
        self,
        view: RemarkListView,
        tools: RemarkListTools,
        *,
        changed: Callable[[], None],
        go_to: Callable[[Remark], None],
    ) -> None:
        self._view = view
        self._tools = tools
        self._changed = changed
        self._go_to = go_to
        self._desk: OpenDesk | None = None
        self._found: tuple[Remarked, ...] = ()
        self._editing: Callable[[str], object] | None = None
        self._removed: list[Remark] = []
        self._current = ""

    def aside(self, desk: OpenDesk) -> str:
        return str(open_questions(desk.remarks) or "")

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        asked = sum(one.kind is RemarkKind.QUESTION for one in desk.remarks)
        counts = words.counted(open_questions(desk.remarks), asked)
        return DeskHead(title=words.QUESTIONS_AND_NOTES, counts=counts)

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show what was remarked on the reports of a desk."""
        self._desk = desk
        self._view.show_agenda_name(agenda_name(desk.board.conference.reference))
        self._tools.vault.run(
            lambda: self._tools.agendas.remarked(desk),
            done=lambda found: self._on_found(desk, found),
            failed=self._view.show_trouble,
        )

    def forget(self) -> None:
        """Keep nothing of what was shown, as when the vault is locked."""
        self._desk, self._found, self._editing, self._current = None, (), None, ""
        self._removed.clear()
        self._view.show_not_editing()
        self._view.show_quiet()
        self._view.show_rows((), "")

    def answer(self, key: str) -> None:
        """Ask for what was said to a question."""
        if (remark := self._remark(key)) and remark.kind is RemarkKind.QUESTION:
            self._edit(words.ANSWER_TO, remark.answer, lambda text: self._answered(remark, text))

    def reword(self, key: str) -> None:
        """Ask for other words; a mark has none."""
        if (remark := self._remark(key)) and remark.kind is not RemarkKind.MARK:
            self._edit(
                words.WORDS_OF[remark.kind], remark.text, lambda text: self._said(remark, text)
            )

    def end(self, text: str) -> None:
        """Keep what was typed."""
        keep, self._editing = self._editing, None
        self._view.show_not_editing()
        if keep is not None:
            keep(text)

    def leave(self) -> None:
        """Keep it as it was."""
        self._editing = None
        self._view.show_not_editing()

    def remove(self, key: str) -> None:
        if (remark := self._remark(key)) is not None:
            self._take_away(remark)

    def undo(self) -> None:
        """Put back what was deleted last."""
        if not self._removed:
            return
        remark = self._removed.pop()
        self._current = key_of(remark.id)
        self._view.show_quiet()
        self._run(lambda: self._tools.remarks.put_back(remark))

    def go_to(self, key: str) -> None:
        if (remark := self._remark(key)) is not None:
            self._go_to(remark)

    def save(self, path: Path) -> None:
        """Write the agenda as a PDF."""
        if (desk := self._desk) is None:
            return
        made = agenda(desk, self._found)
        self._tools.pool.run(
            lambda: self._tools.write({path: self._tools.agendas.pdf(made)}),
            done=lambda _written: self._view.show_written(words.written(path.name)),
            failed=self._view.show_trouble,
        )

    def _on_found(self, desk: OpenDesk, found: tuple[Remarked, ...]) -> None:
        if self._desk is desk:
            self._found = found
            self._view.show_rows(rows_of(found), self._current)

    def _remark(self, key: str) -> Remark | None:
        found = remark_of(self._found, key)
        if found is not None:
            self._current = key
        return found.remark if found else None

    def _edit(self, title: str, text: str, keep: Callable[[str], object]) -> None:
        self._editing = keep
        self._view.show_editing(title, text)

    def _answered(self, remark: Remark, text: str) -> None:
        self._run(lambda: self._tools.remarks.answer(remark, text))

    def _said(self, remark: Remark, text: str) -> None:
        """Keep other words; without any it is deleted, which can be undone."""
        if text.strip():
            self._run(lambda: self._tools.remarks.reword(remark, text))
        else:
            self._take_away(remark)

    def _take_away(self, remark: Remark) -> None:
        self._tools.vault.run(
            lambda: self._tools.remarks.remove(remark),
            done=lambda _gone: self._on_removed(remark),
            failed=self._view.show_trouble,
        )

    def _on_removed(self, remark: Remark) -> None:
        self._removed.append(remark)
        self._view.show_removed(words.DELETED[remark.kind])
        self._changed()

    def _run(self, change: Callable[[], object]) -> None:
        self._tools.vault.run(
            change, done=lambda _kept: self._changed(), failed=self._view.show_trouble
        )
