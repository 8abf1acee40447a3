"""A letter: a report that was not made with this program. Nothing in it is proven.

It counts all the same, so the chair says by hand whose it is.
"""

from dataclasses import dataclass
from datetime import datetime

from reportwriter.domain.integrity import Why

UNPROVEN = (Why.NO_SIGNATURE, Why.NO_DATA)
"""Why a PDF that another program made is not proven; it is sound, and can be shown."""
LETTERS = (*UNPROVEN, Why.NOT_A_PDF)
"""Of what is no file of ours; of all others something is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """From whom a letter is, by what the chair said at a moment. `author` may be empty."""

    agency: str
    author: str = ""
    designation: str = ""
    at: datetime

    @property
    def written_by(self) -> str:
        """Return who wrote it, as `Ida Fenwick, practice nurse`."""
        return ", ".join(part for part in (self.author, self.designation) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A letter in a chair's vault: whose it is, where that was said, and why it is not shown."""

    assigned: Assigned | None = None
    refused: str = ""
