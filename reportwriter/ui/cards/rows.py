"""The rows of a reading list, ready to be shown: headings, plain lines and cards of statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.domain.comparison import Mark, Run
from reportwriter.wording.kinds import KINDS, NO_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """A heading of the form: `level` 1 for a section or a sheet, 2 for a group, 3 for a slot."""

    key: str
    title: str
    level: int = 1

    @property
    def spoken(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """What stands in a slot that holds no statements. `second` where nothing is held."""

    key: str
    text: str
    second: bool = False

    @property
    def spoken(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A statement or a confidential item.

    `lead` follows the kind and may lose its end; `aside` stands at the right; `facts` are labels
    with what they say, under the text. `problem` takes the place of `lead`, in error. `runs` are
    the words of two states, shown in place of `text`.
    """

    key: str
    number: int
    kind: str
    text: str
    lead: str = ""
    aside: str = ""
    aside_icon: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    problem: str = ""
    called: str = "statement"
    runs: tuple[Run, ...] = ()

    @property
    def spoken(self) -> str:
        kind = KINDS[self.kind].word if self.kind else NO_KIND
        parts = (
            f"{kind}, {self.called} {self.number}" if self.number else f"{kind}, {self.called}",
            _spoken(self.runs) if self.runs else self.text or "nothing written",
            self.problem or self.lead,
            self.aside,
            *(f"{label}: {said}" for label, said in self.facts),
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


def _spoken(runs: Sequence[Run]) -> str:
    """Return how the text is now, and what was other words then."""
    if len(runs) == 1:
        return runs[0].text
    now = "".join(run.text for run in runs if run.mark is not Mark.REMOVED)
    gone, new = _words_of(runs, Mark.REMOVED), _words_of(runs, Mark.ADDED)
    parts = (now, f"Taken out: {gone}" if gone else "", f"New: {new}" if new else "")
    return ". ".join(part.rstrip(".") for part in parts if part.strip())


def _words_of(runs: Sequence[Run], mark: Mark) -> str:
    """Return the words of one state; signs alone are not heard."""
    found = (run.text.strip(" \n.,;:") for run in runs if run.mark is mark)
    return ", ".join(words for words in found if words)


ReadingRow = HeadingRow | LineRow | CardRow
