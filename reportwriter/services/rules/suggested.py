"""What of the suggestions is worth a look in the whole report: words, doubts, hard sections.

The same engine serves the card beside each statement. What the check says already, as that no kind
is chosen, is not said twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.forms.outline import outline, printed_statements
from reportwriter.services.completeness import Problem, Weighs
from reportwriter.services.suggestions.engine import suggestions_in
from reportwriter.services.suggestions.finding import finder_in
from reportwriter.services.suggestions.likeness import SAME
from reportwriter.services.suggestions.reading import readability
from reportwriter.services.suggestions.suggestion import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import PersonId
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.suggestions.likeness import Closest
    from reportwriter.services.suggestions.reading import Readability, Syllables
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.services.writing import OpenReport

    Sheet = tuple[str, PersonId | None]

MOST_IN_ONE = 3
"""Named of one statement; more would drown what matters."""
SAID_OTHERWISE = (
    Rule.KIND,
    Rule.MAYBE_KIND,
    Rule.SPLIT,
    Rule.WITHOUT_SPEAKER,
    Rule.WITHOUT_BASIS,
)


def of_suggestions(opened: OpenReport, closest: Closest) -> Iterator[Problem]:
    """Name what may be said of each statement, an unknown word at its first statement only."""
    said: set[tuple[Rule, str]] = set()
    for number, statement, found in suggestions_in(opened, closest):
        named = 0
        for one in found:
            is_told = _is_said_otherwise(one) or (one.rule, one.word) in said
            if is_told or named == MOST_IN_ONE:
                continue
            named += 1
            if one.rule is Rule.UNKNOWN_WORD:
                said.add((one.rule, one.word))
            yield Problem(
                code=one.rule.value,
                weighs=Weighs.WORTH_A_LOOK,
                place=statement.place,
                statement=statement.id,
                number=number,
                facts=one.facts,
            )


def _is_said_otherwise(one: Suggestion) -> bool:
    """Say whether the check names it already: what is word for word the same, for one."""
    is_same = one.rule is Rule.LIKE_SIBLING and one.facts["kind"] == SAME
    return is_same or one.rule in SAID_OTHERWISE


def of_reading(opened: OpenReport, syllables: Syllables) -> Iterator[Problem]:
    """Name the sheets that are hard to read, with what makes them so."""
    limits = finder_in(opened.area.nation).lists.reading
    if limits is None or opened.form.own_words:
        return
    names = {word for one in opened.report.people for word in one.name.split()}
    texts: dict[Sheet, list[str]] = {}
    for one in printed_statements(opened.form, opened.report):
        texts.setdefault((one.place.section, one.place.person), []).append(one.text)
    for leaf in outline(opened.form, opened.report):
        # The first heading of a sheet stands for all of it.
        written = texts.pop((leaf.section.id, leaf.place.person), ())
        found = readability(written, names, syllables)
        if found is not None and found.is_hard(limits):
            yield _hard(leaf, found)


def _hard(leaf: Leaf, found: Readability) -> Problem:
    return Problem(
        code="hard_to_read" if found.long_words else "long_to_read",
        weighs=Weighs.WORTH_A_LOOK,
        place=leaf.place,
        facts={
            "mean": f"{found.sentence:.0f}",
            "words": ", ".join(f"“{word}”" for word in found.long_words),
        },
    )
