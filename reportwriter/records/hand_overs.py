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
class SealedAnew:
    """That the page of one version was sealed for those who came later.

    `recipients` are SHA-256 of the encryption certificates it was sealed to, `name` the chair's.
    `on` is None until the author says that it was sent.
    """

    report: ReportId
    version: int
    recipients: tuple[str, ...]
    name: str
    path: str
    how: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOvers:
    """All that the author has said of handing over, in the order it was said."""

    said: tuple[HandOver, ...] = ()
    folders: tuple[tuple[str, str], ...] = ()
    """For each report, by id, the folder its files were last put into."""
    under_way: tuple[UnderWay, ...] = ()
    """What is not ended yet; at the start of the program, what was cut short."""
    anew: tuple[SealedAnew, ...] = ()

    def of(self, report: ReportId, version: int) -> HandOver | None:
        wanted = (report, version)
        return next((one for one in self.said[::-1] if (one.report, one.version) == wanted), None)

    def sealed_anew(self, report: ReportId, version: int) -> tuple[SealedAnew, ...]:
        """Return what was sealed anew of one version, in the order it was made."""
        wanted = (report, version)
        return tuple(one for one in self.anew if (one.report, one.version) == wanted)
