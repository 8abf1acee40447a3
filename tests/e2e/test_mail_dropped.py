"""A mail dropped on the chair's list: both its files are there, arrived when the server says."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.chair.view import ChairView
from reportwriter.wording.dates import NBSP
from tests.e2e.test_windows import Window, opened
from tests.exchange import outlooks, senders
from tests.exchange.mails import a_mail, saved
from tests.services.chaired import FIC, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE
from tests.ui.dropping import drop


def drop_on_board(window: Window, path: Path) -> None:
    (board,) = window.all(ChairView)
    drop(board, path)


def test_a_mail_dropped_on_the_list_shows_both_its_files_and_when_they_arrived(
    chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    mail = a_mail(
        (f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf),
        (f"{SCHOOL_STEM} sealed page.pdf", chaired.school.sealed_page_pdf),
    )
    path = chaired.put("Report for FIC-0001.eml", saved(mail))
    window = opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 0 of 2")

    drop_on_board(window, path)
    window.field("Your passphrase").setText(PASSPHRASE)
    window.press("Check and open")

    window.wait_for("1 file taken in for this conference. 1 sealed page.")
    window.wait_for("The sealed page has arrived and belongs to this report.")
    window.wait_for(f"Arrived 5{NBSP}Jan{NBSP}2026, 16:02, by the mail server.")


def test_a_mail_dragged_out_of_outlook_is_taken_in_as_others_are(
    chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    mail = outlooks.saved(
        outlooks.a_file(f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf),
        outlooks.a_file(f"{SCHOOL_STEM} sealed page.pdf", chaired.school.sealed_page_pdf),
        delivered=datetime(2026, 1, 5, 16, 2, tzinfo=UTC),
    )
    path = chaired.put("Report for FIC-0001.msg", mail)
    window = opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 0 of 2")

    drop_on_board(window, path)
    window.field("Your passphrase").setText(PASSPHRASE)
    window.press("Check and open")

    window.wait_for("The sealed page has arrived and belongs to this report.")
    window.wait_for(f"Arrived 5{NBSP}Jan{NBSP}2026, 16:02, by the delivery time of the mailbox.")


def test_a_mail_without_a_report_is_said_so_and_changes_nothing(
    chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = chaired.put("Dear chair.eml", saved(a_mail()))
    window = opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")
    window.desktop.events.conference_opened.emit(FIC)
    window.wait_for("Received 0 of 2")

    drop_on_board(window, path)
    window.press("Later, check only")

    window.wait_for("No PDF is attached to this mail: Dear chair.eml.")
    window.wait_for("Received 0 of 2")
    assert "Your passphrase" not in [one.accessibleName() for one in window.all(QLineEdit)]


def test_a_mail_dropped_on_today_leads_to_the_conference_of_its_report(
    chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    mail = a_mail((f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf))
    path = chaired.put("Report for FIC-0001.eml", saved(mail))
    window = opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")

    window.desktop.events.files_dropped.emit((path,))
    window.press("Later, check only")

    window.wait_for("1 file taken in for this conference.")
    window.wait_for("The sealed page has not arrived.")


def test_minutes_dropped_on_today_are_read_and_a_changed_file_is_refused(
    chaired: Chaired, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    minutes = chaired.put("minutes.pdf", senders.a_paper_pdf())
    window = opened(qtbot, qapp, chaired.desk.access, tmp_path / "chair.json")

    window.desktop.events.files_dropped.emit((minutes,))
    window.wait_for("Unchanged since it was signed by somebody who says to be")
    window.wait_for("Minutes of the conference")
    changed = chaired.put("changed.pdf", senders.a_paper_pdf("Something else."))
    window.desktop.events.files_dropped.emit((changed,))

    window.wait_for("This is no paper of a conference that can be relied on.")
