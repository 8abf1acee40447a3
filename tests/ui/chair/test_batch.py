"""What is said of files that were dropped on the chair's list."""

import pytest

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.chair.batch import (
    MANY_NOT_TOLD,
    MANY_PAPERS,
    MANY_TOLD,
    ONE_NOT_TOLD,
    ONE_PAPER,
    ONE_TOLD,
    taken_in_words,
)
from tests.ui.chair.test_presenter import REFERENCE
from tests.ui.fakes import Arrived


def test_files_are_counted_by_where_they_went() -> None:
    arrivals = (
        Arrived("report", REFERENCE),
        Arrived("sealed_page"),
        Arrived("report", ConferenceReference("FIC-0002")),
        Arrived("letter"),
        Arrived("letter"),
    )

    assert taken_in_words(arrivals, REFERENCE) == (
        "1 file taken in for this conference. 1 sealed page. 1 file for other conferences. "
        "2 files of no conference that you chair."
    )


@pytest.mark.parametrize(
    ("whats", "said"),
    [
        (
            ("draft",),
            "1 is a draft, an answer, a receipt or a minute, and no report: drop it by itself.",
        ),
        (
            ("draft", "answer"),
            "2 are drafts, answers, receipts or minutes, and no reports: drop them one by one.",
        ),
        (
            ("left_in_mail",),
            "1 attachment is of another kind and stayed in its mail: ask for it as a PDF.",
        ),
        (("told",), ONE_TOLD),
        (("told", "told"), MANY_TOLD.format(count=2)),
        (("not_told",), ONE_NOT_TOLD),
        (("not_told", "not_told"), MANY_NOT_TOLD.format(count=2)),
        (("paper",), ONE_PAPER),
        (("paper", "paper"), MANY_PAPERS.format(count=2)),
        (
            ("left_in_mail", "left_in_mail"),
            "2 attachments are of other kinds and stayed in their mails: ask for PDFs.",
        ),
    ],
)
def test_what_was_not_taken_in_is_told_of_beside_what_was(
    whats: tuple[str, ...], said: str
) -> None:
    arrivals = (Arrived("report", REFERENCE), *(Arrived(what) for what in whats))

    assert taken_in_words(arrivals, REFERENCE) == f"1 file taken in for this conference. {said}"


def test_where_nothing_is_for_this_conference_only_what_came_is_told() -> None:
    assert taken_in_words((Arrived("report"),), None) == "1 file of no conference that you chair."
    assert taken_in_words((Arrived("sealed_page"),), REFERENCE) == "1 sealed page."
    assert taken_in_words((), REFERENCE) == "0 files taken in for this conference."
