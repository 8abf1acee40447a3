"""The four kinds in plain words, and how many statements of each the report holds."""

from collections import Counter
from collections.abc import Iterator

from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Text
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.lines import Run
from reportwriter.pdf.picture import figure
from reportwriter.pdf.stack import Stack
from reportwriter.pdf.statement import KindLabel, kind_runs
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pictures.balance import balance
from reportwriter.wording import kinds

_MEANING = Style(size=10.5, leading=14)


def legend(part: Element, edition: Edition) -> Iterator[Block]:
    """Give heading, the sentence of counts, and one line for each kind.

    With the sentence stands the bar of the kinds, in what prints pictures: its numbers are those
    of the sentence, which is its caption and says all that a table would.
    """
    yield prose.heading(part, "H2", "How to read this report")
    yield prose.paragraph(part, counts(edition))
    if edition.has_pictures and edition.statements:
        numbers = Counter(str(one.kind or "") for one in edition.statements)
        yield from figure(part, lambda room: balance(numbers, room), caption=False)
    for kind in kinds.KINDS:
        group = part.add("Div")
        label = KindLabel(
            kind=kind,
            words=Text(runs=kind_runs(kind), style=style.KIND, element=group.add("P")),
            # A kind is never named at the foot of a page and explained on the next.
            keep=True,
        )
        meaning = Text(
            runs=[Run(kinds.KINDS[kind].meaning)],
            style=_MEANING,
            element=group.add("P"),
            indent=6.2 * MM,
        )
        yield Stack(blocks=(label, meaning), indent=style.TEXT_INDENT, after=1.4 * MM)


def counts(edition: Edition) -> str:
    """Return `15 statements in this report: 4 facts, …`, and how many name nothing to show."""
    counted = Counter(str(statement.kind) for statement in edition.statements)
    total = len(edition.statements)
    parts = [
        f"{counted[kind]} {words.word.lower() if counted[kind] == 1 else words.plural}"
        for kind, words in kinds.KINDS.items()
        if counted[kind]
    ]
    named = f": {kinds.named(parts)}" if parts else ""
    without = sum(not statement.evidence.text for statement in edition.statements)
    sentence = f"{total} statement{'' if total == 1 else 's'} in this report{named}."
    return f"{sentence} {without} of them name no evidence." if without else sentence
