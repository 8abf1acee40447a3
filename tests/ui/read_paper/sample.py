"""The minutes of the Pebblewick conference, as an author reads them who was there."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.paper_reading import ReadPaper
from reportwriter.ui.look import Look
from reportwriter.ui.read_paper.presenter import ReadPaperPresenter, ReadPaperTools
from reportwriter.ui.read_paper.view import ReadPaperScreen, connect
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.at_conference.sample import AT, minutes


@dataclass
class FakePapers:
    read_paper: ReadPaper = field(
        default_factory=lambda: ReadPaper(
            paper=minutes(), signer="Merriweather Stope", signed_at=AT, is_known=True
        )
    )
    trouble: ReportWriterError | None = None

    def read(self, pdf: bytes) -> ReadPaper:
        if self.trouble is not None:
            raise self.trouble
        return self.read_paper


def screen(look: Look, papers: FakePapers | None = None) -> QWidget:
    view = ReadPaperScreen(look)
    tools = ReadPaperTools(
        papers=lambda: papers or FakePapers(),
        read_file=lambda _path: b"",
        pool=ImmediateRunner(),
        back=lambda: None,
    )
    presenter = ReadPaperPresenter(view, tools)
    connect(view, presenter)
    presenter.open(Path("minutes.pdf"))
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def not_known(look: Look) -> QWidget:
    papers = FakePapers()
    papers.read_paper = replace(papers.read_paper, is_known=False)
    return screen(look, papers)
