"""The writing screen at copies: from another child's sheet, and from an earlier report."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.statement import Copied, CopiedFrom
from reportwriter.ui.look import Look
from reportwriter.ui.write.earlier import EarlierDialog
from reportwriter.ui.write.forward import ON_THIS_COMPUTER, Earlier
from tests.builders import OTTO
from tests.ui.builders_ui import fake_writing, school_report
from tests.ui.samples_of_screens import open_writing


def write_copied(look: Look) -> QWidget:
    """Return the screen at a copy from another child's sheet, with the tag run begun."""
    window, writing = open_writing(look)
    service = writing.presenter.edits
    report = service.desk.report
    copied = Copied(origin=CopiedFrom.OTHER_CHILD, child=OTTO)
    service.take("Copy", EditStatement(statement=replace(report.statements[2], copied=copied)))
    writing.presenter.go_to_statement(StatementId("s3"))
    window.show()
    writing.tag_run.start()
    return window


def write_earlier(look: Look) -> QWidget:
    """Return the screen where nothing is written yet, and an earlier report could begin it."""
    empty = school_report().with_statements(())
    window, writing = open_writing(look, fake_writing(empty))
    writing.screen.show_earlier(ON_THIS_COMPUTER)
    return window


def write_brought(look: Look) -> QWidget:
    """Return the screen at the first of what an earlier report brought."""
    copied = Copied(origin=CopiedFrom.EARLIER_REPORT)
    came = tuple(replace(one, copied=copied) for one in school_report().statements)
    window, writing = open_writing(look, fake_writing(school_report().with_statements(came)))
    writing.presenter.go_to_statement(StatementId("s2"))
    window.show()
    writing.screen.show_brought(
        "6 statements came, and each asks whether it is still true.",
        "2 stayed behind for want of a place in this report.",
    )
    return window


def earlier_dialog(look: Look) -> QWidget:
    words = "Conference FIC-0001 on 6 Jul 2026: 42 statements, signed 2 Jul 2026"
    other = "Conference FIC-0000 on 8 Dec 2025: 31 statements, not signed"
    choices = (Earlier(id=ReportId("1"), words=words), Earlier(id=ReportId("2"), words=other))
    return EarlierDialog(look, choices)
