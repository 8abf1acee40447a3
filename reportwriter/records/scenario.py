"""A scenario: a whole invented conference that the command line can play from end to end.

The format is for outsiders too: `docs/scenario-format.md` tells it, `docs/scenario.schema.json`
holds its shape. Reading is strict; what the schema cannot see is checked in `scenario_checks`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from reportwriter.domain.conference import Conference, Contact
from reportwriter.domain.confidential import ChairTold, ConfidentialItem, ConfidentialPage
from reportwriter.domain.file_check import (
    Agreed,
    Contents,
    InTime,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.domain.ids import ReportId
from reportwriter.domain.integrity import Integrity
from reportwriter.domain.people import Address, Person
from reportwriter.domain.profession import Profession
from reportwriter.domain.relations import Relations
from reportwriter.domain.report import FormRef, NothingHeld, Report, SlotValue
from reportwriter.domain.sharing import FamilyComment, SharingRecord
from reportwriter.domain.statement import Statement
from reportwriter.domain.view import ProvisionalView


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioCheck:
    """A colleague who is sent the draft before the report is signed, and agrees to it.

    `remark` is what they say to all of it, empty for nothing.
    """

    colleague: Contact
    checked_at: datetime
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioAgency:
    """One author and all they write.

    `id` names the agency in this file and in the folders that are written. `named`: the chair's
    invitation names the author, not only agency and role. `words_compared`: chair and author have
    read their check words to each other. `nothing_held_elsewhere` answers every slot that asks for
    an answer and has none; None leaves them open. Its `statements` need no order. `later_comments`
    come after signing and leave in a supplement, signed and handed over at `supplemented_at`.
    """

    id: str
    author: Contact
    profession: Profession
    form: FormRef
    signed_at: datetime
    arrives_at: datetime
    named: bool = True
    words_compared: bool = True
    statements: tuple[Statement, ...] = ()
    values: tuple[SlotValue, ...] = ()
    nothing_held: tuple[NothingHeld, ...] = ()
    nothing_held_elsewhere: str | None = None
    views: tuple[ProvisionalView, ...] = ()
    sharing: tuple[SharingRecord, ...] = ()
    comments: tuple[FamilyComment, ...] = ()
    late_reason: str = ""
    later_comments: tuple[FamilyComment, ...] = ()
    supplemented_at: datetime | None = None
    confidential_items: tuple[ConfidentialItem, ...] = ()
    chair_told: ChairTold = field(default_factory=ChairTold)
    contact: str = ""
    check: ScenarioCheck | None = None
    relations: Relations = field(default_factory=Relations)

    def report(self, report_id: ReportId, conference: Conference) -> Report:
        """Return the report as written, version 1, open; `nothing_held_elsewhere` needs a form."""
        return Report(
            id=report_id,
            version=1,
            form=self.form,
            conference=conference,
            author=self.author,
            statements=self.statements,
            values=self.values,
            nothing_held=self.nothing_held,
            views=self.views,
            sharing=self.sharing,
            comments=self.comments,
            late_reason=self.late_reason,
            people=conference.people,
            addresses=conference.addresses,
            relations=self.relations,
        )

    def page(self, report_id: ReportId) -> ConfidentialPage:
        return ConfidentialPage(
            report=report_id,
            items=self.confidential_items,
            chair_told=self.chair_told,
            contact=self.contact,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedCheck:
    """What the file check must answer for one agency's report; `items` are confidential ones.

    `checked` is what a colleague's agreement must turn out to be, None where there is none.
    """

    agency: str
    integrity: Integrity = Integrity.UNCHANGED
    signer: Signer
    asked: WasAsked
    version: Version
    in_time: InTime
    missing: Missing
    contents: Contents
    items: int = 0
    checked: Agreed | None = None


class Mishap(StrEnum):
    """What is done to a copy of a report before the chair takes it in; each must be refused."""

    BYTE_FLIPPED = "byte_flipped"
    CUT_SHORT = "cut_short"
    APPENDED_TO = "appended_to"
    PAGE_OF_ANOTHER_REPORT = "page_of_another_report"
    """The sealed page of `other` arrives in place of the report's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRefusal:
    """A copy that must be refused: for its integrity, or for the page that came with it."""

    agency: str
    mishap: Mishap
    other: str = ""
    integrity: Integrity = Integrity.UNCHANGED
    missing: Missing = Missing.NOTHING

    @property
    def refuses(self) -> bool:
        return (
            self.integrity is not Integrity.UNCHANGED
            or self.missing is Missing.SEALED_PAGE_OF_ANOTHER
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """`only_when_opened`: words that may stand in no file but an opened sealed page."""

    reports: tuple[ExpectedCheck, ...]
    refused: tuple[ExpectedRefusal, ...] = ()
    only_when_opened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """`only_on_pages`: people a confidential page names and the conference does not list."""

    format: Literal["reportwriter-scenario"]
    format_version: Literal[1]
    id: str
    title: str
    issued_at: datetime
    conference: Conference
    deputies: tuple[Contact, ...]
    only_on_pages: tuple[Person, ...] = ()
    agencies: tuple[ScenarioAgency, ...]
    expected: Expected

    @property
    def people(self) -> tuple[Person, ...]:
        return self.conference.people

    @property
    def addresses(self) -> tuple[Address, ...]:
        return self.conference.addresses

    def agency(self, agency_id: str) -> ScenarioAgency | None:
        return next((found for found in self.agencies if found.id == agency_id), None)
