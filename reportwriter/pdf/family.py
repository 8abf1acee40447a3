"""The copy for one member of the family: it is handed nothing that its reader may not read.

Sections are not numbered, what is empty is not there, and every copy says the same sentence; so
nothing on its pages tells whether anything was left out.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportwriter.domain.conference import Conference
from reportwriter.domain.family_copy import CopyPerson, CopySharing, CopyStatement, FamilyCopy
from reportwriter.domain.ids import AreaId, PersonId, RecordId, ReportId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.sharing import SharingRecord
from reportwriter.domain.statement import Evidence, Source, Statement
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.columns import facts
from reportwriter.pdf.comments import family_comments
from reportwriter.pdf.document import Design, Story, draw
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.finish import finish
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.one_reader import (
    NAME,
    PANEL,
    SENTENCE,
    day,
    design,
    flowing,
    plain,
    signature,
)
from reportwriter.pdf.sections import sections
from reportwriter.pdf.stack import Framed, Rule
from reportwriter.pdf.statement import Printed, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import conference as words
from reportwriter.wording import dates, kinds
from reportwriter.wording import family_copy as said

_CHILDS = Style(size=16, leading=24)
"""What a child reads is set larger."""


def lay_out_family_copy(copy: FamilyCopy, form: Form, area: Area, *, made: datetime) -> bytes:
    """Return the copy. It has neither data nor attachments, and says on every page whose it is.

    One of the signed report is ready for its author's signature in the field `AuthorSignature`.
    """
    edition = edition_of(copy, form, area)
    story = Story()
    story.blocks += _opening(story.root, copy, form)
    story.blocks += what_it_says(story.root, copy, edition)
    if copy.signed_on:
        story.blocks += signature(story.root, copy.author, made)
    whose = said.whose(copy.reader.name)
    about = About.of(title=whose, author=copy.author.name, subject=form.title, made=made)
    return finish(draw(story, _design(copy, edition)), about)


def edition_of(copy: FamilyCopy, form: Form, area: Area) -> Edition:
    """Return what is printed of a copy."""
    form = plain(form)
    return Edition.of(_as_report(copy, form, area), form, area, is_draft=True)


def what_it_says(root: Element, copy: FamilyCopy, edition: Edition) -> Iterator[Block]:
    """Give what the copy holds of the report, and what its reader said to it."""
    if copy.for_child:
        yield from _for_child(root, edition)
    else:
        yield from flowing(sections(root, edition))
    if copy.comments or copy.sharing:
        yield from family_comments(root, edition)


def _as_report(copy: FamilyCopy, form: Form, area: Area) -> Report:
    """Return the copy in the shape that is printed; there is nothing else to put into it."""
    people = tuple(_person(one) for one in copy.people)
    return Report(
        id=ReportId("copy"),
        version=copy.version,
        form=FormRef(id=form.id, version=form.version),
        conference=Conference(
            reference=copy.conference,
            area=AreaId(area.id),
            type=copy.conference_type,
            chair=copy.chair,
            starts_at=copy.starts_at,
            venue=copy.venue,
            people=people,
        ),
        author=copy.author,
        statements=tuple(_statement(one) for one in copy.statements),
        values=copy.values,
        views=copy.views,
        comments=copy.comments,
        sharing=tuple(_sharing(one, copy.reader.id) for one in copy.sharing),
        people=people,
    )


def _sharing(one: CopySharing, reader: PersonId) -> SharingRecord:
    return SharingRecord(
        id=RecordId(""),
        person=reader,
        how=one.how,
        on=one.on,
        at=one.at,
        version=one.version,
        interpreter=one.interpreter,
        present=one.present,
    )


def _person(person: CopyPerson) -> Person:
    return Person(
        id=person.id,
        name=person.name,
        role=person.role,
        relationship=person.relationship,
        born=person.born,
        due=person.due,
    )


def _statement(statement: CopyStatement) -> Statement:
    return Statement(
        id=statement.id,
        reference=statement.reference,
        place=statement.place,
        text=statement.text,
        kind=statement.kind,
        when=statement.when,
        about=statement.about,
        source=Source(kind=statement.source, who=statement.who),
        evidence=Evidence(text=statement.evidence),
        basis=statement.basis,
        rests_on=statement.rests_on,
        weight=statement.weight,
    )


def _opening(root: Element, copy: FamilyCopy, form: Form) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.paragraph(part, form.title, look=style.LEDE, indent=0)
    title.section = Section(title=form.title)
    yield title
    name = prose.paragraph(part, said.whose(copy.reader.name), look=NAME, tag="H1", indent=0)
    name.bookmark = (said.whose(copy.reader.name), 0)
    yield name
    yield prose.paragraph(
        part, said.stage(copy.version, day(copy.signed_on)), look=SENTENCE, indent=0
    )
    panel = facts(part, list(_facts(copy)), width=160 * MM, label_width=34 * MM, look=PANEL)
    yield Framed(inside=panel, fill=style.PANEL, padding=3.2 * MM, after=4 * MM)
    for sentence in said.FOR_CHILD_SENTENCES if copy.for_child else said.SENTENCES:
        yield prose.paragraph(part, sentence, look=SENTENCE, indent=0)
    yield Rule(weight=2, before=2 * MM, after=2 * MM)


def _facts(copy: FamilyCopy) -> Iterator[tuple[str, Sequence[Run]]]:
    yield "Conference", [Run(words.CONFERENCE_TYPES[copy.conference_type])]
    yield "About", [Run(_children(copy), bold=True)]
    if copy.starts_at:
        on = dates.weekday_date(dates.local_day(copy.starts_at))
        yield "When", [Run(f"{on} at\u00a0{dates.clock(copy.starts_at)}")]
    yield "Where", [Run(copy.venue)]
    yield "Chair", [Run(_joined(copy.chair.name, copy.chair.agency))]
    yield "Ask the chair", [Run(_joined(copy.chair.telephone, copy.chair.email))]
    yield from _of_report(copy)


def about_report(copy: FamilyCopy) -> Iterator[tuple[str, Sequence[Run]]]:
    """Give what a reader who knows the conference is told of one report."""
    yield "About", [Run(_children(copy), bold=True)]
    yield from _of_report(copy)


def _children(copy: FamilyCopy) -> str:
    return kinds.named([one.name for one in copy.people if one.role is Role.SUBJECT_CHILD])


def _of_report(copy: FamilyCopy) -> Iterator[tuple[str, Sequence[Run]]]:
    for address in dict.fromkeys(filter(None, (person.address for person in copy.people))):
        names = kinds.named([one.name for one in copy.people if one.address == address])
        yield "Address", [Run(f"{address} ({names})")]
    yield "Written by", [Run(_joined(copy.author.name, copy.author.agency))]
    yield "Ask the author", [Run(_joined(copy.author.telephone, copy.author.email))]


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _for_child(root: Element, edition: Edition) -> Iterator[Block]:
    """Give the statements alone, in the author's words for a child, and larger."""
    part = root.add("Sect")
    yield prose.heading(part, "H2", said.FOR_CHILD, bookmark=1)
    for number, statement in enumerate(edition.statements, start=1):
        printed = Printed(number=number, kind=statement.kind, text=statement.text, grey=())
        yield statement_block(printed, part, text_style=_CHILDS, place=f"s{number}")


def _design(copy: FamilyCopy, edition: Edition) -> Design:
    standing = copy.standing
    reader = said.reads(copy.reader.name, standing.capacity, standing.supporter.strip())
    last = said.foot(reader, copy.number, copy.version, day(copy.signed_on))
    return design(edition, copy.reader.name, last)
