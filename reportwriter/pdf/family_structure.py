"""The family structure: who is who, names used, dates of birth, addresses that may be printed."""

from collections.abc import Iterator
from dataclasses import replace

from reportwriter.domain.people import Address, ParentalResponsibility, Person, Role
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Text
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.lines import Run
from reportwriter.pdf.stack import Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table
from reportwriter.wording import conference, dates, kinds

HEAD = ("Name, other names used", "Date of birth", "Who they are", "Address")
WIDTHS = (50 * MM, 28 * MM, 43 * MM, 49 * MM)
NOT_PRINTED = "Not printed"
NOT_BORN = "Not yet born"
_CELL = Style(size=10, leading=13)
_NAME = replace(_CELL, bold=True)
_WITHHELD = Style(size=9.5, leading=13, bold=True)


def family_structure(parent: Element, edition: Edition) -> list[Block]:
    """Return heading, table and what the table leaves unsaid."""
    element = Element("Table")
    title = prose.heading(parent, "H2", "Family structure", bookmark=1, indent=0)
    parent.kids.append(element)
    grid = Table(
        widths=WIDTHS,
        head=prose.head_row(element, HEAD),
        rows=list(_rows(element, edition)),
        padding=1.25 * MM,
    )
    if not edition.report.people:
        return [title, prose.paragraph(parent, "No person is named.", indent=0)]
    note = prose.paragraph(parent, _note(edition), look=style.NOTE, indent=0)
    return [title, grid, note]


def _rows(element: Element, edition: Edition) -> Iterator[Row]:
    for role in Role:
        people = [person for person in edition.report.people if person.role is role]
        if people:
            yield prose.group_row(element, conference.ROLES[role], len(HEAD))
        for person in people:
            yield _row(element, person, edition)


def _row(element: Element, person: Person, edition: Edition) -> Row:
    row = element.add("TR")
    naming = row.add("TH", scope="Row")
    names = [Text(runs=[Run(person.name)], style=_NAME, element=naming.add("P"))]
    if person.aliases:
        also = Run(f"also known as {kinds.named(person.aliases)}")
        names.append(Text(runs=[also], style=_CELL, element=naming.add("P")))
    said = [
        Text(runs=[Run(words)], style=_CELL, element=row.add("TD"))
        for words in (_born(person, edition), "; ".join(_who(person, edition)))
    ]
    return Row(cells=[Stack(blocks=names), *said, _address(row.add("TD"), person, edition)])


def _born(person: Person, edition: Edition) -> str:
    starts = edition.report.conference.starts_at
    if person.due and person.is_unborn:
        weeks = dates.pregnancy_on(person.due, dates.local_day(starts)) if starts else ""
        due = f"Due {dates.short_date(person.due)}"
        return f"{due} ({weeks})" if weeks else due
    if person.born is None:
        return "Not known"
    if not person.is_child or starts is None:
        return dates.short_date(person.born)
    age = dates.age_words(person.born, dates.local_day(starts))
    born = dates.short_date(person.born)
    return f"{born}\u00a0({age})" if age else born


def _who(person: Person, edition: Edition) -> Iterator[str]:
    words = person.relationship.strip()
    if words:
        yield words[0].upper() + words[1:]
    if person.role is Role.PARENT_OR_CARER:
        yield _responsibility(person, edition)
    if person.is_child and not person.is_unborn and not person.in_household:
        yield "lives elsewhere"
    address = address_of(person, edition)
    if address is None or not address.withheld_from:
        # A school or a surgery tells where a child lives as surely as an address does.
        yield from filter(None, (person.school, person.doctor))


def _responsibility(person: Person, edition: Edition) -> str:
    words = conference.RESPONSIBILITIES[person.parental_responsibility]
    subjects = {child.id for child in edition.report.people if child.role is Role.SUBJECT_CHILD}
    is_limited = bool(person.responsible_for) and not subjects <= set(person.responsible_for)
    if person.parental_responsibility is ParentalResponsibility.YES and is_limited:
        children = [edition.report.person(child) for child in person.responsible_for]
        words += f" for {kinds.named([child.known_as for child in children if child])}"
    return words


def _address(element: Element, person: Person, edition: Edition) -> Block:
    address = address_of(person, edition)
    words = address.text if address and not address.withheld_from else NOT_PRINTED
    unknown = NOT_BORN if person.is_unborn else "Not known"
    lines = [(words if address else unknown, _CELL)]
    if address is None or not address.withheld_from:
        lines.extend((f"Telephone {number}", _CELL) for number in person.telephones)
    if address and address.withheld_from:
        names = [edition.name(reader) for reader in address.withheld_from]
        lines.append((kinds.withheld_from(names), _WITHHELD))
    return Stack(
        blocks=[
            Text(runs=[Run(line)], style=look, element=element.add("P")) for line, look in lines
        ]
    )


def address_of(person: Person, edition: Edition) -> Address | None:
    return next((one for one in edition.report.addresses if one.id == person.address), None)


def _note(edition: Edition) -> str:
    protected = any(address.withheld_from for address in edition.report.addresses)
    unborn = any(person.is_unborn for person in edition.report.people)
    counted = "Ages and weeks of pregnancy" if unborn else "Ages"
    ages = f"{counted} are on the day of the conference."
    if protected:
        return f"{NOT_PRINTED}: the address is protected. Ask the chair if you need it. {ages}"
    return ages
