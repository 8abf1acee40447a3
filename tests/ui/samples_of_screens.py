"""Screens filled with the Pebblewick conference, to be looked at and to be audited."""

from PySide6.QtWidgets import QWidget

from reportwriter.ui.check.presenter import CheckPresenter
from reportwriter.ui.check.view import CheckView
from reportwriter.ui.check.view import connect as connect_check
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import FakeChecking, FakeGoing, FakeWriting
from tests.ui.sample_report import opened, school_problems


def held(view: QWidget, presenter: object) -> QWidget:
    """Let a view hold its presenter, as a window would."""
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view


def check(look: Look) -> QWidget:
    view = CheckView(look)
    presenter = CheckPresenter(
        view, FakeChecking(school_problems()), FakeWriting(opened()), ImmediateRunner(), FakeGoing()
    )
    connect_check(view, presenter)
    presenter.open(opened().report.id)
    return held(view, presenter)
