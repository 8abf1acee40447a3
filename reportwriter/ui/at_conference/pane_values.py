"""What the editor beside the rows shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.ui.at_conference.answers import Answer
    from reportwriter.ui.at_conference.questions import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One question with its answer. `words` stand in place of the usual ones where not empty."""

    ask: str
    answer: Answer
    words: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PaperPane:
    """What the files are called; no Word file is made for a member of the family."""

    file_name: str
    word_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """`act` stands on the button that does what Enter does; empty where there is nothing to do.

    `paper` is there where a paper can be made; `left_out` is a sentence, and what is said below it.
    """

    key: str
    form: Form
    title: str
    below: str
    shown: tuple[Shown, ...]
    lacks: str = ""
    act: str = ""
    may_remove: bool = False
    paper: PaperPane | None = None
    left_out: tuple[str, str] = ("", "")
