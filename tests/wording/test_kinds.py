from collections.abc import Mapping
from enum import StrEnum

import pytest

from reportwriter.domain.confidential import Hearers, Reason
from reportwriter.domain.statement import Checked, Kind, SourceKind, Weight
from reportwriter.domain.view import View
from reportwriter.wording import confidential, kinds


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        (kinds.KINDS, Kind),
        (kinds.WEIGHTS, Weight),
        (kinds.SOURCES, SourceKind),
        (kinds.CHECKED, Checked),
        (kinds.VIEWS, View),
        (confidential.REASONS, Reason),
        (confidential.HEARERS, Hearers),
    ],
)
def test_every_fact_has_its_words(words: Mapping[str, object], facts: type[StrEnum]) -> None:
    assert set(words) == {fact.value for fact in facts}


def test_an_allegation_is_always_said_in_full() -> None:
    assert kinds.KINDS["allegation"].in_full == "Allegation (account given, not confirmed)"


def test_a_restriction_names_people_condition_and_what_it_inherits_from() -> None:
    sentence = kinds.withheld_from(
        ["Corin Thrumm", "Odalys Pebblewick"], until_chair_advises=True, because_of=["5", "6", "9"]
    )

    assert sentence == (
        "Withheld from Corin Thrumm and Odalys Pebblewick until the chair advises, "
        "because it rests on statements 5, 6 and 9"
    )


def test_a_name_within_a_sentence_keeps_its_letter() -> None:
    assert kinds.within("By telephone to Ms Ash") == "by telephone to Ms Ash"
    assert kinds.within("Pru rang her") == "Pru rang her"
    assert kinds.within("") == ""
