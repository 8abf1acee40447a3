"""Decides what the merged family shows: each person once, and what is said of the current one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.pictures.genogram.facts import family_of
from reportwriter.pictures.genogram.layout import lay_out
from reportwriter.services.desk.family import MergedFamily, merged_family
from reportwriter.ui.desk.family_rows import details, family_table, name_of, said_by
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.wording import merged_family as words
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.family import Member
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.family_rows import FamilyTable
    from reportwriter.ui.desk.own_page import PageTools
    from reportwriter.ui.table_rows import Line

FAMILY_KEY = "family"


class FamilyView(Protocol):
    def show_family(self, table: FamilyTable, genogram: LayOut) -> None: ...
    def show_details(self, title: str, lines: Sequence[Line]) -> None: ...
    def show_nobody(self) -> None: ...


class FamilyPresenter:
    key, title = FAMILY_KEY, words.FAMILY

    def __init__(self, view: FamilyView, tools: PageTools) -> None:
        self._view = view
        self._tools = tools
        self._desk: OpenDesk | None = None
        self._family = WorkedOut[MergedFamily](tools, self._show)
        self._current = ""

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=words.FAMILY, counts="")

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show the family out of all reports, which are merged once, beside the window."""
        self._desk = desk
        if (family := self._family.of(desk.side_by_side)) is not None:
            self._show(family)
            return
        self._family.make(desk.side_by_side, lambda: merged_family(desk.side_by_side))

    def forget(self) -> None:
        self._desk, self._current = None, ""
        self._family.forget()
        self._view.show_details("", ())
        self._view.show_nobody()

    def choose(self, member: str) -> None:
        """Show what is said of one of the family."""
        found = self._member(member)
        if self._desk is not None and found is not None:
            self._current = member
            title = words.WHAT_EACH_SAYS.format(name=name_of(found))
            self._view.show_details(title, details(found, self._desk.side_by_side))

    def read(self, member: str, detail: str = "") -> None:
        """Read a report at the person: the first that names them, or that says one thing."""
        submission, person = self.about(member, detail)
        if submission:
            self._tools.read(submission, f"person {person}")

    def about(self, member: str, detail: str = "") -> tuple[str, str]:
        """Return the report that a line stands for, and as whom it knows the person."""
        found = self._member(member)
        if self._desk is None or found is None:
            return "", ""
        report = said_by(found, detail) if detail else min(found.reports)
        entry = min(person for at, person in found.ids if at == report)
        return self._desk.side_by_side.reports[report].submission, entry

    def _member(self, member: str) -> Member | None:
        members = self._family.made.members if self._family.made else ()
        return next((one for one in members if one.person.id == member), None)

    def _show(self, family: MergedFamily) -> None:
        if (desk := self._desk) is None or not family.members:
            self._view.show_nobody()
            return
        starts = desk.board.conference.starts_at
        people = [member.person for member in family.members]
        drawn = family_of(people, family.relations, local_day(starts) if starts else None)
        reports = len(desk.side_by_side.reports)
        self._tools.say(words.counted(len(people), reports, family.conflicts))
        self._view.show_family(family_table(family, desk.side_by_side), partial(lay_out, drawn))
        self.choose(self._current if self._member(self._current) else people[0].id)
