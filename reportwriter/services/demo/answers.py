"""What the file check answered in the chair's vault, beside what the scenario expects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import AddsTo, Signer
from reportwriter.domain.integrity import Integrity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.file_check import Answers, FileCheck
    from reportwriter.records.scenario import ExpectedCheck, Scenario
    from reportwriter.services.board import Board, Received
    from reportwriter.services.demo.cast import Sent

ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question to one file, as its value in `domain.file_check`."""

    file: str
    question: str
    expected: str
    given: str

    @property
    def is_as_expected(self) -> bool:
        return self.expected == self.given


def checks_answered(scenario: Scenario, board: Board) -> tuple[Answer, ...]:
    """Return the answers for each report that the scenario expects."""
    by_agency = {row.agency: row.check for row in board.rows if not _is_supplement(row)}
    answers: list[Answer] = []
    for wanted in scenario.expected.reports:
        agency = scenario.agency(wanted.agency)
        given = given_answers(by_agency.get(agency.author.agency) if agency else None)
        answers += (
            Answer(
                file=wanted.agency,
                question=question,
                expected=value,
                given=given.get(question, ABSENT),
            )
            for question, value in expected_answers(wanted).items()
        )
    return tuple(answers)


def supplements_answered(sent: Sequence[Sent], board: Board) -> tuple[Answer, ...]:
    """Return the answers to what came later: unchanged, by whom, and to which report it adds."""
    by_agency = {row.agency: row.check for row in board.rows if _is_supplement(row)}
    answers: list[Answer] = []
    for one in sent:
        if one.supplement is not None:
            given = given_answers(by_agency.get(one.agency.author.agency))
            known = Signer.KNOWN if one.agency.words_compared else Signer.NOT_YET_KNOWN
            wanted = (Integrity.UNCHANGED, known, AddsTo.HELD)
            answers += (
                Answer(
                    file=f"{one.agency.id} supplement",
                    question=question,
                    expected=value,
                    given=given.get(question, ABSENT),
                )
                for question, value in zip(("integrity", "signer", "adds_to"), wanted, strict=True)
            )
    return tuple(answers)


def _is_supplement(row: Received) -> bool:
    return row.check is not None and row.check.supplement is not None


def expected_answers(wanted: ExpectedCheck) -> dict[str, str]:
    """Return what is expected, by question; whether it was checked only where it should be."""
    checked = {} if wanted.checked is None else {"checked": wanted.checked.value}
    return {
        "integrity": wanted.integrity.value,
        "signer": wanted.signer.value,
        "asked": wanted.asked.value,
        "version": wanted.version.value,
        "in_time": wanted.in_time.value,
        "missing": wanted.missing.value,
        "contents": f"{wanted.contents.value} {wanted.items}".removesuffix(" 0"),
        **checked,
    }


def given_answers(check: FileCheck | None) -> dict[str, str]:
    """Return what was answered, by question; `absent` where nothing was."""
    questions = ("integrity", "signer", "asked", "version", "in_time", "missing", "contents")
    given = dict.fromkeys(questions, ABSENT)
    if check is None:
        return given
    given["integrity"] = check.integrity.value
    if check.answers is not None:
        given |= _given_of_report(check.answers)
    if (added := check.supplement) is not None:
        given |= {"signer": added.signer.value, "adds_to": added.adds_to.value}
    if (letter := check.sealed_letter) is not None:
        given["contents"] = letter.contents.value
        if letter.signer is not None:
            given["signer"] = letter.signer.value
    if check.message is not None and check.message.asked is not None:
        given["asked"] = check.message.asked.value
    if check.handed_on is not None and check.handed_on.adds_to is not None:
        given["adds_to"] = check.handed_on.adds_to.value
    return given


def _given_of_report(answers: Answers) -> dict[str, str]:
    given = {
        "signer": answers.signer.value,
        "asked": answers.asked.value,
        "version": answers.version.value,
        "in_time": answers.in_time.value,
        "missing": answers.missing.value,
        "contents": f"{answers.contents.value} {answers.items}".removesuffix(" 0"),
    }
    if answers.handed_on is not None:
        given["handed_on_by"] = answers.handed_on.role.value
    return given if answers.checked is None else {**given, "checked": answers.checked.agreed.value}
