"""Drafts that came to be checked, held in memory; and their screens, to be looked at."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import DraftId, StatementId
from reportwriter.records.drafts import DraftFile, DraftToCheck, KeptDraft
from reportwriter.records.travelling import Certificates
from reportwriter.services.answer_refused import DraftFault, DraftRefusedError
from reportwriter.services.draft_checking import (
    AnswerMade,
    DraftRead,
    DraftRow,
    NothingSaidError,
)
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.draft.presenter import DraftPresenter, DraftTools
from reportwriter.ui.draft.view import DraftScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON
from tests.ui.agency.sample import DRAFT, PASSPHRASE, FakeChecks, a_school_report

S1 = StatementId("s1")
OPENED = a_school_report()
FILE = DraftFile(
    id=DraftId("d1"),
    recipients=("0" * 64,),
    author=Certificates.of(b"\x30signing", b"\x30encryption"),
    sent_at=NOON,
    statements_sha256="0" * 64,
    report=OPENED.report,
)
TO_CHECK = DraftToCheck(file=FILE, opened_at=NOON + timedelta(hours=1))
ANSWERED = replace(
    TO_CHECK,
    file=replace(FILE, id=DraftId("d2")),
    answered_at=NOON + timedelta(days=1),
    agreed=True,
)


@dataclass
class FakeDrafts:
    kept: list[DraftToCheck] = field(default_factory=lambda: [TO_CHECK])
    author_is_known: bool = True
    said: dict[StatementId | None, str] = field(default_factory=dict)
    saves: int = 0
    trouble: ReportWriterError | None = None

    def rows(self) -> tuple[DraftRow, ...]:
        return tuple(self._row(one) for one in self.kept)

    def open(self, pdf: bytes, passphrase: str) -> DraftId:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        if pdf != b"draft.pdf":
            raise DraftRefusedError(DraftFault.NO_DRAFT)
        return TO_CHECK.file.id

    def read(self, draft: DraftId) -> DraftRead:
        return DraftRead(row=self._row(TO_CHECK), opened=OPENED, said=dict(self.said))

    def say(self, draft: DraftId, statement: StatementId | None, text: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.saves += 1
        self.said[statement] = text

    def answer(self, draft: DraftId, passphrase: str, folder: Path, *, agrees: bool) -> AnswerMade:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        if not (agrees or self.said):
            raise NothingSaidError
        self.kept = [
            replace(one, answered_at=NOON + timedelta(days=1), agreed=agrees) for one in self.kept
        ]
        return AnswerMade(path=folder / "answer.pdf", email_text="Please find attached")

    def remove(self, draft: DraftId) -> None:
        self.kept = [one for one in self.kept if one.file.id != draft]

    def _row(self, draft: DraftToCheck) -> DraftRow:
        return DraftRow(draft=draft, author_is_known=self.author_is_known)


@dataclass
class FakeWay:
    answers: list[KeptDraft] = field(default_factory=list)

    def answer_taken_in(self, draft: KeptDraft) -> None:
        self.answers.append(draft)


def draft_tools(
    drafts: FakeDrafts, checks: FakeChecks | None = None, going: FakeWay | None = None
) -> DraftTools:
    return DraftTools(
        drafts=drafts,
        answers=checks or FakeChecks(OPENED),
        going=going or FakeWay(),
        read_file=lambda path: path.name.encode(),
        folder=Path("/Documents"),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
    )


def a_screen(look: Look, drafts: FakeDrafts) -> tuple[DraftScreen, DraftPresenter]:
    view = DraftScreen(look)
    presenter = DraftPresenter(view, draft_tools(drafts))
    connect(view, presenter)
    view.setProperty("presenter", presenter)
    presenter.open()
    return view, presenter


def listed(look: Look) -> QWidget:
    view, _ = a_screen(look, FakeDrafts([TO_CHECK, ANSWERED]))
    return view


def waiting(look: Look) -> QWidget:
    view, presenter = a_screen(look, FakeDrafts([]))
    presenter.take_file(Path("draft.pdf"))
    return view


def reading(look: Look) -> QWidget:
    said: dict[StatementId | None, str] = {S1: "Say on which days.", None: "Clear and short."}
    view, presenter = a_screen(look, FakeDrafts(said=said, author_is_known=False))
    presenter.read(DRAFT.id)
    view.reading.row_chosen.emit(card_key(S1))
    return view


def answering(look: Look) -> QWidget:
    view, presenter = a_screen(look, FakeDrafts(said={S1: "Say on which days."}))
    presenter.read(DRAFT.id)
    presenter.want_to_answer()
    return view
