"""What the author answers to a suggestion: one change that can be taken back, or none at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.reshaping import split
from reportwriter.domain.statement import Ignored
from reportwriter.services.suggestions.suggestion import Reword, SetKind, SplitAt

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.changes import Change
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place, Statement
    from reportwriter.services.suggestions.suggestion import Suggestion


def accepted(
    report: Report,
    statement: Statement,
    suggestion: Suggestion,
    new_statement: Callable[[Report, Place], Statement],
) -> Change | None:
    """Return the change that a suggestion offers; None where only the author finds the words."""
    offer = suggestion.offer
    if isinstance(offer, SetKind):
        return EditStatement(statement=replace(statement, kind=offer.kind))
    if isinstance(offer, Reword):
        return EditStatement(statement=replace(statement, text=offer.applied(statement.text)))
    if isinstance(offer, SplitAt):
        fresh = new_statement(report, statement.place)
        return split(report, statement.id, offer.at, fresh)
    return None


def left_alone(statement: Statement, suggestion: Suggestion) -> EditStatement:
    """Return the change that remembers that a suggestion is not to be made again."""
    ignored = Ignored(rule=suggestion.rule.value, word=suggestion.word)
    return EditStatement(statement=replace(statement, ignored=(*statement.ignored, ignored)))
