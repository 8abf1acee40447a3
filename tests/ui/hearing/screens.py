"""The screen of confidential items without Qt: what it was told to show."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.hearing import Decision
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow, ReadingRow
from reportwriter.ui.hearing.panes import ItemPane, ReasonPane, SlotPane
from reportwriter.ui.hearing.presenter import Choices, HearingPresenter, HearingTools
from tests.ui.hearing.sample import (
    FIC,
    PASSPHRASE,
    POLICE,
    FakeGoing,
    FakeHearings,
    item_key,
    tools_of,
)
from tests.ui.sample_report import ITEMS
from tests.ui.waiting import WaitingRunner


@dataclass
class FakeView:
    choices: Choices | None = None
    left: str = ""
    rows: Sequence[ReadingRow] = ()
    item: ItemPane | None = None
    slot: SlotPane | None = None
    reason: ReasonPane | None = None
    sealed_now: tuple[str, str, bool] = ("", "", False)
    told: tuple[str, str] = ("", "")
    untold: bool = False
    removed: int = 0
    steps: tuple[bool, bool] = (False, False)
    sealed: int = 0
    opening: int = 0
    names: tuple[str, str] = ("", "")
    sealing: int = 0
    bundling: list[tuple[int, int]] = field(default_factory=list)
    saved: str = ""
    trouble: ReportWriterError | None = None

    def show_locked(self) -> None:
        self.choices, self.left, self.rows = None, "", ()
        self.item = self.slot = None

    def show_names(self, minute: str, bundle: str) -> None:
        self.names = (minute, bundle)

    def show_sealing(self) -> None:
        self.sealing += 1

    def show_bundling(self, done: int, of: int) -> None:
        self.bundling.append((done, of))

    def show_saved(self, sentence: str = "") -> None:
        self.saved = sentence

    def show_not_saved(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_opening(self) -> None:
        self.opening += 1

    def show_open(self, choices: Choices) -> None:
        # It is made anew each time.
        self.choices, self.steps = choices, (False, False)

    def show_left(self, words: str) -> None:
        self.left = words

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self.rows = rows

    def show_item(self, pane: ItemPane) -> None:
        self.item, self.slot = pane, None

    def show_slot(self, pane: SlotPane) -> None:
        self.item, self.slot = None, pane

    def show_reason(self, pane: ReasonPane, *, fresh: bool) -> None:
        self.item, self.slot, self.reason = None, None, pane

    def show_sealed_now(self, sentence: str, more: str, *, may_remove: bool) -> None:
        self.sealed_now = (sentence, more, may_remove)

    def show_nothing(self) -> None:
        self.item = self.slot = None

    def show_told(self, lacks: str, day: str) -> None:
        self.told = lacks, day

    def show_untold(self, *, untold: bool) -> None:
        self.untold = untold

    def show_removed(self) -> None:
        self.removed += 1

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        self.steps = (can_undo, can_redo)

    def show_sealed(self, at: datetime) -> None:
        self.sealed += 1

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    @property
    def cards(self) -> dict[str, CardRow]:
        return {row.key: row for row in self.rows if isinstance(row, CardRow)}

    @property
    def lines(self) -> list[str]:
        return [row.text for row in self.rows if isinstance(row, LineRow)]

    @property
    def headings(self) -> list[str]:
        return [row.title for row in self.rows if isinstance(row, HeadingRow)]


@dataclass
class Screen:
    view: FakeView
    hearings: FakeHearings
    going: FakeGoing
    presenter: HearingPresenter

    def open(self) -> None:
        self.presenter.open(FIC)
        self.presenter.unlock(PASSPHRASE)

    def read(self, number: int) -> None:
        self.presenter.select(item_key(number))
        self.presenter.acknowledge()

    @property
    def begun(self) -> list[str]:
        return [slot.begun for slot in self.hearings.record.slots]

    def decision(self, number: int) -> Decision:
        found = self.hearings.record.decision(POLICE, ITEMS[number - 1].id)
        assert found is not None
        return found


def a_screen(hearings: FakeHearings | None = None, tools: HearingTools | None = None) -> Screen:
    view, going = FakeView(), FakeGoing()
    hearings = hearings or FakeHearings()
    presenter = HearingPresenter(view, tools or tools_of(hearings), going)
    return Screen(view, hearings, going, presenter)


def with_a_busy_pool() -> tuple[WaitingRunner, Screen]:
    """Return a screen before the closed items, and the pool that does its work later."""
    pool, hearings = WaitingRunner(), FakeHearings()
    screen = a_screen(hearings, replace(tools_of(hearings), pool=pool))
    screen.presenter.open(FIC)
    return pool, screen
