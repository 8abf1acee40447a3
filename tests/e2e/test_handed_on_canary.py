"""What is on a handed-on page, and the note beside it, is on no disk in clear: of three people."""

from pathlib import Path

import pytest

from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.archiving import ArchiveOrder
from reportwriter.services.confidential_bundling import BundleOrder
from reportwriter.services.page_handing_on import HandOnOrder
from tests.deep_scan import deep_scan, scan_bytes
from tests.exchange import senders
from tests.exchange.handing import inner_page
from tests.pdf.reading import text_of
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE, Desk, new_desk_that_signs
from tests.services.on_its_way import unheard
from tests.services.updates import HALDANE, hand_over, take_over

pytestmark = pytest.mark.slow
NOTE = "Ring the quince inspector before you read it."


@pytest.fixture
def haldane(tmp_path: Path) -> Desk:
    return new_desk_that_signs(tmp_path / "haldane", HALDANE)


def _handed_on(chaired: Chaired, to: Desk, folder: Path) -> tuple[Path, ...]:
    chaired.take_school()
    made = chaired.police
    chaired.take(
        chaired.put(f"{POLICE_STEM} report.pdf", made.report_pdf),
        chaired.put(f"{POLICE_STEM} sealed page.pdf", made.sealed_page_pdf),
    )
    order = HandOnOrder(conference=FIC, submissions=(), to=(to.recipient.certificates,), note=NOTE)
    return chaired.desk.vault.page_handing_on.write(order, folder, PASSPHRASE, unheard).paths


def _worked_with(desk: Desk, folder: Path) -> None:
    """Do with them what a chair does: read, bundle both ways, confirm, and archive."""
    vault = desk.vault
    for part in vault.hearing.open(FIC, PASSPHRASE).parts:
        vault.reading.confidential(part.submission, PASSPHRASE)
    order = BundleOrder(conference=FIC, path=folder / "sealed.pdf", passphrase=PASSPHRASE)
    vault.confidential_bundling.write(order, unheard)
    vault.bundling.write(FIC, folder / "bundle.pdf", unheard)
    vault.receipts.write(FIC, folder, PASSPHRASE)
    archive = ArchiveOrder(
        conference=FIC, folder=folder, passphrase=PASSPHRASE, papers=False, sealed_minute=True
    )
    vault.archiving.write(archive, unheard)


def test_no_byte_that_three_people_wrote_tells_what_was_handed_on(
    chaired: Chaired, haldane: Desk, tmp_path: Path
) -> None:
    chaired.desk.access.open(PASSPHRASE)
    take_over(haldane, chaired.desk, hand_over(chaired, haldane))
    pages = _handed_on(chaired, haldane, tmp_path / "on")
    reports = [
        chaired.put(f"{stem} report.pdf", made.report_pdf)
        for stem, made in ((SCHOOL_STEM, chaired.school), (POLICE_STEM, chaired.police))
    ]
    haldane.vault.intake.take_in([*reports, *pages], PASSPHRASE, unheard)
    made = tmp_path / "made"
    made.mkdir()

    _worked_with(haldane, made)

    assert len(pages) == 2
    archived = [path.name for path in made.rglob("*handed-on page*.pdf")]
    assert len(archived) == 2
    keys = [desk.database_key for desk in (chaired.desk, haldane)]
    haldane.access.close()
    chaired.desk.access.close()
    words = [senders.an_item().text, NOTE]
    assert deep_scan(tmp_path, words, database_keys=keys) == ()


def test_the_search_would_find_it_in_what_is_inside() -> None:
    with Quarantine() as quarantine:
        page = inner_page(senders.a_submission(), senders.chair(), quarantine)

    words = [senders.an_item().text]
    assert scan_bytes(page, words) == tuple(words)
    assert words[0] in text_of(page)
