"""What a chair types about a conference, and the conference that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Conference, ConferenceType, Contact
from reportwriter.domain.ids import AreaId, ConferenceReference, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.records.travelling import Asked
from reportwriter.ui.when_text import day_of, exact_moment
from reportwriter.wording import convening
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from reportwriter.domain.report import FormRef

REFERENCE, STARTS, DUE, VENUE, AREA, STRATEGY = (
    "reference",
    "starts",
    "due",
    "venue",
    "area",
    "strategy",
)
PEOPLE, ASKED, DEPUTIES, PASSPHRASE = "people", "asked", "deputies", "passphrase"
ADMINISTRATOR = "administrator"
NOT_BOTH = (
    "A deputy opens sealed pages and an administrator does not. Choose somebody else, or take "
    "their mark as a deputy away."
)
NO_DEPUTY = "Name a deputy: without one, a sealed page could be lost."
NO_PLACE = "Say where, or that it is online."
PAST = "This day is past. Give the new day and time."
DUE_AFTER = "Reports would be due only after the conference has begun. Give an earlier day."


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    name: str = ""
    role: Role = Role.SUBJECT_CHILD
    relationship: str = ""
    born: str = ""
    """A day of birth, or the day a child is due: a day to come, or one after the word `due`."""

    @property
    def is_empty(self) -> bool:
        return not self.name.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedAsked:
    """An agency that is asked; `form` is a key of `InviteChoices.forms`."""

    agency: str = ""
    role: str = ""
    form: str = ""
    name: str = ""
    email: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.agency.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Everything word for word. `deputies` and `administrator` are ids of known people."""

    reference: str = ""
    type: ConferenceType = ConferenceType.INITIAL
    area: str = ""
    starts: str = ""
    venue: str = ""
    due: str = ""
    strategy: str = ""
    people: tuple[TypedPerson, ...] = ()
    asked: tuple[TypedAsked, ...] = ()
    deputies: tuple[str, ...] = ()
    administrator: str = ""


def moment(text: str, today: date) -> datetime | None:
    """Return a day and time to come that were typed; None where either cannot be read."""
    return exact_moment(text, today, ahead=True)


def conference_of(typed: Typed, today: date) -> Conference:
    """Return the conference; its chair is filled in by whoever signs."""
    people = [person for person in typed.people if not person.is_empty]
    return Conference(
        reference=ConferenceReference(typed.reference.strip()),
        area=AreaId(typed.area),
        type=typed.type,
        chair=Contact(name=""),
        starts_at=moment(typed.starts, today),
        venue=typed.venue.strip(),
        strategy_discussion=day_of(typed.strategy, today),
        reports_due=moment(typed.due, today),
        people=tuple(
            _person(person, number, today) for number, person in enumerate(people, start=1)
        ),
    )


def asked_of(typed: Typed, forms: Mapping[str, FormRef]) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            agency=asked.agency.strip(),
            role=asked.role.strip(),
            form=forms[asked.form],
            name=asked.name.strip(),
            email=asked.email.strip(),
        )
        for asked in typed.asked
        if not asked.is_empty
    )


def lacking(typed: Typed, today: date, *, before: Typed | None = None) -> dict[str, str]:
    """Return what is wanted or wrong, by the field that wants it, in the order of the screen.

    What is as it stood `before` may be past, or without a place.
    """
    has_child = any(
        not person.is_empty and person.role is Role.SUBJECT_CHILD for person in typed.people
    )
    wanted = {
        REFERENCE: (typed.reference.strip(), "Give the reference; it is printed on every page."),
        AREA: (typed.area, "Choose the area; it sets the forms and the rules."),
        STARTS: (moment(typed.starts, today), "Type day and time, as 6 jan 2027 10:00."),
        DUE: (moment(typed.due, today), "Type day and time, as 4 jan 2027 10:00."),
        VENUE: (typed.venue.strip() or (before and not before.venue.strip()), NO_PLACE),
        STRATEGY: (
            not typed.strategy.strip() or day_of(typed.strategy, today),
            convening.NOT_A_DAY,
        ),
        PEOPLE: (has_child, "Add the child the conference is about."),
        ASKED: (any(not one.is_empty for one in typed.asked), "Add an agency to be asked."),
        DEPUTIES: (typed.deputies, NO_DEPUTY),
        ADMINISTRATOR: (typed.administrator not in typed.deputies, NOT_BOTH),
    }
    wrong = _wrong_days(typed, before or Typed(), today)
    lacks = {field: sentence for field, (given, sentence) in wanted.items() if not given}
    return {field: (lacks | wrong)[field] for field in wanted if field in lacks | wrong}


def _wrong_days(typed: Typed, before: Typed, today: date) -> dict[str, str]:
    """Return what is wrong with days that can be read."""
    starts, due = moment(typed.starts, today), moment(typed.due, today)
    began = day_of(typed.strategy, today)
    wrong: dict[str, str] = {}
    if starts and began and began > local_day(starts):
        wrong[STRATEGY] = convening.AFTER_CONFERENCE
    if starts and due and due > starts:
        wrong[DUE] = DUE_AFTER
    if due and typed.due != before.due and local_day(due) < today:
        wrong[DUE] = PAST
    if starts and typed.starts != before.starts and local_day(starts) < today:
        wrong[STARTS] = PAST
    return wrong


def _person(person: TypedPerson, number: int, today: date) -> Person:
    born, due = born_or_due(person.born, today)
    return Person(
        id=PersonId(f"P{number}"),
        name=person.name.strip(),
        role=person.role,
        relationship=person.relationship.strip(),
        born=born,
        due=due,
    )


def born_or_due(text: str, today: date) -> tuple[date | None, date | None]:
    """Return when somebody was born, and when a child is due; neither where it cannot be read."""
    words = text.strip().lower()
    if words.startswith("due"):
        return None, day_of(words.removeprefix("due"), today, ahead=True)
    day = day_of(text, today)
    return (None, day) if day and day > today else (day, None)
