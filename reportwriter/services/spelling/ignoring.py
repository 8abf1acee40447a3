"""Words that are right in one report: kept with the statements that hold them, and gone with them.

So no list outlives the text that a word was typed in, as when that goes to the confidential page;
and what is sent holds none of it, as of all that its author has left alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import EditStatement, Together
from reportwriter.domain.statement import Ignored
from reportwriter.services.report_texts import InStatement, texts_of
from reportwriter.services.spelling.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.forms.form import Form

RULE = "spelling"


def ignored_in(report: Report) -> frozenset[str]:
    """Return the words that some statement says to ignore."""
    return frozenset(
        one.word for statement in report.statements for one in statement.ignored if one.rule == RULE
    )


def holding(form: Form, report: Report, word: str) -> tuple[StatementId, ...]:
    """Return the statements in which a word stands, in any of their texts."""
    found = (
        at.spot.statement
        for at in texts_of(form, report)
        if isinstance(at.spot, InStatement) and _holds(at.text, word)
    )
    return tuple(dict.fromkeys(found))


def ignoring(report: Report, holders: Iterable[StatementId], word: str) -> Together:
    """Return one step that lets a word be right wherever these statements are."""
    wanted, ignored = set(holders), Ignored(rule=RULE, word=word)
    return Together(
        changes=tuple(
            EditStatement(statement=replace(one, ignored=(*one.ignored, ignored)))
            for one in report.statements
            if one.id in wanted and ignored not in one.ignored
        )
    )


def _holds(text: str, word: str) -> bool:
    return any(part.text == word for whole in words_in(text) for part in (whole, *whole.parts))
