from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.domain.conference import Contact
from reportwriter.ui.identity.view import IdentityGate
from reportwriter.ui.look import Look
from tests.ui import samples_b as samples
from tests.ui.fakes import PASSPHRASE


def shown(look: Look, qtbot: QtBot) -> IdentityGate:
    gate = cast("IdentityGate", samples.identity(look))
    qtbot.addWidget(gate)
    gate.show()
    return gate


def test_what_is_typed_is_handed_over_and_forgotten(look: Look, qtbot: QtBot) -> None:
    gate = shown(look, qtbot)
    edits = {edit.accessibleName(): edit for edit in gate.findChildren(QLineEdit)}
    edits["Choose a passphrase"].setText(PASSPHRASE)
    edits["The same passphrase again"].setText(PASSPHRASE)

    with qtbot.waitSignal(gate.set_up_requested) as asked:
        qtbot.keyClick(edits["The same passphrase again"], Qt.Key.Key_Return)

    assert asked.args == [
        Contact(
            name="Pru Oakenshaw",
            designation="Designated safeguarding lead",
            agency="Hollybrook Primary School",
        ),
        PASSPHRASE,
        PASSPHRASE,
    ]
    assert edits["Choose a passphrase"].text() == ""


def test_the_code_is_gone_when_its_page_is_left(look: Look, qtbot: QtBot) -> None:
    gate = shown(look, qtbot)
    gate.show_code("ABCDE-FGHIJ")

    gate.show_through()

    assert gate._code.text() == ""
