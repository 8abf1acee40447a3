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
    from reportwriter.services.copy_making import MadeCopy

_KEPT = {
    Kept.STATEMENT: "Statement {number}",
    Kept.ROW: "A line of a table",
    Kept.VIEW: "A provisional view",
    Kept.PERSON: "A person",
}


def inside_rows(made: MadeCopy) -> Iterator[Line]:
    copy = made.copy
    for number, statement in enumerate(copy.statements, start=1):
        yield _line(f"in {number}", f"Statement {number}", statement.text)
    for index, words in enumerate(made.rows):
        yield _line(f"row {index}", _KEPT[Kept.ROW], words)
    for index, view in enumerate(copy.views):
        yield _line(f"view {index}", _KEPT[Kept.VIEW], view.reason)
    for index, comment in enumerate(copy.comments):
        yield _line(f"said {index}", "What they said", comment.text)
    if copy.people and not copy.for_child:
        yield _line("people", "Who is named", named([one.name for one in copy.people]))


def left_out_rows(left_out: Sequence[LeftOut]) -> Iterator[Line]:
    for index, one in enumerate(left_out):
        what = _KEPT[one.what].format(number=one.number)
        yield _line(f"out {index}", what, one.words, why_left_out(one.why, one.because))


def _line(key: str, what: str, words: str, *more: str) -> Line:
    return Line.of_words(key, (what, " ".join(words.split()), *more))
