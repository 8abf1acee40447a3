"""Decides what an administrator sees of the invitations to send out, and keeps what went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.table_rows import Heading, Line, Words
from reportwriter.wording import sending_out as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.sending_invitations import Outgoing
    from reportwriter.ui.runner import Runner

HEADINGS = (Heading("Agency", 34), Heading("Who is asked", 34), Heading("Sent", 32))


class Sends(Protocol):
    """`services.sending_invitations.SendingInvitations`."""

    def all(self, reference: ConferenceReference) -> Sequence[Outgoing]: ...
    def write(
        self, reference: ConferenceReference, invitations: Sequence[str], folder: Path
    ) -> Path: ...
    def mark(self, invitation: str, how: str) -> None: ...
    def take_back(self, invitation: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What can be done: `write` stands on the button that writes, `is_sent` is of the row."""

    write: str
    can_write: bool
    can_mark: bool
    is_sent: bool


class SendOutView(Protocol):
    def show_lines(self, lines: Sequence[Line], current: str) -> None: ...
    def show_state(self, sentence: str, *, is_done: bool) -> None: ...
    def show_offered(self, offered: Offered) -> None: ...
    def show_text(self, text: str) -> None: ...
    def show_news(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SendOutTools:
    """`changed` is told that what is left to be done of a conference has changed."""

    sending: Sends
    vault: Runner
    pool: Runner
    changed: Callable[[], None]


class SendOutPresenter:
    def __init__(self, view: SendOutView, tools: SendOutTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._found: Sequence[Outgoing] = ()
        self._current = ""

    def open(self, reference: ConferenceReference) -> None:
        """Show the invitations of a conference."""
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
        self._show_row()

    def write(self, folder: Path) -> None:
        """Write all that were not sent yet into a folder; where all were, all of them again."""
        if (reference := self._reference) is None:
            return
        waiting = [one.record.id for one in self._found if one.sent is None]
        wanted = waiting or [one.record.id for one in self._found]
        self._tools.pool.run(
            lambda: self._tools.sending.write(reference, wanted, folder),
            done=lambda own: self._on_written(reference, len(wanted), own),
            failed=self._view.show_trouble,
        )

    def mark(self, how: str) -> None:
        """Keep that the current invitation was sent."""
        if (row := self._row()) is not None and row.sent is None:
            sentence = words.MARKED.format(agency=row.record.asked.agency)
            self._change(lambda: self._tools.sending.mark(row.record.id, how), sentence)

    def take_back(self) -> None:
        """Keep that the current invitation was not sent after all."""
        if (row := self._row()) is not None and row.sent is not None:
            sentence = words.TAKEN_BACK.format(agency=row.record.asked.agency)
            self._change(lambda: self._tools.sending.take_back(row.record.id), sentence)

    def _change(self, change: Callable[[], None], sentence: str) -> None:
        reference = self._reference
        self._tools.vault.run(
            change,
            done=lambda _none: self._on_changed(reference, sentence),
            failed=self._view.show_trouble,
        )

    def _on_changed(self, reference: ConferenceReference | None, sentence: str) -> None:
        self._tools.changed()
        self._refresh(sentence if reference == self._reference else "")

    def _refresh(self, news: str) -> None:
        """Show the list again as it is now, and say what was done."""
        if (reference := self._reference) is None:
            return
        self._looking.run(
            lambda: self._tools.sending.all(reference),
            done=lambda found: self._on_found(found, news),
            failed=self._view.show_trouble,
        )

    def _on_written(self, reference: ConferenceReference, count: int, own: Path) -> None:
        if reference == self._reference:
            said = words.WROTE.format(count=words.invitations_words(count), folder=own.name)
            self._view.show_news(said)

    def _on_found(self, found: Sequence[Outgoing], news: str) -> None:
        self._found = found
        if self._row() is None:
            waiting = [one for one in found if one.sent is None]
            self._current = next((one.record.id for one in (*waiting, *found)), "")
        self._show()
        if news:
            self._view.show_news(news)

    def _show(self) -> None:
        unsent = sum(one.sent is None for one in self._found)
        state = words.state_words(unsent) if self._found else words.NONE
        self._view.show_state(state, is_done=bool(self._found) and not unsent)
        self._view.show_lines([_line(one) for one in self._found], self._current)
        self._show_row()

    def _show_row(self) -> None:
        row = self._row()
        unsent = any(one.sent is None for one in self._found)
        self._view.show_offered(
            Offered(
                write=words.WRITE if unsent or not self._found else words.WRITE_AGAIN,
                can_write=bool(self._found),
                can_mark=row is not None,
                is_sent=row is not None and row.sent is not None,
            )
        )
        self._view.show_text(_text(row) if row else "")

    def _row(self) -> Outgoing | None:
        return next((one for one in self._found if one.record.id == self._current), None)


def _line(one: Outgoing) -> Line:
    asked, sent = one.record.asked, one.sent
    who = words.WHO.format(name=asked.name, role=asked.role) if asked.name else asked.role
    if not one.record.asks:
        who = words.NO_LONGER.format(who=who)
    state = words.sent_words(sent.at, sent.how) if sent else words.NOT_SENT
    return Line(
        key=one.record.id,
        cells=(
            Words(asked.agency, strong=True),
            Words(who),
            Words(state, mark="tick" if sent else ""),
        ),
        spoken=f"{asked.agency}, {who}, {state}",
    )


def _text(one: Outgoing) -> str:
    record = one.record
    reference, to = record.conference.reference, record.asked.email or record.asked.agency
    if not record.asks:
        return words.no_longer_text(reference, to, record.chair.name)
    return words.email_text(reference, to, record.chair.name, record.conference.reports_due)
