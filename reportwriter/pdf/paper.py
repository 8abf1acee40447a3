"""A place on the paper, as links, signature fields and figures name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the paper, from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
