"""The shape of what is said when something fails."""

from collections.abc import Mapping
from dataclasses import dataclass

KEPT = "What you had written is kept."


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is so, why it matters, and what to do; `why` is empty where the first says it all."""

    what: str
    why: str = ""
    do: str


Entries = Mapping[str, Words]
"""By the name of an error's class; `Name.code` where one of its codes needs other words."""

ANYTHING_ELSE = Words(
    what="That could not be done.",
    why=KEPT,
    do="Try again; if it happens again, close the program and open it once more.",
)
