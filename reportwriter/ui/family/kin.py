"""Decides what the family screen shows of who belongs to whom: one person's rows, and the picture.

The picture shows the whole family, so it holds only what `pictures.genogram.facts` takes of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.pictures.genogram.facts import family_of
from reportwriter.ui.family.relating import (
    choices_for,
    dated,
    problem_of,
    put,
    rows_of,
    without,
)
from reportwriter.ui.when_text import echo, read_when, typed, why_unread
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.people import Person
    from reportwriter.domain.relations import Relations
    from reportwriter.domain.report import Report
    from reportwriter.pictures.genogram.facts import Family
    from reportwriter.ui.family.relating import NewRelation, RelationRow
    from reportwriter.ui.write.edits import Edits


class RelationsView(Protocol):
    """What is said of the person who is chosen."""

    def show_relations(self, rows: Sequence[RelationRow], new: NewRelation) -> None: ...
    def show_problem(self, key: str, sentence: str) -> None: ...
    def show_new_problem(self, sentence: str) -> None: ...


class FamilyPictureView(Protocol):
    def show_family(self, family: Family) -> None: ...
    def show_household(self, since: str, understood: str) -> None: ...
    def show_household_problem(self, sentence: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KinTools:
    """`person` says who is chosen; `edits` and `today` as on the screen that this is a part of."""

    edits: Callable[[], Edits]
    today: Callable[[], date]
    person: Callable[[], Person | None]


class KinPresenter:
    def __init__(
        self, relations: RelationsView, picture: FamilyPictureView, tools: KinTools
    ) -> None:
        self._rows = relations
        self._picture = picture
        self._tools = tools

    def show(self, report: Report) -> None:
        """Show the picture, and what is said of the person who is chosen."""
        since = report.relations.household_since
        self._picture.show_household(typed(since), echo(since))
        day = self._day(report)
        self._picture.show_family(family_of(report.people, report.relations, day))
        if (person := self._tools.person()) is not None:
            self._rows.show_relations(rows_of(report, person), choices_for(report, person))

    def add(self, what: str, other: str) -> None:
        person, problem = self._tools.person(), problem_of(what, other)
        self._rows.show_new_problem(problem)
        if person is not None and not problem:
            self._set(put(self._relations, person.id, what, other))

    def change(self, key: str, what: str) -> None:
        """Say that somebody is something else to that other person."""
        if (person := self._tools.person()) is not None:
            _, other = key.split()
            self._set(put(self._relations, person.id, what, other), f"{person.id} {key} is")

    def put_date(self, key: str, given: str) -> None:
        """Say since when it is so, or when it ended; what cannot be read leaves it as it is."""
        problem = why_unread(given, self._tools.today())
        self._rows.show_problem(key, problem)
        person = self._tools.person()
        if person is not None and not problem:
            when = read_when(given, self._tools.today())
            self._set(dated(self._relations, person.id, key, when), f"{person.id} {key}")

    def remove(self, key: str) -> None:
        if (person := self._tools.person()) is not None:
            self._set(without(self._relations, person.id, key))

    def household(self, given: str) -> None:
        """Say since when the household is as it is."""
        problem = why_unread(given, self._tools.today())
        self._picture.show_household_problem(problem)
        if not problem:
            since = read_when(given, self._tools.today())
            self._set(replace(self._relations, household_since=since), "household since")

    @property
    def _relations(self) -> Relations:
        return self._tools.edits().desk.report.relations

    def _set(self, relations: Relations, merges: str = "") -> None:
        self._tools.edits().set_relations(relations, merges)

    def _day(self, report: Report) -> date:
        starts = report.conference.starts_at
        return local_day(starts) if starts else self._tools.today()
