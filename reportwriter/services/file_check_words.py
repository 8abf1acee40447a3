"""A file check as a card shows it: one mark and sentence, then all answers, then what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents, Missing, Signer, Version, WasAsked
from reportwriter.domain.integrity import Integrity
from reportwriter.services.beside_words import (
    arrival_words,
    day_words,
    fill_in,
    given_beside,
    letter_headline,
    sealed_headline,
)
from reportwriter.wording import file_check as words
from reportwriter.wording import handed_on as handed_on_words
from reportwriter.wording.agency_check import checked_by

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.domain.file_check import (
        Answers,
        CheckedInAgency,
        FileCheck,
        LetterBeside,
        SupplementAnswers,
    )
    from reportwriter.wording.file_check import Answer

RELY_ON_IT = "Nothing. You can rely on it and read it."
_ASKS = ("integrity", "signer", "asked", "version", "in_time", "missing", "contents")


class Mark(StrEnum):
    """The shape of a state; only a known signer who was asked gets a tick."""

    RELIABLE = "reliable"
    RING_THEM = "ring_them"
    DOES_NOT_BELONG = "does_not_belong"
    ADDED_TO = "added_to"
    CHANGED = "changed"
    NOT_CHECKED = "not_checked"
    MISSING = "missing"


_OF_INTEGRITY: Mapping[Integrity, Mark] = {
    Integrity.ADDED_TO: Mark.ADDED_TO,
    Integrity.CHANGED_OR_DAMAGED: Mark.CHANGED,
    Integrity.COULD_NOT_BE_CHECKED: Mark.NOT_CHECKED,
}
_ASKED = {
    WasAsked.PERSON_ASKED: "Unchanged, the person we asked",
    WasAsked.ANOTHER_OF_THE_AGENCY: "Unchanged, from the agency we asked",
    WasAsked.NO_LONGER_ASKED: "Unchanged, no longer asked for",
    WasAsked.NO_INVITATION: "Unchanged, from a person we know",
}
_STRAY_ASKED = {
    WasAsked.ANOTHER_CONFERENCE: "Unchanged, but for another conference",
    WasAsked.AGENCY_NOT_ASKED: "Unchanged, but from an agency not asked",
}
RING_THEM = "Unchanged, signer not yet known"
FALSE_CHECK = "Unchanged, but a colleague's agreement in it does not hold"
STRAY_PAGE = "Unchanged, but the sealed page is another report's"
STRAY_CONTENTS = "Unchanged, but what is in its sealed page does not belong"
_STRAY_VERSION = {
    Version.SUPERSEDED: "Unchanged, but replaced by a newer version",
    Version.OLDER: "Unchanged, but older than the one you hold",
    Version.SAME_NUMBER_OTHER_CONTENT: "Unchanged, but you hold another text of this number",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    question: str
    answer: str
    is_said: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCheckCard:
    mark: Mark
    headline: str
    rows: tuple[AnswerRow, ...]
    next_steps: tuple[str, ...]


def mark_of(check: FileCheck | None) -> Mark:
    """Return the mark of a file check; None stands for a report that has not arrived."""
    if check is None:
        return Mark.MISSING
    letter = check.sealed_letter
    return _file_mark(check) if letter is None else _letter_mark(letter)


def _file_mark(check: FileCheck) -> Mark:
    answered = check.answers or check.supplement
    if answered is None or check.integrity is not Integrity.UNCHANGED:
        return _OF_INTEGRITY.get(check.integrity, Mark.NOT_CHECKED)
    if not check.belongs:
        return Mark.DOES_NOT_BELONG
    if check.answers is not None and check.answers.claims_a_check:
        return Mark.RING_THEM
    return Mark.RELIABLE if answered.signer is Signer.KNOWN else Mark.RING_THEM


def headline_of(check: FileCheck | None) -> str:
    """Return the one sentence that stands beside the mark."""
    if check is None:
        return "Not arrived"
    mark = mark_of(check)
    is_unknown, is_stray = mark is Mark.RING_THEM, mark is Mark.DOES_NOT_BELONG
    sealed = sealed_headline(check, is_unknown=is_unknown, is_stray=is_stray)
    return sealed or _file_headline(check)


def _file_headline(check: FileCheck) -> str:
    if check.letter is not None:
        return letter_headline(check.letter)
    answers, mark = check.answers, _file_mark(check)
    if check.supplement is not None and check.integrity is Integrity.UNCHANGED:
        return _supplement_headline(check.supplement, mark)
    if answers is None or mark not in _HEADLINES:
        return words.INTEGRITY[check.integrity]
    return _HEADLINES[mark](answers)


def as_it_is(_question: str, answer: Answer) -> Answer:
    return answer


def card_of(
    check: FileCheck, reworded: Callable[[str, Answer], Answer] = as_it_is
) -> FileCheckCard:
    """Return everything a file check says, always all questions in the same order.

    `reworded` gives the answer to a question to somebody for whom it is another.
    """
    questions, found = _given(check)
    given = {ask: reworded(ask, answer) for ask, answer in found.items()}
    rows = tuple(
        AnswerRow(
            question=question,
            answer=given[ask].so if ask in given else words.CANNOT_BE_SAID,
            is_said=ask in given,
        )
        for ask, question in questions.items()
    )
    steps = dict.fromkeys(given[ask].next for ask in questions if ask in given and given[ask].next)
    return FileCheckCard(
        mark=mark_of(check),
        headline=headline_of(check),
        rows=rows,
        next_steps=tuple(steps) or (RELY_ON_IT,),
    )


def _given(check: FileCheck) -> tuple[Mapping[str, str], Mapping[str, Answer]]:
    """Return the questions in their order, and the answers that can be given."""
    if (beside := given_beside(check)) is not None:
        return beside
    integrity = {"integrity": words.WHY[check.why]}
    if check.supplement is not None:
        return words.SUPPLEMENT_QUESTIONS, {**integrity, **_of_supplement(check.supplement)}
    asked = {ask: words.QUESTIONS[ask] for ask in _ASKS}
    if check.answers is not None and check.answers.checked is not None:
        asked["checked"] = words.CHECKED_QUESTION
    return asked, {**integrity, **(_answers(check.answers) if check.answers else {})}


def _of_supplement(added: SupplementAnswers) -> Mapping[str, Answer]:
    facts = {
        "name": added.signer_name,
        "agency": added.signer_agency,
        "number": str(added.version_number),
    }
    return {
        "signer": fill_in(words.SIGNER[added.signer], facts),
        "adds_to": fill_in(words.ADDS_TO[added.adds_to], facts),
        "by_author": words.BY_AUTHOR[added.is_by_author],
        "arrived": words.Answer(so=arrival_words(added)),
    }


def _letter_mark(letter: LetterBeside) -> Mark:
    if letter.contents is Contents.NOT_LOOKED_AT:
        return Mark.NOT_CHECKED
    if letter.contents is Contents.DAMAGED:
        return Mark.CHANGED
    if not letter.belongs:
        return Mark.DOES_NOT_BELONG
    return Mark.RELIABLE if letter.signer is Signer.KNOWN else Mark.RING_THEM


def _supplement_headline(added: SupplementAnswers, mark: Mark) -> str:
    if mark is Mark.RING_THEM:
        return RING_THEM
    if added.is_by_author is False:
        return words.NOT_BY_AUTHOR
    return words.SUPPLEMENT_HEADLINES[added.adds_to]


def _answers(answers: Answers) -> dict[str, Answer]:
    facts = {
        "name": answers.signer_name,
        "agency": answers.signer_agency,
        "number": str(answers.version_number),
        "late": words.late(answers.late_by_hours),
        "items": words.items(answers.items),
    }
    found = {
        "signer": words.SIGNER[answers.signer],
        "asked": words.ASKED[answers.asked],
        "version": words.VERSION[answers.version],
        "in_time": words.IN_TIME[answers.in_time],
        "missing": _missing(answers),
        "contents": words.CONTENTS[answers.contents],
    }
    filled = {ask: fill_in(answer, facts) for ask, answer in found.items()}
    if answers.checked is not None:
        filled["checked"] = _of_check(answers.checked)
    if arrival := arrival_words(answers):
        in_time = filled["in_time"]
        filled["in_time"] = words.Answer(so=f"{in_time.so} {arrival}", next=in_time.next)
    return filled


def _missing(answers: Answers) -> Answer:
    by = answers.handed_on
    if by is None or answers.missing is not Missing.NOTHING:
        return words.MISSING[answers.missing]
    return words.Answer(so=handed_on_words.arrived(by.name, by.role, day_words(by)))


def _of_check(checked: CheckedInAgency) -> Answer:
    facts = {
        "checked_by": checked_by(checked.name, checked.designation, checked.at),
        "name": checked.name,
        "known": words.CHECKER[checked.signer],
    }
    return fill_in(words.CHECKED[checked.agreed], facts)


def _stray(answers: Answers) -> str:
    """Return why an unchanged file does not belong; what weighs most comes first."""
    found = (
        _STRAY_ASKED.get(answers.asked, ""),
        _STRAY_VERSION.get(answers.version, ""),
        STRAY_PAGE if answers.missing is Missing.SEALED_PAGE_OF_ANOTHER else STRAY_CONTENTS,
    )
    return next(said for said in found if said)


_HEADLINES: Mapping[Mark, Callable[[Answers], str]] = {
    Mark.RELIABLE: lambda answers: _ASKED.get(answers.asked, "Unchanged"),
    Mark.RING_THEM: lambda answers: FALSE_CHECK if answers.claims_a_check else RING_THEM,
    Mark.DOES_NOT_BELONG: _stray,
}
