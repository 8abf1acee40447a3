"""What must happen in time in an area, and which days its people work; as data."""

from dataclasses import dataclass

from reportwriter.domain.clocks.limb import Aim, Direction, Limb, Trigger, Unit
from reportwriter.domain.conference import ConferenceType

ZONES = ("Europe/London", "Europe/Guernsey", "Europe/Jersey", "Europe/Isle_of_Man")
HOLIDAYS = ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "GG", "JE", "IM")
"""The calendars of public holidays that an area can name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """Something that must happen in time. `rule` names the area's rule that says so.

    `else_from` are counted from, in turn, where `counted_from` is not known; `or_earlier` are
    further ways of counting, and the earliest governs. `conferences` are the kinds it holds for,
    all where none is named. `gives` says which day is set by its being done, where nobody set it.
    `of_report` says that the author's report must be there by then, `of_conference` that the
    conference itself is held by then, and `of_notice` that those who are asked know of it by then.
    """

    id: str
    what: str
    number: int
    unit: Unit
    direction: Direction
    counted_from: Trigger
    responsible: str
    rule: str
    else_from: tuple[Trigger, ...] = ()
    or_earlier: tuple[Limb, ...] = ()
    conferences: tuple[ConferenceType, ...] = ()
    aim: Aim = Aim.LATEST
    gives: Trigger | None = None
    of_report: bool = False
    of_conference: bool = False
    of_notice: bool = False

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """All ways of counting, the one that stands in the timescale itself first."""
        first = Limb(
            number=self.number,
            unit=self.unit,
            direction=self.direction,
            counted_from=self.counted_from,
            else_from=self.else_from,
        )
        return (first, *self.or_earlier)

    def holds_for(self, conference: ConferenceType) -> bool:
        return not self.conferences or conference in self.conferences


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day as `2027-04-05`, and why it stands in the list."""

    day: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPeriod:
    first: str
    last: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """What an area adds to the public holidays of its nation.

    `closed` are further days on which nobody works, `working` public holidays that are worked.
    `school_breaks` stop no clock. `clear_days` counts one working day more before a conference.
    `note` is said wherever days are counted.
    """

    zone: str = "Europe/London"
    clear_days: bool = False
    note: str = ""
    closed: tuple[NamedDay, ...] = ()
    working: tuple[NamedDay, ...] = ()
    school_breaks: tuple[NamedPeriod, ...] = ()

    @property
    def says_any(self) -> bool:
        """Whether any day at all is listed here."""
        return bool(self.closed or self.working or self.school_breaks)
