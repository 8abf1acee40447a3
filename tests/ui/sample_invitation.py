"""The chair's invitation to the school, and people whose keys are known."""

from collections.abc import Sequence
from datetime import date, datetime

from reportwriter.domain.conference import Conference
from reportwriter.domain.people import Role
from reportwriter.domain.report import FormRef
from reportwriter.records.kept import KnownBy, KnownContact
from reportwriter.records.travelling import Asked, Certificates, InvitationFile, Recipient
from reportwriter.ui.invite.typed import Typed, TypedAsked, TypedPerson
from reportwriter.wording import convening
from tests.builders import NOON, a_conference

LONG_BEFORE = date(2026, 12, 9)
FORM = FormRef(id="stockport-conference-report", version=1)
DEPUTY = KnownContact(
    name="Ansel Quickthorn",
    designation="Deputy chair",
    agency="Safeguarding unit",
    certificates=Certificates.of(b"deputy signing", b"deputy encryption"),
    known_by=KnownBy.CHECK_WORDS,
    known_since=NOON,
)
ROWAN = KnownContact(
    name="Rowan Teasel",
    designation="Conference administrator",
    agency="Safeguarding unit",
    certificates=Certificates.of(b"administrator signing", b"administrator encryption"),
    known_by=KnownBy.CHECK_WORDS,
    known_since=NOON,
)


def an_invitation() -> InvitationFile:
    return InvitationFile(
        id="invitation-1",
        conference=a_conference(),
        asked=Asked(agency="Hollybrook Primary School", role="School", form=FORM),
        chair=Recipient(
            name="Merriweather Stope",
            designation="Chair",
            agency="Safeguarding unit",
            certificates=Certificates.of(b"chair signing", b"chair encryption"),
        ),
        deputies=(Recipient(name=DEPUTY.name, certificates=DEPUTY.certificates),),
        issued_at=NOON,
    )


def said_by_rules(conference: Conference, _forms: Sequence[FormRef] = ()) -> tuple[str, ...]:
    """As `services.convening.Convening.told`, of a conference too long after its discussion."""
    began = conference.strategy_discussion
    if began is None or began > LONG_BEFORE:
        return ()
    by = datetime(2027, 1, 4, 23, 59)  # noqa: DTZ001  # As the area's own clock.
    given = ("17 working days", "15 working days", "strategy_discussion", by)
    return (
        convening.late_by_days("Stockport", *given),
        convening.reports_late("Stockport", datetime(2027, 1, 4, 10)),  # noqa: DTZ001
    )


def all_typed() -> Typed:
    return Typed(
        reference=" FIC-0001 ",
        area="stockport",
        starts="6 jan 2027 10:00",
        venue="Room 4",
        due="4 jan 2027 10:00",
        people=(
            TypedPerson(name="Juniper Pebblewick", born="14 sept 2015"),
            TypedPerson(name="Tamsin Pebblewick", role=Role.PARENT_OR_CARER, relationship="mother"),
            TypedPerson(),
        ),
        asked=(
            TypedAsked(
                agency="Hollybrook Primary School",
                role="School",
                form="stockport-conference-report 1",
                name="Pru Oakenshaw",
            ),
            TypedAsked(agency="Police", role="Police", form="stockport-conference-report 1"),
            TypedAsked(),
        ),
        deputies=(DEPUTY.id,),
    )
