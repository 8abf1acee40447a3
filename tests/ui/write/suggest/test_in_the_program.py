"""Suggestions in the program itself: found in its pool, kept in its vault, gone with its lock."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.statement import Ignored
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.write.suggest.card import SuggestionCard
from tests.ui.test_desktop import CONTROL, focused, written


def is_suggested(rooms: Rooms, words: str = "Suggestion") -> bool:
    cards = rooms.write_screen.findChildren(SuggestionCard)
    return any(card.isVisible() and words in card.accessibleName() for card in cards)


def with_suggestion(desktop: Desktop, qtbot: QtBot) -> Rooms:
    """Write a statement that is better said otherwise, and pause."""
    rooms = written(desktop, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "Ms Orr failed to come to a chaotic kitchen on 3 May.")
    qtbot.waitUntil(lambda: is_suggested(rooms), timeout=15_000)
    return rooms


def test_what_is_accepted_and_what_is_left_alone_is_kept_in_the_vault(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    rooms = with_suggestion(desktop, qtbot)

    QTest.keyClick(focused(), Qt.Key.Key_Period, CONTROL)
    qtbot.waitUntil(lambda: is_suggested(rooms, "1 of 1"))
    QTest.keyClick(focused(), Qt.Key.Key_Comma, CONTROL)
    qtbot.waitUntil(lambda: not is_suggested(rooms))
    qtbot.waitUntil(lambda: rooms.is_saved)

    report_id = rooms.writing.presenter.report_id
    assert access.vault is not None
    assert report_id is not None
    access.vault.writing.forget(report_id)
    kept = access.vault.writing.open(report_id).report.statements[-1]
    assert kept.text == "Ms Orr did not come to a chaotic kitchen on 3 May."
    assert kept.ignored == (Ignored(rule="judging_word", word="chaotic"),)


def test_a_lock_while_a_statement_is_looked_at_leaves_nothing_to_show_it(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = with_suggestion(desktop, qtbot)
    QTest.keyClicks(focused(), " Always.")
    qtbot.waitUntil(lambda: rooms.is_saved)
    rooms.writing.suggesting.look()

    desktop.lock()

    qtbot.waitUntil(desktop._start_screen._unlock.isVisible)
    assert rooms.writing.suggesting.why_not
