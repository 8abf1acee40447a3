"""What a file check says of all that is no signed report: letters, and what travels sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.wording import file_check as words
from reportwriter.wording import handed_on as handed_on_words
from reportwriter.wording import sealed_check
from reportwriter.wording.dates import clock, local_day, short_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reportwriter.domain.file_check import (
        Answers,
        DraftAnswers,
        FileCheck,
        HandedOnAnswers,
        HandedOnBy,
        LetterAnswers,
        LetterBeside,
        MessageAnswers,
        SealedAnswers,
        SupplementAnswers,
    )
    from reportwriter.domain.integrity import Why
    from reportwriter.records.handed_on import HandedOnFile
    from reportwriter.wording.file_check import Answer


def given_beside(check: FileCheck) -> tuple[Mapping[str, str], Mapping[str, Answer]] | None:
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


def sealed_headline(check: FileCheck, *, is_unknown: bool, is_stray: bool) -> str:
    """Return what is said of a file that travels sealed; nothing of any other.

    `is_unknown`: its signer is not known yet. `is_stray`: it does not belong here.
    """
    if check.message is not None:
        return _message_headline(check.message, is_unknown=is_unknown, is_stray=is_stray)
    if check.draft is not None:
        return _draft_headline(check.draft, is_unknown=is_unknown)
    return _from_chair_headline(check, is_unknown=is_unknown)


def _from_chair_headline(check: FileCheck, *, is_unknown: bool) -> str:
    if check.sealed is not None:
        return _by_chair_headline(check.sealed, is_unknown=is_unknown)
    if check.handed_on is not None:
        return _handed_on_headline(check.handed_on, is_unknown=is_unknown)
    return ""


def letter_headline(letter: LetterAnswers) -> str:
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
    in_time = fill_in(words.IN_TIME[letter.in_time], facts)
    return {
        "integrity": words.Answer(so=words.WHY[why].so, next=words.REFUSED.get(letter.refused, "")),
        "whose": fill_in(words.WHOSE[letter.is_assigned], facts),
        "in_time": words.Answer(so=f"{in_time.so} {arrival_words(letter)}", next=in_time.next),
        "missing": words.NO_PAGE_COMES,
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
        "signer": fill_in(words.SIGNER[message.signer], facts),
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
    return {**given, "signer": fill_in(words.SIGNER[draft.signer], facts)}


def _of_sealed(sealed: SealedAnswers) -> tuple[Mapping[str, str], Mapping[str, Answer]]:
    """Return the questions too: originals are in a bundle alone."""
    given = {
        "opened": sealed_check.OPENED[sealed.contents],
        "arrived": words.Answer(so=arrival_words(sealed)),
    }
    if sealed.signer is not None:
        facts = {"name": sealed.signer_name, "agency": sealed.signer_agency}
        given["signer"] = fill_in(words.SIGNER[sealed.signer], facts)
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
        "signer": fill_in(words.SIGNER[page.signer], facts),
        "role": fill_in(handed_on_words.ROLE[page.role], facts),
        "adds_to": fill_in(handed_on_words.BELONGS_TO[page.adds_to], facts),
    }


def _handed_on_headline(page: HandedOnAnswers, *, is_unknown: bool) -> str:
    belonging = handed_on_words.BELONGING_HEADLINES.get(page.adds_to or "")
    if belonging is not None:
        return belonging
    if is_unknown:
        return handed_on_words.FROM_UNKNOWN
    return handed_on_words.HEADLINES[page.contents]


def _by_chair_headline(sealed: SealedAnswers, *, is_unknown: bool) -> str:
    said = sealed_check.HEADLINES[sealed.contents]
    if is_unknown:
        said = sealed_check.FROM_UNKNOWN
    elif sealed.not_opened:
        said = sealed_check.ORIGINALS_NOT_OPENED
    what = sealed_check.BUNDLE if sealed.is_bundle else sealed_check.MINUTE
    return said.format(what=what)


def _draft_headline(draft: DraftAnswers, *, is_unknown: bool) -> str:
    what = words.ANSWER if draft.is_answer else words.DRAFT
    said = words.DRAFT_FROM_UNKNOWN if is_unknown else words.DRAFT_HEADLINES[draft.contents]
    return said.format(what=what)


def _message_headline(message: MessageAnswers, *, is_unknown: bool, is_stray: bool) -> str:
    if is_unknown:
        return words.MESSAGE_FROM_UNKNOWN
    if message.asked is not None and is_stray:
        return words.STRAY_MESSAGE[message.asked]
    return words.MESSAGE_HEADLINES[message.contents]


def day_words(by: HandedOnBy) -> str:
    """Return the day on which a page was handed on; every signature of ours says one."""
    return short_date(local_day(by.at)) if by.at else "a day that is not known"


def handed_on_line(record: HandedOnFile) -> str:
    """Return who handed on a page that is open, when, and what they say of it."""
    day = short_date(local_day(record.signed_at))
    return handed_on_words.handed_on_by(record.writer.name, record.role, day, record.note)


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


def fill_in(answer: Answer, facts: Mapping[str, str]) -> Answer:
    """Return an answer with what is known put into its sentences."""
    return words.Answer(so=answer.so.format_map(facts), next=answer.next.format_map(facts))
