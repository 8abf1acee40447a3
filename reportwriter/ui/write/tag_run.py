"""A tag run: from one statement without a kind to the next, each told by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId
    from reportwriter.ui.write.presenter import WritePresenter

ALL_TOLD = "Every statement has a kind."


def need_a_kind(count: int) -> str:
    """Return `14 statements need a kind`."""
    return f"{count} statement{' needs' if count == 1 else 's need'} a kind"


class TagRunView(Protocol):
    def show_tag_run(self, left: int) -> None:
        """Show how many are left to tell; 0 where there is no run."""

    def announce(self, words: str) -> None: ...
    def tell(self, words: str) -> None: ...
    def back_to_list(self) -> None: ...


class TagRun:
    """Off until it is started; it ends by itself once every statement has a kind."""

    def __init__(self, view: TagRunView, writing: WritePresenter) -> None:
        self._view = view
        self._writing = writing
        self._in: ReportId | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a run in the report that is open."""
        return self._in is not None and self._in == self._writing.report_id

    def start(self) -> None:
        """Begin at the statement the author is at, or at the next that has no kind."""
        current, untold = self._writing.stage.statement, self._writing.stage.desk.untold()
        if not untold:
            self._view.tell(ALL_TOLD)
            return
        self._in = self._writing.report_id
        if current not in untold:
            self._go(1)
        self._view.show_tag_run(len(untold))
        self._view.back_to_list()

    def stop(self) -> None:
        self._in = None
        self._view.show_tag_run(0)

    def step(self, by: int) -> bool:
        """Go to the next (1) or the last (-1) statement without a kind; False if there is none."""
        found = self._go(by)
        if found and self.is_on:
            self._view.back_to_list()
        return found

    def follow(self) -> None:
        """Go on once a kind was chosen, or come to the end."""
        if not self.is_on:
            return
        left = len(self._writing.stage.desk.untold())
        if not left:
            self.stop()
            self._view.tell(ALL_TOLD)
            return
        self._view.show_tag_run(left)
        self._view.announce(f"{need_a_kind(left)}.")
        self.step(1)

    def _go(self, by: int) -> bool:
        stage = self._writing.stage
        untold = stage.desk.untold()
        if not untold:
            return False
        numbers = stage.desk.known.numbers
        here = 0 if stage.statement is None else numbers.get(stage.statement, 0)
        ahead = [one for one in untold[::by] if (numbers[one] - here) * by > 0]
        self._writing.go_to_statement((ahead or untold[::by])[0])
        return True
