"""The two small windows that ask: which statements, and which children."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.write.copy_to import CopyDialog
from reportwriter.ui.write.pick_row import PickRow
from reportwriter.ui.write.picker import PickDialog

ROWS = tuple(
    PickRow(number=number, kind=kind, text=text)
    for number, kind, text in ((1, "Fact", "Late"), (2, "Observation", "Calm"), (4, "Fact", "Fed"))
)
CHECKED = Qt.ItemDataRole.CheckStateRole


def test_statements_are_ticked_in_a_list(qtbot: QtBot, look: Look) -> None:
    dialog = PickDialog(look, ROWS, [4])
    qtbot.addWidget(dialog)
    model = dialog.model

    model.setData(model.index(0), Qt.CheckState.Checked, CHECKED)
    model.setData(model.index(2), Qt.CheckState.Unchecked, CHECKED)

    assert model.chosen == (1,)
    assert model.index(0).data(CHECKED) == Qt.CheckState.Checked
    assert model.index(1).data() == "2  Observation: Calm"
    assert not model.setData(model.index(0), "other")
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_what_is_searched_for_narrows_the_list_and_forgets_no_tick(
    qtbot: QtBot, look: Look
) -> None:
    dialog = PickDialog(look, ROWS, [2])
    qtbot.addWidget(dialog)

    dialog.search.setText("fact FED")
    shown = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    dialog.search.setText("nothing such")

    assert shown == ["4  Fact: Fed"]
    assert dialog.model.rowCount() == 0
    assert not dialog._none.isHidden()
    assert dialog.model.chosen == (2,)


def test_a_copy_needs_a_child(qtbot: QtBot, look: Look) -> None:
    dialog = CopyDialog(look, (("P2", "Otto"), ("P3", "Marlow")))
    qtbot.addWidget(dialog)

    dialog.accept()
    refused = not dialog._lacking.isHidden(), dialog.result()
    dialog.ticks["P3"].setChecked(True)
    dialog.accept()

    assert refused == (True, 0)
    assert dialog.chosen() == ("P3",)
    assert dialog.result() == 1


def test_the_only_other_child_is_chosen_already(qtbot: QtBot, look: Look) -> None:
    dialog = CopyDialog(look, (("P2", "Otto"),))
    qtbot.addWidget(dialog)

    assert dialog.chosen() == ("P2",)
