"""Decides what the family screen shows, and turns each wish into a step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import AddressId, PersonId, next_id
from reportwriter.domain.people import Address, Person, Role
from reportwriter.domain.protected import giveaways
from reportwriter.forms.on_the_day import on_the_day
from reportwriter.ui.called import called
from reportwriter.ui.family.asks import PersonAsk, answer, answered, asks, why_unread_day
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.openings import Openings
from reportwriter.ui.write.readers import opening_words
from reportwriter.wording.areas import rests_on
from reportwriter.wording.conference import RESPONSIBILITIES
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.relations import NO_NAME
from reportwriter.wording.taking_part import age_and_year, matters, stances

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.lowering import Agreement
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.ui.family.asks import Answer
    from reportwriter.ui.write.edits import Edits
    from reportwriter.ui.write.openings import AgreementAsked

Choices = tuple[tuple[str, str], ...]
UNREAD_DAY = "Type a day, as 14 Sep 2015."
NAMED_SOMEWHERE = "The report names this person elsewhere, so they stay on the list."
IN_NO_FILE = "So no file and no copy holds this address, nor school, doctor and telephones."
IN_NO_COPY = (
    "No copy for the family holds an address, not even for who lives there, until you choose."
)
_SINGULAR = {
    "subject_child": "Subject child",
    "other_child": "Other child",
    "parent_or_carer": "Parent or carer",
    "significant_other": "Other person",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskShown:
    ask: PersonAsk
    answer: Answer
    choices: Choices = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPane:
    key: str
    title: str
    shown: tuple[AskShown, ...]
    may_remove: bool
    on_the_day: tuple[str, ...] = ()
    """What the area says of a child of this age: a guide, for who knows the child."""


class FamilyView(Protocol):
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

    def show(self, report: Report) -> None:
        """Show the family of a report, as it is now; a field that is typed in is left alone."""
        if not any(person.id == self._current for person in report.people):
            self._current = report.people[0].id if report.people else ""
        self._view.show_people([_line(person) for person in report.people], self._current)
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
        if not _is_named(report, PersonId(self._current)):
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
            pane = _pane(self._report, person, self._on_the_day(person))
        self._view.show_person(pane, fresh=fresh)

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
        held = _address(report, person)
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


def _address(report: Report, person: Person) -> Address | None:
    return next((one for one in report.addresses if one.id == person.address), None)


def _line(person: Person) -> Line:
    role = _SINGULAR[person.role]
    born = short_date(person.born) if person.born else ""
    if person.due and person.is_unborn:
        born = f"due {short_date(person.due)}"
    name = person.name.strip() or NO_NAME
    aliases = f"also {', '.join(person.aliases)}" if person.aliases else ""
    cells = (name, role, person.relationship, born, aliases)
    return Line.of_words(person.id, cells)


def _pane(report: Report, person: Person, on_the_day: tuple[str, ...]) -> PersonPane:
    return PersonPane(
        key=person.id,
        title=person.name or "New person",
        shown=tuple(_shown(report, person, ask) for ask in asks(person)),
        may_remove=not _is_named(report, person.id),
        on_the_day=on_the_day,
    )


def _shown(report: Report, person: Person, ask: PersonAsk) -> AskShown:
    address = _address(report, person)
    if ask is PersonAsk.ADDRESS:
        return AskShown(ask=ask, answer=address.text if address else "")
    if ask is PersonAsk.ADDRESS_WITHHELD:
        held: Answer = address.withheld_from if address else ()
        hint = IN_NO_FILE if held else ""
        return AskShown(ask=ask, answer=held, choices=_others(report, person), hint=hint)
    if ask is PersonAsk.ADDRESS_SHOWN:
        return _shown_to(report, address)
    return AskShown(ask=ask, answer=answer(person, ask), choices=_choices(report, ask))


def _shown_to(report: Report, address: Address | None) -> AskShown:
    """Return to whom an address is shown; one that is withheld from somebody can be to nobody."""
    if address is None or address.withheld_from or not address.text.strip():
        return AskShown(ask=PersonAsk.ADDRESS_SHOWN, answer=())
    adults = tuple((one.id, called(one)) for one in report.people if not one.is_child)
    opened = (one for one in report.lowerings if one.address == address.id)
    said = (opening_words(report.people, one) for one in opened)
    return AskShown(
        ask=PersonAsk.ADDRESS_SHOWN,
        answer=address.shown_to,
        choices=adults,
        hint="\n".join((IN_NO_COPY, *said)),
    )


def _others(report: Report, person: Person) -> Choices:
    adults = (one for one in report.people if not one.is_child and one.id != person.id)
    return tuple((one.id, called(one)) for one in adults)


def _choices(report: Report, ask: PersonAsk) -> Choices:
    if ask is PersonAsk.ROLE:
        return tuple(_SINGULAR.items())
    if ask is PersonAsk.RESPONSIBILITY:
        return tuple((key, words.capitalize()) for key, words in RESPONSIBILITIES.items())
    if ask is PersonAsk.RESPONSIBLE_FOR:
        return tuple((one.id, called(one)) for one in report.people if one.is_child)
    return ()


def _is_named(report: Report, person: PersonId) -> bool:
    """Return whether anything in the report names a person, so that they cannot go."""
    named: set[PersonId | None] = {view.child for view in report.views}
    for statement in report.statements:
        disclosure = statement.disclosure
        named.update(statement.about, disclosure.withheld_from, disclosure.not_for_children)
        named.add(statement.place.person)
    named.update(value.place.person for value in report.values)
    named.update(nothing.place.person for nothing in report.nothing_held)
    named.update(record.person for record in report.sharing)
    named.update(comment.by for comment in report.comments)
    for address in report.addresses:
        named.update(address.withheld_from, address.shown_to)
    for lowering in report.lowerings:
        named.update(lowering.people)
    return person in named
