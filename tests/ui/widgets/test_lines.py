"""Words in as many lines as they take, broken once for each width."""

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import RadioChoice, TickBox
from reportwriter.ui.widgets.text import label


def test_lines_are_broken_anew_for_other_words_another_width_and_another_zoom(
    qtbot: QtBot, look: Look
) -> None:
    said = "Juniper was in school on most days of this term, and late on three."
    every: tuple[QLabel | QAbstractButton, ...] = (
        label(look, said),
        TickBox(look, said),
        RadioChoice(look, said),
    )
    for made in every:
        qtbot.addWidget(made)
        made.ensurePolished()
        wide, narrow = made.heightForWidth(600), made.heightForWidth(150)
        assert (made.heightForWidth(600), made.heightForWidth(150)) == (wide, narrow)
        assert narrow > wide
        look.set_zoom(2.0)
        larger = made.heightForWidth(150)
        look.set_zoom(1.0)
        assert larger > narrow == made.heightForWidth(150)
        made.setText("Juniper")
        assert made.heightForWidth(150) == wide
