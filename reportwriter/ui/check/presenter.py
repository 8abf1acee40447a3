"""Decides what the check shows, and walks its author from problem to problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.completeness import Weighs, Where
from reportwriter.ui.cards.report_rows import card_key, slot_key
from reportwriter.ui.check.reader import Checked
from reportwriter.ui.check.rows import check_rows, problem_key
from reportwriter.wording.areas import banner
from reportwriter.wording.problems import problem_words, problems_counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.domain.statement import Place
    from reportwriter.services.completeness import Problem
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.check.reader import ReaderSide
    from reportwriter.ui.check.rows import CheckRow
    from reportwriter.ui.runner import Runner

ALL_FINE = "Nothing stands in the way of signing."
SIGN_WITH_A_REASON = "You can sign now if you give a reason for what is still open."
CANNOT_SIGN = "You can share and print while problems are open. You cannot sign yet."
PUT_RIGHT = "Put these right before you sign. Nothing is lost meanwhile."


class Checking(Protocol):
    """What this screen needs of `services.report_check.ReportCheck`."""

    def problems(self, report_id: ReportId) -> tuple[Problem, ...]: ...
    def suggestions(self, opened: OpenReport) -> tuple[Problem, ...]: ...


class Opening(Protocol):
    """What this screen needs of `services.writing.Writing`."""

    def open(self, report_id: ReportId) -> OpenReport: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_to_statement(self, statement: StatementId) -> None: ...
    def go_to_place(self, place: Place) -> None: ...
    def go_to_part(self, where: Where) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The head of the check. `position` is `1 of 3`, empty where nothing must be put right.

    `rests_on` says what the rules of the area are worth, empty where none was found broken.
    """

    headline: str
    advice: str
    position: str
    outlook: str
    must: int
    rests_on: str = ""


class CheckView(Protocol):
    def show_summary(self, summary: Summary) -> None: ...
    def show_rows(self, rows: Sequence[CheckRow]) -> None: ...
    def show_current(self, key: str) -> None: ...
    def show_in_preview(self, key: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckTools:
    """What the screen works with. `runner` asks the vault; `pool` does what takes its time."""

    checking: Checking
    writing: Opening
    runner: Runner
    pool: Runner
    going: Going


class CheckPresenter:
    def __init__(self, view: CheckView, reader: ReaderSide, tools: CheckTools) -> None:
        self._view = view
        self._reader = reader
        self._checking = tools.checking
        self._writing = tools.writing
        self._runner = tools.runner
        self._pool = tools.pool
        self._going = tools.going
        self._report: ReportId | None = None
        self._problems: tuple[Problem, ...] = ()
        self._rests_on = ""
        self._current = ""
        self._index = 0
        self._visited = False

    def open(self, report_id: ReportId) -> None:
        """Check a report and show what was found."""
        self.stand_at(report_id)
        self._check(report_id, then=0)

    def stand_at(self, report_id: ReportId) -> None:
        """Take a report as the one to walk through, from its first problem if it is another."""
        if report_id != self._report:
            self._current, self._index, self._visited = "", 0, False
        self._report = report_id

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._report = None
        self._problems = ()
        self._view.show_rows(())
        self._reader.close()

    def select(self, key: str) -> None:
        """Take the row the author went to as the current one."""
        for index, problem in enumerate(self._problems):
            if problem_key(problem) == key:
                self._current, self._index, self._visited = key, index, False
                self._view.show_summary(self._summary())
                self._show_in_preview(problem)

    def open_problem(self, key: str = "") -> None:
        """Go to where a problem is, or to the current one."""
        wanted = key or self._current
        for problem in self._problems:
            if problem_key(problem) == wanted:
                self._visited = True
                self._go(problem)
                return

    def go_to_next(self) -> None:
        """Check again and go to the next problem: from the list, to the one that is marked."""
        if self._report is not None:
            self._check(self._report, then=1)

    def go_to_previous(self) -> None:
        if self._report is not None:
            self._check(self._report, then=-1)

    def _check(self, report_id: ReportId, *, then: int) -> None:
        self._runner.run(
            lambda: (self._checking.problems(report_id), self._writing.open(report_id)),
            done=lambda found: self._look_closer(report_id, *found, then),
            failed=self._view.show_trouble,
        )

    def _look_closer(
        self, report_id: ReportId, problems: tuple[Problem, ...], opened: OpenReport, then: int
    ) -> None:
        """Add what could be said better: the last of the list, and the longest in the finding."""
        self._pool.run(
            lambda: (*problems, *self._checking.suggestions(opened)),
            done=lambda found: self._on_checked(report_id, found, opened, then),
            failed=self._view.show_trouble,
        )

    def _on_checked(
        self, report_id: ReportId, problems: tuple[Problem, ...], opened: OpenReport, then: int
    ) -> None:
        if report_id != self._report:
            return
        self._problems = problems
        area = opened.area
        ruled = any(area.rule(problem.rule) for problem in problems)
        self._rests_on = banner(*area.based_on, area.local_note) if ruled else ""
        self._place_current(then)
        self._view.show_rows(check_rows(problems, opened))
        self._view.show_summary(self._summary())
        self._view.show_current(self._current)
        self._reader.show(
            Checked(
                opened=opened,
                may_be_signed=not any(problem.blocks_signing for problem in problems),
                sentences=_sentences(problems),
            )
        )
        if problems and self._current:
            self._show_in_preview(problems[self._index])
            if then:
                self.open_problem()

    def _place_current(self, then: int) -> None:
        """Keep the current problem or, where it is solved, what has moved into its place."""
        keys = [problem_key(problem) for problem in self._problems]
        if not keys:
            self._current, self._index = "", 0
            return
        solved = self._current not in keys
        index = min(self._index, len(keys) - 1) if solved else keys.index(self._current)
        # One that was solved has already made room for the next; one only marked comes first.
        moves_on = then and self._visited and not (solved and then > 0)
        if moves_on:
            index = (index + then) % len(keys)
        self._index, self._current = index, keys[index]

    def _summary(self) -> Summary:
        must = [problem for problem in self._problems if problem.weighs is not Weighs.WORTH_A_LOOK]
        blocked = any(problem.blocks_signing for problem in must)
        outlook = CANNOT_SIGN if blocked else SIGN_WITH_A_REASON if must else ALL_FINE
        inside = self._index < len(must)
        return Summary(
            headline=problems_counted(len(must)),
            advice=PUT_RIGHT if must else ALL_FINE,
            position=f"{self._index + 1} of {len(must)}" if must and inside else "",
            outlook=outlook,
            must=len(must),
            rests_on=self._rests_on,
        )

    def _show_in_preview(self, problem: Problem) -> None:
        if problem.statement is not None:
            self._reader.go_to(problem.statement, card_key(problem.statement))
        elif problem.place is not None:
            self._view.show_in_preview(slot_key(problem.place))

    def _go(self, problem: Problem) -> None:
        if problem.statement is not None:
            self._going.go_to_statement(problem.statement)
        elif problem.place is not None:
            self._going.go_to_place(problem.place)
        elif problem.where is not Where.REPORT:
            self._going.go_to_part(problem.where)


def _sentences(problems: Sequence[Problem]) -> dict[StatementId, str]:
    """Return for each statement with something to put right what is to be done."""
    return {
        problem.statement: problem_words(problem.code, problem.facts).do
        for problem in problems
        if problem.statement is not None and problem.blocks_signing
    }
