"""What the chair is told of events that several reports tell, and of why each is taken for one."""

from collections.abc import Sequence

from reportwriter.wording.kinds import named

SAME_DAY = "the same day"
SAME_TIME = "the same time"
NOT_DENIED, CONTRADICTED = "not denied", "contradicted when it was checked"
DATES_AGREE = "dates that can mean the same day"


def days_apart(days: int) -> str:
    return "a day apart" if days == 1 else f"{days} days apart"


def both_name(names: Sequence[str]) -> str:
    return f"both name {named(names)}"


def both_tell(words: Sequence[str]) -> str:
    return f"both have the words {', '.join(words)}"


def told_by(agency: str, teller: str) -> str:
    return f"{agency} was told by {teller}"


def names_statement(reference: str) -> str:
    return f"one names the other, ref. {reference}"
