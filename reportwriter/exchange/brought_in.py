"""What an old report says, piece by piece, each with the place in the form it may go to."""

from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.statement import Place
from reportwriter.exchange.quarantine.report_facts import LeftBehind


class Because(StrEnum):
    """Why a place is proposed, or why none is."""

    QUESTION = "question"
    """It stood under a heading that is like a question of the form."""
    SECTION = "section"
    """It stood under a heading that is like the title of a section."""
    LABEL = "label"
    """It stood in a table beside words that are like a question of the form."""
    WHO = "who"
    """The form has a sheet for each of several people, and nothing says who is meant."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One statement to be, or an answer. `under` is the heading it stood below, empty for none.

    `part` counts headings: two that say the same, as one for each child, are two parts. `like` is
    what the form calls it, and `likeness` says in per cent how alike both are.
    """

    text: str
    under: str
    part: int
    because: Because
    place: Place | None = None
    like: str = ""
    likeness: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`headings` are those that were followed or not: they are not brought in themselves."""

    pieces: tuple[Piece, ...]
    headings: int
    left: LeftBehind
