"""The commands that lead to the screens of a report, for its menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from reportwriter.ui.events import Tool
from reportwriter.ui.menus.command import Command
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.ui.write.report_rail import TOOLS

NO_CHECK = "This form wants no check"


def screens_of_report(
    frame: QWidget, show: Callable[[Tool], None], presenter: WritePresenter
) -> list[Command]:
    """Return one for each screen; one that the form does not have says so."""

    def why_no_check() -> str:
        offers = presenter.report is not None and presenter.stage.desk.offers_check
        return "" if offers else NO_CHECK

    screens = []
    for row in TOOLS:
        go = partial(show, Tool(row.key))
        if row.key == Tool.AGENCY_CHECK:
            screens.append(Command(frame, row.title, go, why_not=why_no_check))
        else:
            screens.append(Command(frame, row.title, go, key=row.aside))
    screens.append(Command(frame, "The report &in pictures", partial(show, Tool.PICTURES)))
    screens.append(Command(frame, "&Message to the chair", partial(show, Tool.MESSAGE)))
    return screens
