"""One statement in a list to choose from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PickRow:
    """A statement that can be chosen: its number, its kind in a word, what it says."""

    number: int
    kind: str
    text: str

    @property
    def words(self) -> str:
        return f"{self.number}  {self.kind}: {self.text}"
