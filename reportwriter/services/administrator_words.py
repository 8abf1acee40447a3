"""A file check as an administrator reads it: what is sealed, and who signed, is for the chair."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reportwriter.services.file_check_words import RELY_ON_IT, card_of, headline_of
from reportwriter.wording import administering as words

if TYPE_CHECKING:
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.services.file_check_words import FileCheckCard
    from reportwriter.wording.file_check import Answer


def administrator_headline(check: FileCheck) -> str:
    """Return the one sentence that stands beside the mark."""
    if check.message:
        return words.MESSAGE_HEADLINE
    return words.SEALED_HEADLINE if check.sealed_letter else headline_of(check)


def administrator_card(check: FileCheck, chair: str, standing: str) -> FileCheckCard:
    """Return what a file check says; `standing` is whether it was passed on, as a sentence."""
    card = card_of(check, partial(_reworded, check, chair))
    found = () if card.next_steps == (RELY_ON_IT,) else card.next_steps
    steps = tuple(step for step in (*found, standing) if step)
    return replace(card, headline=administrator_headline(check), next_steps=steps)


def _reworded(check: FileCheck, chair: str, question: str, answer: Answer) -> Answer:
    if question in words.SEALED:
        return words.SEALED[question](chair)
    if question == "whose" and not check.is_assigned:
        return replace(answer, next=words.SAY_WHOSE)
    if question in words.FOR_THE_CHAIR or check.letter is not None:
        return replace(answer, next="")
    return answer
