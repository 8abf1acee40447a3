"""Lists the copies of a report that were made, and takes one into the record of sharing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.records.kept import CopyWay
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.table_rows import Line
from reportwriter.wording import dates
from reportwriter.wording.family_copy import reads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.records.kept import CopyMade
    from reportwriter.ui.runner import Runner

_WAYS = {CopyWay.FILE: "As a file", CopyWay.PRINTED: "Printed"}


class Register(Protocol):
    """What this screen needs of `services.copy_register.CopyRegister`."""

    @property
    def wants_second_person(self) -> bool: ...
    def want_second_person(self, *, wanted: bool) -> None: ...
    def of(self, report: ReportId) -> tuple[CopyMade, ...]: ...


class CopiesMadeView(Protocol):
    def show_copies(self, lines: Sequence[Line]) -> None: ...
    def show_second_person(self, *, wanted: bool) -> None: ...
    def show_chosen(self, *, is_of_family: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class CopiesMadeTools:
    """`given` writes down under sharing that a copy was given."""

    register: Register
    vault: Runner
    given: Callable[[CopyMade], None]
    back: Callable[[], None]


class CopiesMadePresenter:
    def __init__(self, view: CopiesMadeView, tools: CopiesMadeTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._made: dict[str, CopyMade] = {}
        self._chosen = ""

    def open(self, report: ReportId) -> None:
        """Show the copies of a report, the newest first."""
        register = self._tools.register
        self._chosen = ""
        self._looking.leave()
        self._looking.run(
            lambda: (register.of(report), register.wants_second_person),
            done=lambda found: self._on_found(*found),
            failed=self._view.show_trouble,
        )

    def choose(self, key: str) -> None:
        self._chosen = key
        made = self._made.get(key)
        self._view.show_chosen(is_of_family=made is not None and made.person is not None)

    def write_down(self) -> None:
        """Write down under sharing that the chosen copy was given."""
        made = self._made.get(self._chosen)
        if made is not None and made.person is not None:
            self._tools.given(made)

    def want_second_person(self, wanted: bool) -> None:
        """Keep whether somebody else looks before any copy leaves."""
        self._tools.vault.run(
            lambda: self._tools.register.want_second_person(wanted=wanted),
            done=lambda _none: None,
            failed=self._view.show_trouble,
        )

    def go_back(self) -> None:
        self._tools.back()

    def _on_found(self, made: tuple[CopyMade, ...], second_person: bool) -> None:
        self._made = {f"{index}": one for index, one in enumerate(made)}
        self._view.show_chosen(is_of_family=False)
        self._view.show_second_person(wanted=second_person)
        # Last, for the list may choose its first line by itself.
        self._view.show_copies([_line(key, one) for key, one in self._made.items()])


def _line(key: str, made: CopyMade) -> Line:
    standing = made.standing
    whose = reads(made.reader, standing.capacity, standing.supporter) if standing else made.reader
    looked = f", looked at by {made.second_person}" if made.second_person else ""
    of = f"version {made.version}" if made.signed_on else "before signing"
    when = f"{dates.short_date(dates.local_day(made.at))}, {dates.clock(made.at)}"
    cells = (
        whose,
        made.purpose,
        f"Copy {made.number}, {of}",
        when,
        f"{_WAYS[made.way]}{looked}",
    )
    return Line.of_words(key, cells)
