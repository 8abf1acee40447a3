"""What the family screen shows of the person who is chosen: every answer, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Address, Person
from reportwriter.domain.report import Report
from reportwriter.ui.called import called
from reportwriter.ui.family.asks import Answer, PersonAsk, answer, asks
from reportwriter.ui.family.rows import ROLES
from reportwriter.ui.when_text import echo
from reportwriter.ui.write.readers import opening_words
from reportwriter.wording.conference import RESPONSIBILITIES
from reportwriter.wording.dates import age_words, long_date
from reportwriter.wording.relations import GENDERS

Choices = tuple[tuple[str, str], ...]
NO_NAME_YET = (
    "This person has no name yet, so the chair cannot tell who is meant. Type a name, or what is "
    "known of them, as \N{LEFT DOUBLE QUOTATION MARK}Mum's partner, name not known"
    "\N{RIGHT DOUBLE QUOTATION MARK}."
)
NAMED_SOMEWHERE = "The report names this person elsewhere, so they stay on the list."
IN_NO_FILE = "So no file and no copy holds this address, nor school, doctor and telephones."
IN_NO_COPY = (
    "No copy for the family holds an address, not even for who lives there, until you choose."
)


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


_WORDS: Mapping[PersonAsk, Mapping[str, str]] = {
    PersonAsk.ROLE: ROLES,
    PersonAsk.GENDER: GENDERS,
    PersonAsk.RESPONSIBILITY: RESPONSIBILITIES,
}


def address_of(report: Report, person: Person) -> Address | None:
    return next((one for one in report.addresses if one.id == person.address), None)


def pane_of(report: Report, person: Person, on_the_day: tuple[str, ...], day: date) -> PersonPane:
    """Return what is shown of a person, whose age is that on a day."""
    return PersonPane(
        key=person.id,
        title=person.name or "New person",
        shown=tuple(_shown(report, person, ask, day) for ask in PersonAsk if ask in asks(person)),
        may_remove=not is_named(report, person.id),
        on_the_day=on_the_day,
    )


def _shown(report: Report, person: Person, ask: PersonAsk, day: date) -> AskShown:
    address = address_of(report, person)
    if ask is PersonAsk.ADDRESS:
        return AskShown(ask=ask, answer=address.text if address else "")
    if ask is PersonAsk.ADDRESS_WITHHELD:
        held: Answer = address.withheld_from if address else ()
        hint = IN_NO_FILE if held else ""
        return AskShown(ask=ask, answer=held, choices=_others(report, person), hint=hint)
    if ask is PersonAsk.ADDRESS_SHOWN:
        return _shown_to(report, address)
    return AskShown(
        ask=ask,
        answer=answer(person, ask),
        choices=_choices(report, ask),
        hint=_understood(person, ask, day),
    )


def _understood(person: Person, ask: PersonAsk, day: date) -> str:
    """Return what an answer means, where the field itself does not say it."""
    if ask is PersonAsk.NAME and not person.name.strip():
        return NO_NAME_YET
    if ask is PersonAsk.BORN and person.born:
        age = age_words(person.born, day)
        aged = f", aged {age}" if age and not person.has_died else ""
        return f"{long_date(person.born)}{aged}"
    return echo(person.died) if ask is PersonAsk.DIED else ""


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
    if (words := _WORDS.get(ask)) is not None:
        return tuple((key, f"{one[0].upper()}{one[1:]}") for key, one in words.items())
    if ask is PersonAsk.RESPONSIBLE_FOR:
        return tuple((one.id, called(one)) for one in report.people if one.is_child)
    return ()


def is_named(report: Report, person: PersonId) -> bool:
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
