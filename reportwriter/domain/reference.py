"""The short reference of a statement: three random letters that tell no order and no count."""

from collections.abc import Callable, Collection, Sequence

from reportwriter.domain.ids import Reference

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that no word is ever drawn; 8,000 references."""


def draw_reference(
    taken: Collection[Reference], choose: Callable[[Sequence[str]], str]
) -> Reference:
    """Draw a reference that `taken` does not hold. `choose` picks one letter at random.

    Raises ValueError when all 8,000 are taken, which no report comes near.
    """
    if len(taken) >= len(LETTERS) ** 3:
        raise ValueError("every reference is taken")
    while True:
        drawn = Reference("".join(choose(LETTERS) for _ in range(3)))
        if drawn not in taken:
            return drawn
