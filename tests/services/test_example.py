from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportwriter.app import example
from reportwriter.services.example import Example
from reportwriter.wording.example import HANDLING, PASSPHRASE


@pytest.fixture
def shown() -> Iterator[Example]:
    made = example()
    yield made
    made.close()


def test_every_report_of_the_example_says_that_it_is_one_on_each_page(shown: Example) -> None:
    vault = shown.open()

    reports = [vault.writing.open(row.id).report for row in vault.writing.rows()]

    assert len(reports) == 4
    assert all(report.statements for report in reports)
    assert all(one.conference.reference.startswith("EXAMPLE, ") for one in reports)
    assert all(one.conference.handling_line == HANDLING for one in reports)


def test_the_passphrase_of_the_banner_opens_what_asks_for_one(shown: Example) -> None:
    vault = shown.open()

    assert vault.identities.open(PASSPHRASE).keys


def test_an_example_that_is_left_leaves_nothing_on_the_disk(shown: Example) -> None:
    shown.open()
    folder = shown._folder
    assert folder is not None

    shown.close()
    shown.close()

    assert not Path(folder.name).exists()


def test_a_conference_that_is_past_is_held_in_two_weeks(shown: Example) -> None:
    today = datetime(2031, 5, 6, 9, tzinfo=UTC)
    later = replace(shown, now=lambda: today)

    vault = later.open()
    meeting = vault.writing.open(vault.writing.rows()[0].id).report.conference
    later.close()

    assert meeting.starts_at is not None
    assert meeting.reports_due is not None
    assert today < meeting.reports_due < meeting.starts_at
    assert (meeting.starts_at - today).days < 14
