"""Invitations as a chair's program signs them, for conferences that lie ahead of today."""

import functools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import FormRef
from reportwriter.forms.library import Library
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import Asked, InvitationFile
from reportwriter.signing.identity import make_identity
from reportwriter.signing.signatures import Signatures
from tests.builders import a_conference
from tests.exchange import senders
from tests.exchange.senders import Sender


def in_six_weeks() -> datetime:
    """Return the day and hour of a conference that no report can be late for."""
    day = datetime.now(UTC) + timedelta(weeks=6)
    return day.replace(hour=10, minute=0, second=0, microsecond=0)


@functools.cache
def the_chair() -> Sender:
    identity = make_identity("Merriweather Stope", "Safeguarding unit", "", datetime.now(UTC))
    return Sender(name="Merriweather Stope", agency="Safeguarding unit", identity=identity)


def put_invitation(folder: Path, asked: Asked, *, children: int = 2) -> Path:
    """Sign an invitation and put it into the folder; `children` is how many it is about."""
    invitation = _invitation(asked, children)
    laid_out = Press.invitation(
        invitation,
        Library().area(invitation.conference.area),
        form_title=Library().form(asked.form).title,
        data=to_json(invitation),
    )
    chair = the_chair()
    path = folder / "invitation.pdf"
    path.write_bytes(
        Signatures.sign(
            laid_out,
            key=chair.keys.signing,
            certificate=chair.identity.signing_certificate,
            at=datetime.now(UTC),
        )
    )
    return path


def asked(agency: str, name: str, role: str, form: str) -> Asked:
    return Asked(agency=agency, role=role, name=name, form=FormRef(id=form, version=1))


def _invitation(asked: Asked, children: int) -> InvitationFile:
    starts = in_six_weeks()
    conference = a_conference(
        starts_at=starts,
        reports_due=starts - timedelta(days=2),
        people=tuple(_people(children)),
    )
    usual = senders.an_invitation(conference=conference, asked=asked)
    return replace(usual, chair=the_chair().recipient, deputies=(), issued_at=datetime.now(UTC))


def _people(children: int) -> list[Person]:
    """Return the family, with as many of its children as the conference is about."""
    people: list[Person] = []
    for person in a_conference().people:
        is_child = person.role in (Role.SUBJECT_CHILD, Role.OTHER_CHILD)
        left = children - sum(one.role is Role.SUBJECT_CHILD for one in people)
        role = Role.SUBJECT_CHILD if left > 0 else Role.OTHER_CHILD
        people.append(replace(person, role=role) if is_child else person)
    return people
