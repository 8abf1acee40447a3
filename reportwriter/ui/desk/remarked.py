"""What the chair remarked on a statement, as it stands on or under its row on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.remarks import RemarkKind
from reportwriter.ui.cards.rows import LineRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.remarks import Remark

    Remarked = Mapping[tuple[str, StatementId], Sequence[Remark]]
    """By the digest of the report's file, and the statement."""

MARKED = "marked"
_TITLES = {RemarkKind.QUESTION: "Question", RemarkKind.NOTE: "My note"}
"""A mark says nothing beside that it is one."""


def by_statement(remarks: Sequence[Remark]) -> Remarked:
    """Return the remarks on each statement of each file; others are about no row."""
    found: dict[tuple[str, StatementId], list[Remark]] = {}
    for one in remarks:
        for about in one.about:
            if about.statement is not None:
                found.setdefault((about.submission, about.statement), []).append(one)
    return found


def is_marked(remarks: Sequence[Remark]) -> bool:
    return any(one.kind is RemarkKind.MARK for one in remarks)


def remarks_said(remarks: Sequence[Remark]) -> tuple[str, ...]:
    """Return each question with its answer, and each note."""
    return tuple(_words(one) for one in remarks if one.kind in _TITLES)


def remark_lines(remarks: Sequence[Remark]) -> Iterator[LineRow]:
    """Give the same as rows of their own."""
    for one in remarks:
        if one.kind in _TITLES:
            yield LineRow(key=f"remark {one.id}", text=_words(one))


def _words(remark: Remark) -> str:
    words = f"{_TITLES[remark.kind]}: {remark.text}"
    return f"{words}\nAnswer: {remark.answer}" if remark.answer else words
