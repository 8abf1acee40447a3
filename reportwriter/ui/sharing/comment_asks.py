"""What is asked about a comment of the family, and how an answer is put back."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reportwriter.domain.sharing import Answer, CommentKind
from reportwriter.ui.when_text import day_of, typed_day
from reportwriter.wording.sharing import ANSWERS, COMMENT_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.sharing import FamilyComment
    from reportwriter.domain.statement import Statement


class CommentAsk(StrEnum):
    TEXT = "text"
    KIND = "kind"
    STATEMENT = "statement"
    ON = "on"
    ANSWER = "answer"
    ANSWER_TEXT = "answer_text"


LABELS: Mapping[CommentAsk, str] = {
    CommentAsk.TEXT: "In their own words",
    CommentAsk.KIND: "What kind of comment is it?",
    CommentAsk.STATEMENT: "About which statement? Leave it empty for the whole report",
    CommentAsk.ON: "On which day?",
    CommentAsk.ANSWER: "Your answer",
    CommentAsk.ANSWER_TEXT: "What was changed, or why not?",
}
CHOICES: Mapping[CommentAsk, tuple[tuple[str, str], ...]] = {
    CommentAsk.KIND: tuple(COMMENT_KINDS.items()),
    CommentAsk.ANSWER: (
        ("", "Not answered yet"),
        *((key, words.capitalize()) for key, words in ANSWERS.items()),
    ),
}


def answer(comment: FamilyComment, ask: CommentAsk, numbers: Mapping[StatementId, int]) -> str:
    """Return what stands for a question; a statement by its number as printed."""
    found = getattr(comment, ask.value)
    if ask is CommentAsk.STATEMENT:
        return str(numbers.get(found, "")) if found else ""
    if ask is CommentAsk.ON:
        return typed_day(found)
    return str(found or "")


def answered(
    comment: FamilyComment, ask: CommentAsk, given: str, today: date, statement: Statement | None
) -> FamilyComment:
    """Return the comment with an answer put in; `statement` is what the number typed stands for."""
    if ask is CommentAsk.STATEMENT:
        about = comment.without_statement()
        return replace(about, statement=statement.id, read=statement.text) if statement else about
    kept: Any = given
    if ask is CommentAsk.ON:
        kept = day_of(given, today)
    elif ask is CommentAsk.KIND:
        kept = CommentKind(given)
    elif ask is CommentAsk.ANSWER:
        kept = Answer(given) if given else None
    changed: dict[str, Any] = {ask.value: kept}
    return replace(comment, **changed)
