"""What an author has said of handing reports over, as a vault keeps it."""

from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ids import ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """That one version was handed over, as its author says."""

    report: ReportId
    version: int
    how: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """That the files of one version are just being put into a folder."""

    report: ReportId
    version: int
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOvers:
    """All that the author has said of handing over, in the order it was said."""

    said: tuple[HandOver, ...] = ()
    folders: tuple[tuple[str, str], ...] = ()
    """For each report, by id, the folder its files were last put into."""
    under_way: tuple[UnderWay, ...] = ()
    """What is not ended yet; at the start of the program, what was cut short."""

    def of(self, report: ReportId, version: int) -> HandOver | None:
        wanted = (report, version)
        return next((one for one in self.said[::-1] if (one.report, one.version) == wanted), None)
