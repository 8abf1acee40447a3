"""Texts of cards are laid out no more often than they change."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QTextLayout

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.write.paragraphs import Paragraphs


def test_a_text_that_is_typed_is_laid_out_once_for_its_height_and_for_paint(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []
    lay_out = Paragraphs._lay_out

    def told(self: Paragraphs, text: str, width: int) -> QTextLayout:
        laid_out.append(text)
        return lay_out(self, text, width)

    monkeypatch.setattr(Paragraphs, "_lay_out", told)
    paragraphs, image = (
        Paragraphs(look, Type.STATEMENT),
        QImage(300, 100, QImage.Format.Format_RGB32),
    )
    painter = QPainter(image)

    for typed in ("He", "He r", "He ran"):
        paragraphs.height(typed, 300)
        paragraphs.paint(painter, typed, 300, QPointF(0, 0))
    painter.end()

    assert laid_out == ["He", "He r", "He ran"]
