"""Who comes to a conference, and whether it will have its quorum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.attendance import Attendance
from reportwriter.forms.errors import FormError, UnknownFormError
from reportwriter.forms.quorum import counts_as, forecast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.forms.area import Area, Rule
    from reportwriter.forms.library import Library
    from reportwriter.forms.practice import Quorum
    from reportwriter.forms.quorum import Forecast
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
    """`quorum` and its `rule` are None where the area gives none."""

    reference: ConferenceReference
    agencies: tuple[AgencyComes, ...]
    quorum: Quorum | None
    rule: Rule | None
    forecast: Forecast


@dataclass(frozen=True, kw_only=True)
class WhoComes:
    store: AttendanceStore
    intake: Intake
    library: Library

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
        return ComingTo(
            reference=reference,
            agencies=agencies,
            quorum=quorum,
            rule=area.rule(quorum.rule) if area and quorum else None,
            forecast=forecast(quorum, [one.attendance for one in agencies]),
        )

    def _area(self, conference: Conference) -> Area | None:
        """Return the area; one whose rules cannot be read has none, and hides no report."""
        try:
            return self.library.area(conference.area)
        except (FormError, UnknownFormError):
            return None

    def put(self, reference: ConferenceReference, attendance: Attendance) -> None:
        """Keep what was heard of an agency."""
        self.store.put(reference, attendance)


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
