"""Minutes that were dropped: how far to rely on them, and their words with their kinds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.integrity import Why
from reportwriter.services.paper_reading import PaperRefusedError
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow, ReadingRow
from reportwriter.ui.look import Look
from reportwriter.ui.read_paper.presenter import PaperHead, ReadPaperPresenter, ReadPaperTools
from reportwriter.ui.read_paper.view import ReadPaperScreen
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.wording import paper_reading as words
from tests.ui.read_paper.sample import FakePapers, screen
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner

PATH = Path("minutes.pdf")


@dataclass
class FakeView:
    said: list[str] = field(default_factory=list)
    head: PaperHead | None = None
    rows: Sequence[ReadingRow] = ()
    trouble: ReportWriterError | None = None

    def show_reading(self) -> None:
        self.said.append("reading")

    def show_paper(self, head: PaperHead, rows: Sequence[ReadingRow]) -> None:
        self.head, self.rows = head, rows

    def show_nothing(self) -> None:
        self.head, self.rows = None, ()

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def opened(
    papers: FakePapers, runner: ImmediateRunner | WaitingRunner | None = None
) -> tuple[FakeView, ReadPaperPresenter, list[str]]:
    view, backs = FakeView(), list[str]()
    tools = ReadPaperTools(
        papers=lambda: papers,
        read_file=lambda _path: b"",
        pool=runner or ImmediateRunner(),
        back=lambda: backs.append("back"),
    )
    presenter = ReadPaperPresenter(view, tools)
    presenter.open(PATH)
    return view, presenter, backs


def test_it_says_first_how_far_to_rely_on_it() -> None:
    known, _, _ = opened(FakePapers())
    papers = FakePapers()
    papers.read_paper = replace(papers.read_paper, is_known=False)
    unknown, _, _ = opened(papers)

    assert known.head is not None
    assert unknown.head is not None
    assert known.head.trust == words.UNCHANGED_KNOWN.format(signer="Merriweather Stope")
    assert unknown.head.trust == words.UNCHANGED_UNKNOWN.format(signer="Merriweather Stope")
    assert words.RING in unknown.head.more
    assert (known.head.is_known, unknown.head.is_known) == (True, False)


def test_what_was_said_keeps_its_kind_and_its_number() -> None:
    view, _, _ = opened(FakePapers())

    cards = [row for row in view.rows if isinstance(row, CardRow)]
    assert [(card.number, card.kind) for card in cards[:4]] == [
        (1, "observation"),
        (2, "allegation"),
        (3, "fact"),
        (4, "opinion"),
    ]
    assert cards[3].aside.startswith("Not for ")
    assert any(isinstance(row, HeadingRow) and row.title == "What was said" for row in view.rows)
    lines = [row.text for row in view.rows if isinstance(row, LineRow)]
    assert "Decided: Child Protection Plan is made" in lines
    assert any(line.endswith(". At the conference: Here") for line in lines)


def test_what_cannot_be_relied_on_is_refused() -> None:
    view, _, _ = opened(FakePapers(trouble=PaperRefusedError(Why.TEXT_DIFFERS)))

    assert isinstance(view.trouble, PaperRefusedError)
    assert view.head is None


@pytest.mark.parametrize("trouble", [None, PaperRefusedError(Why.TEXT_DIFFERS)])
def test_what_comes_after_it_was_left_is_not_shown(trouble: ReportWriterError | None) -> None:
    runner = WaitingRunner()
    view, presenter, backs = opened(FakePapers(trouble=trouble), runner)

    presenter.go_back()
    runner.do_all()

    assert (view.head, view.trouble, backs) == (None, None, ["back"])


def test_escape_leads_back(look: Look, qtbot: QtBot) -> None:
    view = cast("ReadPaperScreen", screen(look))
    show(qtbot, view)
    view.take_focus()
    assert view.list.model().rowCount() > 10

    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view.list, Qt.Key.Key_Escape)
