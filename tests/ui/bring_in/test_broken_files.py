"""Broken Word files, read apart for real: each is told in plain words, and none is taken in."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reportwriter.exchange.checking import Checking
from reportwriter.services.bringing_in import BringingIn
from reportwriter.ui.bring_in.presenter import BringInPresenter, BringInTools
from reportwriter.ui.bring_in.view import BringInScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.write.presenter import WritePresenter
from tests.exchange.old_reports import heading, old_report, paragraph
from tests.ui.builders_ui import fake_writing, school_report, write_tools
from tests.ui.write.fake_view import FakeHistory, FakeView

TO_AVOID = re.compile(r"\b(?:invalid|failed|oops|please|error|exception)\b|!", re.IGNORECASE)


def _cut(good: bytes) -> bytes:
    return good[: len(good) // 2]


def _flipped(good: bytes) -> bytes:
    middle = len(good) // 2
    return good[:middle] + bytes([good[middle] ^ 0xFF]) + good[middle + 1 :]


def _without_words(_good: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    return made.getvalue()


@pytest.mark.parametrize("broken", [_cut, _flipped, _without_words], ids=lambda one: one.__name__)
def test_a_broken_word_file_is_told_and_nothing_changes(
    broken: Callable[[bytes], bytes], qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    file = tmp_path / "old.docx"
    file.write_bytes(broken(old_report(heading("Health"), paragraph("He was well."))))
    service: Any = fake_writing()
    writing = WritePresenter(FakeView(), write_tools(service), FakeHistory())
    writing.open(school_report().id)
    screen = BringInScreen(look)
    qtbot.addWidget(screen)
    tools = BringInTools(
        bringing=BringingIn(writing=service, checking=Checking),
        edits=lambda: writing.edits,
        pool=ImmediateRunner(),
        taken=lambda _brought, _told: None,
    )
    presenter = BringInPresenter(screen, tools)
    presenter.show(school_report())
    screen.show()

    presenter.read(file)

    said = screen._trouble.accessibleName()
    assert screen._trouble.isVisible()
    assert said.startswith("This Word document is damaged")
    assert "your report is as it was" in said
    assert "save it under a new name" in said
    assert TO_AVOID.search(said) is None
    assert writing.report == school_report()
    screen.hide()
