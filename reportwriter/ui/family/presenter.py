"""Decides what the family screen shows, and turns each wish into a step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import AddressId, PersonId, next_id
from reportwriter.domain.people import Address, Person, Role
from reportwriter.domain.protected import giveaways
from reportwriter.forms.on_the_day import on_the_day
from reportwriter.ui.family.asks import UNREAD_DAY, PersonAsk, answered, why_unread_day
from reportwriter.ui.family.kin import FamilyPictureView, KinPresenter, KinTools, RelationsView
from reportwriter.ui.family.pane import address_of, is_named, pane_of
from reportwriter.ui.family.rows import line_of
from reportwriter.ui.write.openings import Openings
from reportwriter.wording.areas import rests_on
from reportwriter.wording.dates import local_day
from reportwriter.wording.taking_part import age_and_year, matters, stances

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.lowering import Agreement
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.ui.family.asks import Answer
    from reportwriter.ui.family.pane import PersonPane
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits
    from reportwriter.ui.write.openings import AgreementAsked


class FamilyView(Protocol):
    @property
    def relations(self) -> RelationsView: ...
    @property
    def picture(self) -> FamilyPictureView: ...
    def show_people(self, lines: Sequence[Line], current: str) -> None: ...
    def show_person(self, pane: PersonPane | None, *, fresh: bool) -> None: ...
    def show_problem(self, ask: PersonAsk, sentence: str) -> None: ...
    def edit_name(self) -> None: ...
    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None: ...


class FamilyPresenter:
    """`edits` are those of the report that is open in the writing screen."""

    def __init__(
        self,
        view: FamilyView,
        edits: Callable[[], Edits],
        area: Callable[[AreaId], Area],
        today: Callable[[], date],
    ) -> None:
        self._view = view
        self._edits = edits
        self._area = area
        self._today = today
        self._current = ""
        tools = KinTools(edits=edits, today=today, person=self._person)
        self.kin = KinPresenter(view.relations, view.picture, tools)

    def show(self, report: Report) -> None:
        """Show the family of a report, as it is now; a field that is typed in is left alone."""
        if not any(person.id == self._current for person in report.people):
            self._current = report.people[0].id if report.people else ""
        day = self._day(report)
        lines = [line_of(report, person, day) for person in report.people]
        self._view.show_people(lines, self._current)
        self._show_person(fresh=not self._edits().under_way)

    def select(self, key: str) -> None:
        self._current = key
        self._show_person(fresh=True)

    def answer(self, ask: PersonAsk, given: Answer) -> None:
        person = self._person()
        if person is None:
            return
        today = self._today()
        self._view.show_problem(ask, why_unread_day(ask, given, today, UNREAD_DAY))
        if ask in _OF_ADDRESS:
            self._answer_address(person, ask, given)
            return
        changed = answered(person, ask, given, today)
        self._replace(changed, self._report.addresses, merges=f"{person.id} {ask}")

    def add(self, role: Role) -> None:
        """Add someone and go to their name."""
        report = self._report
        number = next_id("P", (one.id for one in report.people))
        person = Person(id=PersonId(number), name="", role=role)
        self._current = person.id
        self._edits().set_family((*report.people, person), report.addresses)
        self._view.edit_name()

    def remove(self) -> None:
        report = self._report
        if not is_named(report, PersonId(self._current)):
            rest = tuple(person for person in report.people if person.id != self._current)
            self._edits().set_family(rest, report.addresses)

    @property
    def _report(self) -> Report:
        return self._edits().desk.report

    def _person(self) -> Person | None:
        return self._report.person(PersonId(self._current))

    def _show_person(self, *, fresh: bool) -> None:
        person = self._person()
        pane = None
        if person is not None:
            pane = pane_of(self._report, person, self._on_the_day(person), self._day(self._report))
        self._view.show_person(pane, fresh=fresh)
        self.kin.show(self._report)

    def _day(self, report: Report) -> date:
        """Return the day on which people are as old as is said: that of the conference."""
        starts = report.conference.starts_at
        return local_day(starts) if starts else self._today()

    def _on_the_day(self, person: Person) -> tuple[str, ...]:
        meeting = self._report.conference
        if meeting.starts_at is None or person.role is not Role.SUBJECT_CHILD:
            return ()
        area = self._area(meeting.area)
        found = on_the_day(person, area, local_day(meeting.starts_at))
        if found is None:
            return ()
        rules = [rule for one in found.rules if (rule := area.rule(one))]
        sources = " ".join(rests_on(rule.source, rule.status) for rule in rules)
        return (
            age_and_year(found.age, found.school_year),
            *stances(found.by_age, found.by_year),
            *matters(found.matters),
            *((sources,) if sources else ()),
        )

    def _answer_address(self, person: Person, ask: PersonAsk, given: Answer) -> None:
        """Change the address of everyone who lives there, or give the person one."""
        report = self._report
        held = address_of(report, person)
        if held is None:
            number = next_id("A", (one.id for one in report.addresses))
            held = Address(id=AddressId(number), text="")
            person = replace(person, address=held.id)
        others = tuple(one for one in report.addresses if one.id != held.id)
        addresses = (*others, _changed(held, ask, given))
        people = tuple(person if one.id == person.id else one for one in report.people)
        opening = Openings(self._edits(), self._view)
        if not opening.set_family(people, addresses, merges=f"{person.id} {ask}"):
            self._show_person(fresh=True)

    def _replace(self, person: Person, addresses: tuple[Address, ...], merges: str) -> None:
        people = tuple(person if one.id == person.id else one for one in self._report.people)
        self._edits().set_family(people, addresses, merges)


_OF_ADDRESS = (PersonAsk.ADDRESS, PersonAsk.ADDRESS_WITHHELD, PersonAsk.ADDRESS_SHOWN)


def _changed(held: Address, ask: PersonAsk, given: Answer) -> Address:
    """Return the address with an answer put in.

    Who was shown it before has not been shown another one, nor one that is withheld by now.
    """
    if ask is PersonAsk.ADDRESS:
        return replace(held, text=str(given), protected=giveaways(str(given)), shown_to=())
    chosen = tuple(PersonId(one) for one in given)
    if ask is PersonAsk.ADDRESS_WITHHELD:
        return replace(held, withheld_from=chosen, shown_to=())
    return replace(held, shown_to=chosen)
