"""A file check as a card shows it: one mark and sentence, then all answers, then what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import (
    Contents,
    Integrity,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.wording import file_check as words
from reportwriter.wording import handed_on as handed_on_words
from reportwriter.wording import sealed_check
from reportwriter.wording.agency_check import checked_by
from reportwriter.wording.dates import clock, local_day, short_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.file_check import (
        Answers,
        CheckedInAgency,
        DraftAnswers,
        FileCheck,
        HandedOnAnswers,
        HandedOnBy,
        LetterAnswers,
        LetterBeside,
        MessageAnswers,
        SealedAnswers,
        SupplementAnswers,
        Why,
    )
    from reportwriter.records.handed_on import HandedOnFile
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
    return _beside_headline(check) or _file_headline(check)


def _beside_headline(check: FileCheck) -> str:
    """Return what is said of a file that travels sealed; nothing of any other."""
    if check.message is not None:
        return _message_headline(check.message, _letter_mark(check.message))
    if check.draft is not None:
        return _draft_headline(check.draft, _letter_mark(check.draft))
    return _sealed_by_chair_headline(check)


def _sealed_by_chair_headline(check: FileCheck) -> str:
    if check.sealed is not None:
        return _sealed_headline(check.sealed, _letter_mark(check.sealed))
    if check.handed_on is not None:
        return _handed_on_headline(check.handed_on, _letter_mark(check.handed_on))
    return ""


def _file_headline(check: FileCheck) -> str:
    if check.letter is not None:
        return _letter_headline(check.letter)
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
    if (beside := _given_beside(check)) is not None:
        return beside
    integrity = {"integrity": words.WHY[check.why]}
    if check.supplement is not None:
        return words.SUPPLEMENT_QUESTIONS, {**integrity, **_of_supplement(check.supplement)}
    asked = {ask: words.QUESTIONS[ask] for ask in _ASKS}
    if check.answers is not None and check.answers.checked is not None:
        asked["checked"] = words.CHECKED_QUESTION
    return asked, {**integrity, **(_answers(check.answers) if check.answers else {})}


def _given_beside(check: FileCheck) -> tuple[Mapping[str, str], Mapping[str, Answer]] | None:
    """Return what is asked of a file that is no signed PDF; None for one that should be."""
    if check.letter is not None:
        return words.LETTER_QUESTIONS, _of_letter(check.why, check.letter)
    if check.message is not None:
        return words.MESSAGE_QUESTIONS, _of_message(check.message)
    if check.draft is not None:
        return words.DRAFT_QUESTIONS, _of_draft(check.draft)
    return _given_sealed(check)


def _given_sealed(check: FileCheck) -> tuple[Mapping[str, str], Mapping[str, Answer]] | None:
    if check.handed_on is not None:
        return handed_on_words.QUESTIONS, _of_handed_on(check.handed_on)
    return _of_sealed(check.sealed) if check.sealed is not None else None


def _letter_headline(letter: LetterAnswers) -> str:
    if letter.refused:
        return words.LETTER_NOT_SHOWN
    return words.LETTER_ASSIGNED if letter.is_assigned else words.LETTER_NOBODYS


def _of_letter(why: Why, letter: LetterAnswers) -> Mapping[str, Answer]:
    said = letter.assigned_at
    facts = {
        "whose": ", ".join(
            part for part in (letter.agency, letter.author, letter.designation) if part
        ),
        "said": short_date(local_day(said)) if said else "",
        "late": words.late(letter.late_by_hours),
    }
    in_time = _filled(words.IN_TIME[letter.in_time], facts)
    return {
        "integrity": words.Answer(so=words.WHY[why].so, next=words.REFUSED.get(letter.refused, "")),
        "whose": _filled(words.WHOSE[letter.is_assigned], facts),
        "in_time": words.Answer(so=f"{in_time.so} {arrival_words(letter)}", next=in_time.next),
        "missing": words.NO_PAGE_COMES,
    }


def _of_supplement(added: SupplementAnswers) -> Mapping[str, Answer]:
    facts = {
        "name": added.signer_name,
        "agency": added.signer_agency,
        "number": str(added.version_number),
    }
    return {
        "signer": _filled(words.SIGNER[added.signer], facts),
        "adds_to": _filled(words.ADDS_TO[added.adds_to], facts),
        "by_author": words.BY_AUTHOR[added.is_by_author],
        "arrived": words.Answer(so=arrival_words(added)),
    }


def _of_message(message: MessageAnswers) -> Mapping[str, Answer]:
    given = {
        "opened": words.OPENED[message.contents],
        "arrived": words.Answer(so=arrival_words(message)),
    }
    if message.signer is None or message.asked is None:
        return given
    facts = {"name": message.signer_name, "agency": message.signer_agency}
    return {
        **given,
        "signer": _filled(words.SIGNER[message.signer], facts),
        "asked": words.MESSAGE_ASKED[message.asked],
    }


def _of_draft(draft: DraftAnswers) -> Mapping[str, Answer]:
    given = {
        "opened": words.DRAFT_OPENED[draft.contents],
        "arrived": words.Answer(so=arrival_words(draft)),
    }
    if draft.signer is None:
        return given
    facts = {"name": draft.signer_name, "agency": draft.signer_agency}
    return {**given, "signer": _filled(words.SIGNER[draft.signer], facts)}


def _of_sealed(sealed: SealedAnswers) -> tuple[Mapping[str, str], Mapping[str, Answer]]:
    """Return the questions too: originals are in a bundle alone."""
    given = {
        "opened": sealed_check.OPENED[sealed.contents],
        "arrived": words.Answer(so=arrival_words(sealed)),
    }
    if sealed.signer is not None:
        facts = {"name": sealed.signer_name, "agency": sealed.signer_agency}
        given["signer"] = _filled(words.SIGNER[sealed.signer], facts)
    if not (sealed.is_bundle and sealed.signer):
        return sealed_check.QUESTIONS, given
    given["originals"] = sealed_check.originals(sealed.originals, sealed.not_opened)
    return {**sealed_check.QUESTIONS, "originals": sealed_check.ORIGINALS_QUESTION}, given


def _of_handed_on(page: HandedOnAnswers) -> Mapping[str, Answer]:
    given = {
        "opened": handed_on_words.OPENED[page.contents],
        "arrived": words.Answer(so=arrival_words(page)),
    }
    if page.signer is None or page.role is None or page.adds_to is None:
        return given
    facts = {
        "name": page.signer_name,
        "agency": page.signer_agency,
        "author": page.author,
        "number": str(page.version_number),
    }
    return {
        **given,
        "signer": _filled(words.SIGNER[page.signer], facts),
        "role": _filled(handed_on_words.ROLE[page.role], facts),
        "adds_to": _filled(handed_on_words.BELONGS_TO[page.adds_to], facts),
    }


def _handed_on_headline(page: HandedOnAnswers, mark: Mark) -> str:
    belonging = handed_on_words.BELONGING_HEADLINES.get(page.adds_to or "")
    if belonging is not None:
        return belonging
    if mark is Mark.RING_THEM:
        return handed_on_words.FROM_UNKNOWN
    return handed_on_words.HEADLINES[page.contents]


def _sealed_headline(sealed: SealedAnswers, mark: Mark) -> str:
    said = sealed_check.HEADLINES[sealed.contents]
    if mark is Mark.RING_THEM:
        said = sealed_check.FROM_UNKNOWN
    elif sealed.not_opened:
        said = sealed_check.ORIGINALS_NOT_OPENED
    what = sealed_check.BUNDLE if sealed.is_bundle else sealed_check.MINUTE
    return said.format(what=what)


def _letter_mark(letter: LetterBeside) -> Mark:
    if letter.contents is Contents.NOT_LOOKED_AT:
        return Mark.NOT_CHECKED
    if letter.contents is Contents.DAMAGED:
        return Mark.CHANGED
    if not letter.belongs:
        return Mark.DOES_NOT_BELONG
    return Mark.RELIABLE if letter.signer is Signer.KNOWN else Mark.RING_THEM


def _draft_headline(draft: DraftAnswers, mark: Mark) -> str:
    what = words.ANSWER if draft.is_answer else words.DRAFT
    unknown = mark is Mark.RING_THEM
    said = words.DRAFT_FROM_UNKNOWN if unknown else words.DRAFT_HEADLINES[draft.contents]
    return said.format(what=what)


def _message_headline(message: MessageAnswers, mark: Mark) -> str:
    if mark is Mark.RING_THEM:
        return words.MESSAGE_FROM_UNKNOWN
    if message.asked is not None and mark is Mark.DOES_NOT_BELONG:
        return words.STRAY_MESSAGE[message.asked]
    return words.MESSAGE_HEADLINES[message.contents]


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
    filled = {ask: _filled(answer, facts) for ask, answer in found.items()}
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


def day_words(by: HandedOnBy) -> str:
    """Return the day on which a page was handed on; every signature of ours says one."""
    return short_date(local_day(by.at)) if by.at else "a day that is not known"


def handed_on_line(record: HandedOnFile) -> str:
    """Return who handed on a page that is open, when, and what they say of it."""
    day = short_date(local_day(record.signed_at))
    return handed_on_words.handed_on_by(record.writer.name, record.role, day, record.note)


def _of_check(checked: CheckedInAgency) -> Answer:
    facts = {
        "checked_by": checked_by(checked.name, checked.designation, checked.at),
        "name": checked.name,
        "known": words.CHECKER[checked.signer],
    }
    return _filled(words.CHECKED[checked.agreed], facts)


def arrival_words(
    answers: Answers | SupplementAnswers | LetterBeside | LetterAnswers,
) -> str:
    """Return when it arrived, and how that is known."""
    if answers.arrived is None:
        return ""
    said = words.ARRIVAL[answers.arrival_known_from].format(arrived=moment_words(answers.arrived))
    return f"{said[:1].upper()}{said[1:]}."


def moment_words(moment: datetime) -> str:
    return f"{short_date(local_day(moment))}, {clock(moment)}"


def _filled(answer: Answer, facts: Mapping[str, str]) -> Answer:
    return words.Answer(so=answer.so.format_map(facts), next=answer.next.format_map(facts))


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
