"""Where the chair's list leads, and what it says shortly of what is there."""

from dataclasses import replace

from reportwriter.domain.attendance import Here, Presence
from reportwriter.services.updating import HandedOver
from tests.ui.chair.test_presenter import REFERENCE, a_screen
from tests.ui.fakes import CHASED_AT
from tests.ui.sample_board import SampleBoard, a_board
from tests.ui.sample_desk import FIC
from tests.ui.update.sample import FakeUpdating
from tests.ui.who_comes.sample import FakeWhoComes


def test_what_is_left_behind_the_passphrase_is_a_number_that_names_nothing() -> None:
    heads = [a_screen(a_board(), things=count).view.head for count in (0, 1, 3)]

    nothing, one, more = (head.received if head else "" for head in heads)
    assert one == f"{nothing} 1 thing is left behind your passphrase."
    assert more == f"{nothing} 3 things are left behind your passphrase."


def test_the_confidential_items_are_those_of_this_conference() -> None:
    screen = a_screen(a_board())

    screen.presenter.read_confidential_items()

    assert screen.going.hearings == [REFERENCE]


def test_it_leads_to_who_comes_and_says_it_shortly() -> None:
    screen = a_screen(a_board())

    screen.presenter.show_who_comes()

    assert screen.going.attendances == [REFERENCE]
    assert screen.view.head is not None
    assert screen.view.head.received.endswith("Not yet quorate.")
    authors = {row.agency: row.author for row in screen.view.rows}
    assert authors["Hollybrook Primary School"].endswith("sends Ada Quill, deputy head")


def test_the_conference_that_is_held_is_this_one() -> None:
    screen = a_screen(a_board())

    screen.presenter.hold_conference()

    assert screen.going.at_conference == [REFERENCE]


def test_what_is_sent_round_is_of_this_conference() -> None:
    screen = a_screen(a_board())

    screen.presenter.circulate()

    assert screen.going.circulations == [REFERENCE]


def test_once_the_roll_is_called_the_list_says_who_is_there_and_not_who_was_expected() -> None:
    kept = FakeWhoComes()
    care = kept.heard["Children's Social Care"]
    kept.put(FIC, replace(care, presence=Presence(here=Here.HERE)))

    head = a_screen(a_board(), who_comes=kept).view.head

    assert head is not None
    assert head.received.endswith("Not quorate.")


def test_an_empty_board_shows_no_detail() -> None:
    screen = a_screen(SampleBoard())

    assert screen.view.detail is None
    assert screen.view.head is not None
    assert screen.view.head.received == "Received 0 of 0. Not yet quorate."


def test_what_changes_of_the_conference_is_a_screen_of_its_own() -> None:
    screen = a_screen(a_board())

    screen.presenter.change()

    assert screen.going.updates == [REFERENCE]
    assert screen.view.head is not None
    assert screen.view.head.handed_over == ("", "")


def test_a_conference_that_was_handed_over_says_so_and_is_changed_no_more() -> None:
    given = HandedOver(to="Lark Haldane", at=CHASED_AT)
    screen = a_screen(a_board(), updating=FakeUpdating(given=given))

    screen.presenter.change()

    assert screen.going.updates == []
    assert screen.view.head is not None
    said, then = screen.view.head.handed_over
    assert said == "You handed this conference over to Lark Haldane on 5\xa0January\xa02027."
    assert "Send on to them" in then
