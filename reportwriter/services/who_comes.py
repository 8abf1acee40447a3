"""Who comes to a conference, and whether it will have its quorum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Attendance
from reportwriter.forms.errors import FormError, UnknownFormError
from reportwriter.forms.quorum import count_present, counts_as, forecast
from reportwriter.services.quorum_answer import QuorumAnswer, quorum_state

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportwriter.domain.attendance_plan import AttendancePlan
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.without_quorum import GoOnGround
    from reportwriter.forms.area import Area, Rule
    from reportwriter.forms.library import Library
    from reportwriter.forms.practice import Quorum
    from reportwriter.forms.quorum import Forecast
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.intake import Board, Intake
    from reportwriter.storage.attendance import AttendanceStore


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyComes:
    """`asked` is who was asked there, empty for an agency nobody asked; `counts_as` which it is.

    `observations` counts those in its report; None while none has arrived.
    """

    asked: str
    attendance: Attendance
    counts_as: str
    observations: int | None = None

    @property
    def agency(self) -> str:
        return self.attendance.agency


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingTo:
    """`quorum` and its `rule` are None where the area gives none.

    `forecast` is from who is heard to come, `counted` from who is there: None while nobody was
    counted. `grounds` are those on which it may go on without its quorum.
    """

    reference: ConferenceReference
    agencies: tuple[AgencyComes, ...]
    quorum: Quorum | None
    rule: Rule | None
    forecast: Forecast
    counted: Forecast | None
    plan: AttendancePlan
    grounds: tuple[GoOnGround, ...] = ()
    needs_quorum_to_end: bool = False

    @property
    def answer(self) -> QuorumAnswer:
        """Whether it may decide by who is there, and end a plan."""
        return QuorumAnswer(
            state=quorum_state(self.forecast, self.counted),
            counted=self.counted,
            without=self.plan.without_quorum,
            needs_quorum_to_end=self.needs_quorum_to_end,
        )


@dataclass(frozen=True, kw_only=True)
class WhoComes:
    store: AttendanceStore
    intake: Intake
    library: Library
    deadlines: Deadlines

    def open(self, reference: ConferenceReference) -> ComingTo:
        """Return who comes. Raises NotInVaultError."""
        return self.of(self.intake.board(reference))

    def of(self, board: Board) -> ComingTo:
        """Return who comes of the agencies of a board, in its order."""
        reference = board.conference.reference
        area = self._area(board.conference)
        quorum = area.quorum if area else None
        kept = {one.agency: one for one in self.store.of(reference)}
        agencies = tuple(_agencies(board, kept, quorum))
        attending = [one.attendance for one in agencies]
        return ComingTo(
            reference=reference,
            agencies=agencies,
            quorum=quorum,
            rule=area.rule(quorum.rule) if area and quorum else None,
            forecast=forecast(quorum, attending),
            counted=count_present(quorum, attending),
            plan=self.store.plan(reference),
            grounds=quorum.grounds(board.conference.type) if quorum else (),
            needs_quorum_to_end=bool(area and quorum and area.may_refuse(quorum.ending_rule)),
        )

    def quorum(self, reference: ConferenceReference) -> QuorumAnswer:
        """Say whether the conference may decide, and end a plan. Raises NotInVaultError."""
        return self.open(reference).answer

    def held_again_by(self, reference: ConferenceReference) -> date | None:
        """Return the last day for a conference that lacked its quorum to be held again.

        None where the area sets none, or the conference has no day. It may load closed days, so it
        is asked beside the vault's own work. Raises NotInVaultError, FormError.
        """
        conference = self.intake.conferences.get(reference)
        area = self._area(conference)
        if area is None or area.quorum is None or not area.quorum.held_again:
            return None
        dates = self.deadlines.of_conference(area, conference)
        counted = dates.of_timescale(area.quorum.held_again) if dates else None
        return counted.practical.date() if counted else None

    def _area(self, conference: Conference) -> Area | None:
        """Return the area; one whose rules cannot be read has none, and hides no report."""
        try:
            return self.library.area(conference.area)
        except (FormError, UnknownFormError):
            return None

    def put(self, reference: ConferenceReference, attendance: Attendance) -> None:
        """Keep what was heard of an agency."""
        self.store.put(reference, attendance)

    def put_plan(self, reference: ConferenceReference, plan: AttendancePlan) -> None:
        """Keep what was said of who comes as a whole."""
        self.store.put_plan(reference, plan)


def _agencies(
    board: Board, kept: dict[str, Attendance], quorum: Quorum | None
) -> Iterator[AgencyComes]:
    for agency, row in board.agencies.items():
        attendance = kept.get(agency) or Attendance(agency=agency)
        asked = (row.asked.name or row.asked.role) if row.asked else ""
        yield AgencyComes(
            asked=asked,
            attendance=attendance,
            counts_as=counts_as(quorum, attendance) if quorum else "",
            observations=row.kinds.get("observation", 0) if row.check else None,
        )
