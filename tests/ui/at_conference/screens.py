"""A screen of a conference that is held, without Qt: what it was told to show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.domain.conference_record import ConferenceRecord
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.at_conference.pane_values import Pane, Shown
from reportwriter.ui.at_conference.presenter import AtConferencePresenter, PartHead
from reportwriter.ui.at_conference.rows import Part
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.table_rows import Line
from tests.ui.at_conference.sample import (
    FakeDeciding,
    FakePacks,
    FakePapers,
    children,
    tools_of,
)
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC

JUNIPER, OTTO = children()[:2]


@dataclass
class FakeView:
    contents: Sequence[RailRow] = ()
    head: PartHead | None = None
    part: Part = Part.COURSE
    lines: Sequence[Line] = ()
    current: str = ""
    pane: Pane | None = None
    edits: int = 0
    focused: list[Part] = field(default_factory=list)
    news: list[tuple[str, str]] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        self.contents = rows

    def show_head(self, head: PartHead) -> None:
        self.head = head

    def show_lines(self, part: Part, lines: Sequence[Line], current: str) -> None:
        self.part, self.lines, self.current = part, lines, current

    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None:
        self.pane = pane

    def take_focus(self) -> None:
        self.focused.append(self.part)

    def edit(self) -> None:
        self.edits += 1

    def show_news(self, sentence: str, more: str, *, tone: str) -> None:
        self.news.append((sentence, more))

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def shown(self, ask: str) -> Shown:
        assert self.pane is not None
        return next(one for one in self.pane.shown if one.ask == ask)

    @property
    def asked(self) -> set[str]:
        return {one.ask for one in self.pane.shown} if self.pane else set()

    @property
    def spoken(self) -> list[str]:
        return [line.spoken for line in self.lines]


@dataclass
class Screen:
    view: FakeView
    deciding: FakeDeciding
    going: FakeGoing
    presenter: AtConferencePresenter
    papers: FakePapers
    packs: FakePacks

    @property
    def record(self) -> ConferenceRecord:
        return self.deciding.held.record

    @property
    def is_closed(self) -> bool:
        return self.record.closed_at is not None

    def at(self, part: Part, key: str) -> "Screen":
        self.presenter.go_to(part)
        self.presenter.select(key)
        return self


def a_screen(deciding: FakeDeciding | None = None) -> Screen:
    view, going, deciding = FakeView(), FakeGoing(), deciding or FakeDeciding()
    papers, packs = FakePapers(), FakePacks()
    presenter = AtConferencePresenter(view, tools_of(deciding, papers, packs), going)
    presenter.open(FIC)
    return Screen(view, deciding, going, presenter, papers, packs)
