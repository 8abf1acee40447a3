"""The screen of access requests, with one request and one disclosure."""

from datetime import date
from typing import cast

from reportwriter.domain.access import DisclosureMade, Ground
from reportwriter.services.access_requests import AccessRequests
from reportwriter.ui.access.presenter import AccessPresenter, AccessTools
from reportwriter.ui.access.view import AccessScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.builders import CORIN, NOON
from tests.ui.access.requests_at_hand import FakeRequests, folders
from tests.ui.sample_report import school_report


def access(look: Look) -> AccessScreen:
    screen, requests = AccessScreen(look), FakeRequests()
    tools = AccessTools(
        requests=cast(AccessRequests, requests),
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        ask_folder=folders(),
        now=lambda: NOON,
    )
    presenter = AccessPresenter(screen, tools)
    connect(screen, presenter)
    screen.setProperty("held", presenter)
    report = school_report()
    requests.begin(report.id, CORIN, received=date(2027, 1, 4))
    requests.note(
        DisclosureMade(
            report=report.id,
            ground=Ground.CPIA,
            to="Crown Prosecution Service",
            what="That minutes exist",
            decided_by="R. Vane",
            at=NOON,
        )
    )
    presenter.open(report)
    FocusRing(screen, look)
    return screen
