"""The confidential page is kept as it comes: sealed, in order, whole."""

import pytest

from reportwriter.domain.ids import ItemId, ReportId
from reportwriter.records.kept import SealedItem
from reportwriter.storage.vault import Vault
from tests.builders import a_report

REPORT = ReportId("report-1")


@pytest.fixture(autouse=True)
def _a_report(vault: Vault) -> None:
    vault.reports.add(a_report())


def _items(*names: str) -> tuple[SealedItem, ...]:
    return tuple(SealedItem(id=ItemId(name), sealed=name.encode()) for name in names)


def test_items_keep_their_order_when_one_is_written_again(vault: Vault) -> None:
    for name in ("i1", "i2", "i3"):
        vault.confidential.put(REPORT, ItemId(name), b"first")

    vault.confidential.put(REPORT, ItemId("i1"), b"second")

    kept = vault.confidential.get(REPORT)
    assert [(item.id, item.sealed) for item in kept] == [
        ("i1", b"second"),
        ("i2", b"first"),
        ("i3", b"first"),
    ]
    assert vault.confidential.count(REPORT) == 3


def test_an_item_is_taken_away(vault: Vault) -> None:
    vault.confidential.put(REPORT, ItemId("i1"), b"first")

    vault.confidential.remove(REPORT, ItemId("i1"))

    assert vault.confidential.get(REPORT) == ()
    assert vault.confidential.count(REPORT) == 0


def test_what_the_page_says_beside_its_items_is_no_item(vault: Vault) -> None:
    assert vault.confidential.frame(REPORT) is None

    vault.confidential.put_frame(REPORT, b"told by telephone")
    vault.confidential.put_frame(REPORT, b"told in person")

    assert vault.confidential.frame(REPORT) == b"told in person"
    assert vault.confidential.count(REPORT) == 0


def test_a_page_sealed_anew_replaces_the_whole(vault: Vault) -> None:
    vault.confidential.replace_all(REPORT, _items("i1", "i2"), b"frame")

    vault.confidential.replace_all(REPORT, _items("i2", "i3"), None)

    assert vault.confidential.get(REPORT) == _items("i2", "i3")
    assert vault.confidential.frame(REPORT) is None


def test_the_page_goes_with_its_report(vault: Vault) -> None:
    vault.confidential.replace_all(REPORT, _items("i1"), b"frame")

    vault.reports.remove(REPORT)

    assert vault.confidential.get(REPORT) == ()
    assert vault.confidential.frame(REPORT) is None
