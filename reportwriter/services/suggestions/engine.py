"""All rules over one statement, in what it stands in: one engine for the card and for the check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.forms.outline import printed_statements
from reportwriter.forms.word_lists import RULES as OF_WORDS
from reportwriter.services.completeness import is_without_basis, is_without_speaker
from reportwriter.services.suggestions.finding import finder_in
from reportwriter.services.suggestions.kinds import doubts_of_kind, kind_suggestion
from reportwriter.services.suggestions.length import long_sentence, many_sentences
from reportwriter.services.suggestions.likeness import by_heading, like_sibling
from reportwriter.services.suggestions.people import childs_words, other_child, unnamed_person
from reportwriter.services.suggestions.periods import number_without_period
from reportwriter.services.suggestions.prose import prose_of
from reportwriter.services.suggestions.suggestion import Field, GoTo, Rule, Suggestion
from reportwriter.services.suggestions.wordings import (
    Explained,
    listed_words,
    unknown_letters,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.statement import Ignored, Statement
    from reportwriter.services.suggestions.finding import Finder
    from reportwriter.services.suggestions.likeness import Closest, Heading
    from reportwriter.services.suggestions.prose import Prose
    from reportwriter.services.writing import OpenReport

    Sheet = tuple[str, PersonId | None]

_ORDER = tuple(Rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a statement stands in. `explained` are words that the report explains somewhere.

    `kept` are words that the author once left as they are, by sheet: once is enough for all of it.
    `beside` are the statements of each heading on the sheets of all children; `closest` finds the
    text that is most like another one.
    """

    opened: OpenReport
    finder: Finder
    explained: Explained
    names: frozenset[str]
    kept: Mapping[Sheet, Collection[Ignored]]
    beside: Mapping[Heading, Sequence[Statement]]
    closest: Closest


def setting_of(opened: OpenReport, closest: Closest) -> Setting:
    report, finder = opened.report, finder_in(opened.area.nation)
    return Setting(
        opened=opened,
        finder=finder,
        # What is withheld from somebody explains nothing to them.
        explained=Explained(one.text for one in report.statements if one.disclosure.is_open),
        names=frozenset(
            word
            for person in report.people
            for name in (person.name, *person.aliases)
            for word in name.split()
        ),
        kept=_kept(report.statements),
        beside=by_heading(report),
        closest=closest,
    )


def suggestions(statement: Statement, setting: Setting) -> tuple[Suggestion, ...]:
    """Return what may be said of a statement, the weightiest first; what is ignored is left out.

    A form for a family's own words asks nobody to say it otherwise.
    """
    if setting.opened.form.own_words or not statement.text.strip():
        return ()
    prose = prose_of(statement.text)
    ignored = (*statement.ignored, *setting.kept.get(_sheet(statement), ()))
    found = [
        one
        for one in _all(prose, statement, setting)
        if not any(one.is_ignored_by(before) for before in ignored)
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.rule), one.start)))


def suggestions_in(
    opened: OpenReport, closest: Closest
) -> Iterator[tuple[int, Statement, tuple[Suggestion, ...]]]:
    """Give each statement that something can be said of, with its number, in printed order."""
    setting = setting_of(opened, closest)
    printed = printed_statements(opened.form, opened.report)
    for number, statement in enumerate(printed, start=1):
        if found := suggestions(statement, setting):
            yield number, statement, found


def _kept(statements: Iterable[Statement]) -> Mapping[Sheet, Collection[Ignored]]:
    found: dict[Sheet, list[Ignored]] = {}
    for one in statements:
        # Of a kind, a split or a child each statement is asked by itself.
        if words := [ignored for ignored in one.ignored if ignored.rule in OF_WORDS]:
            found.setdefault(_sheet(one), []).extend(words)
    return found


def _sheet(statement: Statement) -> Sheet:
    return statement.place.section, statement.place.person


def _all(prose: Prose, statement: Statement, setting: Setting) -> Iterator[Suggestion]:
    finder, people, kind = setting.finder, setting.opened.report.people, statement.kind
    yield from _of_kind(prose, statement, finder)
    yield from listed_words(prose, finder, kind, setting.explained)
    yield from unknown_letters(prose, finder, setting.explained, setting.names)
    yield from unnamed_person(prose, statement, finder)
    if limits := finder.lists.reading:
        yield from long_sentence(prose, limits)
        yield from many_sentences(prose, limits)
    for one in (
        other_child(prose, statement, people),
        childs_words(prose, statement, people, finder),
        like_sibling(statement, people, setting.beside, finder.lists.reading, setting.closest),
    ):
        if one is not None:
            yield one
    yield from _questions(prose, statement, finder)


def _of_kind(prose: Prose, statement: Statement, finder: Finder) -> Iterator[Suggestion]:
    """Give a kind or a split while none is chosen; after that, a doubt at the most."""
    if statement.kind is not None:
        yield from doubts_of_kind(prose, finder, statement.kind)
    elif (found := kind_suggestion(prose, finder)) is not None:
        yield found


def _questions(prose: Prose, statement: Statement, finder: Finder) -> Iterator[Suggestion]:
    """Give what a field of the statement could answer."""
    for rule, span, field in (
        (Rule.SECOND_HAND, _through_others(prose, statement, finder), Field.SOURCE),
        (Rule.NUMBER_WITHOUT_PERIOD, _timeless_number(prose, statement), Field.WHEN),
        (Rule.WITHOUT_SPEAKER, _all_if(is_without_speaker(statement), prose), Field.SAID_BY),
        (Rule.WITHOUT_BASIS, _all_if(is_without_basis(statement), prose), Field.RESTS_ON),
    ):
        if span is not None:
            facts: Mapping[str, str] = {"words": prose.text[slice(*span)]}
            offer = GoTo(field=field)
            yield Suggestion(rule=rule, start=span[0], end=span[1], facts=facts, offer=offer)


def _through_others(prose: Prose, statement: Statement, finder: Finder) -> tuple[int, int] | None:
    if statement.source.kind.is_third_party:
        return None
    return finder.second_hand.first_sure(prose.bare)


def _timeless_number(prose: Prose, statement: Statement) -> tuple[int, int] | None:
    is_known = statement.kind in (Kind.FACT, Kind.OBSERVATION, None)
    if statement.when is not None or not is_known:
        return None
    return number_without_period(prose.bare)


def _all_if(is_so: bool, prose: Prose) -> tuple[int, int] | None:
    return (0, len(prose.text)) if is_so else None
