"""Where in the pages of a report each of its statements begins, signed or as it would be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.reference import LETTERS
from reportwriter.pdf.printed import CONTINUED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CARRIED = re.compile(rf"\b\d+\s+{CONTINUED}")
_OWN = re.compile(rf"(?<!,)(?<!,\s)(?<!,\r\n)\bref\.\s([{LETTERS}]{{3}})\s*$", re.MULTILINE)
"""The grey lines of a statement end with its reference. One of another report follows a comma, and
one that a text names hardly ever ends a line."""


def places_in(pages: Sequence[str]) -> Mapping[str, int]:
    """Return for each reference the page, from 1, on which its statement begins.

    `pages` are the texts of all pages, as pdfium gives them.
    """
    places: dict[str, int] = {}
    began = 1
    for number, text in enumerate(pages, start=1):
        references = _OWN.findall(text)
        is_carried = _CARRIED.search(text) is not None
        for reference in references:
            places.setdefault(reference, began if is_carried else number)
            is_carried = False
        if references or not is_carried:
            began = number
    return places
