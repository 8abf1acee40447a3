"""Of whom a statement speaks: another child on a sheet, a child's words, nobody by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.services.suggestions.suggestion import Rule, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.people import Person
    from reportwriter.domain.statement import Statement
    from reportwriter.services.suggestions.finding import Finder
    from reportwriter.services.suggestions.prose import Prose

_MONTHS = ("April", "May", "June", "August")
"""Given names that are months too."""
_BEFORE_MONTH = re.compile(r"(?:\d|\b(?:in|since|until|from|by|of|and|to|last|this|early|late)) ?$")
_SPEAKER_WITHIN = 120
"""Letters before what tells that something was said."""
_AFTER_MONTH = re.compile(r" \d")


def other_child(prose: Prose, statement: Statement, people: Sequence[Person]) -> Suggestion | None:
    """Return where a child's sheet names only another child that it is not said to be about."""
    child = next((one for one in people if one.id == statement.place.person), None)
    if child is None or not child.is_child or _named(prose.bare, child):
        return None
    for other in people:
        if not other.is_child or other is child or other.id in statement.about:
            continue
        if span := _named(prose.bare, other):
            return Suggestion(
                rule=Rule.OTHER_CHILD,
                start=span[0],
                end=span[1],
                facts={"child": child.known_as, "other": other.known_as},
            )
    return None


def childs_words(
    prose: Prose, statement: Statement, people: Sequence[Person], finder: Finder
) -> Suggestion | None:
    """Return where a child is said to have told something, and none of its words are given."""
    is_account = statement.kind in (Kind.ALLEGATION, None)
    if prose.quotes or statement.basis.exact_words or not is_account:
        return None
    names = [name for one in people if one.is_child for name in (one.known_as, one.name) if name]
    for start, end, _ in finder.said.found(prose.bare):
        before = prose.bare[max(0, start - _SPEAKER_WITHIN) : start].rstrip()
        # The age often stands between the name and what was said: "Ava (6) told".
        speaker = re.sub(r"\s*\([^()]*\)$", "", before)
        if any(_ends_with_word(speaker, name) for name in names):
            return Suggestion(
                rule=Rule.CHILDS_WORDS,
                start=start,
                end=end,
                facts={"words": prose.text[start:end]},
            )
    return None


def unnamed_person(prose: Prose, statement: Statement, finder: Finder) -> Iterator[Suggestion]:
    """Give where somebody is called by what they are to the child, in the author's own voice."""
    voiced = statement.kind is Kind.ALLEGATION or bool(statement.basis.held_by)
    if voiced:
        return
    for word, start, end in finder.titles.found(prose.bare)[:1]:
        yield Suggestion(
            rule=Rule.UNNAMED_PERSON, start=start, end=end, word=word, facts={"word": word}
        )


def _named(bare: str, person: Person) -> tuple[int, int] | None:
    """Return where a text names a person by the first name, or by all of it."""
    if not person.known_as:
        return None
    pattern = rf"(?<![\w-]){re.escape(person.known_as)}(?![\w-])"
    for found in re.finditer(pattern, bare):
        is_month = person.known_as in _MONTHS and (
            _BEFORE_MONTH.search(bare[: found.start()]) or _AFTER_MONTH.match(bare, found.end())
        )
        if not is_month:
            return found.span()
    return None


def _ends_with_word(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}$", text) is not None
