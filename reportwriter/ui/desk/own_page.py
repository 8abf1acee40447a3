"""The pages of the desk that are no heading of a report: what each tells the desk, and the rail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.desk.headings import cell
from reportwriter.ui.desk.rows import words_of
from reportwriter.ui.rail_row import RailRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.rows import DeskHead
    from reportwriter.ui.runner import Runner


class OwnPage(Protocol):
    """A page of the desk's own; `key` and `title` name it in the rail."""

    key: str
    title: str

    def aside(self, desk: OpenDesk) -> str:
        """Return what stands beside its title in the rail."""
        ...

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead: ...

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show it, of what the chair chose to see where its view takes a choice."""
        ...

    def forget(self) -> None:
        """Keep nothing of what was shown, as when the vault is locked."""
        ...


@dataclass(frozen=True, kw_only=True)
class PageTools:
    """What a page that is worked out of all reports needs of the desk.

    `pool` works it out; `read` opens a report at a row; `say` shows a sentence under the title.
    """

    pool: Runner
    read: Callable[[str, str], None]
    say: Callable[[str], None]
    failed: Callable[[ReportWriterError], None]


def heading_key(number: int) -> str:
    return f"heading {number}"


def contents(pages: Sequence[OwnPage], desk: OpenDesk) -> tuple[RailRow, ...]:
    """Return one row for each page, then one for each heading with its number of statements."""
    headings = desk.told.headings
    if not headings:
        return ()
    rows = [RailRow(key=one.key, title=one.title, aside=one.aside(desk)) for one in pages]
    was_first = None
    for number, heading in enumerate(headings):
        reports = range(len(desk.told.reports))
        count = sum(cell(desk.told, report, heading).statements for report in reports)
        rows.append(
            RailRow(
                key=heading_key(number),
                title=words_of(heading).short,
                aside=str(count) if count else "",
                rule_above=heading.is_discussed is not was_first,
            )
        )
        was_first = heading.is_discussed
    return tuple(rows)
