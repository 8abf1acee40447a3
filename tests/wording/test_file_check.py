from enum import StrEnum

import pytest

from reportwriter.domain import file_check, integrity
from reportwriter.wording import file_check as words


@pytest.mark.parametrize(
    ("answers", "worded"),
    [
        (integrity.Integrity, words.INTEGRITY),
        (integrity.Why, words.WHY),
        (file_check.Signer, words.SIGNER),
        (file_check.WasAsked, words.ASKED),
        (file_check.Version, words.VERSION),
        (file_check.InTime, words.IN_TIME),
        (file_check.ArrivalKnownFrom, words.ARRIVAL),
        (file_check.Missing, words.MISSING),
        (file_check.Contents, words.CONTENTS),
    ],
)
def test_every_answer_has_its_words(answers: type[StrEnum], worded: dict[str, object]) -> None:
    assert {answer.value for answer in answers} == set(worded)


def test_only_what_holds_counts_as_unchanged() -> None:
    unchanged = [
        why for why in integrity.Why if integrity.integrity_of(why) is integrity.Integrity.UNCHANGED
    ]

    assert unchanged == [integrity.Why.HOLDS]


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "less than an hour"), (1, "1 hour"), (47, "47 hours"), (48, "2 days"), (80, "3 days")],
)
def test_lateness_is_said_as_people_say_it(hours: int, said: str) -> None:
    assert words.late(hours) == said


def test_one_item_is_not_items() -> None:
    assert words.items(1) == "1 item"
    assert words.items(5) == "5 items"
