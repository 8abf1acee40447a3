"""Valid objects for tests; a test names only what matters to it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from reportwriter.domain.attached import AttachedDocument, FileType
from reportwriter.domain.conference import Conference, ConferenceType, Contact
from reportwriter.domain.copy_order import CopyOrder
from reportwriter.domain.ids import (
    AddressId,
    AreaId,
    AttachedId,
    ConferenceReference,
    PersonId,
    Reference,
    ReportId,
    StatementId,
)
from reportwriter.domain.people import Address, Person, Role
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Evidence, Kind, Place, Source, SourceKind, Statement
from reportwriter.domain.when import When

JUNIPER, OTTO, MARLOW = PersonId("P1"), PersonId("P2"), PersonId("P3")
TAMSIN, FEN, CORIN = PersonId("P4"), PersonId("P5"), PersonId("P6")
NOON = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)

PEOPLE = (
    Person(id=JUNIPER, name="Juniper Pebblewick", role=Role.SUBJECT_CHILD, address=AddressId("A2")),
    Person(id=OTTO, name="Otto Pebblewick", role=Role.SUBJECT_CHILD, address=AddressId("A2")),
    Person(id=MARLOW, name="Marlow Thrumm", role=Role.OTHER_CHILD, address=AddressId("A2")),
    Person(
        id=TAMSIN,
        name="Tamsin Pebblewick",
        role=Role.PARENT_OR_CARER,
        relationship="mother",
        aliases=("Tamsin Thrumm",),
        address=AddressId("A2"),
    ),
    Person(
        id=CORIN,
        name="Corin Thrumm",
        role=Role.PARENT_OR_CARER,
        relationship="stepfather",
        aliases=("Corey Vantis",),
        address=AddressId("A1"),
    ),
)
BABY = Person(
    id=PersonId("P9"), name="Baby Larkabout", role=Role.SUBJECT_CHILD, due=date(2027, 6, 11)
)
"""Not yet born on the day of the conference."""
ADDRESSES = (
    Address(id=AddressId("A1"), text="7 Cobblestick Lane, ZZ1 4QP"),
    Address(
        id=AddressId("A2"),
        text="Flat 2, 19 Marigold Rise, ZZ1 9HX",
        withheld_from=(CORIN,),
        protected=("Marigold Rise", "ZZ1 9HX"),
    ),
)


def a_conference(**changed: Any) -> Conference:
    conference = Conference(
        reference=ConferenceReference("FIC-0001"),
        area=AreaId("stockport"),
        type=ConferenceType.INITIAL,
        chair=Contact(name="Merriweather Stope", designation="Chair", agency="Safeguarding unit"),
        starts_at=datetime(2027, 1, 6, 10, 0, tzinfo=UTC),
        venue="Room 4, Larch House (fictional)",
        reports_due=datetime(2027, 1, 4, 10, 0, tzinfo=UTC),
        people=PEOPLE,
        addresses=ADDRESSES,
    )
    return replace(conference, **changed)


def a_statement(number: int = 1, **changed: Any) -> Statement:
    statement = Statement(
        id=StatementId(f"s{number}"),
        reference=Reference(_reference(number)),
        place=Place(section="3", slot="health", person=JUNIPER),
        text="On 9 December Juniper wore the same unwashed jumper for the third day.",
        kind=Kind.OBSERVATION,
        when=When("2026-12-09"),
        about=(JUNIPER,),
        source=Source(kind=SourceKind.OWN),
        evidence=Evidence(text="DSL log 9/12"),
    )
    return replace(statement, **changed)


def a_document(id_: str = "d1", **changed: Any) -> AttachedDocument:
    document = AttachedDocument(
        id=AttachedId(id_),
        title="Letter of the health visitor",
        type=FileType.PDF,
        size=1_000,
        sha256="0" * 64,
        pages=1,
    )
    return replace(document, **changed)


def an_order(name: str, **changed: Any) -> CopyOrder:
    """Return what is typed before a copy is made."""
    return replace(CopyOrder(typed_name=name, purpose="To read before the conference"), **changed)


def a_report(*statements: Statement, **changed: Any) -> Report:
    conference = changed.pop("conference", a_conference())
    report = Report(
        id=ReportId("report-1"),
        version=1,
        form=FormRef(id="stockport-conference-report", version=1),
        conference=conference,
        author=Contact(
            name="Pru Oakenshaw",
            designation="Designated safeguarding lead",
            agency="Hollybrook Primary School",
            telephone="01632 960001",
            email="pru.oakenshaw@example.org",
        ),
        statements=statements,
        people=conference.people,
        addresses=conference.addresses,
    )
    return replace(report, **changed)


def _reference(number: int) -> str:
    letters = "BCDFGHJKLMNPQRSTVWXZ"
    return letters[number // 400 % 20] + letters[number // 20 % 20] + letters[number % 20]
