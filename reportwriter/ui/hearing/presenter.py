"""Decides what the chair sees of the confidential items: nothing while closed, all while open.

Items and decisions are held in memory only between opening and locking.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.hearing.asks import (
    TYPED,
    DecisionAsk,
    ReasonAsk,
    SlotAsk,
    answered,
    field_answered,
)
from reportwriter.ui.hearing.old_backups import OldBackups
from reportwriter.ui.hearing.panes import (
    day_words,
    item_pane,
    lacks_words,
    read_now,
    reason_pane,
    slot_pane,
)
from reportwriter.ui.hearing.rows import (
    all_rows,
    decision_of,
    reason_key,
    reason_lacks,
    shown_items,
    slot_key,
)
from reportwriter.ui.hearing.saving import record_saving
from reportwriter.ui.hearing.sealed_files import SealedFiles
from reportwriter.ui.history import History
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording.dates import clock, local_day
from reportwriter.wording.hearing import left_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.hearing import ClosedSlot, HearingRecord, Left
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.hearing import OpenHearing
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.hearing.asks import Answer
    from reportwriter.ui.hearing.panes import ItemPane, ReasonPane, SlotPane
    from reportwriter.ui.hearing.rows import Shown
    from reportwriter.ui.hearing.saving import Hearings
    from reportwriter.ui.hearing.sealed_files import MakesBundles, MakesMinutes
    from reportwriter.ui.runner import LongRunner, Runner

_TURNS = (DecisionAsk.DEALING, DecisionAsk.LATER, DecisionAsk.DONE)
"""After these other questions matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Agencies that may hear something, and people who may be asked to leave."""

    agencies: tuple[str, ...]
    people: tuple[str, ...]


class HearingView(Protocol):
    def show_locked(self) -> None: ...
    def show_opening(self) -> None: ...
    def show_names(self, minute: str, bundle: str) -> None: ...
    def show_sealing(self) -> None: ...
    def show_bundling(self, done: int, of: int) -> None: ...
    def show_saved(self, sentence: str = "") -> None: ...
    def show_not_saved(self, error: ReportWriterError) -> None: ...
    def show_open(self, choices: Choices) -> None: ...
    def show_left(self, words: str) -> None: ...
    def show_rows(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_item(self, pane: ItemPane) -> None: ...
    def show_slot(self, pane: SlotPane) -> None: ...
    def show_reason(self, pane: ReasonPane, *, fresh: bool) -> None: ...
    def show_sealed_now(self, sentence: str, more: str, *, may_remove: bool) -> None: ...
    def show_untold(self, *, untold: bool) -> None: ...
    def show_nothing(self) -> None: ...
    def show_told(self, lacks: str, day: str) -> None: ...
    def show_removed(self) -> None: ...
    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None: ...
    def show_sealed(self, at: datetime) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def sealed_late(self) -> None: ...
    def go_to_hand_on(self, reference: ConferenceReference) -> None: ...


@dataclass(frozen=True, kw_only=True)
class HearingTools:
    hearings: Hearings
    minutes: MakesMinutes
    bundles: MakesBundles
    vault: Runner
    pool: LongRunner
    now: Callable[[], datetime]


class HearingPresenter:
    def __init__(self, view: HearingView, tools: HearingTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self.files = SealedFiles(
            view, tools.minutes, tools.bundles, tools.pool, saved=self._look_for_untold
        )
        self._reference: ConferenceReference | None = None
        self._hearing: OpenHearing | None = None
        self._record: HearingRecord | None = None
        self._current = ""
        self._history: History[HearingRecord] = History()
        self._opening = WhileWanted(tools.pool)
        self.backups = OldBackups(view, tools.hearings, tools.vault)
        self._saving = record_saving(
            tools.hearings, tools.vault, sealed=self._on_sealed, failed=view.show_trouble
        )

    def open(self, reference: ConferenceReference) -> None:
        """Stand before the closed items of a conference."""
        self.lock()
        self._reference = reference
        self.files.open(reference)
        self._look_for_untold()

    def close(self) -> None:
        """Lock and forget the conference, as when the vault is locked."""
        self.lock()
        self._reference = None
        self.files.open(None)

    def unlock(self, passphrase: str) -> None:
        """Open all of it with the passphrase, entered again for this."""
        reference = self._reference
        if reference is None or self._hearing is not None or not passphrase:
            return
        self._view.show_opening()
        self._opening.leave()
        self._opening.run(
            lambda: self._tools.hearings.open(reference, passphrase),
            done=self._on_opened,
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Drop every word from memory and screen; what is not yet sealed is sealed first."""
        self._saving.finish()
        # What is still being opened is shown to nobody.
        self._opening.leave()
        self.backups.leave()
        self._hearing = self._record = None
        # What was decided can be taken back until the page closes, and no longer.
        self._history.forget()
        self._current = ""
        self._view.show_locked()

    def go_back(self) -> None:
        self.lock()
        self._going.go_back()

    def hand_on(self) -> None:
        """Turn to where the pages are handed on; nothing stays open behind it."""
        self.lock()
        if self._reference is not None:
            self._going.go_to_hand_on(self._reference)

    def select(self, key: str) -> None:
        """Show what is decided about a row; a heading or a line has nothing to decide."""
        self._current = key
        self._history.pause()
        self._show_pane()

    def open_row(self, key: str) -> None:
        """Go from a thing still to be told to the item."""
        if key.startswith("task "):
            self.select(key.removeprefix("task "))

    def acknowledge(self) -> None:
        """Keep that the current item was read as it is now."""
        shown, record = self._shown(), self._record
        if shown is None or record is None:
            return
        before = decision_of(shown, record)
        if before is None or before.item != shown.item:
            read = record.with_decision(read_now(shown, before, self._tools.now()))
            self._keep(read, "read", joins=False)
            self._show_pane()

    def answer(self, ask: DecisionAsk, given: Answer) -> None:
        """Put an answer into what is decided about the current item, and seal it."""
        shown, record = self._shown(), self._record
        before = decision_of(shown, record) if shown and record else None
        if shown is None or record is None or before is None:
            return
        decision = answered(before, ask, given, local_day(self._tools.now()))
        if decision == before:
            return
        self._keep(record.with_decision(decision), ask, joins=ask in TYPED)
        if ask in _TURNS:
            self._show_pane()
        else:
            self._view.show_told(lacks_words(decision), day_words(decision))

    def begin_slot(self) -> None:
        """Begin a closed slot."""
        if self._record is not None:
            slot = self._tools.hearings.new_slot()
            self._current = slot_key(slot.id)
            self._keep(self._record.with_slot(slot), "begun", joins=False)
            self._show_pane()

    def answer_slot(self, ask: SlotAsk, given: Answer) -> None:
        slot, record = self._slot(), self._record
        if slot is None or record is None:
            return
        changed = field_answered(slot, ask, given)
        if changed != slot:
            self._keep(record.with_slot(changed), ask, joins=ask in TYPED)

    def answer_reason(self, ask: ReasonAsk, given: Answer) -> None:
        """Put in why the current person is excluded, and seal it."""
        who, record = self._excluded(), self._record
        if who is None or record is None:
            return
        before = record.exclusion(who.id)
        reason = field_answered(before, ask, given)
        if reason != before:
            self._keep(record.with_exclusion(reason), ask, joins=ask in TYPED)
            self._show_reason(who, fresh=False)

    def say_now(self, ask: SlotAsk) -> None:
        """Put the present time in, as when the family leaves the room."""
        self._history.pause()
        self.answer_slot(ask, clock(self._tools.now()))
        self._history.pause()
        self._show_pane()

    def remove_slot(self) -> None:
        """Take the current closed slot away; undo brings it back until all is locked."""
        slot, record = self._slot(), self._record
        if slot is None or record is None:
            return
        self._keep(record.without_slot(slot.id), "removed", joins=False)
        self.select("")
        self._view.show_removed()

    def undo(self) -> None:
        """Take the last step back, and seal what stood before it."""
        self._step(self._history.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._history.redo)

    def _on_opened(self, hearing: OpenHearing) -> None:
        if self._reference is None:
            return
        unsealed = self._saving.unsaved(self._reference)
        record = unsealed[0] if unsealed else hearing.record
        self._hearing, self._record = hearing, record
        people = (person.name for part in hearing.parts for person in part.people)
        self._view.show_open(
            Choices(agencies=hearing.agencies, people=tuple(dict.fromkeys(filter(None, people))))
        )
        self._show_rows()
        if hearing.sealed_now is not None:
            self.backups.tell(self._reference, hearing.sealed_now)
        shown = shown_items(hearing, record)
        unread = (one for one in shown if decision_of(one, record) is None)
        first = next(unread, shown[0] if shown else None)
        self.select(first.key if first else "")

    def _look_for_untold(self) -> None:
        if self._reference is not None:
            self.backups.look_for_untold(self._reference)

    def _step(self, turn: Callable[[HearingRecord], tuple[str, HearingRecord] | None]) -> None:
        found = turn(self._record) if self._record else None
        if found is not None:
            self._current, record = found
            self._put(record)
            self._show_pane()

    def _keep(self, record: HearingRecord, what: str, *, joins: bool) -> None:
        """Hold what a step made of the record; it can be taken back."""
        if self._record is not None:
            self._history.note((self._current, what), self._record, joins=joins)
        self._put(record)

    def _put(self, record: HearingRecord) -> None:
        """Hold the record as it is now, seal it, and show it."""
        self._record = record
        left = self._left()
        hearing = self._hearing
        if self._reference is not None and left is not None and hearing is not None:
            self._saving.put(self._reference, (record, left, hearing.rules))
        self._show_rows()
        self._view.show_steps(can_undo=self._history.can_undo, can_redo=self._history.can_redo)

    def _left(self) -> Left | None:
        if self._hearing is None or self._record is None:
            return None
        left = self._record.left(self._hearing.items)
        unreasoned = sum(
            bool(reason_lacks(self._hearing, self._record.exclusion(one.id)))
            for one in self._hearing.excluded
        )
        return replace(left, to_decide=left.to_decide + unreasoned)

    def _show_rows(self) -> None:
        if self._hearing is None or self._record is None:
            return
        self._view.show_rows(all_rows(self._hearing, self._record))
        if (left := self._left()) is not None:
            self._view.show_left(left_words(left.to_read, left.to_decide, left.to_tell))

    def _show_pane(self) -> None:
        """Show what is decided about the current row, as it is now."""
        key = self._current
        if (shown := self._shown()) is not None and self._record is not None:
            self._view.show_item(item_pane(shown, self._record))
        elif (slot := self._slot()) is not None:
            self._view.show_slot(slot_pane(slot, key, self._number(slot)))
        elif (who := self._excluded()) is not None:
            self._show_reason(who, fresh=True)
        else:
            self._view.show_nothing()

    def _shown(self) -> Shown | None:
        if self._hearing is None or self._record is None:
            return None
        shown = shown_items(self._hearing, self._record)
        return next((one for one in shown if one.key == self._current), None)

    def _slot(self) -> ClosedSlot | None:
        slots = self._record.slots if self._record else ()
        return next((one for one in slots if slot_key(one.id) == self._current), None)

    def _excluded(self) -> Attendee | None:
        people = self._hearing.excluded if self._hearing else ()
        return next((one for one in people if reason_key(one.id) == self._current), None)

    def _show_reason(self, who: Attendee, *, fresh: bool) -> None:
        if self._hearing is not None and self._record is not None:
            reason = self._record.exclusion(who.id)
            self._view.show_reason(reason_pane(who, reason, self._hearing), fresh=fresh)

    def _number(self, slot: ClosedSlot) -> int:
        return self._record.slots.index(slot) + 1 if self._record else 0

    def _on_sealed(self) -> None:
        if self._hearing is None:
            # The list was gone back to before the last of it was kept.
            self._going.sealed_late()
        self._view.show_sealed(self._tools.now())
