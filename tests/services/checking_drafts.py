"""An author and a colleague of the same school, who know each other's check words."""

from dataclasses import dataclass
from pathlib import Path

from reportwriter.domain.changes import AddStatement, EditStatement
from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import DraftId, ReportId, StatementId
from reportwriter.records.drafts import KeptDraft
from reportwriter.services.agency_check import AgencyChecks, DraftMade
from reportwriter.services.draft_checking import AnswerMade, DraftChecking
from tests.builders import a_statement
from tests.services.desks import PASSPHRASE, Desk
from tests.services.on_its_way import ready_report

UNA = Contact(name="Una Fennimore", designation="Head teacher", agency="Hollybrook Primary School")
S1, S2, S3 = StatementId("s1"), StatementId("s2"), StatementId("s3")
REMARK = "Say on which days."


@dataclass(frozen=True, kw_only=True)
class Pair:
    author: Desk
    colleague: Desk

    @property
    def checks(self) -> AgencyChecks:
        return self.author.vault.agency_checks

    @property
    def desk(self) -> DraftChecking:
        return self.colleague.vault.draft_checking

    def report(self) -> ReportId:
        """Begin a report of three statements."""
        report_id = ready_report(self.author)
        for number in (2, 3):
            change = AddStatement(statement=a_statement(number), position=number - 1)
            self.author.vault.writing.apply(report_id, change)
        return report_id

    def known(self) -> str:
        """Return the id under which the author knows the colleague."""
        for one in self.author.vault.trust.contacts.all():
            if one.name == self.colleague.contact.name:
                return one.id
        raise AssertionError("the colleague's words were compared")

    def send(self, report_id: ReportId) -> DraftMade:
        return self.checks.send(report_id, self.known(), PASSPHRASE, self.author.files)

    def opened(self, made: DraftMade) -> DraftId:
        """Open the draft at the colleague's."""
        return self.desk.open(made.path.read_bytes(), PASSPHRASE)

    def answered(self, made: DraftMade, *, agrees: bool = True, remark: str = REMARK) -> AnswerMade:
        """Let the colleague say one thing to the first statement, and answer."""
        draft = self.opened(made)
        self.desk.say(draft, S1, remark)
        return self.desk.answer(draft, PASSPHRASE, self.colleague.files, agrees=agrees)

    def taken_in(self, answer: AnswerMade) -> KeptDraft:
        return self.checks.take_in(answer.path.read_bytes(), PASSPHRASE)

    def checked(self, *, agrees: bool = True) -> ReportId:
        """Return a report that was sent, answered, and whose answer is in."""
        report_id = self.report()
        self.taken_in(self.answered(self.send(report_id), agrees=agrees))
        return report_id

    def rewrite(self, report_id: ReportId, number: int, text: str) -> None:
        changed = a_statement(number, text=text)
        self.author.vault.writing.apply(report_id, EditStatement(statement=changed))


def introduce(one: Desk, other: Desk) -> None:
    """Let one save the other's certificates and enter the eight words they read out."""
    contact, certificates = one.vault.certificate_files.read(other.vault.certificate_files.own())
    words = other.vault.trust.own_words()
    assert one.vault.trust.enter_words(contact, certificates, words)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []
