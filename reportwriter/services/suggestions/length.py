"""Sentences and paragraphs that are long to read (D.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.suggestions.prose import breaths, sentences, words_in
from reportwriter.services.suggestions.suggestion import Rule, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.forms.word_lists import ReadingLimits
    from reportwriter.services.suggestions.prose import Prose


def long_sentence(prose: Prose, limits: ReadingLimits) -> Iterator[Suggestion]:
    """Give the first sentence that goes on for too long without a pause."""
    for start, end in breaths(prose.bare):
        count = len(words_in(prose.bare[start:end]))
        if count > limits.longest_sentence:
            yield Suggestion(
                rule=Rule.LONG_SENTENCE,
                start=start,
                end=end,
                facts={"count": str(count), "most": str(limits.longest_sentence)},
            )
            return


def many_sentences(prose: Prose, limits: ReadingLimits) -> Iterator[Suggestion]:
    """Give where a paragraph says more than one statement should."""
    start = 0
    for line in prose.bare.splitlines(keepends=True):
        count = len(list(sentences(line)))
        if count > limits.most_sentences:
            yield Suggestion(
                rule=Rule.MANY_SENTENCES,
                start=start,
                end=start + len(line.rstrip()),
                facts={"count": str(count)},
            )
            return
        start += len(line)
