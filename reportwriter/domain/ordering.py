"""Which of a report's statements get a new place when their order changes: as few as can be."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_place(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return those of `after` that are new, or moved; the others keep their order as it was."""
    position = {name: index for index, name in enumerate(before)}
    held = [name for name in after if name in position]
    staying = _longest_ascending([position[name] for name in held])
    return frozenset(after) - {before[index] for index in staying}


def _longest_ascending(numbers: Sequence[int]) -> list[int]:
    """Return the longest ascending run that is left when other numbers are taken out."""
    # For each length, the lowest number that a run of that length can end with, and where it is.
    lowest: list[int] = []
    found_at: list[int] = []
    came_from: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(lowest, number)
        came_from.append(found_at[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(number)
            found_at.append(at)
        else:
            lowest[length], found_at[length] = number, at
    run = []
    at = found_at[-1] if found_at else -1
    while at >= 0:
        run.append(numbers[at])
        at = came_from[at]
    return run[::-1]
