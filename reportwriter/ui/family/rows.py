"""The rows of the table of people: name and age, who they are, other names, address."""

from collections.abc import Mapping
from datetime import date

from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import Report
from reportwriter.ui.called import called
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording.dates import age_words, short_date
from reportwriter.wording.kinds import named
from reportwriter.wording.relations import NO_NAME

ROLES: Mapping[str, str] = {
    "subject_child": "Subject child",
    "other_child": "Other child",
    "parent_or_carer": "Parent or carer",
    "significant_other": "Other person",
}
WITHHELD, IN_NO_COPY = "Withheld", "In no copy"


def line_of(report: Report, person: Person, day: date) -> Line:
    """Return the row of a person, whose age is that on a day."""
    words = " ".join(person.relationship.split())
    is_subject = person.role is Role.SUBJECT_CHILD
    who = ROLES[person.role] if is_subject or not words else f"{words[0].upper()}{words[1:]}"
    name, aliases = person.name.strip() or NO_NAME, ", ".join(person.aliases)
    aged = ", ".join(filter(None, (name, _age(person, day))))
    where, said_where = _where(report, person)
    said = (
        aged,
        ROLES[person.role],
        words,
        f"born {short_date(person.born)}" if person.born else "",
        f"also {aliases}" if aliases else "",
        said_where,
    )
    return Line(
        key=person.id,
        cells=(
            Words(aged, strong=True, tone="" if person.name.strip() else "warning"),
            Words(who),
            Words(aliases, tone="second"),
            where,
        ),
        spoken=", ".join(filter(None, said)),
    )


def _age(person: Person, day: date) -> str:
    if person.due and person.is_unborn:
        return f"due {short_date(person.due)}"
    if person.has_died:
        return "has died"
    return age_words(person.born, day) if person.born else ""


def _where(report: Report, person: Person) -> tuple[Words, str]:
    """Return the cell that says who may know the address, and how it is spoken."""
    held = next((one for one in report.addresses if one.id == person.address), None)
    if held is None or not held.text.strip():
        return Words(""), ""
    if held.withheld_from:
        kept = named([_known_as(report, one) for one in held.withheld_from])
        return Words(WITHHELD, mark="eye-off"), f"address withheld from {kept}"
    if held.shown_to:
        shown = named([_known_as(report, one) for one in held.shown_to])
        return Words(f"Shown to {shown}", mark="eye"), f"address shown to {shown}"
    return Words(IN_NO_COPY), "address in no copy for the family"


def _known_as(report: Report, one: object) -> str:
    return next((called(person) for person in report.people if person.id == one), NO_NAME)
