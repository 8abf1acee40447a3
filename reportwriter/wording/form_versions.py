"""What is said of a newer version of a form before a report is moved to it."""

from collections.abc import Sequence

MOST_NAMED = 6
NOTHING_LOST = "Nothing you wrote is lost, and the step can be undone."
WITHOUT_PLACE = "Without a place in this form"


def offered(title: str, version: int) -> str:
    return f"There is a newer version of this form: {title}, version {version}."


def differences(
    *,
    added: Sequence[str],
    removed: Sequence[str],
    renamed: Sequence[tuple[str, str]],
    reshaped: Sequence[str],
) -> tuple[str, ...]:
    """Return one line for each way in which the versions differ, with the headings it is about."""
    lines = (
        ("New", added),
        ("No longer asked", removed),
        ("Renamed", [f"“{old}” is now “{new}”" for old, new in renamed]),
        ("Answered in another way", reshaped),
    )
    return tuple(f"{lead}: {_listed(named)}." for lead, named in lines if named)


def homeless(count: int) -> str:
    """Return what becomes of what the newer version has no place for."""
    if count == 0:
        return "All that you wrote has its place in it."
    what = "1 entry of yours has" if count == 1 else f"{count} entries of yours have"
    there = "It stays" if count == 1 else "They stay"
    return f"{what} no place in it. {there} in the report, under “{WITHOUT_PLACE}”."


def _listed(named: Sequence[str]) -> str:
    more = len(named) - MOST_NAMED
    shown = list(named[:MOST_NAMED])
    return "; ".join([*shown, f"and {more} more"] if more > 0 else shown)
