from datetime import date

import pytest

from reportwriter.domain.conference import ConferenceType, Contact
from reportwriter.services.completeness import Weighs
from reportwriter.services.rules.conference import of_conference
from tests.builders import a_conference, a_report
from tests.services.rules.opened import codes, opened


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, ["no_strategy_discussion"]),
        ({"strategy_discussion": date(2026, 12, 10)}, []),
        ({"type": ConferenceType.REVIEW}, []),
        ({"type": ConferenceType.REVIEW, "starts_at": None}, ["no_day_of_conference"]),
        ({"type": ConferenceType.REVIEW, "venue": " "}, ["no_place_of_conference"]),
    ],
)
def test_a_first_conference_knows_its_enquiry_and_every_one_its_day_and_place(
    changed: dict[str, object], found: list[str]
) -> None:
    report = a_report(conference=a_conference(**changed))

    assert codes(of_conference(opened(report))) == found


def test_without_the_day_of_the_conference_a_report_is_signed_with_a_reason_alone() -> None:
    report = a_report(conference=a_conference(starts_at=None))

    found = [one for one in of_conference(opened(report)) if one.code == "no_day_of_conference"]

    assert [one.weighs for one in found] == [Weighs.UNLESS_REASON]


def test_a_report_that_nobody_wrote_is_not_signed() -> None:
    report = a_report(author=Contact(name=" ", agency="Hollybrook Primary School"))

    found = list(of_conference(opened(report)))

    assert codes(found)[0] == "no_author"
    assert found[0].blocks_signing
