"""Decides what the chair sees of who gets what, and keeps each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.circulation import Choice, Round
from reportwriter.services.circulating import Mail
from reportwriter.services.circulation_plan import State
from reportwriter.ui.circulation.rows import Pane, lines, pane, state
from reportwriter.ui.history import History
from reportwriter.ui.newest_saving import NewestSaving
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import circulation as words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.circulation import CirculationRecord, Outsider
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.circulating import WrittenMail
    from reportwriter.services.circulation_plan import CirculationPlan, Row
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line


class CirculationView(Protocol):
    def show_lines(self, lines: Sequence[Line], current: str) -> None: ...
    def show_state(self, sentence: str, *, is_late: bool, can_undo: bool) -> None: ...
    def show_pane(self, pane: Pane | None) -> None: ...
    def edit(self) -> None: ...
    def show_news(self, sentence: str, more: str = "", *, tone: str = "success") -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Circulates(Protocol):
    """What this screen needs of `services.circulating.Circulating`."""

    def open(self, reference: ConferenceReference) -> CirculationPlan: ...
    def save(self, reference: ConferenceReference, record: CirculationRecord) -> None: ...
    def new_outsider(self) -> Outsider: ...
    def write(self, mail: Mail) -> WrittenMail: ...
    def note_circulated(
        self, reference: ConferenceReference, agencies: Collection[str], *, is_circulated: bool
    ) -> tuple[str, ...]: ...


class Going(Protocol):
    def go_back(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class CirculationTools:
    circulating: Circulates
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]


class CirculationPresenter:
    def __init__(self, view: CirculationView, tools: CirculationTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._opening = WhileWanted(tools.pool)
        self._reference: ConferenceReference | None = None
        self._plan: CirculationPlan | None = None
        self._current = ""
        self._is_writing = False
        self._noted: set[str] = set()
        """The agencies of which it was noted here that the others have what they sent."""
        self._history: History[CirculationRecord] = History()
        self._saving: NewestSaving[CirculationRecord] = NewestSaving(
            tools.circulating.save, tools.vault, saved=lambda: None, failed=view.show_trouble
        )

    def open(self, reference: ConferenceReference) -> None:
        """Show who gets what of a conference, worked out anew."""
        if reference != self._reference:
            self.close()
        self._reference = reference
        self._opening.leave()
        self._opening.run(
            lambda: self._tools.circulating.open(reference),
            done=lambda plan: self._on_opened(reference, plan),
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._saving.finish()
        self._opening.leave()
        self._reference, self._plan, self._current = None, None, ""
        self._is_writing = False
        self._noted.clear()
        self._history.forget()
        self._view.show_lines((), "")
        self._view.show_pane(None)

    def go_back(self) -> None:
        self._going.go_back()

    def select(self, key: str) -> None:
        self._current = key
        self._history.pause()
        self._show_pane()

    def act(self, key: str) -> None:
        """Do what Enter does on a row: go to its papers."""
        self.select(key)
        self._view.edit()

    def choose(self, piece: str, is_in: bool) -> None:
        """Send a paper, or leave it out; other than the rule has it, it wants a reason."""
        row, plan = self._row(), self._plan
        found = next((one for one in row.pieces if one.id == piece), None) if row else None
        if row is None or plan is None or found is None:
            return
        receiver, what = row.receiver.key, row.round
        if is_in == found.usually_goes:
            record = plan.record.without_choice(receiver, what, piece)
        else:
            reason = found.choice.reason if found.choice else ""
            choice = Choice(
                receiver=receiver,
                round=what,
                piece=piece,
                is_in=is_in,
                reason=reason,
                seen=found.shown if is_in else "",
            )
            record = plan.record.with_choice(choice)
        self._keep(record, (row.key, piece), joins=False)

    def give_reason(self, piece: str, reason: str) -> None:
        row, plan = self._row(), self._plan
        if row is None or plan is None:
            return
        given = plan.record.choice(row.receiver.key, row.round, piece)
        if given is not None:
            record = plan.record.with_choice(replace(given, reason=reason))
            self._keep(record, (row.key, f"reason {piece}"), joins=True)

    def add_outsider(self) -> None:
        """Begin a reader from outside, ready to be named; they are offered the minutes first."""
        if self._plan is None or self._is_writing:
            return
        added = self._tools.circulating.new_outsider()
        record = self._plan.record.with_outsider(added)
        rows = [one for one in self._plan.with_record(record).rows if one.receiver.key == added.key]
        if not rows:
            self._view.show_news(words.NOTHING_FOR_OUTSIDERS, tone="accent")
            return
        before = self._current
        minutes = (one.key for one in rows if one.round is Round.MINUTES)
        self._current = next(minutes, rows[0].key)
        self._keep(record, (before, "outsider added"), joins=False)
        self._view.edit()

    def name_outsider(self, name: str, email: str) -> None:
        """Keep who the reader from outside is."""
        row, plan = self._row(), self._plan
        found = plan.record.outsider(row.receiver.key) if row and plan else None
        if row is not None and plan is not None and found is not None:
            named = replace(found, name=name, email=email)
            self._keep(plan.record.with_outsider(named), (row.key, "outsider"), joins=True)

    def remove_outsider(self) -> None:
        """Take a reader from outside away to whom nothing went; undo brings them back."""
        row, plan = self._row(), self._plan
        found = plan.record.outsider(row.receiver.key) if row and plan else None
        if row is None or plan is None or found is None or plan.record.went_to(found.key):
            return
        self._keep(plan.record.without_outsider(found), (row.key, "removed"), joins=False)

    def write(self, folder: Path) -> None:
        """Write the files of the current row's e-mail into a folder of their own."""
        row, plan, reference = self._row(), self._plan, self._reference
        if row is None or plan is None or reference is None or self._is_writing:
            return
        mail = Mail(conference=reference, row=row.key, folder=folder, record=plan.record)
        # What was chosen is kept before the files are, so that the older never replaces the newer.
        self._saving.finish()
        self._is_writing = True
        self._view.show_news(words.WRITING, tone="accent")
        self._tools.pool.run(
            lambda: self._tools.circulating.write(mail),
            done=lambda written: self._on_written(reference, written),
            failed=lambda error: self._on_not_written(reference, error),
        )

    def mark_sent(self) -> None:
        """Keep that the chair sent what was written, or that it came back signed."""
        row, plan = self._row(), self._plan
        if row is None or plan is None:
            return
        if row.state is State.AWAITED:
            self._mark_back(row, plan)
            return
        if row.waiting is None:
            return
        record = plan.record.with_sent(row.waiting.id, self._tools.now())
        self._keep(record, (row.key, "sent"), joins=False)
        self._view.show_news(words.MARKED.format(name=row.receiver.name))
        if (sent := self._plan) is not None:
            self._note(sent.circulated - plan.circulated, is_circulated=True)

    def give_not_back(self, reason: str) -> None:
        """Keep why what went to the current row will not come back signed."""
        row, plan = self._row(), self._plan
        if row is not None and plan is not None and row.last_sent is not None:
            record = plan.record.with_not_back(row.last_sent.id, reason)
            self._keep(record, (row.key, "not back"), joins=True)

    def undo(self) -> None:
        """Take back what was chosen or marked last; files that were written stay."""
        plan = self._plan
        found = self._history.undo(plan.record) if plan and not self._is_writing else None
        if found is None:
            return
        self._current, record = found
        self._put(record)
        self._view.show_news(words.UNDONE, tone="accent")
        if plan is not None and self._plan is not None:
            # What the chair noted by hand stays.
            gone = (plan.circulated - self._plan.circulated) & self._noted
            self._note(gone, is_circulated=False)

    def _mark_back(self, row: Row, plan: CirculationPlan) -> None:
        if row.last_sent is not None:
            record = plan.record.with_back(row.last_sent.id, self._tools.now())
            self._keep(record, (row.key, "back"), joins=False)
            self._view.show_news(words.CAME_BACK.format(name=row.receiver.name))

    def _note(self, agencies: Collection[str], *, is_circulated: bool) -> None:
        """Keep under who comes what the others have been given of those who do not."""
        reference = self._reference
        if reference is None or not agencies:
            return
        self._tools.vault.run(
            lambda: self._tools.circulating.note_circulated(
                reference, agencies, is_circulated=is_circulated
            ),
            done=lambda noted: self._on_noted(reference, noted, is_circulated=is_circulated),
            failed=self._view.show_trouble,
        )

    def _on_noted(
        self, reference: ConferenceReference, noted: Sequence[str], *, is_circulated: bool
    ) -> None:
        if reference != self._reference or not noted:
            return
        if is_circulated:
            self._noted.update(noted)
            self._view.show_news(words.noted(noted))
        else:
            self._noted.difference_update(noted)

    def _row(self) -> Row | None:
        return self._plan.row(self._current) if self._plan else None

    def _on_opened(self, reference: ConferenceReference, plan: CirculationPlan) -> None:
        if reference != self._reference:
            return
        unsaved = self._saving.unsaved(reference)
        self._plan = plan.with_record(unsaved) if unsaved else plan
        self._stay_on_a_row()
        self._show()

    def _stay_on_a_row(self) -> None:
        if self._plan is not None and self._row() is None:
            in_order = self._plan.in_order(self._tools.now())
            self._current = in_order[0].key if in_order else ""

    def _on_written(self, reference: ConferenceReference, written: WrittenMail) -> None:
        if reference != self._reference or self._plan is None:
            return
        self._is_writing = False
        # What was written cannot be taken back, so nothing before it is.
        self._history.forget()
        self._plan = self._plan.with_record(written.record)
        self._show()
        name = written.dispatch.receiver_name
        self._view.show_news(
            words.WROTE.format(name=name, folder=written.folder.name), words.WROTE_MORE
        )

    def _on_not_written(self, reference: ConferenceReference, error: ReportWriterError) -> None:
        if reference == self._reference:
            self._is_writing = False
            self._view.show_trouble(error)

    def _keep(self, record: CirculationRecord, step: tuple[str, str], *, joins: bool) -> None:
        if self._plan is None or self._is_writing:
            return
        self._history.note(step, self._plan.record, joins=joins)
        self._put(record)

    def _put(self, record: CirculationRecord) -> None:
        if self._plan is None or self._reference is None:
            return
        self._plan = self._plan.with_record(record)
        self._saving.put(self._reference, record)
        self._stay_on_a_row()
        self._show()

    def _show(self) -> None:
        if self._plan is None:
            return
        now = self._tools.now()
        sentence, is_late = state(self._plan, now)
        self._view.show_state(sentence, is_late=is_late, can_undo=self._history.can_undo)
        self._view.show_lines(lines(self._plan, now), self._current)
        self._show_pane()

    def _show_pane(self) -> None:
        row, plan = self._row(), self._plan
        self._view.show_pane(pane(row, self._tools.now(), plan.record) if row and plan else None)
