"""Widget tests run without a screen; one `Look` serves them all."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

import pytest
from PySide6.QtWidgets import QApplication

from reportwriter.ui.look import Look
from tests.ui.collecting import collected_here

__all__ = ["collected_here", "look"]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """Leave each test a clipboard of its own: whatever runs before it may have copied."""
    qapp.clipboard().clear()
