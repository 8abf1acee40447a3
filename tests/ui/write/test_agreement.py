from pytestqt.qtbot import QtBot

from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.ui.look import Look
from reportwriter.ui.write.agreement import LACKING, AgreementDialog
from reportwriter.ui.write.openings import AgreementAsked
from tests.ui.showing import show

ASKED = AgreementAsked(title="Open statement 3 to Corin Thrumm?", more="What rests on it stays.")


def test_nothing_is_agreed_before_all_is_said(qtbot: QtBot, look: Look) -> None:
    dialog = AgreementDialog(look, ASKED)
    qtbot.addWidget(dialog)
    show(qtbot, dialog)

    dialog.reason.setText("The chair has spoken with her")
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert dialog._lacking.accessibleName() == LACKING
    dialog.choices[AgreedBy.AGENCY].click()
    dialog.name.setText("Idris Calloway")
    dialog.accept_button.click()

    assert not dialog.isVisible()
    assert dialog.agreement() == Agreement(
        reason="The chair has spoken with her", agreed_by=AgreedBy.AGENCY, name="Idris Calloway"
    )
