"""Papers to send round: one e-mail went, two wait."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.circulation import Dispatch, Round, SentFile
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hand_round.presenter import HandRoundPresenter, HandRoundTools
from reportwriter.ui.hand_round.view import HandRoundScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner

FIC = ConferenceReference("FIC-0001")
AT = datetime(2027, 1, 7, 10, 15, tzinfo=UTC)


def _mail(number: int, receiver: str, what: Round, count: int) -> Dispatch:
    files = (SentFile(title="a.pdf", name="a.pdf", sha256="0"),) * count
    return Dispatch(
        id=f"d{number}",
        receiver=receiver,
        receiver_name=receiver,
        round=what,
        files=files,
        written_at=AT,
    )


MAILS = (
    replace(_mail(1, "Hollybrook Primary School", Round.REPORTS, 4), sent_at=AT),
    _mail(2, "Health visiting", Round.DECISION, 1),
    _mail(3, "Midwifery", Round.MINUTES, 1),
)


@dataclass
class FakePapers:
    """`error` is raised instead of taking a folder."""

    found: tuple[Dispatch, ...] = MAILS
    error: ReportWriterError | None = None

    def all(self, reference: ConferenceReference) -> tuple[Dispatch, ...]:
        return self.found

    def take(self, reference: ConferenceReference, folder: Path) -> Dispatch:
        if self.error is not None:
            raise self.error
        added = _mail(len(self.found) + 1, folder.name, Round.MINUTES, 2)
        self.found = (*self.found, added)
        return added

    def mark(self, reference: ConferenceReference, dispatch: str) -> None:
        self._put(dispatch, AT)

    def take_back(self, reference: ConferenceReference, dispatch: str) -> None:
        self._put(dispatch, None)

    def _put(self, dispatch: str, at: datetime | None) -> None:
        self.found = tuple(
            replace(one, sent_at=at) if one.id == dispatch else one for one in self.found
        )


def shown(look: Look, papers: FakePapers) -> tuple[HandRoundScreen, HandRoundPresenter]:
    view = HandRoundScreen(look)
    runner = ImmediateRunner()
    presenter = HandRoundPresenter(view, HandRoundTools(papers=papers, vault=runner, pool=runner))
    connect(view, presenter)
    view.setProperty("held", presenter)
    presenter.open(FIC)
    return view, presenter


def screen(look: Look) -> QWidget:
    view, presenter = shown(look, FakePapers())
    presenter.select("d2")
    view.table.set_current("d2")
    view.take_focus()
    return view


def empty(look: Look) -> QWidget:
    view, _ = shown(look, FakePapers(found=()))
    return view
