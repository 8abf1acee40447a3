"""A chair who named an administrator, the administrator, and what the agencies send to them."""

from dataclasses import dataclass, replace
from pathlib import Path

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ReportId
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.travelling import Administrator
from reportwriter.services.board import Received
from reportwriter.services.invitation_signing import SentInvitation
from reportwriter.services.on_demand import AdministratorServices
from reportwriter.services.submission import Submission
from reportwriter.services.taking_in import Arrival
from reportwriter.signing.signatures import Signatures
from tests.builders import a_conference
from tests.exchange import senders
from tests.services.chaired import FIC, WILF
from tests.services.desks import PASSPHRASE, STOPE, Desk, an_item, asked, new_desk_that_signs
from tests.services.inviting_again import compare_words

ROWAN = Contact(name="Rowan Teasel", designation="Administrator", agency="Safeguarding unit")


@dataclass(frozen=True, kw_only=True)
class Administered:
    """`put` lays a file into the inbox of the administrator, `take` takes files in."""

    chair: Desk
    desk: Desk
    sent: tuple[SentInvitation, ...]
    school: Submission
    police: Submission
    inbox: Path

    @property
    def own(self) -> AdministratorServices:
        return self.desk.vault.administrator

    def put(self, name: str, content: bytes) -> Path:
        self.inbox.mkdir(exist_ok=True)
        path = self.inbox / name
        path.write_bytes(content)
        return path

    def take(self, *paths: Path) -> tuple[Arrival, ...]:
        return self.own.intake.take_in(paths, lambda _done, _of: None)

    def invitations(self) -> tuple[Path, ...]:
        """Return the files as the chair wrote them."""
        return tuple(
            self.put(f"FIC-0001 {one.record.asked.agency} invitation.pdf", one.pdf)
            for one in self.sent
        )

    def begin(self, *, is_certain: bool = True) -> None:
        """Take the invitations in, and compare the words of the chair."""
        self.take(*self.invitations())
        if is_certain:
            self.compare()

    def compare(self) -> None:
        invitation = self.own.administering.of(FIC).invitation
        assert compare_words(self.desk.vault.trust, invitation)
        self.own.administering.compared(invitation)

    def both(self, of: Submission, agency: str = senders.SCHOOL) -> tuple[Path, Path]:
        stem = f"FIC-0001 {agency} version 1"
        return (
            self.put(f"{stem} report.pdf", of.report_pdf),
            self.put(f"{stem} sealed page.pdf", of.sealed_page_pdf),
        )

    def row(self, agency: str = senders.SCHOOL) -> Received:
        return next(row for row in self.own.boards.board(FIC).rows if row.agency == agency)


def named(desk: Desk) -> Administrator:
    """Return somebody as an invitation names its administrator."""
    one = desk.recipient
    return Administrator(
        name=one.name,
        designation=one.designation,
        agency=one.agency,
        certificates=one.certificates,
    )


def a_chair_with_an_administrator(folder: Path) -> Administered:
    """Return both vaults before anything came, closed, to be copied for each test."""
    chair = new_desk_that_signs(folder / "chair", STOPE)
    desk = new_desk_that_signs(folder / "rowan", ROWAN)
    school, police = sent = chair.vault.inviting.invite(
        a_conference(),
        [asked(), asked(senders.POLICE, "")],
        [senders.deputy().recipient],
        PASSPHRASE,
        named(desk),
    )
    chair.access.close()
    desk.access.close()
    of_police = senders.the_report(author=WILF, id=ReportId("report-2"))
    return Administered(
        chair=chair,
        desk=desk,
        sent=sent,
        school=senders.make(
            senders.the_report(), senders.author(), items=(an_item(),), invitation=school.record
        ),
        police=senders.make(of_police, senders.officer(), invitation=police.record),
        inbox=folder,
    )


def an_update(before: Administered, by: Desk | None = None, **changed: object) -> bytes:
    """Return a later invitation of the school, as the chair or somebody else signs it."""
    author = (by or before.chair).vault.identities.open(PASSPHRASE)
    record = replace(before.sent[0].record, **changed)  # type: ignore[arg-type]  # Its fields.
    laid_out = Press.invitation(
        record,
        senders.AREA,
        form_title="Report",
        data=to_json(record),
    )
    return Signatures.sign(
        laid_out,
        key=author.keys.signing,
        certificate=author.certificates.signing_der,
        at=record.issued_at,
    )
