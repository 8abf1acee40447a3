"""What arrived for the Pebblewick conference: one of every state a file check can have."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from reportwriter.domain.attached import FileType
from reportwriter.domain.conference import Conference
from reportwriter.domain.file_check import (
    AddsTo,
    Answers,
    ArrivalKnownFrom,
    Contents,
    FileCheck,
    HandedOnAnswers,
    HandsOn,
    InTime,
    LetterAnswers,
    MessageAnswers,
    Missing,
    Signer,
    SupplementAnswers,
    Version,
    WasAsked,
)
from reportwriter.domain.integrity import Why
from reportwriter.records.account import LetterSaid
from reportwriter.records.travelling import Certificates
from reportwriter.services.accounts_received import Done, Proposal, Told
from reportwriter.services.board import Board
from tests.builders import a_conference

DUE = datetime(2027, 1, 4, 10, 0, tzinfo=UTC)
CAME = datetime(2026, 12, 30, 14, 40, tzinfo=UTC)
CERTIFICATES = Certificates.of(b"signing", b"encryption")


@dataclass(frozen=True, kw_only=True)
class SampleRow:
    agency: str
    author: str = ""
    submission: str | None = None
    check: FileCheck | None = None
    arrived: datetime | None = None
    kinds: Mapping[str, int] = field(default_factory=dict)
    certificates: Certificates | None = None
    letter: FileType | None = None
    pages: int = 0
    withdrawn: datetime | None = None

    @property
    def is_out(self) -> bool:
        return self.withdrawn is not None and self.submission is None


@dataclass(frozen=True, kw_only=True)
class SampleBoard:
    conference: Conference = field(default_factory=a_conference)
    rows: tuple[SampleRow, ...] = ()
    unopened: int = 0
    messages: int = 0

    @property
    def agencies(self) -> Mapping[str, SampleRow]:
        board = Board(conference=self.conference, rows=self.rows, unopened=0)  # type: ignore[arg-type]  # All that is asked of a row.
        return board.agencies  # type: ignore[return-value]  # The very rows it was given.


def answers(name: str = "Pru Oakenshaw", agency: str = "Hollybrook Primary School") -> Answers:
    return Answers(
        signer=Signer.KNOWN,
        signer_name=name,
        signer_agency=agency,
        signed_at=CAME - timedelta(days=1),
        asked=WasAsked.PERSON_ASKED,
        version=Version.NEWEST,
        version_number=1,
        in_time=InTime.IN_TIME,
        due=DUE,
        arrived=CAME,
        arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        missing=Missing.NOTHING,
        contents=Contents.NOTHING_CONFIDENTIAL,
    )


def unchanged(**changed: object) -> FileCheck:
    return FileCheck(why=Why.HOLDS, answers=replace(answers(), **changed))  # type: ignore[arg-type]  # Callers name fields of Answers.


SCHOOL = SampleRow(
    agency="Hollybrook Primary School",
    author="Pru Oakenshaw",
    submission="school",
    check=unchanged(),
    arrived=CAME,
    kinds={"fact": 4, "observation": 5, "allegation": 1, "opinion": 2},
    certificates=CERTIFICATES,
)
POLICE = SampleRow(
    agency="Police, child protection team",
    author="DC Wilf Harrowgate",
    submission="police",
    check=unchanged(
        signer=Signer.NOT_YET_KNOWN,
        signer_name="DC Wilf Harrowgate",
        signer_agency="Police",
        contents=Contents.NOT_LOOKED_AT,
    ),
    arrived=CAME,
    kinds={"fact": 5, "observation": 2, "allegation": 2},
    certificates=CERTIFICATES,
)
HEALTH = SampleRow(
    agency="Health visiting",
    author="Bea Larkmoor",
    submission="health",
    check=unchanged(
        in_time=InTime.LATE,
        late_by_hours=6,
        arrived=DUE + timedelta(hours=6),
        asked=WasAsked.PERSON_ASKED,
    ),
    arrived=DUE + timedelta(hours=6),
    kinds={"fact": 3, "observation": 4, "allegation": 1, "opinion": 2},
    certificates=CERTIFICATES,
)


def a_letter(**changes: object) -> FileCheck:
    """Return the check of a file that was not made with this program."""
    said = LetterAnswers(
        in_time=InTime.IN_TIME, arrived=CAME, arrival_known_from=ArrivalKnownFrom.TAKEN_IN
    )
    return FileCheck(why=Why.NO_SIGNATURE, letter=replace(said, **changes))  # type: ignore[arg-type]


HOUSING = SampleRow(
    agency="Housing",
    author="Tenancy team",
    submission="housing",
    check=FileCheck(why=Why.BYTES_AFTER),
    arrived=CAME,
)
NURSE = SampleRow(
    agency="School nursing",
    author="Duty nurse",
    submission="nurse",
    check=FileCheck(why=Why.DIGEST_DIFFERS),
    arrived=CAME,
)
SCAN = SampleRow(
    agency="GP practice",
    author="A scanned letter",
    submission="scan",
    check=a_letter(agency="GP practice", author="A scanned letter", assigned_at=CAME),
    arrived=CAME,
    letter=FileType.PDF,
    pages=2,
)
MIDWIFE = SampleRow(agency="Midwifery", author="Duty midwife")


WAITING_PAGE = SampleRow(
    agency="Handed-on confidential page",
    author="Page by Pru Oakenshaw, handed on by Merriweather Stope",
    submission="handed on",
    check=FileCheck(
        why=Why.HOLDS,
        handed_on=HandedOnAnswers(
            contents=Contents.ITEMS,
            signer=Signer.KNOWN,
            signer_name="Merriweather Stope",
            signer_agency="Safeguarding unit",
            signed_at=CAME,
            role=HandsOn.CHAIR,
            adds_to=AddsTo.NOT_ARRIVED,
            author="Pru Oakenshaw",
            version_number=1,
            arrived=CAME,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    ),
    arrived=CAME,
    kinds={},
    certificates=CERTIFICATES,
)
_PAGE = WAITING_PAGE.check.handed_on if WAITING_PAGE.check else None
UNKNOWN_PAGE = replace(
    WAITING_PAGE,
    check=FileCheck(
        why=Why.HOLDS,
        handed_on=replace(_PAGE, signer=Signer.NOT_YET_KNOWN) if _PAGE else None,
    ),
)
"""A page handed on by somebody whose key is not known."""
UNKNOWN_MESSAGE = SampleRow(
    agency="Hollybrook Primary School",
    author="Message, Pru Oakenshaw",
    submission="message",
    check=FileCheck(
        why=Why.HOLDS,
        message=MessageAnswers(
            contents=Contents.ITEMS,
            signer=Signer.NOT_YET_KNOWN,
            signer_name="Pru Oakenshaw",
            signer_agency="Hollybrook Primary School",
            signed_at=CAME,
            asked=WasAsked.PERSON_ASKED,
            arrived=CAME,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    ),
    arrived=CAME,
    certificates=CERTIFICATES,
)
CLOSED_MESSAGE = replace(
    UNKNOWN_MESSAGE,
    author="Sealed",
    check=FileCheck(
        why=Why.NO_SIGNATURE,
        message=MessageAnswers(
            contents=Contents.NOT_LOOKED_AT,
            arrived=CAME,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    ),
    certificates=None,
)
UNKNOWN_SUPPLEMENT = replace(
    UNKNOWN_MESSAGE,
    author="Supplement 1, Pru Oakenshaw",
    submission="supplement",
    check=FileCheck(
        why=Why.HOLDS,
        supplement=SupplementAnswers(
            signer=Signer.NOT_YET_KNOWN,
            signer_name="Pru Oakenshaw",
            signer_agency="",
            signed_at=CAME,
            adds_to=AddsTo.HELD,
            is_by_author=True,
            version_number=1,
            number=1,
            arrived=CAME,
            arrival_known_from=ArrivalKnownFrom.MAIL_SERVER,
        ),
    ),
)


def a_board() -> SampleBoard:
    rows = (SCHOOL, HEALTH, POLICE, HOUSING, NURSE, SCAN, MIDWIFE)
    return SampleBoard(rows=rows, unopened=4)


ROWAN = "Rowan Teasel"
TOLD = Told(
    invited={"Midwifery": Done(by=ROWAN, at=CAME, how="By e-mail")},
    reminded={"Midwifery": Done(by=ROWAN, at=DUE)},
    letters={
        "scan": Proposal(
            by=ROWAN,
            said=LetterSaid(
                sha256="scan",
                agency="Midwifery",
                author="Ida Fenwick",
                designation="community midwife",
            ),
        )
    },
    not_here={ROWAN: 2},
)
"""What an administrator told of it: somebody is missing, and a letter that is nobody's yet."""
