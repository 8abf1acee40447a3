from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.look import Look
from tests.ui.agency.sample import PASSPHRASE
from tests.ui.draft.sample import S1, TO_CHECK, FakeDrafts, a_screen
from tests.ui.showing import show


def test_a_comment_is_typed_beside_the_statement_that_is_chosen(qtbot: QtBot, look: Look) -> None:
    drafts = FakeDrafts()
    view, presenter = a_screen(look, drafts)
    qtbot.addWidget(view)
    show(qtbot, view)
    presenter.read(TO_CHECK.file.id)
    view.reading._list.set_current(card_key(S1))
    view.reading._list.chosen.emit(card_key(S1))

    qtbot.keyClick(view.reading._list, Qt.Key.Key_Return)
    typing = view.focusWidget()
    assert isinstance(typing, QPlainTextEdit)
    qtbot.keyClicks(typing, "Which days?")

    assert drafts.said == {S1: "Which days?"}
    assert typing.accessibleName() == "Your comment on Statement 1, Fact, ref. BFW"


def test_an_answer_is_given_by_keys_alone_and_chosen_anew_for_each_draft(
    qtbot: QtBot, look: Look
) -> None:
    drafts = FakeDrafts()
    view, presenter = a_screen(look, drafts)
    qtbot.addWidget(view)
    show(qtbot, view)
    presenter.read(TO_CHECK.file.id)
    presenter.want_to_answer()
    choice = view.focusWidget()
    assert isinstance(choice, QRadioButton)

    qtbot.keyClick(choice, Qt.Key.Key_Space)
    view.answering._passphrase.take_focus()
    field = view.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert drafts.kept[0].agreed is True
    assert not any(one.isChecked() for one in view.findChildren(QRadioButton))


def test_escape_leads_back_from_the_answer_to_the_draft_and_from_there_to_the_list(
    qtbot: QtBot, look: Look
) -> None:
    view, presenter = a_screen(look, FakeDrafts())
    qtbot.addWidget(view)
    show(qtbot, view)
    presenter.read(TO_CHECK.file.id)
    presenter.want_to_answer()

    qtbot.keyClick(view.answering, Qt.Key.Key_Escape)
    reading = view.reading.isVisible()
    qtbot.keyClick(view.reading, Qt.Key.Key_Escape)

    assert reading
    assert view.listing.isVisible()


def test_in_a_narrow_window_the_comments_stand_below_the_draft(qtbot: QtBot, look: Look) -> None:
    view, presenter = a_screen(look, FakeDrafts())
    qtbot.addWidget(view)
    view.resize(700, 800)
    show(qtbot, view)

    presenter.read(TO_CHECK.file.id)

    qtbot.waitUntil(lambda: view.reading._pane.y() >= view.reading._list.height())
