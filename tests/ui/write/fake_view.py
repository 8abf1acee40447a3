"""A writing screen that remembers what it was shown, and a history without Qt."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from reportwriter.domain.changes import Change
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.lowering import Agreement
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import ListRow
from reportwriter.ui.write.contents import Head, Totals
from reportwriter.ui.write.history import Step
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.panes import SlotPane, StatementPane
from reportwriter.ui.write.pick_row import PickRow
from reportwriter.ui.write.question_help import QuestionHelp
from reportwriter.ui.write.sheets import Sheet


@dataclass
class FakeView:
    head: Head | None = None
    contents: list[RailRow] = field(default_factory=list)
    sheet: Sheet | None = None
    following: Sheet | None = None
    rows: list[ListRow] = field(default_factory=list)
    current: int = -1
    rows_shown_one_by_one: list[int] = field(default_factory=list)
    pane: StatementPane | None = None
    slot: SlotPane | None = None
    fresh: bool = False
    problems: dict[Ask, str] = field(default_factory=dict)
    totals: Totals | None = None
    position: str = ""
    help: QuestionHelp | None = None
    editing: int = 0
    caret: int | None = None
    saved_at: datetime | None = None
    trouble: ReportWriterError | None = None
    deleted: int = 0
    sent: tuple[str, str] = ("", "")
    """What was said of a statement that was put into the chronology."""
    pasted: tuple[int, int] = (0, 0)
    """How many were pasted, and how many statements had no kind then."""
    left_in_run: int = 0
    back_in_list: int = 0
    offered: tuple[tuple[str, str], ...] = ()
    children: tuple[str, ...] | None = None
    """Whom the author chooses, and what they pick."""
    pick_rows: tuple[PickRow, ...] = ()
    picked_before: tuple[int, ...] = ()
    picks: tuple[int, ...] | None = None
    said: list[str] = field(default_factory=list)
    agreement: Agreement | None = None
    """What the author answers when they are asked why something is opened."""
    asked: list[AgreementAsked] = field(default_factory=list)

    def show_head(self, head: Head) -> None:
        self.head = head

    def show_contents(self, rows: Sequence[RailRow], current: str) -> None:
        self.contents = list(rows)

    def show_sheet(self, sheet: Sheet, following: Sheet | None) -> None:
        self.sheet, self.following = sheet, following

    def show_rows(self, rows: Sequence[ListRow], current: int) -> None:
        self.rows, self.current = list(rows), current

    def show_row(self, index: int, row: ListRow) -> None:
        self.rows[index] = row
        self.rows_shown_one_by_one.append(index)

    def show_statement(self, pane: StatementPane, *, fresh: bool) -> None:
        self.pane, self.slot, self.fresh = pane, None, fresh

    def show_slot(self, pane: SlotPane) -> None:
        self.slot, self.pane = pane, None

    def show_problem(self, ask: Ask, sentence: str) -> None:
        self.problems[ask] = sentence

    def show_totals(self, totals: Totals) -> None:
        self.totals = totals

    def show_position(self, words: str) -> None:
        self.position = words

    def show_help(self, shown: QuestionHelp | None) -> None:
        self.help = shown

    def read_help(self, shown: QuestionHelp) -> None:
        self.said.append(shown.spoken)

    def edit_text(self, caret: int | None = None) -> None:
        self.editing += 1
        self.caret = caret

    def show_saved(self, at: datetime) -> None:
        self.saved_at = at

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error

    def show_deleted(self, number: int) -> None:
        self.deleted = number

    def show_pasted(self, made: int, untold: int) -> None:
        self.pasted = (made, untold)

    def show_sent(self, sentence: str, more: str) -> None:
        self.sent = (sentence, more)

    def show_tag_run(self, left: int) -> None:
        self.left_in_run = left

    def back_to_list(self) -> None:
        self.back_in_list += 1

    def ask_children(self, names: Sequence[tuple[str, str]]) -> tuple[str, ...] | None:
        self.offered = tuple(names)
        return self.children

    def ask_links(self, rows: Sequence[PickRow], chosen: Collection[int]) -> tuple[int, ...] | None:
        self.pick_rows, self.picked_before = tuple(rows), tuple(chosen)
        return self.picks

    def tell(self, words: str) -> None:
        self.said.append(words)

    def announce(self, words: str) -> None:
        self.said.append(words)

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        self.asked.append(asked)
        return self.agreement


@dataclass
class FakeHistory:
    """Applies steps, and takes them back one by one; it merges nothing."""

    done: list[Step] = field(default_factory=list)
    _apply: Callable[[Change], None] = lambda _change: None

    def attach(self, apply: Callable[[Change], None]) -> None:
        self._apply = apply

    def push(self, step: Step) -> None:
        self.done.append(step)
        self._apply(step.do)

    def undo(self) -> None:
        self._apply(self.done.pop().undo)

    def clear(self) -> None:
        self.done.clear()
