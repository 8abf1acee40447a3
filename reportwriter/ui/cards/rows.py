"""The rows of a reading list, ready to be shown: headings, plain lines and cards of statements."""

from dataclasses import dataclass

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
    with what they say, under the text. `problem` takes the place of `lead`, in error.
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

    @property
    def spoken(self) -> str:
        kind = KINDS[self.kind].word if self.kind else NO_KIND
        parts = (
            f"{kind}, {self.called} {self.number}",
            self.text or "nothing written",
            self.problem or self.lead,
            self.aside,
            *(f"{label}: {said}" for label, said in self.facts),
        )
        return ". ".join(part.rstrip(".") for part in parts if part)


ReadingRow = HeadingRow | LineRow | CardRow
