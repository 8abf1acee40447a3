"""Nothing is shown before the passphrase, and nothing stays after locking."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.confidential import ConfidentialPage, Reason
from reportwriter.domain.errors import VaultError
from reportwriter.domain.file_check import Contents
from reportwriter.domain.hearing import Dealing
from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hearing.asks import DecisionAsk, SlotAsk
from reportwriter.ui.hearing.rows import (
    CHANGED,
    DECIDED,
    NOT_READ,
    READ,
    TO_DECIDE,
    TO_TELL,
)
from tests.ui.fake_reading import a_handed_on_record
from tests.ui.hearing.sample import (
    FIC,
    NOW,
    PASSPHRASE,
    POLICE,
    FakeHearings,
    a_part,
    item_key,
    of_school,
    tools_of,
)
from tests.ui.hearing.screens import Screen, a_screen, with_a_busy_pool
from tests.ui.sample_report import ITEMS
from tests.ui.waiting import WaitingRunner

ANOTHER = ConferenceReference("FIC-0002")


@pytest.fixture
def screen() -> Screen:
    made = a_screen()
    made.open()
    return made


def test_before_the_passphrase_nothing_is_shown() -> None:
    screen = a_screen()

    screen.presenter.open(FIC)
    screen.presenter.unlock("wrong")

    assert isinstance(screen.view.trouble, WrongPassphraseError)
    assert screen.view.choices is None
    assert screen.view.rows == ()


def test_all_items_stand_under_their_agency_with_the_check_of_their_page(screen: Screen) -> None:
    assert screen.view.headings == [
        "Police, DC Wilf Harrowgate, version 1",
        "Hollybrook Primary School, Pru Oakenshaw, version 1",
    ]
    assert [card.aside for card in screen.view.cards.values()] == [NOT_READ] * 3
    assert "Unchanged, the person we asked. The page belongs to the report." in screen.view.lines
    assert screen.view.left == "3 to read."


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (Contents.DOES_NOT_BELONG, "does not belong"),
        (Contents.NOT_SEALED_TO_YOU, "is not sealed to you"),
        (Contents.NOT_LOOKED_AT, "has not arrived"),
        (Contents.DAMAGED, "is damaged"),
    ],
)
def test_a_page_that_did_not_open_says_why(contents: Contents, said: str) -> None:
    screen = a_screen(FakeHearings(parts=(of_school(contents),)))

    screen.open()

    (line,) = screen.view.lines
    assert said in line


def test_nothing_can_be_decided_before_an_item_was_read(screen: Screen) -> None:
    screen.presenter.select(item_key(1))
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")

    assert screen.view.item is not None
    assert screen.view.item.must_read
    assert not screen.view.item.answers
    assert screen.hearings.saved == 0


def test_to_have_read_an_item_is_kept_with_its_time(screen: Screen) -> None:
    screen.read(1)

    assert screen.decision(1).acknowledged_at == NOW
    assert screen.view.cards[item_key(1)].aside == TO_DECIDE
    assert screen.view.item is not None
    assert screen.view.item.read == "Read 6\N{NO-BREAK SPACE}Jan\N{NO-BREAK SPACE}2027, 10:05."
    assert not screen.view.item.must_read
    assert screen.view.left == "2 to read, 1 to decide."
    assert screen.hearings.things == 3


def test_who_may_hear_it_is_kept_and_stands_on_the_card(screen: Screen) -> None:
    screen.read(1)

    screen.presenter.answer(DecisionAsk.DEALING, "closed_slot")
    screen.presenter.answer(DecisionAsk.AGENCIES, ("Police", "Health visiting"))

    decision = screen.decision(1)
    assert decision.dealing is Dealing.CLOSED_SLOT
    assert decision.agencies == ("Police", "Health visiting")
    card = screen.view.cards[item_key(1)]
    assert card.aside == DECIDED
    assert dict(card.facts)["May hear it"] == "Police and Health visiting"


def test_what_differs_from_the_proposal_asks_why(screen: Screen) -> None:
    screen.read(2)

    screen.presenter.answer(DecisionAsk.DEALING, "told_by_chair")

    assert screen.view.item is not None
    assert DecisionAsk.BECAUSE in screen.view.item.shown
    assert screen.view.item.lacks == (
        "Still to say: who may hear it and why it differs from what the author proposed."
    )


def test_what_the_author_wants_told_later_is_put_in_and_waits_until_done(screen: Screen) -> None:
    screen.read(3)
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")

    later = screen.decision(3).later
    assert later is not None
    assert (later.to, later.by_whom) == ("Tamsin Pebblewick", "social worker")
    assert screen.view.cards[item_key(3)].aside == TO_TELL
    assert screen.view.lines[0].startswith("Tamsin Pebblewick must be told, by social worker")

    screen.presenter.answer(DecisionAsk.DONE, "yes")
    screen.presenter.answer(DecisionAsk.DONE_ON, "5 jan")

    later = screen.decision(3).later
    assert later is not None
    assert (later.is_done, later.done_on, later.done_by) == (
        True,
        date(2027, 1, 5),
        "social worker",
    )
    assert screen.view.cards[item_key(3)].aside == DECIDED
    assert screen.view.told[1].startswith("Tuesday")
    assert screen.view.headings[0].startswith("Police")


def test_a_day_that_cannot_be_read_is_no_day(screen: Screen) -> None:
    screen.read(3)
    screen.presenter.answer(DecisionAsk.DONE, "yes")

    screen.presenter.answer(DecisionAsk.DONE_ON, "soonish")

    later = screen.decision(3).later
    assert later is not None
    assert later.done_on is None
    assert screen.view.told[1].startswith("Type one day")


def test_a_thing_still_to_be_told_leads_to_its_item(screen: Screen) -> None:
    screen.read(3)
    screen.presenter.select("")

    screen.presenter.open_row(f"task {item_key(3)}")

    assert screen.view.item is not None
    assert screen.view.item.title == "Police, item 3, ref. JKL"


def test_an_item_changed_by_a_newer_version_is_to_be_read_again(screen: Screen) -> None:
    screen.read(1)
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")
    changed = replace(ITEMS[0], text="It is about a cousin.")
    page = ConfidentialPage(report=POLICE, items=(changed, *ITEMS[1:]))
    screen.hearings.parts = (a_part(version=2, page=page),)
    screen.presenter.lock()

    screen.presenter.unlock(PASSPHRASE)
    screen.presenter.select(item_key(1))

    assert screen.view.cards[item_key(1)].aside == CHANGED
    assert screen.view.item is not None
    assert screen.view.item.must_read
    screen.presenter.acknowledge()
    assert screen.decision(1).item == changed
    assert screen.decision(1).dealing is Dealing.NOT_TOLD


def test_an_item_that_no_page_holds_any_more_keeps_its_decision(screen: Screen) -> None:
    screen.read(3)
    screen.hearings.parts = (of_school(),)
    screen.presenter.lock()

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.headings[-1] == "No longer on any page that opens"
    assert screen.view.lines[0].endswith("Police, ref. JKL.")
    assert screen.view.cards[item_key(3)].text == ITEMS[2].text


def test_what_is_only_to_be_arranged_is_done_with_once_it_was_read() -> None:
    item = replace(ITEMS[0], reason=Reason.TO_ARRANGE)
    page = ConfidentialPage(report=POLICE, items=(item,))
    screen = a_screen(FakeHearings(parts=(a_part(page=page),)))
    screen.open()

    screen.read(1)

    assert screen.view.cards[item_key(1)].aside == READ
    assert screen.view.left == "Nothing is left to do."


def test_a_closed_slot_says_who_left_when_and_why(screen: Screen) -> None:
    screen.presenter.begin_slot()
    screen.presenter.answer_slot(SlotAsk.LEAVE, ("Corin Thrumm",))
    screen.presenter.answer_slot(SlotAsk.EXPLANATION, "Police information.")
    screen.presenter.say_now(SlotAsk.BEGUN)

    slot = screen.hearings.record.slots[0]
    assert (slot.leave, slot.begun) == (("Corin Thrumm",), "10:05")
    assert slot.explanation == "Police information."
    assert screen.view.lines[-1] == "Closed slot 1, 10:05, without Corin Thrumm."
    assert screen.view.slot is not None
    assert screen.view.slot.answers[SlotAsk.BEGUN] == "10:05"


def test_a_slot_taken_away_can_be_had_back(screen: Screen) -> None:
    screen.presenter.begin_slot()
    screen.presenter.answer_slot(SlotAsk.BEGUN, "10:05")

    screen.presenter.remove_slot()
    assert screen.begun == []
    assert screen.view.removed == 1

    screen.presenter.undo()
    assert screen.begun == ["10:05"]


def test_what_was_decided_is_taken_back_step_by_step_and_sealed_each_time(screen: Screen) -> None:
    screen.read(1)
    screen.presenter.answer(DecisionAsk.DEALING, "closed_slot")
    screen.presenter.answer(DecisionAsk.AGENCIES, ("Police",))
    for typed in ("T", "Th", "The inspector"):
        screen.presenter.answer(DecisionAsk.OTHERS, typed)
    sealed = screen.hearings.saved

    screen.presenter.undo()
    assert screen.decision(1).others == ""
    screen.presenter.undo()
    assert screen.decision(1).agencies == ()
    screen.presenter.undo()
    assert screen.decision(1).dealing is None
    screen.presenter.undo()

    assert screen.hearings.record.decisions == ()
    assert screen.view.cards[item_key(1)].aside == NOT_READ
    assert screen.view.steps == (False, True)
    assert screen.hearings.saved == sealed + 4
    for _ in range(4):
        screen.presenter.redo()
    assert screen.decision(1).others == "The inspector"
    assert screen.view.steps == (True, False)


def test_a_task_that_was_done_can_be_taken_back_and_its_item_is_shown(screen: Screen) -> None:
    screen.read(3)
    screen.presenter.answer(DecisionAsk.DONE, "yes")
    screen.presenter.select(item_key(1))

    screen.presenter.undo()

    later = screen.decision(3).later
    assert later is not None
    assert not later.is_done
    assert screen.view.item is not None
    assert screen.view.item.key == item_key(3)


def test_what_is_typed_into_another_field_is_a_step_of_its_own(screen: Screen) -> None:
    screen.read(1)
    screen.presenter.answer(DecisionAsk.OTHERS, "The inspector")
    screen.presenter.answer(DecisionAsk.BECAUSE, "The plan needs it")

    screen.presenter.undo()

    assert (screen.decision(1).others, screen.decision(1).because) == ("The inspector", "")


def test_a_step_after_undo_leaves_nothing_to_redo(screen: Screen) -> None:
    screen.read(1)
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")
    screen.presenter.undo()
    screen.presenter.answer(DecisionAsk.DEALING, "told_by_chair")

    screen.presenter.redo()

    assert screen.decision(1).dealing is Dealing.TOLD_BY_CHAIR


def test_nothing_can_be_taken_back_once_the_page_was_closed(screen: Screen) -> None:
    screen.read(1)
    screen.presenter.lock()
    screen.presenter.unlock(PASSPHRASE)

    screen.presenter.undo()

    assert screen.decision(1).item == ITEMS[0]
    assert screen.view.steps == (False, False)


def test_locking_forgets_all_and_the_passphrase_is_asked_again(screen: Screen) -> None:
    screen.read(1)

    screen.presenter.lock()

    assert screen.view.rows == ()
    assert screen.view.item is None
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")
    assert screen.decision(1).dealing is None
    screen.presenter.unlock(PASSPHRASE)
    assert screen.view.cards[item_key(1)].aside == TO_DECIDE


def test_what_opens_after_the_chair_turned_away_is_shown_to_nobody() -> None:
    pool, hearings = WaitingRunner(), FakeHearings()
    tools = replace(tools_of(hearings), pool=pool)
    screen = a_screen(hearings, tools)
    screen.open()

    screen.presenter.lock()
    pool.do_all()

    assert screen.view.choices is None
    assert screen.view.rows == ()


def test_what_could_not_be_sealed_is_not_lost_by_locking(screen: Screen) -> None:
    screen.hearings.failure = VaultError("full")
    screen.read(1)
    assert screen.view.trouble is screen.hearings.failure

    screen.hearings.failure = None
    screen.presenter.lock()
    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.cards[item_key(1)].aside == TO_DECIDE
    screen.read(2)
    assert screen.decision(1).acknowledged_at == NOW


def test_one_conference_shows_nothing_of_another(screen: Screen) -> None:
    screen.presenter.close()

    screen.presenter.unlock(PASSPHRASE)

    assert screen.view.choices is None


def test_a_conference_without_reports_says_so() -> None:
    screen = a_screen(FakeHearings(parts=()))

    screen.open()

    assert screen.view.lines == ["No report has come yet."]


def test_who_handed_a_page_on_stands_below_the_check_of_its_report() -> None:
    part = a_part(handed_on=a_handed_on_record(note="Ring the school first."))
    screen = a_screen(FakeHearings(parts=(part,)))

    screen.open()

    (line,) = (one for one in screen.view.lines if one.startswith("Handed on by"))
    assert "Merriweather Stope, chair" in line
    assert "Ring the school first." in line


def test_handing_pages_on_leaves_nothing_open_behind(screen: Screen) -> None:
    screen.presenter.hand_on()

    assert screen.going.handing_on == FIC
    assert screen.view.choices is None


def test_going_back_locks(screen: Screen) -> None:
    screen.presenter.go_back()

    assert screen.view.choices is None
    assert screen.going.backs == 1


def test_that_the_items_did_not_open_is_not_told_once_they_are_locked_again() -> None:
    pool, screen = with_a_busy_pool()
    screen.presenter.unlock("wrong")

    screen.presenter.lock()
    pool.do_all()

    assert screen.view.trouble is None


def test_what_is_sealed_after_going_back_is_counted_on_the_list() -> None:
    vault, hearings = WaitingRunner(), FakeHearings()
    screen = a_screen(hearings, replace(tools_of(hearings), vault=vault))
    screen.open()
    screen.read(1)
    screen.presenter.answer(DecisionAsk.DEALING, "not_told")

    screen.presenter.go_back()
    vault.do_all()

    assert screen.decision(1).dealing is Dealing.NOT_TOLD
    assert screen.going.late == 1
