"""The writing screen with a suggestion beside the statement, to be looked at."""

from PySide6.QtWidgets import QWidget

from reportwriter.adapters import closest
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.services.suggestions.engine import setting_of, suggestions
from reportwriter.services.suggestions.suggestion import Suggestion
from reportwriter.services.writing import with_form
from reportwriter.ui.look import Look
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.wiring import Writing
from tests.ui.builders_ui import LIBRARY
from tests.ui.samples_of_screens import open_writing

BLAMES = "On 9 December her mother failed to bring a coat, and is often late."


def suggested(report: Report, at: StatementId) -> tuple[Suggestion, ...]:
    """Say what the program itself would."""
    return suggestions(report.statement(at), setting_of(with_form(LIBRARY, report), closest))


def of_kind(look: Look) -> QWidget:
    """Return the screen at a statement without a kind, with what its words suggest."""
    window, writing = open_writing(look, suggested=suggested)
    return _looked_at(window, writing, StatementId("s3"))


def of_words(look: Look) -> QWidget:
    """Return the screen at a statement that judges, with the words put forward instead."""
    window, writing = open_writing(look, suggested=suggested)
    writing.presenter.edits.answer(StatementId("s2"), Ask.TEXT, BLAMES)
    return _looked_at(window, writing, StatementId("s2"))


def _looked_at(window: QWidget, writing: Writing, at: StatementId) -> QWidget:
    writing.presenter.go_to_statement(at)
    window.show()
    writing.screen.edit_text()
    writing.suggesting.look()
    return window
