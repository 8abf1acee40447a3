"""An old report of the school, read from memory; and its screen, to be looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.exchange.old_report import OldReport
from reportwriter.exchange.old_report_places import proposal
from reportwriter.exchange.quarantine.report_facts import Block, FoundBlock, LeftBehind
from reportwriter.services.bringing_in import BringingIn
from reportwriter.ui.bring_in.presenter import BringInPresenter, BringInTools
from reportwriter.ui.bring_in.view import BringInScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.widgets.focus_ring import FocusRing

A_FILE = Path(__file__)
"""Any file that is there: what it holds is not looked at."""
OLD = OldReport(
    blocks=(
        FoundBlock(kind=Block.PARAGRAPH, text="Report for the conference on 12 January 2026"),
        FoundBlock(kind=Block.HEADING, text="2. Earlier involvement", level=1),
        FoundBlock(kind=Block.PARAGRAPH, text="The school has known the family since 2023."),
        FoundBlock(
            kind=Block.ITEM,
            text="Three letters about attendance were sent in the spring term of 2025, and the "
            "education welfare officer called at the home in May.",
        ),
        FoundBlock(kind=Block.HEADING, text="Juniper", level=1),
        FoundBlock(kind=Block.HEADING, text="Education", level=2),
        FoundBlock(kind=Block.ITEM, text="Attended 62 of 80 sessions since September."),
        FoundBlock(kind=Block.ITEM, text="Reads well, and likes to read to younger children."),
        FoundBlock(kind=Block.HEADING, text="Parents and carers", level=1),
        FoundBlock(kind=Block.PARAGRAPH, text="Comes to every parents' evening."),
        FoundBlock(kind=Block.ROW, cells=("Housing (Tamsin)", "Two rooms, damp."), table=1),
        FoundBlock(kind=Block.HEADING, text="Other business", level=1),
        FoundBlock(kind=Block.PARAGRAPH, text="The playground will be closed in March."),
    ),
    left=LeftBehind(comments=2, pictures=1, deleted=3, inserted=1, around=1),
)


@dataclass(kw_only=True)
class FakeChecking:
    """Finds the same report in any file, or what is wrong with it."""

    old: OldReport = OLD
    trouble: ReportWriterError | None = None
    proposal = staticmethod(proposal)

    @contextmanager
    def quarantine(self) -> Iterator[None]:
        yield

    def read_old_report(self, content: bytes, _quarantine: None) -> OldReport:
        if self.trouble is not None:
            raise self.trouble
        return self.old


def bringing_in(writing: Any, checking: FakeChecking | None = None) -> BringingIn:
    found: Any = checking or FakeChecking()
    return BringingIn(writing=writing, checking=lambda: found)


def bring_in_screen(look: Look) -> QWidget:
    """Return the screen with a report that was read."""
    screen, presenter = _opened(look)
    presenter.read(A_FILE)
    screen.pieces.set_current("2")
    screen.show()
    screen.take_focus()
    return screen


def bring_in_empty(look: Look) -> QWidget:
    screen, _ = _opened(look)
    screen.show()
    return screen


def _opened(look: Look) -> tuple[BringInScreen, BringInPresenter]:
    # It lists this one.
    from tests.ui.builders_ui import fake_writing  # noqa: PLC0415
    from tests.ui.samples_of_screens import open_writing  # noqa: PLC0415

    held = fake_writing()
    window, writing = open_writing(look, held)
    screen = BringInScreen(look)
    tools = BringInTools(
        bringing=bringing_in(held),
        edits=lambda: writing.presenter.edits,
        pool=ImmediateRunner(),
        taken=lambda _brought, _told: None,
    )
    presenter = BringInPresenter(screen, tools)
    connect(screen, presenter)
    presenter.show(writing.presenter.stage.desk.report)
    screen.setProperty("held", (presenter, window))
    FocusRing(screen, look)
    return screen, presenter
