"""What a copy holds and what it leaves out, as lines of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.family_copy import Kept
from reportwriter.ui.table_rows import Line
from reportwriter.wording.family_copy import why_left_out
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.family_copy import LeftOut
    from reportwriter.services.agency_copy_making import MadeAgencyCopy
    from reportwriter.services.copy_making import MadeCopy

_KEPT = {
    Kept.STATEMENT: "Statement {number}",
    Kept.ROW: "A line of a table",
    Kept.VIEW: "A provisional view",
    Kept.PERSON: "A person",
    Kept.COMMENT: "What the family said",
}


def family_rows(made: MadeCopy) -> Iterator[Line]:
    copy = made.copy
    yield from _statements([one.text for one in copy.statements])
    yield from _numbered("row", _KEPT[Kept.ROW], made.rows)
    yield from _numbered("view", _KEPT[Kept.VIEW], [one.reason for one in copy.views])
    yield from _numbered("said", "What they said", [one.text for one in copy.comments])
    if copy.people and not copy.for_child:
        yield _line("people", "Who is named", named([one.name for one in copy.people]))


def agency_rows(made: MadeAgencyCopy) -> Iterator[Line]:
    copy = made.copy
    yield from _statements([one.text for one in copy.statements])
    yield from _numbered("row", _KEPT[Kept.ROW], made.rows)
    yield from _numbered("view", _KEPT[Kept.VIEW], [one.reason for one in copy.views])
    yield from _numbered("said", _KEPT[Kept.COMMENT], [one.text for one in copy.comments])
    yield _line("people", "Who is named", named([one.name for one in copy.people]))


def left_out_rows(left_out: Sequence[LeftOut]) -> Iterator[Line]:
    for index, one in enumerate(left_out):
        what = _KEPT[one.what].format(number=one.number)
        yield _line(f"out {index}", what, one.words, why_left_out(one.why, one.because))


def _statements(texts: Sequence[str]) -> Iterator[Line]:
    for number, text in enumerate(texts, start=1):
        yield _line(f"in {number}", f"Statement {number}", text)


def _numbered(key: str, what: str, texts: Sequence[str]) -> Iterator[Line]:
    for index, text in enumerate(texts):
        yield _line(f"{key} {index}", what, text)


def _line(key: str, what: str, words: str, *more: str) -> Line:
    return Line.of_words(key, (what, " ".join(words.split()), *more))
