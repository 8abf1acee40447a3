"""A conference that was called is moved by keyboard alone, and taken over by another chair."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.update.view import UpdateScreen
from reportwriter.wording.updates import COPY_REQUEST
from tests.e2e.test_windows import LONG, Window, opened
from tests.exchange import senders
from tests.services.chaired import FIC, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE, PRU, new_desk, new_desk_that_signs
from tests.services.inviting_again import a_pdf, an_issue, compare_words, stranger
from tests.services.updates import (
    HALDANE,
    as_it_is,
    hand_over,
    issue,
    last_sent,
    school_invitation,
    take_over,
)

CTRL = Qt.KeyboardModifier.ControlModifier
_FIELDS = 100
"""More than the screen has, so that a key that leads in a circle fails and does not hang."""


def test_a_conference_is_moved_by_keyboard_alone(chaired: Chaired, window: Window) -> None:
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 0 of 2.")

    window.key(Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    window.wait_for("Change conference FIC-0001")
    starts = window.field("Day and time")
    window.qtbot.waitUntil(lambda: starts.hasFocus() and bool(starts.text()), timeout=LONG)
    window.key(Qt.Key.Key_A, CTRL)
    window.qtbot.keyClicks(starts, "13 jan 2037 10:00")
    window.wait_for("When: Tuesday 13\xa0January\xa02037, 10:00 (before: ")
    window.wait_for("Stockport asks for at most 15 working days after the strategy discussion.")
    _go_to(window, "Your passphrase")
    window.qtbot.keyClicks(QApplication.focusWidget(), PASSPHRASE)
    window.key(Qt.Key.Key_Return, CTRL)
    window.wait_for("2 files are signed and on this computer.")

    assert sorted(path.name for path in Path.home().glob("*.pdf")) == [
        "FIC-0001 Hollybrook Primary School invitation 2.pdf",
        "FIC-0001 Police invitation 2.pdf",
    ]
    assert last_sent(chaired.desk).number == 2
    window.key(Qt.Key.Key_Escape)
    window.wait_for("13\xa0Jan\xa02037, 10:00")


def test_who_was_asked_by_mistake_is_asked_no_longer_by_keyboard_alone(
    chaired: Chaired, window: Window, tmp_path: Path
) -> None:
    author = new_desk(tmp_path / "author")
    first = author.vault.invitations.take_in(school_invitation(chaired)).record
    compare_words(author.vault.trust, first)
    report = author.vault.writing.begin(first.id, PRU)
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 0 of 2.")

    window.key(Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    window.wait_for("Change conference FIC-0001")
    starts = window.field("Day and time")
    window.qtbot.waitUntil(lambda: starts.hasFocus() and bool(starts.text()), timeout=LONG)
    _go_to(window, "No longer ask: Hollybrook Primary School")
    window.key(Qt.Key.Key_Space)
    _go_to(window, "Why, for Hollybrook Primary School")
    window.qtbot.keyClicks(QApplication.focusWidget(), "You were asked by mistake")
    window.wait_for("Hollybrook Primary School alone: Your report for conference FIC-0001 is no ")
    _go_to(window, "Your passphrase")
    window.qtbot.keyClicks(QApplication.focusWidget(), PASSPHRASE)
    window.key(Qt.Key.Key_Return, CTRL)
    window.wait_for("1 file is signed and on this computer.")

    (path,) = Path.home().glob("*.pdf")
    taken = author.vault.invitations.take_in(path.read_bytes())
    assert taken.record.why_withdrawn == "You were asked by mistake"
    assert author.vault.no_longer_asked(report)
    author.access.close()
    window.key(Qt.Key.Key_Escape)
    window.wait_for("Received 0 of 1.")


def test_whoever_takes_over_drops_all_files_and_compares_the_words_first(
    chaired: Chaired, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    chaired.desk.access.open(PASSPHRASE)
    haldane = new_desk_that_signs(tmp_path / "haldane", HALDANE)
    files = hand_over(chaired, haldane).paths
    words = chaired.desk.vault.trust.own_words()
    window = opened(qtbot, qapp, haldane.access, tmp_path / "haldane.json")

    window.desktop.events.files_dropped.emit(files)
    window.wait_for("so nothing was taken over yet.")
    window.press("Compare check words")
    window.wait_for("Ring Merriweather Stope")
    for edit in window.all(QLineEdit):
        edit.setText(words[int(edit.accessibleName().removeprefix("Word ")) - 1])
    window.press("Compare the words")
    window.wait_for("The words are the chair's.")
    window.press("Back")

    window.wait_for("You chair conference FIC-0001 now: Merriweather Stope handed it over to you.")
    board = haldane.vault.intake.board(FIC)
    assert len([row for row in board.rows if row.asked]) == 2
    window.desktop.window.close()
    haldane.access.close()


def test_the_chair_before_reads_who_has_it_and_can_change_nothing(
    chaired: Chaired, window: Window, tmp_path: Path
) -> None:
    haldane = new_desk_that_signs(tmp_path / "haldane", HALDANE)
    hand_over(chaired, haldane)
    haldane.access.close()

    window.rooms.show_home()
    window.wait_for("Reports sent to me")
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("You handed this conference over to Lark Haldane on ")
    window.key(Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)

    window.wait_for("Received 0 of 2.")
    assert "Change the conference" not in [one.text() for one in window.all(QPushButton)]
    assert not window.all(UpdateScreen)


def test_a_chair_drops_the_update_of_a_deputy_and_reads_who_has_the_conference(
    chaired: Chaired, window: Window
) -> None:
    by_deputy = an_issue(2, by=senders.deputy(), deputies=(stranger().recipient,))
    file = chaired.put("invitation 2.pdf", a_pdf(by_deputy, senders.deputy()))

    window.desktop.events.files_dropped.emit((file,))
    window.wait_for("Ottoline Farrow has stepped in for you on ")
    window.key(Qt.Key.Key_Space)
    window.wait_for("Received 0 of 2.")
    window.wait_for("Ottoline Farrow has stepped in for you on ")
    window.key(Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    window.press(COPY_REQUEST)

    assert "please hand it back" in QGuiApplication.clipboard().text()
    assert not window.all(UpdateScreen)
    window.rooms.show_home()
    window.wait_for("Conference FIC-0001: Ottoline Farrow has stepped in for you on ")


def test_a_deputy_reads_what_came_and_steps_in_by_keyboard(
    chaired: Chaired, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    chaired.desk.access.open(PASSPHRASE)
    haldane = new_desk_that_signs(tmp_path / "haldane", HALDANE)
    named = replace(as_it_is(chaired.desk), deputies=(haldane.recipient,))
    take_over(haldane, chaired.desk, issue(chaired.desk, named))
    report = chaired.put(f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf)
    window = opened(qtbot, qapp, haldane.access, tmp_path / "haldane.json")

    window.rooms.show_home()
    window.wait_for("Where I am a deputy")
    window.desktop.events.files_dropped.emit((report,))
    window.wait_for("1 file is to be checked.")
    window.press("Later, check only")
    window.wait_for("1 file has reached you.")
    window.key(Qt.Key.Key_Return)
    window.wait_for("Report of Hollybrook Primary School")
    window.key(Qt.Key.Key_Escape)
    window.wait_for("You may step in if Merriweather Stope cannot go on.")
    window.key(Qt.Key.Key_Return, CTRL)

    window.wait_for("The agencies do not know it yet.")
    assert haldane.vault.conferences_deputised.all() == ()
    window.desktop.window.close()
    haldane.access.close()


def test_the_page_of_a_report_is_handed_on_from_where_it_is_read(
    chaired: Chaired, window: Window
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 1 of 2.")

    window.key(Qt.Key.Key_Return)
    window.wait_for("Report of Hollybrook Primary School")
    window.key(Qt.Key.Key_H)
    window.wait_for("Hand confidential pages on")
    window.qtbot.waitUntil(
        lambda: any(one.currentText() == senders.SCHOOL for one in window.all(QComboBox)),
        timeout=LONG,
    )
    window.key(Qt.Key.Key_Escape)

    window.wait_for("Report of Hollybrook Primary School")


def _go_to(window: Window, name: str) -> None:
    """Go on from field to field to the one whose name begins so."""
    for _ in range(_FIELDS):
        if _focused_name().startswith(name):
            return
        window.key(Qt.Key.Key_Tab)
    raise AssertionError(f"no key leads to {name}")


def _focused_name() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName()
