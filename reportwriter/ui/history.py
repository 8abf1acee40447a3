"""Undo and redo of what was recorded: in memory only, and empty at first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Record = TypeVar("Record")
Step = tuple[str, str]
"""The key of the row, and what was answered or done."""


@dataclass
class History(Generic[Record]):
    """What is typed into one field in one go is one step."""

    _past: list[tuple[Step, Record]] = field(default_factory=list)
    _future: list[tuple[Step, Record]] = field(default_factory=list)
    _may_join: bool = False

    def note(self, step: Step, before: Record, *, joins: bool) -> None:
        """Remember how it was before a step; `joins` where it goes on with the one before."""
        self._future.clear()
        is_same = bool(self._past) and self._past[-1][0] == step
        if not (joins and self._may_join and is_same):
            self._past.append((step, before))
        self._may_join = joins

    def pause(self) -> None:
        """Let what is typed next be a step of its own."""
        self._may_join = False

    def undo(self, now: Record) -> tuple[str, Record] | None:
        """Return the row to show and the record before the last step; None where there is none."""
        return self._turn(self._past, self._future, now)

    def redo(self, now: Record) -> tuple[str, Record] | None:
        return self._turn(self._future, self._past, now)

    def _turn(
        self,
        back: list[tuple[Step, Record]],
        forth: list[tuple[Step, Record]],
        now: Record,
    ) -> tuple[str, Record] | None:
        self._may_join = False
        if not back:
            return None
        step, record = back.pop()
        forth.append((step, now))
        return step[0], record

    def forget(self) -> None:
        self._past.clear()
        self._future.clear()
        self._may_join = False

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)
