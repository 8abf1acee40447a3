"""Nothing confidential is on the disk in clear: searched for in every byte that was written."""

from pathlib import Path

import pytest

from reportwriter.domain.confidential import Reason
from tests.deep_scan import deep_scan, scan_bytes
from tests.e2e.conftest import Conference

pytestmark = pytest.mark.slow


def test_what_is_confidential_is_found_in_no_byte_of_the_whole_conference(
    conference: Conference,
) -> None:
    words = conference.scenario.expected.only_when_opened

    found = deep_scan(conference.folder, words, database_keys=conference.database_keys)

    assert found == ()
    assert len(conference.database_keys) == 7


def test_the_search_would_find_it(conference: Conference) -> None:
    """The same search finds what is meant to be read: else it would prove nothing."""
    statement = conference.scenario.agencies[0].statements[0]
    words = (statement.text.split(" by ")[0],)

    found = deep_scan(conference.person("school"), words, database_keys=conference.database_keys)

    kinds = {finding.file.suffix for finding in found}
    assert {".pdf", ".db"} <= kinds


def test_the_opened_page_holds_every_one_of_them(conference: Conference, opened_page: Path) -> None:
    words = conference.scenario.expected.only_when_opened

    assert set(scan_bytes(opened_page.read_bytes(), words)) == set(words)
    assert Reason.LIVE_INVESTIGATION in {
        item.reason for item in conference.scenario.agencies[3].confidential_items
    }
