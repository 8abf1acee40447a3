from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.ids import ConferenceReference, Reference, StatementId
from reportwriter.services.desk.remarks import About, Remarks
from tests.services.desks import STOPE, new_desk

FIC = ConferenceReference("FIC-0001")
STATEMENT = About(submission="5" * 64, statement=StatementId("s1"), reference=Reference("HKM"))


@pytest.fixture
def remarks(tmp_path: Path) -> Iterator[Remarks]:
    desk = new_desk(tmp_path, STOPE)
    yield desk.vault.desk.remarks
    desk.access.close()


def test_a_mark_is_set_and_taken_away(remarks: Remarks) -> None:
    assert remarks.toggle_mark(FIC, STATEMENT) is True
    assert remarks.toggle_mark(FIC, replace(STATEMENT, statement=StatementId("s2"))) is True

    assert remarks.toggle_mark(FIC, STATEMENT) is False

    assert [one.statement for one in remarks.of(FIC)] == ["s2"]


def test_a_question_is_asked_answered_and_open_again(remarks: Remarks) -> None:
    question = remarks.ask(FIC, STATEMENT, " Which days were they? ")
    assert question is not None

    answered = remarks.answer(question, "Monday and Tuesday.")
    opened = remarks.answer(answered, " ")

    assert question.text == "Which days were they?"
    assert answered.answer == "Monday and Tuesday."
    assert remarks.of(FIC) == (opened,)
    assert opened == question


def test_a_question_without_words_is_none(remarks: Remarks) -> None:
    assert remarks.ask(FIC, STATEMENT, "  ") is None
    assert remarks.of(FIC) == ()


def test_a_note_is_worded_anew_and_goes_when_no_words_are_left(remarks: Remarks) -> None:
    note = remarks.note(FIC, STATEMENT, "Ring the school")
    assert note is not None

    reworded = remarks.reword(note, "Ring the school again")
    assert reworded is not None
    kept = remarks.of(FIC)
    gone = remarks.reword(reworded, "")

    assert kept == (reworded,)
    assert gone is None
    assert remarks.of(FIC) == ()


def test_a_remark_that_was_taken_away_comes_back_as_it_was(remarks: Remarks) -> None:
    note = remarks.note(FIC, STATEMENT, "Ring the school")
    assert note is not None
    remarks.remove(note)

    remarks.put_back(note)

    assert remarks.of(FIC) == (note,)
