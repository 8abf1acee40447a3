"""The places where a line goes through a generation it has nobody in; they stand in its row."""

from reportwriter.pictures.genogram.kinship import Kinship

_PASSING = "|"


def is_passing(node: str) -> bool:
    """Whether this is no person but the place where a line goes through a generation."""
    return node.startswith(_PASSING)


def passing(kinship: Kinship, number: int) -> tuple[str, ...]:
    """Return the places where the line of a union goes through generations, top to bottom."""
    union = kinship.unions[number]
    start = kinship.rows[union.parents[0]]
    end = max((kinship.rows[one.child] for one in union.children), default=start)
    return tuple(f"{_PASSING}{number}{_PASSING}{row}" for row in range(start + 1, end))


def row_passed(place: str) -> int:
    """Return the generation through which a line passes at such a place."""
    return int(place.rsplit(_PASSING, 1)[1])
