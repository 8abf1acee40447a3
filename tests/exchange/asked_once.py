"""What a cell has said of a file is not asked again, where cells are not what a test is about."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from reportwriter.exchange.quarantine.cells import ForkedCells, SpawnedCells
from reportwriter.exchange.quarantine.facts import Question, Task
from reportwriter.exchange.quarantine.gate import Quarantine

_SMALL = (Task.STRUCTURE, Task.TEXT, Task.SEAL, Task.LINES, Task.DOCUMENT, Task.SAID)
"""What their answers keep of a file is little; pictures and bundles are asked for each time."""
_asks: Callable[..., Any] = Quarantine._ask
_said: dict[tuple[object, ...], Any] = {}


def ask_once(patch: pytest.MonkeyPatch) -> None:
    """Answer from what was said of the same bytes: a hundred tests take in the same reports.

    A file that is refused is refused by a cell each time, and so is what no real cell would read.
    """

    def ask(self: Quarantine, task: Task, question: Question, *how: Any) -> Any:
        if task not in _SMALL or not isinstance(self._cells, ForkedCells | SpawnedCells):
            return _asks(self, task, question, *how)
        digest = hashlib.sha256(question.content).digest()
        key = (task, digest, question.whole, question.first, question.last, question.per_cent)
        if key not in _said:
            _said[key] = _asks(self, task, question, *how)
        return _said[key]

    patch.setattr(Quarantine, "_ask", ask)
