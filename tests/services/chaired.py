"""A chair who has invited school and police, and what these hand over."""

from dataclasses import dataclass, replace
from pathlib import Path

from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import Answers, FileCheck
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.letter import Assigned
from reportwriter.domain.report import Report
from reportwriter.services.board import Received
from reportwriter.services.conference_rows import ConferenceRow
from reportwriter.services.confidential_bundling import BundleOrder
from reportwriter.services.deciding import AtConference
from reportwriter.services.intake import Intake
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.submission import Submission
from tests.builders import NOON, a_conference
from tests.exchange import documents, senders
from tests.exchange.senders import Sender
from tests.services.desks import PASSPHRASE, STOPE, Desk, an_item, asked, new_desk_that_signs

FIC = ConferenceReference("FIC-0001")
WILF = Contact(name="DC Wilf Harrowgate", agency=senders.POLICE)
SCHOOL_STEM = "FIC-0001 Hollybrook Primary School version 1"
POLICE_STEM = "FIC-0001 Police version 1"


@dataclass(frozen=True, kw_only=True)
class Chaired:
    """`put` lays a file into the inbox, `take` takes files in."""

    desk: Desk
    school: Submission
    police: Submission
    inbox: Path

    @property
    def intake(self) -> Intake:
        return self.desk.vault.intake

    def put(self, name: str, content: bytes) -> Path:
        self.inbox.mkdir(exist_ok=True)
        path = self.inbox / name
        path.write_bytes(content)
        return path

    def take(self, *paths: Path, passphrase: str | None = None) -> None:
        self.intake.take_in(paths, passphrase, lambda _done, _of: None)

    def take_school(self, *, with_page: bool = True, passphrase: str | None = None) -> None:
        paths = [self.put(f"{SCHOOL_STEM} report.pdf", self.school.report_pdf)]
        if with_page:
            page = self.school.sealed_page_pdf
            paths.append(self.put(f"{SCHOOL_STEM} sealed page.pdf", page))
        self.take(*paths, passphrase=passphrase)

    def row(self, agency: str) -> Received:
        return next(row for row in self.intake.board(FIC).rows if row.agency == agency)

    def check(self, agency: str = senders.SCHOOL) -> FileCheck:
        check = self.row(agency).check
        assert check is not None
        return check

    def answers(self, agency: str = senders.SCHOOL) -> Answers:
        answers = self.check(agency).answers
        assert answers is not None
        return answers


@dataclass(frozen=True)
class Office:
    """A chair with what came, and a folder for what is made of it."""

    chaired: Chaired
    folder: Path

    @property
    def vault(self) -> OpenVault:
        return self.chaired.desk.vault

    @property
    def meeting(self) -> AtConference:
        return self.vault.deciding.open(FIC)

    def take(self, *reports: Report) -> None:
        """Take in reports of the school, or of the police where Wilf is their author."""
        for report in reports:
            by = senders.officer() if report.author == WILF else senders.author()
            name = f"FIC-0001 {report.author.agency} version {report.version} report.pdf"
            self.chaired.take(self.chaired.put(name, senders.make(report, by).report_pdf))


def a_chair_who_invited(folder: Path) -> Chaired:
    """Return the chair's vault before anything came, closed, to be copied for each test."""
    desk = new_desk_that_signs(folder, STOPE)
    school, police = desk.vault.inviting.invite(
        a_conference(),
        [asked(), asked(senders.POLICE, "")],
        [senders.deputy().recipient],
        PASSPHRASE,
    )
    desk.access.close()
    of_police = senders.the_report(author=WILF, id=ReportId("report-2"))
    return Chaired(
        desk=desk,
        school=senders.make(
            senders.the_report(), senders.author(), items=(an_item(),), invitation=school.record
        ),
        police=senders.make(of_police, senders.officer(), invitation=police.record),
        inbox=folder,
    )


def seal_bundle(vault: OpenVault, path: Path, passphrase: str = PASSPHRASE) -> None:
    """Write the confidential bundle of the conference, with nobody looking on."""
    order = BundleOrder(conference=FIC, path=path, passphrase=passphrase)
    vault.confidential_bundling.write(order, lambda _done, _of: None)


def listed(vault: OpenVault) -> tuple[ConferenceRow, ...]:
    """Return the conferences as Today has them in the end: each looked into that still is one."""
    chairs = vault.conferences_chaired
    return tuple(chairs.look_into(row) if row.problems is None else row for row in chairs.all())


def the_chair(chaired: Chaired) -> Sender:
    """Return the chair as one to whom something can be sealed."""
    own = chaired.desk.vault.identities.required().certificates
    identity = replace(
        senders.chair().identity,
        signing_certificate=own.signing_der,
        encryption_certificate=own.encryption_der,
    )
    return replace(senders.chair(), identity=identity)


def take_letter(chaired: Chaired, agency: str) -> str:
    """Take in a letter of an agency, which then stands on the board, and return its digest."""
    (arrival,) = chaired.intake.take_in(
        [chaired.put("letter.pdf", documents.letter())], None, lambda _done, _of: None
    )
    chaired.desk.vault.letters.assign(arrival.sha256, FIC, Assigned(agency=agency, at=NOON))
    return arrival.sha256
