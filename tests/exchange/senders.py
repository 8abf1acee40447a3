"""Who sends in these tests, and the files that leave their program: made once, as it makes them."""

import functools
import hashlib
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.crypto.private_keys import PrivateKeys
from reportwriter.crypto.seals import Seals
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage, Reason
from reportwriter.domain.ids import (
    AreaId,
    ConferenceReference,
    DraftId,
    ItemId,
    MessageId,
    Reference,
    ReportId,
)
from reportwriter.domain.message import ChairMessage, Matter, Point
from reportwriter.domain.paper import ConferencePaper, Entry, Grid, PaperKind, PaperPart
from reportwriter.domain.report import Report
from reportwriter.forms.library import Library
from reportwriter.pdf.press import Press
from reportwriter.records.agreement import Agreement, SignedAgreement
from reportwriter.records.canonical import to_json
from reportwriter.records.drafts import AnswerFile, DraftFile, Remark
from reportwriter.records.paper import PaperFile
from reportwriter.records.travelling import (
    Administrator,
    Asked,
    Certificates,
    InvitationFile,
    MessageFile,
    Recipient,
    statements_sha256,
)
from reportwriter.services.sealed_letters import SealedLetters, Unsigned
from reportwriter.services.submission import (
    Author,
    Manuscript,
    Submission,
    SubmissionMaking,
    as_it_leaves,
)
from reportwriter.signing.identity import NewIdentity, make_identity
from reportwriter.signing.signatures import Signatures
from tests.builders import a_conference, a_report, a_statement
from tests.pdf.sample_supplement import as_supplement

ISSUED = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
SIGNED = datetime(2026, 12, 22, 11, 42, tzinfo=UTC)
DUE = datetime(2027, 1, 4, 10, 0, tzinfo=UTC)
SCHOOL, POLICE = "Hollybrook Primary School", "Police"

