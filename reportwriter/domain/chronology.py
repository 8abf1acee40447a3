"""What happened in the life of a family, as the chronology of a report tells it."""

from dataclasses import dataclass
from datetime import date

from reportwriter.domain.ids import PersonId
from reportwriter.domain.statement import Kind, Statement
from reportwriter.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`row` is its number in the form's table, None for a statement in a report without one.

    `cited` are the statements it rests on.
    """

    row: int | None
    when: When | None
    what: str
    cited: tuple[Statement, ...] = ()

    @property
    def says_something(self) -> bool:
        return self.when is not None or bool(self.what.strip())

    @property
    def kind(self) -> Kind | None:
        """The kind of all that it rests on; None where they differ."""
        kinds = {one.kind for one in self.cited}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def about(self) -> tuple[PersonId, ...]:
        """Whom the statements concern on which it rests, each once."""
        return tuple(dict.fromkeys(person for one in self.cited for person in one.concerns))

    @property
    def whose(self) -> PersonId | None:
        """The one person it is about; None where it is about several, or about nobody by name."""
        about = self.about
        return about[0] if len(about) == 1 else None


def time_key(when: When | None) -> tuple[bool, date, str, date]:
    """Order by the first day a date can mean; of one day, what has a time first, then by end."""
    if when is None:
        return True, date.max, "", date.max
    first, last = when.span
    # What began nobody knows when stands where it ended.
    return False, last if first == date.min else first, when.time or "~", last
