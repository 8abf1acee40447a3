"""Letters as Python counts them, and as Qt does: an emoji is two to Qt."""


def to_units(text: str, letters: int) -> int:
    """Return the position in Qt's document of a place in its text."""
    if text.isascii():
        return letters
    return len(text[:letters].encode("utf-16-le", "surrogatepass")) // 2
