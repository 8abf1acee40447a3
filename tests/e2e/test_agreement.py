"""What agrees, in the whole window of a chair who has opened the confidential items before."""

import pytest

from reportwriter.ui.desk.agreement_rows import Shown
from reportwriter.ui.desk.view import DeskView
from reportwriter.wording import accounts as words
from tests.deep_scan import deep_scan
from tests.e2e.test_windows import LONG, Window
from tests.services.chaired import FIC, POLICE_STEM, Chaired
from tests.services.desks import PASSPHRASE, an_item

pytestmark = pytest.mark.slow
CANARY = "neighbour who must not be named"


def test_what_agrees_tells_nothing_confidential_and_what_is_decided_stays(
    chaired: Chaired, window: Window
) -> None:
    """The items were opened when they came; no row of the page and no byte on disk has them."""
    assert CANARY in an_item().text
    chaired.take_school(passphrase=PASSPHRASE)
    chaired.take(chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf))
    window.desktop.events.conference_opened.emit(FIC)
    window.press("Read side by side")
    window.qtbot.waitUntil(lambda: bool(window.all(DeskView)), timeout=LONG)
    (desk,) = window.all(DeskView)
    page = desk.agreement_page
    window.wait_for("Received 2 of 2")
    desk.heading_requested.emit("agreement")
    window.qtbot.waitUntil(lambda: bool(page.list.rows), timeout=LONG)

    page.confirm_requested.emit(page.list.rows[0].key)
    window.qtbot.waitUntil(lambda: words.CONFIRMED in page.list.rows[0].spoken, timeout=LONG)
    spoken = []
    for shown in (Shown.ALL, Shown.OPINIONS):
        page.chosen.emit(shown)
        spoken += [row.spoken for row in page.list.rows]

    assert len(spoken) > 3
    assert not [one for one in spoken if CANARY in one]
    key = chaired.desk.database_key
    assert deep_scan(chaired.desk.folder, (CANARY,), database_keys=(key,)) == ()
    assert len(chaired.desk.vault.agreements.of(FIC)) == 1
