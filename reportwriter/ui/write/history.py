"""One step of writing that can be taken back; what holds the steps is the window's own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reportwriter.domain.changes import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`label` goes on after "Undo", as in "Undo deleting statement 4".

    `merges` names what is typed at: steps with the same name are one, up to a pause of a second,
    or to one that `begins` a word.
    """

    label: str
    do: Change
    undo: Change
    merges: str = ""
    begins: bool = False


def begins_word(was: str, now: str) -> bool:
    """Return whether what was typed is the first letter of a word that follows another."""
    if len(now) != len(was) + 1:
        return False
    pairs = enumerate(zip(was, now, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), len(was))
    return at > 0 and now[at - 1].isspace() and not now[at].isspace()


class History(Protocol):
    """Applies each step when it is pushed, and again when it is taken back or repeated."""

    def attach(self, apply: Callable[[Change], None]) -> None: ...

    def push(self, step: Step) -> None: ...

    def clear(self) -> None: ...
