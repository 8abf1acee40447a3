"""The agency check of the school's report, held in memory; and its screen, to be looked at."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.forms.form import AgencyCheck
from reportwriter.records.agreement import Agreement, SignedAgreement
from reportwriter.records.drafts import KeptAnswer, KeptDraft, KeptRemark, Remark
from reportwriter.records.kept import KnownBy, KnownContact
from reportwriter.records.travelling import Certificates
from reportwriter.services.agency_check import DraftHolds, DraftMade, draft_holds
from reportwriter.services.agency_standing import CheckStanding, SentDraft
from reportwriter.services.writing import OpenReport
from reportwriter.ui.agency.presenter import AgencyPresenter, AgencyTools
from reportwriter.ui.agency.view import AgencyScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON
from tests.ui.builders_ui import fake_writing, school_report
from tests.ui.fakes import FakeCertificates, FakeWords

PASSPHRASE = "four lanterns"  # noqa: S105  # Of people who do not exist.
UNA = Contact(name="Una Fennimore", designation="Head teacher", agency="Hollybrook Primary School")
KNOWN = KnownContact(
    name=UNA.name,
    designation=UNA.designation,
    agency=UNA.agency,
    certificates=Certificates.of(b"\x30signing", b"\x30encryption"),
    known_by=KnownBy.CHECK_WORDS,
    known_since=NOON,
)
DRAFT = KeptDraft(
    id=DraftId("d1"),
    report=ReportId("r1"),
    version=1,
    number=1,
    name="FIC-0001 Hollybrook Primary School version 1 draft 1.pdf",
    colleague=UNA,
    certificates=KNOWN.certificates,
    made_at=NOON,
    statements_sha256="0" * 64,
)
AGREEMENT = SignedAgreement(
    agreement=Agreement(
        report=ReportId("r1"),
        version=1,
        statements_sha256="0" * 64,
        name=UNA.name,
        designation=UNA.designation,
        agency=UNA.agency,
        at=NOON + timedelta(days=1),
    ),
    certificate="",
    signature="",
)
ANSWER = KeptAnswer(
    draft=DRAFT.id, writer=UNA, answered_at=NOON + timedelta(days=1), agreement=AGREEMENT
)
SENT = SentDraft(draft=DRAFT, answer=None, changed=None)
AGREED = replace(SENT, answer=ANSWER)
STALE = replace(AGREED, changed=2)
DISAGREED = replace(SENT, answer=replace(ANSWER, agreement=None))
REMARKS = tuple(
    KeptRemark(draft=DRAFT.id, number=number, remark=Remark(statement=statement, text=text))
    for number, (statement, text) in enumerate(
        (
            (None, "Clear and short. I would put the reading age before the lateness."),
            (StatementId("s1"), "Say on which days, and who wrote it into the register."),
            (StatementId("gone"), "Is this ours to say?"),
        ),
        start=1,
    )
)


@dataclass
class FakeChecks:
    opened: OpenReport
    standing: CheckStanding = field(default_factory=CheckStanding)
    known: tuple[KnownContact, ...] = (KNOWN,)
    asked: list[str] = field(default_factory=list)
    recorded: list[tuple[str, str, date]] = field(default_factory=list)
    taken: list[bytes] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def state(self, report_id: ReportId) -> CheckStanding:
        return self.standing

    def holds(self, report_id: ReportId) -> DraftHolds:
        return draft_holds(self.opened.report)

    def colleagues(self, report_id: ReportId) -> tuple[KnownContact, ...]:
        return self.known

    def send(self, report_id: ReportId, colleague: str, passphrase: str, folder: Path) -> DraftMade:
        self._open(passphrase)
        self.asked.append(colleague)
        self.standing = replace(self.standing, drafts=(*self.standing.drafts, SENT))
        return self.write_again(DRAFT.id, folder)

    def write_again(self, draft: DraftId, folder: Path) -> DraftMade:
        return DraftMade(kept=DRAFT, path=folder / DRAFT.name, email_text="Please find attached")

    def record_sent(self, draft: DraftId, how: str, on: date) -> None:
        self.recorded.append((draft, how, on))

    def tick(self, draft: DraftId, number: int, *, done: bool) -> None:
        remarks = tuple(
            replace(one, is_done=done) if one.number == number else one
            for one in self.standing.remarks
        )
        self.standing = replace(self.standing, remarks=remarks)

    def take_in(self, pdf: bytes, passphrase: str) -> KeptDraft:
        self._open(passphrase)
        self.taken.append(pdf)
        self.standing = CheckStanding(drafts=(AGREED,), remarks=REMARKS)
        return DRAFT

    def _open(self, passphrase: str) -> None:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        if self.trouble is not None:
            raise self.trouble


def a_school_report(check: AgencyCheck = AgencyCheck.OPTIONAL) -> OpenReport:
    report = school_report()
    opened = fake_writing(report).open(report.id)
    return replace(opened, form=replace(opened.form, agency_check=check))


@dataclass
class FakeOpens:
    opened: OpenReport

    def open(self, report_id: ReportId) -> OpenReport:
        return self.opened


def agency_tools(checks: FakeChecks, gone_to: list[StatementId] | None = None) -> AgencyTools:
    return AgencyTools(
        checks=checks,
        writing=FakeOpens(checks.opened),
        certificates=FakeCertificates(),
        trust=FakeWords(),
        read_file=lambda path: path.name.encode(),
        go_to_statement=(gone_to if gone_to is not None else []).append,
        changed=lambda: None,
        folder=Path("/Documents"),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        now=lambda: NOON + timedelta(days=1),
    )


def _screen(look: Look, checks: FakeChecks) -> AgencyScreen:
    view = AgencyScreen(look)
    presenter = AgencyPresenter(view, agency_tools(checks))
    connect(view, presenter)
    view.setProperty("presenter", presenter)
    presenter.open(checks.opened.report.id)
    return view


def not_asked(look: Look) -> QWidget:
    return _screen(look, FakeChecks(a_school_report(AgencyCheck.REQUIRED)))


def nobody_known(look: Look) -> QWidget:
    return _screen(look, FakeChecks(a_school_report(), known=()))


def answered(look: Look) -> QWidget:
    standing = CheckStanding(drafts=(AGREED,), remarks=REMARKS)
    return _screen(look, FakeChecks(a_school_report(), standing))


def stale(look: Look) -> QWidget:
    remarks = (replace(REMARKS[0], is_done=True), *REMARKS[1:])
    standing = CheckStanding(drafts=(STALE, replace(SENT, answer=None)), remarks=remarks)
    return _screen(look, FakeChecks(a_school_report(AgencyCheck.REQUIRED), standing))


def opening_an_answer(look: Look) -> QWidget:
    view = _screen(look, FakeChecks(a_school_report(), CheckStanding(drafts=(SENT,))))
    view.answer_chosen.emit(Path("answer.pdf"))
    return view
