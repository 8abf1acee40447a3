"""Decides what the screen of who comes shows, and keeps each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import why_no_day
from reportwriter.ui.who_comes.asks import DAYS, Ask
from reportwriter.ui.who_comes.letter import letter_to
from reportwriter.ui.who_comes.marking import Mark, marked
from reportwriter.ui.who_comes.panes import agency_answered, agency_pane
from reportwriter.ui.who_comes.person_pane import person_answered, person_pane
from reportwriter.ui.who_comes.plan_pane import APART, LEGAL, QUORUM, plan_answered, plan_pane
from reportwriter.ui.who_comes.rows import agency_key, head_of, lines_of, person_key
from reportwriter.ui.who_comes.saving import Change, LineSaving
from reportwriter.wording.attendee import NOT_MARKED, removed
from reportwriter.wording.dates import clock, local_day
from reportwriter.wording.quorum import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from reportwriter.domain.attendance import Attendance, Presence
    from reportwriter.domain.attendance_plan import AttendancePlan
    from reportwriter.domain.attendee import Attendee
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import AgencyComes, ComingTo, PersonComes
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.who_comes.asks import Answer
    from reportwriter.ui.who_comes.panes import Pane
    from reportwriter.ui.who_comes.rows import ComesHead

_PLAN = "plan"


class WhoComesView(Protocol):
    def show_head(self, head: ComesHead) -> None: ...
    def show_lines(self, lines: Sequence[Line], current: str) -> None: ...
    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None: ...
    def show_new(self) -> None: ...
    def show_removed(self, sentence: str) -> None: ...
    def show_not_marked(self, sentence: str) -> None: ...
    def show_marked(self) -> None: ...
    def go_on(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Attending(Protocol):
    """What this screen needs of `services.who_comes.WhoComes`."""

    def open(self, reference: ConferenceReference) -> ComingTo: ...
    def held_again_by(self, reference: ConferenceReference) -> date | None: ...
    def new_person(self) -> Attendee: ...
    def put(self, reference: ConferenceReference, attendance: Attendance) -> None: ...
    def put_person(self, reference: ConferenceReference, attendee: Attendee) -> None: ...
    def remove_person(self, reference: ConferenceReference, attendee: str) -> None: ...
    def put_plan(self, reference: ConferenceReference, plan: AttendancePlan) -> None: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class WhoComesTools:
    who_comes: Attending
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]


class WhoComesPresenter:
    def __init__(self, view: WhoComesView, tools: WhoComesTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._opening = WhileWanted(tools.vault)
        self._working_out = WhileWanted(tools.pool)
        self._reference: ConferenceReference | None = None
        self._coming: ComingTo | None = None
        self._current = ""
        self._last_day: date | None = None
        self._problems: dict[Ask, str] = {}
        self._removed: Attendee | None = None
        self._waits: Presence | None = None
        """Of a child who is marked once the chair has said that they know it comes."""
        self._saving = LineSaving(tools.vault, self._on_failed)

    def open(self, reference: ConferenceReference) -> None:
        """Show who comes to a conference."""
        if reference != self._reference:
            self.close()
        self._reference = reference
        self._refresh()

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self._saving.finish()
        self._opening.leave()
        self._working_out.leave()
        self._reference, self._coming, self._removed = None, None, None
        self._current, self._last_day, self._problems, self._waits = "", None, {}, None
        self._view.show_lines((), "")
        self._view.show_pane(None, fresh=True)

    def go_back(self) -> None:
        self._going.go_back()

    def choose(self, key: str) -> None:
        """Show what is asked of a line."""
        self._current, self._problems, self._waits = key, {}, None
        if key == QUORUM and self._last_day is None:
            self._ask_last_day()
        self._view.show_pane(self._pane(), fresh=True)

    def answer(self, ask: Ask, given: Answer) -> None:
        """Keep an answer about the current line."""
        today = local_day(self._tools.now())
        if ask in DAYS:
            is_ahead = ask is Ask.HELD_AGAIN_ON
            problem = why_no_day(str(given), today, NO_DAY, ahead=is_ahead)
            self._problems = {ask: problem}
        if (agency := self._agency()) is not None:
            self._keep_agency(agency_answered(agency.attendance, ask, given))
        elif (person := self._person()) is not None:
            one = person.attendee
            self._put_person(one, person_answered(one, ask, given, today))
        elif self._coming is not None:
            self._keep_plan(plan_answered(self._coming.plan, ask, given, today))

    def say_now(self, ask: Ask) -> None:
        """Put the present time in."""
        self.answer(ask, clock(self._tools.now()))
        self._view.show_pane(self._pane(), fresh=True)

    def mark(self, mark: Mark) -> None:
        """Say of the current line who is there, and go on to the next."""
        time = clock(self._tools.now())
        if (agency := self._agency()) is not None:
            said = agency.attendance
            self._keep_agency(replace(said, presence=marked(said.presence, mark, time)))
        elif (person := self._person()) is not None:
            one = person.attendee
            if not self._put_person(one, replace(one, presence=marked(one.presence, mark, time))):
                return
        else:
            return
        if mark in (Mark.HERE, Mark.NOT_HERE):
            self._view.go_on()

    def add(self) -> None:
        """Begin a line for somebody who is not in the list; it is kept with its first answer."""
        if self._coming is None:
            return
        nameless = (one.attendee for one in self._coming.people if not one.attendee.name)
        new = next(nameless, None) or self._tools.who_comes.new_person()
        self._coming = self._coming.with_person(new)
        self._current, self._problems = person_key(new.id), {}
        self._show(fresh=True)
        self._view.show_new()

    def remove(self) -> None:
        """Take the current person away; they can be put back until the conference is closed."""
        person = self._person()
        if person is None or self._coming is None or person.is_named:
            return
        self._removed = gone = person.attendee
        self._keep(
            person_key(gone.id),
            show=lambda coming: coming.without_person(gone.id),
            keep=lambda at: self._tools.who_comes.remove_person(at, gone.id),
            fresh=True,
        )
        self._view.show_removed(removed(gone.name))

    def put_back(self) -> None:
        if (person := self._removed) is not None:
            self._removed = None
            self._current = person_key(person.id)
            self._keep_person(person)
            self._view.show_pane(self._pane(), fresh=True)

    def _put_person(self, before: Attendee, said: Attendee) -> bool:
        """Keep what is known of a person, and say whether it was.

        No child is marked as here before the chair has said that they know it comes (R113); once
        that is said, the child is marked.
        """
        comes_now = said.presence.came and not before.presence.came
        if comes_now and said.waits_for_acknowledgement:
            self._waits = said.presence
            self._view.show_pane(self._pane(), fresh=True)
            self._view.show_not_marked(NOT_MARKED.format(name=said.name))
            return False
        if (presence := self._waits) is not None and said.acknowledged_on is not None:
            self._waits = None
            self._keep_person(replace(said, presence=presence))
            self._view.show_marked()
            return True
        self._keep_person(said)
        return True

    # Keeping

    def _keep_agency(self, said: Attendance) -> None:
        self._keep(
            agency_key(said.agency),
            show=lambda coming: coming.with_agency(said),
            keep=lambda at: self._tools.who_comes.put(at, said),
        )

    def _keep_person(self, said: Attendee) -> None:
        self._keep(
            person_key(said.id),
            show=lambda coming: coming.with_person(said),
            keep=lambda at: self._tools.who_comes.put_person(at, said),
        )

    def _keep_plan(self, plan: AttendancePlan) -> None:
        self._keep(
            _PLAN,
            show=lambda coming: replace(coming, plan=plan),
            keep=lambda at: self._tools.who_comes.put_plan(at, plan),
        )

    def _keep(
        self,
        line: str,
        *,
        show: Callable[[ComingTo], ComingTo],
        keep: Callable[[ConferenceReference], None],
        fresh: bool = False,
    ) -> None:
        """Keep a change beside the window, which shows it at once."""
        if self._coming is not None and self._reference is not None:
            self._coming = show(self._coming)
            self._show(fresh=fresh)
            self._saving.put(Change(conference=self._reference, line=line, show=show, keep=keep))

    def _on_failed(self, error: ReportWriterError) -> None:
        # What could not be kept is not shown as if it were.
        self._refresh(error)

    # Showing

    def _refresh(self, error: ReportWriterError | None = None) -> None:
        """Show all of it anew, and then what went wrong."""
        if (reference := self._reference) is not None:
            self._opening.run(
                lambda: self._tools.who_comes.open(reference),
                done=lambda coming: self._on_opened(reference, coming, error),
                failed=self._view.show_trouble,
            )

    def _on_opened(
        self, reference: ConferenceReference, coming: ComingTo, error: ReportWriterError | None
    ) -> None:
        if reference != self._reference:
            return
        # What was typed while it was read is newer.
        self._coming = self._saving.onto(reference, coming)
        self._show(fresh=True)
        if error is not None:
            self._view.show_trouble(error)

    def _ask_last_day(self) -> None:
        if (reference := self._reference) is not None:
            self._working_out.run(
                lambda: self._tools.who_comes.held_again_by(reference),
                done=lambda day: self._on_last_day(reference, day),
                failed=self._view.show_trouble,
            )

    def _on_last_day(self, reference: ConferenceReference, day: date | None) -> None:
        if reference == self._reference:
            self._last_day = day
            self._view.show_pane(self._pane(), fresh=False)

    def _show(self, *, fresh: bool) -> None:
        if (coming := self._coming) is None:
            return
        lines = lines_of(coming)
        keys = [line.key for line in lines if not line.is_heading]
        if self._current not in keys:
            self._current = next(iter(keys), "")
        self._view.show_head(head_of(coming))
        self._view.show_lines(lines, self._current)
        self._view.show_pane(self._pane(), fresh=fresh)

    def _agency(self) -> AgencyComes | None:
        agencies = self._coming.agencies if self._coming else ()
        return next((one for one in agencies if agency_key(one.agency) == self._current), None)

    def _person(self) -> PersonComes | None:
        people = self._coming.people if self._coming else ()
        return next((one for one in people if person_key(one.attendee.id) == self._current), None)

    def _pane(self) -> Pane | None:
        if (coming := self._coming) is None:
            return None
        if (agency := self._agency()) is not None:
            pane = agency_pane(agency, coming.rules)
        elif (person := self._person()) is not None:
            waits = self._waits is not None
            pane = person_pane(person, coming.offered, asks_word=waits)
            pane = replace(pane, letter=letter_to(person.attendee, coming))
        elif self._current in (QUORUM, LEGAL, APART):
            pane = plan_pane(self._current, coming, self._last_day)
        else:
            return None
        shown = (replace(one, problem=self._problems.get(one.ask, "")) for one in pane.shown)
        return replace(pane, shown=tuple(shown))
