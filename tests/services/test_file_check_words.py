from dataclasses import replace

import pytest

from reportwriter.domain.file_check import (
    Contents,
    FileCheck,
    InTime,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.domain.integrity import Why
from reportwriter.services.file_check_words import Mark, card_of, headline_of, mark_of
from tests.ui.message.sample import closed_check, opened_check
from tests.ui.sample_board import answers, unchanged


@pytest.mark.parametrize(
    ("check", "mark", "headline"),
    [
        (None, Mark.MISSING, "Not arrived"),
        (unchanged(), Mark.RELIABLE, "Unchanged, the person we asked"),
        (
            unchanged(asked=WasAsked.ANOTHER_OF_THE_AGENCY),
            Mark.RELIABLE,
            "Unchanged, from the agency we asked",
        ),
        (
            unchanged(signer=Signer.NOT_YET_KNOWN),
            Mark.RING_THEM,
            "Unchanged, signer not yet known",
        ),
        (
            unchanged(asked=WasAsked.ANOTHER_CONFERENCE),
            Mark.DOES_NOT_BELONG,
            "Unchanged, but for another conference",
        ),
        (
            unchanged(version=Version.SUPERSEDED),
            Mark.DOES_NOT_BELONG,
            "Unchanged, but replaced by a newer version",
        ),
        (
            unchanged(missing=Missing.SEALED_PAGE_OF_ANOTHER),
            Mark.DOES_NOT_BELONG,
            "Unchanged, but the sealed page is another report's",
        ),
        (
            unchanged(contents=Contents.DOES_NOT_BELONG),
            Mark.DOES_NOT_BELONG,
            "Unchanged, but what is in its sealed page does not belong",
        ),
        (FileCheck(why=Why.BYTES_AFTER), Mark.ADDED_TO, "Added to after signing"),
        (
            FileCheck(why=Why.BYTES_AFTER, answers=answers()),
            Mark.ADDED_TO,
            "Added to after signing",
        ),
        (
            FileCheck(why=Why.DIGEST_DIFFERS),
            Mark.CHANGED,
            "Changed or damaged: do not rely on it",
        ),
        (FileCheck(why=Why.NO_SIGNATURE), Mark.NOT_CHECKED, "Could not be checked"),
    ],
)
def test_each_state_has_its_own_mark_and_sentence(
    check: FileCheck | None, mark: Mark, headline: str
) -> None:
    assert mark_of(check) is mark
    assert headline_of(check) == headline


def test_there_is_no_tick_for_an_unknown_signer() -> None:
    check = unchanged(signer=Signer.NOT_YET_KNOWN, asked=WasAsked.PERSON_ASKED)

    assert mark_of(check) is not Mark.RELIABLE


def test_all_answers_are_given_always_and_in_the_same_order() -> None:
    whole, broken = card_of(unchanged()), card_of(FileCheck(why=Why.DIGEST_DIFFERS))

    assert [row.question for row in whole.rows] == [row.question for row in broken.rows]
    assert len(whole.rows) == 7
    assert [row.is_said for row in broken.rows] == [True] + [False] * 6
    assert broken.rows[1].answer == "Cannot be said"


def test_facts_stand_in_the_answers() -> None:
    rows = {row.question: row.answer for row in card_of(unchanged()).rows}

    assert rows["Who signed?"] == "Pru Oakenshaw, Hollybrook Primary School. Known to you."
    assert rows["Which version?"] == "Version 1, the newest."
    assert rows["In time?"] == "Yes. Arrived 30\xa0Dec\xa02026, 14:40, by the mail server."


def test_lateness_is_said_in_hours() -> None:
    late = unchanged(in_time=InTime.LATE, late_by_hours=6)

    rows = {row.question: row.answer for row in card_of(late).rows}

    assert rows["In time?"].startswith("No, 6 hours late.")


def test_an_unknown_day_of_arrival_is_not_invented() -> None:
    check = FileCheck(why=Why.HOLDS, answers=replace(answers(), arrived=None))

    rows = {row.question: row.answer for row in card_of(check).rows}

    assert rows["In time?"] == "Yes."


def test_what_to_do_next_is_collected_and_said_once() -> None:
    check = unchanged(signer=Signer.NOT_YET_KNOWN, contents=Contents.NOT_LOOKED_AT)

    steps = card_of(check).next_steps

    assert len(steps) == 2
    assert steps[0].startswith("Ring them on a number you already have")


def test_where_nothing_is_to_be_done_that_is_said() -> None:
    assert card_of(unchanged()).next_steps == ("Nothing. You can rely on it and read it.",)


def a_message(**changed: object) -> FileCheck:
    check = opened_check()
    assert check.message is not None
    return replace(check, message=replace(check.message, **changed))  # type: ignore[arg-type]  # Callers name its fields.


@pytest.mark.parametrize(
    ("check", "mark", "headline"),
    [
        (closed_check(), Mark.NOT_CHECKED, "Message to the chair, not opened yet"),
        (a_message(), Mark.RELIABLE, "Message to the chair, unchanged"),
        (
            a_message(signer=Signer.NOT_YET_KNOWN),
            Mark.RING_THEM,
            "Message to the chair, sender not yet known",
        ),
        (
            a_message(asked=WasAsked.ANOTHER_CONFERENCE),
            Mark.DOES_NOT_BELONG,
            "A message for another conference",
        ),
        (
            a_message(contents=Contents.DOES_NOT_BELONG, signer=None, asked=None),
            Mark.DOES_NOT_BELONG,
            "A message that was sealed again by somebody else",
        ),
        (
            a_message(contents=Contents.DAMAGED, signer=None, asked=None),
            Mark.CHANGED,
            "A message that is damaged and does not open",
        ),
    ],
)
def test_a_message_has_a_mark_and_a_sentence_for_each_state(
    check: FileCheck, mark: Mark, headline: str
) -> None:
    assert (mark_of(check), headline_of(check)) == (mark, headline)


def test_a_message_is_asked_four_things_of_which_a_closed_one_answers_two() -> None:
    closed, opened = card_of(closed_check()), card_of(opened_check())

    assert [row.is_said for row in closed.rows] == [True, False, False, True]
    assert [row.question for row in opened.rows] == [
        "Opened?",
        "Who sent it?",
        "Were they asked?",
        "When did it come?",
    ]
    assert opened.rows[1].answer == "Pru Oakenshaw, Hollybrook Primary School. Known to you."
    assert opened.next_steps == ("Read the message.",)
