"""What is said of the signed page that stands beside the text of a report."""

PAGE = "Signed page"
PUT_AWAY = "Put the page away"
ALONE = "Pages on their own"
DRAWING = "The page is being drawn."
NO_STATEMENT = "Go to a statement to see the page it stands on."
NOT_FOUND = (
    "On which page this statement stands could not be told from the file: look for it by its "
    "number."
)
_THIRDS = ("near the top of the page", "in the middle of the page", "near the foot of the page")


def outlined(number: int, top: float, *, goes_on: bool) -> str:
    """Return where on its page a statement stands; `top` is the part of the page above it."""
    third = min(int(top * len(_THIRDS)), len(_THIRDS) - 1)
    said = f"Statement {number} is outlined, {_THIRDS[third]}."
    return f"{said} It goes on on the next page." if goes_on else said


def begins(number: int) -> str:
    return f"Statement {number} begins on this page."


def named(number: int) -> str:
    """Return what a screen reader says of the picture."""
    return f"page {number} as it was signed; its statements stand in the list as text"
