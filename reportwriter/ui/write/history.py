"""One step of writing that can be taken back; what holds the steps is the window's own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reportwriter.domain.changes import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`merges` names what is typed at: steps with the same name within two seconds are one."""

    label: str
    do: Change
    undo: Change
    merges: str = ""


class History(Protocol):
    """Applies each step when it is pushed, and again when it is taken back or repeated."""

    def attach(self, apply: Callable[[Change], None]) -> None: ...

    def push(self, step: Step) -> None: ...

    def clear(self) -> None: ...
