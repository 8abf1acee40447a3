"""The copy for one named agency: it is handed nothing that this agency may not read."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportwriter.domain.agency_copy import AgencyCopy, AgencyStatement
from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.family_copy import CopyPerson
from reportwriter.domain.ids import AreaId, ReportId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Disclosure, Statement
from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.columns import facts
from reportwriter.pdf.comments import comments_alone
from reportwriter.pdf.document import Story, draw
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
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import agency_copy as said
from reportwriter.wording import conference as words
from reportwriter.wording import dates, kinds
from reportwriter.wording.family_copy import foot, whose


def lay_out_agency_copy(copy: AgencyCopy, form: Form, area: Area, *, made: datetime) -> bytes:
    """Return the copy. It has neither data nor attachments, and says on every page whose it is.

    One of the signed report is ready for its author's signature in the field `AuthorSignature`.
    """
    form = plain(form)
    edition = Edition.of(_as_report(copy, form, area), form, area, is_draft=True)
    story = Story()
    story.blocks += _opening(story.root, copy, form)
    story.blocks += flowing(sections(story.root, edition))
    if copy.comments:
        story.blocks += comments_alone(story.root, edition)
    if copy.signed_on:
        story.blocks += signature(story.root, copy.author, made)
    title = whose(copy.agency)
    about = About.of(title=title, author=copy.author.name, subject=form.title, made=made)
    last = foot(
        said.reads(copy.agency, copy.purpose), copy.number, copy.version, day(copy.signed_on)
    )
    looks = design(edition, copy.agency, last, handling=copy.handling_line)
    return finish(draw(story, looks), about)


def _as_report(copy: AgencyCopy, form: Form, area: Area) -> Report:
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
            chair=Contact(name=copy.chair),
            starts_at=copy.starts_at,
            venue=copy.venue,
            people=people,
            handling_line=copy.handling_line,
        ),
        author=copy.author,
        statements=tuple(_statement(one) for one in copy.statements),
        values=copy.values,
        views=copy.views,
        comments=copy.comments,
        people=people,
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


def _statement(statement: AgencyStatement) -> Statement:
    return Statement(
        id=statement.id,
        reference=statement.reference,
        place=statement.place,
        text=statement.text,
        kind=statement.kind,
        when=statement.when,
        about=statement.about,
        source=statement.source,
        evidence=statement.evidence,
        basis=statement.basis,
        rests_on=statement.rests_on,
        weight=statement.weight,
        disclosure=Disclosure(
            withheld_from=statement.withheld_from,
            until_chair_advises=statement.until_chair_advises,
            not_for_children=statement.not_for_children,
        ),
    )


def _opening(root: Element, copy: AgencyCopy, form: Form) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.paragraph(part, form.title, look=style.LEDE, indent=0)
    title.section = Section(title=form.title)
    yield title
    name = prose.paragraph(part, whose(copy.agency), look=NAME, tag="H1", indent=0)
    name.bookmark = (whose(copy.agency), 0)
    yield name
    yield prose.paragraph(
        part, said.stage(copy.version, day(copy.signed_on)), look=SENTENCE, indent=0
    )
    panel = facts(part, list(_facts(copy)), width=160 * MM, label_width=34 * MM, look=PANEL)
    yield Framed(inside=panel, fill=style.PANEL, padding=3.2 * MM, after=4 * MM)
    for sentence in said.SENTENCES:
        yield prose.paragraph(part, sentence, look=SENTENCE, indent=0)
    yield Rule(weight=2, before=2 * MM, after=2 * MM)


def _facts(copy: AgencyCopy) -> Iterator[tuple[str, Sequence[Run]]]:
    yield "Conference", [Run(words.CONFERENCE_TYPES[copy.conference_type])]
    children = [person.name for person in copy.people if person.role is Role.SUBJECT_CHILD]
    yield "About", [Run(kinds.named(children), bold=True)]
    if copy.starts_at:
        on = dates.weekday_date(dates.local_day(copy.starts_at))
        yield "When", [Run(f"{on} at\u00a0{dates.clock(copy.starts_at)}")]
    yield "Where", [Run(copy.venue)]
    yield "Chair", [Run(copy.chair)]
    yield "What it is for", [Run(copy.purpose)]
    author = (copy.author.name, copy.author.agency, copy.author.telephone, copy.author.email)
    yield "Written by", [Run(", ".join(filter(None, author)))]
