from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.invite.administrator_card import NOBODY
from reportwriter.ui.invite.view import InviteView
from reportwriter.ui.look import Look
from tests.ui.fakes import WORDS
from tests.ui.invite import sample as samples
from tests.ui.sample_invitation import DEPUTY, ROWAN


def shown(look: Look, qtbot: QtBot) -> InviteView:
    view = cast("InviteView", samples.invite(look))
    qtbot.addWidget(view)
    view.resize(1100, 800)
    view.show()
    return view


def edit(view: InviteView, name: str) -> QLineEdit:
    return next(one for one in view.findChildren(QLineEdit) if one.accessibleName() == name)


def choose_area(view: InviteView, title: str) -> None:
    area = next(one for one in view.findChildren(QComboBox) if one.accessibleName() == "Area")
    area.setCurrentText(title)


def press(view: InviteView, words: str) -> None:
    next(one for one in view.findChildren(QPushButton) if one.text() == words).click()


def test_what_is_typed_is_handed_over(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    choose_area(view, "Stockport")
    edit(view, "Reference of the conference").setText("FIC-0001")
    edit(view, "Name, line 1").setText("Juniper Pebblewick")
    edit(view, "Agency, line 2").setText("Police")

    typed = view.typed()

    assert typed.reference == "FIC-0001"
    assert typed.people[0].name == "Juniper Pebblewick"
    assert typed.asked[1].agency == "Police"
    assert typed.asked[1].form == "stockport-conference-report 1"


def test_lines_can_be_added_and_know_the_forms(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    choose_area(view, "Stockport")

    press(view, "Another agency")
    edit(view, "Agency, line 4").setText("Housing")

    assert view.typed().asked[3].form == "stockport-conference-report 1"


def test_of_several_areas_none_is_chosen_unasked(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    press(view, "Sign the invitations")

    assert view.typed().area == ""


def test_what_is_lacking_is_marked_where_it_is_wanted(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    press(view, "Sign the invitations")

    reference = edit(view, "Reference of the conference")
    assert reference.accessibleDescription().startswith("Give the reference")


def test_moments_are_echoed_while_they_are_typed(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    with qtbot.waitSignal(view.typed_changed):
        qtbot.keyClicks(edit(view, "Day and time"), "6 jan 2027 10:00")


def test_a_deputy_that_was_added_is_chosen_and_what_was_typed_stays(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(look, qtbot)
    edit(view, "Reference of the conference").setText("FIC-0001")
    view.deputy_file_chosen.emit(Path("/ansel.pem"))
    for number, word in enumerate(WORDS, start=1):
        edit(view, f"Word {number}").setText(word)

    press(view, "Compare")

    assert not edit(view, "Word 1").isVisible()
    assert view.typed().deputies == (DEPUTY.id,)
    assert view.typed().reference == "FIC-0001"


def test_giving_up_puts_the_words_away(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    view.deputy_file_chosen.emit(Path("/ansel.pem"))

    with qtbot.waitSignal(view.deputy_given_up):
        press(view, "Not now")

    assert not edit(view, "Word 1").isVisible()
    assert view.typed().deputies == ()


def test_an_administrator_is_chosen_among_who_is_known_or_nobody_is(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(look, qtbot)
    (who,) = (
        one for one in view.findChildren(QComboBox) if one.accessibleName() == "Administrator"
    )

    assert view.typed().administrator == ""
    assert [who.itemText(number) for number in range(who.count())] == [
        NOBODY,
        "Ansel Quickthorn, Safeguarding unit",
        "Rowan Teasel, Safeguarding unit",
    ]
    who.setCurrentIndex(2)
    assert view.typed().administrator == ROWAN.id