LIBRARY = Library()
AREA = LIBRARY.area(AreaId("stockport"))
MAKING = SubmissionMaking(press=Press, signatures=Signatures, seals=Seals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A person with an identity, as others know them and with the keys."""

    name: str
    agency: str
    identity: NewIdentity

    @property
    def certificates(self) -> Certificates:
        return Certificates.of(
            self.identity.signing_certificate, self.identity.encryption_certificate
        )

    @property
    def keys(self) -> PrivateKeys:
        # The identities of these tests hold the P-256 keys that were made for them.
        signing = load_der_private_key(self.identity.signing_key, None)
        encryption = load_der_private_key(self.identity.encryption_key, None)
        return PrivateKeys(signing=signing, encryption=encryption)  # type: ignore[arg-type]

    @property
    def recipient(self) -> Recipient:
        return Recipient(name=self.name, agency=self.agency, certificates=self.certificates)


@functools.cache
def sender(name: str, agency: str) -> Sender:
    return Sender(
        name=name, agency=agency, identity=make_identity(name, agency, "", ISSUED - timedelta(1))
    )


def author() -> Sender:
    return sender("Pru Oakenshaw", SCHOOL)


def officer() -> Sender:
    return sender("DC Wilf Harrowgate", POLICE)


def chair() -> Sender:
    return sender("Merriweather Stope", "Safeguarding unit")


def deputy() -> Sender:
    return sender("Ottoline Farrow", "Safeguarding unit")


def an_administrator() -> Administrator:
    """Return who takes reports in for the chair, and opens nothing."""
    person = administrator().recipient
    return Administrator(
        name=person.name,
        designation="Administrator",
        agency=person.agency,
        certificates=person.certificates,
    )


def administrator() -> Sender:
    return sender("Rowan Teasel", "Safeguarding unit")


def an_invitation(
    agency: str = SCHOOL, name: str = "Pru Oakenshaw", **changed: object
) -> InvitationFile:
    invitation = InvitationFile(
        id=f"invitation-{agency}",
        conference=a_conference(),
        asked=Asked(
            agency=agency,
            role="Designated safeguarding lead",
            name=name,
            form=LIBRARY.latest("stockport-conference-report").ref,
        ),
        chair=chair().recipient,
        deputies=(deputy().recipient,),
        issued_at=ISSUED,
    )
    return replace(invitation, **changed)  # type: ignore[arg-type]  # Callers name its fields.


@functools.cache
def an_invitation_pdf() -> bytes:
    invitation = an_invitation()
    laid_out = Press.invitation(
        invitation,
        AREA,
        form_title="Report",
        data=to_json(invitation),
    )
    return signed(laid_out, chair())


def a_paper_pdf(says: str = "He eats.", cell: str = "School") -> bytes:
    """Return the minutes of a conference at which one thing was said; `says` is what data tells."""
    sender, paper = chair(), a_paper()
    record = PaperFile(chair=sender.certificates, paper=a_paper(says, cell))
    return signed(Press.paper(paper, data=to_json(record)), sender)


def a_paper(said: str = "He eats.", cell: str = "School") -> ConferencePaper:
    meeting, sender = a_conference(), chair()
    return ConferencePaper(
        kind=PaperKind.MINUTES,
        conference=replace(meeting, people=meeting.children, addresses=()),
        chair=Contact(name=sender.name, agency=sender.agency),
        unit="Safeguarding unit",
        made_at=SIGNED,
        parts=(
            PaperPart(
                title="What was said",
                grid=Grid(head=("Agency", "Who", "Here"), rows=((cell, "Ada Quill", "Here"),)),
                entries=(Entry(text=said, is_tagged=True),),
            ),
        ),
    )


def the_report(**changed: object) -> Report:
    second = a_statement(
        2, text="On 11 December, her well-known reading age fell from 9:2 to 8:11 (½ a year)."
    )
    return a_report(a_statement(1), second, **changed)


def an_item() -> ConfidentialItem:
    return ConfidentialItem(
        id=ItemId("i1"),
        reference=Reference("ZZZ"),
        text="A neighbour who must not be named saw it.",
        reason=Reason.THIRD_PARTY_IDENTIFIABLE,
    )


def make(
    report: Report,
    sender: Sender,
    *,
    items: tuple[ConfidentialItem, ...] = (),
    invitation: InvitationFile | None = None,
    documents: tuple[bytes, ...] = (),
    agreement: SignedAgreement | None = None,
) -> Submission:
    """Return what the sender's program hands over for the report."""
    manuscript = Manuscript(
        report=report,
        form=LIBRARY.form(report.form),
        area=AREA,
        page=ConfidentialPage(report=report.id, items=items),
        invitation=invitation,
        documents=documents,
        agreement=agreement,
    )
    return MAKING.make(
        manuscript, Author(certificates=sender.certificates, keys=sender.keys), SIGNED
    )


def colleague() -> Sender:
    return sender("Una Fennimore", SCHOOL)


def an_agreement(
    to: Report, by: Sender | None = None, said: Sender | None = None, **changed: object
) -> SignedAgreement:
    """Return what a colleague signs of these statements; `said` is whom it names, if another."""
    by = by or colleague()
    agreement = Agreement(
        report=to.id,
        version=to.version,
        statements_sha256=statements_sha256(as_it_leaves(LIBRARY.form(to.form), to)),
        name=(said or by).name,
        designation="Head teacher",
        agency=SCHOOL,
        at=SIGNED - timedelta(hours=20),
    )
    agreement = replace(agreement, **changed)  # type: ignore[arg-type]  # Names of its fields.
    cms = Signatures.sign_content(
        to_json(agreement),
        key=by.keys.signing,
        certificate=by.identity.signing_certificate,
        at=SIGNED,
    )
    return SignedAgreement(
        agreement=agreement,
        certificate=by.certificates.signing,
        signature=b64encode(cms).decode(),
    )


@functools.cache
def a_submission() -> Submission:
    """The school's, with one confidential item."""
    return make(the_report(), author(), items=(an_item(),), invitation=an_invitation())


@functools.cache
def the_submission_of_the_police() -> Submission:
    report = the_report(
        id=ReportId("report-2"),
        author=Contact(name="DC Wilf Harrowgate", agency=POLICE),
    )
    return make(report, officer(), invitation=an_invitation(POLICE, "DC Wilf Harrowgate"))


def signed(pdf: bytes, by: Sender) -> bytes:
    return Signatures.sign(
        pdf,
        key=by.keys.signing,
        certificate=by.identity.signing_certificate,
        at=SIGNED,
    )


@functools.cache
def a_supplement_pdf(reference: str = "FIC-0001") -> bytes:
    """Return a supplement to the report of `a_submission`, signed by the report's author."""
    report = replace(the_report(), comments=())
    sender = author()
    record = replace(
        as_supplement(report),
        conference=replace(
            a_conference(people=(), addresses=()), reference=ConferenceReference(reference)
        ),
        report_sha256=hashlib.sha256(a_submission().report_pdf).hexdigest(),
        author=sender.certificates,
        signed_at=SIGNED + timedelta(days=1),
    )
    return Signatures().sign(
        Press.supplement(record, data=to_json(record)),
        key=sender.keys.signing,
        certificate=sender.certificates.signing_der,
        at=record.signed_at,
    )


def a_message(by: Sender, conference: str = "FIC-0001") -> ChairMessage:
    return ChairMessage(
        id=MessageId("m1"),
        conference=ConferenceReference(conference),
        sender=Contact(name=by.name, agency=by.agency, telephone="01632 960001"),
        points=(Point(matter=Matter.INTERPRETER, text="A speech-to-text reporter."),),
    )


def a_message_told_otherwise(told: ChairMessage, shown: ChairMessage) -> bytes:
    """Return a signed message, not sealed yet, whose pages say other than its data."""
    sender = author()
    record = MessageFile(recipients=(), author=sender.certificates, signed_at=SIGNED, message=told)
    padded = Press.message_to_pad(shown, a_conference(), data=to_json(record), made=SIGNED)
    return signed(padded(0), sender)


def a_message_pdf(
    to: Sender,
    *,
    by: Sender | None = None,
    names: Sender | None = None,
    conference: str = "FIC-0001",
) -> bytes:
    """Return a message sealed to one person, that names them or somebody else as its reader."""
    sender = by or author()
    message = a_message(sender, conference)
    reader = (names or to).certificates.encryption_der
    record = MessageFile(
        recipients=(hashlib.sha256(reader).hexdigest(),),
        author=sender.certificates,
        signed_at=SIGNED,
        message=message,
    )
    padded = Press.message_to_pad(message, a_conference(), data=to_json(record), made=SIGNED)
    p7m = SealedLetters(signatures=Signatures, seals=Seals).make(
        Unsigned(padded=padded, at=SIGNED),
        Author(certificates=sender.certificates, keys=sender.keys),
        [to.certificates.encryption_der],
        Seals.smallest_bucket,
    )
    return Press.sealed_message(p7m)


@functools.cache
def a_draft_pdf(to: Sender) -> bytes:
    """Return a draft of the school's report, sealed to whoever is to check it."""
    report = as_it_leaves(LIBRARY.form(the_report().form), the_report())
    ders = (to.identity.encryption_certificate, author().identity.encryption_certificate)
    record = DraftFile(
        id=DraftId("draft-1"),
        recipients=tuple(hashlib.sha256(der).hexdigest() for der in ders),
        author=author().certificates,
        sent_at=SIGNED,
        statements_sha256=statements_sha256(report),
        report=report,
    )
    padded = Press.draft_to_pad(record, report.statements, data=to_json(record))
    return Press.sealed_draft(_sealed_letter(padded, author(), ders))


@functools.cache
def an_answer_pdf(by: Sender) -> bytes:
    """Return an answer to that draft, sealed to its author."""
    ders = (author().identity.encryption_certificate, by.identity.encryption_certificate)
    record = AnswerFile(
        draft=DraftId("draft-1"),
        recipients=tuple(hashlib.sha256(der).hexdigest() for der in ders),
        author=by.certificates,
        writer=Contact(name=by.name, agency=by.agency),
        answered_at=SIGNED,
        remarks=(Remark(statement=None, text="Short and clear."),),
        agreement=an_agreement(the_report(), by),
    )
    padded = Press.answer_to_pad(record, the_report(), data=to_json(record))
    return Press.sealed_answer(_sealed_letter(padded, by, ders))


def _sealed_letter(padded: Callable[[int], bytes], by: Sender, ders: tuple[bytes, ...]) -> bytes:
    return SealedLetters(signatures=Signatures, seals=Seals).make(
        Unsigned(padded=padded, at=SIGNED),
        Author(certificates=by.certificates, keys=by.keys),
        ders,
        Seals.bucket,
    )
