"""What a chair types to change a conference, and what would hold from then on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.ids import PersonId, next_id
from reportwriter.domain.people import Person
from reportwriter.ui.invite import typed as fields
from reportwriter.ui.invite.typed import Typed, TypedPerson, born_or_due, moment
from reportwriter.ui.when_text import day_of, typed_day, typed_moment
from reportwriter.wording import updates as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from reportwriter.domain.conference import Conference

CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedUpdate:
    """Everything word for word. `people` begin with those who were named, in their order.

    `chair` is the id of whom the conference is handed over to, empty where the chair stays;
    `telephone` and `email` are theirs.
    `withdrawn` are the keys of those who are no longer asked, each with the reason that was typed.
    """

    said: Typed
    chair: str = ""
    telephone: str = ""
    email: str = ""
    withdrawn: tuple[tuple[str, str], ...] = ()


def typed_of(conference: Conference) -> Typed:
    """Return what stands in the fields before anything is changed."""
    return Typed(
        reference=conference.reference,
        type=conference.type,
        area=conference.area,
        starts=typed_moment(conference.starts_at) if conference.starts_at else "",
        venue=conference.venue,
        due=typed_moment(conference.reports_due) if conference.reports_due else "",
        strategy=typed_day(conference.strategy_discussion),
        people=tuple(_typed_person(one) for one in conference.people),
    )


def conference_of(typed: Typed, told: Conference, today: date) -> Conference:
    """Return the conference as it would be told; what the screen does not ask stays."""
    before = typed_of(told)
    starts = told.starts_at if typed.starts == before.starts else moment(typed.starts, today)
    due = told.reports_due if typed.due == before.due else moment(typed.due, today)
    is_as_told = typed.strategy == before.strategy
    began = told.strategy_discussion if is_as_told else day_of(typed.strategy, today)
    return replace(
        told,
        starts_at=starts,
        strategy_discussion=began,
        venue=typed.venue.strip(),
        reports_due=due,
        people=tuple(_people(typed.people, told.people, today)),
    )


def lacking(
    typed: TypedUpdate, told: Conference, names: Mapping[str, str], today: date
) -> dict[str, str]:
    """Return what is wrong or wanted, by field; `names` are of those who can be chosen, by id."""
    said = typed.said
    found = fields.lacking(said, today, before=typed_of(told))
    # Whoever was asked before is asked still.
    found.pop(fields.ASKED, None)
    if unread := _unread(said.people, told.people, today):
        found[fields.PEOPLE] = words.BORN.format(line=unread)
    if typed.chair:
        name = names[typed.chair]
        if typed.chair in said.deputies:
            found[fields.DEPUTIES] = words.STILL_DEPUTY.format(name=name)
        if typed.chair == said.administrator:
            found[fields.ADMINISTRATOR] = words.STILL_ADMINISTRATOR.format(name=name)
    return found


def _people(typed: Sequence[TypedPerson], told: Sequence[Person], today: date) -> Iterator[Person]:
    """Give those who are named: who was named before stays the same person."""
    taken = [str(one.id) for one in told]
    for number, one in enumerate(typed):
        if one.is_empty:
            continue
        if number < len(told):
            before = told[number]
        else:
            taken.append(next_id("P", taken))
            before = Person(id=PersonId(taken[-1]), name="", role=one.role)
        yield _person(one, before, today)


def _person(typed: TypedPerson, before: Person, today: date) -> Person:
    born, due = before.born, before.due
    if typed.born != _typed_person(before).born:
        born, due = born_or_due(typed.born, today)
    return replace(
        before,
        name=typed.name.strip(),
        role=typed.role,
        relationship=typed.relationship.strip(),
        born=born,
        due=due,
    )


def _typed_person(person: Person) -> TypedPerson:
    born = typed_day(person.born) or (f"due {typed_day(person.due)}" if person.due else "")
    return TypedPerson(
        name=person.name, role=person.role, relationship=person.relationship, born=born
    )


def _unread(typed: Sequence[TypedPerson], told: Sequence[Person], today: date) -> int:
    """Return the first line, from 1, whose day cannot be read; 0 where all can."""
    before = [_typed_person(one).born for one in told]
    for number, one in enumerate(typed):
        is_new = number >= len(before) or one.born != before[number]
        if is_new and one.born.strip() and born_or_due(one.born, today) == (None, None):
            return number + 1
    return 0
