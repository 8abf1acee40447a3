"""Invented reports of any length, with the texts of the shipped scenario, and their authors."""

from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

from bench.manuscripts import SIGNED_AT, Signer
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import Reference, ReportId, StatementId
from reportwriter.domain.people import Role
from reportwriter.domain.report import FormRef, Report
from reportwriter.domain.statement import Disclosure, Place, Statement
from reportwriter.forms.form import SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from reportwriter.records.scenario import Scenario
from reportwriter.records.scenario_file import load_scenario
from reportwriter.records.travelling import Asked, Certificates, InvitationFile
from reportwriter.resources import resource_path
from reportwriter.services.writing import with_form
from reportwriter.signing.signatures import Signatures

FORM = FormRef(id="stockport-conference-report", version=1)
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def scenario() -> Scenario:
    path = Path(resource_path("scenarios/S1.json"))
    return load_scenario(path.read_bytes(), path.name)


def a_signer(contact: Contact) -> Signer:
    made = Signatures().make_identity(contact.name, contact.agency, contact.designation, SIGNED_AT)
    return Signer(
        contact=contact,
        certificates=Certificates.of(made.signing_certificate, made.encryption_certificate),
        signing_key=b64encode(made.signing_key).decode(),
        encryption_key=b64encode(made.encryption_key).decode(),
    )


def a_report(statements: int, report_id: str = "bench-report", lists: int | None = None) -> Report:
    """Return a report with so many statements, spread over the first so many places that take one.

    It is about one child: a sheet for each would leave most pages nearly empty.
    """
    played = scenario()
    children = [person for person in played.people if person.role is Role.SUBJECT_CHILD]
    people = tuple(person for person in played.people if person not in children[1:])
    empty = Report(
        id=ReportId(report_id),
        version=1,
        form=FORM,
        conference=replace(played.conference, people=people),
        author=played.agencies[0].author,
        people=people,
        addresses=played.addresses,
    )
    form = with_form(Library(), empty).form
    leaves = [leaf for leaf in outline(form, empty) if leaf.slot.type is SlotType.STATEMENTS]
    leaves = leaves[:lists]
    texts = cycle(statement for agency in played.agencies for statement in agency.statements)
    return replace(
        empty,
        statements=tuple(
            _placed(text, number, leaves[number * len(leaves) // statements].place)
            for number, text in enumerate(islice(texts, statements))
        ),
    )


def an_invitation(report: Report, chair: Signer, deputy: Signer) -> InvitationFile:
    contact = report.author
    return InvitationFile(
        id="bench-invitation",
        conference=report.conference,
        asked=Asked(
            agency=contact.agency, role=contact.designation, form=report.form, name=contact.name
        ),
        chair=chair.recipient,
        deputies=(deputy.recipient,),
        issued_at=SIGNED_AT - timedelta(days=7),
    )


def _placed(statement: Statement, number: int, place: Place) -> Statement:
    letters = LETTERS[number // 400 % 20] + LETTERS[number // 20 % 20] + LETTERS[number % 20]
    return replace(
        statement,
        id=StatementId(f"s{number}"),
        reference=Reference(letters),
        place=place,
        about=() if place.person is None else (place.person,),
        rests_on=(),
        disclosure=Disclosure(),
    )
