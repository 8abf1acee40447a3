"""A vault of every released shape opens for ever, and gives back what was put into it."""

from pathlib import Path

import pytest

from reportwriter.domain.ids import ItemId, ReportId
from reportwriter.records.kept import SealedItem
from reportwriter.storage.vault import open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.storage.conftest import KEY, LOG_KEY
from tests.storage.test_statement_body import FIRST

RELEASED = sorted((Path(__file__).parent / "released").glob("*.db"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_vault_of_every_released_shape_opens(released: Path, files: VaultFiles) -> None:
    files.make_folder()
    files.database.write_bytes(released.read_bytes())

    opened = open_vault(files, KEY, LOG_KEY)

    report = opened.reports.get(ReportId("report-1"))
    assert report.statements[1] == FIRST
    assert opened.reports.invitation(report.id) == "i1"
    assert opened.confidential.get(report.id) == (SealedItem(id=ItemId("i1"), sealed=b"sealed"),)
    assert len(opened.search.find("unwashed")) == 1
    assert opened.log.first_broken() is None
    assert opened.database.is_sound()
    opened.close()


def test_there_is_one_to_open() -> None:
    assert RELEASED
