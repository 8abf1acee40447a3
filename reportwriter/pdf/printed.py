"""What is around the text of a report on paper, so that whoever reads it back can leave it out.

Text and data of a received report are compared; this module says what is not data. It loads no
library.
"""

import re
from collections.abc import Sequence

from reportwriter.wording import kinds

CHECK = "How to check this: page"
CONTINUED = "continued:"
NUMBER_SIZE = 13
"""Points. In these letters the number of a statement is printed, left of `NUMBERS_END`."""
NUMBERS_END = 88
"""Points from the left edge of the paper."""

_KINDS = "|".join(re.escape(words.in_full) for words in kinds.KINDS.values())
_LETTERS = "".join(words.letter for words in kinds.KINDS.values())
_NEXT_PART = re.compile(
    r"(?:(?:Withheld from|Not for the copy of) .*? )??"
    rf"(?:[{_LETTERS}] )?\d+ {CONTINUED} (?:{_KINDS}|{kinds.NO_KIND})"
)
"""How a statement goes on at the head of a page: the box that is repeated, shape and label."""
_FURNITURE_END = re.compile(rf"{CHECK} \d+\.")
_NOT_IN_WORDS = re.compile(r"[\W_]+")


def running_text(pages: Sequence[str], handling: str = "") -> str:
    """Return the text of a conference edition as if it stood on one endless page.

    `pages` are in the order of the file, as pdfium gives them: head and foot come first.
    """
    return " ".join(_body(" ".join(page.split()), handling) for page in pages)


def bare(text: str) -> str:
    """Return only letters and digits, as both sides of a comparison are brought to."""
    return _NOT_IN_WORDS.sub("", text)


def _body(page: str, handling: str) -> str:
    end = _FURNITURE_END.search(page)
    body = page[end.end() :] if end else page
    body = body.strip().removeprefix(handling).strip()
    next_part = _NEXT_PART.match(body)
    return body[next_part.end() :] if next_part else body
