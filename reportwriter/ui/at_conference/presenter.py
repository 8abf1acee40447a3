"""Decides what the chair sees while a conference is held, and keeps each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.child_told import ChildWording
from reportwriter.domain.decision import Lack
from reportwriter.services.child_told import children_told, is_stale
from reportwriter.services.taking_part import kept_from_children, not_heard
from reportwriter.ui.at_conference.answers import CITED, DAYS
from reportwriter.ui.at_conference.beginning import ADDS, Begins, begun
from reportwriter.ui.at_conference.keys import Key
from reportwriter.ui.at_conference.panes import Typing, pane_of
from reportwriter.ui.at_conference.paper_making import PaperMaking
from reportwriter.ui.at_conference.questions import QUESTIONS, Control, Form
from reportwriter.ui.at_conference.recorded import as_said_now, row_of, with_answer, with_row
from reportwriter.ui.at_conference.rows import CORE_KEY, Part, contents, lines
from reportwriter.ui.history import History
from reportwriter.ui.newest_saving import NewestSaving
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import conference_record as words
from reportwriter.wording.child_told import debrief_tasks
from reportwriter.wording.dates import clock, local_day, long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.conference_record import (
        ConferenceRecord,
        StepDone,
    )
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.at_conference.answers import Answer
    from reportwriter.ui.at_conference.pane_values import Pane
    from reportwriter.ui.at_conference.paper_making import MakesPacks, MakesPapers
    from reportwriter.ui.at_conference.recorded import Row
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line

    Turned = tuple[str, ConferenceRecord]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartHead:
    """`state` tells how much is still to be said, or that the conference is closed.

    `tasks` name what the core group takes up.
    """

    title: str
    lede: str
    state: str
    tasks: str
    is_whole: bool
    adds: str
    can_undo: bool
    can_redo: bool


class AtConferenceView(Protocol):
    def show_contents(self, rows: Sequence[RailRow], current: str) -> None: ...
    def show_head(self, head: PartHead) -> None: ...
    def show_lines(self, part: Part, lines: Sequence[Line], current: str) -> None: ...
    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None: ...
    def edit(self) -> None: ...
    def take_focus(self) -> None: ...
    def show_news(self, sentence: str, more: str, *, tone: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Decides(Begins, Protocol):
    """What this screen needs of `services.deciding.Deciding`."""

    def open(self, reference: ConferenceReference) -> AtConference: ...
    def save(self, reference: ConferenceReference, record: ConferenceRecord) -> None: ...
    def close(self, meeting: AtConference) -> ConferenceRecord: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AtConferenceTools:
    deciding: Decides
    papers: MakesPapers
    packs: MakesPacks
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]


class AtConferencePresenter:
    def __init__(self, view: AtConferenceView, tools: AtConferenceTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._opening = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._meeting: AtConference | None = None
        self._kept_from_children: tuple[str, ...] = ()
        """Said of the reports that came; what is recorded changes nothing of it."""
        self._part = Part.COURSE
        self._current: dict[Part, str] = {}
        self._typed: dict[tuple[str, str], str] = {}
        self._history: History[ConferenceRecord] = History()
        self._papers = PaperMaking(view, tools.papers, tools.packs, tools.pool)
        self._saving: NewestSaving[ConferenceRecord] = NewestSaving(
            tools.deciding.save, tools.vault, saved=lambda: None, failed=view.show_trouble
        )

    @property
    def meeting(self) -> AtConference | None:
        """The conference as it is recorded now; None until it is opened."""
        return self._meeting

    def open(self, reference: ConferenceReference) -> None:
        """Show a conference; the one that is open stays as it was left, with what came since."""
        if reference != self._reference:
            self.close()
        self._reference = reference
        self._opening.leave()
        self._opening.run(
            lambda: self._tools.deciding.open(reference),
            done=self._on_opened,
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._saving.finish()
        self._opening.leave()
        self._reference, self._meeting = None, None
        self._kept_from_children = ()
        self._part = Part.COURSE
        self._current.clear()
        self._typed.clear()
        self._history.forget()
        self._view.show_lines(self._part, (), "")
        self._view.show_pane(None, fresh=True)

    def go_back(self) -> None:
        self._going.go_back()

    def go_to(self, part: str) -> None:
        self._part = Part(part)
        self._history.pause()
        self._show(fresh=True)
        # What had the focus belongs to the part that is left.
        self._view.take_focus()

    def step(self, by: int) -> None:
        """Go to the part after this one, or before it."""
        parts = list(Part)
        at = min(max(parts.index(self._part) + by, 0), len(parts) - 1)
        self.go_to(parts[at])

    def select(self, key: str) -> None:
        self._current[self._part] = key
        self._history.pause()
        self._show_pane(fresh=True)

    def answer(self, ask: str, given: Answer) -> None:
        """Keep an answer about the current row."""
        key, meeting = self._key(), self._meeting
        if key is None or meeting is None:
            return
        if ask in DAYS or ask == CITED:
            self._typed[str(key), ask] = str(given)
        record = with_answer(meeting, key, ask, given, self._today)
        if record is None:
            return
        is_typed = any(
            one.ask == ask and one.control in (Control.LINE, Control.TEXT)
            for one in QUESTIONS[key.form]
        )
        self._keep(record, (str(key), ask), joins=is_typed)
        self._show(fresh=False)

    def act(self, key: str) -> None:
        """Do what Enter does on a row: tick a step of the running sheet, or go and edit."""
        self._current[self._part] = key
        row = self._row()
        if row is not None and self._part is Part.COURSE:
            self._tick(row)
        elif isinstance(row, ChildWording) and self._holds_again(row):
            return
        else:
            self._view.edit()

    def add(self) -> None:
        """Begin a new row of this part, ready to be written."""
        meeting = self._meeting
        if meeting is None or self._part not in ADDS:
            return
        form, row = begun(self._part, self._tools.deciding, self._tools.now())
        key = str(Key(form, row.id))
        self._current[self._part] = key
        self._keep(with_row(meeting.record, row), (key, "added"), joins=False)
        self._show(fresh=True)
        self._view.edit()

    def remove(self) -> None:
        """Take the current row away; undo brings it back."""
        key, meeting = self._key(), self._meeting
        if key is None or meeting is None or row_of(meeting.record, key) is None:
            return
        self._keep(meeting.record.without(key.of), (str(key), "removed"), joins=False)
        self._current.pop(self._part)
        self._show(fresh=True)
        self._view.show_news(words.REMOVED, "", tone="accent")

    def undo(self) -> None:
        self._turn(self._history.undo)

    def redo(self) -> None:
        self._turn(self._history.redo)

    def close_conference(self) -> None:
        """Close it where all is said; else say what is lacking and go to the first of it."""
        meeting, reference = self._meeting, self._reference
        if meeting is None or reference is None:
            return
        if meeting.missing:
            self._go_to_first_missing(meeting)
            return
        self._tools.vault.run(
            lambda: self._tools.deciding.close(meeting),
            done=lambda record: self._on_closed(meeting, record),
            failed=self._view.show_trouble,
        )

    def sign_paper(self, path: Path, passphrase: str) -> None:
        """Sign the current paper, made of what is recorded now."""
        if self._meeting is not None:
            self._papers.sign(self._meeting, self._current.get(Part.PAPERS, ""), path, passphrase)

    def save_for_word(self, path: Path) -> None:
        if self._meeting is not None:
            self._papers.for_word(self._meeting, self._current.get(Part.PAPERS, ""), path)

    @property
    def _today(self) -> date:
        return local_day(self._tools.now())

    def _on_opened(self, meeting: AtConference) -> None:
        if meeting.conference.reference != self._reference:
            return
        unsaved = self._saving.unsaved(meeting.conference.reference)
        self._meeting = meeting.with_record(unsaved) if unsaved else meeting
        self._kept_from_children = _not_before_children(meeting)
        self._show(fresh=True)

    def _on_closed(self, meeting: AtConference, record: ConferenceRecord) -> None:
        if self._meeting is meeting:
            self._history.note(("", "closed"), meeting.record, joins=False)
            self._meeting = meeting.with_record(record)
            self._show(fresh=False)
            self._view.show_news(words.NOW_CLOSED, "", tone="success")

    def _go_to_first_missing(self, meeting: AtConference) -> None:
        first = meeting.missing[0]
        if first.lack is Lack.KIND:
            self._part, key = Part.SAID, str(Key(Form.SAID, meeting.record.untagged[0].id))
        elif first.child is None:
            self._part, key = Part.PLAN, CORE_KEY
        else:
            self._part, key = Part.DECISIONS, str(Key(Form.DECISION, first.child))
        self._current[self._part] = key
        self._show(fresh=True)
        who = meeting.named([first.child]) if first.child else ()
        lacks = words.lacks_words([first.lack])
        self._view.show_news(words.CANNOT_CLOSE, ": ".join((*who, lacks)), tone="error")

    def _holds_again(self, wording: ChildWording) -> bool:
        """Keep that words for a child still hold; say whether that was asked of them."""
        meeting = self._meeting
        if meeting is None or not is_stale(meeting, wording):
            return False
        record = meeting.record.with_wording(as_said_now(meeting, wording))
        self._keep(record, (str(self._key()), "said"), joins=False)
        self._show(fresh=True)
        return True

    def _tick(self, row: Row) -> None:
        step: StepDone = row  # type: ignore[assignment]  # The running sheet holds nothing else.
        meeting = self._meeting
        if meeting is None:
            return
        now = None if step.done_at else self._tools.now()
        ticked = meeting.record.with_step(replace(step, done_at=now))
        self._keep(ticked, (str(self._key()), "done_at"), joins=False)
        self._show(fresh=True)

    def _turn(self, turn: Callable[[ConferenceRecord], Turned | None]) -> None:
        meeting = self._meeting
        found = turn(meeting.record) if meeting else None
        if meeting is None or found is None:
            return
        key, record = found
        self._typed = {at: text for at, text in self._typed.items() if at[0] != key}
        self._put(record)
        part = next((one for one in Part if key in self._keys(one)), None)
        is_elsewhere = part not in (None, self._part)
        if part is not None:
            self._part = part
            self._current[part] = key
        self._show(fresh=True)
        if is_elsewhere:
            self._view.take_focus()

    def _keep(self, record: ConferenceRecord, step: tuple[str, str], *, joins: bool) -> None:
        if self._meeting is not None and record != self._meeting.record:
            self._history.note(step, self._meeting.record, joins=joins)
            self._put(record)

    def _put(self, record: ConferenceRecord) -> None:
        if self._meeting is not None and self._reference is not None:
            self._meeting = self._meeting.with_record(record)
            self._saving.put(self._reference, record)

    def _keys(self, part: Part) -> tuple[str, ...]:
        return tuple(line.key for line in lines(self._meeting, part)) if self._meeting else ()

    def _key(self) -> Key | None:
        return Key.read(self._current.get(self._part, ""))

    def _row(self) -> Row | None:
        key = self._key()
        return row_of(self._meeting.record, key) if self._meeting and key else None

    def _show(self, *, fresh: bool) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        shown = lines(meeting, self._part)
        keys = [line.key for line in shown]
        if self._current.get(self._part) not in keys:
            self._current[self._part] = keys[0] if keys else ""
        self._view.show_contents(contents(meeting), self._part)
        self._view.show_head(self._head(meeting))
        self._view.show_lines(self._part, shown, self._current[self._part])
        self._show_pane(fresh=fresh)

    def _show_pane(self, *, fresh: bool) -> None:
        key, meeting = self._key(), self._meeting
        pane = pane_of(meeting, key, Typing(self._today, self._typed)) if meeting and key else None
        self._view.show_pane(pane, fresh=fresh)

    def _head(self, meeting: AtConference) -> PartHead:
        title, lede = words.PARTS[self._part]
        voices = meeting.record.voices_to_follow(meeting.child_ids)
        left = meeting.record.debriefs_left(one.id for one in children_told(meeting))
        is_over = meeting.record.closed_at is not None or self._part is Part.TOLD
        talks = debrief_tasks(meeting.named(left)) if is_over else ""
        voice = words.voice_tasks(meeting.named(voices))
        missing, closed_at = meeting.missing, meeting.record.closed_at
        silent = not_heard(meeting) if not missing and closed_at is None else ()
        kept = self._kept_from_children if closed_at is None else ()
        state = words.still_to_say(len(missing)) if meeting.children else words.NO_CHILD
        if closed_at is not None:
            day = long_date(local_day(closed_at))
            state = words.CLOSED.format(day=f"{day}, {clock(closed_at)}")
        return PartHead(
            title=title,
            lede=lede,
            state=state,
            tasks=" ".join(filter(None, (*kept, words.not_heard(silent), voice, talks))),
            is_whole=not missing,
            adds=ADDS.get(self._part, ""),
            can_undo=self._history.can_undo,
            can_redo=self._history.can_redo,
        )


def _not_before_children(meeting: AtConference) -> tuple[str, ...]:
    return tuple(
        words.not_before_child(child, [(one.agency, one.references) for one in kept])
        for child, kept in kept_from_children(meeting).items()
    )
