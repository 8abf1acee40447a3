"""The undo stack of one report: steps of domain changes, held in memory only."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoCommand, QUndoStack

from reportwriter.domain.changes import Change, Together
from reportwriter.ui.write.history import Step

MERGE_WITHIN_S = 1.0
_MERGING = 1
"""Any id but -1 lets Qt offer a command to the one before it."""


class UndoHistory:
    """A `History` on a QUndoStack; the menu takes its actions from `stack`."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.stack = QUndoStack()
        self._now = now
        self._stretch = 0
        self._apply: Callable[[Change], None] = lambda _change: None

    def attach(self, apply: Callable[[Change], None]) -> None:
        self._apply = apply

    def push(self, step: Step) -> None:
        if step.merges:
            step = replace(step, merges=f"{step.merges} {self._stretch}")
        self.stack.push(_Command(step, self._apply, self._now()))

    def part(self) -> None:
        """Let what is typed from here on be no part of the step before."""
        self._stretch += 1

    def clear(self) -> None:
        self.stack.clear()


class _Command(QUndoCommand):
    def __init__(self, step: Step, apply: Callable[[Change], None], at: float) -> None:
        super().__init__(step.label)
        self._merges = step.merges
        self._begins = step.begins
        self._do = step.do
        self._undo = step.undo
        self._at = at
        self._run = apply

    def id(self) -> int:
        return _MERGING if self._merges else -1

    def redo(self) -> None:
        self._run(self._do)

    def undo(self) -> None:
        self._run(self._undo)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Command) or not self._goes_on_in(other):
            return False
        self._do, self._at = other._do, other._at  # noqa: SLF001  # As in `_goes_on_in`.
        return True

    def _goes_on_in(self, other: "_Command") -> bool:
        # It reads another command's fields, which is how Qt means merging to be done.
        if isinstance(self._do, Together) or isinstance(other._do, Together):  # noqa: SLF001
            # Several changes stand alone: the next one does not do again what they did.
            return False
        is_pause = other._at - self._at > MERGE_WITHIN_S  # noqa: SLF001
        return other._merges == self._merges and not other._begins and not is_pause  # noqa: SLF001
