"""The letter to somebody who is excluded: what it tells, and what it never tells."""

from dataclasses import replace

from reportwriter.domain.attendee import Way
from reportwriter.domain.exclusion import Exclusion, Extent
from reportwriter.ui.who_comes.letter import letter_to
from tests.ui.who_comes.sample import EXCLUDED, GROUNDS, MARA, PEOPLE, coming_to

COMING = coming_to(people=PEOPLE)


def test_it_says_what_was_decided_how_they_are_heard_and_how_to_complain() -> None:
    said = letter_to(EXCLUDED, COMING).replace("\N{NO-BREAK SPACE}", " ").split("\n\n")

    assert said == [
        "Dear Cal Ridgeway",
        "This letter is about the Child protection conference FIC-0001 on Wednesday 6 January 2027,"
        " 10:00.",
        "I have decided that you cannot come to this meeting.",
        "What you think matters all the same. Please tell me how you would like the meeting to hear"
        " it: in writing, recorded, through somebody who supports you, or by talking with me"
        " beforehand.",
        "You will be told what was decided. Please tell me how you would like to hear it.",
        "If you are not content with this, please talk with me. You can also make a complaint:"
        " Safeguarding Children Unit tells you how.",
        "This decision is for this meeting alone. Another meeting decides afresh.",
        "Merriweather Stope\nChair of the meeting\n",
    ]


def test_it_says_what_was_agreed_where_that_was_written_down() -> None:
    exclusion = Exclusion(
        extent=Extent.PART, part="the plan", teller="Tom Fennimore", telling="at home."
    )
    agreed = replace(EXCLUDED, exclusion=exclusion, views=(Way.WRITTEN, Way.PROFESSIONAL))

    said = letter_to(agreed, COMING)

    assert "you cannot come to one part of this meeting: the plan." in said
    assert "in this way: in writing and a professional speaks for you." in said
    assert "Tom Fennimore will tell you what was decided, at home." in said


def test_it_names_neither_ground_nor_child() -> None:
    said = letter_to(EXCLUDED, COMING)

    for word in (
        *(ground.words for ground in GROUNDS.grounds),
        "Juniper",
    ):
        assert word not in said


def test_where_no_unit_is_named_the_chair_says_how_to_complain() -> None:
    nowhere = replace(COMING, rules=replace(COMING.rules, unit_name=""))
    open_day = replace(nowhere, conference=replace(COMING.conference, starts_at=None))

    said = letter_to(EXCLUDED, open_day)

    assert "You can also make a complaint: I tell you how." in said
    assert "the Child protection conference FIC-0001.\n" in said


def test_nobody_who_is_not_excluded_gets_one() -> None:
    assert letter_to(MARA, COMING) == ""
    assert letter_to(replace(MARA, exclusion=Exclusion(extent=Extent.PART)), COMING) == ""
