"""What a chair does where a conference has not its quorum (R147-R150)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Path(StrEnum):
    HELD_AGAIN = "held_again"
    INTERIM_PLAN = "interim_plan"
    """Those who are there agree what is to be done until the conference is held again."""
    GO_ON = "go_on"


class GoOnGround(StrEnum):
    """Why a conference may, exceptionally, go on all the same."""

    ABSENT_AGENCY_AGREES = "absent_agency_agrees"
    """One agency is absent, and its report recommends that the plan continues."""
    FEW_AGENCIES = "few_agencies"
    """The child has not had contact with as many agencies as a quorum needs."""
    DISCRETION = "discretion"
    """Enough are there for the chair to go on by the rule of the area."""


class PathLack(StrEnum):
    """What is still to be said of the path that was chosen."""

    PATH = "path"
    NEW_DATE = "new_date"
    TOO_LATE = "too_late"
    """The new date is later than the rules of the area allow."""
    GROUND = "ground"
    AGENCY = "agency"
    RECOMMENDS = "recommends"
    """Nobody has said yet that the report of the absent agency recommends it."""
    REASON = "reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutQuorum:
    """`reason` goes into the minute. `agency` is the absent one whose report `recommends` it."""

    path: Path | None = None
    held_again_on: date | None = None
    ground: GoOnGround | None = None
    agency: str = ""
    recommends: bool = False
    reason: str = ""

    def lacks(self, last_day: date | None) -> tuple[PathLack, ...]:
        """Return what is still to be said; `last_day` is that on which it may be held again."""
        if self.path is None:
            return (PathLack.PATH,)
        lacks = self._of_going_on() if self.path is Path.GO_ON else self._of_new_date(last_day)
        return tuple(lack for lack, is_lacking in lacks.items() if is_lacking)

    def _of_new_date(self, last_day: date | None) -> dict[PathLack, bool]:
        day = self.held_again_on
        return {
            PathLack.NEW_DATE: day is None,
            PathLack.TOO_LATE: day is not None and last_day is not None and day > last_day,
        }

    def _of_going_on(self) -> dict[PathLack, bool]:
        rests_on_report = self.ground is GoOnGround.ABSENT_AGENCY_AGREES
        return {
            PathLack.GROUND: self.ground is None,
            PathLack.AGENCY: rests_on_report and not self.agency.strip(),
            PathLack.RECOMMENDS: rests_on_report and not self.recommends,
            PathLack.REASON: not self.reason.strip(),
        }
